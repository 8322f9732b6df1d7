// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Card;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// What is well and what is not: store, keys, clock, queue, files, providers, search; with what to do.
class CheckUpSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit CheckUpSection(const SectionContext &context, QWidget *parent = nullptr);

    void refresh() override {} ///< It takes time and asks providers, so only when it is asked for.
    void begin();

private:
    void show(const QList<workspace::Finding> &findings);
    QWidget *rowOf(const workspace::Finding &finding);

    widgets::Card *m_card;
    widgets::Button *m_run;
    QVBoxLayout *m_rows;
    widgets::Latest<QList<workspace::Finding>> m_looking;
};

} // namespace switchboard::settings
