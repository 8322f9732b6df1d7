// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historymodel.h"

#include <QWidget>

namespace switchboard::widgets {
class DenseTable;
class EmptyState;
class ErrorState;
class LoadingBars;
class Theme;
class UiState;
} // namespace switchboard::widgets

QT_BEGIN_NAMESPACE
class QMenu;
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::history {

class SearchHead;
class SumsFoot;

/// The search, the rows it finds and what they come to. Columns, widths and order are kept for the user.
class ResultList : public QWidget
{
    Q_OBJECT

public:
    ResultList(const widgets::Theme &theme, HistoryModel &model, widgets::UiState &state, QWidget *parent = nullptr);

    SearchHead &head() { return *m_head; }
    widgets::DenseTable &table() { return *m_table; }
    QString query() const;
    workspace::HistoryOrder order() const { return m_order; }
    QStringList shownColumns() const; ///< stable names, in order

    void search(); ///< what stands in the field, in the chosen order
    void setQuery(const QString &query);
    void narrow(const QString &key, const QString &value); ///< in the place of what was asked of this key
    void narrowToMonth(QDate month);
    void setOrder(workspace::HistoryOrder order);
    void setFacets(const workspace::HistoryFacets *facets);

    int currentRow() const;
    void move(int rows);
    void focusRows();
    void focusField();

Q_SIGNALS:
    void rowChosen(int row); ///< by the user
    void rowOpened(int row); ///< Enter or a double click
    void left();             ///< Escape among the rows

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildMenus();
    void connectModel();
    void fillColumnsMenu(QMenu *menu);
    void keepColumns();
    void squeeze();
    void takeSearched(qint64 ms);
    void takeFailure(const Error &error);
    void showState();
    void showEmpty();
    void showSums();
    void retry();
    bool isInvalid() const;
    qint64 found() const; ///< -1 where it is not known yet

    const widgets::Theme &m_theme;
    HistoryModel &m_model;
    widgets::UiState &m_state;
    SearchHead *m_head;
    widgets::DenseTable *m_table;
    widgets::EmptyState *m_empty;
    widgets::ErrorState *m_error;
    widgets::LoadingBars *m_loading;
    QStackedWidget *m_stack;
    SumsFoot *m_foot;
    workspace::HistoryOrder m_order = workspace::HistoryOrder::newestFirst;
    std::optional<workspace::HistoryFacets> m_facets;
    std::optional<Error> m_failure; ///< of the last search
    bool m_isSubmitted = false;     ///< with Enter: what is wrong is told at once
    bool m_isAwaited = false;       ///< by Enter, which goes to the rows once they are there
    bool m_hasSearched = false;
    bool m_areRowsMissing = false;
    QTimer m_patience;
};

} // namespace switchboard::history
