// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class NavList;
}

namespace switchboard::settings {

/// The settings: sections at the left, the open one beside them. A section is read when it is opened first.
class SettingsPage : public widgets::Page
{
    Q_OBJECT

public:
    SettingsPage(widgets::Theme &theme, const widgets::TimeWords &times, workspace::SettingsService &service,
                 widgets::ActionTable &actions, widgets::UndoList &undo, widgets::UiState &state,
                 widgets::FileDialogs dialogs = widgets::desktopFileDialogs(), QWidget *parent = nullptr);

    QString title() const override;
    void openSection(int section); ///< from 0, in the order of the list
    void openEncryption();

Q_SIGNALS:
    void shortcutsAsked();
    void restoreAsked(const QString &file);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void addSections();
    void addSection(const QString &name, widgets::Icon icon, SettingsSection *section);
    void addActions(widgets::ActionTable &actions);
    void refresh();

    widgets::FileDialogs m_dialogs;
    SectionContext m_context;
    widgets::NavList *m_list;
    QStackedWidget *m_stack;
    QList<SettingsSection *> m_sections;
};

} // namespace switchboard::settings
