// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contextpane.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"
#include "ui/words/personwords.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Badge;
using widgets::Color;
using widgets::Icon;
using widgets::IconView;
using widgets::Label;
using widgets::Line;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using words::channelColor;
using words::channelIcon;
using workspace::PersonCard;

namespace {

constexpr int nameColumn = 76;
constexpr int longestTag = 180;

QString consentWhy(const QString &why, const widgets::TimeWords &times)
{
    const QString word = why.section(u' ', 0, 0);
    const QDateTime since = QDateTime::fromString(why.section(u' ', 1), Qt::ISODate);
    const QString sentence = words::sentenceOfConsent(word);
    return since.isValid()
               ? ContextPane::tr("%1, %2").arg(sentence, times.shortMoment(fromMs(since.toMSecsSinceEpoch())))
               : sentence;
}

/// Whether all that the pane shows is the same.
bool isSame(const PersonCard &one, const PersonCard &other)
{
    const Contact &a = one.contact;
    const Contact &b = other.contact;
    const auto addresses = [](const Contact &contact) {
        QStringList words;
        for (const Endpoint &endpoint : contact.endpoints)
            words += {endpoint.label, endpoint.address.normal};
        return words;
    };
    return a.id == b.id && a.name == b.name && a.company == b.company && a.stage == b.stage && a.source == b.source
           && a.owner == b.owner && a.household == b.household && a.nextStep == b.nextStep
           && a.nextStepAt == b.nextStepAt && a.tags == b.tags && a.fields == b.fields && a.properties == b.properties
           && addresses(a) == addresses(b) && one.formattedAddress == other.formattedAddress
           && one.isSuppressed == other.isSuppressed && one.suppressionWhy == other.suppressionWhy
           && one.timeZone == other.timeZone && one.timeZoneWhy == other.timeZoneWhy && one.consents == other.consents
           && one.whys == other.whys;
}

} // namespace

ContextPane::ContextPane(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_theme(theme), m_times(times), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Person"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void ContextPane::setPerson(const std::optional<PersonCard> &person)
{
    if (person && m_person && isSame(*person, *m_person))
        return;
    m_person = person;
    delete m_content;
    m_content = nullptr;
    m_time = nullptr;
    m_zone.clear();
    if (!person)
        return;
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(build(*person));
    m_content = scroll;
    m_layout->addWidget(scroll);
}

void ContextPane::refreshTime()
{
    if (m_time)
        m_time->setText(m_times.timeIn(m_zone));
}

QWidget *ContextPane::build(const PersonCard &person)
{
    auto *content = new widgets::Surface(m_theme, Color::surface);
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins({});
    body->setSpacing(0);
    buildHead(body, person);
    buildTime(body, person);
    buildConsent(body, person);
    buildWhys(body, person);
    buildNext(body, person.contact);
    buildDetails(body, person.contact);
    body->addStretch(1);
    return content;
}

void ContextPane::buildHead(QVBoxLayout *body, const PersonCard &person)
{
    auto *head = new QWidget;
    head->setMinimumHeight(m_theme.px(Size::paneHeader) + m_theme.px(Size::space2));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.px(Size::space2), m_theme.px(Size::space15), m_theme.px(Size::space2),
                            m_theme.px(Size::space15));
    row->setSpacing(m_theme.px(Size::space15));
    const QString name = person.contact.name.isEmpty() ? person.formattedAddress : person.contact.name;
    auto *avatar = new widgets::Avatar(m_theme, Size::avatarLarge);
    avatar->setPerson(name, quint64(person.contact.id.value));
    row->addWidget(avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(m_theme, name, Text::title, Weight::semibold, Color::text, Label::Fit::elide));
    const QString place = !person.contact.properties.isEmpty() ? person.contact.properties.first()
                          : !person.contact.company.isEmpty()  ? person.contact.company
                                                               : person.formattedAddress;
    words->addWidget(new Label(m_theme, place, Text::caption, Weight::regular, Color::text3, Label::Fit::elide));
    row->addLayout(words, 1);
    auto *edit =
        widgets::Button::ofIcon(m_theme, Icon::write, tr("Open and edit the person"), widgets::ButtonSize::small);
    edit->setObjectName(QStringLiteral("editPerson"));
    edit->setEnabled(bool(person.contact.id));
    if (!person.contact.id)
        edit->setToolTip(tr("Nobody is known with this number yet"));
    connect(edit, &QPushButton::clicked, this, [this, id = person.contact.id] { Q_EMIT personAsked(id); });
    row->addWidget(edit, 0, Qt::AlignVCenter);
    body->addWidget(head);
}

QVBoxLayout *ContextPane::addSection(QVBoxLayout *body, const QString &head, const QString &aside)
{
    body->addWidget(new Line(m_theme));
    auto *section = new QVBoxLayout;
    section->setContentsMargins(m_theme.px(Size::space2), m_theme.px(Size::space15), m_theme.px(Size::space2),
                                m_theme.px(Size::space15));
    section->setSpacing(m_theme.px(Size::space05));
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(m_theme, head, Text::caption, Weight::semibold, Color::text3));
    row->addStretch(1);
    if (!aside.isEmpty())
        row->addWidget(new Label(m_theme, aside, Text::caption, Weight::regular, Color::text3));
    section->addLayout(row);
    body->addLayout(section);
    return section;
}

void ContextPane::addRow(QVBoxLayout *section, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    auto *label = new Label(m_theme, name, Text::body, Weight::regular, Color::text3, Label::Fit::elide);
    label->setFixedWidth(nameColumn);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *words = new Label(m_theme, value, Text::body, Weight::regular, Color::text, Label::Fit::wrap);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    section->addLayout(row);
}

void ContextPane::buildTime(QVBoxLayout *body, const PersonCard &person)
{
    const QString time = m_times.timeIn(person.timeZone);
    if (time.isEmpty())
        return;
    m_zone = person.timeZone;
    QVBoxLayout *section = addSection(body, tr("Local time"), words::sentenceOfZone(person.timeZoneWhy));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    m_time = new Label(m_theme, time, Text::heading, Weight::semibold, Color::text);
    row->addWidget(m_time);
    auto *zone = new Label(m_theme, m_times.zoneAndDayIn(m_zone), Text::body, Weight::regular, Color::text2);
    zone->setToolTip(widgets::TimeWords::cityOf(m_zone));
    zone->setContentsMargins(0, 5, 0, 0);
    row->addWidget(zone);
    row->addStretch(1);
    section->addLayout(row);
}

void ContextPane::buildConsent(QVBoxLayout *body, const PersonCard &person)
{
    QVBoxLayout *section = addSection(body, tr("Consent"));
    if (person.consents.isEmpty()) {
        addConsent(section, {Channel::sms, person.formattedAddress, {}, person.isSuppressed, person.suppressionWhy});
        return;
    }
    for (const workspace::AddressConsent &consent : person.consents)
        addConsent(section, consent);
}

void ContextPane::addConsent(QVBoxLayout *section, const workspace::AddressConsent &consent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    row->addWidget(
        new IconView(m_theme, channelIcon(consent.channel), Size::iconInline, channelColor(consent.channel)));
    auto *address = new Label(m_theme, consent.formatted, Text::body, Weight::regular, Color::text, Label::Fit::elide);
    address->setAccessibleName(tr("%1 to %2").arg(words::channelWord(consent.channel), consent.formatted));
    row->addWidget(address, 1);
    row->addWidget(new Badge(
        m_theme, consent.isSuppressed
                     ? widgets::BadgeLook{.text = words::isBlocked(consent.why) ? tr("Blocked") : tr("Opted out"),
                                          .icon = Icon::ban,
                                          .tone = Tone::danger}
                     : widgets::BadgeLook{.text = tr("No opt-out"), .icon = Icon::check, .tone = Tone::success}));
    section->addLayout(row);
    QStringList details;
    if (!consent.label.isEmpty())
        details.append(consent.label);
    if (!consent.why.isEmpty())
        details.append(consentWhy(consent.why, m_times));
    if (details.isEmpty())
        return;
    auto *why = new Label(m_theme, details.join(QStringLiteral(", ")), Text::caption, Weight::regular, Color::text3,
                          Label::Fit::wrap);
    why->setContentsMargins(m_theme.px(Size::space3), 0, 0, 2);
    section->addWidget(why);
}

void ContextPane::buildWhys(QVBoxLayout *body, const PersonCard &person)
{
    if (person.whys.isEmpty())
        return;
    QVBoxLayout *section = addSection(body, tr("Why"));
    for (const workspace::WhyNote &note : person.whys) {
        const words::WhyWords why = words::wordsOfWhy(note, m_times);
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.px(Size::space1));
        auto *icon = new QVBoxLayout;
        icon->addSpacing(3); // to the middle of the first line
        icon->addWidget(new IconView(m_theme, why.icon, Size::iconInline, Color::text3));
        icon->addStretch(1);
        row->addLayout(icon);
        auto *sentence = new Label(m_theme, why.sentence, Text::body, Weight::regular, Color::text2, Label::Fit::wrap);
        row->addWidget(sentence, 1);
        section->addLayout(row);
    }
}

void ContextPane::buildNext(QVBoxLayout *body, const Contact &contact)
{
    if (contact.nextStep.isEmpty() && contact.stage.isEmpty() && contact.tags.isEmpty())
        return;
    QVBoxLayout *section = addSection(body, tr("Stage and next step"));
    addRow(section, tr("Stage"), contact.stage);
    const bool isTimed = contact.nextStepAt != Timestamp{};
    addRow(section, tr("Next"),
           isTimed ? tr("%1, %2").arg(contact.nextStep, m_times.nextMoment(contact.nextStepAt)) : contact.nextStep);
    if (contact.tags.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    auto *label = new Label(m_theme, tr("Tags"), Text::body, Weight::regular, Color::text3);
    label->setFixedWidth(nameColumn);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *tags = new QWidget;
    auto *flow = new widgets::FlowLayout(m_theme.px(Size::space05), tags);
    flow->setContentsMargins({});
    for (const QString &tag : contact.tags) {
        auto *badge = new Badge(m_theme, {.text = tag, .icon = {}, .tone = Tone::neutral});
        badge->setMaximumWidth(longestTag);
        badge->setToolTip(tag);
        flow->addWidget(badge);
    }
    tags->setMinimumWidth(1); // a long tag is cut off, the pane does not grow
    tags->setAccessibleName(tr("Tags: %1").arg(contact.tags.join(QStringLiteral(", "))));
    row->addWidget(tags, 1);
    section->addLayout(row);
}

void ContextPane::buildDetails(QVBoxLayout *body, const Contact &contact)
{
    const bool hasAny = !contact.owner.isEmpty() || !contact.source.isEmpty() || !contact.household.isEmpty()
                        || !contact.company.isEmpty() || !contact.fields.isEmpty() || contact.endpoints.size() > 1
                        || !contact.properties.isEmpty();
    if (!hasAny)
        return;
    QVBoxLayout *section = addSection(body, tr("Details"));
    for (const QString &property : contact.properties)
        addRow(section, tr("Property"), property);
    addRow(section, tr("Company"), contact.company);
    addRow(section, tr("Household"), contact.household);
    addRow(section, tr("Agent"), contact.owner);
    addRow(section, tr("Source"), contact.source);
    for (const Endpoint &endpoint : contact.endpoints)
        addRow(section, endpoint.label.isEmpty() ? tr("Address") : endpoint.label, endpoint.address.normal);
    for (auto it = contact.fields.begin(); it != contact.fields.end(); ++it)
        addRow(section, it.key(), it.value());
}

} // namespace switchboard::inbox
