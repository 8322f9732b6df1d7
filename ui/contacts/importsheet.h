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
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class MessageBar;
class Progress;
} // namespace switchboard::widgets

namespace switchboard::contacts {

class FileSlot;
class MappingTable;
class ReportView;

/// People from a file, in steps: the file, what its columns become, what would come of it, and doing it.
class ImportSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    ImportSheet(const ContactsContext &context, QWidget *over);
    ~ImportSheet() override; ///< stops what runs

    void takeFile(const QString &file); ///< chosen or dropped

Q_SIGNALS:
    void imported(const switchboard::workspace::ImportReport &report);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Step { file, columns, check, result };
    struct Counter ///< written by the import's thread, read by ours
    {
        std::atomic<qint64> bytes = 0;
        std::atomic<qint64> total = 0;
        std::atomic<qint64> rows = 0;
    };

    void askFile();
    void goTo(Step step);
    void showStep();
    void goOn();
    void goBack();
    void check();
    void run();
    void start(const workspace::ImportOptions &options, const QString &words,
               std::function<void(const workspace::ImportReport &)> take);
    void end();
    void tick();
    void askRefused();
    void saveRefused(const QString &file);
    void fail(const QString &what, const Error &error);
    bool hasColumns() const;

    const ContactsContext &m_context;
    Step m_step = Step::file;
    QString m_file;
    workspace::ImportSample m_sample;
    QStackedWidget *m_stack;
    widgets::Label *m_steps;
    widgets::MessageBar *m_bar;
    FileSlot *m_slot;
    MappingTable *m_mapping;
    ReportView *m_report;
    widgets::Progress *m_progress;
    widgets::Button *m_back;
    widgets::Button *m_cancel;
    widgets::Button *m_next;
    QTimer m_ticker;
    std::shared_ptr<Counter> m_counter;
    std::stop_source m_stop;
    bool m_isRunning = false;
    widgets::Latest<workspace::ImportSample> m_inspecting;
    widgets::Latest<workspace::ImportReport> m_importing;
    workspace::ImportReport m_checked;
};

} // namespace switchboard::contacts
