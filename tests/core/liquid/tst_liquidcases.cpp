// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"
#include "core/text/liquid/template.h"

#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace switchboard;
using namespace switchboard::text::liquid;

namespace {

QString described(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(QStringLiteral("%1:%2: %3").arg(problem.line).arg(problem.column).arg(problem.message));
    return lines.join(u'\n');
}

} // namespace

/// The behaviour of the reference implementation, as others wrote it down.
class LiquidCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesAsTheReference_data()
    {
        QTest::addColumn<int>("index");
        const QString path = test::sharedPath(QStringLiteral("conformance/liquid/cases.json"));
        if (path.isEmpty())
            QSKIP("the folder of shared cases is not there: the cases of the language are not run");
        const auto file = valueOfJson(test::readAll(path));
        QVERIFY2(file.ok(), qPrintable(file.ok() ? QString() : describe(file.error())));
        m_cases = *file->map()->find("tests")->list();
        QVERIFY(m_cases.size() > 600);
        for (size_t at = 0; at < m_cases.size(); ++at) {
            const Map &one = *m_cases[at].map();
            QTest::addRow("%s: %s", one.find("name")->toText().constData(), one.find("template")->toText().left(60).constData()) << int(at);
        }
    }

    void behavesAsTheReference()
    {
        QFETCH(int, index);
        const Map &test = *m_cases[size_t(index)].map();
        const Map none;
        const auto mapOf = [&](const char *name) -> const Map & { return test.find(name) && test.find(name)->map() ? *test.find(name)->map() : none; };
        RenderOptions options;
        options.now = QDateTime({2026, 11, 24}, {12, 0}, QTimeZone::utc());
        options.partials = [&](const QByteArray &name) -> std::optional<QByteArray> {
            const Value *found = mapOf("templates").find(name);
            return found ? std::optional(found->toText()) : std::nullopt;
        };
        const Value *tags = test.find("tags");
        CompileOptions compileOptions;
        compileOptions.isStrict = tags && std::find(tags->list()->begin(), tags->list()->end(), Value("strict")) != tags->list()->end();
        const auto compiled = Template::compile(test.find("template")->toText(), compileOptions);
        QList<Problem> problems = compiled.problems;
        QByteArray output;
        if (compiled.result) {
            const Rendered rendered = compiled.result->render(mapOf("data"), options);
            problems = rendered.problems;
            output = rendered.output;
        }
        if (test.find("invalid")) {
            QVERIFY2(!problems.isEmpty(), qPrintable(QStringLiteral("no problem, but \"%1\"").arg(QString::fromUtf8(output))));
            return;
        }
        QVERIFY2(problems.isEmpty(), qPrintable(described(problems)));
        if (const Value *several = test.find("results"))
            QVERIFY(std::find(several->list()->begin(), several->list()->end(), Value(output)) != several->list()->end());
        else
            QCOMPARE(output, test.find("result")->toText());
    }

private:
    List m_cases;
};

SWITCHBOARD_TEST(LiquidCasesTest)
#include "tst_liquidcases.moc"
