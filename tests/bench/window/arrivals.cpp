// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/arrivals.h"

#include "core/store/inbound.h"
#include "core/store/providers.h"
#include "tests/bench/store/figures.h"
#include "tests/support/sampleworld/people.h"

#include <QUuid>

namespace switchboard::bench {

namespace {

constexpr int perSecond = 200;
constexpr int people = 500; ///< who write

store::InboundText textNumber(int number, const store::Sender &sender, Timestamp now)
{
    store::InboundText text;
    text.provider = sender.provider;
    text.sender = sender.id;
    text.reference = QStringLiteral("SM") + QUuid::createUuid().toString(QUuid::Id128);
    text.from = test::samplePerson(1, number * 7 % people).phone;
    text.body = QStringLiteral("Could we see the house on Elm at %1 instead? The kitchen matters most to us.").arg(number % 12 + 1);
    text.at = now;
    return text;
}

} // namespace

Arrivals::Arrivals(workspace::Workspace &workspace)
    : m_workspace(workspace), m_thread([this](const std::stop_token &stop) { run(stop); })
{}

Arrivals::~Arrivals()
{
    m_thread.request_stop();
    m_thread.join();
}

void Arrivals::run(const std::stop_token &stop)
{
    store::Store &store = m_workspace.store();
    const seal::Vault vault = store.vault();
    QFuture<Result<QList<store::Sender>>> asking = store.read([vault](store::Database &db) { return store::allSenders(db, vault); });
    asking.waitForFinished();
    const QList<store::Sender> senders = orFatal(asking.result());
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; !stop.stop_requested(); ++i) {
        const store::InboundText text = textNumber(i, senders.first(), store.clock().now());
        auto storing = store.write([text](store::Transaction &transaction) { return store::storeInbound(transaction, text); });
        storing.waitForFinished();
        orFatal(storing.result());
        ++m_count;
        std::this_thread::sleep_until(begin + std::chrono::microseconds(1'000'000LL * (i + 1) / perSecond));
    }
}

} // namespace switchboard::bench
