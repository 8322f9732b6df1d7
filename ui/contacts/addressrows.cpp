// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/addressrows.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/words/personwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

const QStringList &labels()
{
    static const QStringList all{QString(),
                                 QStringLiteral("mobile"),
                                 QStringLiteral("home"),
                                 QStringLiteral("work"),
                                 QStringLiteral("main"),
                                 QStringLiteral("fax"),
                                 QStringLiteral("other")};
    return all;
}

} // namespace

AddressRows::AddressRows(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)),
      m_more(new Button(theme, tr("Add a number or email"), ButtonKind::quiet, ButtonSize::mini))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme.px(Size::space05));
    m_more->setIcon(Icon::plus);
    m_more->setObjectName(QStringLiteral("addAddress"));
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        add({}).edit->setFocus();
        numberThem();
    });
    add({});
    numberThem();
}

AddressRows::Row &AddressRows::add(const Typed &address)
{
    Row row{new QWidget, new QLineEdit(address.text), new QComboBox,
            Button::ofIcon(m_theme, Icon::close, tr("Remove this address"), ButtonSize::small),
            new Label(m_theme, {}, Text::caption, Weight::regular, Color::danger, Label::Fit::wrap)};
    auto *whole = new QVBoxLayout(row.whole);
    whole->setContentsMargins({});
    whole->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.px(Size::space1));
    for (const QString &label : labels())
        row.label->addItem(label.isEmpty() ? tr("No label") : words::labelWords(label), label);
    row.label->setCurrentIndex(std::max(0, int(labels().indexOf(address.label))));
    line->addWidget(row.edit, 1);
    line->addWidget(row.label);
    line->addWidget(row.gone);
    whole->addLayout(line);
    whole->addWidget(row.error);
    row.error->hide();
    row.edit->setPlaceholderText(tr("(512) 555-0142 or name@example.com"));
    connect(row.edit, &QLineEdit::textEdited, this, [this, error = row.error] {
        error->hide();
        Q_EMIT changed();
    });
    connect(row.label, &QComboBox::activated, this, &AddressRows::changed);
    connect(row.gone, &QPushButton::clicked, this, [this, place = row.whole] { remove(place); });
    m_layout->insertWidget(m_layout->count() - 1, row.whole);
    m_rows.append(row);
    orderTabs();
    return m_rows.last();
}

/// As it is read: all before the button below, which keeps its place. What is new in a window would be walked to last.
void AddressRows::orderTabs()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *each : std::initializer_list<QWidget *>{row.edit, row.label, row.gone}) {
            setTabOrder(m_more, each);
            setTabOrder(each, m_more);
        }
    }
}

void AddressRows::remove(QWidget *whole)
{
    m_rows.removeIf([whole](const Row &row) { return row.whole == whole; });
    whole->hide();
    whole->deleteLater();
    if (m_rows.isEmpty())
        add({});
    numberThem();
    m_rows.constLast().edit->setFocus();
    Q_EMIT changed();
}

void AddressRows::numberThem()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows[i].edit->setAccessibleName(tr("Address %1").arg(i + 1));
        m_rows[i].edit->setObjectName(QStringLiteral("address%1").arg(i + 1));
        m_rows[i].label->setAccessibleName(tr("Label of address %1").arg(i + 1));
    }
}

QList<AddressRows::Typed> AddressRows::addresses() const
{
    QList<Typed> typed;
    for (const Row &row : m_rows)
        typed.append({row.edit->text(), row.label->currentData().toString()});
    return typed;
}

void AddressRows::setAddresses(const QList<Typed> &addresses)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.whole;
    m_rows.clear();
    for (const Typed &address : addresses)
        add(address);
    if (addresses.isEmpty())
        add({});
    numberThem();
}

void AddressRows::setError(int place, const QString &sentence)
{
    if (place < 0 || place >= m_rows.size())
        return;
    const Row &row = m_rows.at(place);
    row.error->setText(sentence);
    row.error->show();
    row.edit->setAccessibleDescription(sentence);
    row.edit->setFocus();
    row.edit->selectAll();
}

void AddressRows::clearErrors()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.error->hide();
        row.edit->setAccessibleDescription({});
    }
}

} // namespace switchboard::contacts
