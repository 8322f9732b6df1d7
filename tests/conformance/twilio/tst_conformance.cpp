// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/client.h"
#include "core/channels/twilio/signature.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using namespace switchboard::channels;
using namespace switchboard::channels::twilio;
using namespace switchboard::test;

namespace {

/// Below build/npm, or SWITCHBOARD_NPM; empty where `file` was not installed.
QString npmPath(const QString &file)
{
    const QString base = qEnvironmentVariable("SWITCHBOARD_NPM", sourcePath(QStringLiteral("build/npm")));
    const QString path = base + QStringLiteral("/node_modules/") + file;
    return QFile::exists(path) ? path : QString();
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

/// The description with two things said in the mock's own terms, none of which loosens a rule for requests:
/// repeated names make an array (which OpenAPI takes as given and the mock does not), and the page links of
/// answers need not be absolute (Twilio's own examples, which the mock answers with, are not).
QJsonObject adapted(QJsonObject object)
{
    static const QStringList links{QStringLiteral("first_page_uri"), QStringLiteral("next_page_uri"),
                                   QStringLiteral("previous_page_uri"), QStringLiteral("uri")};
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isArray()) {
            QJsonArray array = it->toArray();
            for (QJsonValueRef entry : array) {
                if (entry.isObject())
                    entry = adapted(entry.toObject());
            }
            *it = array;
        } else if (it->isObject()) {
            QJsonObject inner = adapted(it->toObject());
            if (links.contains(it.key()) && inner.value(QLatin1StringView("format")) == QLatin1StringView("uri"))
                inner.remove(QLatin1StringView("format"));
            if (it.key() == QLatin1StringView("application/x-www-form-urlencoded")) {
                QJsonObject encoding;
                const QJsonObject fields = inner.value(QLatin1StringView("schema")).toObject()
                                               .value(QLatin1StringView("properties")).toObject();
                for (auto field = fields.begin(); field != fields.end(); ++field) {
                    if (field->toObject().value(QLatin1StringView("type")) == QLatin1StringView("array"))
                        encoding[field.key()] = QJsonObject{{QStringLiteral("style"), QStringLiteral("form")},
                                                            {QStringLiteral("explode"), true}};
                }
                inner[QLatin1StringView("encoding")] = encoding;
            }
            *it = inner;
        }
    }
    return object;
}

} // namespace

/// The channel against a mock that validates every request by Twilio's own description of its API.
class TwilioMockTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_mock;
    QUrl m_url;
    std::shared_ptr<TwilioClient> m_client;

    static bool isListening(const QUrl &url)
    {
        QTcpSocket probe;
        probe.connectToHost(url.host(), quint16(url.port()));
        return QTest::qWaitFor([&] { return probe.state() == QAbstractSocket::ConnectedState
                                            || probe.state() == QAbstractSocket::UnconnectedState; }, 1000)
               && probe.state() == QAbstractSocket::ConnectedState;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString original = sharedPath(QStringLiteral("conformance/twilio/twilio_api_v2010.json"));
        if (original.isEmpty())
            QSKIP("Twilio's API description (shared/conformance) is absent");
        const QString prism = npmPath(QStringLiteral("@stoplight/prism-cli/dist/index.js"));
        if (prism.isEmpty())
            QFAIL("the npm package @stoplight/prism-cli is not installed in build/npm: run packaging/npm-install.sh");
        const QString spec = m_folder.filePath(QStringLiteral("api.json"));
        QFile file(spec);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(adapted(QJsonDocument::fromJson(readAll(original)).object())).toJson());
        file.close();
        m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(freePort()));
        m_mock.setProcessChannelMode(QProcess::MergedChannels);
        m_mock.start(QStringLiteral("node"), {prism, QStringLiteral("mock"), QStringLiteral("--errors"), QStringLiteral("-h"),
                                              m_url.host(), QStringLiteral("-p"), QString::number(m_url.port()), spec});
        QVERIFY(m_mock.waitForStarted());
        QVERIFY2(QTest::qWaitFor([this] { return isListening(m_url); }, 60'000), m_mock.readAll().constData());
        ClientOptions options;
        options.baseUrl = m_url;
        m_client = std::move(*TwilioClient::make(credentials(), options, std::make_shared<SystemClock>()));
    }

    void cleanupTestCase()
    {
        m_client.reset();
        test::stopProcess(m_mock);
    }

    void theMockRefusesWhatIsWrong()
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(m_url.toString() + QStringLiteral("/2010-04-01/Accounts/") + accountSid
                                     + QStringLiteral("/Messages.json")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
        request.setRawHeader("Authorization", "Basic " + QByteArray("a:b").toBase64());
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArrayLiteral("Body=nobody")));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 422);
    }

    void everySendIsAccepted_data()
    {
        QTest::addColumn<Submission>("message");
        const auto row = [](const char *name, const std::function<void(Submission &)> &change) {
            Submission message = submission();
            change(message);
            QTest::newRow(name) << message;
        };
        row("a text", [](Submission &) {});
        row("letters of the world", [](Submission &m) { m.body = QStringLiteral("Grüße 你好 😀 & = + % \n end"); });
        row("1600 characters", [](Submission &m) { m.body = QString(1600, u'x'); });
        row("by a Messaging Service", [](Submission &m) {
            m.from.clear();
            m.service = sidNumber(1, QLatin1StringView("MG"));
        });
        row("pictures", [](Submission &m) {
            m.body.clear();
            m.mediaUrls = {QStringLiteral("https://example.com/a.png"), QStringLiteral("https://example.com/b.png?x=1&y=%20")};
        });
        row("every option", [](Submission &m) {
            m.service = sidNumber(1, QLatin1StringView("MG"));
            m.smartEncoded = true;
            m.statusCallback = QStringLiteral("https://example.com/status?x=1#rc=2");
            m.validity = seconds(14'400);
            m.sendAt = fromMs(1'900'000'000'000);
        });
    }

    void everySendIsAccepted()
    {
        QFETCH(const Submission, message);
        const SubmitOutcome outcome = finish(m_client->submit(message, {}));
        QVERIFY2(std::holds_alternative<Submitted>(outcome), qPrintable(toText(outcome)));
    }

    void everyOtherRequestIsAccepted()
    {
        const auto check = [](const auto &result) { return result.ok() ? QString() : describe(result.error()); };
        QCOMPARE(check(finish(m_client->fetch(messageSid, {}))), QString());
        QCOMPARE(check(finish(m_client->list({}, {}))), QString());
        ListFilter filter;
        filter.to = QStringLiteral("+14155550142");
        filter.from = QStringLiteral("+14155550100");
        filter.sentAfter = fromMs(1'800'000'000'000);
        filter.sentBefore = fromMs(1'800'000'060'000);
        filter.pageSize = 1000;
        QCOMPARE(check(finish(m_client->list(filter, {}))), QString());
        const QString next = QStringLiteral("/2010-04-01/Accounts/%1/Messages.json?PageSize=50&Page=1&PageToken=PASM1");
        QCOMPARE(check(finish(m_client->nextPage(next.arg(accountSid), {}))), QString());
        QCOMPARE(check(finish(m_client->cancel(messageSid, {}))), QString());
        QCOMPARE(check(finish(m_client->redact(messageSid, {}))), QString());
        QCOMPARE(check(finish(m_client->remove(messageSid, {}))), QString());
        QCOMPARE(check(finish(m_client->mediaList(messageSid, {}))), QString());
        QCOMPARE(check(finish(m_client->account({}))), QString());
    }
};

/// Our verdict on webhook signatures beside that of Twilio's official package.
class SignatureVerdictTest : public QObject
{
    Q_OBJECT

    struct Case
    {
        QString url;
        FormFields params;
        QString token;
        QString signature;
    };
    QRandomGenerator m_random{20261122};

    static QJsonObject toJson(const Case &one)
    {
        QJsonObject params;
        for (const auto &[name, value] : one.params) {
            const QJsonValue known = params.value(name);
            if (known.isUndefined())
                params[name] = value;
            else
                params[name] = (known.isArray() ? known.toArray() : QJsonArray{known}) + QJsonValue(value);
        }
        return {{QStringLiteral("url"), one.url}, {QStringLiteral("params"), params},
                {QStringLiteral("token"), one.token}, {QStringLiteral("signature"), one.signature}};
    }

    QString randomText(const QStringList &parts, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += parts.at(m_random.bounded(int(parts.size())));
        return text;
    }

    /// A request whose signature fits in one of the ways in which Twilio may have written the URL, or not.
    Case randomCase()
    {
        static const QStringList parts{QStringLiteral("a"), QStringLiteral("Z"), QStringLiteral("7"), QStringLiteral("é"),
                                       QStringLiteral("😀"), QStringLiteral("+"), QStringLiteral("%20"), QStringLiteral("'"),
                                       QStringLiteral("~"), QStringLiteral("!"), QStringLiteral("-"), QStringLiteral("|")};
        const QString scheme = m_random.bounded(2) ? QStringLiteral("https://") : QStringLiteral("http://");
        const QStringList ports{QString(), QStringLiteral(":443"), QStringLiteral(":80"), QStringLiteral(":8080")};
        const QString path = QStringLiteral("/in/") + randomText({QStringLiteral("a"), QStringLiteral("b/"), QStringLiteral("c")}, 3);
        QString query;
        for (int i = m_random.bounded(4); i > 0; --i)
            query += (query.isEmpty() ? u'?' : u'&') + randomText({QStringLiteral("x"), QStringLiteral("y")}, 2) + u'=' + randomText(parts, 3);
        const auto url = [&](const QString &port, const QString &withQuery) -> QString {
            return scheme + QStringLiteral("example.com") + port + path + withQuery;
        };
        Case one;
        for (int i = m_random.bounded(6); i > 0; --i)
            one.params.append({randomText({QStringLiteral("From"), QStringLiteral("to"), QStringLiteral("B")}, 1 + int(m_random.bounded(2))),
                               randomText(parts, int(m_random.bounded(4)))});
        one.token = QStringLiteral("token");
        one.url = url(ports.at(m_random.bounded(4)), query);
        QString signedQuery = query;
        if (m_random.bounded(2))
            signedQuery.replace(u'\'', QLatin1StringView("%27"));
        const QString signedUrl = url(ports.at(m_random.bounded(4)), signedQuery);
        one.signature = QString::fromLatin1(makeSignature(signedUrl, one.params, "token"));
        return one;
    }

    void mutate(Case &one)
    {
        switch (m_random.bounded(6)) {
        case 0:
            one.signature[m_random.bounded(int(one.signature.size()))] = u'A';
            break;
        case 1:
            one.token += u'x';
            break;
        case 2:
            if (!one.params.isEmpty())
                one.params[0].second += u'x';
            break;
        case 3:
            if (!one.params.isEmpty())
                one.params.append(one.params.first()); // the same again changes nothing
            break;
        case 4:
            one.url.replace(QLatin1StringView("example.com"), QLatin1StringView("EXAMPLE.com"));
            break;
        default:
            break;
        }
    }

    static QList<bool> theirVerdicts(const QString &modules, const QList<Case> &cases)
    {
        QJsonArray input;
        for (const Case &one : cases)
            input.append(toJson(one));
        QProcess node;
        node.start(QStringLiteral("node"), {sourcePath(QStringLiteral("tests/conformance/twilio/signatures.js")), modules});
        node.write(QJsonDocument(input).toJson(QJsonDocument::Compact));
        node.closeWriteChannel();
        if (!node.waitForFinished(60'000))
            node.kill();
        QList<bool> verdicts;
        const QJsonArray output = QJsonDocument::fromJson(node.readAllStandardOutput()).array();
        for (const QJsonValue verdict : output)
            verdicts.append(verdict.toBool());
        if (verdicts.size() != cases.size())
            qWarning("node said: %s", node.readAllStandardError().constData());
        return verdicts;
    }

private Q_SLOTS:
    void agreesWithTheOfficialPackage()
    {
        const QString package = npmPath(QStringLiteral("twilio/package.json"));
        if (package.isEmpty())
            QFAIL("the npm package twilio is not installed in build/npm: run packaging/npm-install.sh");
        QList<Case> cases;
        const QString vectors = sharedPath(QStringLiteral("reference/data/twilio_signature_vectors.json"));
        if (!vectors.isEmpty()) {
            const QJsonArray rows = QJsonDocument::fromJson(readAll(vectors)).array();
            for (const QJsonValue row : rows) {
                Case one{row[QStringLiteral("url_received")].toString(), {}, row[QStringLiteral("auth_token")].toString(),
                         row[QStringLiteral("x_twilio_signature")].toString()};
                const QJsonObject params = row[QStringLiteral("params")].toObject();
                for (auto it = params.begin(); it != params.end(); ++it) {
                    for (const QJsonValue value : it->isArray() ? it->toArray() : QJsonArray{*it})
                        one.params.append({it.key(), value.toString()});
                }
                cases.append(one);
            }
        }
        for (int i = 0; i < 500; ++i) {
            Case one = randomCase();
            if (i % 2)
                mutate(one);
            cases.append(one);
        }
        const QList<bool> theirs = theirVerdicts(QFileInfo(package).dir().absoluteFilePath(QStringLiteral("..")), cases);
        QCOMPARE(theirs.size(), cases.size());
        int valid = 0;
        for (qsizetype i = 0; i < cases.size(); ++i) {
            const Case &one = cases[i];
            const bool ours = verifySignature(one.url, one.params, one.token.toUtf8(), one.signature);
            QVERIFY2(ours == theirs[i], QJsonDocument(toJson(one)).toJson().constData());
            valid += ours;
        }
        // Both verdicts must occur often, or the agreement says little.
        QVERIFY2(valid > 100 && valid < cases.size() - 100, qPrintable(QString::number(valid)));
    }
};

SWITCHBOARD_TEST(TwilioMockTest)
SWITCHBOARD_TEST(SignatureVerdictTest)
#include "tst_conformance.moc"
