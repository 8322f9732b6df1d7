// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/form.h"
#include "app/sandbox/sandboxlog.h"

#include <QNetworkAccessManager>

namespace switchboard::sandbox {

/// The signature that Twilio puts on a form post: HMAC-SHA1 by the account's token over the URL without its
/// fragment and the parameters sorted by name, in base64.
QByteArray twilioSignature(const QByteArray &token, const QByteArray &url, const Form &form);

/// Posts signed forms to programs on this machine; never to another one.
class Webhooks
{
public:
    explicit Webhooks(SandboxLog &log);

    /// One more try where the connection cannot be made, as Twilio does by default. What became of it is logged
    /// with `kind`, which is "status" or "inbound".
    void post(const QByteArray &token, const QByteArray &url, Form form, QByteArray kind);

private:
    void attempt(const QByteArray &token, const QByteArray &url, const Form &form, const QByteArray &kind,
                 int triesLeft);
    void record(const QByteArray &kind, const Form &form, int status);

    SandboxLog &m_log;
    QNetworkAccessManager m_network;
};

} // namespace switchboard::sandbox
