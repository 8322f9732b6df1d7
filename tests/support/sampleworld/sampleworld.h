// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace switchboard::test {

/// A made-up workspace on disk: two years of texts, calls and emails up to `now`, with people, campaigns, templates,
/// opt-outs and three agents ("Avery", "Jordan", "Riley"). The same seed and size give the same people and messages.
struct SampleWorld
{
    QString folder;  ///< of the workspace
    QString keyFile; ///< opens it: UnlockSources::keyFile
    qint64 messages = 0;
    Timestamp now{}; ///< the end of the world: start a clock here so that "today" is today
};

/// Tuesday 17 November 2026, 14:05 in Chicago: the same instant as sampleNow() of the window's tests.
constexpr Timestamp sampleWorldNow = fromMs(1'794'945'900'000);

/// The kept world of this size, made where it is missing (20,000 messages take about a second, a million a minute):
/// build/samples/<schema>-<messages>-<seed>/. Several programs share it, so whoever writes takes a copy.
Result<SampleWorld> openSampleWorld(int messages, quint32 seed = 1);

/// A copy of the kept world that is gone with the object. What cannot be made is fatal.
class OwnSampleWorld
{
public:
    explicit OwnSampleWorld(int messages = 20'000, quint32 seed = 1);

    const SampleWorld &world() const { return m_world; }
    QString folder() const { return m_world.folder; }
    QString keyFile() const { return m_world.keyFile; }

private:
    QTemporaryDir m_place;
    SampleWorld m_world;
};

/// The same as a value that can be handed on.
inline std::shared_ptr<OwnSampleWorld> sampleWorld(int messages = 20'000)
{
    return std::make_shared<OwnSampleWorld>(messages);
}

} // namespace switchboard::test
