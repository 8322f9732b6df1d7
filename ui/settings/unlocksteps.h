// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/unlock.h"
#include "ui/settings/firstrunstep.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class FormRow;
class MessageBar;
class Progress;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// The computer looks for a key by itself; a person may be quicker.
class OpeningStep : public FirstRunStep
{
    Q_OBJECT

public:
    explicit OpeningStep(const widgets::Theme &theme);
    QWidget *firstField() const override;

    void setWays(bool hasPassphrase, bool hasCode, bool hasKeychain);

Q_SIGNALS:
    void passphraseAsked();
    void codeAsked();
    void quitAsked();

private:
    widgets::Progress *m_progress;
    widgets::Button *m_passphrase;
    widgets::Button *m_code;
    widgets::Button *m_quit;
};

/// What opens the workspace is typed, in a field that is wiped when the step goes.
class TypedStep : public FirstRunStep
{
    Q_OBJECT

public:
    ~TypedStep() override;
    QWidget *firstField() const override;

    void setOtherWay(bool isThere);
    void setReason(const QString &sentence); ///< why it did not open by itself; empty for none
    void setBusy(bool isBusy);
    /// In place, with what was typed kept and marked, or the one character of it.
    void refuse(const QString &sentence, qsizetype character = -1);
    QString typed() const;
    virtual workspace::UnlockSources sources() const = 0;

Q_SIGNALS:
    void unlockAsked();
    void otherWayAsked();
    void againAsked(); ///< by itself, once more
    void quitAsked();

protected:
    struct Text
    {
        QString heading;
        QString about;
        QString name; ///< of the field
        QString hint;
        QString otherWay;
    };
    /// One that hides what is typed gets a button that shows it.
    TypedStep(const widgets::Theme &theme, const Text &text, QLineEdit *field);

private:
    void submit();

    QLineEdit *m_field;
    widgets::MessageBar *m_bar;
    widgets::FormRow *m_row;
    widgets::Progress *m_progress;
    widgets::Button *m_other;
    widgets::Button *m_open;
};

class PassphraseStep : public TypedStep
{
    Q_OBJECT

public:
    explicit PassphraseStep(const widgets::Theme &theme);
    workspace::UnlockSources sources() const override;
};

class RecoveryStep : public TypedStep
{
    Q_OBJECT

public:
    explicit RecoveryStep(const widgets::Theme &theme);
    workspace::UnlockSources sources() const override;
};

/// No key would help: what happened, what it means, what to do.
class FailedStep : public FirstRunStep
{
    Q_OBJECT

public:
    explicit FailedStep(const widgets::Theme &theme);
    QWidget *firstField() const override;
    void setError(const Error &error, const QString &folder);

Q_SIGNALS:
    void againAsked();
    void quitAsked();

private:
    widgets::Label *m_advice;
    widgets::Label *m_details;
    widgets::Button *m_again;
};

} // namespace switchboard::settings
