// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/transaction.h"

#include <optional>

namespace switchboard::store {

/// What the provider says of one of its references.
struct Report
{
    QString reference;
    SmsStatus status = SmsStatus::none;
    int errorCode = 0;
    std::optional<qint64> priceMicros;
};

/// Those that would change what is stored; unknown references are left out.
Result<QList<Report>> newReports(Database &database, const QList<Report> &reports);

/// Appends what is new of each as events; answers how many were.
Result<int> takeReports(Transaction &transaction, const QList<Report> &reports);

/// References of a sender's attempts opened in [from, to) whose status is not final, oldest first.
Result<QStringList> unfinishedReferences(Database &database, SenderId sender, Timestamp from, Timestamp to);

} // namespace switchboard::store
