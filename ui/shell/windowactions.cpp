// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowactions.h"

#include "ui/shell/keysheet.h"
#include "ui/shell/palette.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themedicon.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QVBoxLayout>

namespace switchboard::shell {

using widgets::Color;
using widgets::Icon;
using widgets::Theme;

WindowActions::WindowActions(const FrameParts &parts, QWidget &window)
    : QObject(&window), m_parts(parts), m_window(window)
{
    const QString section = tr("Window");
    add(QStringLiteral("app.palette"), tr("Commands"), section, Icon::commands, QKeySequence(Qt::CTRL | Qt::Key_K),
        {tr("palette")}, [this] { openPalette(); });
    add(QStringLiteral("app.search"), tr("Search everything"), section, Icon::search,
        QKeySequence(Qt::CTRL | Qt::Key_F), {tr("find")}, [this] { Q_EMIT searchWanted(); });
    QAction *undo = add(QStringLiteral("app.undo"), tr("Undo"), section, Icon::undo, QKeySequence(Qt::CTRL | Qt::Key_Z),
                        {tr("take back")}, [this] { m_parts.undo.undo(); });
    const auto showUndo = [this, undo] {
        undo->setEnabled(m_parts.undo.canUndo());
        undo->setStatusTip(m_parts.undo.newest());
    };
    for (const auto signal : {&widgets::UndoList::pushed, &widgets::UndoList::undone})
        connect(&parts.undo, signal, undo, showUndo);
    connect(&parts.undo, &widgets::UndoList::failed, undo, showUndo);
    showUndo();
    addLooks();
    const QString notices = tr("Notifications");
    addSwitch({QStringLiteral("app.notices"),
               tr("Notifications"),
               notices,
               Icon::bell,
               widgets::statekey::notifies,
               true,
               {tr("tray"), tr("alerts")},
               tr("Tells of texts that come while the window is not looked at")});
    addSwitch({QStringLiteral("app.noticeText"),
               tr("Message text in notifications"),
               notices,
               Icon::bell,
               widgets::statekey::showsText,
               false,
               {tr("privacy")},
               tr("Off, only the name is told: notifications show on a locked screen and are kept by the desktop")});
    addSwitch({QStringLiteral("app.staysInTray"),
               tr("Go on in the tray when closed"),
               section,
               Icon::system,
               staysInTrayKey,
               false,
               {tr("background"), tr("minimise")},
               tr("Where the desktop has a tray: texts go on leaving and coming while no window is there")});
    add(QStringLiteral("app.keys"), tr("All shortcuts"), tr("Help"), Icon::keyboard, QKeySequence(Qt::Key_Question),
        {tr("keys"), tr("help")}, [this] { openKeys(); });
    add(QStringLiteral("app.about"), tr("About Switchboard"), tr("Help"), Icon::info, {}, {tr("version")},
        [this] { showAbout(); });
    add(QStringLiteral("app.quit"), tr("Quit"), section, Icon::close, QKeySequence(Qt::CTRL | Qt::Key_Q), {tr("exit")},
        [this] { Q_EMIT quitAsked(); });
}

QAction *WindowActions::add(const QString &id, const QString &name, const QString &section, Icon icon,
                            const QKeySequence &shortcut, const QStringList &words, std::function<void()> run)
{
    return m_parts.actions.add(
        &m_window,
        {.id = id, .name = name, .section = section, .icon = icon, .shortcut = shortcut, .words = words, .offers = {}},
        std::move(run));
}

void WindowActions::addPlace(int place)
{
    for (const PlaceInfo &info : places()) {
        if (int(info.place) != place)
            continue;
        QStringList words;
        if (info.place == Place::settings)
            words.append(tr("preferences"));
        add(QStringLiteral("go.") + info.id, info.name, tr("Go to"), info.icon, info.shortcut, words,
            [this, place = info.place] { Q_EMIT placeAsked(place); });
    }
}

void WindowActions::addLooks()
{
    const auto addLook = [this](const QString &id, const QString &name, Icon icon, Theme::Mode mode) {
        QAction *action = add(QStringLiteral("look.") + id, name, tr("Look"), icon, {}, {tr("theme"), tr("colours")},
                              [this, id, mode] {
                                  m_parts.state.set(widgets::statekey::look, id);
                                  m_parts.theme.setMode(mode);
                              });
        action->setCheckable(true);
        const auto show = [this, action, mode] { action->setChecked(m_parts.theme.mode() == mode); };
        connect(&m_parts.theme, &Theme::changed, action, show);
        connect(action, &QAction::triggered, action, show);
        show();
    };
    addLook(QStringLiteral("system"), tr("Look as the system"), Icon::system, Theme::Mode::system);
    addLook(QStringLiteral("light"), tr("Light"), Icon::light, Theme::Mode::light);
    addLook(QStringLiteral("dark"), tr("Dark"), Icon::dark, Theme::Mode::dark);
}

void WindowActions::addSwitch(const Switch &spec)
{
    widgets::UiState &state = m_parts.state;
    const auto isOn = [&state, key = spec.key, byDefault = spec.byDefault] {
        return state.value(key, byDefault).toBool();
    };
    QAction *action = add(spec.id, spec.name, spec.section, spec.icon, {}, spec.words,
                          [&state, key = spec.key, isOn] { state.set(key, !isOn()); });
    action->setCheckable(true);
    action->setChecked(isOn());
    action->setStatusTip(spec.why);
    connect(&state, &widgets::UiState::changed, action, [action, key = spec.key, isOn](const QString &changed) {
        if (changed == key)
            action->setChecked(isOn());
    });
}

void WindowActions::openPalette()
{
    const QList<Palette *> open = m_window.findChildren<Palette *>();
    if (std::any_of(open.cbegin(), open.cend(), [](const Palette *palette) { return palette->isVisible(); }))
        return;
    auto *palette = new Palette(m_parts, m_sources, &m_window);
    connect(palette, &Palette::personChosen, this, &WindowActions::personChosen);
    connect(palette, &Palette::searchAsked, this, &WindowActions::searchAsked);
    connect(palette, &Palette::keysAsked, this, &WindowActions::openKeys);
    connect(palette, &Palette::elsewhereAsked, this, &WindowActions::elsewhereAsked);
    palette->open();
    Q_EMIT pagesWelcome();
}

void WindowActions::openKeys()
{
    Q_EMIT pagesNeeded();
    (new KeySheet(m_parts.theme, m_parts.actions, &m_window))->open();
}

void WindowActions::showAbout()
{
    auto *sheet = new widgets::Sheet(m_parts.theme, tr("About Switchboard"), &m_window);
    const auto addLine = [&](const QString &text, Color color) {
        sheet->body()->addWidget(new widgets::Label(m_parts.theme, text, widgets::Text::body, widgets::Weight::regular,
                                                    color, widgets::Label::Fit::wrap));
    };
    const QString version = QApplication::applicationVersion();
    addLine(
        version.isEmpty()
            ? tr("Texts, email and calls with the people you serve, on your own computer.")
            : tr("Version %1. Texts, email and calls with the people you serve, on your own computer.").arg(version),
        Color::text);
    addLine(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
        Color::text2);
    widgets::Button *close = sheet->addButton(tr("Close"), widgets::ButtonKind::primary);
    connect(close, &QPushButton::clicked, sheet, &QWidget::close);
    sheet->open(close);
}

QMenu *WindowActions::makeLookMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (const char *id : {"look.system", "look.light", "look.dark"}) {
        QAction *action = m_parts.actions.action(QLatin1StringView(id));
        if (!action)
            continue;
        action->setIcon(widgets::themedIcon(m_parts.theme, *m_parts.actions.specOf(action).icon, Color::text2));
        menu->addAction(action);
    }
    return menu;
}

/// What can be done while no window is there, in the words of the table. A press of these is none within the window:
/// a sheet that is open there does not stop it.
QMenu *WindowActions::makeTrayMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    connect(menu->addAction(tr("Open Switchboard")), &QAction::triggered, this, &WindowActions::windowWanted);
    connect(menu->addAction(tr("New conversation")), &QAction::triggered, this, &WindowActions::conversationWanted);
    menu->addAction(m_parts.actions.action(QStringLiteral("app.notices")));
    menu->addSeparator();
    const QAction *quit = m_parts.actions.action(QStringLiteral("app.quit"));
    connect(menu->addAction(quit->icon(), quit->text()), &QAction::triggered, this, &WindowActions::quitAsked);
    return menu;
}

QMenu *WindowActions::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    connect(menu, &QMenu::aboutToShow, menu, [this, menu] { fillMenu(menu); });
    return menu;
}

/// A submenu for each section of the table, those of the page that is shown first; help and the end stand by
/// themselves.
void WindowActions::fillMenu(QMenu *menu)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    const widgets::ActionTable &table = m_parts.actions;
    QHash<QString, QMenu *> sections;
    QStringList order;
    QList<QAction *> last;
    const QList<QAction *> actions = table.actions();
    for (QAction *action : actions) {
        const widgets::ActionSpec spec = table.specOf(action);
        if (action->parent() != &m_window && !static_cast<QWidget *>(action->parent())->isVisible())
            continue;
        if (spec.id == QLatin1StringView("app.quit")) {
            last.append(action);
            continue;
        }
        QMenu *&section = sections[spec.section];
        if (!section) {
            section = new QMenu(spec.section, menu);
            action->parent() == &m_window ? order.append(spec.section) : order.prepend(spec.section);
        }
        section->addAction(action);
    }
    for (const QString &section : std::as_const(order))
        menu->addMenu(sections.value(section));
    menu->addSeparator();
    if (QAction *preferences = table.action(QStringLiteral("go.settings")))
        menu->addAction(preferences);
    menu->addActions(last);
}

} // namespace switchboard::shell
