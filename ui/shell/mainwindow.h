// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/shell/frameparts.h"
#include "ui/shell/places.h"

#include <QHash>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QAction;
class QStackedWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Page;
}

namespace switchboard::shell {

struct PaletteSources;
class Rail;
class StatusBar;
class TopBar;
class UndoBar;
class WindowActions;

/// The frame: rail, top bar, status bar and, in the middle, whatever page is chosen. It hosts pages and
/// knows nothing of what they do.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(const FrameParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The page is made when somebody goes there; the window takes it.
    void addPage(Place place, std::function<widgets::Page *()> make);
    widgets::Page *page(Place place); ///< made now where it was not; null where there is none
    void makeAllPages();

    /// As this user left it: size, place. Else 1440x900 at the first page that was added.
    void restore();
    void goTo(Place place);
    void showPlace(Place place); ///< the focus stays where it is
    Place place() const { return m_place; }

    void setCount(Place place, int count); ///< of a place that may not be made yet; the inbox's is in the title too
    void setAgent(const QString &name);
    void setSearchable(bool isSearchable);
    void setSources(const PaletteSources &sources); ///< for the palette
    void bringForward(const QString &token = {});   ///< by the desktop's leave, where there is one

    StatusBar &statusBar() { return *m_status; }
    WindowActions &commands() { return *m_commands; }

Q_SIGNALS:
    void placeChanged(switchboard::shell::Place place);
    void searchAsked(const QString &query); ///< from the palette
    void searchTyped(const QString &query); ///< in the search field, which keeps the focus
    void searchEntered(const QString &query);
    void personChosen(switchboard::ContactId person); ///< in the palette

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Slot
    {
        std::function<widgets::Page *()> make;
        widgets::Page *page = nullptr;
    };
    void makeNextPage();
    void runElsewhere(QAction *action);
    void connectPage(Place place, widgets::Page *page);
    void connectSearch();
    void showTitle();

    FrameParts m_parts;
    Rail *m_rail;
    TopBar *m_top;
    QStackedWidget *m_pages;
    StatusBar *m_status;
    WindowActions *m_commands;
    UndoBar *m_undoBar;
    QHash<int, Slot> m_slots;
    QList<Place> m_order;
    Place m_place = Place::inbox;
    int m_unread = 0; ///< what waits in the inbox
};

} // namespace switchboard::shell
