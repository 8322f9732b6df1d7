// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paneparts.h"

#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {

constexpr int nameColumn = 84;
constexpr int longestTag = 180;

QHBoxLayout *rowOf(QWidget *widget, const Theme &theme)
{
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(theme.px(Size::space1));
    return row;
}

Label *nameLabel(const Theme &theme, const QString &name)
{
    auto *label = new Label(theme, name, Text::body, Weight::regular, Color::text3, Label::Fit::elide);
    label->setFixedWidth(nameColumn);
    return label;
}

} // namespace

PaneSection::PaneSection(const Theme &theme, const QString &head, QWidget *parent)
    : QWidget(parent), m_head(new Label(theme, head, Text::caption, Weight::semibold, Color::text3, Label::Fit::elide)),
      m_aside(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_top(new QHBoxLayout), m_body(new QVBoxLayout)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(new Line(theme));
    m_body->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                               theme.px(Size::space15));
    m_body->setSpacing(theme.px(Size::space05));
    m_top->addWidget(m_head);
    m_top->addStretch(1);
    m_top->addWidget(m_aside);
    m_aside->hide();
    m_body->addLayout(m_top);
    whole->addLayout(m_body);
}

void PaneSection::setHead(const QString &words)
{
    m_head->setText(words);
}

void PaneSection::setAside(const QString &words)
{
    m_aside->setText(words);
    m_aside->setVisible(!words.isEmpty());
}

void PaneSection::addAside(QWidget *widget)
{
    m_top->addWidget(widget);
}

FactRow::FactRow(const Theme &theme)
    : m_name(nameLabel(theme, {})),
      m_value(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap))
{
    m_value->setSelectable();
    m_value->setTextFormat(Qt::PlainText);
    QHBoxLayout *row = rowOf(this, theme);
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addWidget(m_value, 1);
}

void FactRow::set(const QString &name, const QString &value, Color color)
{
    m_name->setText(name);
    m_value->setText(value);
    m_value->setColor(color);
}

TagsRow::TagsRow(const Theme &theme)
    : m_theme(theme), m_tags(new QWidget), m_flow(new FlowLayout(theme.px(Size::space05), m_tags))
{
    QHBoxLayout *row = rowOf(this, theme);
    row->addWidget(nameLabel(theme, tr("Tags")), 0, Qt::AlignTop);
    m_flow->setContentsMargins(0, 1, 0, 0);
    m_tags->setMinimumWidth(1); // a long tag is cut off, the pane does not grow
    row->addWidget(m_tags, 1);
}

void TagsRow::set(const QStringList &tags)
{
    setVisible(!tags.isEmpty());
    m_tags->setAccessibleName(tr("Tags: %1").arg(tags.join(QStringLiteral(", "))));
    while (m_badges.size() < tags.size()) {
        m_badges.append(new Badge(m_theme));
        m_badges.last()->setMaximumWidth(longestTag);
        m_flow->addWidget(m_badges.last());
    }
    for (qsizetype i = 0; i < m_badges.size(); ++i) {
        const bool isUsed = i < tags.size();
        m_badges.at(i)->setVisible(isUsed);
        m_badges.at(i)->setLook({.text = tags.value(i), .icon = {}, .tone = Tone::neutral});
        m_badges.at(i)->setToolTip(tags.value(i));
    }
}

AddressRow::AddressRow(const Theme &theme)
    : m_icon(new IconView(theme, Icon::sms, Size::iconInline, Color::text3)),
      m_address(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::elide)),
      m_badge(new Badge(theme)),
      m_below(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(theme.px(Size::space05));
    m_address->setSelectable();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    row->addWidget(m_icon);
    row->addWidget(m_address, 1);
    row->addWidget(m_badge);
    whole->addLayout(row);
    m_below->setContentsMargins(theme.px(Size::space3), 0, 0, 2);
    whole->addWidget(m_below);
}

void AddressRow::set(const AddressLook &look)
{
    m_icon->set(look.icon, look.tint);
    m_address->setText(look.address);
    m_address->setAccessibleName(look.spoken);
    m_badge->setLook(look.badge);
    m_below->setText(look.below);
    m_below->setVisible(!look.below.isEmpty());
}

} // namespace switchboard::widgets
