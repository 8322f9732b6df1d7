// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <memory>

namespace switchboard::widgets {

/// Instants in words of the person who looks: "14:02", "Mon", "3 Nov".
class TimeWords
{
public:
    explicit TimeWords(std::shared_ptr<const Clock> clock, QTimeZone zone = QTimeZone::systemTimeZone());

    Timestamp now() const { return m_clock->now(); }
    const QTimeZone &zone() const { return m_zone; } ///< of the person who looks
    QDate dateOf(Timestamp time) const;
    QString time(Timestamp time) const;        ///< "14:02"
    QString shortMoment(Timestamp time) const; ///< for a list: time today, weekday this week, else the day
    QString moment(Timestamp time) const;      ///< "Tue 17 Nov, 14:02", "Sun 26 Jan 2025, 07:05"
    QString longMoment(Timestamp time) const;  ///< the same with seconds
    QString nextMoment(Timestamp time) const;  ///< "Thu 17:30", "3 Dec 17:30"
    QString day(QDate date) const;             ///< "Today, Tuesday 17 November"
    QString ago(Timestamp time) const;         ///< "2 s ago"

    /// Time, zone and weekday where somebody lives; empty where the zone is not known.
    QString timeIn(const QByteArray &zone) const;
    QString zoneAndDayIn(const QByteArray &zone) const;
    static QString cityOf(const QByteArray &zone);

private:
    QDateTime local(Timestamp time) const;
    QString dayWithYear(const QDateTime &then, const QString &format) const; ///< the year where it is another one

    std::shared_ptr<const Clock> m_clock;
    QTimeZone m_zone;
};

} // namespace switchboard::widgets
