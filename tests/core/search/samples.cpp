// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"

#include "core/seal/pagesealer.h"
#include "tests/support/shared.h"

namespace switchboard::test {

using namespace store;

seal::Secret sampleKey(char byte)
{
    return seal::Secret::copyOf(QByteArray(seal::Secret::keySize, byte));
}

const QStringList &sampleWords()
{
    static const QStringList words = [] {
        const QStringList heads{QStringLiteral("ba"), QStringLiteral("ce"), QStringLiteral("di"), QStringLiteral("fo"),
                                QStringLiteral("gu"), QStringLiteral("ha"), QStringLiteral("je"), QStringLiteral("ki"),
                                QStringLiteral("lo"), QStringLiteral("mu")};
        QStringList made;
        for (int i = 0; i < 1000; ++i)
            made.append(heads[i / 100] + heads[i / 10 % 10] + heads[i % 10]);
        return made;
    }();
    return words;
}

SearchDocument sampleDocument(qint64 id, std::mt19937 &random, int words)
{
    SearchDocument document;
    document.id = MessageId{id};
    document.time = fromMs(1'700'000'000'000 + qint64(random() % 31'536'000) * 1000);
    document.channel = Channel(1 + random() % 2);
    document.direction = Direction(1 + random() % 2);
    document.endpoint = EndpointId{qint64(2'000 + random() % 80)};
    document.sender = SenderId{qint64(1 + random() % 3)};
    document.campaign = CampaignId{qint64(random() % 5)};
    document.messageTemplate = TemplateId{qint64(random() % 4)};
    document.hasMedia = random() % 10 == 0;
    if (document.direction == Direction::outbound)
        document.author = QStringLiteral("agent %1").arg(random() % 4);
    QStringList text;
    for (int i = 0; i < words; ++i)
        text.append(sampleWords().at(int(std::min(random() % 1000, random() % 1000))));
    document.body = text.mid(0, words - 2).join(u' ');
    document.extra = text.mid(words - 2).join(u' ');
    return document;
}

QList<SearchDocument> sampleDocuments(qint64 firstId, int count, unsigned seed)
{
    std::mt19937 random(seed);
    QList<SearchDocument> documents;
    for (int i = 0; i < count; ++i)
        documents.append(sampleDocument(firstId + i, random));
    return documents;
}

SearchOpenOptions sampleOptions(char boot, SearchOpenMode mode)
{
    return {mode, "workspace 1", Position{}, QByteArray(16, boot)};
}

std::unique_ptr<SearchFile> openSample(const QString &path, const SearchOpenOptions &options)
{
    Result<std::unique_ptr<SearchFile>> file = SearchFile::open(path, sampleKey(), options);
    if (!file)
        qFatal("cannot open: %s", qPrintable(describe(file.error())));
    return std::move(file).value();
}

QList<qint64> idsOf(const SearchFile &file, const SearchRequest &request)
{
    const Result<SearchAnswer> answer = file.search(request);
    if (!answer)
        qFatal("cannot search: %s", qPrintable(describe(answer.error())));
    QList<qint64> ids;
    for (const SearchHit &hit : answer->hits)
        ids.append(hit.id.value);
    return ids;
}

SearchRequest everything()
{
    return wordsRequest(QString());
}

SearchRequest wordsRequest(const QString &query, int limit)
{
    const auto parsed = text::parseSearch(query);
    if (!parsed)
        qFatal("not a search: %s", qPrintable(query));
    SearchRequest request;
    request.words = parsed->words;
    request.limit = limit;
    request.patience = std::chrono::minutes(2);
    request.mayGuess = false;
    return request;
}

SearchCondition markCondition(SearchMark mark, const QSet<qint64> &numbers, bool isNegated)
{
    return {{{{}, mark, numbers, {}}}, isNegated};
}

QByteArray openedPages(const QString &path)
{
    constexpr int pageSize = seal::PageSealer::pageSize;
    QByteArray bytes = readAll(path);
    const seal::PageSealer sealer(sampleKey(), QByteArrayView(bytes).sliced(16, seal::PageSealer::fileIdSize));
    QByteArray opened;
    for (qsizetype at = 2 * pageSize; at < bytes.size(); at += pageSize) {
        auto *page = reinterpret_cast<unsigned char *>(bytes.data() + at);
        if (!sealer.open(quint64(at / pageSize - 1), page))
            qFatal("page at %lld does not open", qlonglong(at));
        opened.append(bytes.sliced(at, pageSize));
    }
    return opened;
}

} // namespace switchboard::test
