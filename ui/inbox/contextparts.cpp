// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contextparts.h"

#include "ui/widgets/button.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"
#include "ui/words/personwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Badge;
using widgets::Color;
using widgets::Icon;
using widgets::IconView;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {

constexpr int nameColumn = 76;
constexpr int longestTag = 180;

QString consentWhy(const QString &why, const widgets::TimeWords &times)
{
    const QString word = why.section(u' ', 0, 0);
    const QDateTime since = QDateTime::fromString(why.section(u' ', 1), Qt::ISODate);
    const QString sentence = words::sentenceOfConsent(word);
    return since.isValid()
               ? PersonHead::tr("%1, %2").arg(sentence, times.shortMoment(fromMs(since.toMSecsSinceEpoch())))
               : sentence;
}

QHBoxLayout *rowOf(QWidget *widget, int gap)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(gap);
    return row;
}

Label *nameLabel(const widgets::Theme &theme, const QString &name)
{
    auto *label = new Label(theme, name, Text::body, Weight::regular, Color::text3, Label::Fit::elide);
    label->setFixedWidth(nameColumn);
    return label;
}

} // namespace

ContextSection::ContextSection(const widgets::Theme &theme, const QString &head)
    : m_aside(new Label(theme, {}, Text::caption, Weight::regular, Color::text3)), m_body(new QVBoxLayout)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(new widgets::Line(theme));
    m_body->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                               theme.px(Size::space15));
    m_body->setSpacing(theme.px(Size::space05));
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(theme, head, Text::caption, Weight::semibold, Color::text3));
    row->addStretch(1);
    row->addWidget(m_aside);
    m_aside->hide();
    m_body->addLayout(row);
    whole->addLayout(m_body);
}

void ContextSection::setAside(const QString &words)
{
    m_aside->setText(words);
    m_aside->setVisible(!words.isEmpty());
}

PersonHead::PersonHead(const widgets::Theme &theme)
    : m_avatar(new widgets::Avatar(theme, Size::avatarLarge)),
      m_name(new Label(theme, {}, Text::title, Weight::semibold, Color::text, Label::Fit::elide)),
      m_place(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_edit(widgets::Button::ofIcon(theme, Icon::write, tr("Open and edit the person"), widgets::ButtonSize::small))
{
    setMinimumHeight(theme.px(Size::paneHeader) + theme.px(Size::space2));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                            theme.px(Size::space15));
    row->setSpacing(theme.px(Size::space15));
    row->addWidget(m_avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_place);
    row->addLayout(words, 1);
    m_edit->setObjectName(QStringLiteral("editPerson"));
    connect(m_edit, &QPushButton::clicked, this, &PersonHead::editAsked);
    row->addWidget(m_edit, 0, Qt::AlignVCenter);
}

void PersonHead::set(const workspace::PersonCard &person)
{
    const Contact &contact = person.contact;
    const QString name = contact.name.isEmpty() ? person.formattedAddress : contact.name;
    m_avatar->setPerson(name, quint64(contact.id.value));
    m_name->setText(name);
    m_place->setText(!contact.properties.isEmpty() ? contact.properties.first()
                     : !contact.company.isEmpty()  ? contact.company
                                                   : person.formattedAddress);
    m_edit->setEnabled(bool(contact.id));
    m_edit->setToolTip(contact.id ? tr("Open and edit the person") : tr("Nobody is known with this number yet"));
}

FactRow::FactRow(const widgets::Theme &theme)
    : m_name(nameLabel(theme, {})),
      m_value(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap))
{
    m_value->setSelectable();
    QHBoxLayout *row = rowOf(this, theme.px(Size::space1));
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addWidget(m_value, 1);
}

void FactRow::set(const QString &name, const QString &value)
{
    m_name->setText(name);
    m_value->setText(value);
}

TagsRow::TagsRow(const widgets::Theme &theme)
    : m_theme(theme), m_tags(new QWidget), m_flow(new widgets::FlowLayout(theme.px(Size::space05), m_tags))
{
    QHBoxLayout *row = rowOf(this, theme.px(Size::space1));
    row->addWidget(nameLabel(theme, PersonHead::tr("Tags")), 0, Qt::AlignTop);
    m_flow->setContentsMargins({});
    m_tags->setMinimumWidth(1); // a long tag is cut off, the pane does not grow
    row->addWidget(m_tags, 1);
}

void TagsRow::set(const QStringList &tags)
{
    m_tags->setAccessibleName(PersonHead::tr("Tags: %1").arg(tags.join(QStringLiteral(", "))));
    while (m_badges.size() < tags.size()) {
        m_badges.append(new Badge(m_theme));
        m_badges.last()->setMaximumWidth(longestTag);
        m_flow->addWidget(m_badges.last());
    }
    for (qsizetype i = 0; i < m_badges.size(); ++i) {
        const bool isUsed = i < tags.size();
        m_badges.at(i)->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_badges.at(i)->setLook({.text = tags.at(i), .icon = {}, .tone = Tone::neutral});
        m_badges.at(i)->setToolTip(tags.at(i));
    }
}

ConsentRow::ConsentRow(const widgets::Theme &theme)
    : m_icon(new IconView(theme, Icon::sms, Size::iconInline, Color::text3)),
      m_address(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::elide)),
      m_badge(new Badge(theme)),
      m_why(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(theme.px(Size::space05));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    row->addWidget(m_icon);
    row->addWidget(m_address, 1);
    row->addWidget(m_badge);
    whole->addLayout(row);
    m_why->setContentsMargins(theme.px(Size::space3), 0, 0, 2);
    whole->addWidget(m_why);
}

void ConsentRow::set(const workspace::AddressConsent &consent, const widgets::TimeWords &times)
{
    m_icon->set(words::channelIcon(consent.channel), words::channelColor(consent.channel));
    m_address->setText(consent.formatted);
    m_address->setAccessibleName(
        PersonHead::tr("%1 to %2").arg(words::channelWord(consent.channel), consent.formatted));
    const QString refused = words::isBlocked(consent.why) ? PersonHead::tr("Blocked") : PersonHead::tr("Opted out");
    m_badge->setLook(
        consent.isSuppressed
            ? widgets::BadgeLook{.text = refused, .icon = Icon::ban, .tone = Tone::danger}
            : widgets::BadgeLook{.text = PersonHead::tr("No opt-out"), .icon = Icon::check, .tone = Tone::success});
    QStringList details;
    if (!consent.label.isEmpty())
        details.append(consent.label);
    if (!consent.why.isEmpty())
        details.append(consentWhy(consent.why, times));
    m_why->setText(details.join(QStringLiteral(", ")));
    m_why->setVisible(!details.isEmpty());
}

WhyRow::WhyRow(const widgets::Theme &theme)
    : m_icon(new IconView(theme, Icon::info, Size::iconInline, Color::text3)),
      m_sentence(new Label(theme, {}, Text::body, Weight::regular, Color::text2, Label::Fit::wrap))
{
    QHBoxLayout *row = rowOf(this, theme.px(Size::space1));
    auto *icon = new QVBoxLayout;
    icon->addSpacing(3); // to the middle of the first line
    icon->addWidget(m_icon);
    icon->addStretch(1);
    row->addLayout(icon);
    row->addWidget(m_sentence, 1);
}

void WhyRow::set(const workspace::WhyNote &note, const widgets::TimeWords &times)
{
    const words::WhyWords why = words::wordsOfWhy(note, times);
    m_icon->set(why.icon, Color::text3);
    m_sentence->setText(why.sentence);
}

LocalTimeRow::LocalTimeRow(const widgets::Theme &theme)
    : m_time(new Label(theme, {}, Text::heading, Weight::semibold, Color::text)),
      m_zone(new Label(theme, {}, Text::body, Weight::regular, Color::text2))
{
    QHBoxLayout *row = rowOf(this, theme.px(Size::space1));
    row->addWidget(m_time);
    m_zone->setContentsMargins(0, 5, 0, 0);
    row->addWidget(m_zone);
    row->addStretch(1);
}

void LocalTimeRow::set(const QString &time, const QString &zoneAndDay, const QString &city)
{
    setTime(time);
    m_zone->setText(zoneAndDay);
    m_zone->setToolTip(city);
}

void LocalTimeRow::setTime(const QString &time)
{
    m_time->setText(time);
}

} // namespace switchboard::inbox
