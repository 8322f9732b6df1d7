// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"

#include <QCoreApplication>

#include <cstdio>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

/// search_child PATH DOCUMENTS: adds batches of so many documents until it is killed and prints each cursor
/// once its batch is in. Batch n holds the ids from n * 100,000 on, made with seed n.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(2).toInt();
    const auto file = openSample(arguments.value(1));
    for (qint64 batch = file->cursor().value + 1;; ++batch) {
        const QList<SearchDocument> documents = sampleDocuments(batch * 100'000, count, unsigned(batch));
        if (!file->apply({documents, {}, Position{batch}, {}}).ok())
            return 1;
        std::printf("%lld\n", static_cast<long long>(batch));
        std::fflush(stdout);
    }
}
