// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testmain.h"
#include "tests/ui/tasks/keys.h"
#include "tests/ui/tasks/looks.h"
#include "tests/ui/tasks/taskdesk.h"

namespace switchboard::test {

/// What the tests of tasks have in common: each slot sits down at a desk of its own, and where it fails a picture of the
/// screen stays behind. Skipped, and said so, where there is no X server.
class TaskTest : public QObject
{
    Q_OBJECT

protected:
    /// To be called once at the beginning of each task.
    TaskDesk &sitDown(World world = World::practice);

private Q_SLOTS:
    void initTestCase();
    void cleanup();

private:
    std::unique_ptr<TaskDesk> m_desk;
};

/// Says that the slots of a class are the tasks under a heading of tasks.txt; several classes may share one.
bool registerTasks(const char *section, const QMetaObject &tasks);

} // namespace switchboard::test

#define SWITCHBOARD_TASKS(Section, Class)                                                                  \
    SWITCHBOARD_TEST(Class)                                                                                \
    [[maybe_unused]] static const bool tasksOf##Class = ::switchboard::test::registerTasks(Section, Class::staticMetaObject);
