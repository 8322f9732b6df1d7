// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpmessage.h"
#include "app/sandbox/twilio/message.h"

namespace switchboard::sandbox {

/// What the API says instead of doing what was asked.
struct ApiError
{
    int status = 400;
    int code = 0;
    QByteArray message;
};

/// {code, message, more_info, status}, as all errors of the API.
HttpResponse toResponse(const ApiError &error);

/// "Fri, 24 May 2019 17:44:46 +0000".
QByteArray rfc2822(Timestamp time);

/// The Messages resource, showing `shown` as its status (a read may be stale).
QByteArray messageJson(const Message &message, const QByteArray &account, SmsStatus shown);

QByteArray mediaJson(const Message &message, const Media &media, const QByteArray &account);

/// Path of the account's resources, e.g. "/2010-04-01/Accounts/AC…".
QByteArray accountPath(const QByteArray &account);

/// A plain sentence for the code of a failed delivery; empty where it is not known.
QByteArrayView deliveryErrorText(int code);

} // namespace switchboard::sandbox
