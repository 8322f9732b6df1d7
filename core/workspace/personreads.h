// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/workspace/peopleservice.h"

namespace switchboard::workspace {

/// What `settings` says of where numbers without a country code are dialled.
Result<QString> homeRegion(store::Database &db, const seal::Vault &vault);

/// One row of a list of people; `region` is that of homeRegion(). notFound for one who is not there.
Result<PersonLine> personLine(store::Database &db, const seal::Vault &vault, ContactId person, const QString &region);

/// Everything about one person; notFound for one who is not there or was erased.
Result<PersonDetail> personDetail(store::Database &db, const seal::Vault &vault, ContactId person);

/// What erasing them would take.
Result<ErasurePreview> erasurePreview(store::Database &db, const seal::Vault &vault, ContactId person);

} // namespace switchboard::workspace
