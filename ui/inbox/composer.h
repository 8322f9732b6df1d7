// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QAction;
class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class ActionTable;
class Button;
class Label;
class MessageBar;
class SegmentMeter;
} // namespace switchboard::widgets

namespace switchboard::inbox {

class NoteEditor;
class NumberChoice;
class SmsEditor;

/// Where a text or a note is written: a view, it sends nothing itself. Each of the two keeps what was begun.
class Composer : public widgets::Surface
{
    Q_OBJECT

public:
    enum class Tab { text, note };

    explicit Composer(const widgets::Theme &theme, QWidget *parent = nullptr);

    void useActions(const widgets::ActionTable &actions); ///< once they are there

    Tab tab() const { return m_tab; }
    void setTab(Tab tab);
    QString text() const; ///< of the text message
    void setText(const QString &text);
    QString note() const;
    void setNote(const QString &note);
    SenderId sender() const { return m_sender; }
    void setSenders(const QList<workspace::SenderRow> &senders);
    void setSender(SenderId sender); ///< none: the first
    EndpointId number() const;       ///< that the text goes to; none: the service knows
    void setNumbers(const QList<workspace::TextNumber> &numbers);
    void setNumber(EndpointId number);
    void setAgents(const QStringList &agents);
    void setPrice(std::optional<qint64> microsPerPart);
    void setRecipientTime(const QString &words);             ///< "14:05 in Chicago"; empty where not known
    void setForbidden(const QString &why);                   ///< sending is off and says so; empty allows it
    void setBusy(bool isBusy);                               ///< while a send is stored
    void setUndo(int seconds);                               ///< Send becomes "Undo, 8 s"; 0 ends that
    void showError(const QString &what, const Error &error); ///< what was typed stays
    void clearError();
    void focusText(); ///< of the tab

    void finish(); ///< sends the text, or adds the note, where that can be

Q_SIGNALS:
    void sendAsked();
    void noteAsked();
    void undoAsked();
    void left();
    void typed(switchboard::inbox::Composer::Tab tab);
    void senderChanged();
    void numberChanged();
    void numberChosen(switchboard::EndpointId number); ///< by who writes

private:
    QWidget *makeTabs();
    QWidget *makeFooter();
    void updateState();
    void updateSend();
    void updateMeter();
    void updateEncodingNotice();
    QString sendProblem() const;
    void choose(const workspace::SenderRow &sender);
    QString priceWords(int parts) const;

    const widgets::Theme &m_theme;
    Tab m_tab = Tab::text;
    QButtonGroup *m_tabs;
    QWidget *m_fromLabel = nullptr;
    widgets::Button *m_from;
    NumberChoice *m_to;
    QStackedWidget *m_editors;
    SmsEditor *m_editor;
    NoteEditor *m_note;
    widgets::MessageBar *m_encoding;
    widgets::Button *m_replace;
    widgets::MessageBar *m_forbidden;
    widgets::MessageBar *m_error;
    widgets::SegmentMeter *m_meter;
    widgets::IconView *m_clock;
    widgets::Label *m_time;
    widgets::Label *m_hint;
    widgets::Button *m_later;
    widgets::Button *m_send;
    widgets::Button *m_add;
    QAction *m_action = nullptr;
    QList<workspace::SenderRow> m_senders;
    SenderId m_sender;
    SenderId m_wanted; ///< the same, or one that is not known yet
    std::optional<qint64> m_price;
    QString m_why;
    bool m_isBusy = false;
    int m_undo = 0;
};

} // namespace switchboard::inbox
