// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"

#include <QTimer>

#include <memory>
#include <stop_token>

namespace switchboard::widgets {
class Button;
class Label;
class Progress;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// Sealed copies of the workspace, and putting one back.
class BackupSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupSection(const SectionContext &context, QWidget *parent = nullptr);
    ~BackupSection() override; ///< a backup that is being made is given up
    void refresh() override;

    void backUp();
    void restore();

Q_SIGNALS:
    void restoreAsked(const QString &file); ///< after the user said yes to what it means

private:
    QWidget *makeBackup();
    QWidget *makeRestore();
    void backUpTo(const QString &file);
    void showProgress();
    void confirmRestore(const QString &file);

    widgets::Label *m_last;
    widgets::Button *m_make;
    widgets::Progress *m_progress;
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< with the thread that makes the backup
    std::stop_source m_stop;
    QTimer m_look;
    widgets::Latest<Timestamp> m_reading;
    widgets::Latest<workspace::MediaCount> m_making;
};

} // namespace switchboard::settings
