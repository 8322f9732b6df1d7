// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/providerwords.h"

#include <QWidget>

namespace switchboard::widgets {
class Badge;
class Button;
class MessageBar;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// An account: its name, its state in a word, a test, and what the test found.
class ProviderRowView : public QWidget
{
    Q_OBJECT

public:
    ProviderRowView(const widgets::Theme &theme, const workspace::ProviderRow &row, QWidget *parent = nullptr);

    void show(const ProviderWords &words);
    void setTesting(bool isTesting);
    void setTestEnabled(bool isEnabled); ///< not while another account is tested

Q_SIGNALS:
    void testAsked();
    void editAsked();
    void pauseAsked(bool isPaused);

private:
    widgets::Badge *m_state;
    widgets::Button *m_test;
    widgets::Button *m_renew;
    widgets::MessageBar *m_bar;
};

} // namespace switchboard::settings
