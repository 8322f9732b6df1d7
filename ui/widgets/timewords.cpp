// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace switchboard::widgets {

namespace {
/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};
} // namespace

TimeWords::TimeWords(std::shared_ptr<const Clock> clock, QTimeZone zone)
    : m_clock(std::move(clock)), m_zone(std::move(zone))
{}

QDateTime TimeWords::local(Timestamp time) const
{
    return QDateTime::fromMSecsSinceEpoch(toMs(time), m_zone);
}

QDate TimeWords::dateOf(Timestamp time) const
{
    return local(time).date();
}

QString TimeWords::time(Timestamp time) const
{
    return local(time).toString(QStringLiteral("HH:mm"));
}

QString TimeWords::shortMoment(Timestamp time) const
{
    const QDateTime then = local(time);
    const qint64 days = then.date().daysTo(local(now()).date());
    if (days == 0)
        return then.toString(QStringLiteral("HH:mm"));
    if (days > 0 && days < 7)
        return QLocale().toString(then, QStringLiteral("ddd"));
    return dayWithYear(then, QStringLiteral("d MMM"));
}

QString TimeWords::moment(Timestamp time) const
{
    const QDateTime then = local(time);
    return dayWithYear(then, QStringLiteral("ddd d MMM")) + then.toString(QStringLiteral(", HH:mm"));
}

QString TimeWords::longMoment(Timestamp time) const
{
    const QDateTime then = local(time);
    return dayWithYear(then, QStringLiteral("ddd d MMM")) + then.toString(QStringLiteral(", HH:mm:ss"));
}

QString TimeWords::dayWithYear(const QDateTime &then, const QString &format) const
{
    const bool isThisYear = then.date().year() == local(now()).date().year();
    return QLocale().toString(then, isThisYear ? format : format + QStringLiteral(" yyyy"));
}

QString TimeWords::nextMoment(Timestamp time) const
{
    const QDateTime then = local(time);
    const qint64 days = local(now()).date().daysTo(then.date());
    if (days == 0)
        return Words::tr("Today %1").arg(then.toString(QStringLiteral("HH:mm")));
    if (days > 0 && days < 7)
        return QLocale().toString(then, QStringLiteral("ddd HH:mm"));
    return dayWithYear(then, QStringLiteral("d MMM")) + then.toString(QStringLiteral(" HH:mm"));
}

QString TimeWords::day(QDate date) const
{
    const QDate today = local(now()).date();
    const QString words = dayWithYear(date.startOfDay(m_zone), Words::tr("dddd d MMMM"));
    if (date == today)
        return Words::tr("Today, %1").arg(words);
    return date == today.addDays(-1) ? Words::tr("Yesterday, %1").arg(words) : words;
}

QString TimeWords::ago(Timestamp time) const
{
    const qint64 passed = std::max<qint64>(0, (now() - time).count() / 1000);
    if (passed < 60)
        return Words::tr("%1 s ago").arg(passed);
    if (passed < 3600)
        return Words::tr("%1 min ago").arg(passed / 60);
    return Words::tr("at %1").arg(shortMoment(time));
}

QString TimeWords::timeIn(const QByteArray &zone) const
{
    if (zone.isEmpty())
        return {}; // an empty name stands for the system's zone, and that would be a lie
    const QTimeZone theirs(zone);
    return theirs.isValid() ? QDateTime::fromMSecsSinceEpoch(toMs(now()), theirs).toString(QStringLiteral("HH:mm"))
                            : QString();
}

QString TimeWords::zoneAndDayIn(const QByteArray &zone) const
{
    const QTimeZone theirs(zone);
    if (zone.isEmpty() || !theirs.isValid())
        return {};
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(toMs(now()), theirs);
    return Words::tr("%1, %2").arg(theirs.abbreviation(then), QLocale().toString(then, QStringLiteral("dddd")));
}

QString TimeWords::cityOf(const QByteArray &zone)
{
    return QString::fromLatin1(zone.mid(zone.lastIndexOf('/') + 1)).replace(QLatin1Char('_'), QLatin1Char(' '));
}

} // namespace switchboard::widgets
