// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/sheet.h"

namespace switchboard::widgets {
class MessageBar;
class Progress;
class SegmentedControl;
} // namespace switchboard::widgets

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace switchboard::history {

class Exporter;

/// Asks for a file to write over the window of `over` and calls `take` with its path, unless nothing was chosen.
using ChooseFile =
    std::function<void(QWidget *over, const QString &suggestion, std::function<void(const QString &file)> take)>;
ChooseFile systemFileChooser();

/// What is exported and how; then how far it is, and what came of it.
class ExportSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// `what` has the query, the order and the columns as they are shown; `found` is how many rows there are, -1
    /// where that is not known.
    ExportSheet(const widgets::Theme &theme, QWidget *over, workspace::HistoryService &service,
                workspace::HistoryExport what, qint64 found, ChooseFile choose);

private:
    void buildChoice();
    void chooseFile();
    void begin(const QString &file);
    void take(const Result<workspace::HistoryExportReport> &answer);

    const widgets::Theme &m_theme;
    workspace::HistoryExport m_what;
    qint64 m_found; ///< -1: not known
    ChooseFile m_choose;
    Exporter *m_exporter;
    QWidget *m_choice = nullptr;
    widgets::SegmentedControl *m_format = nullptr;
    QCheckBox *m_onlyShown = nullptr;
    widgets::Progress *m_progress;
    widgets::MessageBar *m_result;
    widgets::Button *m_write;
    widgets::Button *m_folder;
    widgets::Button *m_done;
};

} // namespace switchboard::history
