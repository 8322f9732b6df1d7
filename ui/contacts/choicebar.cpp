// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/choicebar.h"

#include "ui/contacts/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

ChoiceBar::ChoiceBar(const widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::canvas, Qt::TopEdge, parent), m_theme(theme),
      m_words(new Label(theme, {}, Text::caption, Weight::semibold, Color::text)),
      m_note(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_bulk(new QWidget), m_clear(new Button(theme, tr("Choose none"), ButtonKind::quiet, ButtonSize::mini))
{
    setFixedHeight(theme.px(Size::rowDense) + 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 0);
    layout->setSpacing(theme.px(Size::space15));
    layout->addWidget(m_words);
    layout->addWidget(m_note, 1);
    layout->addWidget(m_bulk);
    auto *bulk = new QHBoxLayout(m_bulk);
    bulk->setContentsMargins({});
    bulk->setSpacing(theme.px(Size::space1));
    bulk->addWidget(m_clear);
    m_bulk->hide();
    connect(m_clear, &QPushButton::clicked, this, &ChoiceBar::clearAsked);
}

void ChoiceBar::addButton(Button *button)
{
    auto *bulk = static_cast<QHBoxLayout *>(m_bulk->layout());
    bulk->insertWidget(bulk->count() - 1, button);
}

void ChoiceBar::setCounts(qint64 found, bool isNarrowed, qint64 all, qint64 chosen)
{
    const bool areSeveral = chosen > 1;
    m_words->setText(areSeveral ? tr("%1 chosen").arg(number(chosen)) : peopleCount(found));
    m_note->setText(areSeveral || !isNarrowed ? QString() : tr("of %1").arg(number(all)));
    m_bulk->setVisible(areSeveral);
}

void ChoiceBar::setWaiting(bool isWaiting)
{
    m_words->setColor(isWaiting ? Color::text3 : Color::text);
}

QString ChoiceBar::words() const
{
    return m_note->text().isEmpty() ? m_words->text() : m_words->text() + u' ' + m_note->text();
}

} // namespace switchboard::contacts
