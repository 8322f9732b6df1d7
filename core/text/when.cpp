// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/when.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace switchboard::text {

namespace {

constexpr int startOfDay = 9; // the hour that a day without a time means
constexpr int farYears = 10;

Error failure(const char *reason, qsizetype index)
{
    return {
        ErrorCode::invalidInput, QStringLiteral("not a time"), QLatin1String(reason), false, {{}, 0, index + 1, {}}};
}

/// Offset of local time from UTC in milliseconds at an instant.
qint64 offsetAt(const QTimeZone &zone, qint64 ms)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) * 1000LL;
}

/// The instant of a wall-clock time; see the header for jumps.
Timestamp instantOf(QDate date, QTime time, const QTimeZone &zone, Timestamp now)
{
    constexpr qint64 day = 86'400'000;
    const qint64 local = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 before = offsetAt(zone, local - day);
    const qint64 after = offsetAt(zone, local + day);
    std::optional<Timestamp> found;
    for (const qint64 offset : {std::max(before, after), std::min(before, after)}) { // the earlier instant first
        if (offsetAt(zone, local - offset) == offset && (!found || *found <= now))
            found = fromMs(local - offset);
    }
    return found ? *found : fromMs(local - before);
}

enum class Kind { end, number, word, mark };

struct Token
{
    Kind kind = Kind::end;
    qsizetype index = 0;
    QString text; ///< lower case, without accents
    int number = 0;
};

/// Figures, words and single marks; commas and spaces only part them.
QList<Token> tokensOf(QStringView text)
{
    QList<Token> tokens;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const QChar c = text[i];
        const auto run = [&](auto isPart) {
            while (i < text.size() && isPart(text[i]))
                ++i;
            return text.mid(start, i - start).toString();
        };
        if (c.isSpace() || c == u',') {
            ++i;
        } else if (c.isDigit()) {
            const QString figures = run([](QChar d) { return d.isDigit(); });
            tokens.append({Kind::number, start, figures, figures.size() > 6 ? 1'000'000 : figures.toInt()});
        } else if (c.isLetter()) {
            QString word =
                run([](QChar l) { return l.isLetter() || l.isMark(); }).normalized(QString::NormalizationForm_D);
            word.removeIf([](QChar l) { return l.isMark(); });
            tokens.append({Kind::word, start, word.toLower(), 0});
        } else {
            tokens.append({Kind::mark, start, QString(text[i++]), 0});
        }
    }
    tokens.append({Kind::end, text.size(), {}, 0});
    return tokens;
}

struct NamedValue
{
    QLatin1StringView names; ///< with a space around each
    int value;
};

constexpr NamedValue weekdays[] = {
    {QLatin1StringView(" mon monday lunes lun "), 1},
    {QLatin1StringView(" tue tues tuesday martes mar "), 2},
    {QLatin1StringView(" wed weds wednesday miercoles mie "), 3},
    {QLatin1StringView(" thu thur thurs thursday jueves jue "), 4},
    {QLatin1StringView(" fri friday viernes vie "), 5},
    {QLatin1StringView(" sat saturday sabado sab "), 6},
    {QLatin1StringView(" sun sunday domingo dom "), 7},
};
constexpr NamedValue months[] = {
    {QLatin1StringView(" jan january enero ene "), 1},
    {QLatin1StringView(" feb february febrero "), 2},
    {QLatin1StringView(" mar march marzo "), 3},
    {QLatin1StringView(" apr april abril abr "), 4},
    {QLatin1StringView(" may mayo "), 5},
    {QLatin1StringView(" jun june junio "), 6},
    {QLatin1StringView(" jul july julio "), 7},
    {QLatin1StringView(" aug august agosto ago "), 8},
    {QLatin1StringView(" sep sept september septiembre setiembre "), 9},
    {QLatin1StringView(" oct october octubre "), 10},
    {QLatin1StringView(" nov november noviembre "), 11},
    {QLatin1StringView(" dec december diciembre dic "), 12},
};
constexpr NamedValue smallNumbers[] = {
    {QLatin1StringView(" a an one un una uno "), 1}, {QLatin1StringView(" two dos "), 2},
    {QLatin1StringView(" three tres "), 3},          {QLatin1StringView(" four cuatro "), 4},
    {QLatin1StringView(" five cinco "), 5},          {QLatin1StringView(" six seis "), 6},
    {QLatin1StringView(" seven siete "), 7},         {QLatin1StringView(" eight ocho "), 8},
    {QLatin1StringView(" nine nueve "), 9},          {QLatin1StringView(" ten diez "), 10},
};
/// The hour that a part of the day means.
constexpr NamedValue dayParts[] = {
    {QLatin1StringView(" morning "), 9},          {QLatin1StringView(" noon midday mediodia "), 12},
    {QLatin1StringView(" afternoon tarde "), 15}, {QLatin1StringView(" evening "), 18},
    {QLatin1StringView(" night noche "), 20},     {QLatin1StringView(" midnight medianoche "), 24},
};
enum Unit { minutes, hours, days, weeks, monthsLong };
constexpr NamedValue units[] = {
    {QLatin1StringView(" m min mins minute minutes minuto minutos "), minutes},
    {QLatin1StringView(" h hr hrs hour hours hora horas "), hours},
    {QLatin1StringView(" d day days dia dias "), days},
    {QLatin1StringView(" w wk week weeks semana semanas "), weeks},
    {QLatin1StringView(" month months mes meses "), monthsLong},
};
constexpr QLatin1StringView fillers(" at on by the of a las la el los de del por para ");
constexpr QLatin1StringView nextWords(" next proximo proxima ");

bool isOneOf(QLatin1StringView names, const QString &word)
{
    return !word.isEmpty() && QString(names).contains(u' ' + word + u' ');
}

template<size_t count>
std::optional<int> valueOf(const NamedValue (&table)[count], const QString &word)
{
    for (const NamedValue &row : table) {
        if (isOneOf(row.names, word))
            return row.value;
    }
    return std::nullopt;
}

/// Gathers what the words say, each at most once, and makes the instant of it.
class Reader
{
public:
    Reader(QStringView text, Timestamp now, const QTimeZone &zone)
        : m_tokens(tokensOf(text)), m_now(now), m_zone(zone),
          m_local(QDateTime(toDateTime(now)).toOffsetFromUtc(int(offsetAt(zone, toMs(now)) / 1000)))
    {}

    Result<Timestamp> read()
    {
        if (peek().kind == Kind::end)
            return failure("empty", 0);
        while (peek().kind != Kind::end && !m_error) {
            if (!readItem())
                fail("not_understood");
        }
        if (m_error)
            return *m_error;
        const Timestamp when = make();
        if (m_error)
            return *m_error;
        if (when <= m_now)
            return failure("past", m_tokens.first().index);
        if (toDateTime(when) > toDateTime(m_now).addYears(farYears))
            return failure("too_far", m_tokens.first().index);
        return when;
    }

private:
    enum class Day { none, date, anyYear, weekday };

    const Token &peek(int ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    QDate today() const { return m_local.date(); }

    void fail(const char *reason)
    {
        if (!m_error)
            m_error = failure(reason, peek().index);
    }

    /// Takes the words where they come next.
    bool take(std::initializer_list<QLatin1StringView> words)
    {
        int ahead = 0;
        for (const QLatin1StringView word : words) {
            if (peek(ahead++).text != word)
                return false;
        }
        m_at += ahead;
        return true;
    }

    bool readItem()
    {
        return readOffset() || readDate() || readTime() || readRelativeDay() || readWeekday() || readDayPart()
               || (peek().kind == Kind::word && isOneOf(fillers, peek().text) && peek(1).kind != Kind::end && ++m_at);
    }

    bool setDay(Day kind, QDate date, qsizetype used)
    {
        if (m_day != Day::none)
            return false;
        if (!date.isValid()) {
            fail("date");
            return true;
        }
        m_day = kind;
        m_date = date;
        m_at += used;
        return true;
    }

    /// "in 3 h", "20 min", "dentro de 2 días", "half an hour".
    bool readOffset()
    {
        const qsizetype start = m_at;
        const bool isSaid = take({QLatin1StringView("dentro"), QLatin1StringView("de")})
                            || take({QLatin1StringView("in")}) || take({QLatin1StringView("en")});
        if (take({QLatin1StringView("half"), QLatin1StringView("an"), QLatin1StringView("hour")})
            || take({QLatin1StringView("media"), QLatin1StringView("hora")})) {
            m_minutes = m_minutes.value_or(0) + 30;
            return true;
        }
        const bool isFigure = peek().kind == Kind::number;
        const int count = isFigure ? peek().number : isSaid ? valueOf(smallNumbers, peek().text).value_or(-1) : -1;
        const std::optional<int> unit = valueOf(units, peek(1).text);
        const bool isHour =
            start > 0 && isOneOf(QLatin1StringView(" at las "), m_tokens[start - 1].text); // "a las 17h"
        if (count < 0 || !unit || (isHour && !isSaid)) {
            m_at = start;
            // "in the morning" goes on behind its first word
            return isSaid && isOneOf(QLatin1StringView(" the la "), peek(1).text) && ++m_at;
        }
        if (count >= 100'000) {
            fail("too_far");
            return true;
        }
        addOffset(count, Unit(*unit));
        m_at += 2;
        take({QLatin1StringView("and")}) || take({QLatin1StringView("y")});
        return true;
    }

    void addOffset(int count, Unit unit)
    {
        if (unit == minutes || unit == hours) {
            m_minutes = m_minutes.value_or(0) + (unit == hours ? count * 60 : count);
            return;
        }
        const QDate from = m_day == Day::none ? today() : m_date;
        m_day = Day::date;
        m_date = unit == monthsLong ? from.addMonths(count) : from.addDays(unit == weeks ? 7LL * count : count);
        m_keepsTime = true;
        if (!m_date.isValid() || m_date.year() > today().year() + farYears)
            fail("too_far");
    }

    /// "14 dec", "dec 14 2027", "14 de diciembre", "12/14", "2026-12-14".
    bool readDate()
    {
        if (peek().kind == Kind::number && peek(1).text == u"-" && peek(2).kind == Kind::number)
            return readIsoDate();
        if (peek().kind == Kind::number && peek(1).text == u"/" && peek(2).kind == Kind::number)
            return readDateInFigures();
        qsizetype used = 0;
        std::optional<int> month;
        int day = 0;
        if (peek().kind == Kind::number) {
            day = peek().number;
            used = peek(1).text == QLatin1StringView("de") || peek(1).text == QLatin1StringView("of") ? 2 : 1;
            if (isOneOf(QLatin1StringView(" st nd rd th "), peek(int(used)).text))
                ++used;
            month = valueOf(months, peek(int(used++)).text);
        } else if ((month = valueOf(months, peek().text)) && peek(1).kind == Kind::number) {
            day = peek(1).number;
            used = 2;
            if (isOneOf(QLatin1StringView(" st nd rd th "), peek(2).text))
                ++used;
        }
        return month && day > 0 && used > 0 && takeDate(*month, day, used);
    }

    bool readIsoDate()
    {
        if (peek().text.size() != 4 || peek(3).text != u"-" || peek(4).kind != Kind::number)
            return false;
        if (!setDay(Day::date, QDate(peek().number, peek(2).number, peek(4).number), 5))
            return false;
        if (peek().text == u"t" && peek(1).kind == Kind::number)
            ++m_at;
        return true;
    }

    bool readDateInFigures()
    {
        const int first = peek().number;
        const int second = peek(2).number;
        const bool isDayFirst = first > 12 && second <= 12;
        qsizetype used = 3;
        if (peek(3).text == u"/" && peek(4).kind == Kind::number) {
            const int year = peek(4).number < 100 ? 2000 + peek(4).number : peek(4).number;
            return setDay(Day::date, isDayFirst ? QDate(year, second, first) : QDate(year, first, second), 5);
        }
        return takeDate(isDayFirst ? second : first, isDayFirst ? first : second, used);
    }

    /// Without a year it is the next one; a leap year is at hand within eight.
    bool takeDate(int month, int day, qsizetype used)
    {
        const qsizetype yearAt = used + (peek(int(used)).text == QLatin1StringView("de") ? 1 : 0);
        const Token &year = peek(int(yearAt));
        if (year.kind == Kind::number && year.text.size() == 4 && peek(int(yearAt) + 1).text != u":")
            return setDay(Day::date, QDate(year.number, month, day), yearAt + 1);
        QDate date;
        for (int i = 0; i < 9 && (!date.isValid() || date < today()); ++i)
            date = QDate(today().year() + i, month, day);
        return setDay(Day::anyYear, date, used);
    }

    /// "9am", "17:30", "5 p.m.", "8:30 am", "21h" is an offset.
    bool readTime()
    {
        if (peek().kind != Kind::number || m_hour)
            return false;
        int hour = peek().number;
        const bool isBare = !peek().text.startsWith(u'0');
        int minute = 0;
        int second = 0;
        qsizetype used = 1;
        if ((peek(1).text == u":" || peek(1).text == u".") && peek(2).kind == Kind::number
            && peek(2).text.size() == 2) {
            minute = peek(2).number;
            used = 3;
            if (peek(3).text == u":" && peek(4).kind == Kind::number) {
                second = peek(4).number;
                used = peek(5).text == u"." && peek(6).kind == Kind::number ? 7 : 5;
            }
        } else if (peek(1).text == u"h") {
            used = 2;
        }
        const std::optional<bool> isAfternoon = readHalf(used);
        if (isAfternoon && (hour < 1 || hour > 12)) {
            fail("time");
            return true;
        }
        if (isAfternoon)
            hour = hour % 12 + (*isAfternoon ? 12 : 0);
        if (!QTime::isValid(hour, minute, second)) {
            fail("time");
            return true;
        }
        m_isHalfOpen = isBare && !isAfternoon && hour >= 1 && hour <= 12;
        m_at += used;
        readZone();
        m_hour = hour;
        m_time = QTime(hour, minute, second);
        return true;
    }

    /// am, pm, a.m., p.m.; `used` goes past it.
    std::optional<bool> readHalf(qsizetype &used) const
    {
        const QString &word = peek(int(used)).text;
        if (word == QLatin1StringView("am") || word == QLatin1StringView("pm")) {
            ++used;
            return word == QLatin1StringView("pm");
        }
        const bool isDotted =
            (word == u"a" || word == u"p") && peek(int(used) + 1).text == u"." && peek(int(used) + 2).text == u"m";
        if (!isDotted)
            return std::nullopt;
        used += peek(int(used) + 3).text == u"." ? 4 : 3;
        return word == u"p";
    }

    /// Z or an offset behind a full time.
    void readZone()
    {
        if (take({QLatin1StringView("z")}) || take({QLatin1StringView("utc")})) {
            m_zone = QTimeZone::utc();
            return;
        }
        if ((peek().text != u"+" && peek().text != u"-") || peek(1).kind != Kind::number)
            return;
        const bool isParted = peek(2).text == u":" && peek(3).kind == Kind::number;
        const int hour = isParted ? peek(1).number : peek(1).number / 100;
        const int minute = isParted ? peek(3).number : peek(1).number % 100;
        const int seconds = (hour * 60 + minute) * 60;
        if (minute > 59 || seconds > QTimeZone::MaxUtcOffsetSecs) {
            fail("time");
            return;
        }
        m_zone = QTimeZone(peek().text == u"+" ? seconds : -seconds);
        m_at += isParted ? 4 : 2;
    }

    bool readRelativeDay()
    {
        const auto is = [this](const char *word) { return peek().text == QLatin1StringView(word); };
        if (is("pasado") && peek(1).text == QLatin1StringView("manana"))
            return setDay(Day::date, today().addDays(2), 2);
        if (is("day") && peek(1).text == QLatin1StringView("after") && peek(2).text == QLatin1StringView("tomorrow"))
            return setDay(Day::date, today().addDays(2), 3);
        for (const auto &[span, day] : {std::pair("semana", nextMonday()), std::pair("mes", nextMonth())}) {
            if (is(span) && peek(1).text == QLatin1StringView("que") && peek(2).text == QLatin1StringView("viene"))
                return setDay(Day::date, day, 3);
        }
        const bool isMorning = m_at > 0 && (isOneOf(QLatin1StringView(" la esta "), m_tokens[m_at - 1].text));
        if (is("tomorrow") || is("tmrw") || is("tmr") || (is("manana") && !isMorning && m_day == Day::none))
            return setDay(Day::date, today().addDays(1), 1);
        if (is("today") || is("hoy"))
            return setDay(Day::date, today(), 1);
        if (is("tonight"))
            return setPart(20, 1) && setDay(Day::date, today(), 0);
        if (is("this") || is("esta") || is("este"))
            return readThis();
        if (is("weekend"))
            return setDay(Day::weekday, nextWeekday(6), 1);
        return false;
    }

    /// "this afternoon", "esta noche", "this friday", "this weekend", "este fin de semana".
    bool readThis()
    {
        ++m_at;
        if (take({QLatin1StringView("fin"), QLatin1StringView("de"), QLatin1StringView("semana")}))
            return setDay(Day::weekday, nextWeekday(6), 0);
        if (valueOf(weekdays, peek().text) || peek().text == QLatin1StringView("weekend"))
            return true;
        return (valueOf(dayParts, peek().text) || peek().text == QLatin1StringView("manana"))
               && setDay(Day::date, today(), 0);
    }

    QDate nextWeekday(int weekday) const { return today().addDays((weekday - today().dayOfWeek() + 7) % 7); }
    QDate nextMonth() const { return QDate(today().year(), today().month(), 1).addMonths(1); }
    QDate nextMonday() const { return today().addDays(8 - today().dayOfWeek()); }

    bool readWeekday()
    {
        if (isOneOf(nextWords, peek().text))
            return readNext();
        const std::optional<int> weekday = valueOf(weekdays, peek().text);
        if (!weekday)
            return false;
        if (peek(1).text == QLatin1StringView("que") && peek(2).text == QLatin1StringView("viene"))
            return setDay(Day::date, nextMonday().addDays(*weekday - 1), 3);
        return setDay(Day::weekday, nextWeekday(*weekday), 1);
    }

    bool readNext()
    {
        const QString &word = peek(1).text;
        if (const std::optional<int> weekday = valueOf(weekdays, word))
            return setDay(Day::date, nextMonday().addDays(*weekday - 1), 2);
        if (word == QLatin1StringView("week") || word == QLatin1StringView("semana"))
            return setDay(Day::date, nextMonday(), 2);
        if (word == QLatin1StringView("month") || word == QLatin1StringView("mes"))
            return setDay(Day::date, nextMonth(), 2);
        return false;
    }

    bool setPart(int hour, qsizetype used)
    {
        if (m_part)
            return false;
        m_part = hour;
        m_at += used;
        return true;
    }

    bool readDayPart()
    {
        if (peek().text == QLatin1StringView("manana"))
            return setPart(9, 1);
        const std::optional<int> part = valueOf(dayParts, peek().text);
        return part && setPart(*part, 1);
    }

    Timestamp make()
    {
        if (m_minutes) {
            if (m_day != Day::none || m_hour || m_part)
                fail("not_understood");
            return m_now + std::chrono::minutes(*m_minutes);
        }
        settleTime();
        const bool hasTime = m_hour || m_part;
        if (!hasTime && m_keepsTime)
            m_time = m_local.time();
        else if (!hasTime)
            m_time = QTime(startOfDay, 0);
        const bool isAnyDay = m_day == Day::none;
        const auto at = [&](QDate date) { return instantOf(date.addDays(m_addsDay), m_time, m_zone, m_now); };
        const Timestamp when = at(isAnyDay ? today() : m_date);
        if (when > m_now || m_day == Day::date)
            return when;
        if (m_day == Day::anyYear) {
            QDate next;
            for (int i = 1; i < 9 && !next.isValid(); ++i)
                next = QDate(m_date.year() + i, m_date.month(), m_date.day());
            return at(next);
        }
        return at(isAnyDay ? today().addDays(1) : m_date.addDays(7));
    }

    /// Brings the hour and the part of the day together.
    void settleTime()
    {
        if (m_hour && m_part) {
            if (m_isHalfOpen && *m_part >= 12 && *m_hour < 12)
                m_time = m_time.addSecs(12 * 3600);
            else if (m_isHalfOpen && *m_part == 20 && *m_hour == 12)
                m_addsDay = 1, m_time = m_time.addSecs(-12 * 3600);
        } else if (m_part) {
            m_addsDay = *m_part / 24;
            m_time = QTime(*m_part % 24, 0);
        } else if (m_hour && m_isHalfOpen && *m_hour <= 6) {
            m_time = m_time.addSecs(12 * 3600);
        }
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    Timestamp m_now;
    QTimeZone m_zone;
    QDateTime m_local;
    std::optional<Error> m_error;

    Day m_day = Day::none;
    QDate m_date;
    bool m_keepsTime = false; ///< "in 2 days" is at the hour of now
    std::optional<int> m_minutes;
    std::optional<int> m_hour;
    bool m_isHalfOpen = false; ///< neither am nor pm was said
    QTime m_time;
    std::optional<int> m_part;
    int m_addsDay = 0; ///< midnight ends a day
};

} // namespace

Result<Timestamp> parseWhen(QStringView text, Timestamp now, const QTimeZone &zone)
{
    return Reader(text, now, zone).read();
}

} // namespace switchboard::text
