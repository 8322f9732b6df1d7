// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"
#include "tests/support/sampleworld/words.h"

namespace switchboard::test {

/// A made-up person; the same seed and index make the same one, whoever was made before.
struct SamplePerson
{
    int index = 0;
    QString name;
    QString firstName;
    QString lastName;
    Address phone; ///< a 555 number of the area
    Address email; ///< empty where they have none
    const words::Area *area = nullptr;
    QString stage;
    QString owner; ///< an agent
    QString source;
    QStringList tags;
    QString home;     ///< of theirs, or the house that they want
    int price = 0;    ///< of it, in dollars
    QString mls;      ///< of it
    bool isSpanish = false;
    bool isRightToLeft = false;
    bool hasLandline = false; ///< nothing that is sent arrives
    bool isShared = false;    ///< the number is the one before's too
    bool isReassigned = false; ///< the number was the one before's until they came

    /// As the address book has it.
    Contact contact(Timestamp createdAt) const;
};

SamplePerson samplePerson(quint64 seed, int index);

/// Minutes that the person's clock is behind UTC at an instant.
int minutesBehind(const words::Area &area, qint64 ms);

} // namespace switchboard::test
