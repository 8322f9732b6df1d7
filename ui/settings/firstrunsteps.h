// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/setupservice.h"
#include "ui/settings/firstrunstep.h"
#include "ui/widgets/latest.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class FormGrid;
class FormRow;
class Label;
class MessageBar;
class SegmentedControl;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// Practice or for real.
class WelcomeStep : public FirstRunStep
{
    Q_OBJECT

public:
    WelcomeStep(const widgets::Theme &theme, bool hasPractice);
    QWidget *firstField() const override;

Q_SIGNALS:
    void chosen(bool isPractice);
    void practiceContinued();

private:
    widgets::Button *m_practice = nullptr;
};

/// Who writes, and who opens the workspace.
class IdentityStep : public FirstRunStep
{
    Q_OBJECT

public:
    explicit IdentityStep(const widgets::Theme &theme);
    QWidget *firstField() const override;

    void setPractice(bool isPractice);
    void setBusy(bool isBusy);
    void choosePassphrase(); ///< there is no keychain
    workspace::SetupChoice choice() const;

Q_SIGNALS:
    void backAsked();
    void makeAsked();

private:
    bool isComplete();
    void showKeeper();

    bool m_isPractice = false;
    QLineEdit *m_name;
    QLineEdit *m_business;
    widgets::SegmentedControl *m_keeper;
    QLineEdit *m_first;
    QLineEdit *m_second;
    widgets::FormGrid *m_grid;
    widgets::FormRow *m_nameRow;
    widgets::FormRow *m_keeperRow;
    widgets::FormRow *m_firstRow;
    widgets::FormRow *m_secondRow;
    widgets::Button *m_make;
};

/// The recovery code, shown once.
class CodeStep : public FirstRunStep
{
    Q_OBJECT

public:
    explicit CodeStep(const widgets::Theme &theme);
    QWidget *firstField() const override;
    void setCode(const QString &code);

Q_SIGNALS:
    void writtenDown();

private:
    QLineEdit *m_code;
    QCheckBox *m_written;
};

/// The account and a number of it.
class AccountStep : public FirstRunStep
{
    Q_OBJECT

public:
    AccountStep(const widgets::Theme &theme, workspace::SetupService &service);
    QWidget *firstField() const override;

    workspace::TwilioAccount account() const;
    QString number() const;
    void setBusy(bool isBusy);
    void refuse(const Error &error);

Q_SIGNALS:
    void keepAsked();
    void skipAsked();

private:
    bool isComplete();
    void tryIt();

    workspace::SetupService &m_service;
    QLineEdit *m_sid;
    QLineEdit *m_token;
    QLineEdit *m_number;
    widgets::FormRow *m_sidRow;
    widgets::FormRow *m_tokenRow;
    widgets::FormRow *m_numberRow;
    widgets::MessageBar *m_bar;
    widgets::Button *m_keep;
    widgets::Latest<workspace::ProviderProbe> m_trying;
};

/// A text that is truly sent, and what became of it.
class TestStep : public FirstRunStep
{
    Q_OBJECT

public:
    TestStep(const widgets::Theme &theme, workspace::SetupService &service);
    QWidget *firstField() const override;
    void setPractice(bool isPractice);

Q_SIGNALS:
    void finished();

private:
    void send();
    void look();
    void showState(const MessageState &state);

    workspace::SetupService &m_service;
    MessageId m_message;
    QLineEdit *m_to;
    QLineEdit *m_body;
    widgets::FormRow *m_toRow;
    widgets::MessageBar *m_bar;
    widgets::Button *m_send = nullptr;
    widgets::Button *m_open = nullptr;
    widgets::Latest<MessageId> m_sending;
    widgets::Latest<MessageState> m_looking;
};

} // namespace switchboard::settings
