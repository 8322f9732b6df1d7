// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "core/workspace/doctor.h"

#include <QJsonArray>

namespace switchboard::ctl {

namespace {

using workspace::Finding;

/// What a finding means and what to do; %1 and so on are its values.
struct Remedy
{
    const char *check;
    const char *word;
    const char *text;
};

constexpr Remedy remedies[]{
    {"store", "ok", QT_TRANSLATE_NOOP("Ctl", "the store passes its integrity check")},
    {"store", "damaged", QT_TRANSLATE_NOOP("Ctl", "the store is damaged (%1): put back a backup with \"restore\"")},
    {"keys", "ok", QT_TRANSLATE_NOOP("Ctl", "the workspace opens by: %1")},
    {"keys", "no_recovery", QT_TRANSLATE_NOOP("Ctl", "there is no recovery code: keep the key's other keeper safe")},
    {"flags", "ok", QT_TRANSLATE_NOOP("Ctl", "flags.json is read")},
    {"flags", "unreadable", QT_TRANSLATE_NOOP("Ctl", "%1; what it does not say is off: mend the file")},
    {"flags", "sms_off", QT_TRANSLATE_NOOP("Ctl", "texts are switched off: put \"channel.sms\": true into flags.json")},
    {"clock", "ok", QT_TRANSLATE_NOOP("Ctl", "the clock is plausible (%1)")},
    {"clock", "too_early", QT_TRANSLATE_NOOP("Ctl", "the clock says %1, which is long past: set it")},
    {"clock", "set_back", QT_TRANSLATE_NOOP("Ctl", "the clock says %1, but the newest event is of %2: set the clock")},
    {"queue", "ok", QT_TRANSLATE_NOOP("Ctl", "the queue moves: %1 waiting, %2 held")},
    {"queue", "doubt", QT_TRANSLATE_NOOP("Ctl", "%3 texts need your decision: see \"doubt list\"")},
    {"queue", "restored",
     QT_TRANSLATE_NOOP("Ctl", "%4 texts waited in the backup that was restored and may have left since: see \"held "
                              "list\", then \"held release\" or \"cancel\"")},
    {"queue", "stuck", QT_TRANSLATE_NOOP("Ctl", "the oldest text waits since %5: run \"worker\" or the console")},
    {"audit", "ok", QT_TRANSLATE_NOOP("Ctl", "the audit chain holds over %1 events")},
    {"audit", "broken",
     QT_TRANSLATE_NOOP("Ctl", "the audit chain breaks at event %1: somebody changed the store by hand")},
    {"media", "ok", QT_TRANSLATE_NOOP("Ctl", "the files of messages are there: %1")},
    {"media", "missing",
     QT_TRANSLATE_NOOP(
         "Ctl", "%1 of %2 files of messages are missing: put those back that lie in the .media folder of a backup")},
    {"states", "ok", QT_TRANSLATE_NOOP("Ctl", "the states of %1 messages were what their events add up to")},
    {"states", "mended", QT_TRANSLATE_NOOP("Ctl", "%1 states differed from their events and were made again")},
    {"search", "ok", QT_TRANSLATE_NOOP("Ctl", "the search file is up to date")},
    {"search", "behind", QT_TRANSLATE_NOOP("Ctl", "the search file is not usable (%1): run \"rebuild\"")},
    {"provider", "ok", QT_TRANSLATE_NOOP("Ctl", "%1 answers and takes the credentials")},
    {"provider", "none", QT_TRANSLATE_NOOP("Ctl", "there is no provider: set one up with \"provider set twilio\"")},
    {"provider", "unreachable",
     QT_TRANSLATE_NOOP("Ctl", "%1 cannot be reached (%2): check the network and the base URL")},
    {"provider", "refused",
     QT_TRANSLATE_NOOP("Ctl", "%1 refuses (%2 %3): put in the right credentials with \"provider set\"")},
    {"provider", "by_hand", QT_TRANSLATE_NOOP("Ctl", "somebody paused %1: let it go on with \"provider resume %2\"")},
    {"provider", "paused", QT_TRANSLATE_NOOP("Ctl", "%1 waits (%2): put in working credentials with \"provider set\"")},
};

QString textOf(const Finding &finding)
{
    QString text = QCoreApplication::translate("Ctl", "could not be looked at: %1");
    for (const Remedy &remedy : remedies) {
        if (finding.check == QLatin1StringView(remedy.check) && finding.word == QLatin1StringView(remedy.word))
            text = QCoreApplication::translate("Ctl", remedy.text);
    }
    for (qsizetype i = 0; i < finding.values.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), finding.values.at(i));
    return text;
}

QCoro::Task<int> run(Session *session, bool fix)
{
    auto looking = openAndAsk(session, [fix](Session &at) { return workspace::examine(at.workspace(), fix); });
    const Answered<QList<Finding>> findings = co_await looking;
    if (!findings)
        co_return findings.status;
    bool isWell = true;
    for (const Finding &finding : *findings) {
        isWell = isWell && finding.isWell;
        session->out().answer({{QStringLiteral("check"), QString(finding.check)},
                               {QStringLiteral("ok"), finding.isWell},
                               {QStringLiteral("word"), finding.word},
                               {QStringLiteral("values"), QJsonArray::fromStringList(finding.values)},
                               {QStringLiteral("text"), textOf(finding)}},
                              QStringLiteral("%1 %2: %3")
                                  .arg(finding.isWell ? QStringLiteral("ok   ") : QStringLiteral("WRONG"),
                                       QString(finding.check), textOf(finding)));
    }
    co_return session->ended(isWell ? ExitStatus::done : ExitStatus::failures);
}

} // namespace

void addDoctor(Commands &commands)
{
    auto fix = std::make_shared<bool>(false);
    CLI::App *command = commands.add(&commands.root(), "doctor",
                                     "looks at store, keys, flags, clock, queue, files of messages, providers "
                                     "and\nsearch file; a line each, with what to do",
                                     "doctor --fix");
    command->add_flag("--fix", *fix, "makes again what is derived: states of messages and the search file");
    commands.onRun(command, [fix](Session *session) { return run(session, *fix); });
}

} // namespace switchboard::ctl
