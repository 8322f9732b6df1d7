// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <QByteArray>
#include <QStringList>

namespace switchboard::workspace {

/// One person as a vCard 4.0: UTF-8, CRLF, folded at 75 octets between characters. Stage, owner, next step and custom
/// fields have no place in it.
QByteArray toVCard(const Contact &contact, const QStringList &notes);

} // namespace switchboard::workspace
