// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace switchboard {

/// A row's place among rows in the order of (time, id); a page that goes on before it holds what is smaller. The id
/// tells those of one moment apart: providers give whole seconds. By default it is above all, the start of a list.
template<class Key>
struct PageCursor
{
    Timestamp at = Timestamp::max();
    Key id; ///< none: before all of that moment

    auto operator<=>(const PageCursor &) const = default;
};

using ConversationCursor = PageCursor<ConversationId>;
using MessageCursor = PageCursor<MessageId>;

} // namespace switchboard
