// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/manualclock.h"
#include "tests/ui/support/fakepeopleservice.h"
#include "tests/ui/support/sampleday.h"
#include "ui/contacts/contactspage.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"

#include <QTemporaryDir>
#include <QTest>

namespace switchboard::test {

/// Thirteen made-up people of every kind, at the sample day's clock.
void addContactsOfEveryKind(FakePeopleService &service);

/// The place in a window of its own.
class ContactsWindow
{
public:
    explicit ContactsWindow(bool isDark = false, bool hasSamples = true);

    void show(QSize size = {1280, 724}); ///< what a window of 1280x800 leaves below its top bar
    void settle() const;                 ///< what was posted is done

    template<class Widget>
    Widget *find(const QString &name = {}) const
    {
        const QList<Widget *> all = window->findChildren<Widget *>(name);
        for (auto widget = all.crbegin(); widget != all.crend(); ++widget) {
            if ((*widget)->isVisible())
                return *widget;
        }
        return nullptr;
    }

    widgets::DenseTable *table() const { return window->findChild<widgets::DenseTable *>(QStringLiteral("people")); }
    QStringList names() const; ///< of the rows
    QString words() const;     ///< all that is shown
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const; ///< to whoever has the focus
    void type(const QString &text) const;
    void save(const QString &name) const;

    QTemporaryDir folder;
    std::shared_ptr<ManualClock> clock;
    FakePeopleService service;
    widgets::Theme theme;
    widgets::TimeWords times;
    widgets::UiState state;
    widgets::ActionTable actions;
    widgets::UndoList undo;
    QString chosenFile = QStringLiteral("/nowhere/people.csv");
    std::unique_ptr<QWidget> window;
    contacts::ContactsPage *page = nullptr;
};

} // namespace switchboard::test
