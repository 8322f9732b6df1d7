// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/when.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using text::parseWhen;

namespace {

QTimeZone chicago()
{
    return QTimeZone("America/Chicago");
}

Timestamp local(const QString &moment, const QTimeZone &zone = chicago())
{
    QDateTime time = QDateTime::fromString(moment, Qt::ISODate);
    time.setTimeZone(zone);
    return fromMs(time.toMSecsSinceEpoch());
}

QString shown(Timestamp time, const QTimeZone &zone = chicago())
{
    return toDateTime(time).toTimeZone(zone).toString(QStringLiteral("ddd yyyy-MM-dd HH:mm:ss"));
}

} // namespace

class WhenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// All on Tuesday 17 November 2026, 14:05 in Chicago.
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *typed, const char *meant) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(meant);
        };
        row("tomorrow", "Wed 2026-11-18 09:00:00");
        row("Tomorrow 9", "Wed 2026-11-18 09:00:00");
        row("tomorrow at 9:30", "Wed 2026-11-18 09:30:00");
        row("tomorrow 5", "Wed 2026-11-18 17:00:00");
        row("tomorrow 05:00", "Wed 2026-11-18 05:00:00");
        row("tomorrow 5am", "Wed 2026-11-18 05:00:00");
        row("tomorrow morning", "Wed 2026-11-18 09:00:00");
        row("tomorrow 7 in the evening", "Wed 2026-11-18 19:00:00");
        row("tomorrow night", "Wed 2026-11-18 20:00:00");
        row("day after tomorrow", "Thu 2026-11-19 09:00:00");
        row("today 17:30", "Tue 2026-11-17 17:30:00");
        row("fri", "Fri 2026-11-20 09:00:00");
        row("fri 9", "Fri 2026-11-20 09:00:00");
        row("on Friday, at 3", "Fri 2026-11-20 15:00:00");
        row("this friday", "Fri 2026-11-20 09:00:00");
        row("friday noon", "Fri 2026-11-20 12:00:00");
        row("fri midnight", "Sat 2026-11-21 00:00:00");
        row("tue 17:30", "Tue 2026-11-17 17:30:00");
        row("tue 9", "Tue 2026-11-24 09:00:00");
        row("tue", "Tue 2026-11-24 09:00:00");
        row("next monday", "Mon 2026-11-23 09:00:00");
        row("next friday", "Fri 2026-11-27 09:00:00");
        row("next tue 8:15", "Tue 2026-11-24 08:15:00");
        row("next week", "Mon 2026-11-23 09:00:00");
        row("next month", "Tue 2026-12-01 09:00:00");
        row("weekend", "Sat 2026-11-21 09:00:00");
        row("this weekend", "Sat 2026-11-21 09:00:00");
        row("in 3 h", "Tue 2026-11-17 17:05:00");
        row("3h", "Tue 2026-11-17 17:05:00");
        row("in 20 min", "Tue 2026-11-17 14:25:00");
        row("in 1 h and 30 min", "Tue 2026-11-17 15:35:00");
        row("in an hour", "Tue 2026-11-17 15:05:00");
        row("in half an hour", "Tue 2026-11-17 14:35:00");
        row("in 2 days", "Thu 2026-11-19 14:05:00");
        row("in 2 days at 9", "Thu 2026-11-19 09:00:00");
        row("in two weeks", "Tue 2026-12-01 14:05:00");
        row("in 3 months", "Wed 2027-02-17 14:05:00");
        row("9am", "Wed 2026-11-18 09:00:00");
        row("9", "Wed 2026-11-18 09:00:00");
        row("at 4", "Tue 2026-11-17 16:00:00");
        row("4:45 p.m.", "Tue 2026-11-17 16:45:00");
        row("12am", "Wed 2026-11-18 00:00:00");
        row("12 pm", "Wed 2026-11-18 12:00:00");
        row("tonight", "Tue 2026-11-17 20:00:00");
        row("tonight 9", "Tue 2026-11-17 21:00:00");
        row("this afternoon", "Tue 2026-11-17 15:00:00");
        row("this evening", "Tue 2026-11-17 18:00:00");
        row("midnight", "Wed 2026-11-18 00:00:00");
        row("14 dec", "Mon 2026-12-14 09:00:00");
        row("dec 14th 17:30", "Mon 2026-12-14 17:30:00");
        row("3 march", "Wed 2027-03-03 09:00:00");
        row("29 feb", "Tue 2028-02-29 09:00:00");
        row("14 dec 2027 8am", "Tue 2027-12-14 08:00:00");
        row("12/14 8:30am", "Mon 2026-12-14 08:30:00");
        row("14/12", "Mon 2026-12-14 09:00:00");
        row("1/2/27", "Sat 2027-01-02 09:00:00");
        row("17 nov 9", "Wed 2027-11-17 09:00:00");
        row("2026-12-14", "Mon 2026-12-14 09:00:00");
        row("2026-12-14 17:30", "Mon 2026-12-14 17:30:00");
        row("2026-12-14T17:30:00", "Mon 2026-12-14 17:30:00");
        row("2026-12-14T17:30:00.120Z", "Mon 2026-12-14 11:30:00");
        row("2026-12-14T17:30:00+01:00", "Mon 2026-12-14 10:30:00");
        row("2026-12-14T17:30:00-0500", "Mon 2026-12-14 16:30:00");
        row("mañana", "Wed 2026-11-18 09:00:00");
        row("manana a las 17h", "Wed 2026-11-18 17:00:00");
        row("mañana por la mañana", "Wed 2026-11-18 09:00:00");
        row("mañana a las 9 de la noche", "Wed 2026-11-18 21:00:00");
        row("mañana por la tarde", "Wed 2026-11-18 15:00:00");
        row("2 de la mañana", "Wed 2026-11-18 02:00:00");
        row("12 de la noche", "Wed 2026-11-18 00:00:00");
        row("pasado mañana", "Thu 2026-11-19 09:00:00");
        row("esta tarde", "Tue 2026-11-17 15:00:00");
        row("esta noche a las 10", "Tue 2026-11-17 22:00:00");
        row("el viernes a las 9", "Fri 2026-11-20 09:00:00");
        row("miércoles", "Wed 2026-11-18 09:00:00");
        row("próximo lunes", "Mon 2026-11-23 09:00:00");
        row("lunes que viene", "Mon 2026-11-23 09:00:00");
        row("la semana que viene", "Mon 2026-11-23 09:00:00");
        row("este fin de semana", "Sat 2026-11-21 09:00:00");
        row("en 3 horas", "Tue 2026-11-17 17:05:00");
        row("dentro de dos días", "Thu 2026-11-19 14:05:00");
        row("en media hora", "Tue 2026-11-17 14:35:00");
        row("14 de diciembre", "Mon 2026-12-14 09:00:00");
        row("14 de diciembre de 2027", "Tue 2027-12-14 09:00:00");
        row("hoy a las 6 de la tarde", "Tue 2026-11-17 18:00:00");
    }

    void readsWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const auto when = parseWhen(typed, local(QStringLiteral("2026-11-17T14:05:00")), chicago());
        QVERIFY2(when, when ? "" : qPrintable(describe(when.error())));
        QCOMPARE(shown(*when), meant);
    }

    void saysWhereItIsNotUnderstood_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("column");
        const auto row = [](const char *typed, const char *reason, int column) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(reason) << column;
        };
        row("", "empty", 1);
        row("  ", "empty", 1);
        row("soon", "not_understood", 1);
        row("tomorrow or so", "not_understood", 10);
        row("fri sat", "not_understood", 5);
        row("9am 10am", "not_understood", 5);
        row("in 3 h fri", "not_understood", 11);
        row("at", "not_understood", 1);
        row("tomorrow 25:00", "time", 10);
        row("13pm", "time", 1);
        row("9:75", "time", 1);
        row("31 feb", "date", 1);
        row("2026-13-01", "date", 1);
        row("13/13", "date", 1);
        row("1 jan 2020", "past", 1);
        row("today 9", "past", 1);
        row("this morning", "past", 1);
        row("in 0 min", "past", 1);
        row("in 999999999999 h", "too_far", 4);
        row("in 500 months", "too_far", 4);
        row("1 jan 2099", "too_far", 1);
    }

    void saysWhereItIsNotUnderstood()
    {
        QFETCH(QString, typed);
        const auto when = parseWhen(typed, local(QStringLiteral("2026-11-17T14:05:00")), chicago());
        QVERIFY2(!when, when ? qPrintable(shown(*when)) : "");
        QCOMPARE(when.error().code, ErrorCode::invalidInput);
        QTEST(when.error().detail, "reason");
        QTEST(int(when.error().place.column), "column");
    }

    void movesOnWhereTheClockJumps()
    {
        // 8 March 2026, 2:00 to 3:00 does not exist in Chicago.
        const Timestamp now = local(QStringLiteral("2026-03-07T12:00:00"));
        QCOMPARE(shown(*parseWhen(u"tomorrow 02:30", now, chicago())), QStringLiteral("Sun 2026-03-08 03:30:00"));
        QCOMPARE(shown(*parseWhen(u"in 24 h", now, chicago())), QStringLiteral("Sun 2026-03-08 13:00:00"));
        QCOMPARE(shown(*parseWhen(u"in 1 day", now, chicago())), QStringLiteral("Sun 2026-03-08 12:00:00"));
    }

    void takesTheFirstOfAnHourShownTwiceThatIsStillToCome()
    {
        // 1 November 2026, 1:00 to 2:00 is shown twice in Chicago: at 6 and at 7 in UTC.
        const Timestamp before = local(QStringLiteral("2026-10-31T12:00:00"));
        QCOMPARE(toIso(*parseWhen(u"tomorrow 01:30", before, chicago())), QStringLiteral("2026-11-01T06:30:00.000Z"));
        const Timestamp between = *parseWhen(u"tomorrow 01:45", before, chicago());
        QCOMPARE(toIso(*parseWhen(u"today 01:30", between, chicago())), QStringLiteral("2026-11-01T07:30:00.000Z"));
    }

    void isAlwaysInTheFuture()
    {
        const QStringList words{QStringLiteral("9"), QStringLiteral("tue 9"), QStringLiteral("noon"), QStringLiteral("17 nov"),
                                QStringLiteral("weekend"), QStringLiteral("morning"), QStringLiteral("11/17 14:05")};
        for (int hour = 0; hour < 24 * 14; ++hour) {
            const Timestamp now = local(QStringLiteral("2026-11-10T00:00:00")) + std::chrono::hours(hour);
            for (const QString &typed : words) {
                const auto when = parseWhen(typed, now, chicago());
                QVERIFY2(when, qPrintable(typed + QStringLiteral(" at ") + shown(now)));
                QVERIFY(*when > now);
            }
        }
    }

    void countsDaysWhereThePersonIs()
    {
        const QTimeZone auckland("Pacific/Auckland");
        const Timestamp now = local(QStringLiteral("2026-11-18T01:00:00"), auckland); // still Tuesday in Chicago
        QCOMPARE(shown(*parseWhen(u"tomorrow 9", now, auckland), auckland), QStringLiteral("Thu 2026-11-19 09:00:00"));
        QCOMPARE(shown(*parseWhen(u"wed 9", now, auckland), auckland), QStringLiteral("Wed 2026-11-18 09:00:00"));
    }

    void survivesWhateverIsTyped()
    {
        const QStringList pieces{QStringLiteral("in"), QStringLiteral("9"), QStringLiteral("/"), QStringLiteral(":"), QStringLiteral("fri"),
                                 QStringLiteral("-"), QStringLiteral("de"), QStringLiteral("la"), QStringLiteral("am"), QStringLiteral("next"),
                                 QStringLiteral("dec"), QStringLiteral("2026"), QStringLiteral("h"), QStringLiteral("mañana"), QStringLiteral("+")};
        const Timestamp now = local(QStringLiteral("2026-11-17T14:05:00"));
        int understood = 0;
        for (int i = 0; i < 15 * 15 * 15 * 15; ++i) {
            const QString typed = pieces[i % 15] + u' ' + pieces[i / 15 % 15] + u' ' + pieces[i / 225 % 15] + u' ' + pieces[i / 3375];
            const auto when = parseWhen(typed, now, chicago());
            QVERIFY2(!when || *when > now, qPrintable(typed));
            understood += when.ok();
        }
        QVERIFY(understood > 0);
    }
};

SWITCHBOARD_TEST(WhenTest)
#include "tst_when.moc"
