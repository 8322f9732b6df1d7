// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/remotemessage.h"

#include <QCoro/QCoroTask>

#include <stop_token>

namespace switchboard::channels::twilio {

/// What to list. Twilio filters by no status, service or direction: that is done here, afterwards.
struct ListFilter
{
    QString to;            ///< E.164, or empty for all
    QString from;          ///< E.164, or empty for all
    Timestamp sentAfter{}; ///< by DateSent, which is empty while queued: never for settling doubt
    Timestamp sentBefore{};
    int pageSize = 100; ///< 1 to 1000
};

/// Where the provider's view of messages comes from, newest first; TwilioClient is one, a scripted list in
/// a test another.
class MessageSource
{
public:
    virtual ~MessageSource() = default;

    virtual QCoro::Task<Result<RemoteMessage>> fetch(QString sid, std::stop_token stop) = 0;
    virtual QCoro::Task<Result<MessagePage>> list(ListFilter filter, std::stop_token stop) = 0;

    /// The page behind MessagePage::nextPage, which is followed as given.
    virtual QCoro::Task<Result<MessagePage>> nextPage(QString uri, std::stop_token stop) = 0;
};

} // namespace switchboard::channels::twilio
