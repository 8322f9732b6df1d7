// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/windowworld.h"

#include "core/workspace/searchfollower.h"
#include "tests/bench/store/opened.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace switchboard::bench {

namespace {

void copy(const QString &from, const QString &to)
{
    if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), from, to}) != 0)
        qFatal("cannot copy %s", qPrintable(from));
}

} // namespace

test::SampleWorld windowWorld(int messages)
{
    test::SampleWorld world = orFatal(test::openSampleWorld(messages));
    const QString kept = QFileInfo(world.folder).path();
    const QString place = QFileInfo(kept).path() + QStringLiteral("/window-") + QFileInfo(kept).fileName();
    const QString ready = place + QStringLiteral("/ready");
    if (!QFileInfo::exists(ready)) {
        QDir(place).removeRecursively();
        copy(kept, place);
    }
    world.folder = place + QStringLiteral("/workspace");
    world.keyFile = place + QStringLiteral("/key");
    workspace::UnlockSources sources;
    sources.keyFile = world.keyFile;
    sources.useKeychain = false;
    const auto workspace = orFatal(answerOf(workspace::Workspace::open(world.folder, sources, std::make_shared<SystemClock>())));
    orFatal(workspace->startSearch().waitUntilCurrent(std::chrono::minutes(10)));
    workspace->close();
    QFile(ready).open(QIODevice::WriteOnly);
    return world;
}

OwnWindowWorld::OwnWindowWorld(const test::SampleWorld &kept)
    : m_place(QFileInfo(kept.folder).path() + QStringLiteral("-XXXXXX")), m_world(kept)
{
    copy(kept.folder, m_place.filePath(QStringLiteral("workspace")));
    copy(kept.keyFile, m_place.filePath(QStringLiteral("key")));
    m_world.folder = m_place.filePath(QStringLiteral("workspace"));
    m_world.keyFile = m_place.filePath(QStringLiteral("key"));
}

} // namespace switchboard::bench
