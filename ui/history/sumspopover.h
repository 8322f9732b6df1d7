// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/popover.h"

#include <QScrollArea>

namespace switchboard::history {

/// What all that was found comes to, by month, status, channel, agent and campaign; each a condition to narrow by.
class SumsPopover : public widgets::Popover
{
    Q_OBJECT

public:
    SumsPopover(const widgets::Theme &theme, QWidget *window);

    void setFacets(const workspace::HistoryFacets *facets); ///< null: being counted

Q_SIGNALS:
    void conditionChosen(const QString &key, const QString &value);
    void monthChosen(QDate month); ///< its first day

private:
    QWidget *build(const workspace::HistoryFacets &facets);
    QWidget *makeSection(const QString &title, const QString &key, const QMap<QString, qint64> &counts);

    const widgets::Theme &m_theme;
    QScrollArea *m_scroll;
};

} // namespace switchboard::history
