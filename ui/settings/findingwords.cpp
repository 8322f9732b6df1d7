// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/findingwords.h"

#include <QCoreApplication>

namespace switchboard::settings {

namespace {

struct Head
{
    const char *check;
    const char *text;
};

constexpr Head heads[]{
    {"store", QT_TRANSLATE_NOOP("FindingWords", "Store")},
    {"keys", QT_TRANSLATE_NOOP("FindingWords", "Keys")},
    {"flags", QT_TRANSLATE_NOOP("FindingWords", "Switches")},
    {"clock", QT_TRANSLATE_NOOP("FindingWords", "Clock")},
    {"queue", QT_TRANSLATE_NOOP("FindingWords", "Queue")},
    {"audit", QT_TRANSLATE_NOOP("FindingWords", "Audit chain")},
    {"media", QT_TRANSLATE_NOOP("FindingWords", "Files of messages")},
    {"states", QT_TRANSLATE_NOOP("FindingWords", "States")},
    {"search", QT_TRANSLATE_NOOP("FindingWords", "Search")},
    {"provider", QT_TRANSLATE_NOOP("FindingWords", "Provider")},
};

/// %1 and so on are the finding's values.
struct Remedy
{
    const char *check;
    const char *word;
    const char *text;
};

constexpr Remedy remedies[]{
    {"store", "ok", QT_TRANSLATE_NOOP("FindingWords", "Passes its integrity check.")},
    {"store", "damaged", QT_TRANSLATE_NOOP("FindingWords", "Damaged (%1). Restore from a backup.")},
    {"keys", "ok", QT_TRANSLATE_NOOP("FindingWords", "The workspace opens by: %1.")},
    {"keys", "no_recovery",
     QT_TRANSLATE_NOOP("FindingWords", "There is no recovery code. Make one under Security, and write it down.")},
    {"flags", "ok", QT_TRANSLATE_NOOP("FindingWords", "Read, and nothing is switched off.")},
    {"flags", "unreadable",
     QT_TRANSLATE_NOOP("FindingWords", "flags.json: %1. What it does not say is off: mend the file.")},
    {"flags", "sms_off",
     QT_TRANSLATE_NOOP("FindingWords",
                       "Texts are switched off in flags.json (\"channel.sms\"). Nothing leaves until it is true.")},
    {"clock", "ok", QT_TRANSLATE_NOOP("FindingWords", "Plausible (%1).")},
    {"clock", "too_early",
     QT_TRANSLATE_NOOP("FindingWords", "It says %1, which is long past. Set this computer's clock.")},
    {"clock", "set_back",
     QT_TRANSLATE_NOOP("FindingWords", "It says %1, but the newest event is of %2. Set this computer's clock.")},
    {"queue", "ok", QT_TRANSLATE_NOOP("FindingWords", "Moves: %1 waiting, %2 held.")},
    {"queue", "doubt",
     QT_TRANSLATE_NOOP("FindingWords", "%3 texts need your decision. Search the history for status:in_doubt.")},
    {"queue", "restored",
     QT_TRANSLATE_NOOP("FindingWords",
                       "%4 texts waited in the backup that was put back, and may have left before. Search the "
                       "history for status:held, then send each or not.")},
    {"queue", "stuck", QT_TRANSLATE_NOOP("FindingWords", "The oldest text waits since %5. Look at the providers.")},
    {"audit", "ok", QT_TRANSLATE_NOOP("FindingWords", "Holds over %1 events.")},
    {"audit", "broken", QT_TRANSLATE_NOOP("FindingWords", "Breaks at event %1: somebody changed the store by hand.")},
    {"media", "ok", QT_TRANSLATE_NOOP("FindingWords", "All there: %1.")},
    {"media", "missing",
     QT_TRANSLATE_NOOP("FindingWords",
                       "%1 of %2 are missing. Put those back that lie in the .media folder of a backup.")},
    {"states", "ok", QT_TRANSLATE_NOOP("FindingWords", "Those of %1 messages are what their events add up to.")},
    {"states", "mended", QT_TRANSLATE_NOOP("FindingWords", "%1 differed from their events and were made again.")},
    {"search", "ok", QT_TRANSLATE_NOOP("FindingWords", "Up to date.")},
    {"search", "behind", QT_TRANSLATE_NOOP("FindingWords", "Not usable yet (%1). It is made again in the background.")},
    {"provider", "ok", QT_TRANSLATE_NOOP("FindingWords", "%1 answers and takes the credentials.")},
    {"provider", "none", QT_TRANSLATE_NOOP("FindingWords", "There is none. Add an account under Providers.")},
    {"provider", "unreachable", QT_TRANSLATE_NOOP("FindingWords", "%1 cannot be reached (%2). Check the network.")},
    {"provider", "refused",
     QT_TRANSLATE_NOOP("FindingWords", "%1 refuses (%2 %3). Enter working credentials under Providers.")},
    {"provider", "by_hand", QT_TRANSLATE_NOOP("FindingWords", "Somebody paused %1. Resume it under Providers.")},
    {"provider", "paused",
     QT_TRANSLATE_NOOP("FindingWords", "%1 waits (%2). Enter working credentials under Providers.")},
};

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

} // namespace

QString headOf(const workspace::Finding &finding)
{
    for (const Head &head : heads) {
        if (finding.check == QLatin1StringView(head.check))
            return Words::tr(head.text);
    }
    return QString(finding.check);
}

QString sentenceOf(const workspace::Finding &finding)
{
    QString text = Words::tr("Could not be looked at: %1.");
    for (const Remedy &remedy : remedies) {
        if (finding.check == QLatin1StringView(remedy.check) && finding.word == QLatin1StringView(remedy.word))
            text = Words::tr(remedy.text);
    }
    for (qsizetype i = 0; i < finding.values.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), finding.values.at(i));
    return text;
}

} // namespace switchboard::settings
