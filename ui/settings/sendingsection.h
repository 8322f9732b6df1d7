// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"

namespace switchboard::widgets {
class Label;
class SegmentedBar;
} // namespace switchboard::widgets

namespace switchboard::settings {

class ValueFields;

/// How texts leave: time to take them back, cost a day, pace, and the answers to keywords.
class SendingSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SendingSection(const SectionContext &context, QWidget *parent = nullptr);
    void refresh() override;

private:
    ValueFields *addFields(const QString &title, const QList<struct ValueField> &fields, QWidget *below = nullptr);
    void showSpend();

    QList<ValueFields *> m_fields;
    widgets::Label *m_spent;
    QString m_limit;
    std::optional<qint64> m_spentMicros;
    widgets::Latest<QMap<QString, QString>> m_settings;
    widgets::Latest<qint64> m_spend;
};

} // namespace switchboard::settings
