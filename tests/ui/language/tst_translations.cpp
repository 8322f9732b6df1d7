// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/language/translationfile.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace switchboard::test {

namespace {

QString fileOf(const QString &language)
{
    return QStringLiteral("translations/switchboard_%1.ts").arg(language);
}

QStringList idsOf(const QList<TranslatedText> &texts)
{
    QStringList ids;
    for (const TranslatedText &text : texts)
        ids.append(text.id());
    return ids;
}

/// Those of `ids` that `others` has not, a line each.
QString withoutThose(const QStringList &ids, const QStringList &others)
{
    const QSet<QString> known(others.cbegin(), others.cend());
    QStringList left;
    for (const QString &id : ids) {
        if (!known.contains(id))
            left.append(id);
    }
    return left.join(u'\n');
}

/// A line for each form of which `says` has another opinion than of its source.
template<class Says>
QString differing(Says says)
{
    QStringList lines;
    for (const TranslatedText &text : readTranslations(sourcePath(fileOf(QStringLiteral("es"))))) {
        for (const QString &form : text.forms) {
            if (says(form) != says(text.source))
                lines.append(text.id() + QStringLiteral(" -> ") + form);
        }
    }
    return lines.join(u'\n');
}

} // namespace

/// The files in translations/ against what the sources say today.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFilesAreUpToDate_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Spanish") << QStringLiteral("es");
        QTest::newRow("English, for what is counted") << QStringLiteral("en");
    }

    /// Mended by `make translations`, and by translating what is new then.
    void theFilesAreUpToDate()
    {
        QFETCH(QString, language);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QFileInfo(fileOf(language)).fileName());
        QVERIFY(QFile::copy(sourcePath(fileOf(language)), copy));
        QProcess update;
        update.setProcessChannelMode(QProcess::MergedChannels);
        update.start(sourcePath(QStringLiteral("packaging/update-translations.sh")), {folder.path()});
        QVERIFY(update.waitForFinished(60'000));
        QCOMPARE(QString::fromUtf8(update.readAll()), QString()); // a text that belongs nowhere is never found at run time
        QCOMPARE(update.exitCode(), 0);
        const QList<TranslatedText> kept = readTranslations(sourcePath(fileOf(language)));
        const QList<TranslatedText> now = readTranslations(copy);
        QVERIFY(!now.isEmpty());
        QCOMPARE(withoutThose(idsOf(now), idsOf(kept)), QString());
        QCOMPARE(withoutThose(idsOf(kept), idsOf(now)), QString());
        QStringList open;
        for (const TranslatedText &text : kept) {
            if (!text.isFinished || text.forms.contains(QString()) || text.forms.size() != (text.counts ? 2 : 1))
                open.append(text.id());
        }
        QCOMPARE(open.join(u'\n'), QString());
    }

    void whatIsFilledInIsThere()
    {
        QStringList lines;
        for (const TranslatedText &text : readTranslations(sourcePath(fileOf(QStringLiteral("es"))))) {
            for (int form = 0; form < text.forms.size(); ++form) {
                QStringList wanted = placeholdersOf(text.source);
                QStringList found = placeholdersOf(text.forms.at(form));
                if (form == 0 && text.counts && !found.contains(QStringLiteral("%n")))
                    wanted.removeOne(QStringLiteral("%n")); // "one new message"
                if (found != wanted)
                    lines.append(text.id() + QStringLiteral(" -> ") + text.forms.at(form));
            }
        }
        QCOMPARE(lines.join(u'\n'), QString());
    }

    void keysToPressAreThere()
    {
        QCOMPARE(differing([](QString text) { return text.remove(QStringLiteral("&&")).count(u'&'); }), QString());
    }

    void textsEndAlike() { QCOMPARE(differing(endOf), QString()); }

    void whatIsTypedStaysAsItIs() { QCOMPARE(differing(fixedWordsOf), QString()); }

    void questionsBeginAsSpanishDoes()
    {
        const auto opensEach = [](const QString &text) { return text.count(u'?') == text.count(QChar(0xBF)) && text.count(u'!') == text.count(QChar(0xA1)); };
        QStringList lines;
        for (const TranslatedText &text : readTranslations(sourcePath(fileOf(QStringLiteral("es"))))) {
            for (const QString &form : text.forms) {
                if (text.source != QLatin1StringView("?") && !opensEach(form))
                    lines.append(text.id() + QStringLiteral(" -> ") + form);
            }
        }
        QCOMPARE(lines.join(u'\n'), QString());
    }
};

SWITCHBOARD_TEST(TranslationsTest)

} // namespace switchboard::test

#include "tst_translations.moc"
