// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/taskscope.h"
#include "core/channels/twilio/poll.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTest>

using namespace switchboard;
using namespace switchboard::channels;
using namespace switchboard::channels::twilio;
using namespace switchboard::test;

namespace {

const QString accountPath = QStringLiteral("/2010-04-01/Accounts/") + accountSid;

/// Whoever uses the channel; goes as soon as its scope is empty, so that a late touch is one after free.
struct Owner
{
    std::shared_ptr<TwilioClient> client;
    QStringList steps;
    TaskScope scope;
};

/// How many requests were done or begun, kept by the test beyond the owner's life.
struct Journal
{
    QStringList outcomes;
    bool isOver = false;
};

/// Every call of the channel, one after the other, as an owner's task would do it.
QCoro::Task<> useEverything(Owner *owner, std::shared_ptr<Journal> journal, std::stop_token stop)
{
    const std::shared_ptr<TwilioClient> client = owner->client;
    const auto closed = [&](bool ok, const QString &what) {
        journal->outcomes.append(what + (ok ? QStringLiteral(" ok") : QStringLiteral(" failed")));
        if (stop.stop_requested())
            return true;
        owner->steps.append(what);
        return false;
    };
    const SubmitOutcome outcome = co_await client->submit(submission(), stop);
    journal->outcomes.append(toText(outcome));
    if (closed(std::holds_alternative<Submitted>(outcome), QStringLiteral("submit")))
        co_return;
    const Result<RemoteMessage> fetched = co_await client->fetch(messageSid, stop);
    if (closed(fetched.ok(), QStringLiteral("fetch")))
        co_return;
    const Result<MessagePage> listed = co_await client->list({}, stop);
    if (closed(listed.ok(), QStringLiteral("list")))
        co_return;
    const Result<MessagePage> next = co_await client->nextPage(accountPath + QStringLiteral("/Messages.json?Page=1"), stop);
    if (closed(next.ok(), QStringLiteral("nextPage")))
        co_return;
    const Result<RemoteMessage> canceled = co_await client->cancel(messageSid, stop);
    if (closed(canceled.ok(), QStringLiteral("cancel")))
        co_return;
    const Result<RemoteMessage> redacted = co_await client->redact(messageSid, stop);
    if (closed(redacted.ok(), QStringLiteral("redact")))
        co_return;
    const Result<QList<RemoteMedia>> media = co_await client->mediaList(messageSid, stop);
    if (closed(media.ok(), QStringLiteral("mediaList")))
        co_return;
    const Result<MediaContent> content = co_await client->downloadMedia(accountPath + QStringLiteral("/Media/ME1"), stop);
    if (closed(content.ok(), QStringLiteral("downloadMedia")))
        co_return;
    const Result<AccountInfo> account = co_await client->account(stop);
    if (closed(account.ok(), QStringLiteral("account")))
        co_return;
    const Result<QList<RemoteMessage>> since = co_await listSince(client, {}, fromMs(1), stop);
    if (closed(since.ok(), QStringLiteral("listSince")))
        co_return;
    const Result<void> removed = co_await client->remove(messageSid, stop);
    if (closed(removed.ok(), QStringLiteral("remove")))
        co_return;
    journal->isOver = true;
}

/// Answers everything that useEverything() asks, with redirects, a limited key and two pages on the way.
HttpReply answerAll(const HttpRequest &request, int)
{
    HttpReply reply;
    if (request.method == "DELETE") {
        reply.status = 204;
        return reply;
    }
    if (request.method == "POST")
        return created();
    if (request.target.endsWith("/Media.json"))
        return ok({{QStringLiteral("media_list"), QJsonArray()}});
    if (request.target.endsWith("/Media/ME1")) {
        reply.status = 307;
        reply.headers.append({"Location", request.target + "/stored"});
        return reply;
    }
    if (request.target.endsWith("/stored")) {
        reply.body = "picture";
        return reply;
    }
    if (request.target.endsWith(QByteArray(accountSid.toUtf8() + ".json")))
        return twilioError(401, 20003);
    if (!request.target.contains("/Messages.json"))
        return ok(messageJson());
    const bool isFirst = request.target.contains("PageSize=100");
    return ok({{QStringLiteral("messages"), QJsonArray{messageJson(sidNumber(isFirst ? 1 : 2))}},
               {QStringLiteral("next_page_uri"),
                isFirst ? QJsonValue(QString(accountPath + QStringLiteral("/Messages.json?Page=1"))) : QJsonValue()}});
}

enum class Moment { beforeSuspension, afterSuspension, onceTheRequestWasRead, onceTheRequestWasReadAndNoAnswerComes };

} // namespace

class TwilioClosingTest : public QObject
{
    Q_OBJECT

    /// Runs everything once and closes the owner's scope at await `closeAt` (-1: never). Gives the number of awaits.
    int run(int closeAt, Moment moment, Journal &result, int &sends)
    {
        int awaits = 0;
        bool isArmed = false;
        std::unique_ptr<Owner> owner = std::make_unique<Owner>();
        QFuture<void> closed;
        const auto close = [&] { closed = owner->scope.close(); };
        TestHttpServer server([&](const HttpRequest &request, int index) {
            if (request.method == "POST" && request.body.startsWith("To="))
                ++sends;
            if (std::exchange(isArmed, false)) {
                close();
                if (moment == Moment::onceTheRequestWasReadAndNoAnswerComes)
                    return HttpReply::silent();
            }
            return answerAll(request, index);
        });
        ClientOptions options;
        options.baseUrl = server.url();
        options.stopGrace = milliseconds(40);
        options.awaiting = [&] {
            if (awaits++ != closeAt)
                return;
            if (moment == Moment::beforeSuspension)
                close();
            else if (moment == Moment::afterSuspension)
                QMetaObject::invokeMethod(this, close, Qt::QueuedConnection);
            else
                isArmed = true;
        };
        const Credentials key{accountSid, sidNumber(9, QLatin1StringView("SK")), "secret"};
        owner->client = std::move(*TwilioClient::make(key, options, std::make_shared<SystemClock>()));
        const auto journal = std::make_shared<Journal>();
        owner->scope.start(useEverything(owner.get(), journal, owner->scope.stopToken()));
        const bool ended = QTest::qWaitFor([&] { return owner->scope.isEmpty(); }, 10'000);
        if (!ended)
            qFatal("the scope did not become empty");
        if (closeAt >= 0 && !QTest::qWaitFor([&] { return closed.isFinished(); }, 1000))
            qFatal("close() did not finish");
        owner.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        result = *journal;
        return awaits;
    }

private Q_SLOTS:
    void everyAwaitCanBeTheLast_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("closed just before it suspends") << int(Moment::beforeSuspension);
        QTest::newRow("closed just after it suspended") << int(Moment::afterSuspension);
        QTest::newRow("closed once the request was read") << int(Moment::onceTheRequestWasRead);
        QTest::newRow("closed once the request was read, and no answer comes")
            << int(Moment::onceTheRequestWasReadAndNoAnswerComes);
    }

    void everyAwaitCanBeTheLast()
    {
        QFETCH(const int, moment);
        // GIVEN how many awaits the whole has
        Journal whole;
        int sends = 0;
        const int awaits = run(-1, Moment(moment), whole, sends);
        QVERIFY2(whole.isOver, qPrintable(whole.outcomes.join(u'\n')));
        QCOMPARE(awaits, 15);
        QCOMPARE(sends, 1);
        for (int closeAt = 0; closeAt < awaits; ++closeAt) {
            // WHEN the scope closes at one of them
            Journal journal;
            sends = 0;
            const int reached = run(closeAt, Moment(moment), journal, sends);
            // THEN nothing more is begun, and what was sent is told as it is
            const QString all = QString::number(closeAt) + u' ' + journal.outcomes.join(QStringLiteral(", "));
            QVERIFY2(!journal.isOver, qPrintable(all));
            QVERIFY2(reached == closeAt + 1, qPrintable(all));
            const QString submitted = journal.outcomes.value(0);
            if (closeAt > 0 || Moment(moment) == Moment::onceTheRequestWasRead) {
                QVERIFY2(submitted.startsWith(u"submitted"), qPrintable(all));
                QCOMPARE(sends, 1);
            } else if (Moment(moment) == Moment::onceTheRequestWasReadAndNoAnswerComes) {
                QCOMPARE(submitted, QStringLiteral("in doubt: closed"));
                QCOMPARE(sends, 1);
            } else if (Moment(moment) == Moment::afterSuspension && sends == 1) {
                // The thread of the network was faster than the event that closes: then it has left, and counts.
                QVERIFY2(submitted.startsWith(u"submitted"), qPrintable(all));
            } else {
                QCOMPARE(submitted, QStringLiteral("not submitted: closed"));
                QCOMPARE(sends, 0);
            }
        }
    }
};

SWITCHBOARD_TEST(TwilioClosingTest)
#include "tst_twilioclosing.moc"
