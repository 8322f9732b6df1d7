// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace switchboard {

Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSeal)
Q_DECLARE_LOGGING_CATEGORY(lcChannel)
Q_DECLARE_LOGGING_CATEGORY(lcDelivery)
Q_DECLARE_LOGGING_CATEGORY(lcPolicy)
Q_DECLARE_LOGGING_CATEGORY(lcImport)
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

/// What may be written of a person's address: kind and last two characters, e.g. "phone:…42". Bodies,
/// names and credentials are never logged, not even redacted.
QString redacted(QStringView address);

/// Takes what looks like a phone number, an email address or a credential out of a text that came from
/// outside (a provider's error, a driver's message) before it is logged.
QString scrubbed(const QString &text);

/// Installs a message handler that scrubs everything on its way out; the programs call it first.
void installScrubbingLog();

} // namespace switchboard
