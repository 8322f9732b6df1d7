// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "core/workspace/historyimporter.h"

#include <QCoro/QCoroFuture>
#include <QDir>
#include <QJsonArray>

namespace switchboard::ctl {

namespace {

using workspace::HistoryImportReport;

struct Arguments
{
    std::string file;
    std::string region = "US";
    std::string errorsFile;
    bool isDryRun = false;
};

QString absolute(const std::string &path)
{
    return path.empty() ? QString() : QDir().absoluteFilePath(QString::fromStdString(path));
}

QJsonObject toJson(const HistoryImportReport &report)
{
    QJsonArray refused;
    for (const workspace::RefusedRow &row : report.firstRefused)
        refused.append(QJsonObject{{QStringLiteral("line"), row.line},
                                   {QStringLiteral("column"), row.column},
                                   {QStringLiteral("reason"), row.reason}});
    return {{QStringLiteral("read"), report.read},
            {QStringLiteral("added"), report.added},
            {QStringLiteral("known"), report.known},
            {QStringLiteral("refused"), report.refused},
            {QStringLiteral("first_refused"), refused},
            {QStringLiteral("ignored_columns"), QJsonArray::fromStringList(report.ignoredColumns)},
            {QStringLiteral("errors_file"), report.errorsFile},
            {QStringLiteral("dry_run"), report.isDryRun},
            {QStringLiteral("cancelled"), report.wasCancelled}};
}

void tell(const Output &out, const HistoryImportReport &report, const QString &file)
{
    QString text = QCoreApplication::translate("Ctl", "read %1, added %2, there already %3, refused %4")
                       .arg(report.read)
                       .arg(report.added)
                       .arg(report.known)
                       .arg(report.refused);
    if (report.isDryRun)
        text += QCoreApplication::translate("Ctl", " (a dry run: nothing was stored)");
    out.answer(toJson(report), text);
    for (const workspace::RefusedRow &row : report.firstRefused)
        out.problem(QStringLiteral("%1:%2: %3: %4").arg(file, QString::number(row.line), row.column, row.reason));
    if (!report.errorsFile.isEmpty())
        out.note(QCoreApplication::translate("Ctl", "The refused rows are in %1.").arg(report.errorsFile));
}

QCoro::Task<int> import(Session *session, Arguments arguments)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    workspace::HistoryImportOptions options;
    options.file = absolute(arguments.file);
    options.region = QString::fromStdString(arguments.region);
    options.errorsFile = absolute(arguments.errorsFile);
    options.isDryRun = arguments.isDryRun;
    workspace::HistoryImporter importer(session->store(), options);
    const std::stop_callback interrupted(session->stop(), [&importer] { importer.cancel(); });
    const Output &out = session->out();
    auto importing = importer.start([&out](const workspace::ImportProgress &progress) {
        out.progress(QCoreApplication::translate("Ctl", "%1 messages").arg(progress.rows), progress.bytes,
                     progress.totalBytes);
    });
    const Result<HistoryImportReport> report = co_await importing;
    out.endProgress();
    if (!report)
        co_return session->fail(report.error());
    tell(out, *report, options.file);
    if (report->failure)
        co_return session->fail(*report->failure);
    if (report->wasCancelled)
        co_return ExitStatus::interrupted;
    co_return report->refused > 0 ? ExitStatus::failures : ExitStatus::done;
}

} // namespace

void addHistoryImport(Commands &commands, CLI::App *history)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *in =
        commands.add(history, "import",
                     "brings past messages of another program in: CSV whose first row names the columns\n"
                     "at direction channel from to body author status error price id campaign template media,\n"
                     "or one JSON object with these names a line. The same file again adds nothing.",
                     "history import texts.csv --errors refused.csv");
    in->add_option("file", arguments->file, "CSV, or JSON lines")->required();
    in->add_option("--region", arguments->region, "country of numbers written without one")->capture_default_str();
    in->add_option("--errors", arguments->errorsFile, "file for the refused rows with their reasons");
    in->add_flag("--dry-run", arguments->isDryRun, "reads and reports, stores nothing");
    commands.onRun(in, [arguments](Session *session) { return import(session, *arguments); });
}

} // namespace switchboard::ctl
