// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/poll.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::channels::twilio;
using namespace switchboard::test;

namespace {

constexpr Timestamp start = fromMs(1'800'000'000'000);

/// A provider's list, newest first, whose pages are cut at the moment of asking; `beforePage` may change it.
class ScriptedSource : public MessageSource
{
public:
    QList<RemoteMessage> all;
    int pageSize = 3;
    int reads = 0;
    std::function<void(int read)> beforePage = [](int) {};
    std::optional<Error> failAt(int read) const { return read == failingRead ? std::optional(error) : std::nullopt; }
    int failingRead = -1;
    Error error{ErrorCode::unreachable, QStringLiteral("gone"), {}, true};
    bool isEndless = false;

    QCoro::Task<Result<RemoteMessage>> fetch(QString, std::stop_token) override { co_return all.first(); }
    QCoro::Task<Result<MessagePage>> list(ListFilter, std::stop_token) override { return page(0); }
    QCoro::Task<Result<MessagePage>> nextPage(QString uri, std::stop_token) override { return page(uri.toInt()); }

    void add(int number, milliseconds after)
    {
        RemoteMessage message;
        message.sid = sidNumber(number);
        message.createdAt = start + after;
        all.prepend(message);
    }

private:
    QCoro::Task<Result<MessagePage>> page(int from)
    {
        beforePage(reads);
        if (const std::optional<Error> failure = failAt(reads++))
            co_return *failure;
        MessagePage cut;
        cut.messages = all.mid(from, pageSize);
        if (from + pageSize < all.size() || isEndless)
            cut.nextPage = QString::number(isEndless ? 0 : from + pageSize);
        co_return cut;
    }
};

QList<int> numbers(const QList<RemoteMessage> &messages)
{
    QList<int> list;
    for (const RemoteMessage &message : messages)
        list.append(message.sid.right(8).toInt(nullptr, 16));
    return list;
}

} // namespace

class TwilioPollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUntilAPageIsOlder()
    {
        const auto source = std::make_shared<ScriptedSource>();
        for (int i = 1; i <= 12; ++i)
            source->add(i, seconds(i));
        const auto found = finish(listSince(source, {}, start + seconds(9), {}));
        QCOMPARE(numbers(*found), (QList<int>{12, 11, 10, 9}));
        QCOMPARE(source->reads, 4); // three pages, and the first once more
    }

    void oneShortPageIsReadOnce()
    {
        const auto source = std::make_shared<ScriptedSource>();
        source->add(1, seconds(1));
        source->add(2, seconds(2));
        QCOMPARE(numbers(*finish(listSince(source, {}, start, {}))), (QList<int>{2, 1}));
        QCOMPARE(source->reads, 1);
    }

    void orderInsideAPageDoesNotMatter()
    {
        const auto source = std::make_shared<ScriptedSource>();
        for (const int i : {1, 9, 8, 2, 7, 6})
            source->add(i, seconds(i));
        QCOMPARE(numbers(*finish(listSince(source, {}, start + seconds(6), {}))), (QList<int>{9, 8, 7, 6}));
    }

    void messagesWithoutADateAreKept()
    {
        const auto source = std::make_shared<ScriptedSource>();
        source->add(1, seconds(1));
        source->all.first().createdAt = {};
        QCOMPARE(finish(listSince(source, {}, start, {}))->size(), 1);
    }

    void aListThatGrowsMeanwhileGivesEachMessageOnce()
    {
        const auto source = std::make_shared<ScriptedSource>();
        for (int i = 1; i <= 7; ++i)
            source->add(i, seconds(i));
        source->beforePage = [source = source.get()](int read) {
            if (read == 1)
                source->add(8, seconds(8));
        };
        QCOMPARE(numbers(*finish(listSince(source, {}, start, {}))), (QList<int>{8, 7, 6, 5, 4, 3, 2, 1}));
    }

    void aListThatShrinksMeanwhileLosesNothing()
    {
        // GIVEN a page border over which an entry slips while another is removed before it
        const auto source = std::make_shared<ScriptedSource>();
        for (int i = 1; i <= 7; ++i)
            source->add(i, seconds(i));
        source->beforePage = [source = source.get()](int read) {
            if (read == 1)
                source->all.removeFirst();
        };
        const QList<int> found = numbers(*finish(listSince(source, {}, start, {})));
        for (int i = 1; i <= 7; ++i)
            QVERIFY2(found.contains(i), qPrintable(QString::number(i)));
    }

    void aListThatNeverRestsIsWalkedThreeTimes()
    {
        const auto source = std::make_shared<ScriptedSource>();
        for (int i = 1; i <= 5; ++i)
            source->add(i, seconds(i));
        source->beforePage = [source = source.get()](int read) { source->add(100 + read, seconds(100 + read)); };
        QVERIFY(finish(listSince(source, {}, start, {})).ok());
        QVERIFY(source->reads < 20);
    }

    void errorsAndStopsComeThrough()
    {
        for (const int failing : {0, 1, 2}) {
            const auto source = std::make_shared<ScriptedSource>();
            for (int i = 1; i <= 6; ++i)
                source->add(i, seconds(i));
            source->failingRead = failing;
            QCOMPARE(finish(listSince(source, {}, start, {})).error(), source->error);
        }
        for (const int stopping : {0, 1}) {
            const auto source = std::make_shared<ScriptedSource>();
            for (int i = 1; i <= 6; ++i)
                source->add(i, seconds(i));
            std::stop_source stop;
            source->beforePage = [&](int read) {
                if (read == stopping)
                    stop.request_stop();
            };
            QCOMPARE(finish(listSince(source, {}, start, stop.get_token())).error().code, ErrorCode::closed);
        }
    }

    void pagesThatNeverEndAreAnError()
    {
        const auto source = std::make_shared<ScriptedSource>();
        source->add(1, seconds(1));
        source->isEndless = true;
        QCOMPARE(finish(listSince(source, {}, start, {})).error().detail, QStringLiteral("endless_list"));
    }

    void readsEveryFieldOfAMessage()
    {
        QJsonObject json = messageJson(sidNumber(3, QLatin1StringView("MM")));
        json[QStringLiteral("messaging_service_sid")] = sidNumber(4, QLatin1StringView("MG"));
        json[QStringLiteral("status")] = QStringLiteral("undelivered");
        json[QStringLiteral("direction")] = QStringLiteral("inbound");
        json[QStringLiteral("date_sent")] = QStringLiteral("Tue, 17 Nov 2026 15:02:06 +0100");
        json[QStringLiteral("num_segments")] = QStringLiteral("3");
        json[QStringLiteral("num_media")] = QStringLiteral("2");
        json[QStringLiteral("error_code")] = 30003;
        json[QStringLiteral("price")] = QStringLiteral("-0.00750");
        json[QStringLiteral("price_unit")] = QStringLiteral("USD");
        const Result<RemoteMessage> message = parseMessage(toBytes(json));
        QVERIFY(message.ok());
        QCOMPARE(message->service, sidNumber(4, QLatin1StringView("MG")));
        QCOMPARE(message->to, QStringLiteral("+14155550142"));
        QCOMPARE(message->from, QStringLiteral("+14155550100"));
        QCOMPARE(message->body, QStringLiteral("Hello"));
        QCOMPARE(message->status, SmsStatus::undelivered);
        QVERIFY(message->isInbound());
        QCOMPARE(toIso(message->createdAt), QStringLiteral("2026-11-17T14:02:05.000Z"));
        QCOMPARE(toIso(message->sentAt), QStringLiteral("2026-11-17T14:02:06.000Z"));
        QCOMPARE(message->segments, 3);
        QCOMPARE(message->mediaCount, 2);
        QCOMPARE(message->errorCode, 30003);
        QCOMPARE(message->priceMicros, -7500);
        QCOMPARE(message->priceUnit, QStringLiteral("USD"));
    }

    void valuesOfAWrongTypeAreToldByField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *field, const QJsonValue &value) {
            QTest::addRow("%s is %s", field, qPrintable(value.toVariant().toString()))
                << QString::fromLatin1(field) << value;
        };
        row("sid", QJsonValue());
        row("sid", QStringLiteral("CA00000000000000000000000000000001"));
        row("body", 7);
        row("to", true);
        row("num_segments", QStringLiteral("many"));
        row("num_segments", QStringLiteral("-1"));
        row("num_media", 2);
        row("error_code", QStringLiteral("30003"));
        row("error_code", 1.5);
        row("error_code", -1);
        row("error_code", 1e300);
        row("date_created", QStringLiteral("yesterday"));
        row("date_sent", QStringLiteral("2026-11-17T14:02:05Z 99"));
        row("price", QStringLiteral("0.1.2"));
        row("price", QStringLiteral("a lot"));
        row("price", -0.0075);
    }

    void valuesOfAWrongTypeAreToldByField()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QJsonObject json = messageJson();
        json[field] = value;
        const Result<RemoteMessage> message = parseMessage(toBytes(json));
        QVERIFY(!message.ok());
        QCOMPARE(message.error().place.field, field);
    }

    void moneyIsExact_data()
    {
        QTest::addColumn<QString>("price");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("whole") << QStringLiteral("2") << qint64(2'000'000);
        QTest::newRow("a charge") << QStringLiteral("-0.0079") << qint64(-7900);
        QTest::newRow("with a plus") << QStringLiteral("+1.5") << qint64(1'500'000);
        QTest::newRow("finer than a millionth") << QStringLiteral("0.00000199") << qint64(1);
        QTest::newRow("without a whole part") << QStringLiteral(".25") << qint64(250'000);
    }

    void moneyIsExact()
    {
        QFETCH(const QString, price);
        QFETCH(const qint64, micros);
        QJsonObject json = messageJson();
        json[QStringLiteral("price")] = price;
        QCOMPARE(parseMessage(toBytes(json))->priceMicros, micros);
    }

    void malformedJsonIsToldWithItsPlace()
    {
        const Result<RemoteMessage> message = parseMessage("{\n \"sid\": tru }");
        QCOMPARE(message.error().place.line, 2);
        QVERIFY(message.error().place.column >= 8);
        QVERIFY(!parseMediaList("{\"media_list\":[{\"sid\":\"ME1\",\"uri\":\"x\"}]}").ok());
        QCOMPARE(parseMediaList("{\"media_list\":[{\"sid\":\"ME1\",\"uri\":\"/x\"}]}").error().place.field,
                 QStringLiteral("media_list[0].sid"));
        QVERIFY(!parseMediaList("{\"media_list\":{}}").ok());
        QCOMPARE(parseAccount("{\"sid\":\"SM1\"}").error().place.field, QStringLiteral("sid"));
    }
};

SWITCHBOARD_TEST(TwilioPollTest)
#include "tst_twiliopoll.moc"
