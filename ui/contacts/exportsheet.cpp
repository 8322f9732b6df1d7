// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/exportsheet.h"

#include "ui/contacts/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QVBoxLayout>

namespace switchboard::contacts {

using namespace std::chrono_literals;
using widgets::Tone;
using workspace::ExportFormat;
using workspace::ExportReport;

ExportSheet::ExportSheet(const ContactsContext &context, const workspace::ExportOptions &options, const QString &whom,
                         QWidget *over)
    : Sheet(context.theme, tr("Export %1").arg(whom), over), m_context(context), m_options(options),
      m_format(new widgets::SegmentedControl(context.theme, tr("Form of the file"))),
      m_isForSpreadsheet(new QCheckBox(tr("Made safe for spreadsheets"))),
      m_bar(new widgets::MessageBar(context.theme)), m_progress(new widgets::Progress(context.theme)), m_exporting(this)
{
    m_format->addOption(tr("Table (CSV)"));
    m_format->addOption(tr("Contacts (vCard)"));
    m_format->setCurrent(0);
    auto *grid = new widgets::FormGrid(context.theme);
    grid->addRow(tr("Form"), m_format);
    widgets::FormRow *safe =
        grid->addRow(tr("Formulas"), m_isForSpreadsheet,
                     tr("What begins like a formula is made harmless; leave it off to import the file again."));
    connect(m_format, &widgets::SegmentedControl::chosen, this,
            [grid, safe](int option) { grid->setRowShown(safe, option == 0); });
    body()->addWidget(grid);
    body()->addWidget(m_bar);
    body()->addWidget(m_progress);
    m_bar->hide();
    m_progress->hide();
    setFootNote(tr("The file is not sealed: whoever has it can read it."));
    connect(addButton(tr("Close")), &QPushButton::clicked, this, &QWidget::close);
    m_save = addButton(tr("Save as…"), widgets::ButtonKind::primary);
    m_save->setObjectName(QStringLiteral("saveAs"));
    m_ticker.setInterval(100ms);
    connect(&m_ticker, &QTimer::timeout, this, &ExportSheet::tick);
    connect(m_save, &QPushButton::clicked, this, &ExportSheet::askFile);
    connect(m_progress, &widgets::Progress::cancelAsked, this, [this] { m_stop.request_stop(); });
}

ExportSheet::~ExportSheet()
{
    m_stop.request_stop();
}

void ExportSheet::askFile()
{
    const bool isTable = m_format->current() == 0;
    m_context.dialogs.save(this, tr("Export people"), isTable ? tr("people.csv") : tr("people.vcf"),
                           isTable ? tr("Tables (*.csv)") : tr("Contacts (*.vcf)"),
                           [sheet = QPointer(this)](const QString &file) {
                               if (sheet)
                                   sheet->run(file);
                           });
}

void ExportSheet::run(const QString &file)
{
    if (m_exporting.isWaiting())
        return;
    m_options.file = file;
    m_options.format = m_format->current() == 0 ? ExportFormat::csv : ExportFormat::vcard;
    m_options.isForSpreadsheet = m_isForSpreadsheet->isChecked();
    m_options.mayReplace = true; // the dialog asked
    m_stop = std::stop_source();
    m_bar->hide();
    m_save->setEnabled(false);
    setCloseable(false);
    m_progress->setText(tr("Writing %1").arg(QFileInfo(file).fileName()));
    m_progress->setDetail({});
    m_progress->setProgress(0, 0);
    m_progress->setCancelable(true);
    m_progress->show();
    m_ticker.start();
    const auto progressed = [counter = m_counter](qint64 done, qint64 total) {
        counter->done = done;
        counter->total = total;
    };
    m_exporting.ask(m_context.service.exportPeople(m_options, m_stop.get_token(), progressed),
                    [this](const Result<ExportReport> &report) { take(report); });
}

void ExportSheet::take(const Result<ExportReport> &report)
{
    m_ticker.stop();
    m_progress->hide();
    m_save->setEnabled(true);
    setCloseable(true);
    if (!report)
        m_bar->setMessage(Tone::danger, tr("Nothing was written. %1").arg(wordsForSaving(report.error())));
    else if (report->wasCancelled)
        m_bar->setMessage(Tone::warning, tr("It was stopped; nothing was written."));
    else
        m_bar->setMessage(Tone::success,
                          tr("%1 in %2.").arg(peopleCount(report->people), QFileInfo(m_options.file).fileName()));
    m_bar->setNote(report ? QString() : report.error().message);
    m_bar->show();
}

void ExportSheet::tick()
{
    m_progress->setProgress(m_counter->done, m_counter->total);
    m_progress->setDetail(peopleCount(m_counter->done));
}

} // namespace switchboard::contacts
