// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "core/workspace/people/contactexporter.h"
#include "core/workspace/people/contactimporter.h"

#include <QCoro/QCoroFuture>
#include <QDir>
#include <QJsonArray>

namespace switchboard::ctl {

namespace {

using workspace::ExportReport;
using workspace::ImportReport;

struct ImportArguments
{
    std::string file;
    std::vector<std::string> map;
    std::string region = "US";
    std::string errorsFile;
    bool isDryRun = false;
};

struct ExportArguments
{
    std::string file;
    std::string format = "csv";
    bool isForSpreadsheet = false;
    bool mayReplace = false;
};

QString absolute(const std::string &path)
{
    return path.empty() ? QString() : QDir().absoluteFilePath(QString::fromStdString(path));
}

workspace::ImportOptions optionsFrom(const ImportArguments &arguments)
{
    workspace::ImportOptions options;
    options.file = absolute(arguments.file);
    for (const std::string &each : arguments.map)
        options.map.append(QString::fromStdString(each));
    options.region = QString::fromStdString(arguments.region);
    options.errorsFile = absolute(arguments.errorsFile);
    options.isDryRun = arguments.isDryRun;
    return options;
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray refused;
    for (const workspace::RefusedRow &row : report.firstRefused)
        refused.append(QJsonObject{{QStringLiteral("line"), row.line},
                                   {QStringLiteral("column"), row.column},
                                   {QStringLiteral("reason"), row.reason}});
    return {{QStringLiteral("read"), report.read},
            {QStringLiteral("added"), report.added},
            {QStringLiteral("merged"), report.merged},
            {QStringLiteral("unchanged"), report.unchanged},
            {QStringLiteral("refused"), report.refused},
            {QStringLiteral("first_refused"), refused},
            {QStringLiteral("ignored_columns"), QJsonArray::fromStringList(report.ignoredColumns)},
            {QStringLiteral("errors_file"), report.errorsFile},
            {QStringLiteral("dry_run"), report.isDryRun},
            {QStringLiteral("cancelled"), report.wasCancelled}};
}

void tell(const Output &out, const ImportReport &report, const QString &file)
{
    QString text = QCoreApplication::translate("Ctl", "read %1, added %2, merged %3, unchanged %4, refused %5")
                       .arg(report.read)
                       .arg(report.added)
                       .arg(report.merged)
                       .arg(report.unchanged)
                       .arg(report.refused);
    if (report.isDryRun)
        text += QCoreApplication::translate("Ctl", " (a dry run: nothing was stored)");
    out.answer(toJson(report), text);
    for (const workspace::RefusedRow &row : report.firstRefused)
        out.problem(QStringLiteral("%1:%2: %3: %4").arg(file, QString::number(row.line), row.column, row.reason));
    if (!report.errorsFile.isEmpty())
        out.note(QCoreApplication::translate("Ctl", "The refused rows are in %1.").arg(report.errorsFile));
}

/// 1 where rows were refused: done, but not all of it.
int statusOf(const Session &session, const ImportReport &report)
{
    if (report.failure)
        return session.fail(*report.failure);
    if (report.wasCancelled)
        return ExitStatus::interrupted;
    return report.refused > 0 ? ExitStatus::failures : ExitStatus::done;
}

QCoro::Task<int> import(Session *session, ImportArguments arguments)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    const workspace::ImportOptions options = optionsFrom(arguments);
    workspace::ContactImporter importer(session->store(), options);
    const std::stop_callback interrupted(session->stop(), [&importer] { importer.cancel(); });
    const Output &out = session->out();
    auto importing = importer.start([&out](const workspace::ImportProgress &progress) {
        out.progress(QCoreApplication::translate("Ctl", "%1 people").arg(progress.rows), progress.bytes,
                     progress.totalBytes);
    });
    const Result<ImportReport> report = co_await importing;
    out.endProgress();
    if (!report)
        co_return session->fail(report.error());
    tell(out, *report, options.file);
    co_return statusOf(*session, *report);
}

QCoro::Task<int> exportAll(Session *session, ExportArguments arguments)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    workspace::ExportOptions options;
    options.file = absolute(arguments.file);
    options.format = arguments.format == "csv" ? workspace::ExportFormat::csv : workspace::ExportFormat::vcard;
    options.isForSpreadsheet = arguments.isForSpreadsheet;
    options.mayReplace = arguments.mayReplace;
    workspace::ContactExporter exporter(session->store(), options);
    const std::stop_callback interrupted(session->stop(), [&exporter] { exporter.cancel(); });
    const Output &out = session->out();
    auto exporting = exporter.start([&out](qint64 done, qint64 total) {
        out.progress(QCoreApplication::translate("Ctl", "%1 people").arg(done), done, total);
    });
    const Result<ExportReport> report = co_await exporting;
    out.endProgress();
    if (!report)
        co_return session->fail(report.error());
    if (report->wasCancelled)
        co_return ExitStatus::interrupted;
    out.answer(
        {{QStringLiteral("people"), report->people}, {QStringLiteral("file"), options.file}},
        QCoreApplication::translate("Ctl", "%1 people are in %2.").arg(QString::number(report->people), options.file));
    co_return ExitStatus::done;
}

} // namespace

void addContacts(Commands &commands)
{
    CLI::App *group = commands.group("contacts", "people");
    auto importing = std::make_shared<ImportArguments>();
    CLI::App *in = commands.add(
        group, "import", "brings people in from CSV or vCard: normalises, merges duplicates, says what was refused",
        "contacts import people.csv --map Cell=phone --errors refused.csv");
    in->add_option("file", importing->file, "CSV or vCard file")->required();
    in->add_option("--map", importing->map,
                   "COLUMN=FIELD, such as Cell=phone, Budget=custom:Budget; more than once for several");
    in->add_option("--region", importing->region, "country of numbers written without one")->capture_default_str();
    in->add_option("--errors", importing->errorsFile, "file for the refused rows with their reasons");
    in->add_flag("--dry-run", importing->isDryRun, "reads and reports, stores nothing");
    commands.onRun(in, [importing](Session *session) { return import(session, *importing); });

    auto exporting = std::make_shared<ExportArguments>();
    CLI::App *out = commands.add(group, "export", "writes all people to a file", "contacts export people.csv");
    out->add_option("file", exporting->file, "where to")->required();
    out->add_option("--format", exporting->format, "csv or vcard")
        ->check(CLI::IsMember({"csv", "vcard"}))
        ->capture_default_str();
    out->add_flag("--spreadsheet", exporting->isForSpreadsheet, "CSV that spreadsheets open safely");
    out->add_flag("--replace", exporting->mayReplace, "replaces a file that is there");
    commands.onRun(out, [exporting](Session *session) { return exportAll(session, *exporting); });
}

} // namespace switchboard::ctl
