// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard::bench {

/// Twelve kinds of search, 1,000 of each from the words of the world, and the worst that we can think of: the first 50
/// found and their rows opened, as the history shows them. `only` names one kind; "worst" means the worst alone.
void measureSearches(int messages, const QString &only = {});

/// One search, over and over, in either order.
void measureQuery(int messages, const QString &query);

} // namespace switchboard::bench
