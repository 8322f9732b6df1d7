// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store/teststore.h"

#include "tests/support/shared.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QStorageInfo>

namespace switchboard::test {

namespace {
void orFatal(const Result<void> &done)
{
    if (!done)
        qFatal("the store of a test: %s", qPrintable(describe(done.error())));
}
} // namespace

QString quickFolder()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    const bool isUsable = memory.isDir() && memory.isWritable() && QStorageInfo(memory.filePath()).bytesAvailable() > (32 << 20);
    return isUsable ? memory.filePath() : QDir::tempPath();
}

TestStore::TestStore() : TestStore(std::make_shared<ManualClock>())
{
    m_manual = std::const_pointer_cast<ManualClock>(std::static_pointer_cast<const ManualClock>(m_clock));
}

TestStore::TestStore(std::shared_ptr<const Clock> clock, const QString &parentFolder)
    : m_folder(parentFolder + QStringLiteral("/switchboard-test-XXXXXX")), m_clock(std::move(clock)),
      m_workspaceKey(seal::Secret::random()), m_keys(seal::KeyRing::generate())
{
    if (!m_folder.isValid())
        qFatal("the folder of a test: %s", qPrintable(m_folder.errorString()));
    orFatal(store::Store::create({folder(), m_clock}, m_keys, m_workspaceKey, {}));
    open();
}

TestStore::~TestStore()
{
    close();
}

ManualClock &TestStore::clock()
{
    Q_ASSERT(m_manual);
    return *m_manual;
}

void TestStore::open()
{
    auto opened = store::Store::open({folder(), m_clock}, m_workspaceKey);
    if (!opened)
        orFatal(opened.error());
    m_store = std::move(*opened);
}

void TestStore::reopen()
{
    close();
    open();
}

void TestStore::close()
{
    m_store.reset();
}

QStringList TestStore::filesHolding(const QByteArray &bytes) const
{
    QStringList names;
    QDirIterator files(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (readAll(path).contains(bytes))
            names.append(QDir(folder()).relativeFilePath(path));
    }
    return names;
}

} // namespace switchboard::test
