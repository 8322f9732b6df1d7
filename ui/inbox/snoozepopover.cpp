// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/snoozepopover.h"

#include "core/text/when.h"
#include "ui/inbox/choicerow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::inbox {

using namespace std::chrono_literals;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

constexpr int sheetWidth = 320;

QString problemWords(const Error &error)
{
    if (error.detail == QLatin1StringView("past"))
        return SnoozePopover::tr("That has passed already.");
    if (error.detail == QLatin1StringView("too_far"))
        return SnoozePopover::tr("That is too far away.");
    if (error.detail == QLatin1StringView("time") || error.detail == QLatin1StringView("date"))
        return SnoozePopover::tr("There is no such time.");
    return SnoozePopover::tr("Not understood. Try “tue 9”, “in 3 h” or “14 dec”.");
}

} // namespace

QList<SnoozeChoice> snoozeChoices(const widgets::TimeWords &times)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMs(times.now()), times.zone());
    const QDate today = now.date();
    const auto at = [&](QDate day, int hour) {
        return fromMs(QDateTime(day, QTime(hour, 0), times.zone()).toMSecsSinceEpoch());
    };
    QList<SnoozeChoice> choices;
    const int later = now.time().hour() + 3;
    if (later < 18)
        choices.append({SnoozePopover::tr("Later today"), at(today, later)});
    if (now.time().hour() < 17)
        choices.append({SnoozePopover::tr("This evening"), at(today, 18)});
    choices.append({SnoozePopover::tr("Tomorrow"), at(today.addDays(1), 9)});
    const QDate monday = today.addDays(8 - today.dayOfWeek());
    if (monday != today.addDays(1))
        choices.append({SnoozePopover::tr("Next Monday"), at(monday, 9)});
    choices.append({SnoozePopover::tr("In a week"), at(today.addDays(7), 9)});
    return choices;
}

SnoozePopover::SnoozePopover(const widgets::Theme &theme, const widgets::TimeWords &times, bool isSnoozed,
                             QWidget *window)
    : Popover(theme, tr("Snooze until"), window), m_theme(theme), m_times(times), m_field(new QLineEdit),
      m_words(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap))
{
    setFixedWidth(sheetWidth);
    m_field->setPlaceholderText(tr("fri 9, in 3 h, 14 dec…"));
    m_field->setAccessibleName(tr("When, in plain words"));
    m_words->setObjectName(QStringLiteral("understood"));
    m_words->setMinimumHeight(theme.lineHeight(Text::caption));
    body()->addSpacing(theme.px(Size::space1));
    body()->addWidget(m_field);
    body()->addSpacing(theme.px(Size::space05));
    body()->addWidget(m_words);
    body()->addSpacing(theme.px(Size::space05));
    body()->addWidget(new widgets::Line(theme));
    body()->addSpacing(theme.px(Size::space05));
    if (isSnoozed)
        addChoice({tr("Wake it now"), Timestamp{}}, {});
    const QList<SnoozeChoice> choices = snoozeChoices(times);
    for (const SnoozeChoice &choice : choices)
        addChoice(choice, times.nextMoment(choice.until));
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &SnoozePopover::understand);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_until != Timestamp{})
            choose(m_until);
    });
    understand();
}

void SnoozePopover::addChoice(const SnoozeChoice &choice, const QString &aside)
{
    auto *row = new ChoiceRow(m_theme, choice.until == Timestamp{} ? Icon::bell : Icon::snooze, choice.name, aside);
    connect(row, &QAbstractButton::clicked, this, [this, until = choice.until] { choose(until); });
    body()->addWidget(row);
}

void SnoozePopover::choose(Timestamp until)
{
    close();
    Q_EMIT chosen(until);
}

void SnoozePopover::understand()
{
    m_until = {};
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty()) {
        m_words->setColor(Color::text3);
        m_words->setText(tr("It comes back by itself, or when they write."));
        return;
    }
    const Result<Timestamp> when = text::parseWhen(typed, m_times.now(), m_times.zone());
    if (when)
        m_until = *when;
    m_words->setColor(when ? Color::accentText : Color::warning);
    m_words->setText(when ? tr("%1 at %2, Enter to snooze").arg(m_times.day(m_times.dateOf(*when)), m_times.time(*when))
                          : problemWords(when.error()));
}

QString SnoozePopover::understood() const
{
    return m_words->text();
}

} // namespace switchboard::inbox
