// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/fieldrows.h"

#include "ui/widgets/button.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Icon;
using widgets::Size;

FieldRows::FieldRows(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this)),
      m_more(new Button(theme, tr("Add a field"), ButtonKind::quiet, ButtonSize::mini))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(theme.px(Size::space05));
    m_more->setIcon(Icon::plus);
    m_more->setObjectName(QStringLiteral("addField"));
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] { add({}, {}).name->setFocus(); });
}

FieldRows::Row &FieldRows::add(const QString &name, const QString &value)
{
    Row row{new QWidget, new QLineEdit(name), new QLineEdit(value),
            Button::ofIcon(m_theme, Icon::close, tr("Remove this field"), ButtonSize::small)};
    auto *line = new QHBoxLayout(row.whole);
    line->setContentsMargins({});
    line->setSpacing(m_theme.px(Size::space1));
    row.name->setPlaceholderText(tr("Name"));
    row.value->setPlaceholderText(tr("Value"));
    row.name->setAccessibleName(tr("Name of the field"));
    row.value->setAccessibleName(tr("Value of the field"));
    line->addWidget(row.name, 2);
    line->addWidget(row.value, 3);
    line->addWidget(row.gone);
    for (const QLineEdit *edit : {row.name, row.value})
        connect(edit, &QLineEdit::textEdited, this, &FieldRows::changed);
    connect(row.gone, &QPushButton::clicked, this, [this, whole = row.whole] {
        m_rows.removeIf([whole](const Row &each) { return each.whole == whole; });
        whole->hide();
        whole->deleteLater();
        m_more->setFocus();
        Q_EMIT changed();
    });
    m_layout->insertWidget(m_layout->count() - 1, row.whole);
    m_rows.append(row);
    orderTabs();
    return m_rows.last();
}

/// As it is read: all before the button below, which keeps its place. What is new in a window would be walked to last.
void FieldRows::orderTabs()
{
    for (const Row &row : std::as_const(m_rows)) {
        for (QWidget *each : std::initializer_list<QWidget *>{row.name, row.value, row.gone}) {
            setTabOrder(m_more, each);
            setTabOrder(each, m_more);
        }
    }
}

QMap<QString, QString> FieldRows::fields() const
{
    QMap<QString, QString> fields;
    for (const Row &row : m_rows) {
        const QString name = row.name->text().simplified();
        const QString value = row.value->text().trimmed();
        if (!name.isEmpty() && !value.isEmpty())
            fields.insert(name, value);
    }
    return fields;
}

void FieldRows::setFields(const QMap<QString, QString> &fields)
{
    for (const Row &row : std::as_const(m_rows))
        delete row.whole;
    m_rows.clear();
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        add(field.key(), field.value());
}

} // namespace switchboard::contacts
