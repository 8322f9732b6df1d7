// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace switchboard::inbox {

/// The roles of the inbox's models.
enum Role {
    ThreadRowRole = Qt::UserRole + 1, ///< workspace::ThreadRow
    LineRole,                         ///< Line, of ThreadModel
    BodyRole,                         ///< the whole text of a message, for copying
};

} // namespace switchboard::inbox
