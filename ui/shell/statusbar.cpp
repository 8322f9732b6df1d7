// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace switchboard::shell {

using widgets::Color;
using widgets::Icon;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {
constexpr int padding = 10;
constexpr int gap = 6;
/// Words that a provider's account is in trouble by are stable, and mostly say enough.
QString problemWord(const QString &problem)
{
    return problem == QLatin1StringView("by_hand") ? StatusBar::tr("paused") : QString(problem).replace(u'_', u' ');
}

} // namespace

StatusItem::StatusItem(const widgets::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::NoFocus);
    setEnabled(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusItem::setLamp(Tone tone, bool isOn, const QString &text)
{
    m_tone = tone;
    m_isOn = isOn;
    show(Mark::lamp, text);
}

void StatusItem::setIcon(Icon icon, Tone tone, const QString &text)
{
    m_icon = icon;
    m_tone = tone;
    show(Mark::icon, text);
}

void StatusItem::setWords(const QString &text)
{
    show(Mark::none, text);
}

void StatusItem::setLeads(const QString &toolTip)
{
    setFocusPolicy(Qt::TabFocus);
    setEnabled(true);
    setCursor(Qt::PointingHandCursor);
    setToolTip(toolTip);
}

void StatusItem::setLast(bool isLast)
{
    m_isLast = isLast;
}

void StatusItem::show(Mark mark, const QString &text)
{
    m_mark = mark;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int StatusItem::markWidth() const
{
    switch (m_mark) {
    case Mark::lamp: return m_theme.px(Size::lamp) + gap;
    case Mark::icon: return m_theme.px(Size::iconMeta) + gap;
    case Mark::none: break;
    }
    return 0;
}

QSize StatusItem::sizeHint() const
{
    return {2 * padding + markWidth() + widgets::textWidth(m_theme, m_text, Text::caption), 16};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int middle = height() / 2;
    if (underMouse() && focusPolicy() != Qt::NoFocus)
        painter.fillRect(rect().adjusted(0, 1, -1, 0), m_theme.color(Color::hover));
    if (hasFocus())
        widgets::paintFocusRing(painter, m_theme, rect().adjusted(1, 2, -2, -1), Size::radiusKey);
    if (m_mark == Mark::lamp)
        widgets::paintLamp(painter, m_theme, {padding + m_theme.px(Size::lamp) / 2, middle}, m_tone, m_isOn);
    const int side = m_theme.px(Size::iconMeta);
    if (m_mark == Mark::icon)
        widgets::paintIcon(painter, m_theme, {padding, middle - side / 2, side, side}, m_icon,
                           widgets::colorsOf(m_tone).text);
    const QRect words = rect().adjusted(padding + markWidth(), 0, -padding + 2, 0);
    widgets::paintText(painter, m_theme, words, m_text, Text::caption, Weight::regular, Color::text2);
    if (!m_isLast)
        painter.fillRect(width() - 1, middle - 8, 1, 16, m_theme.color(Color::line));
}

StatusBar::StatusBar(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : Surface(theme, Color::canvas, Qt::TopEdge, parent), m_theme(theme), m_times(times)
{
    setFixedHeight(theme.px(Size::statusbar));
    widgets::speakAs(*this, QAccessible::StatusBar);
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space1), 0, theme.px(Size::space1), 0);
    layout->setSpacing(0);
    m_lamps = new QHBoxLayout;
    m_lamps->setSpacing(0);
    layout->addLayout(m_lamps);
    m_queued = add(layout);
    m_held = add(layout);
    m_doubt = add(layout);
    m_person = add(layout);
    layout->addStretch(1);
    m_practice = add(layout);
    m_sealed = add(layout);
    m_checked = add(layout);
    m_agent = add(layout);
    m_agent->setLast(true);
    m_queued->setLeads(tr("What is about to leave"));
    m_held->setLeads(tr("What is held, with the reason"));
    m_doubt->setLeads(tr("What may have left: decide"));
    m_sealed->setIcon(Icon::lock, Tone::neutral, tr("Store sealed"));
    m_sealed->setToolTip(tr("What people say and who they are is encrypted on this disk"));
    m_checked->setToolTip(tr("When the provider was last asked for news"));
    connect(m_queued, &StatusItem::clicked, this, &StatusBar::queueAsked);
    connect(m_held, &StatusItem::clicked, this, &StatusBar::heldAsked);
    connect(m_doubt, &StatusItem::clicked, this, &StatusBar::doubtAsked);
    setUnknown({});
}

StatusItem *StatusBar::add(QHBoxLayout *layout)
{
    auto *item = new StatusItem(m_theme, this);
    item->hide();
    layout->addWidget(item);
    m_items.append(item);
    return item;
}

void StatusBar::setCount(StatusItem *item, Icon icon, Tone tone, int count, const QString &text)
{
    if (count > 0)
        item->setIcon(icon, tone, text);
    else
        item->setWords(text);
}

/// A lamp for each; one that says so where there is none.
void StatusBar::setProviders(const workspace::SystemStatus &status)
{
    QList<workspace::ProviderStatus> providers = status.providers;
    if (providers.isEmpty() && !status.provider.isEmpty())
        providers.append({status.provider, status.isReachable, status.problem});
    const qsizetype wanted = std::max<qsizetype>(1, providers.size());
    while (m_providers.size() > wanted)
        delete m_providers.takeLast();
    while (m_providers.size() < wanted) {
        auto *item = new StatusItem(m_theme, this);
        item->setLeads(tr("The accounts that messages go through"));
        connect(item, &StatusItem::clicked, this, &StatusBar::providersAsked);
        m_lamps->addWidget(item);
        m_providers.append(item);
    }
    if (providers.isEmpty()) {
        m_providers.constFirst()->setLamp(Tone::neutral, false, tr("No provider"));
        return;
    }
    for (qsizetype i = 0; i < wanted; ++i) {
        const workspace::ProviderStatus &provider = providers[i];
        if (!provider.isReachable)
            m_providers[i]->setLamp(Tone::danger, true, tr("%1 does not answer").arg(provider.name));
        else if (!provider.problem.isEmpty())
            m_providers[i]->setLamp(Tone::warning, true,
                                    tr("%1: %2").arg(provider.name, problemWord(provider.problem)));
        else
            m_providers[i]->setLamp(Tone::success, true, tr("%1 ok").arg(provider.name));
    }
}

void StatusBar::setStatus(const workspace::SystemStatus &status)
{
    m_status = status;
    setProviders(status);
    m_queued->setWords(tr("Queue %1").arg(status.queued));
    setCount(m_held, Icon::hold, Tone::warning, status.held, tr("Held %1").arg(status.held));
    setCount(m_doubt, Icon::doubt, Tone::warning, status.inDoubt, tr("In doubt %1").arg(status.inDoubt));
    if (status.isPractice)
        m_practice->setIcon(Icon::practice, Tone::info, tr("Practice: nothing leaves this computer"));
    else
        m_practice->setWords({});
    refreshTimes();
}

/// Where there is no room for all, what a person misses least goes first.
void StatusBar::fit()
{
    QList<StatusItem *> shown = m_providers + m_items;
    shown.removeIf([](const StatusItem *item) { return item->words().isEmpty(); });
    int wanted = 2 * m_theme.px(Size::space1);
    for (const StatusItem *item : std::as_const(shown))
        wanted += item->sizeHint().width();
    for (StatusItem *item : {m_agent, m_sealed, m_checked, m_person}) {
        if (wanted > width() && shown.removeOne(item))
            wanted -= item->sizeHint().width();
    }
    for (StatusItem *item : m_providers + m_items)
        item->setHidden(!shown.contains(item));
}

void StatusBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

void StatusBar::setUnknown(const QString &why)
{
    setProviders({});
    m_providers.constFirst()->setLamp(Tone::neutral, false, tr("Status unknown"));
    m_providers.constFirst()->setToolTip(why);
    fit();
}

void StatusBar::setPersonZone(const QByteArray &zone)
{
    m_zone = zone;
    refreshTimes();
}

void StatusBar::setAgent(const QString &name)
{
    m_agent->setWords(name.isEmpty() ? QString() : tr("%1, agent").arg(name));
    fit();
}

void StatusBar::refreshTimes()
{
    const bool wasPolled = m_status.lastPollAt != Timestamp{};
    m_checked->setWords(wasPolled ? tr("Synced %1").arg(m_times.ago(m_status.lastPollAt)) : QString());
    const QString time = m_zone.isEmpty() ? QString() : m_times.timeIn(m_zone);
    if (time.isEmpty())
        m_person->setWords({});
    else
        m_person->setIcon(Icon::clock, Tone::neutral,
                          tr("Recipient %1 %2").arg(time, m_times.zoneAndDayIn(m_zone).section(u',', 0, 0)));
    fit();
}

/// From left to right; empty ones are not shown.
QStringList StatusBar::texts() const
{
    QStringList texts;
    for (const StatusItem *item : m_providers + m_items) {
        if (!item->words().isEmpty())
            texts.append(item->words());
    }
    return texts;
}

} // namespace switchboard::shell
