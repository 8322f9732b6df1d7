// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"

#include <QTimer>
#include <QWidget>

namespace switchboard::widgets {
class Button;
class ChipField;
class MessageBar;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::history {

class QueryProblem;
class PeopleStrip;
class SavedStrip;

/// What stands above the rows: the search, saved ones, what the list offers, and what there is to say about both.
class SearchHead : public QWidget
{
    Q_OBJECT

public:
    explicit SearchHead(const widgets::Theme &theme, QWidget *parent = nullptr);

    widgets::ChipField &field() { return *m_field; }
    SavedStrip &saved() { return *m_saved; }
    PeopleStrip &people() { return *m_people; }
    widgets::Button &saveButton() { return *m_save; }
    widgets::Button &sumsButton() { return *m_sums; }
    widgets::Button &orderButton() { return *m_order; }
    widgets::Button &columnsButton() { return *m_columns; }
    widgets::Button &exportButton() { return *m_export; }

    void setFound(qint64 found); ///< on the button that exports; -1 where it is not known
    void setOrder(workspace::HistoryOrder order);

    void setIndexing(bool isIndexing, double part = -1); ///< -1: as far as it was
    void setGuesses(const QStringList &guesses);
    void setPeople(const QList<workspace::SearchSuggestion> &people); ///< stand where the saved searches are else

    /// Shown at once where somebody waits for it, else when nothing was typed for a while.
    void setProblem(const QString &query, const Error &error, bool isAtOnce);
    void setTrouble(const QString &sentence); ///< with a button to try again; empty for none
    void clearTroubles();

Q_SIGNALS:
    void retryAsked();

private:
    QWidget *makeTools();
    void showBars();

    const widgets::Theme &m_theme;
    widgets::ChipField *m_field;
    SavedStrip *m_saved;
    PeopleStrip *m_people;
    widgets::Button *m_save;
    widgets::Button *m_sums;
    widgets::Button *m_order;
    widgets::Button *m_columns;
    widgets::Button *m_export;
    QWidget *m_bars;
    QueryProblem *m_problem;
    widgets::MessageBar *m_indexing;
    widgets::MessageBar *m_guesses;
    widgets::MessageBar *m_trouble;
    QTimer m_patience; ///< with a search that is not finished yet
};

} // namespace switchboard::history
