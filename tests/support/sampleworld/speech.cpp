// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/speech.h"

#include "tests/support/sampleworld/dice.h"
#include "tests/support/sampleworld/phrases.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace switchboard::test {

namespace {

/// A thing to talk of: a few all the time, most of them seldom (Zipf).
const QString &thing(Dice &dice)
{
    static const std::vector<double> sums = [] {
        std::vector<double> made;
        double sum = 0;
        for (qsizetype i = 0; i < words::things().size(); ++i)
            made.push_back(sum += std::pow(double(i + 2), -1.07));
        return made;
    }();
    const double target = dice.unit() * sums.back();
    return words::things().at(std::lower_bound(sums.cbegin(), sums.cend(), target) - sums.cbegin());
}

QString money(int dollars)
{
    return u'$' + QLocale::c().toString(dollars).replace(u'.', u',');
}

/// Fills the places of a template.
class Filling
{
public:
    Filling(const Beat &beat, const SamplePerson &person) : m_beat(beat), m_person(person), m_dice(beat.seed) {}

    Dice &dice() { return m_dice; }

    QString fill(const QString &text)
    {
        QString filled;
        filled.reserve(text.size() + 40);
        qsizetype from = 0;
        for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', from)) {
            const qsizetype close = text.indexOf(u'}', open);
            filled += QStringView(text).mid(from, open - from);
            filled += value(QStringView(text).mid(open + 1, close - open - 1));
            from = close + 1;
        }
        filled += QStringView(text).mid(from);
        return filled;
    }

private:
    QString value(QStringView place)
    {
        if (place == u"first")
            return m_person.firstName;
        if (place == u"agent")
            return m_person.owner;
        if (place == u"home")
            return m_dice.chance(700) ? m_person.home : QString::number(m_dice.between(1, 9'900)) + u' ' + words::street(m_dice.next());
        if (place == u"street")
            return words::street(m_dice.next());
        if (place == u"city")
            return QString::fromLatin1(m_person.area->city);
        if (place == u"mls")
            return m_dice.chance(600) ? m_person.mls : QStringLiteral("MLS%1").arg(m_dice.between(1'000'000, 9'999'999));
        if (place == u"price")
            return money(m_person.price + 500 * m_dice.between(-60, 60));
        if (place == u"thing")
            return thing(m_dice);
        if (place == u"number")
            return QString::number(m_dice.between(2, 48));
        if (place == u"percent")
            return QString::number(m_dice.between(525, 745) / 100.0, 'f', 2);
        if (place == u"time")
            return timeOfDay();
        if (place == u"day")
            return dayWord();
        return QString();
    }

    QString timeOfDay()
    {
        const int hour = m_dice.between(9, 18);
        const QString minutes = m_dice.chance(550) ? QString() : m_dice.chance(600) ? QStringLiteral(":30") : QStringLiteral(":15");
        return QString::number(hour > 12 ? hour - 12 : hour) + minutes + (hour >= 12 ? QStringLiteral("pm") : QStringLiteral("am"));
    }

    QString dayWord()
    {
        static const char *const english[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
        static const char *const spanish[] = {"el lunes", "el martes", "el miércoles", "el jueves", "el viernes", "el sábado", "el domingo"};
        if (m_person.isSpanish)
            return QString::fromUtf8(spanish[m_dice.below(7)]);
        if (m_dice.chance(300))
            return QDateTime::fromMSecsSinceEpoch(m_beat.at, Qt::UTC).date().addDays(m_dice.between(1, 9)).toString(QStringLiteral("M/d"));
        return m_dice.chance(200) ? QStringLiteral("tomorrow") : QString::fromLatin1(english[m_dice.below(7)]);
    }

    const Beat &m_beat;
    const SamplePerson &m_person;
    Dice m_dice;
};

QString talkOf(Filling &filling, const QStringList &openings, const QStringList &details, const QStringList &closings)
{
    Dice &dice = filling.dice();
    QString text = filling.fill(dice.pick(openings));
    for (int more = std::min(dice.below(4), dice.below(4)); more > 0; --more)
        text += u' ' + filling.fill(dice.pick(details));
    if (dice.chance(280))
        text += u' ' + filling.fill(dice.pick(closings));
    // Seldom somebody writes a page.
    if (dice.chance(1) && dice.chance(600)) {
        while (text.size() < 1'450)
            text += u' ' + filling.fill(dice.pick(details));
    }
    return text;
}

QString callOf(Filling &filling, bool isInbound)
{
    QString text = filling.fill(filling.dice().pick(isInbound ? phrases::voicemails() : phrases::callNotes()));
    for (int lines = filling.dice().between(0, 7); lines > 0; --lines) {
        const bool isAgent = lines % 2 == 0;
        text += u'\n' + filling.fill(isAgent ? QStringLiteral("{agent}: ") : QStringLiteral("{first}: "))
                + filling.fill(filling.dice().pick(isAgent ? phrases::answers() : phrases::questions())) + u' '
                + filling.fill(filling.dice().pick(phrases::details()));
    }
    return text;
}

QString emailOf(Filling &filling, bool isInbound)
{
    QString text = filling.fill(filling.dice().pick(phrases::subjects())) + QStringLiteral("\n\n");
    text += filling.fill(isInbound ? QStringLiteral("Hi {agent},\n\n") : QStringLiteral("Hi {first},\n\n"));
    for (int parts = filling.dice().between(1, 3); parts > 0; --parts) {
        for (int lines = filling.dice().between(2, 5); lines > 0; --lines)
            text += filling.fill(filling.dice().pick(phrases::details())) + u' ';
        text += QStringLiteral("\n\n");
    }
    return text + (isInbound ? QStringLiteral("Thanks,\n") : QStringLiteral("Best,\n"))
           + filling.fill(isInbound ? QStringLiteral("{first}") : QStringLiteral("{agent}"));
}

QString campaignOf(Filling &filling, const Beat &beat, const SamplePerson &person, const Plot &plot)
{
    const CampaignWording &wording = campaignWordings()[size_t(plot.campaigns[beat.campaign - 1].wording)];
    return filling.fill(QString::fromUtf8(person.isSpanish ? wording.spanish : wording.text));
}

QString conversationOf(Filling &filling, const Beat &beat, const SamplePerson &person)
{
    Dice &dice = filling.dice();
    const bool isInbound = beat.direction == Direction::inbound;
    if (person.isRightToLeft && isInbound && dice.chance(700))
        return filling.fill(dice.pick(person.name.at(0).direction() == QChar::DirR ? phrases::hebrew() : phrases::arabic()));
    if (person.isSpanish && dice.chance(750))
        return filling.fill(dice.pick(isInbound ? phrases::spanishQuestions() : phrases::spanishAnswers()));
    return isInbound ? talkOf(filling, phrases::questions(), phrases::details(), phrases::thanks())
                     : talkOf(filling, phrases::answers(), phrases::details(), phrases::signatures());
}

} // namespace

QString wordsOf(const Beat &beat, const SamplePerson &person, const Plot &plot)
{
    Filling filling(beat, person);
    const bool isInbound = beat.direction == Direction::inbound;
    switch (beat.kind) {
    case BeatKind::campaign: return campaignOf(filling, beat, person, plot);
    case BeatKind::reply: return filling.fill(filling.dice().pick(person.isSpanish ? phrases::spanishReplies() : phrases::replies()));
    case BeatKind::stop: return filling.dice().pick(person.isSpanish ? phrases::spanishStops() : phrases::stops());
    case BeatKind::small: return filling.fill(filling.dice().pick(person.isSpanish ? phrases::spanishSmall() : phrases::small()));
    case BeatKind::call: return callOf(filling, isInbound);
    case BeatKind::email: return emailOf(filling, isInbound);
    case BeatKind::spam: return filling.fill(filling.dice().pick(phrases::spam()));
    case BeatKind::question:
    case BeatKind::answer:
    case BeatKind::blocked: break;
    }
    return conversationOf(filling, beat, person);
}

QStringList attachmentsOf(const Beat &beat)
{
    Dice dice(beat.seed, 5);
    const bool isTalk = beat.kind == BeatKind::question || beat.kind == BeatKind::answer || beat.kind == BeatKind::email;
    if (!isTalk || !dice.chance(28))
        return {};
    static const char *const names[] = {"kitchen.jpg", "front.jpg", "floorplan.pdf", "offer.pdf", "yard.jpg", "roof-damage.jpg", "disclosure.pdf", "IMG_2041.jpg"};
    QStringList urls;
    for (int i = dice.chance(150) ? 3 : 1; i > 0; --i)
        urls.append(QStringLiteral("https://media.example.com/%1/%2").arg(dice.below(1 << 30), 0, 36).arg(QLatin1StringView(names[dice.below(8)])));
    return urls;
}

} // namespace switchboard::test
