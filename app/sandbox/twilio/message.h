// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/scenario/scenario.h"
#include "core/base/clock.h"
#include "core/model/smsstatus.h"

#include <QByteArray>

#include <vector>

namespace switchboard::sandbox {

enum class Direction { outboundApi, outboundReply, inbound };

/// As in the API: "outbound-api", "outbound-reply", "inbound".
QByteArrayView name(Direction direction);

struct Media
{
    QByteArray sid;
    QByteArray contentType;
    QByteArray bytes;
};

/// A message as the provider knows it. Texts are UTF-8.
struct Message
{
    quint64 ordinal = 0; ///< from 1, in the order of creation
    QByteArray sid;
    QByteArray to;
    QByteArray from; ///< empty while a service has not chosen yet
    QByteArray service;
    QByteArray body;
    Direction direction = Direction::outboundApi;
    SmsStatus status = SmsStatus::none;
    SmsStatus statusBefore = SmsStatus::none;
    int segments = 0;
    int errorCode = 0;
    bool isPriced = false;
    bool isDeleted = false;
    std::vector<Media> media;
    Timestamp created;
    Timestamp updated;
    Timestamp sent;             ///< the epoch while not sent
    milliseconds listedFrom{0}; ///< on the steady clock: lists do not show it before
    QByteArray statusCallback;
    seconds validity{36'000};
    std::shared_ptr<const Behaviour> behaviour;
    quint64 reads = 0;
};

inline bool isSent(const Message &message)
{
    return message.sent != Timestamp();
}

} // namespace switchboard::sandbox
