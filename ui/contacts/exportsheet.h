// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

QT_BEGIN_NAMESPACE
class QCheckBox;
QT_END_NAMESPACE

namespace switchboard::widgets {
class MessageBar;
class Progress;
class SegmentedControl;
} // namespace switchboard::widgets

namespace switchboard::contacts {

/// People into a file, with its form asked for first.
class ExportSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// `options` say who; `whom` says it in words.
    ExportSheet(const ContactsContext &context, const workspace::ExportOptions &options, const QString &whom,
                QWidget *over);
    ~ExportSheet() override; ///< stops what runs

private:
    struct Counter
    {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
    };
    void askFile();
    void run(const QString &file);
    void take(const Result<workspace::ExportReport> &report);
    void tick();

    const ContactsContext &m_context;
    workspace::ExportOptions m_options;
    widgets::SegmentedControl *m_format;
    QCheckBox *m_isForSpreadsheet;
    widgets::MessageBar *m_bar;
    widgets::Progress *m_progress;
    widgets::Button *m_save;
    QTimer m_ticker;
    std::shared_ptr<Counter> m_counter = std::make_shared<Counter>();
    std::stop_source m_stop;
    widgets::Latest<workspace::ExportReport> m_exporting;
};

} // namespace switchboard::contacts
