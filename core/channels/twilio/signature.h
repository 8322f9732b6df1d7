// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/twilio/form.h"

namespace switchboard::channels::twilio {

/// Whether `signature` (the header X-Twilio-Signature) was made with `token`, the account's auth token, for
/// `url` as configured at Twilio and the fields of a form post (none for GET). Accepts the URL with and
/// without its port, and with its query written in the older way. Compares in constant time.
bool verifySignature(QStringView url, const FormFields &params, QByteArrayView token, QStringView signature);

/// The same from the raw form body; an Error tells where the body is malformed.
Result<bool> verifySignedForm(QStringView url, QByteArrayView body, QByteArrayView token, QStringView signature);

/// For JSON bodies: the URL carries bodySHA256, which must be that of `body`, and is signed alone.
bool verifySignedBody(QStringView url, QByteArrayView body, QByteArrayView token, QStringView signature);

/// The signature that Twilio gives for exactly this URL and these fields.
QByteArray makeSignature(QStringView url, const FormFields &params, QByteArrayView token);

} // namespace switchboard::channels::twilio
