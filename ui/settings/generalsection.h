// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"

namespace switchboard::widgets {
class SegmentedControl;
} // namespace switchboard::widgets

namespace switchboard::settings {

class ValueFields;

/// Who writes from here, and how the window looks.
class GeneralSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit GeneralSection(const SectionContext &context, QWidget *parent = nullptr);
    void refresh() override;

Q_SIGNALS:
    void shortcutsAsked();

private:
    QWidget *makeIdentity();
    QWidget *makeAppearance();
    QWidget *makeLanguages();
    void showLook();

    ValueFields *m_fields = nullptr;
    widgets::SegmentedControl *m_look = nullptr;
    widgets::Latest<QMap<QString, QString>> m_settings;
};

} // namespace switchboard::settings
