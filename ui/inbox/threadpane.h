// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class EmptyState;
class ErrorState;
class LoadingBars;
class MessageBar;
} // namespace switchboard::widgets

namespace switchboard::words {
class Thumbnails;
}

namespace switchboard::inbox {

class Composer;
class StartPane;
class ThreadHeader;
class ThreadModel;
class ThreadView;

/// One conversation: who it is with, its messages, and where the next is written. A view.
class ThreadPane : public widgets::Surface
{
    Q_OBJECT

public:
    ThreadPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadModel &model,
               QWidget *parent = nullptr);

    ThreadHeader &header() { return *m_header; }
    Composer &composer() { return *m_composer; }
    ThreadView &view() { return *m_view; }
    StartPane &start() { return *m_start; } ///< while no conversation is open

    void useThumbnails(words::Thumbnails &thumbnails); ///< which outlive it

    void open(const QString &title, quint64 seed); ///< what is known before the person is loaded
    void close();
    void setPerson(const workspace::PersonCard &person);
    void setStatus(const workspace::SystemStatus &status);     ///< says so where nothing gets out
    void showProblem(const QString &what, const Error &error); ///< in the bar over the messages

Q_SIGNALS:
    void retryAsked();

private:
    QWidget *makeBars();
    void showState();

    const widgets::Theme &m_theme;
    ThreadModel &m_model;
    quint64 m_seed = 0;
    ThreadHeader *m_header;
    QStackedWidget *m_stack;
    StartPane *m_start;
    QWidget *m_open;
    widgets::MessageBar *m_problem;
    widgets::MessageBar *m_offline;
    ThreadView *m_view;
    widgets::ErrorState *m_error;
    widgets::EmptyState *m_none; ///< of messages
    widgets::LoadingBars *m_bars;
    Composer *m_composer;
    bool m_isFailed = false;
};

} // namespace switchboard::inbox
