// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personpane.h"

#include "ui/contacts/peoplewords.h"
#include "ui/contacts/personhead.h"
#include "ui/contacts/personrows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"
#include "ui/words/personwords.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::PaneSection;
using widgets::Size;
using widgets::Text;
using widgets::Weight;
using workspace::PersonDetail;

namespace {

constexpr int noteHeight = 52;

/// What stands small below the name: company, or how to reach them.
QString secondLine(const PersonDetail &person)
{
    const Contact &contact = person.contact;
    QStringList words;
    if (!contact.company.isEmpty() && contact.company != titleOf(person))
        words.append(contact.company);
    words.append(person.messages == 0   ? PersonPane::tr("no messages yet")
                 : person.messages == 1 ? PersonPane::tr("1 message")
                                        : PersonPane::tr("%1 messages").arg(number(person.messages)));
    return words.join(QStringLiteral(", "));
}

QString shownName(const QString &name)
{
    return name.isEmpty() ? PersonPane::tr("No name") : name;
}

} // namespace

PersonPane::PersonPane(const ContactsContext &context, QWidget *parent)
    : Surface(context.theme, Color::surface, {}, parent), m_context(context), m_stack(new QStackedWidget),
      m_nobody(new widgets::EmptyState(context.theme, false)), m_error(new widgets::ErrorState(context.theme)),
      m_whole(new QWidget), m_head(new PersonHead(context)), m_scroll(new QScrollArea),
      m_loading(new widgets::LoadingBars(context.theme, widgets::LoadingBars::Shape::rows, m_stack)),
      m_body(new QVBoxLayout), m_addressSection(addSection(tr("Addresses and consent"))),
      m_history(new Button(context.theme, tr("Open in History"), ButtonKind::quiet, ButtonSize::mini)),
      m_noAddress(new Label(context.theme, tr("No number and no email address is known."), Text::body, Weight::regular,
                            Color::text3, Label::Fit::wrap)),
      m_addresses(context.theme, m_addressSection->body()), m_stageSection(addSection(tr("Stage and next step"))),
      m_stageRows(new QVBoxLayout), m_stage(context.theme, *m_stageRows), m_tags(new widgets::TagsRow(context.theme)),
      m_detailsSection(addSection(tr("Details"))), m_details(context.theme, m_detailsSection->body()),
      m_mergedSection(addSection(tr("Merged into this person"))), m_merged(context.theme, m_mergedSection->body()),
      m_notesSection(addSection(tr("Notes"))),
      m_noNote(new Label(context.theme, tr("Nobody has written a note yet."), Text::body, Weight::regular, Color::text3,
                         Label::Fit::wrap)),
      m_notesRows(context.theme, m_notesSection->body()), m_asking(this)
{
    setAccessibleName(tr("Person"));
    m_history->setIcon(Icon::history);
    m_history->setObjectName(QStringLiteral("openInHistory"));
    connect(m_history, &QPushButton::clicked, this, &PersonPane::historyAsked);
    m_addressSection->addAside(m_history);
    m_addressSection->body().addWidget(m_noAddress);
    m_stageSection->body().addLayout(m_stageRows);
    m_stageSection->body().addWidget(m_tags);
    m_notesSection->body().setSpacing(context.theme.px(Size::space1));
    m_notesSection->body().addWidget(m_noNote);
    m_body->setContentsMargins({});
    m_body->setSpacing(0);
    m_body->addStretch(1);
    auto *content = new Surface(context.theme, Color::surface);
    content->setLayout(m_body);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    auto *whole = new QVBoxLayout(m_whole);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_head);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(m_scroll, 1);
    whole->addWidget(makeNoteBox());
    for (QWidget *page : {static_cast<QWidget *>(m_nobody), static_cast<QWidget *>(m_error), m_whole})
        m_stack->addWidget(page);
    m_nobody->setText(tr("Nobody is chosen"), tr("Choose somebody in the list to see all that is known of them."));
    connect(m_error, &widgets::ErrorState::retryAsked, this, &PersonPane::refresh);
}

QWidget *PersonPane::makeNoteBox()
{
    auto *box = new Surface(m_context.theme, Color::surface, Qt::TopEdge);
    auto *row = new QHBoxLayout(box);
    const int side = m_context.theme.px(Size::space2);
    row->setContentsMargins(side, m_context.theme.px(Size::space1), side, m_context.theme.px(Size::space1));
    row->setSpacing(m_context.theme.px(Size::space1));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("Write a note"));
    m_note->setAccessibleName(tr("Note about this person"));
    m_note->setFixedHeight(noteHeight);
    m_note->setTabChangesFocus(true);
    m_addNote = new Button(m_context.theme, tr("Add"), ButtonKind::plain, ButtonSize::small);
    m_addNote->setObjectName(QStringLiteral("addNote"));
    QAction *add = m_context.actions.add(m_note,
                                         {.id = QStringLiteral("contacts.addNote"),
                                          .name = tr("Add the note"),
                                          .section = tr("Contacts"),
                                          .icon = Icon::note,
                                          .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return)},
                                         [this] { giveNote(); });
    widgets::follow(m_addNote, add);
    m_addNote->setAccessibleName(tr("Add the note"));
    add->setEnabled(false);
    row->addWidget(m_note, 1);
    row->addWidget(m_addNote, 0, Qt::AlignBottom);
    connect(m_note, &QPlainTextEdit::textChanged, this,
            [this, add] { add->setEnabled(!m_note->toPlainText().trimmed().isEmpty()); });
    return box;
}

void PersonPane::giveNote()
{
    if (const QString body = m_note->toPlainText().trimmed(); !body.isEmpty() && m_detail)
        Q_EMIT noteAsked(body);
}

void PersonPane::takeNote(ContactId person)
{
    m_begun.remove(person);
    if (person == m_person)
        m_note->clear();
}

void PersonPane::focusNote()
{
    if (m_detail)
        m_note->setFocus();
}

void PersonPane::unmerge()
{
    if (!m_detail || m_detail->merged.isEmpty())
        return;
    if (m_detail->merged.size() > 1) {
        auto *first = m_scroll->widget()->findChild<Button *>(QStringLiteral("unmerge"));
        m_scroll->ensureWidgetVisible(first);
        first->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const auto &[alias, name] = m_detail->merged.constFirst();
    Q_EMIT unmergeAsked(alias, shownName(name));
}

void PersonPane::open(ContactId person)
{
    if (person == m_person && m_detail)
        return;
    if (m_person)
        m_begun.insert(m_person, m_note->toPlainText());
    m_person = person;
    m_note->setPlainText(m_begun.value(person));
    if (!person) {
        forget();
        m_asking.drop();
        m_loading->setLoading(false);
        setChosen(0);
        return;
    }
    m_detail.reset();
    m_loading->setLoading(true);
    ask();
}

void PersonPane::refresh()
{
    if (m_person)
        ask();
}

void PersonPane::setChosen(qint64 count)
{
    if (count > 1) {
        m_nobody->setText(tr("%1 are chosen").arg(peopleCount(count)),
                          tr("Tag, merge or export them below the list, or choose one to see all that is known."));
        m_stack->setCurrentWidget(m_nobody);
        return;
    }
    m_nobody->setText(tr("Nobody is chosen"), tr("Choose somebody in the list to see all that is known of them."));
    m_stack->setCurrentWidget(m_detail ? m_whole : static_cast<QWidget *>(m_nobody));
}

void PersonPane::ask()
{
    m_asking.ask(m_context.service.detail(m_person), [this](const Result<PersonDetail> &person) {
        m_loading->setLoading(false);
        if (person) {
            showPerson(*person);
        } else if (person.error().code == ErrorCode::notFound) {
            m_person = {};
            forget();
            setChosen(0);
        } else {
            m_error->setError(tr("This person could not be read"), person.error());
            m_stack->setCurrentWidget(m_error);
        }
        Q_EMIT loaded();
    });
}

void PersonPane::showPerson(const PersonDetail &person)
{
    const bool isOther = !m_detail || m_detail->contact.id != person.contact.id;
    m_detail = person;
    fill(person);
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
    m_stack->setCurrentWidget(m_whole);
}

void PersonPane::fill(const PersonDetail &person)
{
    m_head->setPerson(titleOf(person), secondLine(person), quint64(person.contact.id.value));
    showAddresses(person);
    showStage(person.contact);
    showDetails(person.contact);
    showMerged(person);
    showNotes(person);
}

/// Nothing of whom it showed stays in what is hidden.
void PersonPane::forget()
{
    m_detail.reset();
    fill({});
}

PaneSection *PersonPane::addSection(const QString &head)
{
    auto *section = new PaneSection(m_context.theme, head);
    m_body->addWidget(section);
    return section;
}

void PersonPane::showAddresses(const PersonDetail &person)
{
    m_history->setEnabled(!person.addresses.isEmpty());
    m_noAddress->setVisible(person.addresses.isEmpty());
    m_addresses.begin();
    for (const workspace::PersonAddress &each : person.addresses) {
        const Channel channel = each.address.kind == AddressKind::phone ? Channel::sms : Channel::email;
        m_addresses.next().set(words::lookOf(
            {channel, each.formatted, each.label, each.isSuppressed, each.suppressionWhy}, m_context.times));
    }
    m_addresses.end();
}

void PersonPane::showStage(const Contact &contact)
{
    m_stage.begin();
    m_stage.add(tr("Stage"), contact.stage);
    m_stage.add(tr("Next step"), contact.nextStep);
    if (contact.nextStepAt != Timestamp{}) {
        const bool isOver = contact.nextStepAt < m_context.times.now();
        const QString when = m_context.times.nextMoment(contact.nextStepAt);
        m_stage.add(tr("When"), isOver ? tr("%1, overdue").arg(when) : when, isOver ? Color::warning : Color::text);
    }
    m_stage.end();
    m_tags->set(contact.tags);
    m_stageSection->setVisible(!m_stage.isEmpty() || !contact.tags.isEmpty());
}

void PersonPane::showDetails(const Contact &contact)
{
    m_details.begin();
    for (const QString &property : contact.properties)
        m_details.add(tr("Property"), property);
    m_details.add(tr("Company"), contact.company);
    m_details.add(tr("Household"), contact.household);
    m_details.add(tr("Owner"), contact.owner);
    m_details.add(tr("Source"), contact.source);
    m_details.add(tr("External id"), contact.externalId);
    for (auto field = contact.fields.cbegin(); field != contact.fields.cend(); ++field)
        m_details.add(field.key(), field.value());
    if (contact.createdAt != Timestamp{})
        m_details.add(tr("Added"), m_context.times.moment(contact.createdAt), Color::text2);
    if (contact.lastActivityAt != Timestamp{})
        m_details.add(tr("Last active"), m_context.times.moment(contact.lastActivityAt), Color::text2);
    m_details.end();
    m_detailsSection->setVisible(!m_details.isEmpty());
}

void PersonPane::showMerged(const PersonDetail &person)
{
    m_merged.begin();
    for (const auto &[alias, name] : person.merged) {
        MergedRow &row = m_merged.next();
        row.set(alias, shownName(name));
        connect(&row, &MergedRow::unmergeAsked, this, &PersonPane::unmergeAsked, Qt::UniqueConnection);
    }
    m_merged.end();
    m_mergedSection->setVisible(!m_merged.isEmpty());
}

void PersonPane::showNotes(const PersonDetail &person)
{
    m_notesSection->setHead(person.notes.isEmpty() ? tr("Notes") : tr("Notes, %1").arg(number(person.notes.size())));
    m_noNote->setVisible(person.notes.isEmpty());
    m_notesRows.begin();
    for (const workspace::PersonNote &note : person.notes) {
        const QString when = m_context.times.moment(note.at);
        m_notesRows.next().set(note.body, note.author.isEmpty() ? when : tr("%1, %2").arg(note.author, when));
    }
    m_notesRows.end();
}

} // namespace switchboard::contacts
