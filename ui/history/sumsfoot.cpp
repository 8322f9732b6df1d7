// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/sumsfoot.h"

#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"

#include <QHBoxLayout>
#include <QLocale>

namespace switchboard::history {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int footHeight = 36; // of mockups/02-history.html
}

QStringList sumWords(const workspace::HistoryFacets &facets)
{
    QList<std::pair<qint64, QString>> sums;
    for (auto it = facets.byFate.begin(); it != facets.byFate.end(); ++it) {
        const QString word = words::wordsOfFate(it.key()).word;
        sums.append({it.value(), word.isEmpty() ? it.key() : word});
    }
    std::stable_sort(sums.begin(), sums.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList words;
    for (const auto &[count, word] : std::as_const(sums))
        words.append(SumsFoot::tr("%1 %2").arg(word, QLocale().toString(count)));
    return words;
}

SumsFoot::SumsFoot(const widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::sunken, Qt::TopEdge, parent), m_theme(theme),
      m_found(new Label(theme, {}, Text::caption, Weight::medium, Color::text)),
      m_rows(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_sums(new Label(theme, {}, Text::caption, Weight::regular, Color::text2)),
      m_cost(new Label(theme, {}, Text::caption, Weight::medium, Color::text2))
{
    setFixedHeight(footHeight);
    setAccessibleName(tr("Sums"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 0);
    layout->setSpacing(theme.px(Size::space15));
    layout->addWidget(m_found);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_sums);
    layout->addWidget(m_cost);
}

void SumsFoot::setFound(qint64 found, bool isCounting)
{
    const QString count = QLocale().toString(found);
    if (isCounting && found == 0)
        m_found->clear();
    else
        m_found->setText(isCounting ? tr("%1 found so far").arg(count) : tr("%1 found").arg(count));
}

void SumsFoot::setFoundBefore(qint64 rows)
{
    m_found->setText(rows > 0 ? tr("Not run; these rows were found before") : tr("Not run"));
}

void SumsFoot::setRows(int first, int last, const QString &rest)
{
    const QString rows = tr("rows %1 to %2").arg(QLocale().toString(first + 1), QLocale().toString(last + 1));
    m_rows->setText(first < 0 || last < first ? QString() : rest.isEmpty() ? rows : tr("%1, %2").arg(rows, rest));
    fit();
}

void SumsFoot::setSums(const workspace::HistoryFacets *facets)
{
    m_words = facets ? sumWords(*facets) : QStringList();
    m_before =
        facets && !facets->isWhole ? tr("of the newest %1:").arg(QLocale().toString(facets->counted)) : QString();
    fit();
    m_cost->setText(facets && facets->priceMicros != 0
                        ? tr("$%1").arg(QLocale().toString(double(facets->priceMicros) / 1e6, 'f', 2))
                        : QString());
}

/// As many as have room, so that no number is cut off; all of them in the tool-tip.
void SumsFoot::fit()
{
    QStringList shown = m_words;
    const auto joined = [this](QStringList words) {
        if (!m_before.isEmpty())
            words.prepend(m_before);
        return words.join(QStringLiteral("   "));
    };
    const int room = width() - m_found->sizeHint().width() - m_rows->sizeHint().width() - m_cost->sizeHint().width()
                     - 5 * m_theme.px(Size::space2);
    while (!shown.isEmpty() && widgets::textWidth(m_theme, joined(shown), Text::caption) > room)
        shown.removeLast();
    m_sums->setText(shown.isEmpty() ? QString() : joined(shown));
    setToolTip(joined(m_words));
}

void SumsFoot::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    fit();
}

QString SumsFoot::words() const
{
    return QStringList{m_found->text(), m_rows->text(), m_sums->text(), m_cost->text()}.join(QStringLiteral(" | "));
}

} // namespace switchboard::history
