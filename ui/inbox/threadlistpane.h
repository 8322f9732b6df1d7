// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <QHash>

QT_BEGIN_NAMESPACE
class QListView;
class QStackedLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class EmptyState;
class ErrorState;
class LoadingBars;
} // namespace switchboard::widgets

namespace switchboard::inbox {

class ThreadListModel;

/// Filter chips over the conversations, with what stands there when there are none.
class ThreadListPane : public widgets::Surface
{
    Q_OBJECT

public:
    ThreadListPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadListModel &model,
                   QWidget *parent = nullptr);

    ConversationId current() const;
    void setCurrent(ConversationId conversation);
    void move(int step); ///< to the next or previous conversation
    void focusList();

Q_SIGNALS:
    void currentChanged(switchboard::ConversationId conversation);
    void opened(); ///< Enter: the reader wants to write

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeChips();
    void choose(workspace::ThreadFilter filter);
    void showState();

    const widgets::Theme &m_theme;
    ThreadListModel &m_model;
    QHash<int, widgets::Button *> m_chips;
    QListView *m_list;
    widgets::EmptyState *m_empty;
    widgets::ErrorState *m_error;
    widgets::LoadingBars *m_bars;
    ConversationId m_current;
    bool m_isFailed = false;
};

} // namespace switchboard::inbox
