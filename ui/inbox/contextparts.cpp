// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contextparts.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/personwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Icon;
using widgets::IconView;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

QHBoxLayout *rowOf(QWidget *widget, int gap)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(gap);
    return row;
}

} // namespace

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

void WhyRow::clear()
{
    m_sentence->clear();
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
