// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/palettecontents.h"
#include "ui/shell/rail.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"
#include "ui/shell/undobar.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/page.h"
#include "ui/widgets/uistate.h"

#include <QAction>
#include <QGridLayout>
#include <QGuiApplication>
#include <QStackedWidget>

namespace switchboard::shell {

namespace {
constexpr int labelsFrom = 1280; // window width from which the rail has labels
constexpr QSize startSize(1440, 900);
constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView placeKey("window/place");

QString idOf(Place place)
{
    for (const PlaceInfo &info : places()) {
        if (info.place == place)
            return info.id;
    }
    return {};
}
} // namespace

MainWindow::MainWindow(const FrameParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_rail(new Rail(parts.theme)), m_top(new TopBar(parts.theme)),
      m_pages(new QStackedWidget), m_status(new StatusBar(parts.theme, parts.times)),
      m_commands(new WindowActions(parts, *this)), m_undoBar(new UndoBar(parts, this))
{
    showTitle();
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
    // Tab goes from the places over the page to the frame around it.
    setTabOrder(m_rail, m_pages);
    setTabOrder(m_pages, m_top);
    m_top->setActions(parts.actions.action(QStringLiteral("app.search")),
                      parts.actions.action(QStringLiteral("app.palette")), m_commands->makeLookMenu(m_top),
                      m_commands->makeMenu(m_top));
    connect(m_rail, &Rail::placeChosen, this, &MainWindow::goTo);
    connectSearch();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectSearch()
{
    connect(m_commands, &WindowActions::searchWanted, m_top, &TopBar::focusSearch);
    connect(m_commands, &WindowActions::placeAsked, this, &MainWindow::goTo);
    connect(m_commands, &WindowActions::pagesNeeded, this, &MainWindow::makeAllPages);
    connect(m_commands, &WindowActions::pagesWelcome, this, &MainWindow::makeNextPage);
    connect(m_commands, &WindowActions::elsewhereAsked, this, &MainWindow::runElsewhere);
    connect(m_commands, &WindowActions::personChosen, this, &MainWindow::personChosen);
    connect(m_commands, &WindowActions::searchAsked, this, &MainWindow::searchAsked);
    connect(m_top, &TopBar::searchTyped, this, &MainWindow::searchTyped);
    connect(m_top, &TopBar::searchEntered, this, [this](const QString &text) {
        Q_EMIT searchEntered(text);
        m_top->clearSearch();
    });
    connect(m_top, &TopBar::searchLeft, this, [this] {
        if (widgets::Page *page = this->page(m_place))
            page->setFocus(Qt::OtherFocusReason);
    });
}

void MainWindow::addPage(Place place, std::function<widgets::Page *()> make)
{
    m_slots.insert(int(place), {std::move(make), nullptr});
    m_order.append(place);
    m_commands->addPlace(int(place));
    const QAction *action = m_parts.actions.action(QStringLiteral("go.") + idOf(place));
    const auto showKey = [this, place, action] { m_rail->setBuilt(place, widgets::ActionTable::toolTipOf(action)); };
    connect(action, &QAction::changed, m_rail, showKey);
    showKey();
}

widgets::Page *MainWindow::page(Place place)
{
    const auto slot = m_slots.find(int(place));
    if (slot == m_slots.end())
        return nullptr;
    if (!slot->page) {
        slot->page = slot->make();
        m_pages->addWidget(slot->page);
        connectPage(place, slot->page);
    }
    return slot->page;
}

void MainWindow::makeAllPages()
{
    for (const Place place : std::as_const(m_order))
        page(place);
}

void MainWindow::makeNextPage()
{
    for (const Place next : std::as_const(m_order)) {
        if (m_slots.value(int(next)).page)
            continue;
        QTimer::singleShot(0, this, [this, next] {
            page(next);
            makeNextPage();
        });
        return;
    }
}

void MainWindow::runElsewhere(QAction *action)
{
    const auto *scope = static_cast<const QWidget *>(action->parent());
    for (const Place place : std::as_const(m_order)) {
        const widgets::Page *page = m_slots.value(int(place)).page;
        if (page && (page == scope || page->isAncestorOf(scope))) {
            goTo(place);
            action->trigger();
            return;
        }
    }
}

void MainWindow::connectPage(Place place, widgets::Page *page)
{
    if (page->count() > 0)
        setCount(place, page->count());
    const auto isShown = [this, page] { return m_pages->currentWidget() == page; };
    connect(page, &widgets::Page::countChanged, this, [this, place](int count) { setCount(place, count); });
    connect(page, &widgets::Page::summaryChanged, this, [this, isShown](const QString &summary) {
        if (isShown())
            m_top->setSummary(summary);
    });
    connect(page, &widgets::Page::personZoneChanged, this, [this, isShown](const QByteArray &zone) {
        if (isShown())
            m_status->setPersonZone(zone);
    });
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_parts.state.value(geometryKey).toByteArray()))
        resize(startSize);
    const QString last = m_parts.state.value(placeKey).toString();
    for (const Place place : std::as_const(m_order)) {
        if (idOf(place) == last)
            return goTo(place);
    }
    if (!m_order.isEmpty())
        goTo(m_order.constFirst());
}

void MainWindow::goTo(Place place)
{
    showPlace(place);
    if (m_place == place && page(place))
        page(place)->setFocus();
}

void MainWindow::showPlace(Place place)
{
    widgets::Page *page = this->page(place);
    if (!page)
        return;
    m_place = place;
    m_parts.state.set(placeKey, idOf(place));
    m_pages->setCurrentWidget(page);
    m_rail->setCurrent(place);
    m_top->setTitle(page->title());
    m_top->setSummary(page->summary());
    showTitle();
    m_status->setPersonZone(page->personZone());
    Q_EMIT placeChanged(place);
}

void MainWindow::setCount(Place place, int count)
{
    m_rail->setCount(place, count);
    if (place == Place::inbox && count != std::exchange(m_unread, count))
        showTitle();
}

/// "(3) Inbox - Switchboard", as lists of windows show it.
void MainWindow::showTitle()
{
    const widgets::Page *page = m_slots.value(int(m_place)).page;
    const QString title = page ? tr("%1 - Switchboard").arg(page->title()) : tr("Switchboard");
    setWindowTitle(m_unread > 0 ? tr("(%1) %2").arg(QString::number(m_unread), title) : title);
}

void MainWindow::setAgent(const QString &name)
{
    m_top->setAgent(name);
    m_status->setAgent(name);
}

void MainWindow::setSearchable(bool isSearchable)
{
    m_top->setSearchable(isSearchable);
    m_parts.actions.action(QStringLiteral("app.search"))->setEnabled(isSearchable);
}

void MainWindow::setSources(const PaletteSources &sources)
{
    m_commands->setSources(sources);
}

void MainWindow::bringForward(const QString &token)
{
    // Where Qt looks for it when it asks the compositor to be in front; it takes it away itself.
    if (!token.isEmpty() && QGuiApplication::platformName().startsWith(QLatin1StringView("wayland")))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rail->setNarrow(width() < labelsFrom);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts.state.set(geometryKey, saveGeometry());
    QWidget::closeEvent(event);
}

} // namespace switchboard::shell
