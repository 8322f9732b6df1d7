// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/numberchoice.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/personwords.h"

#include <QHBoxLayout>
#include <QMenu>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Icon;
using widgets::Size;
using workspace::TextNumber;

namespace {

/// "Mobile (512) 555-0142".
QString wordsOf(const TextNumber &number)
{
    return number.label.isEmpty()
               ? number.formatted
               : NumberChoice::tr("%1 %2", "label, number").arg(words::labelWords(number.label), number.formatted);
}

/// With the reason where nothing may be sent to it.
QString wordsWithReason(const TextNumber &number)
{
    const QString why = words::sentenceOfConsent(number.suppressionWhy.section(u' ', 0, 0));
    return number.isSuppressed ? NumberChoice::tr("%1: %2", "number, why nothing may be sent").arg(wordsOf(number), why)
                               : wordsOf(number);
}

} // namespace

NumberChoice::NumberChoice(const widgets::Theme &theme)
    : m_button(new widgets::Button(theme, {}, widgets::ButtonKind::chip))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space05), theme.px(Size::space2), 0);
    layout->setSpacing(theme.px(Size::space05));
    layout->addWidget(
        new widgets::Label(theme, tr("To"), widgets::Text::caption, widgets::Weight::regular, Color::text3));
    m_button->setObjectName(QStringLiteral("to"));
    m_button->setCheckable(false);
    m_button->setMenu(new QMenu(m_button));
    layout->addWidget(m_button);
    layout->addStretch(1);
}

bool NumberChoice::isChoice() const
{
    const bool isKnown = std::any_of(m_numbers.cbegin(), m_numbers.cend(),
                                     [this](const TextNumber &each) { return each.endpoint == m_number; });
    return m_numbers.size() > 1 || (!m_numbers.isEmpty() && m_number && !isKnown);
}

void NumberChoice::setNumbers(const QList<TextNumber> &numbers)
{
    if (numbers == m_numbers)
        return; // an open menu stays
    m_numbers = numbers;
    QMenu *menu = m_button->menu();
    menu->clear();
    for (const TextNumber &number : std::as_const(m_numbers)) {
        QAction *action = menu->addAction(wordsWithReason(number).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setData(number.endpoint.value);
        action->setEnabled(!number.isSuppressed);
        connect(action, &QAction::triggered, this, [this, to = number.endpoint] {
            Q_EMIT chosen(to);
            showNumber(); // also where it was that one
        });
    }
    showNumber();
}

void NumberChoice::setNumber(EndpointId number)
{
    if (number == std::exchange(m_number, number))
        return;
    showNumber();
    Q_EMIT numberChanged();
}

void NumberChoice::showNumber()
{
    const QList<QAction *> actions = m_button->menu()->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toLongLong() == m_number.value);
    const auto shown = std::find_if(m_numbers.cbegin(), m_numbers.cend(),
                                    [this](const TextNumber &each) { return each.endpoint == m_number; });
    const TextNumber number = shown == m_numbers.cend() ? TextNumber() : *shown;
    m_button->setText(wordsOf(number));
    m_button->setIcon(number.isSuppressed ? std::optional(Icon::ban) : std::nullopt);
    m_button->setAccessibleName(tr("Send to %1").arg(wordsWithReason(number)));
    m_button->updateGeometry();
}

} // namespace switchboard::inbox
