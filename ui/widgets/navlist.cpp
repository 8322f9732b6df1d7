// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navlist.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace switchboard::widgets {

namespace {

enum Role { IconRole = Qt::UserRole + 1, BadgeRole };
constexpr int side = 14;
constexpr int iconGap = 10;

class NavDelegate : public QStyledItemDelegate
{
public:
    NavDelegate(const Theme &theme, const QListView *view) : QStyledItemDelegate(nullptr), m_theme(theme), m_view(view)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, m_theme.px(Size::navRow)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isOpen = option.state & QStyle::State_Selected;
        const bool isHovered = option.state & QStyle::State_MouseOver;
        const QRect row = option.rect;
        if (isOpen || isHovered)
            painter->fillRect(row, m_theme.color(isOpen ? Color::selected : Color::hover));
        if (isOpen)
            painter->fillRect(row.left(), row.top(), 3, row.height(), m_theme.color(Color::accent));
        const Color color = isOpen ? Color::text : Color::text2;
        const int icon = m_theme.px(Size::iconInline);
        paintIcon(*painter, m_theme, {row.left() + side, row.top() + (row.height() - icon) / 2, icon, icon},
                  index.data(IconRole).value<Icon>(), color);
        QRect words = row.adjusted(side + icon + iconGap, 0, -side, 0);
        if (const QString badge = index.data(BadgeRole).toString(); !badge.isEmpty()) {
            const BadgeLook look{.text = badge, .icon = {}};
            const QSize size = badgeSize(m_theme, look);
            paintBadge(*painter, m_theme,
                       {QPoint(words.right() + 1 - size.width(), row.top() + (row.height() - size.height()) / 2), size},
                       look);
            words.setRight(words.right() - size.width() - iconGap);
        }
        paintText(*painter, m_theme, words, index.data().toString(), Text::body,
                  isOpen ? Weight::medium : Weight::regular, color);
        const bool isByKey = m_view->window()->testAttribute(Qt::WA_KeyboardFocusChange);
        if (isOpen && isByKey && m_view->hasFocus())
            paintFocusRing(*painter, m_theme, row, Size::radiusKey);
    }

private:
    const Theme &m_theme;
    const QListView *m_view;
};

} // namespace

NavList::NavList(const Theme &theme, const QString &name, QWidget *parent)
    : QListView(parent), m_model(new QStandardItemModel(this))
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAttribute(Qt::WA_Hover);
    auto *delegate = new NavDelegate(theme, this);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setModel(m_model);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

int NavList::addSection(const QString &name, Icon icon)
{
    auto *item = new QStandardItem(name);
    item->setData(QVariant::fromValue(icon), IconRole);
    m_model->appendRow(item);
    if (m_model->rowCount() == 1)
        setCurrentIndex(m_model->index(0, 0));
    return m_model->rowCount() - 1;
}

void NavList::setBadge(int section, const QString &word)
{
    m_model->item(section)->setData(word, BadgeRole);
}

void NavList::setSectionShown(int section, bool isShown)
{
    setRowHidden(section, !isShown);
}

int NavList::current() const
{
    return currentIndex().row();
}

void NavList::setCurrent(int section)
{
    setCurrentIndex(m_model->index(section, 0));
}

QString NavList::nameOf(int section) const
{
    return m_model->index(section, 0).data().toString();
}

/// Single letters are the window's.
void NavList::keyPressEvent(QKeyEvent *event)
{
    if (!event->text().isEmpty() && event->text().front().isPrint() && !(event->modifiers() & Qt::ControlModifier))
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

void NavList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT chosen(current.row());
}

} // namespace switchboard::widgets
