// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace switchboard::test {

/// How fast the clock of engine and sandbox runs: 15 minutes of doubt are 15 seconds.
constexpr int clockRate = 60;

/// What is left of a send at its end.
struct Fates
{
    int messages = 0;
    int withFate = 0;          ///< exactly one, and for good
    int inDoubtForPerson = 0;
    QHash<QString, int> byFate;
    QStringList problems;      ///< a sentence each; empty where all is well
};

/// A workspace, the sandbox as its provider, and an engine that is started and killed at will. The programs are
/// real processes; all of them end with the object.
class CrashRig
{
public:
    explicit CrashRig(const QJsonObject &scenario);
    ~CrashRig();

    /// Queues texts to 555 numbers; every `identicalEvery`th repeats the one before it word by word (0: none).
    void queue(int count, int identicalEvery);
    int queuedCount() const { return m_queued; } ///< by queue() so far

    void startEngine(const QStringList &environment = {});
    void killEngine();             ///< SIGKILL
    void stopEngine();             ///< SIGTERM, must end with status 0
    bool isEngineRunning() const { return m_engine && m_engine->state() == QProcess::Running; }

    void setScenario(const QJsonObject &scenario);

    /// Texts that the provider took so far, by its own log.
    int acceptedCount() const;

    /// Runs until nothing is queued, attempting or in doubt that may still settle, deciding for the person where
    /// one must ("leave"); false when that is not reached within `limit`.
    bool settle(milliseconds limit);

    /// Compares the store with the provider's log.
    Fates fates();

    QString folder() const { return m_folder.path() + QStringLiteral("/workspace"); }

private:
    std::shared_ptr<workspace::Workspace> open();
    store::OutboxCounts counts();
    QList<QJsonObject> log() const;

    QTemporaryDir m_folder;
    QProcess m_sandbox;
    int m_port = 0;
    int m_queued = 0;
    std::unique_ptr<QProcess> m_engine;
};

} // namespace switchboard::test
