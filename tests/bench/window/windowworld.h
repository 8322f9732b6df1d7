// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/sampleworld.h"

namespace switchboard::bench {

/// A kept copy of the sample world that a console may write to, its search file complete. Needs an application object.
test::SampleWorld windowWorld(int messages);

/// A copy of that which is gone with the object.
class OwnWindowWorld
{
public:
    explicit OwnWindowWorld(const test::SampleWorld &kept);

    const test::SampleWorld &world() const { return m_world; }

private:
    QTemporaryDir m_place;
    test::SampleWorld m_world;
};

} // namespace switchboard::bench
