// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"

#include <QHash>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Label;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::history {

/// Saved searches as chips with what they find; those that have no room are in a menu. Where none is saved, some to begin with.
class SavedStrip : public QWidget
{
    Q_OBJECT

public:
    explicit SavedStrip(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setSearches(const QList<workspace::SavedSearch> &searches);
    void setCount(qint64 id, qint64 found);
    void setQuery(const QString &query); ///< its chip is lit
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const switchboard::workspace::SavedSearch &search);
    void replaceAsked(const switchboard::workspace::SavedSearch &search); ///< by what is searched now
    void renameAsked(const switchboard::workspace::SavedSearch &search);
    void removeAsked(const switchboard::workspace::SavedSearch &search);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    widgets::Button *makeChip(const workspace::SavedSearch &search);
    QString textOf(const workspace::SavedSearch &search) const;
    void showMenu(const workspace::SavedSearch &search, QPoint at);
    QList<workspace::SavedSearch> offers() const;
    void fillMore();
    void arrange();

    const widgets::Theme &m_theme;
    QList<workspace::SavedSearch> m_searches;
    QHash<qint64, qint64> m_counts;
    QString m_query;
    QList<widgets::Button *> m_chips; ///< one for each search
    widgets::Label *m_word;
    widgets::Button *m_more;
    QMenu *m_menu;
    int m_shown = 0;
};

} // namespace switchboard::history
