// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/ui/gallery/partsgallery.h"
#include "tests/ui/support/sampleday.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadlistview.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"

#include <QHBoxLayout>

namespace switchboard::test {

using namespace widgets;
using namespace std::chrono_literals;

namespace {

constexpr ConversationId everyFate{190};

workspace::ThreadItem item(qint64 id, Direction direction, const char *body, std::chrono::minutes ago)
{
    return sampleItem(MessageId{id}, direction, QString::fromUtf8(body), sampleNow() - ago);
}

workspace::ThreadItem fated(qint64 id, const char *body, std::chrono::minutes ago, IntentState intent, SmsStatus status = SmsStatus::none,
                            const char *reason = "", int code = 0)
{
    workspace::ThreadItem made = item(id, Direction::outbound, body, ago);
    made.state.intent = intent;
    made.state.status = status;
    made.state.reason = QString::fromLatin1(reason);
    made.state.errorCode = code;
    made.state.needsPerson = intent == IntentState::inDoubt;
    return made;
}

/// A thread in which whatever can become of a text became of one.
FakeInboxService::Conversation fates()
{
    auto all = sampleConversation(everyFate, QStringLiteral("Every Fate"), QStringLiteral("(512) 555-0142"));
    workspace::ThreadItem note = item(9, Direction::outbound, "@Blake can you take this one?", 30min);
    note.isNote = true;
    note.segments = 0;
    all.items = {item(1, Direction::inbound, "Is the 248k before or after closing costs? 🏠", 26h),
                 fated(2, "After. You receive $248,000, we pay title and transfer.", 25h, IntentState::submitted, SmsStatus::delivered),
                 fated(3, "On its way to the provider", 90min, IntentState::queued),
                 fated(4, "Taken, and not delivered yet", 80min, IntentState::submitted, SmsStatus::sent),
                 fated(5, "Not before nine on their clock", 70min, IntentState::held, SmsStatus::none, "quiet_hours"),
                 fated(6, "To somebody who said STOP", 60min, IntentState::blocked, SmsStatus::none, "opted_out"),
                 fated(7, "Sent, or not: nobody knows", 50min, IntentState::inDoubt, SmsStatus::none, "timeout"),
                 fated(8, "To a phone that is off", 40min, IntentState::submitted, SmsStatus::undelivered, "", 30003),
                 note,
                 fated(10, "Taken back in time", 20min, IntentState::canceled),
                 item(11, Direction::inbound, "¿Puede llamarme después de las cinco? שלום", 10min)};
    return all;
}

/// The rows of threads at the left, and every kind of bubble.
class Threads : public QWidget
{
public:
    explicit Threads(const Theme &theme)
        : m_service(std::make_shared<ManualClock>(sampleNow())), m_times(std::make_shared<ManualClock>(sampleNow()), sampleZone()),
          m_list(m_service, m_times), m_thread(m_service, m_times)
    {
        addSampleDay(m_service);
        m_service.add(fates());
        auto *rows = new inbox::ThreadListView(theme, m_times, m_list);
        rows->setAccessibleName(QStringLiteral("Conversations"));
        rows->setFixedWidth(theme.px(Size::paneList));
        auto *bubbles = new inbox::ThreadView(theme, m_times);
        bubbles->setAccessibleName(QStringLiteral("Messages"));
        bubbles->setModel(&m_thread);
        bubbles->bubbles().setPerson(QStringLiteral("Every Fate"), 1);
        bubbles->bubbles().setAgents({QStringLiteral("Blake")});
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins({});
        row->setSpacing(0);
        row->addWidget(rows);
        row->addWidget(bubbles, 1);
        connect(&m_list, &inbox::ThreadListModel::loaded, this, [this] {
            m_list.setMarked(priya, true);
        });
        m_list.load({});
        m_thread.open(everyFate);
    }

private:
    FakeInboxService m_service;
    TimeWords m_times;
    inbox::ThreadListModel m_list;
    inbox::ThreadModel m_thread;
};

} // namespace

QWidget *makeThreads(const Theme &theme)
{
    return new Threads(theme);
}

} // namespace switchboard::test
