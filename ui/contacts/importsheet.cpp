// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/importsheet.h"

#include "ui/contacts/fileslot.h"
#include "ui/contacts/mappingtable.h"
#include "ui/contacts/peoplewords.h"
#include "ui/contacts/reportview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progress.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::contacts {

using namespace std::chrono_literals;
using widgets::ButtonKind;
using widgets::Color;
using widgets::Label;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using workspace::ImportOptions;
using workspace::ImportReport;

namespace {
constexpr int cardWidth = 760;
}

ImportSheet::ImportSheet(const ContactsContext &context, QWidget *over)
    : Sheet(context.theme, tr("Import people"), over), m_context(context), m_stack(new QStackedWidget),
      m_steps(new Label(context.theme, {}, Text::caption, Weight::medium, Color::text3)),
      m_bar(new widgets::MessageBar(context.theme)), m_slot(new FileSlot(context.theme)),
      m_mapping(new MappingTable(context.theme)), m_report(new ReportView(context.theme)),
      m_progress(new widgets::Progress(context.theme)), m_inspecting(this), m_importing(this)
{
    setCardWidth(cardWidth);
    setAcceptDrops(true);
    body()->addWidget(m_steps);
    body()->addWidget(m_bar);
    body()->addWidget(m_progress);
    body()->addWidget(m_stack);
    m_bar->hide();
    m_progress->hide();
    for (QWidget *page :
         {static_cast<QWidget *>(m_slot), static_cast<QWidget *>(m_mapping), static_cast<QWidget *>(m_report)})
        m_stack->addWidget(page);
    m_back = addLeftButton(tr("Back"));
    m_back->setObjectName(QStringLiteral("back"));
    m_cancel = addButton(tr("Cancel"));
    m_next = addButton(tr("Next"), ButtonKind::primary);
    m_next->setObjectName(QStringLiteral("next"));
    m_ticker.setInterval(100ms);
    connect(&m_ticker, &QTimer::timeout, this, &ImportSheet::tick);
    connect(m_slot->button(), &QPushButton::clicked, this, &ImportSheet::askFile);
    connect(m_slot, &FileSlot::dropped, this, &ImportSheet::takeFile);
    connect(m_mapping, &MappingTable::changed, this, &ImportSheet::showStep);
    connect(m_report, &ReportView::saveRefusedAsked, this, &ImportSheet::askRefused);
    connect(m_progress, &widgets::Progress::cancelAsked, this, [this] { m_stop.request_stop(); });
    connect(m_back, &QPushButton::clicked, this, &ImportSheet::goBack);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_next, &QPushButton::clicked, this, &ImportSheet::goOn);
    goTo(Step::file);
}

ImportSheet::~ImportSheet()
{
    m_stop.request_stop();
}

bool ImportSheet::hasColumns() const
{
    return m_sample.format != workspace::ImportFormat::vcard;
}

void ImportSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_step == Step::file && !FileSlot::fileOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportSheet::dropEvent(QDropEvent *event)
{
    if (const QString file = FileSlot::fileOf(event->mimeData()); m_step == Step::file && !file.isEmpty())
        takeFile(file);
}

void ImportSheet::askFile()
{
    m_context.dialogs.open(this, tr("Import people"), tr("People (*.csv *.tsv *.txt *.vcf *.vcard);;All files (*)"),
                           [sheet = QPointer(this)](const QString &file) {
                               if (sheet)
                                   sheet->takeFile(file);
                           });
}

void ImportSheet::takeFile(const QString &file)
{
    if (m_isRunning)
        return;
    m_file = file;
    m_bar->hide();
    m_slot->setFile(file);
    setSubtitle(QFileInfo(file).fileName());
    m_inspecting.ask(m_context.service.inspect(file), [this](const Result<workspace::ImportSample> &sample) {
        if (!sample) {
            fail(tr("This file cannot be imported."), sample.error());
            m_file.clear();
            m_slot->setFile({});
            setSubtitle({});
            return;
        }
        m_sample = *sample;
        if (hasColumns()) {
            m_mapping->setSample(*sample);
            goTo(Step::columns);
        } else {
            check();
        }
    });
}

void ImportSheet::goTo(Step step)
{
    m_step = step;
    m_stack->setCurrentWidget(step == Step::file      ? static_cast<QWidget *>(m_slot)
                              : step == Step::columns ? static_cast<QWidget *>(m_mapping)
                                                      : static_cast<QWidget *>(m_report));
    // A stack is as high as its highest page; here only the one that is seen shall count.
    for (int i = 0; i < m_stack->count(); ++i) {
        const bool isSeen = m_stack->widget(i) == m_stack->currentWidget();
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          isSeen ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->adjustSize();
    showStep();
    if (isVisible())
        (m_next->isVisible() && m_next->isEnabled() ? m_next : m_slot->button())->setFocus();
}

void ImportSheet::showStep()
{
    const QString third = m_isRunning && m_step == Step::check ? tr("Importing") : tr("Check");
    const QStringList names{tr("File"), tr("Columns"), third, tr("Result")};
    m_steps->setText(tr("Step %1 of %2: %3").arg(int(m_step) + 1).arg(names.size()).arg(names.at(int(m_step))));
    const QString problem = m_step == Step::columns ? m_mapping->problem() : QString();
    m_back->setVisible(m_step == Step::columns || m_step == Step::check);
    m_back->setEnabled(!m_isRunning);
    m_cancel->setVisible(m_step != Step::result && !m_isRunning);
    m_next->setVisible(m_step != Step::file || !m_file.isEmpty());
    m_next->setEnabled(!m_isRunning && problem.isEmpty());
    switch (m_step) {
    case Step::file:
        m_next->hide();
        setFootNote(tr("Nothing is written before you have seen what would come of it."));
        break;
    case Step::columns:
        m_next->setText(tr("Check"));
        setFootNote(problem);
        break;
    case Step::check:
        m_next->setText(tr("Import %1").arg(number(m_checked.added + m_checked.merged)));
        m_next->setEnabled(!m_isRunning && m_checked.added + m_checked.merged > 0);
        setFootNote(m_isRunning ? QString() : tr("An import is not undone as a whole: look before you begin."));
        break;
    case Step::result:
        m_next->setText(tr("Done"));
        setFootNote(tr("What people had before was kept; only what they lacked was filled in."));
        break;
    }
    m_next->updateGeometry();
}

void ImportSheet::goOn()
{
    switch (m_step) {
    case Step::file: break;
    case Step::columns: check(); break;
    case Step::check: run(); break;
    case Step::result: close(); break;
    }
}

void ImportSheet::goBack()
{
    m_bar->hide();
    goTo(m_step == Step::check && hasColumns() ? Step::columns : Step::file);
}

void ImportSheet::check()
{
    ImportOptions options;
    options.isDryRun = true;
    m_checked = {};
    start(options, tr("Looking at every row; nothing is written yet"), [this](const ImportReport &report) {
        m_checked = report;
        m_report->setReport(report);
        goTo(Step::check);
        if (report.wasCancelled && hasColumns())
            goTo(Step::columns);
    });
}

void ImportSheet::run()
{
    start({}, tr("Importing %1").arg(QFileInfo(m_file).fileName()), [this](const ImportReport &report) {
        m_report->setReport(report);
        goTo(Step::result);
        Q_EMIT imported(report);
    });
}

void ImportSheet::start(const ImportOptions &options, const QString &words,
                        std::function<void(const ImportReport &)> take)
{
    if (m_isRunning)
        return;
    ImportOptions whole = options;
    whole.file = m_file;
    whole.format = m_sample.format;
    if (hasColumns())
        whole.targets = m_mapping->targets();
    m_isRunning = true;
    m_bar->hide();
    m_stop = std::stop_source();
    m_counter = std::make_shared<Counter>();
    m_progress->setText(words);
    m_progress->setDetail({});
    m_progress->setProgress(0, 0);
    m_progress->setCancelable(true);
    m_progress->show();
    m_stack->setEnabled(false);
    setCloseable(false);
    m_ticker.start();
    showStep();
    const auto progressed = [counter = m_counter](const workspace::ImportProgress &progress) {
        counter->bytes = progress.bytes;
        counter->total = progress.totalBytes;
        counter->rows = progress.rows;
    };
    m_importing.ask(m_context.service.import(whole, m_stop.get_token(), progressed),
                    [this, take = std::move(take)](const Result<ImportReport> &report) {
                        end();
                        if (report)
                            take(*report);
                        else
                            fail(tr("Nothing was imported."), report.error());
                    });
}

void ImportSheet::end()
{
    m_isRunning = false;
    m_ticker.stop();
    m_progress->hide();
    m_stack->setEnabled(true);
    setCloseable(true);
    showStep();
}

void ImportSheet::tick()
{
    m_progress->setProgress(m_counter->bytes, m_counter->total);
    const QString rows = number(m_counter->rows);
    m_progress->setDetail(m_checked.read > 0 ? tr("%1 of %2 rows").arg(rows, number(m_checked.read))
                                             : tr("%1 rows").arg(rows));
}

void ImportSheet::askRefused()
{
    const QFileInfo file(m_file);
    m_context.dialogs.save(this, tr("Save refused rows"), tr("%1 refused.csv").arg(file.completeBaseName()),
                           tr("Tables (*.csv)"), [sheet = QPointer(this)](const QString &chosen) {
                               if (sheet)
                                   sheet->saveRefused(chosen);
                           });
}

/// They are found by trying once more: what is in already is unchanged, and the refused are refused again. So they lie
/// nowhere on the disk before somebody wants them.
void ImportSheet::saveRefused(const QString &file)
{
    ImportOptions options;
    options.isDryRun = true;
    options.errorsFile = file;
    start(options, tr("Saving refused rows"), [this](const ImportReport &report) {
        const bool isSaved = !report.errorsFile.isEmpty() && !report.failure && !report.wasCancelled;
        m_bar->setMessage(isSaved ? Tone::success : Tone::danger,
                          isSaved ? tr("The refused rows are in %1.").arg(QFileInfo(report.errorsFile).fileName())
                                  : tr("The refused rows were not saved."));
        m_bar->setNote({});
        m_bar->show();
    });
}

void ImportSheet::fail(const QString &what, const Error &error)
{
    m_bar->setMessage(Tone::danger, tr("%1 %2").arg(what, wordsForSaving(error)));
    m_bar->setNote(error.message);
    m_bar->show();
}

} // namespace switchboard::contacts
