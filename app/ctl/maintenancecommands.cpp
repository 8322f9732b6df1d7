// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "core/workspace/maintenance.h"
#include "core/workspace/outgoing.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/people/openexport.h"

#include <QCoro/QCoroFuture>
#include <QDir>

namespace switchboard::ctl {

namespace {

using workspace::MediaCount;

struct FileOptions
{
    std::string path;
};

QString absolute(const std::string &path)
{
    return QDir().absoluteFilePath(QString::fromStdString(path));
}

/// 1 where files are missing: done, but not all of it.
int tellMissing(const Output &out, const MediaCount &media)
{
    if (media.missing == 0)
        return ExitStatus::done;
    out.problem(
        QCoreApplication::translate("Ctl", "%1 files that came with messages are missing; everything else is there.")
            .arg(media.missing));
    return ExitStatus::failures;
}

QString phaseText(workspace::BackupPhase phase)
{
    switch (phase) {
    case workspace::BackupPhase::copying: return QCoreApplication::translate("Ctl", "Copying");
    case workspace::BackupPhase::checking: return QCoreApplication::translate("Ctl", "Checking the backup");
    case workspace::BackupPhase::files: break;
    }
    return QCoreApplication::translate("Ctl", "Copying the files of messages");
}

workspace::BackupProgressed progressOn(const Output &out)
{
    return [&out](const workspace::BackupProgress &progress) {
        out.progress(phaseText(progress.phase), progress.done, progress.total);
    };
}

QCoro::Task<int> backup(Session *session, FileOptions options)
{
    const QString file = absolute(options.path);
    auto copying = openAndAsk(session, [file](Session &at) {
        return workspace::backupTo(at.workspace(), file, at.stop(), progressOn(at.out()));
    });
    const Answered<MediaCount> copied = co_await copying;
    session->out().endProgress();
    if (!copied)
        co_return copied.status;
    QString text =
        QCoreApplication::translate("Ctl", "The backup is in %1, sealed with the workspace's keys.").arg(file);
    if (copied->there > 0)
        text += QCoreApplication::translate("Ctl", " %1 files that came with messages are in %2, which belongs to it.")
                    .arg(QString::number(copied->there), workspace::mediaFolderOfBackup(file));
    session->out().answer({{QStringLiteral("backup"), file},
                           {QStringLiteral("media"), copied->there},
                           {QStringLiteral("media_missing"), copied->missing}},
                          text);
    co_return session->ended(tellMissing(session->out(), *copied));
}

QCoro::Task<int> restore(Session *session, FileOptions options)
{
    const QString file = absolute(options.path);
    // Not here: this thread hears that it should stop.
    auto placing = workspace::onOwnThread(
        [file, folder = session->folder(), stop = session->stop(), told = progressOn(session->out())] {
            return workspace::restoreFrom(file, folder, stop, told);
        });
    const Result<MediaCount> media = co_await placing;
    session->out().endProgress();
    if (!media)
        co_return session->fail(media.error());
    auto opening = session->open();
    if (const int opened = co_await opening; opened != ExitStatus::done) {
        session->out().problem(QCoreApplication::translate(
            "Ctl",
            "The backup is in place. What follows, forgetting again who was erased since and holding what waited, "
            "is done when the workspace is opened, before anything is sent."));
        co_return opened;
    }
    // None where another program opened the restored store first, and did it.
    const std::optional<workspace::RestoreOutcome> done = session->workspace().restored();
    auto counting = workspace::unsettled(session->store());
    const Result<workspace::Unsettled> left = co_await counting;
    if (!left)
        co_return session->fail(left.error());
    const int forgotten = done ? done->forgotten : 0;
    session->out().answer(
        {{QStringLiteral("restored"), file},
         {QStringLiteral("forgotten_again"), forgotten},
         {QStringLiteral("held"), left->toRelease},
         {QStringLiteral("media"), media->there},
         {QStringLiteral("media_missing"), media->missing}},
        QCoreApplication::translate("Ctl", "The backup is in place; %1 people erased since were forgotten again. "
                                           "What was there before is beside it as store.db.before-restore.")
            .arg(forgotten));
    if (left->toRelease > 0)
        session->out().problem(QCoreApplication::translate(
                                   "Ctl", "%1 texts waited when the backup was made and may have left since. They are "
                                          "held: look with `held list`, then `held release` or `cancel`.")
                                   .arg(left->toRelease));
    co_return session->ended(tellMissing(session->out(), *media));
}

QCoro::Task<int> audit(Session *session)
{
    auto verifying = openAndAsk(session, [](Session &at) { return workspace::verifyAudit(at.workspace()); });
    const Answered<store::audit::Report> report = co_await verifying;
    if (!report)
        co_return report.status;
    const bool holds = !report->firstBad;
    QString text = QCoreApplication::translate(
                       "Ctl", "%1 links verified, %2 values compared, %3 erased, %4 events not linked yet.")
                       .arg(report->links)
                       .arg(report->opened)
                       .arg(report->erased)
                       .arg(report->unlinked);
    text += u' '
            + (holds ? QCoreApplication::translate("Ctl", "The chain holds.")
                     : QCoreApplication::translate("Ctl", "It breaks at event %1: somebody changed the store by hand.")
                           .arg(report->firstBad.toString()));
    session->out().answer({{QStringLiteral("valid"), holds},
                           {QStringLiteral("links"), report->links},
                           {QStringLiteral("opened"), report->opened},
                           {QStringLiteral("erased"), report->erased},
                           {QStringLiteral("unlinked"), report->unlinked},
                           {QStringLiteral("first_bad"), holds ? QString() : report->firstBad.toString()},
                           {QStringLiteral("head"), QString::fromLatin1(report->head.toHex())}},
                          text);
    co_return session->ended(holds ? ExitStatus::done : ExitStatus::failures);
}

QCoro::Task<int> rebuild(Session *session)
{
    auto rebuilding = openAndAsk(session, [](Session &at) { return workspace::rebuildDerived(at.workspace()); });
    const Answered<workspace::RebuildOutcome> outcome = co_await rebuilding;
    if (!outcome)
        co_return outcome.status;
    const store::RebuildReport &states = outcome->states;
    session->out().answer({{QStringLiteral("messages"), states.messages},
                           {QStringLiteral("events"), states.events},
                           {QStringLiteral("differing"), states.differing.size()},
                           {QStringLiteral("search_file_anew"), outcome->isSearchAnew}},
                          QCoreApplication::translate("Ctl", "%1 messages from %2 events; %3 states differed. %4")
                              .arg(states.messages)
                              .arg(states.events)
                              .arg(states.differing.size())
                              .arg(outcome->isSearchAnew
                                       ? QCoreApplication::translate("Ctl", "The search file is new.")
                                       : QCoreApplication::translate(
                                           "Ctl", "Another program writes the search file; it was left alone.")));
    for (const MessageId message : states.differing)
        session->out().problem(
            QCoreApplication::translate("Ctl", "The state of message %1 was not what its events add up to.")
                .arg(message.toString()));
    co_return session->ended(states.differing.isEmpty() ? ExitStatus::done : ExitStatus::failures);
}

QCoro::Task<int> leave(Session *session, FileOptions options)
{
    const QString folder = absolute(options.path);
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    workspace::OpenExporter exporter(session->store(), folder);
    const std::stop_callback interrupted(session->stop(), [&exporter] { exporter.cancel(); });
    const Output &out = session->out();
    auto exporting = exporter.start(
        [&out](const QString &part, qint64 done) { out.progress(part + u' ' + QString::number(done), 0, 0); });
    const Result<workspace::OpenExportReport> report = co_await exporting;
    out.endProgress();
    if (!report)
        co_return session->fail(report.error());
    if (report->wasCancelled)
        co_return ExitStatus::interrupted;
    out.answer({{QStringLiteral("folder"), folder},
                {QStringLiteral("people"), report->people},
                {QStringLiteral("notes"), report->notes},
                {QStringLiteral("messages"), report->messages},
                {QStringLiteral("events"), report->events},
                {QStringLiteral("suppressions"), report->suppressions},
                {QStringLiteral("media"), report->media},
                {QStringLiteral("media_missing"), report->mediaMissing}},
               QCoreApplication::translate(
                   "Ctl", "%1 people, %2 messages and %3 files are in %4, readable by you alone and no longer sealed.")
                   .arg(QString::number(report->people), QString::number(report->messages),
                        QString::number(report->media), folder));
    if (report->mediaMissing > 0)
        out.problem(
            QCoreApplication::translate("Ctl", "%1 media files are missing or damaged.").arg(report->mediaMissing));
    co_return report->mediaMissing > 0 ? ExitStatus::failures : ExitStatus::done;
}

} // namespace

void addMaintenance(Commands &commands)
{
    auto options = std::make_shared<FileOptions>();
    CLI::App *copying =
        commands.add(&commands.root(), "backup",
                     "a sealed copy of the store, also while it is in use. Files that came with messages\n"
                     "go into a folder beside it, FILE.media: keep both together",
                     "backup /mnt/backup/2026-11-22.db");
    copying->add_option("file", options->path, "where to; must not be there yet")->required();
    commands.onRun(copying, [options](Session *session) { return backup(session, *options); });
    CLI::App *restoring =
        commands.add(&commands.root(), "restore",
                     "puts a backup in the store's place and its FILE.media to the files of messages;\n"
                     "keeps the store that was there beside it. What waited in the backup is held, since it\n"
                     "may have left: see `held`",
                     "restore /mnt/backup/2026-11-22.db");
    restoring->add_option("file", options->path, "the backup")->required();
    commands.onRun(restoring, [options](Session *session) { return restore(session, *options); });
    CLI::App *auditing = commands.group("audit", "the chain over all events");
    commands.onRun(commands.add(auditing, "verify", "walks the chain and compares every value with its commitment",
                                "audit verify"),
                   [](Session *session) { return audit(session); });
    commands.onRun(commands.add(&commands.root(), "rebuild",
                                "makes what is derived from the ledger again and says whether anything differed",
                                "rebuild"),
                   [](Session *session) { return rebuild(session); });
    CLI::App *leaving =
        commands.add(&commands.root(), "export",
                     "everything that happened in open formats (JSON, CSV, media), for leaving; no drafts, saved\n"
                     "searches or views",
                     "export --open ~/switchboard-export");
    leaving->add_option("--open", options->path, "folder to make")->required();
    commands.onRun(leaving, [options](Session *session) { return leave(session, *options); });
}

} // namespace switchboard::ctl
