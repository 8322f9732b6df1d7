// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/filterbar.h"

#include "ui/contacts/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Size;
using workspace::PeopleOrder;
using workspace::PeopleQuery;

namespace {

constexpr qsizetype mostOffered = 200; ///< names in a menu
constexpr qsizetype longestChip = 24;

QString orderName(PeopleOrder order)
{
    switch (order) {
    case PeopleOrder::name: return FilterBar::tr("By name");
    case PeopleOrder::lastActivity: return FilterBar::tr("By last activity");
    case PeopleOrder::newest: return FilterBar::tr("Newest first");
    case PeopleOrder::bestMatch: return FilterBar::tr("Best match first");
    }
    return {};
}

QString shortened(const QString &text)
{
    return text.size() <= longestChip ? text : text.first(longestChip - 1) + u'…';
}

QString menuText(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

FilterBar::FilterBar(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_edit(new QLineEdit), m_buttons(new QHBoxLayout), m_chips(new QHBoxLayout),
      m_asides(new QHBoxLayout), m_order(new Button(theme, {}, ButtonKind::quiet, ButtonSize::mini)),
      m_clear(new Button(theme, tr("Clear"), ButtonKind::quiet, ButtonSize::mini))
{
    m_edit->setPlaceholderText(tr("Find people by name, company, number or email"));
    m_edit->setAccessibleName(tr("Find people"));
    m_edit->setObjectName(QStringLiteral("findPeople"));
    auto *icon = new widgets::IconView(theme, widgets::Icon::search, Size::iconInline, widgets::Color::text3);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *within = new QHBoxLayout(m_edit);
    within->setContentsMargins(theme.px(Size::space1), 0, 0, 0);
    within->addWidget(icon, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_edit->setTextMargins(theme.px(Size::iconInline) + theme.px(Size::space1), 0, 0, 0);
    m_edit->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    const int side = theme.px(Size::space2);
    layout->setContentsMargins(side, theme.px(Size::space1), side, theme.px(Size::space1));
    layout->setSpacing(theme.px(Size::space1));
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.px(Size::space1));
    top->addWidget(m_edit, 1);
    top->addLayout(m_buttons);
    layout->addLayout(top);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    m_chips->setSpacing(theme.px(Size::space1));
    row->addLayout(m_chips);
    row->addWidget(m_clear);
    row->addStretch(1);
    row->addWidget(m_order);
    row->addLayout(m_asides);
    layout->addLayout(row);
    addFilter(&PeopleQuery::tag, tr("Tag"), tr("Any tag"), QStringLiteral("tagFilter"));
    addFilter(&PeopleQuery::stage, tr("Stage"), tr("Any stage"), QStringLiteral("stageFilter"));
    addFilter(&PeopleQuery::owner, tr("Owner"), tr("Any owner"), QStringLiteral("ownerFilter"));
    addOrders();
    showQuery();
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_query.text = text.trimmed();
        showQuery();
        Q_EMIT queryChanged(m_query);
    });
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
}

void FilterBar::addButton(Button *button)
{
    m_buttons->addWidget(button);
}

void FilterBar::addAside(Button *button)
{
    m_asides->addWidget(button);
}

void FilterBar::addFilter(QString PeopleQuery::*value, const QString &name, const QString &any,
                          const QString &objectName)
{
    auto *chip = new Button(m_theme, name, ButtonKind::chip, ButtonSize::mini);
    chip->setObjectName(objectName);
    auto *menu = new QMenu(chip);
    chip->setMenu(menu);
    m_chips->addWidget(chip);
    m_filters.append({value, name, any, chip, menu});
    fill(m_filters.constLast(), {});
}

void FilterBar::fill(const Filter &filter, const Counts &counts)
{
    if (filter.menu->isVisible())
        return; // somebody is choosing
    filter.menu->clear();
    QAction *any = filter.menu->addAction(filter.any);
    connect(any, &QAction::triggered, this, [this, filter] { choose(filter, {}); });
    for (const auto &[name, count] : counts.first(std::min(mostOffered, counts.size()))) {
        const QString text = tr("%1 (%2)").arg(menuText(shortened(name)), number(count));
        QAction *action = filter.menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_query.*filter.value == name);
        action->setData(name);
        connect(action, &QAction::triggered, this, [this, filter, name = name] { choose(filter, name); });
    }
    filter.chip->setEnabled(!counts.isEmpty() || !(m_query.*filter.value).isEmpty());
}

void FilterBar::setFacets(const workspace::PeopleFacets &facets)
{
    fill(m_filters.at(0), facets.tags);
    fill(m_filters.at(1), facets.stages);
    fill(m_filters.at(2), facets.owners);
}

void FilterBar::choose(const Filter &filter, const QString &value)
{
    if (m_query.*filter.value == value) {
        showQuery();
        return;
    }
    m_query.*filter.value = value;
    showQuery();
    Q_EMIT queryChanged(m_query);
}

void FilterBar::addOrders()
{
    auto *menu = new QMenu(m_order);
    m_order->setMenu(menu);
    m_order->setObjectName(QStringLiteral("order"));
    for (const PeopleOrder order : {PeopleOrder::name, PeopleOrder::lastActivity, PeopleOrder::newest}) {
        connect(menu->addAction(orderName(order)), &QAction::triggered, this, [this, order] {
            if (m_query.order == order)
                return;
            setOrder(order);
            Q_EMIT queryChanged(m_query);
        });
    }
}

void FilterBar::setOrder(PeopleOrder order)
{
    m_query.order = order;
    showQuery();
}

bool FilterBar::isNarrowing() const
{
    return !m_query.text.isEmpty() || !m_query.tag.isEmpty() || !m_query.stage.isEmpty() || !m_query.owner.isEmpty();
}

void FilterBar::clear()
{
    const PeopleQuery before = m_query;
    m_query = {};
    m_query.order = before.order;
    const QSignalBlocker blocked(m_edit);
    m_edit->clear();
    showQuery();
    if (!(before == m_query))
        Q_EMIT queryChanged(m_query);
}

void FilterBar::showQuery()
{
    for (const Filter &filter : std::as_const(m_filters)) {
        const QString &value = m_query.*filter.value;
        filter.chip->setText(value.isEmpty() ? filter.name : tr("%1: %2").arg(filter.name, shortened(value)));
        filter.chip->setChecked(!value.isEmpty());
        filter.chip->setAccessibleName(value.isEmpty() ? filter.any : tr("%1: %2").arg(filter.name, value));
        filter.chip->updateGeometry();
        for (QAction *action : filter.menu->actions())
            action->setChecked(!value.isEmpty() && action->data().toString() == value);
    }
    m_order->setText(orderName(m_query.order));
    m_order->setAccessibleName(tr("Order: %1").arg(orderName(m_query.order)));
    m_order->updateGeometry();
    m_clear->setVisible(isNarrowing());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT leftDown();
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchboard::contacts
