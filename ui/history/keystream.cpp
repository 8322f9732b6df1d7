// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/keystream.h"

namespace switchboard::history {

using workspace::HistoryMatches;

namespace {
constexpr int secondPiece = 2'000;
constexpr int largestPiece = 50'000; ///< 800 kB
} // namespace

KeyStream::KeyStream(workspace::HistoryService &service, QObject *parent)
    : QObject(parent), m_service(service), m_piece(this)
{}

KeyStream::~KeyStream()
{
    m_stop.request_stop();
}

void KeyStream::start(const QString &query, workspace::HistoryOrder order)
{
    stop();
    m_query = query;
    m_order = order;
    m_limit = firstPiece;
    ask({});
}

void KeyStream::goOn(MessageCursor last)
{
    m_limit = std::clamp(m_limit * 10, secondPiece, largestPiece);
    ask(last);
}

void KeyStream::stop()
{
    m_piece.drop();
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void KeyStream::ask(MessageCursor before)
{
    const bool isFirst = before == MessageCursor{};
    m_piece.ask(m_service.matches(m_query, m_order, m_limit, before, m_stop.get_token()),
                [this, isFirst](const Result<HistoryMatches> &answer) {
                    if (!answer)
                        Q_EMIT failed(answer.error(), isFirst);
                    else if (isFirst)
                        Q_EMIT began(*answer);
                    else
                        Q_EMIT wentOn(*answer);
                });
}

} // namespace switchboard::history
