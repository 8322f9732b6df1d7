// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLineEdit;
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
}

namespace switchboard::contacts {

/// What narrows and orders the list: words, a tag, a stage, an owner.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const widgets::Theme &theme, QWidget *parent = nullptr);

    const workspace::PeopleQuery &query() const { return m_query; }
    void setFacets(const workspace::PeopleFacets &facets);
    void setOrder(workspace::PeopleOrder order);
    void clear();             ///< everything but the order
    bool isNarrowing() const; ///< words or a filter
    QLineEdit *edit() const { return m_edit; }
    void addButton(widgets::Button *button); ///< beside the words, at their right
    void addAside(widgets::Button *button);  ///< at the right of the chips

Q_SIGNALS:
    void queryChanged(const switchboard::workspace::PeopleQuery &query);
    void leftDown(); ///< Down or Enter in the words
    void left();     ///< Escape there

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Counts = QList<std::pair<QString, qint64>>;
    struct Filter
    {
        QString workspace::PeopleQuery::*value;
        QString name;
        QString any;
        widgets::Button *chip = nullptr;
        QMenu *menu = nullptr;
    };

    void addFilter(QString workspace::PeopleQuery::*value, const QString &name, const QString &any,
                   const QString &objectName);
    void fill(const Filter &filter, const Counts &counts);
    void choose(const Filter &filter, const QString &value);
    void addOrders();
    void showQuery();

    const widgets::Theme &m_theme;
    workspace::PeopleQuery m_query;
    QLineEdit *m_edit;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_chips;
    QHBoxLayout *m_asides;
    QList<Filter> m_filters;
    widgets::Button *m_order;
    widgets::Button *m_clear;
};

} // namespace switchboard::contacts
