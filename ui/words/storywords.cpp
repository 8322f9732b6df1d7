// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/storywords.h"

#include "ui/words/reasonwords.h"
#include "ui/words/timelinewords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace switchboard::words {

using widgets::Icon;
using widgets::TimelineEvent;
using widgets::TimelineVerdict;
using widgets::Tone;
using workspace::TimelineEntry;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StoryWords)
};

/// The time to the millisecond, with its day where that is another one than the event before had.
class Moments
{
public:
    explicit Moments(const widgets::TimeWords &times) : m_times(times) {}

    QString next(Timestamp at)
    {
        const QDateTime then = QDateTime::fromMSecsSinceEpoch(toMs(at), m_times.zone());
        const QString time = then.toString(QStringLiteral("HH:mm:ss.zzz"));
        if (std::exchange(m_day, then.date()) == then.date())
            return time;
        const bool isThisYear = then.date().year() == m_times.dateOf(m_times.now()).year();
        return Words::tr("%1, %2").arg(
            QLocale().toString(then.date(), isThisYear ? Words::tr("d MMM") : Words::tr("d MMM yyyy")), time);
    }

private:
    const widgets::TimeWords &m_times;
    QDate m_day;
};

TimelineVerdict verdictOf(const QJsonArray &row)
{
    const QString outcome = row.at(1).toString();
    const QString reason = row.at(2).toString();
    TimelineVerdict verdict{.name = checkWord(row.at(0).toString()), .value = sentenceOfReason(reason)};
    if (outcome == QLatin1StringView("block")) {
        verdict.icon = Icon::ban;
        verdict.tone = Tone::danger;
    } else if (outcome == QLatin1StringView("hold")) {
        verdict.icon = Icon::hold;
        verdict.tone = Tone::warning;
    } else if (verdict.value.isEmpty()) {
        verdict.value = Words::tr("passed");
    }
    return verdict;
}

QJsonArray gateOf(const TimelineEntry &entry)
{
    return QJsonDocument::fromJson(entry.data).object().value(QLatin1StringView("gate")).toArray();
}

/// What the rules said, from an event that carries it.
TimelineEvent gateEvent(const QJsonArray &rows, bool isAgain)
{
    TimelineEvent event;
    event.tone = Tone::success;
    int passed = 0;
    for (const QJsonValue &row : rows) {
        const TimelineVerdict verdict = verdictOf(row.toArray());
        if (verdict.tone == Tone::success)
            ++passed;
        else
            event.tone = verdict.tone;
        event.verdicts.append(verdict);
    }
    const QString words = event.tone == Tone::danger    ? Words::tr("The rules forbid it, %1 of %2 passed")
                          : event.tone == Tone::warning ? Words::tr("The rules hold it, %1 of %2 passed")
                          : isAgain                     ? Words::tr("Checked again, %1 of %2 passed")
                                                        : Words::tr("Checked, %1 of %2 passed");
    event.title = words.arg(passed).arg(rows.size());
    event.isOpen = !isAgain || event.tone != Tone::success;
    return event;
}

Tone lampOf(const TimelineEntry &entry)
{
    const Tone tone = toneOf(entry);
    return tone == Tone::neutral ? Tone::accent : tone;
}

} // namespace

QString checkWord(const QString &check)
{
    if (check == QLatin1StringView("channel_flag"))
        return Words::tr("Sending is on");
    if (check == QLatin1StringView("opt_out"))
        return Words::tr("Opt-out");
    if (check == QLatin1StringView("content"))
        return Words::tr("Text and address");
    if (check == QLatin1StringView("spend_limit"))
        return Words::tr("Spend limit");
    if (check == QLatin1StringView("quiet_hours"))
        return Words::tr("Quiet hours");
    QString word = QString(check).replace(u'_', u' ');
    return word.isEmpty() ? word : QString(word.left(1).toUpper() + word.mid(1));
}

QList<TimelineEvent> storyOf(const QList<TimelineEntry> &timeline, const widgets::TimeWords &times)
{
    QList<AttemptId> attempts;
    for (const TimelineEntry &entry : timeline) {
        if (entry.attempt && !attempts.contains(entry.attempt))
            attempts.append(entry.attempt);
    }
    Moments moments(times);
    QList<TimelineEvent> events;
    int gates = 0;
    for (const TimelineEntry &entry : timeline) {
        const QString time = moments.next(entry.at);
        if (const QJsonArray gate = gateOf(entry); !gate.isEmpty()) {
            events.append(gateEvent(gate, gates++ > 0));
            events.last().time = time;
        }
        const auto attempt = attempts.indexOf(entry.attempt);
        const QString words = wordsOf(entry);
        events.append({.title = attempts.size() > 1 && attempt >= 0
                                    ? Words::tr("Attempt %1: %2").arg(attempt + 1).arg(words)
                                    : words,
                       .detail = detailsOf(entry),
                       .time = time,
                       .tone = lampOf(entry)});
    }
    return events;
}

QList<TimelineEvent> recordOf(const QList<TimelineEntry> &timeline, const widgets::TimeWords &times)
{
    Moments moments(times);
    QList<TimelineEvent> events;
    for (const TimelineEntry &entry : timeline) {
        QStringList details;
        if (entry.attempt)
            details.append(Words::tr("attempt %1").arg(entry.attempt.toString()));
        if (entry.status != SmsStatus::none)
            details.append(Words::tr("status %1").arg(name(entry.status)));
        if (entry.code != 0)
            details.append(Words::tr("code %1").arg(entry.code));
        if (!entry.reference.isEmpty())
            details.append(Words::tr("reference %1").arg(entry.reference));
        if (!entry.data.isEmpty())
            details.append(QString::fromUtf8(entry.data));
        events.append({.title = name(entry.kind),
                       .detail = details.join(QStringLiteral(", ")),
                       .time = moments.next(entry.at),
                       .tone = lampOf(entry)});
    }
    return events;
}

QString plainText(const QList<TimelineEvent> &story)
{
    QStringList lines;
    for (const TimelineEvent &event : story) {
        lines.append(event.time + u'\t' + event.title);
        if (!event.detail.isEmpty())
            lines.last() += u'\t' + event.detail;
        for (const TimelineVerdict &verdict : event.verdicts)
            lines.append(QStringLiteral("\t%1: %2").arg(verdict.name, verdict.value));
    }
    return lines.join(u'\n');
}

} // namespace switchboard::words
