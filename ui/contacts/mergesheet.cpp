// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/mergesheet.h"

#include "ui/contacts/peoplewords.h"
#include "ui/contacts/personpicker.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>

namespace switchboard::contacts {

using widgets::ButtonKind;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;
using workspace::PersonDetail;

namespace {

constexpr int cardWidth = 720;

/// What there is of a person, a line each: [name, value].
QList<std::pair<QString, QString>> factsOf(const PersonDetail &person, const widgets::TimeWords &times)
{
    const Contact &contact = person.contact;
    QStringList addresses;
    for (const workspace::PersonAddress &address : person.addresses)
        addresses.append(address.formatted);
    const QString never = MergeSheet::tr("never");
    return {{MergeSheet::tr("Company"), contact.company},
            {MergeSheet::tr("Addresses"), addresses.join(u'\n')},
            {MergeSheet::tr("Stage"), contact.stage},
            {MergeSheet::tr("Owner"), contact.owner},
            {MergeSheet::tr("Tags"), contact.tags.join(QStringLiteral(", "))},
            {MergeSheet::tr("Household"), contact.household},
            {MergeSheet::tr("Messages"), number(person.messages)},
            {MergeSheet::tr("Notes"), number(person.notes.size())},
            {MergeSheet::tr("Last active"),
             contact.lastActivityAt == Timestamp{} ? never : times.moment(contact.lastActivityAt)}};
}

} // namespace

MergeSheet::MergeSheet(const ContactsContext &context, ContactId person, ContactId other, QWidget *over)
    : Sheet(context.theme, tr("Merge two people"), over), m_context(context), m_person(person), m_other(other),
      m_bar(new widgets::MessageBar(context.theme)), m_stack(new QStackedWidget),
      m_picker(new PersonPicker(context, person)), m_sides(new QWidget), m_row(new QHBoxLayout(m_sides)),
      m_readingFirst(this), m_readingSecond(this), m_merging(this)
{
    setCardWidth(cardWidth);
    body()->addWidget(m_bar);
    m_bar->hide();
    body()->addWidget(m_stack);
    m_stack->addWidget(m_picker);
    m_stack->addWidget(m_sides);
    m_row->setContentsMargins({});
    m_row->setSpacing(context.theme.px(Size::space15));
    m_back = addLeftButton(tr("Choose another"));
    m_back->hide();
    setFootNote(tr("A merge can be taken back at any time: Un-merge, in the details."));
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &QWidget::close);
    m_merge = addButton(tr("Merge"), ButtonKind::primary);
    m_merge->setObjectName(QStringLiteral("merge"));
    m_merge->setEnabled(false);
    connect(m_merge, &QPushButton::clicked, this, &MergeSheet::merge);
    connect(m_picker, &PersonPicker::picked, this, &MergeSheet::choose);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_second.reset();
        m_merge->setEnabled(false);
        m_back->hide();
        m_stack->setCurrentWidget(m_picker);
        m_picker->edit()->setFocus();
    });
    m_readingFirst.ask(context.service.detail(person), [this](const Result<PersonDetail> &detail) {
        if (!detail) {
            fail(detail.error());
            return;
        }
        m_first = *detail;
        setSubtitle(tr("Who is the same person as %1?").arg(titleOf(*detail)));
        compare();
    });
    if (other)
        choose(other);
}

void MergeSheet::openFirst()
{
    open(m_other ? static_cast<QWidget *>(m_keepFirst) : m_picker->edit());
}

void MergeSheet::choose(ContactId other)
{
    m_other = other;
    m_readingSecond.ask(m_context.service.detail(other), [this](const Result<PersonDetail> &detail) {
        if (!detail) {
            fail(detail.error());
            return;
        }
        m_second = *detail;
        compare();
    });
}

void MergeSheet::compare()
{
    if (!m_first || !m_second)
        return;
    m_bar->hide();
    while (QLayoutItem *item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_keepFirst = new QRadioButton;
    m_keepSecond = new QRadioButton;
    m_keepFirst->setObjectName(QStringLiteral("keepFirst"));
    m_keepSecond->setObjectName(QStringLiteral("keepSecond"));
    m_row->addWidget(sideOf(*m_first, m_keepFirst), 1);
    m_row->addWidget(sideOf(*m_second, m_keepSecond), 1);
    m_keepFirst->setChecked(true);
    // Two cards, two parents: they do not know of each other by themselves.
    m_keepFirst->setAutoExclusive(false);
    m_keepSecond->setAutoExclusive(false);
    connect(m_keepFirst, &QRadioButton::toggled, m_keepSecond, [this](bool isOn) { m_keepSecond->setChecked(!isOn); });
    connect(m_keepSecond, &QRadioButton::toggled, m_keepFirst, [this](bool isOn) { m_keepFirst->setChecked(!isOn); });
    setSubtitle(tr("Everything of both is kept; the other name is seen no more."));
    m_stack->setCurrentWidget(m_sides);
    m_back->show();
    m_merge->setEnabled(true);
    m_keepFirst->setFocus();
}

QWidget *MergeSheet::sideOf(const PersonDetail &person, QRadioButton *keep)
{
    const widgets::Theme &theme = m_context.theme;
    auto *card = new widgets::Card(theme);
    const QString name = titleOf(person);
    card->body()->addWidget(new Label(theme, name, Text::title, Weight::semibold, Color::text, Label::Fit::elide));
    keep->setText(tr("Keep this name"));
    keep->setAccessibleName(tr("Keep the name %1").arg(name));
    card->body()->addWidget(keep);
    for (const auto &[what, value] : factsOf(person, m_context.times)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme.px(Size::space1));
        auto *label = new Label(theme, what, Text::body, Weight::regular, Color::text3, Label::Fit::elide);
        label->setFixedWidth(84);
        row->addWidget(label, 0, Qt::AlignTop);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(0);
        const QStringList values = value.isEmpty() ? QStringList{QStringLiteral("–")} : value.split(u'\n');
        for (const QString &line : values)
            lines->addWidget(new Label(theme, line, Text::body, Weight::regular,
                                       value.isEmpty() ? Color::text3 : Color::text, Label::Fit::elide));
        row->addLayout(lines, 1);
        card->body()->addLayout(row);
    }
    card->body()->addStretch(1);
    return card;
}

void MergeSheet::merge()
{
    if (!m_first || !m_second || m_merging.isWaiting())
        return;
    const bool isFirstKept = m_keepFirst->isChecked();
    const PersonDetail &stays = isFirstKept ? *m_first : *m_second;
    const PersonDetail &goes = isFirstKept ? *m_second : *m_first;
    m_merge->setEnabled(false);
    m_merging.ask(m_context.service.merge(goes.contact.id, stays.contact.id),
                  [this, stays, goes](const Result<void> &done) {
                      m_merge->setEnabled(true);
                      if (!done) {
                          fail(done.error());
                          return;
                      }
                      Q_EMIT merged(goes.contact.id, titleOf(goes), stays.contact.id, titleOf(stays));
                      close();
                  });
}

void MergeSheet::fail(const Error &error)
{
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_bar->setMessage(widgets::Tone::danger, tr("Nothing was merged. %1 %2").arg(words.meaning, words.advice));
    m_bar->show();
}

} // namespace switchboard::contacts
