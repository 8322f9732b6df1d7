// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::history {

/// The words of a query that can be the name or number of somebody; empty where there are none, or where there is more
/// than words.
QString nameIn(const QString &query);

/// Those whose name has a word that begins with each word of `name`, or whose address has it: of names only a little
/// like it nobody is sure.
QList<workspace::SearchSuggestion> peopleOfName(const QList<workspace::SearchSuggestion> &found, const QString &name);

/// People whose name is what was typed, as chips: pressing one shows all that was said with them.
class PeopleStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleStrip(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setPeople(const QList<workspace::SearchSuggestion> &people);

Q_SIGNALS:
    void chosen(const QString &name);

private:
    const widgets::Theme &m_theme;
    QHBoxLayout *m_row;
    QList<widgets::Button *> m_chips;
};

} // namespace switchboard::history
