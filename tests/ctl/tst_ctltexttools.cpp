// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"
#include "tests/ctl/ctlrun.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace switchboard::test;
namespace liquid = switchboard::text::liquid;

namespace {

QJsonArray cases(const QString &name)
{
    return QJsonDocument::fromJson(readAll(sharedPath(QStringLiteral("reference/data/") + name))).array();
}

bool isAbsent()
{
    return sharedPath(QStringLiteral("reference/data/optout_keywords.json")).isEmpty();
}

/// A JSON string on a line of its own.
QByteArray lineOf(const QString &text)
{
    QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2) + '\n';
}

QByteArray formOf(const QJsonObject &params)
{
    QByteArrayList fields;
    for (auto it = params.begin(); it != params.end(); ++it) {
        const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue &value : values)
            fields.append(QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(value.toString()));
    }
    return fields.join('&');
}

/// JSON as it was read, names in their order.
QByteArray jsonOf(const liquid::Value &value)
{
    QByteArrayList parts;
    if (const liquid::Map *map = value.map()) {
        for (const auto &[key, part] : map->entries())
            parts.append(lineOf(QString::fromUtf8(key)).trimmed() + ':' + jsonOf(part));
        return '{' + parts.join(',') + '}';
    }
    if (const liquid::List *list = value.list()) {
        for (const liquid::Value &part : *list)
            parts.append(jsonOf(part));
        return '[' + parts.join(',') + ']';
    }
    if (value.text())
        return lineOf(QString::fromUtf8(value.text()->bytes)).chopped(1);
    return value.isNil() ? QByteArray("null") : value.toText();
}

/// A case of the reference as `template render` takes it.
QByteArray requestOf(const liquid::Map &test)
{
    liquid::Map request;
    for (const char *key : {"template", "data", "templates"}) {
        if (const liquid::Value *value = test.find(key); value && (value->map() || value->text()))
            request.insert(key, *value);
    }
    const liquid::Value *tags = test.find("tags");
    request.insert("strict", tags && std::find(tags->list()->begin(), tags->list()->end(), liquid::Value("strict")) != tags->list()->end());
    return jsonOf(request);
}

} // namespace

class CtlTextToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templatesBehaveAsTheReference()
    {
        const QString path = sharedPath(QStringLiteral("conformance/liquid/cases.json"));
        if (path.isEmpty())
            QSKIP("../shared is not here, and the cases of the language are in it");
        const auto file = liquid::valueOfJson(readAll(path)); // names keep their order, which loops over objects show
        QVERIFY(file.ok());
        const liquid::List &all = *file->map()->find("tests")->list();
        QVERIFY(all.size() > 600);
        QByteArray input;
        for (const liquid::Value &one : all)
            input += requestOf(*one.map()) + '\n';
        const CtlRun run = runCtl({QStringLiteral("template"), QStringLiteral("render")}, input);
        QCOMPARE(run.status, 1); // some of them are wrong, and each is told
        const QList<QJsonObject> answers = run.objects();
        QCOMPARE(size_t(answers.size()), all.size());
        for (size_t at = 0; at < all.size(); ++at) {
            const liquid::Map &one = *all[at].map();
            const QJsonObject &answer = answers[qsizetype(at)];
            const QByteArray name = one.find("name")->toText() + ": " + QJsonDocument(answer).toJson(QJsonDocument::Compact);
            if (one.find("invalid")) {
                QVERIFY2(answer[QLatin1StringView("line")].toInt() > 0 && answer[QLatin1StringView("column")].toInt() > 0, name.constData());
                QVERIFY2(!answer[QLatin1StringView("errors")].toArray().isEmpty(), name.constData());
            } else if (const liquid::Value *several = one.find("results")) {
                const liquid::Value output(answer[QLatin1StringView("output")].toString());
                QVERIFY2(std::find(several->list()->begin(), several->list()->end(), output) != several->list()->end(), name.constData());
            } else {
                QVERIFY2(answer[QLatin1StringView("output")].toString().toUtf8() == one.find("result")->toText(), name.constData());
            }
        }
    }

    void aTemplateThatIsWrongIsToldWithEveryPlace()
    {
        const CtlRun run = runCtl({QStringLiteral("template"), QStringLiteral("render")},
                                  "{\"template\": \"{% nosuch %}\\n{{ a\"}\n"
                                  "{\"template\": 7}\n"
                                  "{\"template\": \"<{{ a }}>\", \"data\": {\"a\": \"<b>\"}, \"html\": true}\n");
        QCOMPARE(run.status, 2);
        const QList<QJsonObject> answers = run.objects();
        QCOMPARE(answers.size(), 3);
        QCOMPARE(answers[0][QLatin1StringView("errors")].toArray().size(), 2);
        QCOMPARE(answers[0][QLatin1StringView("errors")][1][QLatin1StringView("line")].toInt(), 2);
        QVERIFY(answers[1].contains(QLatin1StringView("error")));
        QCOMPARE(answers[2][QLatin1StringView("output")].toString(), QStringLiteral("<&lt;b&gt;>"));
    }

    void segmentsAgreeWithEveryVector()
    {
        if (isAbsent())
            QSKIP("../shared is not here, and the vectors are in it");
        const QJsonArray vectors = cases(QStringLiteral("sms_segment_vectors.json"));
        QVERIFY(vectors.size() > 100);
        for (const bool isSmart : {false, true}) {
            QList<QJsonObject> expected;
            QByteArray input;
            for (const QJsonValue &each : vectors) {
                if (each.toObject().value(QStringLiteral("smart_encoding")).toBool() != isSmart)
                    continue;
                expected.append(each.toObject());
                input += lineOf(each.toObject().value(QStringLiteral("text")).toString());
            }
            QVERIFY(!expected.isEmpty());
            QStringList arguments{QStringLiteral("sms"), QStringLiteral("segments")};
            if (isSmart)
                arguments.append(QStringLiteral("--smart"));
            const CtlRun run = runCtl(arguments, input);
            QCOMPARE(run.status, 0);
            const QList<QJsonObject> answers = run.objects();
            QCOMPARE(answers.size(), expected.size());
            for (qsizetype i = 0; i < answers.size(); ++i) {
                const QByteArray name = expected.at(i).value(QStringLiteral("name")).toString().toUtf8();
                for (const char *key : {"encoding", "segments", "units_per_segment", "non_gsm"})
                    QVERIFY2(answers.at(i).value(QLatin1StringView(key)) == expected.at(i).value(QLatin1StringView(key)), QByteArray(name + ": " + key).constData());
                int units = 0;
                for (const QJsonValue &count : answers.at(i).value(QStringLiteral("units_per_segment")).toArray())
                    units += count.toInt();
                QCOMPARE(answers.at(i).value(QStringLiteral("units")).toInt(), units);
            }
        }
    }

    void signaturesAgreeWithEveryVector()
    {
        if (isAbsent())
            QSKIP("../shared is not here, and the vectors are in it");
        const QJsonArray vectors = cases(QStringLiteral("twilio_signature_vectors.json"));
        QVERIFY(vectors.size() > 15);
        for (const QJsonValue &value : vectors) {
            const QJsonObject each = value.toObject();
            const QString token = m_folder.filePath(QStringLiteral("token"));
            writeFile(token, each.value(QStringLiteral("auth_token")).toString().toUtf8() + '\n');
            const QByteArray body = each.value(QStringLiteral("body")).isString() ? each.value(QStringLiteral("body")).toString().toUtf8()
                                                                                   : formOf(each.value(QStringLiteral("params")).toObject());
            const CtlRun run = runCtl({QStringLiteral("webhook"), QStringLiteral("verify"), QStringLiteral("twilio"), QStringLiteral("--url"),
                                       each.value(QStringLiteral("url_received")).toString(), QStringLiteral("--token-file"), token,
                                       QStringLiteral("--signature"), each.value(QStringLiteral("x_twilio_signature")).toString()}, body);
            const bool isValid = each.value(QStringLiteral("valid")).toBool();
            QVERIFY2(run.out == (isValid ? "valid\n" : "invalid\n"), qPrintable(each.value(QStringLiteral("name")).toString()));
            QCOMPARE(run.status, isValid ? 0 : 1);
        }
    }

    void exactKeywordsAreReadAsTheListSays()
    {
        if (isAbsent())
            QSKIP("../shared is not here, and the words are in it");
        const QJsonObject words = QJsonDocument::fromJson(readAll(sharedPath(QStringLiteral("reference/data/optout_keywords.json")))).object();
        QStringList wanted;
        QByteArray input;
        for (const QJsonValue &each : words.value(QStringLiteral("tests")).toArray()) {
            const QString expected = each.toObject().value(QStringLiteral("expect")).toString();
            // Phrases come with the phrase reader; YES is start here, and the gate knows who had opted out.
            const bool isPhrase = expected.startsWith(QLatin1StringView("likely")) || expected.endsWith(QLatin1StringView("-review"));
            if (isPhrase)
                continue;
            wanted.append(expected.section(u'-', 0, 0));
            input += lineOf(each.toObject().value(QStringLiteral("text")).toString());
        }
        for (const QJsonValue &each : words.value(QStringLiteral("union_stop_to_implement")).toArray()) {
            wanted.append(QStringLiteral("stop"));
            input += lineOf(each.toString());
        }
        QVERIFY(wanted.size() > 25);
        const CtlRun run = runCtl({QStringLiteral("optout"), QStringLiteral("classify")}, input);
        QCOMPARE(run.status, 0);
        const QList<QJsonObject> answers = run.objects();
        QCOMPARE(answers.size(), wanted.size());
        for (qsizetype i = 0; i < answers.size(); ++i) {
            QCOMPARE(answers.at(i).value(QStringLiteral("intent")).toString(), wanted.at(i));
            QVERIFY(answers.at(i).value(QStringLiteral("review")).isBool());
        }
    }

    void aBadLineIsToldAndTheOthersAreAnswered_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("no JSON") << QByteArray("oops");
        QTest::newRow("a number") << QByteArray("12");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("two values") << QByteArray("\"a\", \"b\"");
        QTest::newRow("broken UTF-8") << QByteArray("\"\xff\xfe\"");
        QTest::newRow("an open string") << QByteArray("\"a");
        QTest::newRow("a NUL byte") << QByteArray("\0", 1);
    }

    void aBadLineIsToldAndTheOthersAreAnswered()
    {
        QFETCH(QByteArray, bad);
        for (const QStringList &command : {QStringList{QStringLiteral("sms"), QStringLiteral("segments")},
                                           QStringList{QStringLiteral("optout"), QStringLiteral("classify")}}) {
            const CtlRun run = runCtl(command, "\"one\"\n" + bad + "\n\"three\"");
            QCOMPARE(run.status, 2);
            const QList<QJsonObject> answers = run.objects();
            QCOMPARE(answers.size(), 3);
            QVERIFY(!answers.at(0).contains(QStringLiteral("error")));
            QVERIFY(!answers.at(1).value(QStringLiteral("error")).toString().isEmpty());
            QCOMPARE(answers.at(1).value(QStringLiteral("line")).toInt(), 2);
            QVERIFY(!answers.at(2).contains(QStringLiteral("error")));
        }
    }

    void aMalformedFormIsBadInput()
    {
        const QString token = m_folder.filePath(QStringLiteral("token"));
        writeFile(token, "12345\n");
        const CtlRun run = runCtl({QStringLiteral("webhook"), QStringLiteral("verify"), QStringLiteral("twilio"), QStringLiteral("--url"),
                                   QStringLiteral("https://example.com/in"), QStringLiteral("--token-file"), token,
                                   QStringLiteral("--signature"), QStringLiteral("x")}, "a=%zz");
        QCOMPARE(run.status, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(!run.err.contains("12345"));
    }

private:
    QTemporaryDir m_folder;
};

SWITCHBOARD_TEST(CtlTextToolsTest)
#include "tst_ctltexttools.moc"
