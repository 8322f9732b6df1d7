// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QKeySequence>
#include <QList>
#include <QString>

namespace switchboard::shell {

/// Where the user can go, in the order of the rail.
enum class Place {
    inbox,
    history,
    campaigns,
    schedule,
    templates,
    contacts,
    calls,
    automation,
    analytics,
    experiments,
    settings
};

struct PlaceInfo
{
    Place place;
    QString id; ///< stable: "inbox"
    widgets::Icon icon;
    QString name;
    QKeySequence shortcut;
};

QList<PlaceInfo> places();

} // namespace switchboard::shell
