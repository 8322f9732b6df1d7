// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace switchboard::inbox {

/// The roles of the inbox's models.
enum Role {
    ThreadRowRole = Qt::UserRole + 1, ///< workspace::ThreadRow
    MarkedRole,                       ///< of a thread: chosen for what is done to many
    KeptRole,                         ///< of a thread: in its place only since it was changed here
    LineRole,                         ///< Line, of ThreadModel
    BodyRole,                         ///< the whole text of a message, for copying
};

} // namespace switchboard::inbox
