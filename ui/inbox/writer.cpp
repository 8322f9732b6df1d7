// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/writer.h"

#include "ui/inbox/composer.h"
#include "ui/inbox/threadmodel.h"

#include <QScopedValueRollback>

namespace switchboard::inbox {

using widgets::whenAnswered;
using Kind = DraftKeeper::Kind;

Writer::Writer(workspace::InboxService &service, ThreadModel &thread, Composer &composer,
               const widgets::TimeWords &times, QObject *parent)
    : QObject(parent), m_service(service), m_thread(thread), m_composer(composer), m_times(times),
      m_drafts(service, times), m_price(this)
{
    connect(&composer, &Composer::sendAsked, this, &Writer::send);
    connect(&composer, &Composer::noteAsked, this, &Writer::addNote);
    connect(&composer, &Composer::undoAsked, this, &Writer::takeBack);
    connect(&composer, &Composer::senderChanged, this, [this] {
        keep(Kind::text);
        askPrice();
    });
    connect(&composer, &Composer::numberChanged, this, [this] {
        if (!m_isShowing)
            askPrice();
    });
    connect(&composer, &Composer::numberChosen, this,
            [this](EndpointId number) { chooseNumber(m_thread.conversation(), number); });
    connect(&composer, &Composer::typed, this, [this](Composer::Tab tab) {
        keep(tab == Composer::Tab::text ? Kind::text : Kind::note);
        askPrice();
    });
    connect(&m_drafts, &DraftKeeper::loaded, this, [this](ConversationId conversation) {
        if (conversation != m_thread.conversation())
            return;
        showSender();
        showDrafts();
        showNumber();
    });
    connect(&m_drafts, &DraftKeeper::failed, this,
            [this](const Error &error) { Q_EMIT failed(tr("What you wrote could not be stored yet."), error); });
}

void Writer::open(ConversationId conversation)
{
    m_drafts.flush();
    m_composer.clearError();
    m_composer.setBusy(false);
    m_composer.setForbidden({});
    m_composer.setRecipientTime({});
    m_composer.setPrice({});
    m_price.drop();
    m_priced = {};
    m_composer.setTab(Composer::Tab::text);
    m_usual = {};
    m_composer.setNumbers({});
    showSender();
    {
        const QScopedValueRollback showing(m_isShowing, true);
        showNumber();
    }
    showDrafts();
    m_drafts.open(conversation);
}

void Writer::keep(Kind kind)
{
    if (!m_isShowing)
        m_drafts.keep(m_thread.conversation(), kind, kind == Kind::text ? m_composer.text() : m_composer.note(),
                      m_composer.sender(), kind == Kind::text ? m_composer.number() : EndpointId());
}

void Writer::setPerson(const workspace::PersonCard &person)
{
    m_usual = person.number;
    m_drafts.noteUsual(m_thread.conversation(), m_usual);
    m_composer.setNumbers(person.numbers);
    const EndpointId wanted = m_drafts.number(m_thread.conversation());
    const bool isThere =
        std::any_of(person.numbers.cbegin(), person.numbers.cend(),
                    [wanted](const workspace::TextNumber &number) { return number.endpoint == wanted; });
    // It is theirs no more. What is begun to it goes nowhere before somebody chooses: the service refuses it.
    if (wanted && !isThere && m_composer.text().isEmpty())
        m_drafts.choose(m_thread.conversation(), {});
    showNumber();
    if (!m_composer.text().isEmpty())
        keep(Kind::text); // what is begun goes to where it was begun, whoever writes meanwhile
}

void Writer::chooseNumber(ConversationId conversation, EndpointId number)
{
    m_drafts.choose(conversation, number);
    if (conversation == m_thread.conversation())
        showNumber();
}

void Writer::showNumber()
{
    const EndpointId chosen = m_drafts.number(m_thread.conversation());
    m_composer.setNumber(chosen ? chosen : m_usual);
}

/// The one that the draft was begun with; else the default one.
void Writer::showSender()
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_composer.setSender(m_drafts.sender(m_thread.conversation()));
}

void Writer::showDrafts()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const ConversationId conversation = m_thread.conversation();
    const QString text = m_drafts.body(conversation, Kind::text);
    const QString note = m_drafts.body(conversation, Kind::note);
    if (m_composer.text() != text)
        m_composer.setText(text);
    if (m_composer.note() != note)
        m_composer.setNote(note);
    askPrice();
}

/// Once something is written: whoever only reads does not wait for it.
void Writer::askPrice()
{
    const std::tuple wanted(m_thread.conversation(), m_composer.sender(), m_composer.number());
    if (!m_thread.conversation() || !m_composer.sender() || m_composer.text().isEmpty() || wanted == m_priced)
        return;
    m_priced = wanted;
    m_price.ask(m_service.pricePerPart(m_thread.conversation(), m_composer.sender(), m_composer.number()),
                [this](const Result<std::optional<qint64>> &answer) {
                    m_composer.setPrice(answer ? *answer : std::nullopt); // nothing is shown where it is not known
                });
}

void Writer::send()
{
    const ConversationId to = m_thread.conversation();
    const EndpointId number = m_composer.number();
    const QString body = m_composer.text();
    m_composer.clearError();
    m_composer.setBusy(true);
    whenAnswered<MessageId>(this, m_service.sendSms(to, m_composer.sender(), number, body),
                            [this, to, number, body](const Result<MessageId> &answer) {
                                if (answer) {
                                    m_sent.insert(*answer, number);
                                    m_drafts.noteSent(to, number);
                                    finish(to, Kind::text, body);
                                }
                                if (to != m_thread.conversation())
                                    return;
                                m_composer.setBusy(false);
                                if (!answer)
                                    m_composer.showError(tr("The message was not sent."), answer.error());
                            });
}

void Writer::addNote()
{
    const ConversationId to = m_thread.conversation();
    const QString body = m_composer.note();
    m_composer.clearError();
    m_composer.setBusy(true);
    whenAnswered<void>(this, m_service.addNote(to, body), [this, to, body](const Result<void> &answer) {
        if (answer)
            finish(to, Kind::note, body);
        if (to != m_thread.conversation())
            return;
        m_composer.setBusy(false);
        if (!answer)
            m_composer.showError(tr("The note was not added."), answer.error());
    });
}

/// It is no draft any more, unless more was written meanwhile.
void Writer::finish(ConversationId to, Kind kind, const QString &body)
{
    if (m_drafts.body(to, kind) == body)
        m_drafts.keep(to, kind, {}, m_drafts.sender(to), {});
    m_drafts.flush();
    if (to != m_thread.conversation())
        return;
    showDrafts();
    m_thread.refresh();
    Q_EMIT written();
}

bool Writer::takeBack()
{
    const workspace::ThreadItem item = m_thread.takeable();
    if (item.message)
        Q_EMIT cancelAsked(item.message);
    return bool(item.message);
}

void Writer::restoreText(MessageId canceled)
{
    if (m_composer.text().isEmpty()) {
        for (const Line &line : m_thread.rows()) {
            if (line.isItem() && line.item.message == canceled && line.isTakeable) {
                if (m_sent.contains(canceled))
                    chooseNumber(m_thread.conversation(), m_sent.value(canceled));
                m_composer.setText(line.item.body);
            }
        }
    }
    m_composer.setTab(Composer::Tab::text);
    m_composer.focusText();
}

void Writer::tick()
{
    m_thread.updateCountdowns();
    const workspace::ThreadItem item = m_thread.takeable();
    const auto left = std::chrono::ceil<std::chrono::seconds>(item.leavesAt - m_times.now());
    m_composer.setUndo(item.message && left <= longestCountdown ? int(left.count()) : 0);
}

} // namespace switchboard::inbox
