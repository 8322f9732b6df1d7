// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace switchboard::channels::twilio {

/// Fields of a form in their order; a name may come more than once.
using FormFields = QList<QPair<QString, QString>>;

/// Appends `name=value` in application/x-www-form-urlencoded (UTF-8, a space as "+"), with "&" before all
/// but the first. A lone surrogate becomes U+FFFD.
void appendField(QByteArray &form, QLatin1StringView name, QStringView value);

/// Reads a form body strictly: bad escapes, broken UTF-8, NULs, an empty name, more than 1 MiB or 1,000
/// fields are errors with `place.column` (byte in the body, from 1) and the field's name where it is known.
Result<FormFields> parseForm(QByteArrayView body);

} // namespace switchboard::channels::twilio
