// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/peoplestrip.h"

#include "core/text/searchquery.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace switchboard::history {

using widgets::Button;
using workspace::SearchSuggestion;

namespace {

constexpr int gap = 6;
constexpr qsizetype leastLetters = 2;
constexpr qsizetype mostLetters = 24;

/// Without case and accents.
QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain;
}

bool isCalled(const SearchSuggestion &person, const QString &name)
{
    const QStringList own = folded(person.value + u' ' + person.note).split(u' ', Qt::SkipEmptyParts);
    const QStringList typed = folded(name).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(typed.begin(), typed.end(), [&own](const QString &part) {
        return std::any_of(own.begin(), own.end(), [&part](const QString &word) { return word.startsWith(part); });
    });
}

} // namespace

QString nameIn(const QString &query)
{
    const Result<text::SearchQuery> parsed = text::parseSearch(query);
    if (!parsed || !parsed->conditions.isEmpty())
        return {};
    text::QueryNodes terms{parsed->words};
    if (const auto *all = std::get_if<text::QueryAll>(&parsed->words.value))
        terms = all->nodes;
    QStringList words;
    for (const text::QueryNode &node : terms) {
        const auto *term = std::get_if<text::SearchTerm>(&node.value);
        if (!term || term->isPart)
            return {};
        words.append(term->text);
    }
    const QString name = words.join(u' ');
    return name.size() < leastLetters ? QString() : name;
}

QList<SearchSuggestion> peopleOfName(const QList<SearchSuggestion> &found, const QString &name)
{
    QList<SearchSuggestion> people = found;
    people.removeIf([&name](const SearchSuggestion &one) { return one.note.isEmpty() || !isCalled(one, name); });
    return people;
}

PeopleStrip::PeopleStrip(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(gap);
    m_row->addWidget(new widgets::Label(theme, tr("People"), widgets::Text::caption, widgets::Weight::regular,
                                        widgets::Color::text3));
    m_row->addStretch(1);
    hide();
}

void PeopleStrip::setPeople(const QList<SearchSuggestion> &people)
{
    for (Button *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const SearchSuggestion &person : people) {
        const QString name = person.value.size() > mostLetters
                                 ? QString(person.value.left(mostLetters - 1).trimmed() + u'…')
                                 : person.value;
        auto *chip = new Button(m_theme, name, widgets::ButtonKind::chip, widgets::ButtonSize::mini);
        chip->setObjectName(QStringLiteral("person"));
        chip->setCheckable(false);
        chip->setToolTip(tr("%1, %2: all that was said with them").arg(person.value, person.note));
        chip->setAccessibleName(tr("All with %1").arg(person.value));
        connect(chip, &QPushButton::clicked, this, [this, name = person.value] { Q_EMIT chosen(name); });
        m_row->insertWidget(m_row->count() - 1, chip);
        m_chips.append(chip);
    }
    setVisible(!people.isEmpty());
}

} // namespace switchboard::history
