// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/setupservice.h"
#include "ui/widgets/latest.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
class MessageBar;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::settings {

class AccountStep;
class CodeStep;
class IdentityStep;
class TestStep;
class WelcomeStep;

/// The first start: practice or for real, who opens the workspace, the recovery code, the account, and a text that was
/// truly sent at the end. What was typed stays until its step is through; nothing is made before it is asked for.
class FirstRun : public QWidget
{
    Q_OBJECT

public:
    FirstRun(const widgets::Theme &theme, workspace::SetupService &service, QWidget *parent = nullptr);

    void refusePractice(const Error &error); ///< the practice workspace that was there before cannot be gone on with

Q_SIGNALS:
    void finished();          ///< the workspace that the service made is to be opened
    void practiceContinued(); ///< the practice workspace that was there before

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Step { welcome, identity, code, account, test };

    void go(Step step);
    void choose(bool isPractice);
    void make();
    void keepAccount();
    void tell(const QString &what, const Error &error);

    const widgets::Theme &m_theme;
    workspace::SetupService &m_service;
    bool m_isPractice = false;
    widgets::Label *m_progress;
    widgets::MessageBar *m_bar;
    QStackedWidget *m_steps;
    WelcomeStep *m_welcome;
    IdentityStep *m_identity;
    CodeStep *m_code;
    AccountStep *m_account;
    TestStep *m_test;
    widgets::Latest<QString> m_making;
    widgets::Latest<void> m_keeping;
};

} // namespace switchboard::settings
