// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace switchboard::seal {

/// `size` bytes from the system's generator.
QByteArray randomBytes(int size);

} // namespace switchboard::seal
