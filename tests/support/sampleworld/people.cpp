// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/people.h"

#include "tests/support/sampleworld/dice.h"

namespace switchboard::test {

namespace {

/// One line of each area is kept for senders of ours: 0100.
constexpr int linesOfArea = 9'999;

/// Scattered over the areas; any two people have different ones while there are fewer than 799,920.
int placeOf(int index)
{
    return int(qint64(index) * 7'919 % (qint64(words::areas().size()) * linesOfArea));
}

const words::Area &areaOf(int index)
{
    return words::areas()[size_t(placeOf(index) / linesOfArea)];
}

Address phoneOf(int index)
{
    const int line = placeOf(index) % linesOfArea;
    const QString digits = QString::number(line < 100 ? line : line + 1).rightJustified(4, u'0');
    return {AddressKind::phone, u"+1" + QString::number(areaOf(index).code) + u"555" + digits};
}

QString asciiOf(const QString &name)
{
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if ((c >= u'a' && c <= u'z') || c.isDigit())
            plain += c;
    }
    return plain;
}

void giveName(SamplePerson &person, Dice &dice)
{
    if (dice.chance(8)) {
        person.name = dice.pick(words::unusualNames());
        person.isRightToLeft = person.name.at(0).direction() == QChar::DirR || person.name.at(0).direction() == QChar::DirAL;
        person.firstName = person.name.section(u' ', 0, 0);
        person.lastName = person.name.section(u' ', 1);
        return;
    }
    person.isSpanish = dice.chance(90);
    person.firstName = person.isSpanish ? dice.pick(words::spanishFirstNames()) : dice.pick(words::firstNames());
    person.lastName = dice.pick(words::lastNames());
    person.name = person.firstName + u' ' + person.lastName;
}

} // namespace

SamplePerson samplePerson(quint64 seed, int index)
{
    SamplePerson person;
    Dice dice(seed * 31 + 7, quint64(index));
    person.index = index;
    giveName(person, dice);
    person.isShared = index % 211 == 210;
    person.isReassigned = index % 307 == 306;
    person.phone = phoneOf(index);
    person.area = &areaOf(index);
    if (dice.chance(620)) {
        const QString local = asciiOf(person.firstName).isEmpty() ? QStringLiteral("person") : asciiOf(person.firstName);
        person.email = {AddressKind::email, QStringLiteral("%1.%2%3@example.com").arg(local, asciiOf(person.lastName).left(24)).arg(index)};
    }
    person.stage = words::stages().at(std::min(dice.below(9), dice.below(9)));
    person.owner = words::agents().at(std::min(dice.below(3), dice.below(4) % 3));
    person.source = dice.pick(words::sources());
    for (int i = std::min(dice.below(4), dice.below(4)); i > 0; --i) {
        const QString tag = words::tags().at(std::min(dice.below(20), dice.below(20)));
        if (!person.tags.contains(tag))
            person.tags.append(tag);
    }
    if (person.isSpanish && dice.chance(600) && !person.tags.contains(QStringLiteral("español")))
        person.tags.append(QStringLiteral("español"));
    person.home = QString::number(dice.between(1, 98) * dice.between(1, 120)) + u' ' + words::street(dice.next());
    person.price = 5'000 * int(dice.spread(82, 0.45));
    person.mls = QStringLiteral("MLS%1").arg(dice.between(1'000'000, 9'999'999));
    person.hasLandline = dice.chance(18);
    return person;
}

Contact SamplePerson::contact(Timestamp createdAt) const
{
    Contact contact;
    contact.name = name;
    contact.firstName = firstName;
    contact.lastName = lastName;
    contact.stage = stage;
    contact.owner = owner;
    contact.source = source;
    contact.tags = tags;
    contact.createdAt = createdAt;
    contact.externalId = QStringLiteral("crm-%1").arg(index);
    if (tags.contains(QStringLiteral("vendor")) || tags.contains(QStringLiteral("lender")))
        contact.company = words::companies().at(index % words::companies().size());
    if (index % 40 >= 38)
        contact.household = QStringLiteral("%1 household %2").arg(lastName).arg(index / 40);
    if (index % 3 != 0)
        contact.properties = {home};
    if (index % 5 == 0)
        contact.fields.insert(QStringLiteral("Budget"), QString::number(price));
    if (index % 7 == 0)
        contact.nextStep = QStringLiteral("Call about ") + home;
    if (!isReassigned)
        contact.endpoints.append({{}, phone, hasLandline ? QStringLiteral("home") : QStringLiteral("mobile")});
    if (!email.isEmpty())
        contact.endpoints.append({{}, email, QStringLiteral("home")});
    return contact;
}

int minutesBehind(const words::Area &area, qint64 ms)
{
    // Daylight saving time of these years, by day: the second Sunday of March to the first of November.
    struct Summer
    {
        qint64 from;
        qint64 to;
    };
    static constexpr Summer summers[] = {
        {1'710'061'200'000, 1'730'613'600'000}, // 2024
        {1'741'510'800'000, 1'762'063'200'000}, // 2025
        {1'772'960'400'000, 1'793'512'800'000}, // 2026
    };
    for (const Summer &summer : summers) {
        if (ms >= summer.from && ms < summer.to)
            return (area.hours - 1) * 60;
    }
    return area.hours * 60;
}

} // namespace switchboard::test
