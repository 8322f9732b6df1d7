// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"

namespace switchboard::widgets {
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::settings {

class BackupBar;

/// Sealed copies of the workspace, and putting one back. A backup that is being made is given up with the section.
class BackupSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupSection(const SectionContext &context, QWidget *parent = nullptr);
    void refresh() override;

    void backUp();
    void restore();

Q_SIGNALS:
    void restoreAsked(const QString &file); ///< after the user said yes to what it means

private:
    QWidget *makeBackup();
    QWidget *makeRestore();
    void backUpTo(const QString &file);
    void confirmRestore(const QString &file);

    widgets::Label *m_last;
    widgets::Button *m_make;
    BackupBar *m_bar;
    widgets::Latest<Timestamp> m_reading;
    widgets::Latest<workspace::MediaCount> m_making;
};

} // namespace switchboard::settings
