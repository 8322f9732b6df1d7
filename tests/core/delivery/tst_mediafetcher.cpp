// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/mediafetcher.h"
#include "core/store/inbound.h"
#include "tests/core/delivery/deliveryrig.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QThread>

#include <sys/stat.h>

using namespace switchboard;
using test::person;
using test::sidNumber;

namespace {

/// Between two rounds; no other wait is as long, so it counts the rounds.
constexpr milliseconds every(777);

using RunningFetcher = test::Running<delivery::MediaFetcher>;

const QByteArray picture("a picture of a house, as good as any other bytes");

test::HttpReply content()
{
    test::HttpReply reply;
    reply.body = picture;
    reply.contentType = "image/jpeg";
    return reply;
}

/// The list of a message's files, of that many.
test::HttpReply mediaList(const QString &message, int count)
{
    QJsonArray files;
    for (int i = 0; i < count; ++i) {
        const QString sid = sidNumber(i, QLatin1StringView("ME"));
        files.append(QJsonObject{{QStringLiteral("sid"), sid},
                                 {QStringLiteral("content_type"), QStringLiteral("image/jpeg")},
                                 {QStringLiteral("uri"), QStringLiteral("/2010-04-01/Accounts/%1/Messages/%2/Media/%3.json")
                                                             .arg(test::accountSid, message, sid)}});
    }
    return test::ok({{QStringLiteral("media_list"), files}});
}

} // namespace

class MediaFetcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_rig = std::make_unique<test::DeliveryRig>();
        m_list = mediaList(sidNumber(1), 1);
        m_content = content();
        m_rig->account.instead = [this](const test::HttpRequest &request) {
            return std::optional(request.target.endsWith("/Media.json") ? m_list : m_content);
        };
    }

    void cleanup() { m_rig.reset(); }

    void aFileIsFetchedAndKeptSealed()
    {
        m_list = mediaList(sidNumber(1), 2);
        const MessageId message = receive(2);
        delivery::MediaFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QSignalSpy fetched(&fetcher, &delivery::MediaFetcher::fetched);
        fetcher.start();
        COMES_TO(fetched.size(), 2);
        QCOMPARE(fetched.constFirst().constFirst().value<MessageId>(), message);
        const QFuture<void> closed = fetcher.close();
        COMES(closed.isFinished());
        for (const store::MediaRow &media : mediaOf(message)) {
            QCOMPARE(media.state, store::MediaState::kept);
            QCOMPARE(media.size, picture.size());
            QCOMPARE(media.contentType, QStringLiteral("image/jpeg"));
            QCOMPARE(opened(media.contentName), picture);
        }
        QVERIFY(m_rig->store.filesHolding(picture).isEmpty());
        QCOMPARE(QDir(mediaFolder()).entryList(QDir::Files).size(), 1); // equal content is one file
        const QByteArray second = "/Media/" + sidNumber(1, QLatin1StringView("ME")).toUtf8();
        QCOMPARE(m_rig->account.reads(second), 1);
    }

    void aFileThatIsNotToBeHadIsLost_data()
    {
        QTest::addColumn<test::HttpReply>("list");
        QTest::addColumn<test::HttpReply>("content");
        const test::HttpReply gone = test::twilioError(404, 20404);
        test::HttpReply large = content();
        large.body = QByteArray(2'000, 'x');
        QTest::newRow("the message is gone at the provider") << gone << content();
        QTest::newRow("the message has no such file") << mediaList(sidNumber(1), 0) << content();
        QTest::newRow("the file is gone at the provider") << mediaList(sidNumber(1), 1) << gone;
        QTest::newRow("the file is gone for good") << mediaList(sidNumber(1), 1) << test::twilioError(410, 20410);
        QTest::newRow("the file is larger than we take") << mediaList(sidNumber(1), 1) << large;
    }

    void aFileThatIsNotToBeHadIsLost()
    {
        QFETCH(test::HttpReply, list);
        QFETCH(test::HttpReply, content);
        channels::twilio::ClientOptions small;
        small.mediaLimit = 1'000;
        const auto instead = m_rig->account.instead;
        m_rig = std::make_unique<test::DeliveryRig>(0, small);
        m_rig->account.instead = instead;
        m_list = list;
        m_content = content;
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::lost);
        const int asked = m_rig->account.requests();
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), asked);
    }

    void troubleIsTriedAgainEverMoreSeldom_data()
    {
        QTest::addColumn<bool>("isOfTheList");
        QTest::addColumn<test::HttpReply>("reply");
        const test::HttpReply fails = test::twilioError(500, 20500);
        QTest::newRow("the list fails") << true << fails;
        QTest::newRow("the credentials are refused") << true << test::twilioError(401, 20003);
        QTest::newRow("the connection is lost at the list") << true << test::HttpReply::closing();
        QTest::newRow("the file fails") << false << fails;
        QTest::newRow("the credentials are refused at the file") << false << test::twilioError(401, 20003);
        QTest::newRow("the file is forbidden") << false << test::twilioError(403, 20403);
        QTest::newRow("the connection is lost at the file") << false << test::HttpReply::closing();
    }

    void troubleIsTriedAgainEverMoreSeldom()
    {
        QFETCH(bool, isOfTheList);
        QFETCH(test::HttpReply, reply);
        (isOfTheList ? m_list : m_content) = reply;
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES(m_rig->account.requests() > 0);
        for (const milliseconds wait : {every * 2, every * 4, every * 8}) {
            QVERIFY(m_rig->laps(every));
            const int asked = m_rig->account.requests();
            m_rig->clock->advance(wait - milliseconds(1));
            QVERIFY(m_rig->laps(every));
            QCOMPARE(m_rig->account.requests(), asked);
            m_rig->clock->advance(milliseconds(1));
            COMES(m_rig->account.requests() > asked);
        }
        for (int i = 0; i < 10; ++i) { // no more seldom than that
            QVERIFY(m_rig->laps(every));
            const int asked = m_rig->account.requests();
            m_rig->clock->advance(std::chrono::minutes(10));
            COMES(m_rig->account.requests() > asked);
        }
        QCOMPARE(mediaOf(message).constFirst().state, store::MediaState::waiting);
        m_list = mediaList(sidNumber(1), 1);
        m_content = content();
        QVERIFY(m_rig->laps(every));
        m_rig->clock->advance(std::chrono::minutes(10));
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
    }

    void aTroubledFileDoesNotSlowTheOthers()
    {
        const MessageId troubled = receive(1);
        refuse({sidNumber(1)});
        m_rig->clock->holdFrom(every * 2); // who waits longer than between two rounds waits for ever
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QVERIFY(m_rig->laps(every));
        for (int number = 2; number < 5; ++number) {
            const MessageId sound = receive(1, number);
            COMES_TO(mediaOf(sound).constFirst().state, store::MediaState::kept);
        }
        QCOMPARE(mediaOf(troubled).constFirst().state, store::MediaState::waiting);
        QCOMPARE(m_rig->account.reads(sidNumber(1).toUtf8()), 1);
    }

    void manyTroubledFilesDoNotBlockTheRest()
    {
        constexpr int troubled = 230; // more than are read at a time
        QStringList refused;
        for (int number = 1; number <= troubled; ++number) {
            receive(1, number);
            refused.append(sidNumber(number));
        }
        refuse(refused);
        const MessageId sound = receive(1, troubled + 1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(mediaOf(sound).constFirst().state, store::MediaState::kept);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), troubled + 2); // each of them once so far
        QVERIFY(m_rig->clock->waits(every) >= troubled / 5); // and a few in a round
    }

    void aMessageThatCannotBeReadGetsItsFile()
    {
        const MessageId message = receive(1);
        m_rig->execute(QStringLiteral("UPDATE message SET body = x'00'"));
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
    }

    void aFileThatCannotBeReadLetsTheOthersCome()
    {
        receive(1);
        m_rig->execute(QStringLiteral("UPDATE media SET source = x'00'"));
        const MessageId sound = receive(1, 2);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(mediaOf(sound).constFirst().state, store::MediaState::kept);
        QCOMPARE(m_rig->account.requests(), 2);
        QCOMPARE(fetchable(), 1); // it is not lost
    }

    void theFilesOfAPausedProviderWait()
    {
        m_rig->pauseRoute(QStringLiteral("credentials"));
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), 0);
        m_rig->pauseRoute({});
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
    }

    void whatMayBeAskedForIsCounted()
    {
        QCOMPARE(fetchable(), 0);
        receive(2);
        QCOMPARE(fetchable(), 2);
        pauseProvider(QStringLiteral("credentials"));
        QCOMPARE(fetchable(), 0);
        pauseProvider({});
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        m_list = mediaList(sidNumber(1), 1); // the second is lost
        COMES_TO(fetchable(), 0);
    }

    void whatIsKeptIsForItsOwnerAlone_data()
    {
        QTest::addColumn<bool>("isFolderThere");
        QTest::newRow("in a new folder") << false;
        QTest::newRow("in a folder that was open to others") << true;
    }

    void whatIsKeptIsForItsOwnerAlone()
    {
        QFETCH(bool, isFolderThere);
        const mode_t before = ::umask(0);
        const auto restored = qScopeGuard([before] { ::umask(before); });
        if (isFolderThere)
            QVERIFY(QDir().mkpath(mediaFolder()));
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
        const QString file = mediaFolder() + u'/' + mediaOf(message).constFirst().contentName;
        QCOMPARE(modeOf(mediaFolder()), 0700u);
        QCOMPARE(modeOf(file), 0600u);
    }

    void nothingIsFetchedWhileTheFlagIsOff()
    {
        m_rig->setFlag(policy::Flags::inboundMedia, false);
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), 0);
        m_rig->setFlag(policy::Flags::inboundMedia, true);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
    }

    void aFileWhoseSenderHasNoRouteWaitsForOne()
    {
        const MessageId message = receive(1);
        m_rig->routes.remove(m_rig->sender);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(m_rig->account.requests(), 0);
        m_rig->addSender(test::ours);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
    }

    void aFolderThatCannotBeWrittenLosesNothing_data()
    {
        QTest::addColumn<bool>("isTheFolder");
        QTest::newRow("the folder cannot be made") << true;
        QTest::newRow("the file cannot be written") << false;
    }

    void aFolderThatCannotBeWrittenLosesNothing()
    {
        QFETCH(bool, isTheFolder);
        const QString name = QString::fromLatin1(seal::contentName(m_rig->store->vault().keys(), picture).toHex());
        const QString obstacle = mediaFolder() + u'/' + name;
        if (isTheFolder) {
            QFile file(mediaFolder());
            QVERIFY(file.open(QIODevice::WriteOnly));
        } else {
            QVERIFY(QDir().mkpath(obstacle));
        }
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(m_rig->account.requests(), 2);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(mediaOf(message).constFirst().state, store::MediaState::waiting);
        QVERIFY(isTheFolder ? QFile::remove(mediaFolder()) : QDir().rmdir(obstacle));
        m_rig->clock->advance(every * 2);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
        QCOMPARE(opened(name), picture);
    }

    void whatCannotBeStoredIsStoredLater()
    {
        const MessageId message = receive(1);
        m_rig->spoil(QStringLiteral("UPDATE ON media"), QStringLiteral("1"));
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES_TO(m_rig->account.requests(), 2);
        QVERIFY(m_rig->laps(every));
        m_rig->mend();
        m_rig->clock->advance(every * 2);
        COMES_TO(mediaOf(message).constFirst().state, store::MediaState::kept);
    }

    void aStopEndsItAtAnyRequest_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("requests");
        QTest::newRow("at the list") << QByteArray("/Media.json") << 1;
        QTest::newRow("at the file") << QByteArray("/Media/ME") << 2;
    }

    void aStopEndsItAtAnyRequest()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, requests);
        const MessageId message = receive(1);
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        std::optional<QFuture<void>> closed;
        m_rig->account.instead = [&](const test::HttpRequest &asked) {
            if (!asked.target.contains(request))
                return std::optional(m_list);
            closed = fetcher->close();
            return std::optional(test::HttpReply::silent());
        };
        COMES(closed && closed->isFinished());
        QCOMPARE(m_rig->account.requests(), requests);
        QCOMPARE(mediaOf(message).constFirst().state, store::MediaState::waiting);
    }

    void whatIsErasedWhileItIsFetchedLeavesNoFile()
    {
        const MessageId message = receive(1);
        m_rig->account.instead = [this, message](const test::HttpRequest &asked) {
            if (asked.target.endsWith("/Media.json"))
                return std::optional(m_list);
            m_rig->execute(QStringLiteral("DELETE FROM media WHERE message_id = %1").arg(message.value));
            return std::optional(m_content);
        };
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QSignalSpy fetched(&*fetcher, &delivery::MediaFetcher::fetched);
        COMES(m_rig->account.requests() == 2);
        QVERIFY(m_rig->laps(every));
        QVERIFY(fetcher.ends());
        QCOMPARE(QDir(mediaFolder()).entryList(QDir::Files), QStringList());
        QCOMPARE(fetched.size(), 0);
    }

    void aFileOfNobodyThatIsGoneNeedsNoRemoving()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("given up")));
        const MessageId message = receive(1);
        m_rig->account.instead = [this, message](const test::HttpRequest &asked) {
            if (asked.target.endsWith("/Media.json"))
                return std::optional(m_list);
            m_rig->execute(QStringLiteral("DELETE FROM media WHERE message_id = %1").arg(message.value));
            removeOnceSealed();
            return std::optional(m_content);
        };
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES(m_rig->account.requests() == 2);
        QVERIFY(m_rig->laps(every));
        QVERIFY(fetcher.ends());
        QCOMPARE(QDir(mediaFolder()).entryList(QDir::Files), QStringList());
    }

    void aFileThatAnotherProcessRemovedIsSealedAgain()
    {
        const MessageId message = receive(1);
        m_rig->account.instead = [this](const test::HttpRequest &asked) {
            if (asked.target.endsWith("/Media.json"))
                return std::optional(m_list);
            removeOnceSealed();
            return std::optional(m_content);
        };
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QSignalSpy fetched(&*fetcher, &delivery::MediaFetcher::fetched);
        COMES(m_rig->account.requests() == 2);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(fetched.size(), 1);
        QCOMPARE(mediaOf(message).constFirst().state, store::MediaState::kept);
        QCOMPARE(opened(mediaOf(message).constFirst().contentName), picture);
    }

    void aFileThatAnotherMessageHasStaysWithIt()
    {
        const MessageId other = receive(1);
        {
            RunningFetcher first(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
            COMES_TO(mediaOf(other).constFirst().state, store::MediaState::kept);
        }
        m_list = mediaList(sidNumber(2), 1);
        const MessageId message = receive(1, 2);
        m_rig->account.instead = [this, message](const test::HttpRequest &asked) {
            if (asked.target.endsWith("/Media.json"))
                return std::optional(m_list);
            m_rig->execute(QStringLiteral("DELETE FROM media WHERE message_id = %1").arg(message.value));
            return std::optional(m_content);
        };
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        COMES(m_rig->account.requests() == 4);
        QVERIFY(m_rig->laps(every));
        QCOMPARE(opened(mediaOf(other).constFirst().contentName), picture);
    }

    void aStoreThatClosedUnderItLetsItEnd()
    {
        m_rig->store->close();
        RunningFetcher fetcher(m_rig->store.store(), m_rig->flags, m_rig->routes, every);
        QVERIFY(m_rig->laps(every));
        QVERIFY(fetcher.ends());
    }

private:
    /// A message, known by its number at the provider, that came in with so many files.
    MessageId receive(int files, int number = 1)
    {
        store::InboundText text;
        text.provider = m_rig->provider.id;
        text.sender = m_rig->sender;
        text.reference = sidNumber(number);
        text.from = {AddressKind::phone, person};
        text.body = QStringLiteral("See the house");
        text.at = m_rig->clock->now();
        for (int i = 0; i < files; ++i)
            text.media.append({QStringLiteral("application/octet-stream"), sidNumber(number) + u'#' + QString::number(i)});
        const auto stored = m_rig->store.write([text](store::Transaction &transaction) { return store::storeInbound(transaction, text); });
        return (*stored)->message;
    }

    /// Once the picture lies sealed it is gone, before anything more is written in the store, as by another process.
    void removeOnceSealed()
    {
        const seal::ContentName name = seal::contentName(m_rig->store->vault().keys(), picture);
        const QString path = mediaFolder() + u'/' + QString::fromLatin1(name.toHex());
        (void)m_rig->store->write([path, limit = QDeadlineTimer(test::patience)](store::Transaction &) -> Result<void> {
            while (!QFile::exists(path) && !limit.hasExpired())
                QThread::yieldCurrentThread();
            (void)QFile::remove(path);
            return {};
        });
    }

    QList<store::MediaRow> mediaOf(MessageId message)
    {
        const seal::Vault vault = m_rig->store->vault();
        return *m_rig->store.read([vault, message](store::Database &db) { return store::mediaOf(db, vault, message); });
    }

    /// From now on the provider has an error of its own for these messages, and a file for every other.
    void refuse(const QStringList &messages)
    {
        m_rig->account.instead = [this, messages](const test::HttpRequest &request) -> std::optional<test::HttpReply> {
            const QString message = QString::fromLatin1(request.target).section(QLatin1StringView("/Messages/"), 1).section(u'/', 0, 0);
            if (messages.contains(message))
                return test::twilioError(500, 20500);
            return request.target.endsWith("/Media.json") ? mediaList(message, 1) : m_content;
        };
    }

    int fetchable()
    {
        return *m_rig->store.read([](store::Database &db) { return store::fetchableMedia(db); });
    }

    void pauseProvider(const QString &reason)
    {
        const ProviderId provider = m_rig->provider.id;
        QVERIFY(m_rig->store.write(
            [=](store::Transaction &transaction) { return store::pauseProvider(transaction, provider, reason); }));
    }

    /// What others and its owner may do with a file, as chmod(1) has it.
    static unsigned modeOf(const QString &path)
    {
        struct stat found{};
        return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 0777u : 0u;
    }

    QString mediaFolder() const { return delivery::MediaFetcher::folderOf(m_rig->store.folder()); }

    /// The plain bytes of a kept file.
    QByteArray opened(const QString &name)
    {
        QFile sealed(mediaFolder() + u'/' + name);
        QBuffer plain;
        if (!sealed.open(QIODevice::ReadOnly) || !plain.open(QIODevice::WriteOnly))
            return {};
        const Result<void> done =
            seal::openContent(m_rig->store->vault().keys(), QByteArray::fromHex(name.toLatin1()), sealed, plain);
        return done ? plain.data() : QByteArray();
    }

    std::unique_ptr<test::DeliveryRig> m_rig;
    test::HttpReply m_list;
    test::HttpReply m_content;
};

SWITCHBOARD_TEST(MediaFetcherTest)
#include "tst_mediafetcher.moc"
