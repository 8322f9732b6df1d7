// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/keylabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace switchboard::shell {

using namespace std::chrono_literals;
using widgets::Button;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int keyFrom = 300; // width of the search field from which its key stands in it
} // namespace

TopBar::TopBar(widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::surface, Qt::BottomEdge, parent), m_theme(theme),
      m_title(new Label(theme, {}, Text::title, Weight::semibold, Color::text)),
      m_summary(new Label(theme, {}, Text::body, Weight::regular, Color::text3, Label::Fit::elide)),
      m_search(new QLineEdit), m_searchKey(new widgets::KeyLabel(theme, {})),
      m_commands(new Button(theme, tr("Commands"), widgets::ButtonKind::quiet)),
      m_look(Button::ofIcon(theme, Icon::light, tr("Light or dark"))),
      m_menu(Button::ofIcon(theme, Icon::list, tr("Menu"))), m_agent(new QWidget),
      m_agentFace(new widgets::Avatar(theme, Size::avatarSmall)),
      m_agentName(new Label(theme, {}, Text::body, Weight::medium, Color::text, Label::Fit::elide))
{
    setFixedHeight(theme.px(Size::topbar));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space15), 0);
    layout->setSpacing(theme.px(Size::space15));
    auto *left = new QHBoxLayout;
    left->setSpacing(theme.px(Size::space15));
    left->addWidget(m_title);
    left->addWidget(m_summary, 1);
    layout->addLayout(left, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.px(Size::space15));
    middle->addWidget(makeSearch(), 1);
    middle->addWidget(m_commands);
    layout->addLayout(middle, 2);
    auto *right = new QHBoxLayout;
    right->setSpacing(theme.px(Size::space05));
    addRight(right);
    layout->addLayout(right, 1);
    m_typed.setSingleShot(true);
    m_typed.setInterval(0ms); // keys that come together are one search; a later one ends what is still searched
    connect(&m_typed, &QTimer::timeout, this, [this] { Q_EMIT searchTyped(m_search->text()); });
    connect(m_search, &QLineEdit::textEdited, &m_typed, qOverload<>(&QTimer::start));
    connect(&theme, &widgets::Theme::changed, this, &TopBar::showLook);
    showLook();
}

void TopBar::addRight(QHBoxLayout *layout)
{
    layout->addStretch(1);
    auto *agent = new QHBoxLayout(m_agent);
    agent->setContentsMargins(0, 0, m_theme.px(Size::space1), 0);
    agent->setSpacing(m_theme.px(Size::space1));
    agent->addWidget(m_agentFace);
    agent->addWidget(m_agentName);
    m_agent->hide();
    layout->addWidget(m_agent);
    layout->addWidget(m_look);
    layout->addWidget(m_menu);
    m_commands->setIcon(Icon::commands);
}

void TopBar::setActions(QAction *search, QAction *palette, QMenu *look, QMenu *menu)
{
    widgets::follow(m_commands, palette, widgets::KeyCap::shown);
    m_commands->setAccessibleName(palette->text());
    const auto showKey = [this, search] {
        m_searchKey->setKey(widgets::ActionTable::capOf(search->shortcut()));
        showSearchKey();
    };
    connect(search, &QAction::changed, this, showKey);
    showKey();
    m_look->setMenu(look);
    m_menu->setMenu(menu);
}

QWidget *TopBar::makeSearch()
{
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setFixedHeight(m_theme.px(Size::control));
    m_search->setMaximumWidth(m_theme.px(Size::searchWidth));
    m_search->setMinimumWidth(m_theme.px(Size::searchWidth) / 3);
    m_search->setTextMargins(m_theme.px(Size::space3), 0, 0, 0);
    m_search->installEventFilter(this);
    auto *key = new QHBoxLayout(m_search);
    key->setContentsMargins(m_theme.px(Size::space1), 0, m_theme.px(Size::space1), 0);
    key->addWidget(new widgets::IconView(m_theme, Icon::search, Size::iconInline, Color::text3));
    key->addStretch(1);
    key->addWidget(m_searchKey);
    m_searchKey->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(m_search, &QLineEdit::textChanged, m_searchKey,
            [this](const QString &text) { m_searchKey->setVisible(text.isEmpty() && m_search->isEnabled()); });
    setSearchable(false);
    return m_search;
}

void TopBar::setSearchable(bool isSearchable)
{
    m_search->setEnabled(isSearchable);
    m_search->setPlaceholderText(isSearchable ? tr("Search messages, calls, people") : tr("Search comes with History"));
    m_search->setToolTip(isSearchable ? QString() : tr("Search comes in a later version"));
    showSearchKey();
}

void TopBar::showSearchKey()
{
    m_searchKey->setVisible(m_search->isEnabled() && m_search->text().isEmpty() && m_searchKey->sizeHint().width() > 0
                            && m_search->width() >= keyFrom);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    layout()->activate();
    showSearchKey();
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::clearSearch()
{
    m_typed.stop();
    m_search->clear();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && widgets::isLeftToShortcuts(*event))
        return true;
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        clearSearch();
        Q_EMIT searchLeft();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        m_typed.stop();
        Q_EMIT searchEntered(m_search->text());
        return true;
    default: return Surface::eventFilter(watched, event);
    }
}

void TopBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

void TopBar::setSummary(const QString &summary)
{
    m_summary->setText(summary);
    m_summary->updateGeometry();
}

void TopBar::setAgent(const QString &name)
{
    m_agentFace->setPerson(name, qHash(name, 0));
    m_agentName->setText(name);
    m_agent->setVisible(!name.isEmpty());
    m_agent->setToolTip(tr("You work as %1. Settings, General, says who you are.").arg(name));
}

void TopBar::showLook()
{
    m_look->setIcon(m_theme.isDark() ? Icon::dark : Icon::light);
}

} // namespace switchboard::shell
