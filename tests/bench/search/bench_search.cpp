// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace switchboard;
using namespace switchboard::store;

namespace {
constexpr int batchSize = 1'000;

/// Words as people use them: a few all the time, most of them seldom (Zipf over 20,000).
class Words
{
public:
    Words()
    {
        static constexpr const char *syllables[] = {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu",
                                                    "ne", "pi", "ro", "su", "ta", "ve", "wi", "xo", "yu", "za"};
        double sum = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString word;
            for (int rest = i + 400; rest > 0; rest /= 20)
                word += QLatin1StringView(syllables[rest % 20]);
            m_words.append(word);
            sum += 1.0 / std::pow(i + 3, 1.05);
            m_sums.push_back(sum);
        }
    }

    const QString &at(int rank) const { return m_words.at(rank); }
    const QString &any(std::mt19937 &random) const
    {
        const double target = std::uniform_real_distribution<>(0, m_sums.back())(random);
        return m_words.at(std::lower_bound(m_sums.begin(), m_sums.end(), target) - m_sums.begin());
    }

private:
    QStringList m_words;
    std::vector<double> m_sums;
};

QList<SearchDocument> makeBatch(const Words &words, int first, std::mt19937 &random)
{
    QList<SearchDocument> documents;
    for (int i = first; i < first + batchSize; ++i) {
        SearchDocument document;
        document.id = MessageId{(qint64(1'700'000'000'000 + i * 1'000) << 21) | (i & 4095)};
        document.time = fromMs(1'700'000'000'000 + i * 1'000);
        document.conversation = ConversationId{(qint64(1'600'000'000'000) << 21) + qint64(random() % 5'000)};
        document.contact = ContactId{(qint64(1'500'000'000'000) << 21) + qint64(random() % 5'000)};
        QStringList text;
        for (int n = int(4 + random() % 28); n > 0; --n)
            text.append(words.any(random));
        document.body = text.join(u' ');
        document.extra = words.any(random) + u' ' + words.any(random);
        documents.append(document);
    }
    return documents;
}

/// The same tables, statements and settings without the seal.
class PlainFile
{
public:
    explicit PlainFile(const QString &path)
    {
        sqlite3_open(qPrintable(path), &m_database);
        exec("PRAGMA page_size=4096; PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY; PRAGMA synchronous=OFF;"
             "PRAGMA secure_delete=ON; PRAGMA cache_spill=OFF; PRAGMA cache_size=-65536;"
             "CREATE TABLE document(row INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, time INTEGER NOT NULL,"
             " peak INTEGER NOT NULL, channel INTEGER NOT NULL, direction INTEGER NOT NULL,"
             " conversation INTEGER NOT NULL, contact INTEGER NOT NULL, body TEXT NOT NULL, extra TEXT NOT NULL,"
             " scope TEXT NOT NULL);"
             "CREATE VIRTUAL TABLE words USING fts5(body, extra, scope, content='document', content_rowid='row',"
             " tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')");
        sqlite3_prepare_v2(m_database, "INSERT INTO document VALUES(?1, ?2, ?3, ?3, 1, 1, ?4, ?5, ?6, ?7, ?8)", -1,
                           &m_insert, nullptr);
        sqlite3_prepare_v2(m_database, "INSERT INTO words(rowid, body, extra, scope) VALUES(?1, ?2, ?3, ?4)", -1,
                           &m_index, nullptr);
    }
    ~PlainFile()
    {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_index);
        sqlite3_close(m_database);
    }

    void apply(const QList<SearchDocument> &documents)
    {
        exec("BEGIN IMMEDIATE");
        for (const SearchDocument &document : documents) {
            const QByteArray body = document.body.toUtf8();
            const QByteArray extra = document.extra.toUtf8();
            const QByteArray scope = 'v' + QByteArray::number(document.conversation.value, 36) + " p"
                                     + QByteArray::number(document.contact.value, 36);
            ++m_row;
            const qint64 numbers[] = {m_row, document.id.value, toMs(document.time), document.conversation.value,
                                      document.contact.value};
            for (int i = 0; i < 5; ++i)
                sqlite3_bind_int64(m_insert, i + 1, numbers[i]);
            sqlite3_bind_int64(m_index, 1, m_row);
            const QByteArray *texts[] = {&body, &extra, &scope};
            for (int i = 0; i < 3; ++i) {
                sqlite3_bind_text(m_insert, i + 6, texts[i]->constData(), int(texts[i]->size()), SQLITE_STATIC);
                sqlite3_bind_text(m_index, i + 2, texts[i]->constData(), int(texts[i]->size()), SQLITE_STATIC);
            }
            run(m_insert);
            run(m_index);
        }
        exec("COMMIT");
    }

private:
    void exec(const char *sql)
    {
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
    }
    void run(sqlite3_stmt *statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_reset(statement);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_index = nullptr;
    qint64 m_row = 0;
};

void require(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
}

void timeSearches(const SearchFile &file, const Words &words)
{
    struct Row
    {
        const char *name;
        SearchRequest request;
    };
    const auto text = [](const QString &expression) { return SearchRequest{.expression = expression}; };
    std::vector<Row> rows{
        {"frequent word", text(words.at(2))},
        {"rare word", text(words.at(9'000))},
        {"two words", text(words.at(20) + QStringLiteral(" AND ") + words.at(40))},
        {"phrase", text(u'"' + words.at(1) + u' ' + words.at(5) + u'"')},
        {"prefix of two letters", text(QStringLiteral("ba*"))},
        {"frequent word in one contact",
         {.expression = words.at(2), .contacts = {ContactId{(qint64(1'500'000'000'000) << 21) + 77}}}},
        {"frequent word, best first", {.expression = words.at(2), .order = SearchOrder::bestFirst}},
        {"two words, best first",
         {.expression = words.at(20) + QStringLiteral(" AND ") + words.at(40), .order = SearchOrder::bestFirst}},
        {"no words, newest", {}},
    };
    for (const Row &row : rows) {
        std::vector<double> times;
        qsizetype found = 0;
        for (int i = 0; i < 25; ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto hits = file.search(row.request);
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
            if (!hits)
                qFatal("%s", qPrintable(describe(hits.error())));
            found = hits->size();
        }
        const double first = times.front();
        std::sort(times.begin(), times.end());
        std::printf("  %-30s first %8.2f ms, median %8.2f ms, %lld hits\n", row.name, first, times[times.size() / 2],
                    static_cast<long long>(found));
    }
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = std::max(batchSize, arguments.value(1, QStringLiteral("300000")).toInt());
    QTemporaryDir dir(arguments.value(2, QStringLiteral("/tmp")) + QStringLiteral("/bench-search-XXXXXX"));
    const Words words;
    std::mt19937 random(11);
    const QString plainPath = dir.filePath(QStringLiteral("plain.db"));
    const QString sealedPath = dir.filePath(QStringLiteral("sealed.db"));
    PlainFile plain(plainPath);
    auto opened = SearchFile::open(sealedPath, seal::Secret::random(), {});
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    SearchFile &sealed = **opened;
    qint64 plainNs = 0;
    qint64 sealedNs = 0;
    // Batch by batch in turns, so that both meet the same machine.
    for (int done = 0; done < count; done += batchSize) {
        const QList<SearchDocument> documents = makeBatch(words, done, random);
        QElapsedTimer timer;
        timer.start();
        plain.apply(documents);
        plainNs += timer.nsecsElapsed();
        timer.restart();
        require(sealed.apply({documents, {}, Position{done + 1}, {}}));
        sealedNs += timer.nsecsElapsed();
    }
    std::printf("%d documents in batches of %d\n", count, batchSize);
    std::printf("  plain  %8.0f/s, %6.1f MB\n", count * 1e9 / double(plainNs), double(QFileInfo(plainPath).size()) / 1e6);
    std::printf("  sealed %8.0f/s, %6.1f MB, %.0f %% of the plain file's rate\n", count * 1e9 / double(sealedNs),
                double(QFileInfo(sealedPath).size()) / 1e6, 100.0 * double(plainNs) / double(sealedNs));
    timeSearches(sealed, words);
    QElapsedTimer timer;
    timer.start();
    require(sealed.verify());
    std::printf("  check of every page: %lld ms\n", static_cast<long long>(timer.restart()));
    require(sealed.eraseAll({MessageId{(qint64(1'700'000'000'000) << 21)}}));
    std::printf("  erasure of one message: %lld ms\n", static_cast<long long>(timer.elapsed()));
    return 0;
}
