// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/mappingtable.h"

#include "ui/contacts/peoplewords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QGridLayout>

namespace switchboard::contacts {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;
using workspace::ImportField;
using workspace::ImportTarget;

namespace {

constexpr int samplesShown = 3;
constexpr int choiceWidth = 176;

/// Columns that a person can have many of.
bool mayRepeat(ImportField field)
{
    switch (field) {
    case ImportField::ignored:
    case ImportField::phone:
    case ImportField::phoneLabel:
    case ImportField::email:
    case ImportField::emailLabel:
    case ImportField::property:
    case ImportField::tags:
    case ImportField::custom: return true;
    default: return false;
    }
}

} // namespace

MappingTable::MappingTable(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void MappingTable::setSample(const workspace::ImportSample &sample)
{
    delete m_content;
    m_columns.clear();
    m_sample = sample;
    m_content = new QWidget;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(m_theme.px(Size::space2));
    m_grid->setVerticalSpacing(m_theme.px(Size::space1));
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    layout()->addWidget(m_content);
    int place = 0;
    for (const QString &head : {tr("Column"), tr("What stands in it"), tr("Becomes")})
        m_grid->addWidget(new Label(m_theme, head, Text::caption, Weight::semibold, Color::text3), 0, place++);
    for (int column = 0; column < m_sample.headers.size(); ++column)
        addColumn(column);
    check();
}

QString MappingTable::samplesOf(int column) const
{
    QStringList samples;
    for (const QStringList &row : m_sample.rows) {
        const QString cell = row.value(column).simplified();
        if (!cell.isEmpty() && !samples.contains(cell))
            samples.append(cell);
        if (samples.size() == samplesShown)
            break;
    }
    return samples.join(QStringLiteral(" · "));
}

void MappingTable::addColumn(int column)
{
    const QString header = m_sample.headers.at(column).simplified();
    const QString name = header.isEmpty() ? tr("Column %1").arg(column + 1) : header;
    const int row = column + 1;
    m_grid->addWidget(new Label(m_theme, name, Text::body, Weight::medium, Color::text, Label::Fit::elide), row, 0);
    const QString samples = samplesOf(column);
    m_grid->addWidget(new Label(m_theme, samples.isEmpty() ? tr("nothing") : samples, Text::body, Weight::regular,
                                samples.isEmpty() ? Color::text3 : Color::text2, Label::Fit::elide),
                      row, 1);
    Column added{new QComboBox, new Label(m_theme, {}, Text::caption, Weight::regular, Color::danger)};
    added.choice->setFixedWidth(choiceWidth);
    added.choice->setAccessibleName(tr("What %1 becomes").arg(name));
    added.choice->setObjectName(QStringLiteral("becomes%1").arg(column + 1));
    for (const auto &[field, words] : importFieldNames())
        added.choice->addItem(words, int(field));
    const ImportField guess = m_sample.guesses.value(column).field;
    added.choice->setCurrentIndex(std::max(0, added.choice->findData(int(guess))));
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(added.choice);
    cell->addWidget(added.error);
    added.error->hide();
    m_grid->addLayout(cell, row, 2);
    connect(added.choice, &QComboBox::currentIndexChanged, this, [this] {
        check();
        Q_EMIT changed();
    });
    m_columns.append(added);
}

ImportTarget MappingTable::targetOf(int column) const
{
    const auto field = ImportField(m_columns.at(column).choice->currentData().toInt());
    const ImportTarget guess = m_sample.guesses.value(column);
    if (guess.field == field)
        return guess;
    ImportTarget target{field, 1, {}, {}};
    if (field == ImportField::custom)
        target.custom = m_sample.headers.at(column).simplified().isEmpty() ? tr("Column %1").arg(column + 1)
                                                                           : m_sample.headers.at(column).simplified();
    return target;
}

QList<ImportTarget> MappingTable::targets() const
{
    QList<ImportTarget> targets;
    for (int column = 0; column < m_columns.size(); ++column)
        targets.append(targetOf(column));
    return targets;
}

QString MappingTable::problem() const
{
    return m_problem;
}

void MappingTable::check()
{
    m_problem.clear();
    QHash<int, int> first;
    bool isAny = false;
    for (int column = 0; column < m_columns.size(); ++column) {
        const int field = m_columns.at(column).choice->currentData().toInt();
        isAny = isAny || ImportField(field) != ImportField::ignored;
        const bool isTwice = !mayRepeat(ImportField(field)) && first.contains(field);
        first.insert(field, column);
        m_columns.at(column).error->setText(isTwice ? tr("A person has one of these only.") : QString());
        m_columns.at(column).error->setVisible(isTwice);
        m_columns.at(column).choice->setAccessibleDescription(m_columns.at(column).error->text());
        if (isTwice)
            m_problem = tr("Two columns become the same; choose another for one of them.");
    }
    if (!isAny)
        m_problem = tr("No column is imported; say what at least one becomes.");
}

} // namespace switchboard::contacts
