// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/exportsheet.h"

#include "ui/history/exporter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>
#include <QVBoxLayout>

namespace switchboard::history {

using widgets::Button;
using widgets::ButtonKind;
using workspace::HistoryFormat;

namespace {

QString endingOf(HistoryFormat format)
{
    switch (format) {
    case HistoryFormat::csv: return QStringLiteral("csv");
    case HistoryFormat::json: return QStringLiteral("json");
    case HistoryFormat::pdf: return QStringLiteral("pdf");
    }
    return {};
}

QString rowWords(qint64 rows)
{
    return rows == 1 ? ExportSheet::tr("1 row") : ExportSheet::tr("%1 rows").arg(QLocale().toString(rows));
}

} // namespace

ChooseFile systemFileChooser()
{
    return [](QWidget *over, const QString &suggestion, const std::function<void(const QString &)> &take) {
        auto *dialog = new QFileDialog(over, ExportSheet::tr("Export to"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(suggestion);
        dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
        QObject::connect(dialog, &QFileDialog::fileSelected, over, take);
        dialog->open();
    };
}

ExportSheet::ExportSheet(const widgets::Theme &theme, QWidget *over, workspace::HistoryService &service,
                         workspace::HistoryExport what, qint64 found, ChooseFile choose)
    : Sheet(theme, tr("Export what is shown"), over), m_theme(theme), m_what(std::move(what)),
      m_found(found), m_choose(std::move(choose)), m_exporter(new Exporter(service, this)), m_progress(new widgets::Progress(theme)),
      m_result(new widgets::MessageBar(theme))
{
    setSubtitle(found >= 0 ? rowWords(found) : QString());
    buildChoice();
    m_progress->setText(tr("Writing"));
    m_progress->hide();
    m_result->hide();
    body()->addWidget(m_progress);
    body()->addWidget(m_result);
    body()->addStretch(1);
    m_folder = addLeftButton(tr("Open the folder"));
    m_folder->hide();
    m_done = addButton(tr("Cancel"));
    m_write = addButton(tr("Choose a file…"), ButtonKind::primary);
    m_write->setObjectName(QStringLiteral("write"));
    connect(m_done, &QPushButton::clicked, this, &QWidget::close);
    connect(m_write, &QPushButton::clicked, this, &ExportSheet::chooseFile);
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_what.file).absolutePath())); });
    connect(m_progress, &widgets::Progress::cancelAsked, m_exporter, &Exporter::cancel);
    connect(m_exporter, &Exporter::progressed, this, [this](qint64 done, qint64 whole) {
        const qint64 total = whole > 0 ? whole : std::max(m_found, done);
        m_progress->setProgress(done, total);
        m_progress->setDetail(total > 0 ? tr("%1 of %2").arg(QLocale().toString(done), QLocale().toString(total))
                                        : QLocale().toString(done));
    });
    connect(m_exporter, &Exporter::ended, this, &ExportSheet::take);
}

void ExportSheet::buildChoice()
{
    m_format = new widgets::SegmentedControl(m_theme, tr("Format"));
    m_format->addOption(tr("CSV"));
    m_format->addOption(tr("JSON"));
    m_format->addOption(tr("PDF"));
    m_format->setCurrent(0);
    m_onlyShown = new QCheckBox(tr("Only the columns that are shown, in their order"));
    m_onlyShown->setChecked(true);
    auto *grid = new widgets::FormGrid(m_theme);
    auto *format = grid->addRow(tr("Format"), m_format, tr("For sheets of cells"));
    grid->addRow(tr("Columns"), m_onlyShown,
                 tr("The file is not sealed: whoever can read it can read what people wrote."));
    connect(m_format, &widgets::SegmentedControl::chosen, format, [format](int option) {
        const QString hints[] = {tr("For sheets of cells"), tr("For other programs, one object a message"),
                                 tr("For reading and printing")};
        format->setHint(hints[option]);
    });
    m_choice = grid;
    body()->addWidget(grid);
}

void ExportSheet::chooseFile()
{
    m_what.format = HistoryFormat(m_format->current());
    m_choose(this, QStringLiteral("history.%1").arg(endingOf(m_what.format)),
             [this](const QString &file) { begin(file); });
}

/// The chooser has asked whether a file that is there may be replaced.
void ExportSheet::begin(const QString &file)
{
    if (file.isEmpty() || m_exporter->isRunning())
        return;
    m_what.file = file;
    m_what.mayReplace = true;
    workspace::HistoryExport what = m_what;
    if (!m_onlyShown->isChecked())
        what.columns.clear();
    m_choice->setEnabled(false);
    m_result->hide();
    m_progress->setText(tr("Writing %1").arg(QFileInfo(file).fileName()));
    m_progress->setDetail({});
    m_progress->setProgress(0, 0);
    m_progress->setCancelable(true);
    m_progress->show();
    m_write->setEnabled(false);
    m_done->setEnabled(false);
    setCloseable(false);
    m_progress->cancelButton()->setFocus();
    m_exporter->start(what);
}

void ExportSheet::take(const Result<workspace::HistoryExportReport> &answer)
{
    setCloseable(true);
    m_progress->hide();
    m_choice->setEnabled(true);
    m_write->setEnabled(true);
    m_done->setEnabled(true);
    const QString name = QFileInfo(m_what.file).fileName();
    const bool isCancelled = answer ? answer->wasCancelled : answer.error().code == ErrorCode::cancelled;
    if (isCancelled) {
        m_result->setMessage(widgets::Tone::neutral, tr("Stopped. Nothing was written."));
    } else if (!answer) {
        const widgets::ErrorWords words = widgets::wordsFor(answer.error());
        m_result->setMessage(widgets::Tone::danger,
                             tr("%1 was not written. %2 %3").arg(name, words.meaning, words.advice));
    } else {
        m_result->setMessage(widgets::Tone::success, tr("%1 written to %2.").arg(rowWords(answer->rows), name));
        m_choice->hide();
        m_write->hide();
        m_folder->show();
        m_done->setText(tr("Done"));
    }
    m_result->show();
    m_done->setFocus();
}

} // namespace switchboard::history
