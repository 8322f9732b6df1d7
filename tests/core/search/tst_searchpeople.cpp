// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/pagesealer.h"
#include "tests/core/search/samples.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

namespace {

SearchPerson person(qint64 id, const char *name, const char *company = "", const QStringList &addresses = {},
                    const QStringList &tags = {})
{
    SearchPerson made{ContactId{id}, QString::fromUtf8(name), QString::fromUtf8(company), addresses, tags, {}};
    for (qsizetype i = 0; i < addresses.size(); ++i)
        made.endpoints.append({EndpointId{id * 10 + i}, {}, {}});
    return made;
}

} // namespace

class SearchPeopleTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<SearchFile> m_file;

    QList<qint64> found(const QString &text, PersonOrder order = PersonOrder::name, int limit = 100, qint64 after = 0)
    {
        const auto people = m_file->people({text, order, limit, ContactId{after}});
        if (!people)
            qFatal("%s", qPrintable(describe(people.error())));
        QList<qint64> ids;
        for (const ContactId id : *people)
            ids.append(id.value);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_path = m_dir.filePath(QString::number(++number));
        m_file = openSample(m_path);
        SearchBatch batch;
        batch.cursor = Position{1};
        batch.people = {
            person(1, "María López", "Lopez Homes", {QStringLiteral("+15125550101"), QStringLiteral("maria@example.com")}),
            person(2, "ana example", "", {QStringLiteral("+15125550102")}, {QStringLiteral("VIP")}),
            person(3, "Zoë Åkerlund", "", {QStringLiteral("+442079460003")}),
            person(4, "", "", {QStringLiteral("+15125550104")}),
            person(5, "Anabel Lopez", "Marina Bay"),
        };
        for (const SearchPerson &one : batch.people) {
            for (qsizetype i = 0; i < one.addresses.size(); ++i)
                batch.addresses.append({one.endpoints[i].endpoint, one.addresses[i]});
        }
        batch.addresses.append({EndpointId{99}, QStringLiteral("+15125550199")});
        QVERIFY(m_file->apply(batch).ok());
    }

    void findsPeople_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row = [](const char *name, const char *text, const QList<qint64> &ids) {
            QTest::newRow(name) << QString::fromUtf8(text) << ids;
        };
        row("all, by name, the nameless last", "", {2, 5, 1, 3, 4});
        row("the begin of a name", "ana", {2, 5});
        row("a name without its accents", "maria lopez", {1});
        row("words in another order", "lopez mar", {5, 1});
        row("a company", "homes", {1});
        row("a tag", "vip", {2});
        row("a part of a name that nothing begins with", "kerlun", {3});
        row("a mistyped name, and an address with it", "exmaple", {2, 1});
        row("a number as people write it", "+1 (512) 555-0102", {2});
        row("the end of a number", "0104", {4});
        row("a part of an e-mail address", "maria@exam", {1});
        row("nobody", "unicorn", {});
    }

    void findsPeople()
    {
        QFETCH(QString, text);
        QTEST(found(text), "ids");
        QFETCH(QList<qint64>, ids);
        QList<qint64> best = found(text, PersonOrder::best);
        QCOMPARE(best.size(), ids.size());
    }

    void pagesGoOnBehindAPerson()
    {
        QList<qint64> paged;
        for (qint64 after = 0;;) {
            const QList<qint64> page = found(QString(), PersonOrder::name, 2, after);
            paged += page;
            if (page.size() < 2)
                break;
            after = page.constLast();
        }
        QCOMPARE(paged, found(QString()));
    }

    void aNameOrANumberStandsForAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("endpoints");
        const auto row = [](const char *name, const char *text, const QList<qint64> &endpoints) {
            QTest::newRow(name) << QString::fromUtf8(text) << endpoints;
        };
        row("a name", "maria lopez", {10, 11});
        row("the begin of names", "ana", {20});
        row("a number of nobody", "5550199", {99});
        row("a part of many numbers", "55501", {10, 20, 40, 99});
        row("a company is not a name", "homes", {});
        row("nobody", "unicorn", {});
    }

    void aNameOrANumberStandsForAddresses()
    {
        QFETCH(QString, text);
        const auto party = m_file->party(text);
        QVERIFY(party.ok());
        QList<qint64> endpoints;
        for (const HeldEndpoint &held : party->endpoints)
            endpoints.append(held.endpoint.value);
        std::sort(endpoints.begin(), endpoints.end());
        QTEST(endpoints, "endpoints");
    }

    void aChangeReplacesWhatWasKnown()
    {
        SearchBatch batch;
        batch.cursor = Position{2};
        batch.people = {person(2, "Ana Newname", "", {QStringLiteral("+15125550777")})};
        batch.lostPeople = {ContactId{5}};
        QVERIFY(m_file->apply(batch).ok());
        QCOMPARE(found(QStringLiteral("example")), QList<qint64>{1}); // by the e-mail address alone
        QCOMPARE(found(QStringLiteral("newname")), QList<qint64>{2});
        QCOMPARE(found(QStringLiteral("anabel")), QList<qint64>{});
        QCOMPARE(m_file->endpointsOf({ContactId{2}})->size(), 1);
        QVERIFY(m_file->checkIndex().ok());
    }

    void theErasedLeaveNoWordBehind()
    {
        SearchBatch batch;
        batch.cursor = Position{2};
        SearchDocument document;
        document.id = MessageId{1};
        document.time = fromMs(1'700'000'000'000);
        document.body = QStringLiteral("xylocanary 5550198");
        batch.documents = {document};
        batch.people = {person(7, "Quxcanary Person", "Zebracompany", {QStringLiteral("+15125550777")})};
        batch.addresses = {{EndpointId{70}, QStringLiteral("+15125550777")}};
        QVERIFY(m_file->apply(batch).ok());
        QVERIFY(m_file->party(QStringLiteral("quxcanry"))->guesses.size() == 1); // its words are in memory
        const QList<QByteArray> traces{"quxcanary", "uxcanary", "zebracompany", "ebracompany", "5550777", "xylocanary", "5550198"};
        const QByteArray before = openedPages(m_path).toLower();
        for (const QByteArray &trace : traces)
            QVERIFY2(before.contains(trace), trace.constData());
        QVERIFY(!readAll(m_path).toLower().contains("quxcanary"));

        QVERIFY(m_file->eraseAll({MessageId{1}}, {}, {ContactId{7}}, {EndpointId{70}}).ok());

        const QByteArray after = openedPages(m_path).toLower();
        for (const QByteArray &trace : traces)
            QVERIFY2(!after.contains(trace), trace.constData());
        QVERIFY(m_file->party(QStringLiteral("quxcanry"))->guesses.isEmpty());
        SearchRequest request = wordsRequest(QStringLiteral("xylocanery"));
        request.mayGuess = true;
        QVERIFY(m_file->search(request)->guesses.isEmpty());
        QCOMPARE(found(QString()).size(), 5);
        QVERIFY(m_file->checkIndex().ok());
    }
};

SWITCHBOARD_TEST(SearchPeopleTest)
#include "tst_searchpeople.moc"
