// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/address.h"
#include "core/model/smsstatus.h"

#include <QCoro/QCoroTask>
#include <QString>
#include <QStringList>

#include <optional>
#include <stop_token>
#include <variant>

namespace switchboard::channels {

/// One message on its way to a provider. A value: the store is not needed to send it.
struct Submission
{
    AttemptId attempt;
    Address to;
    QString from;    ///< E.164, short code or alphanumeric sender; may be empty with `service`
    QString service; ///< Messaging Service id, or empty
    QString body;
    QStringList mediaUrls;
    bool smartEncoded = false;
    QString statusCallback; ///< or empty
    std::optional<seconds> validity;
    std::optional<Timestamp> sendAt;
};

/// Why a provider refused, as what to do about it.
enum class RefusalClass : qint8 {
    retry = 1,         ///< not taken now; later it may be
    permanent = 2,     ///< this message to this person will never go
    compliance = 3,    ///< the recipient or a rule forbids it
    configuration = 4, ///< our account or sender is set up wrong: everything waits
};

/// The provider took it.
struct Submitted
{
    QString reference; ///< its id
    SmsStatus status = SmsStatus::none;
    int segments = 0;
    int errorCode = 0;
};

/// The provider answered no; it was certainly not taken.
struct Refused
{
    int code = 0; ///< the provider's error code, 0 where it gave none
    int httpStatus = 0;
    RefusalClass kind = RefusalClass::permanent;
    QString message; ///< the provider's own words, scrubbed of addresses
    milliseconds retryAfter{0};
};

/// The request never left this computer (no connection, closed before).
struct NotSubmitted
{
    QString reason; ///< stable word: "unreachable", "closed", "tls", …
    milliseconds retryAfter{0};
};

/// It left, and no answer tells whether it was taken (time-out, connection lost, 5xx).
struct InDoubt
{
    QString reason; ///< stable word: "timeout", "connection_lost", "server_error", "bad_answer"
    int httpStatus = 0;
};

using SubmitOutcome = std::variant<Submitted, Refused, NotSubmitted, InDoubt>;

/// A way out to people. Implementations live on the engine thread and see no store.
class Channel
{
public:
    virtual ~Channel() = default;

    /// Exactly one outcome. A stop requested before the request leaves gives NotSubmitted("closed"); after
    /// it left, the answer is awaited for at most 10 s and is then InDoubt("closed").
    virtual QCoro::Task<SubmitOutcome> submit(Submission submission, std::stop_token stop) = 0;
};

} // namespace switchboard::channels
