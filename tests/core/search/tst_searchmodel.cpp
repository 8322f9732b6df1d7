// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchconnection.h"
#include "core/store/search/searchscope.h"
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

namespace {

/// A word, or what is made of them, and whether a list of words fulfils it: the search language in a few lines.
struct Wish
{
    QString query;
    std::function<bool(const QStringList &)> holds;
};

Wish leaf(std::mt19937 &random)
{
    const QString word = sampleWords().at(int(std::min(random() % 1000, random() % 1000)));
    switch (random() % 6) {
    case 0: {
        const QString begin = word.left(1 + int(random() % 5));
        return {begin + u'*', [=](const QStringList &words) {
                    return std::any_of(words.begin(), words.end(), [&](const QString &w) { return w.startsWith(begin); });
                }};
    }
    case 1: {
        const QString part = word.mid(1, 3);
        return {u'*' + part + u'*', [=](const QStringList &words) {
                    return std::any_of(words.begin(), words.end(), [&](const QString &w) { return w.contains(part); });
                }};
    }
    case 2: {
        const QString next = sampleWords().at(int(random() % 40));
        return {u'"' + word + u' ' + next + u'"', [=](const QStringList &words) {
                    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
                        if (words[i] == word && words[i + 1] == next)
                            return true;
                    }
                    return false;
                }};
    }
    default: return {word, [=](const QStringList &words) { return words.contains(word); }};
    }
}

Wish wish(std::mt19937 &random, int depth)
{
    if (depth == 0 || random() % 3 == 0)
        return leaf(random);
    const Wish a = wish(random, depth - 1);
    const Wish b = wish(random, depth - 1);
    switch (random() % 4) {
    case 0: return {u'(' + a.query + QStringLiteral(" AND ") + b.query + u')',
                    [=](const QStringList &words) { return a.holds(words) && b.holds(words); }};
    case 1: return {u'(' + a.query + QStringLiteral(" OR ") + b.query + u')',
                    [=](const QStringList &words) { return a.holds(words) || b.holds(words); }};
    case 2: return {u'(' + a.query + QStringLiteral(" NOT ") + b.query + u')',
                    [=](const QStringList &words) { return a.holds(words) && !b.holds(words); }};
    default: return {QStringLiteral("NOT ") + a.query, [=](const QStringList &words) { return !a.holds(words); }};
    }
}

/// The columns are one text to the model; the phrases that would go over the seam are kept apart by a sign.
QStringList wordsOf(const SearchDocument &document)
{
    return document.body.split(u' ') + QStringList(QStringLiteral("|")) + document.extra.split(u' ');
}

/// Every row of a query on the tables of a file, as text.
QStringList rowsOf(const QString &path, const char *sql)
{
    auto connection = SearchConnection::open(path, sampleKey(), SealedMode::readOnly);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(describe(connection.error())));
    auto select = (*connection)->prepare(sql);
    if (!select)
        qFatal("cannot read: %s", qPrintable(describe(select.error())));
    QStringList rows;
    while (select->step() == SQLITE_ROW)
        rows.append(QString::fromLatin1(select->utf8(0).toPercentEncoding()));
    return rows;
}

/// A message as it is to be found.
struct Known
{
    SearchDocument document;
    SearchFate fate{};
};

using Model = std::map<qint64, Known>;

/// Half of them end as most do.
SearchFate randomFate(qint64 id, std::mt19937 &random)
{
    static const QStringList fates{QStringLiteral("failed"), QStringLiteral("held"), QStringLiteral("undelivered"), QStringLiteral("sent")};
    const bool isUsual = random() % 2 == 0;
    const int error = random() % 4 == 0 ? 30'003 + int(random() % 3) : 0;
    return {MessageId{id}, fateNumber(isUsual ? QStringLiteral("delivered") : fates.at(int(random() % 4))), error};
}

} // namespace

class SearchModelTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    static SearchRequest randomRequest(std::mt19937 &random, Wish &wished)
    {
        wished = random() % 6 == 0 ? Wish{QString(), [](const QStringList &) { return true; }} : wish(random, 2);
        SearchRequest request = wordsRequest(wished.query);
        if (random() % 3 == 0)
            request.conditions.append(markCondition(SearchMark::endpoint, {qint64(2'000 + random() % 80), 2'001, 2'002}, random() % 4 == 0));
        if (random() % 3 == 0)
            request.conditions.append(markCondition(SearchMark::campaign, {qint64(1 + random() % 4)}, random() % 4 == 0));
        if (random() % 5 == 0)
            request.conditions.append(markCondition(SearchMark::media, {1}, random() % 2 == 0));
        if (random() % 4 == 0)
            request.after = fromMs(1'700'000'000'000 + qint64(random() % 31'536'000) * 1000);
        if (random() % 4 == 0)
            request.before = fromMs(1'700'000'000'000 + qint64(random() % 31'536'000) * 1000);
        if (random() % 4 == 0)
            request.fate = fateNumber(random() % 2 ? u"held" : u"failed");
        if (random() % 6 == 0)
            request.error = 30'003 + int(random() % 3);
        request.limit = random() % 2 ? 1'000'000 : 20;
        return request;
    }

    static bool holds(const SearchRequest &request, const Known &known)
    {
        const SearchDocument &document = known.document;
        if ((request.fate != 0 && request.fate != known.fate.fate) || (request.error != 0 && request.error != known.fate.error))
            return false;
        for (const SearchCondition &condition : request.conditions) {
            const SearchAlternative &one = condition.any.constFirst();
            const qint64 value = one.mark == SearchMark::endpoint   ? document.endpoint.value
                                 : one.mark == SearchMark::campaign ? document.campaign.value
                                                                    : qint64(document.hasMedia);
            if (one.numbers.contains(value) == condition.isNegated)
                return false;
        }
        return (request.after == Timestamp{} || document.time >= request.after)
               && (request.before == Timestamp{} || document.time < request.before);
    }

    static QList<qint64> expected(const Model &model, const SearchRequest &request, const Wish &wished)
    {
        std::vector<std::pair<Timestamp, qint64>> matching;
        for (const auto &[id, known] : model) {
            if (holds(request, known) && wished.holds(wordsOf(known.document)))
                matching.emplace_back(known.document.time, id);
        }
        std::sort(matching.rbegin(), matching.rend());
        QList<qint64> ids;
        for (const auto &[time, id] : matching) {
            if (ids.size() < request.limit)
                ids.append(id);
        }
        return ids;
    }

    static void work(SearchFile &file, Model &model, std::mt19937 &random, qint64 mostChanges)
    {
        qint64 changes = 0;
        for (qint64 batch = 1; changes < mostChanges; ++batch) {
            SearchBatch step;
            step.cursor = Position{batch};
            const int count = int(1 + random() % 200);
            changes += count;
            QSet<qint64> touched;
            for (int i = 0; i < count; ++i) {
                const qint64 id = 1 + qint64(random() % 3'000);
                if (touched.contains(id))
                    continue;
                touched.insert(id);
                if (random() % 4 == 0) {
                    step.removals.append(MessageId{id});
                    model.erase(id);
                    continue;
                }
                SearchDocument document = sampleDocument(id, random);
                if (model.contains(id) && random() % 2)
                    document.time = model[id].document.time; // an edit leaves a message where it is
                step.documents.append(document);
                model[id].document = document;
            }
            // Of messages of this batch, of earlier ones, and of some that are not there.
            for (int i = 0; i < count / 2; ++i) {
                const qint64 id = 1 + qint64(random() % 3'000);
                step.fates.append(randomFate(id, random));
                if (model.contains(id))
                    model[id].fate = step.fates.constLast();
            }
            QVERIFY(file.apply(step).ok());
            if (batch % 40 == 0) {
                QList<MessageId> erased;
                for (auto it = model.begin(); it != model.end() && erased.size() < 20;) {
                    erased.append(MessageId{it->first});
                    it = model.erase(it);
                }
                QVERIFY(file.eraseAll(erased).ok());
            }
        }
    }

private Q_SLOTS:
    void randomSearchesFindWhatReadingFinds()
    {
        std::mt19937 random(20'261'122);
        const auto file = openSample(m_dir.filePath(QStringLiteral("searches.db")));
        Model model;
        work(*file, model, random, 3'000);
        QVERIFY(model.size() > 500);
        qsizetype found = 0;
        for (int i = 0; i < 600; ++i) {
            Wish wished;
            const SearchRequest request = randomRequest(random, wished);
            const QList<qint64> ids = idsOf(*file, request);
            QVERIFY2(ids == expected(model, request, wished), qPrintable(wished.query));
            found += ids.size();
        }
        QVERIFY2(found > 5'000, "the comparison must have compared something");
    }

    void tenThousandRandomEditsAndErasuresEqualAFreshFile()
    {
        std::mt19937 random(20'261'117);
        const QString workedPath = m_dir.filePath(QStringLiteral("worked.db"));
        const QString freshPath = m_dir.filePath(QStringLiteral("fresh.db"));
        const auto worked = openSample(workedPath);
        Model model;
        work(*worked, model, random, 10'000);
        const auto fresh = openSample(freshPath);
        SearchBatch all;
        all.cursor = worked->cursor();
        for (const auto &[id, known] : model) {
            all.documents.append(known.document);
            if (known.fate.id)
                all.fates.append(known.fate);
        }
        QVERIFY(fresh->apply(all).ok());
        QVERIFY(worked->checkIndex().ok());
        QVERIFY(worked->verify().ok());
        for (const char *sql :
             {"SELECT d.id || ' ' || time || ' ' || kind || ' ' || endpoint || ' ' || sender || ' ' || campaign || ' ' || template"
              " || ' ' || COALESCE(a.name, '') || ' ' || media || ' ' || body || '|' || extra FROM document d JOIN content c ON c.row = d.row"
              " LEFT JOIN author a ON a.id = d.author ORDER BY d.id",
              "SELECT kind || ' ' || word || ' ' || count FROM term ORDER BY kind, word",
              "SELECT d.id || ' ' || d.time || ' ' || fate || ' ' || error FROM remark r JOIN document d ON d.row = r.row AND d.id = r.id ORDER BY d.id",
              "SELECT count(*) FROM remark",
              "SELECT documents || ' ' || cursor FROM state"}) {
            const QStringList rows = rowsOf(workedPath, sql);
            QVERIFY(!rows.isEmpty());
            QCOMPARE(rows, rowsOf(freshPath, sql));
        }
        for (int i = 0; i < 200; ++i) {
            Wish wished;
            const SearchRequest request = randomRequest(random, wished);
            QVERIFY2(idsOf(*worked, request) == idsOf(*fresh, request), qPrintable(wished.query));
        }
    }
};

SWITCHBOARD_TEST(SearchModelTest)
#include "tst_searchmodel.moc"
