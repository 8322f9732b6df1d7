// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "core/workspace/peopleservice.h"
#include "ui/shell/palettemodel.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/latest.h"

#include <functional>

namespace switchboard::shell {

/// Whom the palette asks for people and searches; null where there is nobody to ask.
struct PaletteSources
{
    workspace::PeopleService *people = nullptr;
    workspace::HistoryService *history = nullptr;
};

/// What the palette offers for what is typed, and what it does then. Recently used comes first.
class PaletteContents : public QObject
{
    Q_OBJECT

public:
    PaletteContents(widgets::ActionTable &actions, widgets::UiState &state, const PaletteSources &sources,
                    QObject *parent);

    void setQuery(const QString &query);
    const QList<PaletteRow> &rows() const { return m_rows; }
    bool isWaiting() const; ///< people are still looked for

    void run(const QString &key); ///< what the row says
    void showMorePeople();

Q_SIGNALS:
    void changed();
    void personChosen(switchboard::ContactId person);
    void searchAsked(const QString &query);
    void elsewhereAsked(QAction *action); ///< of a page that is not shown

private:
    /// A row with how well it matches.
    struct Found
    {
        PaletteRow row;
        int score = 0;
    };
    void askPeople();
    void takePeople(const Result<QList<workspace::PersonLine>> &people);
    void askSearches();
    void rebuild();
    void addSection(const QString &key, const QString &name, const QList<PaletteRow> &rows);
    QList<PaletteRow> recent() const;
    QList<PaletteRow> deeds();
    void addOffers(const QAction *action, const widgets::ActionSpec &spec, QList<Found> &found);
    QList<PaletteRow> people() const;
    QList<PaletteRow> places() const;
    QList<PaletteRow> searches();
    std::optional<Found> match(const QAction *action) const;
    PaletteRow rowOf(const QAction *action) const;
    QString argumentFor(const widgets::ActionSpec &spec) const;
    QString personText() const;
    QStringList recentIds() const;
    void remember(const QString &id);

    widgets::ActionTable &m_actions;
    widgets::UiState &m_state;
    PaletteSources m_sources;
    QString m_query;
    QList<PaletteRow> m_rows;
    QHash<QString, std::function<void()>> m_deeds; ///< by key of the row
    QList<workspace::PersonLine> m_people;
    bool m_showsAllPeople = false;
    QList<workspace::SavedSearch> m_searches;
    std::stop_source m_stop;
    widgets::Latest<QList<ContactId>> m_matches;
    widgets::Latest<QList<workspace::PersonLine>> m_lines;
    widgets::Latest<QList<workspace::SavedSearch>> m_saved;
};

} // namespace switchboard::shell
