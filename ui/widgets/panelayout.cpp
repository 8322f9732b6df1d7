// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panelayout.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {
constexpr int contextFrom = 1280; // window widths of mockups/README.md, Measures
constexpr int listFrom = 1024;
constexpr int widest = 800; // of a side pane that was kept; a damaged width must not hide the thing
} // namespace

PaneLayout::PaneLayout(const Theme &theme, QWidget *list, QWidget *thing, QWidget *context, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal))
{
    side(Pane::list) = {list, theme.px(Size::paneList), listFrom};
    side(Pane::context) = {context, theme.px(Size::paneContext), contextFrom};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(thing);
    m_splitter->addWidget(context);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({side(Pane::list).width, 10'000, side(Pane::context).width});
    list->setMinimumWidth(280);
    thing->setMinimumWidth(420);
    context->setMinimumWidth(240);
    list->installEventFilter(this);
    context->installEventFilter(this);
}

bool PaneLayout::isDrawer(Pane pane) const
{
    return side(pane).isDrawer;
}

bool PaneLayout::isShown(Pane pane) const
{
    return side(pane).isUsed && (!side(pane).isDrawer || side(pane).isOpen);
}

void PaneLayout::setShown(Pane pane, bool isShown)
{
    if (!side(pane).isDrawer || side(pane).isOpen == isShown)
        return;
    side(pane).isOpen = isShown;
    placeDrawers();
    Q_EMIT drawersChanged();
}

void PaneLayout::setUsed(Pane pane, bool isUsed)
{
    side(pane).isUsed = isUsed;
    showOrHide(side(pane));
}

void PaneLayout::showOrHide(const Side &side)
{
    side.widget->setVisible(side.isUsed && (!side.isDrawer || side.isOpen));
}

void PaneLayout::place(Pane pane, bool asDrawer)
{
    Side &moved = side(pane);
    if (moved.isDrawer == asDrawer)
        return;
    moved.isDrawer = asDrawer;
    moved.isOpen = false;
    if (asDrawer) {
        moved.widget->setParent(this);
        moved.widget->hide();
    } else {
        m_splitter->insertWidget(pane == Pane::list ? 0 : m_splitter->count(), moved.widget);
        showOrHide(moved);
        giveWidths();
        m_splitter->setStretchFactor(side(Pane::list).isDrawer ? 0 : 1, 1);
    }
    Q_EMIT drawersChanged();
}

void PaneLayout::giveWidths()
{
    QList<int> sizes;
    if (!side(Pane::list).isDrawer)
        sizes.append(side(Pane::list).width);
    sizes.append(10'000);
    if (!side(Pane::context).isDrawer)
        sizes.append(side(Pane::context).width);
    m_splitter->setSizes(sizes);
}

void PaneLayout::noticeWidths()
{
    for (const Pane pane : {Pane::list, Pane::context}) {
        if (!side(pane).isDrawer && side(pane).widget->isVisible())
            side(pane).width = side(pane).widget->width();
    }
}

void PaneLayout::keepIn(UiState &state, const QString &key)
{
    const std::array places{std::pair(Pane::list, QString(key + QStringLiteral("/list"))),
                            std::pair(Pane::context, QString(key + QStringLiteral("/context")))};
    for (const auto &[pane, place] : places) {
        const int kept = state.value(place).toInt();
        if (kept > 0)
            side(pane).width = std::clamp(kept, side(pane).widget->minimumWidth(), widest);
    }
    giveWidths();
    placeDrawers();
    connect(m_splitter, &QSplitter::splitterMoved, this, [this, &state, places] {
        noticeWidths();
        for (const auto &[pane, place] : places)
            state.set(place, side(pane).width);
    });
}

void PaneLayout::placeDrawers()
{
    for (const Pane pane : {Pane::list, Pane::context}) {
        Side &drawer = side(pane);
        if (!drawer.isDrawer)
            continue;
        showOrHide(drawer);
        drawer.widget->setGeometry(pane == Pane::list ? 0 : width() - drawer.width, 0, drawer.width, height());
        drawer.widget->raise();
    }
}

void PaneLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int available = window()->width();
    place(Pane::context, available < contextFrom);
    place(Pane::list, available < listFrom);
    placeDrawers();
}

bool PaneLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        for (const Pane pane : {Pane::list, Pane::context}) {
            if (side(pane).widget == watched && side(pane).isDrawer && side(pane).isOpen) {
                setShown(pane, false);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchboard::widgets
