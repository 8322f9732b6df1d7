// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/sampleworld.h"

#include "core/store/migrations.h"
#include "tests/support/sampleworld/maker.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLockFile>

namespace switchboard::test {

namespace {

SampleWorld worldIn(const QString &place, int messages)
{
    return {place + QStringLiteral("/workspace"), place + QStringLiteral("/key"), messages, sampleWorldNow};
}

Result<void> makeIn(const QString &place, int messages, quint32 seed)
{
    const QString part = place + QStringLiteral(".part");
    QDir(part).removeRecursively();
    if (!QDir().mkpath(part))
        return Error{ErrorCode::storage, QStringLiteral("no folder for a sample world"), part};
    MakerOptions options;
    options.folder = worldIn(part, messages).folder;
    options.keyFile = worldIn(part, messages).keyFile;
    options.messages = messages;
    options.seed = seed;
    options.end = sampleWorldNow;
    if (const Result<void> made = WorldMaker(options).make(); !made)
        return made;
    if (!QDir().rename(part, place))
        return Error{ErrorCode::storage, QStringLiteral("the sample world cannot get its name"), place};
    return {};
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir())
            copyFolder(entry.filePath(), target);
        else if (!QFile::copy(entry.filePath(), target))
            qFatal("cannot copy %s", qPrintable(entry.filePath()));
    }
}

} // namespace

Result<SampleWorld> openSampleWorld(int messages, quint32 seed)
{
    const QString samples = QStringLiteral(SWITCHBOARD_SOURCE_DIR "/build/samples");
    const QString place = QStringLiteral("%1/%2-%3-%4").arg(samples).arg(store::latestSchemaVersion()).arg(messages).arg(seed);
    if (!QDir().mkpath(samples))
        return Error{ErrorCode::storage, QStringLiteral("no folder for sample worlds"), samples};
    // Only one program makes it; the others wait for it.
    QLockFile lock(place + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.lock())
        return Error{ErrorCode::locked, QStringLiteral("the sample world cannot be locked"), place};
    if (!QFileInfo::exists(place)) {
        if (const Result<void> made = makeIn(place, messages, seed); !made)
            return made.error();
    }
    return worldIn(place, messages);
}

OwnSampleWorld::OwnSampleWorld(int messages, quint32 seed)
{
    const Result<SampleWorld> kept = openSampleWorld(messages, seed);
    if (!kept || !m_place.isValid())
        qFatal("no sample world: %s", kept ? "no folder" : qPrintable(describe(kept.error())));
    m_world = *kept;
    m_world.folder = m_place.filePath(QStringLiteral("workspace"));
    m_world.keyFile = m_place.filePath(QStringLiteral("key"));
    copyFolder(kept->folder, m_world.folder);
    if (!QFile::copy(kept->keyFile, m_world.keyFile))
        qFatal("no key of the sample world");
}

} // namespace switchboard::test
