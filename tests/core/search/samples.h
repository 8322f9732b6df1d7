// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seal/secret.h"
#include "core/store/search/searchfile.h"

#include <QStringList>

#include <random>

namespace switchboard::test {

/// A key of 32 equal bytes.
seal::Secret sampleKey(char byte = 'k');

/// The 1,000 words that sample texts are made of, three syllables each.
const QStringList &sampleWords();

/// A message whose text, people and time (within a year) come from `random` alone.
store::SearchDocument sampleDocument(qint64 id, std::mt19937 &random, int words = 12);

/// `count` documents with the ids from `firstId` on.
QList<store::SearchDocument> sampleDocuments(qint64 firstId, int count, unsigned seed);

store::SearchOpenOptions sampleOptions(char boot = 'b', store::SearchOpenMode mode = store::SearchOpenMode::readWrite);

/// Opens or ends the test program with the reason.
std::unique_ptr<store::SearchFile> openSample(const QString &path,
                                              const store::SearchOpenOptions &options = sampleOptions());

/// Ids of what a request finds, in order; ends the test program with the reason where it fails.
QList<qint64> idsOf(const store::SearchFile &file, const store::SearchRequest &request);

/// Everything, newest first.
store::SearchRequest everything();

/// A search in the language of people, which guesses nothing and has all the time.
store::SearchRequest wordsRequest(const QString &query, int limit = 1'000'000);
store::SearchCondition markCondition(store::SearchMark mark, const QSet<qint64> &numbers, bool isNegated = false);

/// All pages of a search file, opened with the key.
QByteArray openedPages(const QString &path);

} // namespace switchboard::test
