// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contextpane.h"

#include "ui/words/personwords.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Color;
using widgets::PaneSection;
using workspace::PersonCard;

namespace {

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
    : Surface(theme, Color::surface, {}, parent), m_theme(theme), m_times(times), m_scroll(new QScrollArea),
      m_body(new QVBoxLayout), m_head(new PersonHead(theme)), m_timeSection(addSection(tr("Local time"))),
      m_time(new LocalTimeRow(theme)), m_consentSection(addSection(tr("Consent"))),
      m_consents(theme, m_consentSection->body()), m_whySection(addSection(tr("Why"))),
      m_whys(theme, m_whySection->body()), m_nextSection(addSection(tr("Stage and next step"))),
      m_nextRows(new QVBoxLayout), m_next(theme, *m_nextRows), m_tags(new widgets::TagsRow(theme)),
      m_detailsSection(addSection(tr("Details"))), m_details(theme, m_detailsSection->body())
{
    setAccessibleName(tr("Person"));
    m_timeSection->body().addWidget(m_time);
    m_nextSection->body().addLayout(m_nextRows);
    m_nextSection->body().addWidget(m_tags);
    m_body->insertWidget(0, m_head);
    m_body->addStretch(1);
    m_body->setContentsMargins({});
    m_body->setSpacing(0);
    auto *content = new widgets::Surface(theme, Color::surface);
    content->setLayout(m_body);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_scroll->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    connect(m_head, &PersonHead::editAsked, this, [this] {
        if (m_person)
            Q_EMIT personAsked(m_person->contact.id);
    });
}

PaneSection *ContextPane::addSection(const QString &head)
{
    auto *section = new PaneSection(m_theme, head);
    m_body->addWidget(section);
    return section;
}

void ContextPane::setPerson(const std::optional<PersonCard> &person)
{
    if (person && m_person && isSame(*person, *m_person))
        return;
    const bool isOther = !person || !m_person || person->contact.id != m_person->contact.id;
    m_person = person;
    m_scroll->setVisible(person.has_value());
    const PersonCard shown = person.value_or(PersonCard()); // nobody's words stay in what is hidden
    m_head->set(shown);
    showTime(shown);
    showConsent(shown);
    showWhys(shown);
    showNext(shown.contact);
    showDetails(shown.contact);
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
}

void ContextPane::refreshTime()
{
    if (m_person)
        m_time->setTime(m_times.timeIn(m_person->timeZone));
}

void ContextPane::showTime(const PersonCard &person)
{
    const QString time = m_times.timeIn(person.timeZone);
    m_timeSection->setVisible(!time.isEmpty());
    if (time.isEmpty())
        return;
    m_timeSection->setAside(words::sentenceOfZone(person.timeZoneWhy));
    m_time->set(time, m_times.zoneAndDayIn(person.timeZone), widgets::TimeWords::cityOf(person.timeZone));
}

void ContextPane::showConsent(const PersonCard &person)
{
    m_consents.begin();
    for (qsizetype i = 0; i < person.consents.size(); ++i) {
        const workspace::AddressConsent &consent = person.consents.at(i);
        const workspace::AddressConsent next = person.consents.value(i + 1);
        widgets::AddressLook look = words::lookOf(consent, m_times);
        // Texts and calls to a number are told apart only where they differ.
        if (next.formatted == consent.formatted && next.isSuppressed == consent.isSuppressed
            && next.why == consent.why) {
            const QString both = tr("texts and calls");
            look.below = look.below.isEmpty() ? both : tr("%1 · %2").arg(look.below, both);
            look.spoken = tr("Texts and calls to %1").arg(consent.formatted);
            ++i;
        }
        m_consents.next().set(look);
    }
    if (person.consents.isEmpty()) {
        const workspace::AddressConsent only{
            Channel::sms, person.formattedAddress, {}, person.isSuppressed, person.suppressionWhy};
        m_consents.next().set(words::lookOf(only, m_times));
    }
    m_consents.end();
}

void ContextPane::showWhys(const PersonCard &person)
{
    m_whys.begin();
    for (const workspace::WhyNote &note : person.whys)
        m_whys.next().set(note, m_times);
    m_whys.end();
    m_whySection->setVisible(!m_whys.isEmpty());
}

void ContextPane::showNext(const Contact &contact)
{
    m_next.begin();
    m_next.add(tr("Stage"), contact.stage);
    const bool isTimed = contact.nextStepAt != Timestamp{};
    m_next.add(tr("Next"), isTimed ? tr("%1, %2").arg(contact.nextStep, m_times.nextMoment(contact.nextStepAt))
                                   : contact.nextStep);
    m_next.end();
    m_tags->set(contact.tags);
    m_nextSection->setVisible(!m_next.isEmpty() || !contact.tags.isEmpty());
}

void ContextPane::showDetails(const Contact &contact)
{
    m_details.begin();
    for (const QString &property : contact.properties)
        m_details.add(tr("Property"), property);
    m_details.add(tr("Company"), contact.company);
    m_details.add(tr("Household"), contact.household);
    m_details.add(tr("Agent"), contact.owner);
    m_details.add(tr("Source"), contact.source);
    for (auto it = contact.fields.begin(); it != contact.fields.end(); ++it)
        m_details.add(it.key(), it.value());
    m_details.end();
    m_detailsSection->setVisible(!m_details.isEmpty());
}

} // namespace switchboard::inbox
