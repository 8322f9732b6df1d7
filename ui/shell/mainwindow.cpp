// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/rail.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/page.h"

#include <QGridLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace switchboard::shell {

namespace {
constexpr int labelsFrom = 1280; // window width from which the rail has labels
}

MainWindow::MainWindow(widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : QWidget(parent), m_rail(new Rail(theme)), m_top(new TopBar(theme)), m_pages(new QStackedWidget),
      m_status(new StatusBar(theme, times))
{
    setWindowTitle(tr("Switchboard"));
    setMinimumSize(800, 560);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_rail, 0, 0, 2, 1);
    layout->addWidget(m_top, 0, 1);
    layout->addWidget(m_pages, 1, 1);
    layout->addWidget(m_status, 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    layout->setRowStretch(1, 1);
    connect(m_rail, &Rail::placeChosen, this, &MainWindow::goTo);
}

void MainWindow::addPage(Place place, widgets::Page *page)
{
    m_pages->addWidget(page);
    m_byPlace.insert(int(place), page);
    m_rail->setBuilt(place);
    m_rail->setCount(place, page->count());
    connect(page, &widgets::Page::countChanged, this, [this, place](int count) { m_rail->setCount(place, count); });
    connect(page, &widgets::Page::summaryChanged, this, [this, page](const QString &summary) {
        if (m_pages->currentWidget() == page)
            m_top->setSummary(summary);
    });
    for (const PlaceInfo &info : places()) {
        if (info.place == place)
            connect(new QShortcut(info.shortcut, this), &QShortcut::activated, this, [this, place] { goTo(place); });
    }
    if (m_byPlace.size() == 1)
        goTo(place);
}

void MainWindow::goTo(Place place)
{
    widgets::Page *page = m_byPlace.value(int(place));
    if (!page)
        return;
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(place);
    m_top->setTitle(page->title());
    m_top->setSummary(page->summary());
    page->setFocus();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rail->setNarrow(width() < labelsFrom);
}

} // namespace switchboard::shell
