// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/keywords.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchboard;
using policy::ReplyIntent;

class KeywordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAWholeTextIsAKeyword_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ReplyIntent>("intent");
        const auto row = [](const char *name, const char *text, ReplyIntent intent) {
            QTest::newRow(name) << QString::fromUtf8(text) << intent;
        };
        row("the plain word", "STOP", ReplyIntent::stop);
        row("in small letters with a full stop", " stop. ", ReplyIntent::stop);
        row("in quotes", "\"Stop\"", ReplyIntent::stop);
        row("in curly quotes", "“stop”", ReplyIntent::stop);
        row("two words with a wide gap", "opt   out!", ReplyIntent::stop);
        row("with a hyphen", "Opt-Out", ReplyIntent::stop);
        row("full-width letters", "ＳＴＯＰ", ReplyIntent::stop);
        row("behind a zero-width space", "\xE2\x80\x8Bstop", ReplyIntent::stop);
        row("a word that lifts it", "UNSTOP", ReplyIntent::start);
        row("yes, which lifts only an existing one", "Yes", ReplyIntent::start);
        row("a call for help", "help?", ReplyIntent::help);
        row("inside a sentence", "I will be at the bus stop", ReplyIntent::none);
        row("a question about an end", "when does the sale end", ReplyIntent::none);
        row("nothing at all", "", ReplyIntent::none);
        row("marks only", "!!! ???", ReplyIntent::none);
        row("a long text that begins with the word", "stop stop stop stop stop stop stop stop stop stop stop stop stop stop stop", ReplyIntent::none);
    }

    void onlyAWholeTextIsAKeyword()
    {
        QFETCH(QString, text);
        QFETCH(ReplyIntent, intent);
        QCOMPARE(policy::classifyKeyword(text).intent, intent);
    }

    void theSharedExactWordsAreRead()
    {
        const QString path = test::sharedPath(QStringLiteral("reference/data/optout_keywords.json"));
        if (path.isEmpty())
            QSKIP("the shared folder is not here");
        const QJsonObject data = QJsonDocument::fromJson(test::readAll(path)).object();
        int asked = 0;
        for (const QJsonValue &value : data[QStringLiteral("tests")].toArray()) {
            const QString expected = value[QStringLiteral("expect")].toString();
            // Phrases ("likely-stop") come with the reader of phrases.
            if (expected != QLatin1StringView("stop") && expected != QLatin1StringView("start") && expected != QLatin1StringView("help")
                && expected != QLatin1StringView("none"))
                continue;
            ++asked;
            const QString text = value[QStringLiteral("text")].toString();
            QVERIFY2(name(policy::classifyKeyword(text).intent) == expected, qPrintable(text));
        }
        QVERIFY(asked > 15);
    }
};

SWITCHBOARD_TEST(KeywordsTest)
#include "tst_keywords.moc"
