// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

namespace switchboard::widgets {

FormRow::FormRow(const Theme &theme, const QString &name, QWidget *field, const QString &hint, QWidget *parent)
    : QWidget(parent), m_name(new Label(theme, name, Text::body, Weight::medium, Color::text2)), m_field(field),
      m_icon(new IconView(theme, Icon::alert, Size::iconMeta, Color::danger)),
      m_words(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap)), m_hint(hint)
{
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(name);
    m_name->setBuddy(field);
    // The parts of a combo box are spoken of on their own.
    if (auto *combo = qobject_cast<QComboBox *>(field)) {
        combo->view()->setAccessibleName(name);
        if (combo->lineEdit())
            combo->lineEdit()->setAccessibleName(name);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.px(Size::space05));
    layout->addWidget(field, 0,
                      field->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed ? Qt::AlignLeft : Qt::Alignment());
    auto *words = new QHBoxLayout;
    words->setSpacing(5);
    words->addWidget(m_icon, 0, Qt::AlignTop);
    words->addWidget(m_words, 1);
    layout->addLayout(words);
    showWords();
}

void FormRow::setHint(const QString &hint)
{
    m_hint = hint;
    showWords();
}

void FormRow::setError(const QString &sentence)
{
    m_error = sentence;
    showWords();
}

QString FormRow::error() const
{
    return m_error;
}

void FormRow::showWords()
{
    const bool isWrong = !m_error.isEmpty();
    m_words->setText(isWrong ? m_error : m_hint);
    m_words->setColor(isWrong ? Color::danger : Color::text3);
    m_words->setVisible(!m_words->text().isEmpty());
    m_icon->setVisible(isWrong);
    m_field->setAccessibleDescription(m_words->text());
    m_field->setProperty("isWrong", isWrong);
    m_field->style()->unpolish(m_field);
    m_field->style()->polish(m_field);
}

FormGrid::FormGrid(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(theme.px(Size::space2));
    m_grid->setVerticalSpacing(theme.px(Size::space15));
    m_grid->setColumnStretch(1, 1);
}

FormRow *FormGrid::addRow(const QString &name, QWidget *field, const QString &hint)
{
    auto *row = new FormRow(m_theme, name, field, hint);
    const int place = m_grid->rowCount();
    // The name stands on the line of the control's text, whatever stands below that.
    field->ensurePolished();
    const int height = std::max(field->sizeHint().height(), field->minimumHeight());
    row->nameLabel()->setMinimumHeight(std::min(height, m_theme.px(Size::control)));
    m_grid->addWidget(row->nameLabel(), place, 0, Qt::AlignTop);
    m_grid->addWidget(row, place, 1);
    return row;
}

void FormGrid::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2);
}

void FormGrid::addHeading(const QString &words)
{
    auto *heading = new Label(m_theme, words, Text::caption, Weight::semibold, Color::text3);
    heading->setContentsMargins(0, m_theme.px(Size::space05), 0, 0);
    addWide(heading);
}

void FormGrid::setRowShown(FormRow *row, bool isShown)
{
    row->setVisible(isShown);
    row->nameLabel()->setVisible(isShown);
}

} // namespace switchboard::widgets
