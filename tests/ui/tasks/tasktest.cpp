// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/tasktest.h"

#include "core/store/store.h"
#include "tests/support/shared.h"
#include "tests/support/storetrace.h"
#include "tests/ui/tasks/taskworld.h"

#include <QGuiApplication>
#include <QMetaMethod>

#include <algorithm>
#include <map>
#include <set>

namespace switchboard::test {

TaskDesk &TaskTest::sitDown(World world)
{
    m_desk = std::make_unique<TaskDesk>(world);
    return *m_desk;
}

void TaskTest::initTestCase()
{
    if (QGuiApplication::platformName() != QLatin1StringView("xcb"))
        QSKIP("there is no X server: Xvfb is not installed (Debian package xvfb)");
}

void TaskTest::cleanup()
{
    if (QTest::currentTestFailed() && m_desk)
        keepPicture(QStringLiteral("task-") + QString::fromLatin1(QTest::currentTestFunction()));
    const long storeCalls = m_desk ? m_desk->storeCalls() : 0;
    m_desk.reset();
    QCOMPARE(storeCalls, 0); // of the thread that paints
}

namespace {

using Names = std::multiset<std::string>;

std::map<std::string, Names> &slotsBySection()
{
    static std::map<std::string, Names> sections;
    return sections;
}

/// The tasks of tasks.txt by their headings.
std::map<std::string, Names> listed()
{
    std::map<std::string, Names> sections;
    std::string section;
    const QList<QByteArray> lines = readAll(sourcePath(QStringLiteral("tests/ui/tasks/tasks.txt"))).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("# "))
            section = line.mid(2).trimmed().toStdString();
        else if (!line.trimmed().isEmpty())
            sections[section].insert(line.left(line.indexOf(' ')).toStdString());
    }
    return sections;
}

QString joined(const Names &names)
{
    QStringList list;
    for (const std::string &name : names)
        list.append(QString::fromStdString(name));
    return list.join(QStringLiteral("\n  "));
}

} // namespace

bool registerTasks(const char *section, const QMetaObject &tasks)
{
    for (int i = tasks.methodOffset(); i < tasks.methodCount(); ++i) {
        const QMetaMethod method = tasks.method(i);
        if (method.methodType() == QMetaMethod::Slot && method.access() == QMetaMethod::Private)
            slotsBySection()[section].insert(method.name().toStdString());
    }
    return true;
}

/// Every slot stands in the list, under the heading of its class, and every line of those headings has a slot.
class TaskListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// That none is seen during a task means something only where one would be.
    void aCallOfTheStoreWouldBeSeen()
    {
        resetStoreCalls();
        orFatal(store::Store::keyWraps(practiceBase() + QStringLiteral("/workspace")), "key wraps");
        QVERIFY(storeCalls() > 0);
    }

    void noTestIsBesideTheList()
    {
        const std::map<std::string, Names> sections = listed();
        QVERIFY(!slotsBySection().empty());
        for (const auto &[section, names] : slotsBySection()) {
            const auto there = sections.find(section);
            QVERIFY2(there != sections.end(), section.c_str());
            QVERIFY(!names.empty());
            Names beside;
            std::set_difference(names.begin(), names.end(), there->second.begin(), there->second.end(), std::inserter(beside, beside.end()));
            QCOMPARE(joined(beside), QString());
        }
    }

    void noLineIsWithoutATest()
    {
        const std::map<std::string, Names> sections = listed();
        for (const auto &[section, names] : slotsBySection()) {
            const Names &wanted = sections.at(section);
            Names missing;
            std::set_difference(wanted.begin(), wanted.end(), names.begin(), names.end(), std::inserter(missing, missing.end()));
            QCOMPARE(joined(missing), QString());
        }
    }
};

SWITCHBOARD_TEST(TaskListTest)

} // namespace switchboard::test

#include "tasktest.moc"
