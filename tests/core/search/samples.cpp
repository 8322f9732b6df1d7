// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"

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
    document.conversation = ConversationId{qint64(1'000 + random() % 50)};
    document.contact = ContactId{qint64(2'000 + random() % 80)};
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
    const Result<QList<SearchHit>> hits = file.search(request);
    if (!hits)
        qFatal("cannot search: %s", qPrintable(describe(hits.error())));
    QList<qint64> ids;
    for (const SearchHit &hit : *hits)
        ids.append(hit.id.value);
    return ids;
}

SearchRequest everything()
{
    return wordsRequest(QString());
}

SearchRequest wordsRequest(const QString &expression, int limit)
{
    SearchRequest request;
    request.expression = expression;
    request.limit = limit;
    return request;
}

} // namespace switchboard::test
