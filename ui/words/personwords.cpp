// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/personwords.h"

#include "ui/words/fatewords.h"

#include <QCoreApplication>

namespace switchboard::words {

using widgets::AddressLook;
using widgets::BadgeLook;
using widgets::Icon;

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PersonWords)
};

struct Row
{
    QLatin1StringView word;
    const char *words;
};

constexpr Row labels[] = {
    {QLatin1StringView("mobile"), QT_TRANSLATE_NOOP("PersonWords", "Mobile")},
    {QLatin1StringView("home"), QT_TRANSLATE_NOOP("PersonWords", "Home")},
    {QLatin1StringView("work"), QT_TRANSLATE_NOOP("PersonWords", "Work")},
    {QLatin1StringView("main"), QT_TRANSLATE_NOOP("PersonWords", "Main")},
    {QLatin1StringView("fax"), QT_TRANSLATE_NOOP("PersonWords", "Fax")},
    {QLatin1StringView("other"), QT_TRANSLATE_NOOP("PersonWords", "Other")},
};

constexpr Row consents[] = {
    {QLatin1StringView("stop"), QT_TRANSLATE_NOOP("PersonWords", "Wrote STOP")},
    {QLatin1StringView("opted_out"), QT_TRANSLATE_NOOP("PersonWords", "Opted out")},
    {QLatin1StringView("provider_21610"), QT_TRANSLATE_NOOP("PersonWords", "Opted out at the provider")},
    {QLatin1StringView("manual"), QT_TRANSLATE_NOOP("PersonWords", "Put on the list by hand")},
    {QLatin1StringView("blocked_by_agent"), QT_TRANSLATE_NOOP("PersonWords", "Blocked by an agent")},
    {QLatin1StringView("import"), QT_TRANSLATE_NOOP("PersonWords", "Opted out in an imported list")},
};

QString plain(const QString &word)
{
    return QString(word).replace(u'_', u' ');
}

/// "3 Nov" of an ISO 8601 instant; the text itself where it is none.
QString moment(const QString &iso, const widgets::TimeWords &times)
{
    const QDateTime then = QDateTime::fromString(iso, Qt::ISODate);
    return then.isValid() ? times.shortMoment(fromMs(then.toMSecsSinceEpoch())) : iso;
}

/// The words of a row; empty where there is none.
template<std::size_t size>
QString found(const Row (&rows)[size], const QString &word)
{
    for (const Row &row : rows) {
        if (word == row.word)
            return Words::tr(row.words);
    }
    return {};
}

QString consentWhy(const QString &why, const widgets::TimeWords &times)
{
    const QString sentence = sentenceOfConsent(why.section(u' ', 0, 0));
    const QString since = why.section(u' ', 1);
    return since.isEmpty() ? sentence : Words::tr("%1, %2").arg(sentence, moment(since, times));
}

QString channelName(const QString &name)
{
    for (const Channel channel : {Channel::sms, Channel::email, Channel::voice}) {
        if (name == switchboard::name(channel))
            return channelWord(channel);
    }
    return name;
}

} // namespace

QString labelWords(const QString &label)
{
    const QString words = found(labels, label);
    return words.isEmpty() ? label : words;
}

QString sentenceOfConsent(const QString &reason)
{
    const QString words = found(consents, reason);
    return words.isEmpty() ? plain(reason) : words;
}

AddressLook lookOf(const workspace::AddressConsent &consent, const widgets::TimeWords &times)
{
    const QString refused = isBlocked(consent.why) ? Words::tr("Blocked") : Words::tr("Opted out");
    QStringList below;
    if (!consent.label.isEmpty())
        below.append(labelWords(consent.label));
    if (!consent.why.isEmpty())
        below.append(consentWhy(consent.why, times));
    return {.icon = channelIcon(consent.channel),
            .tint = channelColor(consent.channel),
            .address = consent.formatted,
            .spoken = Words::tr("%1 to %2").arg(channelWord(consent.channel), consent.formatted),
            .badge =
                consent.isSuppressed
                    ? BadgeLook{.text = refused, .icon = Icon::ban, .tone = widgets::Tone::danger}
                    : BadgeLook{.text = Words::tr("No opt-out"), .icon = Icon::check, .tone = widgets::Tone::success},
            .below = below.join(QStringLiteral(" · "))};
}

bool isBlocked(const QString &reason)
{
    return reason.startsWith(QLatin1StringView("blocked_by_agent"));
}

QString sentenceOfZone(const QString &why)
{
    if (why == QLatin1StringView("number"))
        return Words::tr("from the number's area");
    if (why == QLatin1StringView("property"))
        return Words::tr("from the property");
    return plain(why);
}

WhyWords wordsOfWhy(const workspace::WhyNote &note, const widgets::TimeWords &times)
{
    const auto value = [&](int i) { return note.values.value(i); };
    if (note.word == QLatin1StringView("assigned")) {
        if (value(1).isEmpty())
            return {Icon::user, Words::tr("Assigned to %1.").arg(value(0))};
        const QString when = moment(value(2), times);
        return {Icon::user, value(0) == value(1)
                                ? Words::tr("%1 took it, %2.").arg(value(0), when)
                                : Words::tr("Assigned to %1 by %2, %3.").arg(value(0), value(1), when)};
    }
    if (note.word == QLatin1StringView("sender_only"))
        return {Icon::sms, Words::tr("From %1, the only number there is.").arg(value(0))};
    if (note.word == QLatin1StringView("sender_default"))
        return {Icon::sms, Words::tr("From %1, the number for new texts.").arg(value(0))};
    if (note.word == QLatin1StringView("last_reply"))
        return {Icon::undo, Words::tr("Answered last by %1, %2.").arg(channelName(value(0)), moment(value(1), times))};
    return {Icon::info, plain(note.word) + (note.values.isEmpty() ? QString() : u": " + note.values.join(u", "))};
}

} // namespace switchboard::words
