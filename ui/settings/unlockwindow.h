// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QScrollArea;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Card;
class MessageBar;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::settings {

class FailedStep;
class FirstRunStep;
class OpeningStep;
class PassphraseStep;
class RecoveryStep;
class TypedStep;
class Unlocking;

/// A workspace that does not open by itself: its passphrase or its recovery code is asked, or it is said why no key would
/// help. What was typed stays until it opens.
class UnlockWindow : public QWidget
{
    Q_OBJECT

public:
    /// The unlocking outlives it.
    UnlockWindow(const widgets::Theme &theme, Unlocking &unlocking, QWidget *parent = nullptr);

    void setNotice(const QString &sentence); ///< what came before, and is to be known; empty for none

Q_SIGNALS:
    void quitAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeCard();
    void connectSteps();
    QList<FirstRunStep *> steps() const;
    void go(FirstRunStep *step);
    void follow();
    void keepFocusSeen();
    void want();
    void goToKeys();

    const widgets::Theme &m_theme;
    Unlocking &m_unlocking;
    widgets::MessageBar *m_notice;
    QScrollArea *m_scroll; ///< where the window is low
    OpeningStep *m_opening;
    PassphraseStep *m_passphrase;
    RecoveryStep *m_code;
    FailedStep *m_failed;
    FirstRunStep *m_shown = nullptr; ///< of these four
};

} // namespace switchboard::settings
