// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/contacts/contactswindow.h"

#include "tests/support/shared.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QAbstractButton>
#include <QVBoxLayout>

namespace switchboard::test {

using namespace std::chrono_literals;
using namespace workspace;

namespace {

struct Sample
{
    const char *name;
    const char *company;
    const char *phone;
    const char *email;
    const char *stage;
    const char *owner;
    const char *tags;
    const char *nextStep;
    int hoursAgo;
    int nextInHours; ///< 0: none
};

const Sample samples[]{
    {"Marisol Vega", "", "(512) 555-0142", "marisol@example.com", "Offer made", "Avery", "seller,vip", "Call about closing", 1, 3},
    {"Priya Nair", "Nair Homes", "(737) 555-0118", "priya@example.com", "Qualified", "Avery", "buyer", "Send the list", 5, 27},
    {"Terrence Oduya", "", "(512) 555-0177", "", "Lead", "Jordan", "buyer,first-time", "", 26, 0},
    {"Hector Maldonado", "", "(210) 555-0163", "hector@example.com", "Lost", "Jordan", "", "", 30, 0},
    {"Gwen Tate", "Tate & Daughters Property Management of Central Texas", "(512) 555-0109", "gwen@example.com", "Closed", "Avery", "seller,referral,vip,newsletter", "", 50, 0},
    {"Carol Whitfield", "", "(254) 555-0131", "carol@example.com", "Offer made", "Riley", "seller", "Sign the amendment", 74, -20},
    {"Dev Whitfield", "", "(254) 555-0132", "", "Offer made", "Riley", "seller", "", 75, 0},
    {"Lena Sorensen", "", "(512) 555-0119", "lena@example.com", "Qualified", "Avery", "buyer", "Showing on Oak St", 99, 50},
    {"Maximiliana Featherstonehaugh-Cholmondeley von und zu Hohenlohe", "", "(512) 555-0188", "maximiliana.featherstonehaugh@example.com", "Lead", "Avery", "buyer", "", 120, 0},
    {"\xD7\x99\xD7\xA2\xD7\xA7\xD7\x91 \xD7\x9B\xD7\x94\xD7\x9F", "", "(512) 555-0190", "", "Lead", "Jordan", "", "", 200, 0},
    {"Yolanda \xF0\x9F\x8C\xB5 Ames", "", "(512) 555-0121", "", "Qualified", "Riley", "buyer", "", 300, 0},
    {"", "", "(512) 555-0155", "", "", "", "", "", 400, 0},
    {"", "Sample Title Company", "(512) 555-0160", "desk@example.com", "", "", "partner", "", 900, 0},
};

} // namespace

void addContactsOfEveryKind(FakePeopleService &service)
{
    for (const Sample &sample : samples) {
        const ContactId id = service.add(QString::fromUtf8(sample.name), QString::fromLatin1(sample.phone), QString::fromLatin1(sample.email),
                                         QString::fromLatin1(sample.tags).split(u',', Qt::SkipEmptyParts));
        PersonDetail &person = service.person(id);
        person.contact.company = QString::fromLatin1(sample.company);
        person.contact.stage = QString::fromLatin1(sample.stage);
        person.contact.owner = QString::fromLatin1(sample.owner);
        person.contact.nextStep = QString::fromLatin1(sample.nextStep);
        if (sample.nextInHours != 0)
            person.contact.nextStepAt = sampleNow() + std::chrono::hours(sample.nextInHours);
        person.contact.lastActivityAt = sampleNow() - std::chrono::hours(sample.hoursAgo);
        person.contact.createdAt = sampleNow() - std::chrono::hours(24 * 200 + sample.hoursAgo);
        person.messages = 600 / (sample.hoursAgo + 1);
    }
    PersonDetail &first = service.person(ContactId{1});
    first.addresses[0].label = QStringLiteral("mobile");
    first.addresses[1].label = QStringLiteral("work");
    first.contact.household = QStringLiteral("Vega family");
    first.contact.properties = {QStringLiteral("12 Demo Way, Austin TX 78701"), QStringLiteral("9 Sample Ct, Waco TX")};
    first.contact.fields = {{QStringLiteral("Budget"), QStringLiteral("480,000")}, {QStringLiteral("Language"), QStringLiteral("Spanish")}};
    first.contact.source = QStringLiteral("open house");
    first.notes = {{2, sampleNow() - 2h, QStringLiteral("Avery"), QStringLiteral("Wants to keep the washer. Lender is slow, ask again on Friday.")},
                   {1, sampleNow() - 200h, QStringLiteral("Jordan"), QStringLiteral("Met at the open house.")}};
    first.merged = {{ContactId{77}, QStringLiteral("M. Vega (old list)")}};
    PersonDetail &hector = service.person(ContactId{4});
    hector.addresses[0].isSuppressed = true;
    hector.addresses[0].suppressionWhy = QStringLiteral("stop 2026-11-16T18:44:10.000Z");
}

ContactsWindow::ContactsWindow(bool isDark, bool hasSamples)
    : clock(std::make_shared<ManualClock>(sampleNow())), times(clock, sampleZone()),
      state(folder.filePath(QStringLiteral("console.ini"))), actions(state)
{
    if (hasSamples)
        addContactsOfEveryKind(service);
    theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
    theme.install(*qApp);
}

void ContactsWindow::show(QSize size)
{
    widgets::FileDialogs dialogs;
    dialogs.save = [this](QWidget *, const QString &, const QString &, const QString &, widgets::FileDialogs::Chosen chosen) { chosen(chosenFile); };
    dialogs.open = [this](QWidget *, const QString &, const QString &, widgets::FileDialogs::Chosen chosen) { chosen(chosenFile); };
    window = std::make_unique<QWidget>();
    auto *layout = new QHBoxLayout(window.get());
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addSpacing(theme.px(widgets::Size::railWidth));
    page = new contacts::ContactsPage(theme, times, service, actions, undo, state, dialogs);
    layout->addWidget(page);
    window->resize(size);
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    page->setFocus();
    settle();
}

void ContactsWindow::settle() const
{
    for (int i = 0; i < 5; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

QStringList ContactsWindow::names() const
{
    QStringList names;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        names.append(table()->model()->index(row, 0).data().toString());
    return names;
}

QString ContactsWindow::words() const
{
    QStringList all;
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (label->isVisible())
            all.append(label->text());
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            all.append(button->text());
    }
    for (const widgets::Badge *badge : window->findChildren<widgets::Badge *>()) {
        if (badge->isVisible())
            all.append(badge->text());
    }
    return all.join(u'\n');
}

void ContactsWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = window->focusWidget();
    QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    settle();
}

void ContactsWindow::type(const QString &text) const
{
    QVERIFY(window->focusWidget());
    QTest::keyClicks(window->focusWidget(), text);
    settle();
}

void ContactsWindow::save(const QString &name) const
{
    settle();
    const QString path = sourcePath(QStringLiteral("build/screenshots"));
    QVERIFY(QDir().mkpath(path));
    QVERIFY(window->grab().save(path + u'/' + name + QStringLiteral(".png")));
}

} // namespace switchboard::test
