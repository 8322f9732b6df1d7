// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "core/model/message.h"
#include "core/store/people/exporting.h"
#include "core/store/people/notes.h"

#include <QJsonObject>

namespace switchboard::workspace {

// Values as they stand in an open export: ids as strings, times in ISO 8601, stable words; what is empty is left out.

QJsonObject toJson(const Contact &contact);
QJsonObject toJson(const store::Note &note);
QJsonObject toJson(const Event &event);
QJsonObject toJson(const store::SuppressionRow &suppression);

/// `address` is that of the message's endpoint; empty where it was erased.
QJsonObject toJson(const Message &message, const QString &address, const QList<Event> &events);

} // namespace switchboard::workspace
