// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/filterbar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Size;
using workspace::SavedView;
using workspace::ThreadFilter;
using workspace::ThreadOrder;
using workspace::ThreadQuery;

namespace {

constexpr int countsFrom = 330; ///< width from which the chips have room for figures

QString nameOf(ThreadFilter filter)
{
    switch (filter) {
    case ThreadFilter::open: return FilterBar::tr("Open");
    case ThreadFilter::unread: return FilterBar::tr("Unread");
    case ThreadFilter::mine: return FilterBar::tr("Mine");
    case ThreadFilter::snoozed: return FilterBar::tr("Snoozed");
    case ThreadFilter::done: return FilterBar::tr("Done");
    case ThreadFilter::spam: return FilterBar::tr("Spam");
    }
    return {};
}

/// "1,204", from ten thousand on "12k": a chip has no room for more.
QString shortCount(int count)
{
    return count < 10'000 ? QLocale().toString(count) : FilterBar::tr("%1k").arg(count / 1000);
}

} // namespace

FilterBar::FilterBar(const widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_theme(theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeChips());
    layout->addWidget(makeMenus());
    showQuery();
}

QWidget *FilterBar::makeChips()
{
    auto *chips = new Surface(m_theme, Color::surface, Qt::BottomEdge);
    chips->setMinimumHeight(m_theme.px(Size::paneHeader));
    auto *layout = new widgets::FlowLayout(5, chips); // longer words of another language take a second line
    for (const ThreadFilter filter :
         {ThreadFilter::open, ThreadFilter::unread, ThreadFilter::mine, ThreadFilter::snoozed, ThreadFilter::done}) {
        auto *chip = new Button(m_theme, nameOf(filter), ButtonKind::chip);
        connect(chip, &QPushButton::clicked, this, [this, filter] {
            ThreadQuery query = m_query;
            query.filter = filter;
            Q_EMIT queryChosen(query);
            showQuery(); // a chip that was on stays on
        });
        m_chips.insert(int(filter), chip);
        layout->addWidget(chip);
        const int above = (m_theme.px(Size::paneHeader) - chip->sizeHint().height()) / 2;
        layout->setContentsMargins(14, above, 14, above - 1); // the edge is below
    }
    return chips;
}

QWidget *FilterBar::makeMenus()
{
    auto *line = new Surface(m_theme, Color::sunken, Qt::BottomEdge);
    line->setFixedHeight(m_theme.px(Size::control));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(0);
    const auto add = [&](const QString &name, void (FilterBar::*fill)()) {
        auto *button = new Button(m_theme, {}, ButtonKind::quiet, ButtonSize::mini);
        button->setAccessibleName(name);
        auto *menu = new QMenu(button);
        button->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, fill] {
            Q_EMIT menusOpened();
            (this->*fill)();
        });
        layout->addWidget(button);
        return button;
    };
    m_order = add(tr("Order of the list"), &FilterBar::fillOrder);
    layout->addStretch(1);
    m_narrow = add(tr("Narrow the list"), &FilterBar::fillNarrow);
    m_saved = add(tr("Saved views"), &FilterBar::fillViews);
    m_saved->setObjectName(QStringLiteral("views"));
    m_narrow->setObjectName(QStringLiteral("narrow"));
    m_order->setObjectName(QStringLiteral("order"));
    return line;
}

void FilterBar::setQuery(const ThreadQuery &query)
{
    m_query = query;
    showQuery();
}

void FilterBar::setCounts(const workspace::ThreadCounts &counts)
{
    m_counts = counts;
    showCounts();
}

void FilterBar::setAgents(const QStringList &agents)
{
    m_agents = agents;
}

void FilterBar::setTags(const QStringList &tags)
{
    if (std::exchange(m_tags, tags) != tags && m_tagMenu)
        fillTags();
}

void FilterBar::setViews(const QList<SavedView> &views)
{
    m_views = views;
    showQuery();
}

const SavedView *FilterBar::current() const
{
    const auto found =
        std::find_if(m_views.cbegin(), m_views.cend(), [this](const SavedView &view) { return view.query == m_query; });
    return found == m_views.cend() ? nullptr : &*found;
}

void FilterBar::showQuery()
{
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it)
        it.value()->setChecked(it.key() == int(m_query.filter));
    const bool isSpam = m_query.filter == ThreadFilter::spam;
    const bool isNewest = m_query.order == ThreadOrder::newestFirst;
    const QString order = isNewest ? tr("Newest first") : tr("Oldest first");
    m_order->setText(isSpam ? tr("Spam, %1").arg(isNewest ? tr("newest first") : tr("oldest first")) : order);
    QStringList narrowed;
    if (m_query.channel)
        narrowed.append(words::channelWord(*m_query.channel));
    if (!m_query.assignee.isEmpty())
        narrowed.append(m_query.assignee);
    if (!m_query.tag.isEmpty())
        narrowed.append(m_query.tag);
    const QString shown = narrowed.isEmpty() ? tr("All channels") : narrowed.join(QStringLiteral(", "));
    m_narrow->setText(fontMetrics().elidedText(shown, Qt::ElideRight, 120));
    m_narrow->setToolTip(narrowed.isEmpty() ? tr("Only one channel, agent or tag") : shown);
    m_narrow->setAccessibleDescription(shown);
    const SavedView *view = current();
    m_saved->setText(view ? fontMetrics().elidedText(view->name, Qt::ElideRight, 100) : QString());
    m_saved->setIcon(view ? widgets::Icon::starOn : widgets::Icon::star);
    m_saved->setToolTip(view ? tr("View: %1").arg(view->name) : tr("Saved views"));
    for (Button *button : {m_order, m_narrow, m_saved})
        button->updateGeometry();
    showCounts();
}

void FilterBar::showCounts()
{
    const bool hasRoom = width() >= countsFrom;
    const auto show = [&](ThreadFilter filter, int count, bool isShown) {
        Button *chip = m_chips.value(int(filter));
        const bool isTold = isShown && hasRoom && count > 0;
        chip->setText(isTold ? tr("%1 %2").arg(nameOf(filter), shortCount(count)) : nameOf(filter));
        const QString whole = tr("Show %1, %2").arg(nameOf(filter), QLocale().toString(count));
        chip->setAccessibleName(whole);
        chip->setToolTip(whole);
        chip->updateGeometry();
    };
    show(ThreadFilter::open, m_counts.open, true);
    show(ThreadFilter::unread, m_counts.unread, true);
    show(ThreadFilter::mine, m_counts.mine, false);
    show(ThreadFilter::snoozed, m_counts.snoozed, false);
    m_chips.value(int(ThreadFilter::done))->setAccessibleName(tr("Show %1").arg(nameOf(ThreadFilter::done)));
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    showCounts();
}

void FilterBar::addChoice(QMenu *menu, QActionGroup *group, const QString &name, bool isChosen,
                          const ThreadQuery &query)
{
    QAction *action = menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(isChosen);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, query] { Q_EMIT queryChosen(query); });
}

void FilterBar::fillOrder()
{
    QMenu *menu = m_order->menu();
    menu->clear();
    auto *orders = new QActionGroup(menu);
    for (const ThreadOrder order : {ThreadOrder::newestFirst, ThreadOrder::oldestFirst}) {
        ThreadQuery query = m_query;
        query.order = order;
        addChoice(menu, orders, order == ThreadOrder::newestFirst ? tr("Newest first") : tr("Oldest first"),
                  m_query.order == order, query);
    }
    menu->addSeparator();
    ThreadQuery spam = m_query;
    const bool isSpam = m_query.filter == ThreadFilter::spam;
    spam.filter = isSpam ? ThreadFilter::open : ThreadFilter::spam;
    QAction *action = menu->addAction(m_counts.spam > 0 ? tr("Show spam (%1)").arg(m_counts.spam) : tr("Show spam"));
    action->setCheckable(true);
    action->setChecked(isSpam);
    connect(action, &QAction::triggered, this, [this, spam] { Q_EMIT queryChosen(spam); });
}

void FilterBar::fillNarrow()
{
    QMenu *menu = m_narrow->menu();
    menu->clear();
    const auto with = [this](auto member, const auto &value) {
        ThreadQuery query = m_query;
        query.*member = value;
        return query;
    };
    auto *channels = new QActionGroup(menu);
    addChoice(menu, channels, tr("All channels"), !m_query.channel,
              with(&ThreadQuery::channel, std::optional<Channel>()));
    for (const Channel channel : {Channel::sms, Channel::email, Channel::voice})
        addChoice(menu, channels, words::channelWord(channel), m_query.channel == channel,
                  with(&ThreadQuery::channel, std::optional(channel)));
    menu->addSeparator();
    QMenu *agents = menu->addMenu(tr("Assigned to"));
    auto *names = new QActionGroup(agents);
    addChoice(agents, names, tr("Anybody"), m_query.assignee.isEmpty(), with(&ThreadQuery::assignee, QString()));
    for (const QString &agent : std::as_const(m_agents))
        addChoice(agents, names, agent, m_query.assignee == agent, with(&ThreadQuery::assignee, agent));
    m_tagMenu = menu->addMenu(tr("With the tag"));
    fillTags();
    menu->addSeparator();
    ThreadQuery all;
    all.filter = m_query.filter;
    all.order = m_query.order;
    QAction *clear = menu->addAction(tr("Show all again"));
    clear->setEnabled(!(all == m_query));
    connect(clear, &QAction::triggered, this, [this, all] { Q_EMIT queryChosen(all); });
}

/// Asked for only when a menu opens, so they may come while it is open.
void FilterBar::fillTags()
{
    m_tagMenu->clear();
    auto *tags = new QActionGroup(m_tagMenu);
    const auto add = [&](const QString &name, const QString &tag) {
        ThreadQuery query = m_query;
        query.tag = tag;
        addChoice(m_tagMenu, tags, name, m_query.tag == tag, query);
    };
    add(tr("Any tag"), {});
    for (const QString &tag : std::as_const(m_tags))
        add(tag, tag);
}

void FilterBar::fillViews()
{
    QMenu *menu = m_saved->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    const SavedView *shown = current();
    for (const SavedView &view : std::as_const(m_views))
        addChoice(menu, group, view.name, &view == shown, view.query);
    menu->addSeparator();
    QAction *save = menu->addAction(tr("Save this view…"));
    save->setEnabled(!shown);
    connect(save, &QAction::triggered, this, &FilterBar::saveViewAsked);
    if (!shown)
        return;
    const SavedView view = *shown;
    connect(menu->addAction(tr("Rename “%1”…").arg(view.name)), &QAction::triggered, this,
            [this, view] { Q_EMIT renameViewAsked(view); });
    connect(menu->addAction(tr("Remove “%1”").arg(view.name)), &QAction::triggered, this,
            [this, view] { Q_EMIT removeViewAsked(view); });
}

void FilterBar::openViews()
{
    QMenu *menu = m_saved->menu();
    menu->popup(m_saved->mapToGlobal(QPoint(0, m_saved->height())));
    const QList<QAction *> actions = menu->actions();
    const auto first = std::find_if(actions.cbegin(), actions.cend(), [](const QAction *action) {
        return action->isEnabled() && !action->isSeparator();
    });
    if (first != actions.cend())
        menu->setActiveAction(*first);
}

QRect FilterBar::viewsPlace() const
{
    return {m_saved->mapTo(window(), QPoint()), m_saved->size()};
}

} // namespace switchboard::inbox
