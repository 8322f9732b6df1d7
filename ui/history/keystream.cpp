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
    m_hasBegun = false;
    ask({});
}

void KeyStream::goOn(MessageCursor before)
{
    m_limit = std::clamp(m_limit * 10, secondPiece, largestPiece);
    ask(before);
}

void KeyStream::stop()
{
    m_piece.drop();
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void KeyStream::ask(MessageCursor before)
{
    m_piece.ask(m_service.matches(m_query, m_order, m_limit, before, m_stop.get_token()),
                [this, before](const Result<HistoryMatches> &answer) {
                    if (answer)
                        take(*answer, before);
                    else
                        Q_EMIT failed(answer.error(), !m_hasBegun);
                });
}

/// One that took long may have found nothing yet; where it does not come further, that is the end.
void KeyStream::take(const HistoryMatches &matches, MessageCursor before)
{
    HistoryMatches piece = matches;
    piece.isWhole = piece.isWhole || !(piece.next < before);
    if (m_hasBegun) {
        Q_EMIT wentOn(piece);
    } else if (piece.keys.isEmpty() && !piece.isWhole) {
        ask(piece.next);
    } else {
        m_hasBegun = true;
        Q_EMIT began(piece);
    }
}

} // namespace switchboard::history
