// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/store/transaction.h"

#include <QHash>

namespace switchboard::store {

/// The campaign of a name, made where there is none: names that differ in case or white space only are one.
/// invalidInput for a blank one.
Result<CampaignId> campaignNamed(Transaction &transaction, const QString &name);

/// The same for a template.
Result<TemplateId> templateNamed(Transaction &transaction, const QString &name);

/// None where no such name was ever given.
Result<CampaignId> findCampaign(Database &database, const seal::Vault &vault, const QString &name);
Result<TemplateId> findTemplate(Database &database, const seal::Vault &vault, const QString &name);

/// Every name as it was first written, by its id.
Result<QHash<CampaignId, QString>> campaignNames(Database &database, const seal::Vault &vault);
Result<QHash<TemplateId, QString>> templateNames(Database &database, const seal::Vault &vault);

} // namespace switchboard::store
