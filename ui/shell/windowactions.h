// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/frameparts.h"
#include "ui/shell/palettecontents.h"
#include "ui/shell/places.h"

QT_BEGIN_NAMESPACE
class QMenu;
QT_END_NAMESPACE

namespace switchboard::shell {

/// What can be done anywhere in the window, and the three lists made from the table of actions: menu, palette and
/// shortcuts.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(const FrameParts &parts, QWidget &window);

    void setSources(const PaletteSources &sources) { m_sources = sources; }
    QMenu *makeMenu(QWidget *parent); ///< filled each time that it opens
    QMenu *makeLookMenu(QWidget *parent);
    QMenu *makeTrayMenu(QWidget *parent);
    void openPalette();
    void openKeys();
    void addPlace(int place); ///< one that is built

Q_SIGNALS:
    void searchWanted(); ///< the search field shall have the focus
    void windowWanted();
    void conversationWanted(); ///< a new one
    void quitAsked();
    void placeAsked(switchboard::shell::Place place);
    void pagesNeeded();                               ///< all of them, so that each has told what can be done there
    void pagesWelcome();                              ///< the same, one after the other as there is time
    void elsewhereAsked(QAction *action);             ///< of a page that is not shown
    void personChosen(switchboard::ContactId person); ///< in the palette
    void searchAsked(const QString &query);

private:
    QAction *add(const QString &id, const QString &name, const QString &section, widgets::Icon icon,
                 const QKeySequence &shortcut, const QStringList &words, std::function<void()> run);
    void addLooks();
    struct Switch
    {
        QString id;
        QString name;
        QString section;
        widgets::Icon icon;
        QLatin1StringView key;
        bool byDefault;
        QStringList words;
        QString why;
    };
    void addSwitch(const Switch &spec);
    void fillMenu(QMenu *menu);
    void showAbout();

    FrameParts m_parts;
    QWidget &m_window;
    PaletteSources m_sources;
};

} // namespace switchboard::shell
