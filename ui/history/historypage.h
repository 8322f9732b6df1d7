// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/history/exportsheet.h"
#include "ui/widgets/page.h"
#include "ui/widgets/timewords.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QAction;
class QSplitter;
QT_END_NAMESPACE

namespace switchboard::widgets {
class ActionTable;
class UiState;
class UndoList;
} // namespace switchboard::widgets

namespace switchboard::workspace {
class MediaService;
}

namespace switchboard::words {
class AttachmentDesk;
}

namespace switchboard::history {

class HistoryController;
class HistoryModel;
class MessagePane;
class ResultList;
class SumsPopover;

/// Everything ever: joins the search, its rows and the story of one of them.
class HistoryPage : public widgets::Page
{
    Q_OBJECT

public:
    HistoryPage(const widgets::Theme &theme, const widgets::TimeWords &times, workspace::HistoryService &service,
                workspace::MediaService &media, widgets::ActionTable &actions, widgets::UndoList &undo,
                widgets::UiState &state, QWidget *parent = nullptr);

    QString title() const override;
    void takeSearch(const QString &words) override; ///< in place of what was searched
    void setFileChooser(ChooseFile choose) { m_choose = std::move(choose); }
    words::AttachmentDesk &attachments() { return *m_attachments; }

Q_SIGNALS:
    void conversationAsked(switchboard::ConversationId conversation, switchboard::MessageId message);

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isWindowsSearch(const QKeyEvent &event) const;
    void addActions(widgets::ActionTable &actions);
    void connectList();
    void connectPane();
    void connectSaved();
    void showRow(int row);
    void closePane();
    void openPane();
    void placePane();
    void restoreRow();
    void askName();
    void askExport();
    void askDay();
    void jumpTo(QDate day);
    void goOnJumping();
    void showSums();
    void showExtent(const workspace::HistoryExtent &extent);
    void showThread();
    void allowStory(bool isThere);              ///< what is done with a story that is shown
    QRect placeOf(const QWidget &widget) const; ///< in the window

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    workspace::HistoryService &m_service;
    widgets::UiState &m_state;
    HistoryModel *m_model;
    HistoryController *m_controller;
    ResultList *m_list;
    words::AttachmentDesk *m_attachments;
    MessagePane *m_pane;
    QSplitter *m_splitter;
    ChooseFile m_choose;
    QPointer<SumsPopover> m_sums;
    QAction *m_windowSearch = nullptr; ///< whose key here means the search of this place
    QAction *m_thread = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_openFile = nullptr;
    QAction *m_saveFile = nullptr;
    QAction *m_export = nullptr;
    std::optional<QDate> m_jump; ///< a day whose rows are still to come
    MessageId m_open;            ///< whose story is shown
    bool m_isDrawer = false;
    bool m_isOpen = false;
};

} // namespace switchboard::history
