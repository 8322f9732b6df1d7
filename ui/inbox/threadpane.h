// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/inbox/composer.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/parts.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class EmptyState;
class ErrorState;
class Label;
class LoadingBars;
class MessageBar;
} // namespace switchboard::widgets

namespace switchboard::inbox {

class ThreadModel;

/// One conversation: who it is with, its messages, and where the next is written. A view.
class ThreadPane : public widgets::Surface
{
    Q_OBJECT

public:
    ThreadPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadModel &model,
               QWidget *parent = nullptr);

    Composer &composer() { return *m_composer; }
    ThreadView &view() { return *m_view; }

    /// What is known before the person is loaded: the row of the list.
    void open(const QString &title, quint64 seed);
    void setNothing(const QString &title, const QString &advice); ///< shown while no conversation is open
    void setPerson(const workspace::PersonCard &person);
    void showProblem(const QString &what, const Error &error); ///< in the bar over the messages

    widgets::Button &listButton() { return *m_list; }     ///< shown where the list is a drawer
    widgets::Button &personButton() { return *m_person; } ///< shown where the context is one

Q_SIGNALS:
    void retryAsked();

private:
    QWidget *makeHeader();
    void showState();

    const widgets::Theme &m_theme;
    ThreadModel &m_model;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_nothing;
    QWidget *m_open;
    widgets::Button *m_list;
    widgets::Button *m_person;
    widgets::Label *m_title;
    widgets::Label *m_number;
    widgets::Badge *m_stage;
    widgets::Badge *m_optOut;
    widgets::MessageBar *m_problem;
    ThreadView *m_view;
    widgets::ErrorState *m_error;
    widgets::LoadingBars *m_bars;
    Composer *m_composer;
    bool m_isFailed = false;
};

} // namespace switchboard::inbox
