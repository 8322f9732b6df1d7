// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

class SearchModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyThousandRandomChangesEqualAFreshBuild()
    {
        constexpr unsigned seed = 20'261'117;
        QTemporaryDir dir;
        std::mt19937 random(seed);
        std::map<qint64, SearchDocument> model;
        const auto worked = openSample(dir.filePath(QStringLiteral("worked.db")));
        qint64 changes = 0;
        for (qint64 batch = 1; changes < 20'000; ++batch) {
            SearchBatch step;
            step.cursor = Position{batch};
            const int count = int(1 + random() % 200);
            changes += count;
            QSet<qint64> touched;
            for (int i = 0; i < count; ++i) {
                const qint64 id = 1 + qint64(random() % 6'000);
                if (touched.contains(id))
                    continue;
                touched.insert(id);
                if (random() % 4 == 0) {
                    step.removals.append(MessageId{id});
                    model.erase(id);
                } else {
                    step.documents.append(sampleDocument(id, random));
                    model[id] = step.documents.last();
                }
            }
            QVERIFY(worked->apply(step).ok());
            if (batch % 60 == 0) {
                QList<MessageId> erased;
                for (auto it = model.begin(); it != model.end() && erased.size() < 20;)  {
                    erased.append(MessageId{it->first});
                    it = model.erase(it);
                }
                QVERIFY(worked->eraseAll(erased).ok());
            }
        }
        const auto fresh = openSample(dir.filePath(QStringLiteral("fresh.db")));
        SearchBatch all;
        all.cursor = worked->cursor();
        for (const auto &[id, document] : model)
            all.documents.append(document);
        QVERIFY(fresh->apply(all).ok());
        QVERIFY(worked->checkIndex().ok());
        compare(*worked, *fresh, model, random);
    }

private:
    static void compare(const SearchFile &worked, const SearchFile &fresh,
                        const std::map<qint64, SearchDocument> &model, std::mt19937 &random)
    {
        QCOMPARE(idsOf(worked, everything()).size(), qsizetype(model.size()));
        QCOMPARE(idsOf(worked, everything()), idsOf(fresh, everything()));
        qsizetype found = 0;
        for (int i = 0; i < 300; ++i) {
            const QString one = sampleWords().at(int(random() % 1000));
            const QString two = sampleWords().at(int(random() % 300));
            const QString operators[] = {QStringLiteral(" AND "), QStringLiteral(" OR "), QStringLiteral(" NOT ")};
            SearchRequest request =
                wordsRequest(i % 4 == 3 ? QString(one.left(3) + u'*') : QString(one + operators[i % 4] + two));
            request.limit = i % 2 ? 1'000'000 : 20;
            if (i % 5 == 0)
                request.contacts = {ContactId{qint64(2'000 + random() % 80)}, ContactId{2'001}, ContactId{2'002}};
            const QList<qint64> ids = idsOf(worked, request);
            found += ids.size();
            QCOMPARE(ids, idsOf(fresh, request));
            if (i % 4 == 0 && request.limit > 20)
                QCOMPARE(ids, expected(model, request, one, two));
        }
        QVERIFY2(found > 5'000, "the comparison must have compared something");
    }

    static QList<qint64> expected(const std::map<qint64, SearchDocument> &model, const SearchRequest &request,
                                  const QString &one, const QString &two)
    {
        QList<SearchDocument> matching;
        for (const auto &[id, document] : model) {
            const QStringList words = QString(document.body + u' ' + document.extra).split(u' ');
            if (words.contains(one) && words.contains(two)
                && (request.contacts.isEmpty() || request.contacts.contains(document.contact)))
                matching.append(document);
        }
        std::sort(matching.begin(), matching.end(), [](const SearchDocument &a, const SearchDocument &b) {
            return std::pair(a.time, a.id) > std::pair(b.time, b.id);
        });
        QList<qint64> ids;
        for (const SearchDocument &document : matching)
            ids.append(document.id.value);
        return ids;
    }
};

SWITCHBOARD_TEST(SearchModelTest)
#include "tst_searchmodel.moc"
