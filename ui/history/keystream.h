// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/latest.h"

namespace switchboard::history {

/// What a search finds, piece by piece: a small one that fills the screen at once, then larger ones in the
/// background until all is there. A newer search stops the one before.
class KeyStream : public QObject
{
    Q_OBJECT

public:
    explicit KeyStream(workspace::HistoryService &service, QObject *parent = nullptr);
    ~KeyStream() override;

    void start(const QString &query, workspace::HistoryOrder order);
    void goOn(MessageCursor before); ///< with the next piece
    void stop();
    bool isWaiting() const { return m_piece.isWaiting(); }

    static constexpr int firstPiece = 200;

Q_SIGNALS:
    void began(const switchboard::workspace::HistoryMatches &matches);  ///< the first piece that has any, or the last
    void wentOn(const switchboard::workspace::HistoryMatches &matches); ///< another one
    void failed(const switchboard::Error &error, bool isFirst);

private:
    void ask(MessageCursor before);
    void take(const workspace::HistoryMatches &matches, MessageCursor before);

    workspace::HistoryService &m_service;
    QString m_query;
    workspace::HistoryOrder m_order = workspace::HistoryOrder::newestFirst;
    int m_limit = firstPiece;
    bool m_hasBegun = false;
    std::stop_source m_stop;
    widgets::Latest<workspace::HistoryMatches> m_piece;
};

} // namespace switchboard::history
