// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Label;
class MessageBar;
} // namespace switchboard::widgets

namespace switchboard::inbox {

class SegmentMeter;
class SmsEditor;

/// Where a text is written: a view, it sends nothing itself.
class Composer : public widgets::Surface
{
    Q_OBJECT

public:
    explicit Composer(const widgets::Theme &theme, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    SenderId sender() const { return m_sender; }
    void setSenders(const QList<workspace::SenderRow> &senders);
    void setRecipientTime(const QString &words);             ///< "14:05 in Chicago"; empty where not known
    void setForbidden(const QString &why);                   ///< sending is off and says so; empty allows it
    void setBusy(bool isBusy);                               ///< while a send is stored
    void setUndo(int seconds);                               ///< Send becomes "Undo, 8 s"; 0 ends that
    void showError(const QString &what, const Error &error); ///< the text stays
    void clearError();
    void focusText();

Q_SIGNALS:
    void sendAsked();
    void undoAsked();
    void left();

private:
    QWidget *makeTabs();
    QWidget *makeFooter();
    void askSend();
    void updateState();
    void updateEncodingNotice();
    QString sendProblem() const;
    void choose(const workspace::SenderRow &sender);

    const widgets::Theme &m_theme;
    widgets::Button *m_from;
    SmsEditor *m_editor;
    widgets::MessageBar *m_encoding;
    widgets::Button *m_replace;
    widgets::MessageBar *m_forbidden;
    widgets::MessageBar *m_error;
    SegmentMeter *m_meter;
    widgets::IconView *m_clock;
    widgets::Label *m_time;
    widgets::Button *m_send;
    QList<workspace::SenderRow> m_senders;
    SenderId m_sender;
    QString m_why;
    bool m_isBusy = false;
    int m_undo = 0;
};

} // namespace switchboard::inbox
