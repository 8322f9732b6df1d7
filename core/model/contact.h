// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/address.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace switchboard {

/// An address as a thing of its own: messages belong to it, people own it for a while.
struct Endpoint
{
    EndpointId id;
    Address address;
    QString label; ///< "mobile", "work"…
};

/// Who owned an endpoint, from when until when (the epoch: open end). Intervals may overlap.
struct EndpointOwner
{
    EndpointId endpoint;
    ContactId contact;
    Timestamp from{};
    Timestamp to{};
    bool isPrimary = false;
    QString source;
};

/// A person, opened.
struct Contact
{
    ContactId id;
    ContactId root; ///< itself, or whom it was merged into
    QString name;   ///< as shown
    QString firstName;
    QString lastName;
    QString company;
    QString stage;
    QString source;
    QString owner;      ///< agent
    QString household;  ///< name of the household; people who share it are one household
    QString externalId; ///< of the CRM
    QString nextStep;
    Timestamp nextStepAt{};
    QStringList tags;
    QMap<QString, QString> fields; ///< custom
    QStringList properties;        ///< addresses of houses
    QList<Endpoint> endpoints;
    Timestamp createdAt{};
    Timestamp lastActivityAt{};
    bool isErased = false;
};

} // namespace switchboard
