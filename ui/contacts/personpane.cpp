// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personpane.h"

#include "ui/contacts/peoplewords.h"
#include "ui/contacts/personhead.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/states.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Badge;
using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Line;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using workspace::PersonAddress;
using workspace::PersonDetail;

namespace {

constexpr int nameColumn = 84;
constexpr int noteHeight = 52;

QString whyWords(const PersonAddress &address, const widgets::TimeWords &times)
{
    const QString reason = address.suppressionWhy.section(u' ', 0, 0);
    const QDateTime since = QDateTime::fromString(address.suppressionWhy.section(u' ', 1), Qt::ISODateWithMs);
    QString words;
    if (reason == QLatin1StringView("stop"))
        words = PersonPane::tr("They wrote STOP");
    else if (reason == QLatin1StringView("blocked_by_agent"))
        words = PersonPane::tr("Blocked by an agent");
    else if (reason == QLatin1StringView("manual"))
        words = PersonPane::tr("Noted by an agent");
    else if (reason.startsWith(QLatin1StringView("provider_")))
        words = PersonPane::tr("The provider said so");
    else
        words = QString(reason).replace(u'_', u' ');
    return since.isValid() ? PersonPane::tr("%1, %2").arg(words, times.longMoment(fromMs(since.toMSecsSinceEpoch())))
                           : words;
}

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
      m_loading(new widgets::LoadingBars(context.theme, widgets::LoadingBars::Shape::rows, m_stack)), m_asking(this)
{
    setAccessibleName(tr("Person"));
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
    m_note->installEventFilter(this);
    m_addNote = new Button(m_context.theme, tr("Add"), ButtonKind::plain, ButtonSize::small);
    m_addNote->setObjectName(QStringLiteral("addNote"));
    m_addNote->setToolTip(tr("Add the note (Ctrl+Enter)"));
    m_addNote->setAccessibleName(tr("Add the note"));
    m_addNote->setEnabled(false);
    row->addWidget(m_note, 1);
    row->addWidget(m_addNote, 0, Qt::AlignBottom);
    connect(m_note, &QPlainTextEdit::textChanged, this,
            [this] { m_addNote->setEnabled(!m_note->toPlainText().trimmed().isEmpty()); });
    connect(m_addNote, &QPushButton::clicked, this, &PersonPane::giveNote);
    return box;
}

bool PersonPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() == Qt::ControlModifier) {
            giveNote();
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

void PersonPane::giveNote()
{
    if (const QString body = m_note->toPlainText().trimmed(); !body.isEmpty() && m_detail)
        Q_EMIT noteAsked(body);
}

void PersonPane::takeNote(ContactId person)
{
    m_notes.remove(person);
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
        m_notes.insert(m_person, m_note->toPlainText());
    m_person = person;
    m_detail.reset();
    m_note->setPlainText(m_notes.value(person));
    if (!person) {
        m_asking.drop();
        m_loading->setLoading(false);
        setChosen(0);
        return;
    }
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
            m_detail.reset();
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
    const bool isSame = m_detail && m_detail->contact.id == person.contact.id;
    const int place = isSame ? m_scroll->verticalScrollBar()->value() : 0;
    m_detail = person;
    m_head->setPerson(titleOf(person), secondLine(person), quint64(person.contact.id.value));
    m_scroll->setWidget(build(person));
    m_scroll->verticalScrollBar()->setValue(place);
    m_stack->setCurrentWidget(m_whole);
}

QWidget *PersonPane::build(const PersonDetail &person)
{
    auto *content = new Surface(m_context.theme, Color::surface);
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins({});
    body->setSpacing(0);
    addAddresses(body, person);
    addStage(body, person.contact);
    addDetails(body, person.contact);
    addMerged(body, person);
    addNotes(body, person);
    body->addStretch(1);
    return content;
}

QVBoxLayout *PersonPane::addSection(QVBoxLayout *body, const QString &head, Button *aside)
{
    const widgets::Theme &theme = m_context.theme;
    if (body->count() > 0)
        body->addWidget(new Line(theme));
    auto *section = new QVBoxLayout;
    section->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                                theme.px(Size::space15));
    section->setSpacing(theme.px(Size::space05));
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(theme, head, Text::caption, Weight::semibold, Color::text3));
    row->addStretch(1);
    if (aside)
        row->addWidget(aside);
    section->addLayout(row);
    body->addLayout(section);
    return section;
}

void PersonPane::addRow(QVBoxLayout *section, const QString &name, const QString &value, Color color)
{
    if (value.isEmpty())
        return;
    const widgets::Theme &theme = m_context.theme;
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    auto *label = new Label(theme, name, Text::body, Weight::regular, Color::text3, Label::Fit::elide);
    label->setFixedWidth(nameColumn);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *words = new Label(theme, value, Text::body, Weight::regular, color, Label::Fit::wrap);
    words->setSelectable();
    words->setTextFormat(Qt::PlainText);
    row->addWidget(words, 1);
    section->addLayout(row);
}

void PersonPane::addAddresses(QVBoxLayout *body, const PersonDetail &person)
{
    const widgets::Theme &theme = m_context.theme;
    auto *history = new Button(theme, tr("Open in History"), ButtonKind::quiet, ButtonSize::mini);
    history->setIcon(Icon::history);
    history->setObjectName(QStringLiteral("openInHistory"));
    history->setEnabled(!person.addresses.isEmpty());
    connect(history, &QPushButton::clicked, this, &PersonPane::historyAsked);
    QVBoxLayout *section = addSection(body, tr("Addresses and consent"), history);
    if (person.addresses.isEmpty())
        section->addWidget(new Label(theme, tr("No number and no email address is known."), Text::body, Weight::regular,
                                     Color::text3, Label::Fit::wrap));
    for (const PersonAddress &address : person.addresses) {
        const bool isPhone = address.address.kind == AddressKind::phone;
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.px(Size::space1));
        row->addWidget(new widgets::IconView(theme, isPhone ? Icon::sms : Icon::email, Size::iconInline,
                                             isPhone ? Color::smsText : Color::emailText));
        auto *words = new Label(theme, address.formatted, Text::body, Weight::regular, Color::text, Label::Fit::elide);
        words->setSelectable();
        row->addWidget(words, 1);
        row->addWidget(new Badge(
            theme, address.isSuppressed
                       ? widgets::BadgeLook{.text = tr("Opted out"), .icon = Icon::ban, .tone = Tone::danger}
                       : widgets::BadgeLook{.text = tr("No opt-out"), .icon = Icon::check, .tone = Tone::success}));
        section->addLayout(row);
        QStringList below;
        if (!address.label.isEmpty())
            below.append(labelWords(address.label));
        if (address.isSuppressed)
            below.append(whyWords(address, m_context.times));
        if (below.isEmpty())
            continue;
        auto *why = new Label(theme, below.join(QStringLiteral(" · ")), Text::caption, Weight::regular, Color::text3,
                              Label::Fit::wrap);
        why->setContentsMargins(theme.px(Size::space3), 0, 0, 0);
        section->addWidget(why);
    }
}

void PersonPane::addStage(QVBoxLayout *body, const Contact &contact)
{
    const bool isTimed = contact.nextStepAt != Timestamp{};
    if (contact.nextStep.isEmpty() && !isTimed && contact.stage.isEmpty() && contact.tags.isEmpty())
        return;
    const widgets::Theme &theme = m_context.theme;
    QVBoxLayout *section = addSection(body, tr("Stage and next step"));
    addRow(section, tr("Stage"), contact.stage);
    addRow(section, tr("Next step"), contact.nextStep);
    if (isTimed) {
        const bool isOver = contact.nextStepAt < m_context.times.now();
        const QString when = m_context.times.nextMoment(contact.nextStepAt);
        addRow(section, tr("When"), isOver ? tr("%1, overdue").arg(when) : when, isOver ? Color::warning : Color::text);
    }
    if (contact.tags.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    auto *label = new Label(theme, tr("Tags"), Text::body, Weight::regular, Color::text3);
    label->setFixedWidth(nameColumn);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *tags = new QWidget;
    tags->setAccessibleName(tr("Tags: %1").arg(contact.tags.join(QStringLiteral(", "))));
    auto *flow = new widgets::FlowLayout(theme.px(Size::space05), tags);
    flow->setContentsMargins(0, 1, 0, 0);
    for (const QString &tag : contact.tags)
        flow->addWidget(new Badge(theme, {.text = tag, .icon = {}}));
    row->addWidget(tags, 1);
    section->addLayout(row);
}

void PersonPane::addDetails(QVBoxLayout *body, const Contact &contact)
{
    QVBoxLayout *section = addSection(body, tr("Details"));
    for (const QString &property : contact.properties)
        addRow(section, tr("Property"), property);
    addRow(section, tr("Company"), contact.company);
    addRow(section, tr("Household"), contact.household);
    addRow(section, tr("Owner"), contact.owner);
    addRow(section, tr("Source"), contact.source);
    addRow(section, tr("External id"), contact.externalId);
    for (auto field = contact.fields.cbegin(); field != contact.fields.cend(); ++field)
        addRow(section, field.key(), field.value());
    if (contact.createdAt != Timestamp{})
        addRow(section, tr("Added"), m_context.times.longMoment(contact.createdAt), Color::text2);
    if (contact.lastActivityAt != Timestamp{})
        addRow(section, tr("Last active"), m_context.times.longMoment(contact.lastActivityAt), Color::text2);
}

void PersonPane::addMerged(QVBoxLayout *body, const PersonDetail &person)
{
    if (person.merged.isEmpty())
        return;
    const widgets::Theme &theme = m_context.theme;
    QVBoxLayout *section = addSection(body, tr("Merged into this person"));
    for (const auto &[alias, name] : person.merged) {
        const QString shown = shownName(name);
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.px(Size::space1));
        row->addWidget(new widgets::IconView(theme, Icon::merge, Size::iconInline, Color::text3));
        row->addWidget(new Label(theme, shown, Text::body, Weight::regular, Color::text, Label::Fit::elide), 1);
        auto *part = new Button(theme, tr("Un-merge"), ButtonKind::plain, ButtonSize::mini);
        part->setObjectName(QStringLiteral("unmerge"));
        part->setAccessibleName(tr("Un-merge %1").arg(shown));
        connect(part, &QPushButton::clicked, this, [this, alias = alias, shown] { Q_EMIT unmergeAsked(alias, shown); });
        row->addWidget(part);
        section->addLayout(row);
    }
}

void PersonPane::addNotes(QVBoxLayout *body, const PersonDetail &person)
{
    const widgets::Theme &theme = m_context.theme;
    QVBoxLayout *section =
        addSection(body, person.notes.isEmpty() ? tr("Notes") : tr("Notes, %1").arg(number(person.notes.size())));
    section->setSpacing(theme.px(Size::space1));
    if (person.notes.isEmpty())
        section->addWidget(new Label(theme, tr("Nobody has written a note yet."), Text::body, Weight::regular,
                                     Color::text3, Label::Fit::wrap));
    for (const workspace::PersonNote &note : person.notes) {
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *text = new Label(theme, note.body, Text::body, Weight::regular, Color::text, Label::Fit::wrap);
        text->setSelectable();
        text->setTextFormat(Qt::PlainText);
        words->addWidget(text);
        const QString when = m_context.times.longMoment(note.at);
        words->addWidget(new Label(theme, note.author.isEmpty() ? when : tr("%1, %2").arg(note.author, when),
                                   Text::caption, Weight::regular, Color::text3, Label::Fit::elide));
        section->addLayout(words);
    }
}

} // namespace switchboard::contacts
