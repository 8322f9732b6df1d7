// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/searchhead.h"

#include "ui/history/peoplestrip.h"
#include "ui/history/queryproblem.h"
#include "ui/history/savedstrip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace switchboard::history {

using namespace std::chrono_literals;
using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Icon;
using widgets::Size;
using widgets::Tone;

namespace {

constexpr int toolGap = 6;

QStringList keys()
{
    QStringList keys;
    for (int i = 0; i <= int(text::SearchField::tag); ++i)
        keys.append(text::name(text::SearchField(i)));
    return keys;
}

} // namespace

SearchHead::SearchHead(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_field(new widgets::ChipField(theme, keys())), m_saved(new SavedStrip(theme)),
      m_people(new PeopleStrip(theme)),
      m_save(new Button(theme, tr("Save this search"), ButtonKind::quiet, ButtonSize::mini)),
      m_sums(new Button(theme, tr("Summary"), ButtonKind::plain, ButtonSize::mini)),
      m_order(new Button(theme, tr("Newest first"), ButtonKind::plain, ButtonSize::mini)),
      m_columns(new Button(theme, tr("Columns"), ButtonKind::plain, ButtonSize::mini)),
      m_export(new Button(theme, tr("Export"), ButtonKind::plain, ButtonSize::mini)), m_bars(new QWidget),
      m_problem(new QueryProblem(theme)), m_indexing(new widgets::MessageBar(theme)),
      m_guesses(new widgets::MessageBar(theme)), m_trouble(new widgets::MessageBar(theme))
{
    const int side = theme.px(Size::space2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(0);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(side, 0, side, 0);
    field->addWidget(m_field);
    m_field->setPlaceholder(tr("Words, or with: from: channel: status: after: campaign: tag:"));
    layout->addLayout(field);
    auto *bars = new QVBoxLayout(m_bars);
    bars->setContentsMargins(side, theme.px(Size::space1), side, 0);
    bars->setSpacing(theme.px(Size::space1));
    for (QWidget *bar : {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_trouble),
                         static_cast<QWidget *>(m_guesses), static_cast<QWidget *>(m_indexing)}) {
        bar->hide();
        bars->addWidget(bar);
    }
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_guesses->setObjectName(QStringLiteral("guesses"));
    m_indexing->setObjectName(QStringLiteral("indexing"));
    m_bars->hide();
    layout->addWidget(m_bars);
    layout->addWidget(makeTools());
    connect(m_trouble->addButton(tr("Try again")), &QPushButton::clicked, this, &SearchHead::retryAsked);
    m_patience.setSingleShot(true);
    m_patience.setInterval(600ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_field->setProblem(m_problem->sentence());
        m_problem->show();
        showBars();
    });
}

/// The room above them goes with the last.
void SearchHead::showBars()
{
    const QList<QWidget *> bars{m_problem, m_trouble, m_guesses, m_indexing};
    m_bars->setVisible(std::any_of(bars.begin(), bars.end(), [](const QWidget *bar) { return !bar->isHidden(); }));
}

QWidget *SearchHead::makeTools()
{
    auto *tools = new QWidget;
    tools->setFixedHeight(m_theme.px(Size::composerFooter));
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space2), 0);
    row->setSpacing(toolGap);
    m_save->setIcon(Icon::star);
    m_export->setIcon(Icon::download);
    m_sums->setToolTip(tr("What all of it comes to, by month, status, channel, agent and campaign"));
    row->addWidget(m_saved, 1);
    row->addWidget(m_people, 1);
    for (Button *button : {m_save, m_sums, m_order, m_columns, m_export})
        row->addWidget(button);
    return tools;
}

void SearchHead::setFound(qint64 found)
{
    m_export->setText(found > 0 ? tr("Export %1").arg(QLocale().toString(found)) : tr("Export"));
    m_export->setEnabled(found != 0);
}

void SearchHead::setOrder(workspace::HistoryOrder order)
{
    m_order->setText(order == workspace::HistoryOrder::newestFirst ? tr("Newest first") : tr("Best first"));
    m_order->setAccessibleName(order == workspace::HistoryOrder::newestFirst ? tr("Order: newest first")
                                                                             : tr("Order: best first"));
}

void SearchHead::setIndexing(bool isIndexing, double part)
{
    m_indexing->setMessage(Tone::info,
                           tr("The search is being made ready. Until then the newest may be missing here."));
    if (part >= 0)
        m_indexing->setNote(tr("%1 %").arg(int(part * 100)));
    m_indexing->setVisible(isIndexing);
    showBars();
}

void SearchHead::setGuesses(const QStringList &guesses)
{
    QStringList words;
    for (const QString &guess : guesses) {
        const QStringList sides = guess.split(QStringLiteral(" -> "));
        words.append(sides.size() == 2 ? tr("“%1” in the place of “%2”").arg(sides[1], sides[0])
                                       : tr("“%1”").arg(guess));
    }
    m_guesses->setMessage(Tone::info, tr("Showing results for %1.").arg(QLocale().createSeparatedList(words)));
    m_guesses->setVisible(!guesses.isEmpty());
    showBars();
}

void SearchHead::setPeople(const QList<workspace::SearchSuggestion> &people)
{
    m_people->setPeople(people);
    m_saved->setVisible(people.isEmpty());
}

void SearchHead::setProblem(const QString &query, const Error &error, bool isAtOnce)
{
    m_trouble->hide();
    m_problem->setProblem(query, error);
    if (isAtOnce || m_problem->isVisible()) {
        m_patience.stop();
        m_field->setProblem(m_problem->sentence());
        m_problem->show();
    } else {
        m_patience.start();
    }
    showBars();
}

void SearchHead::setTrouble(const QString &sentence)
{
    m_trouble->setMessage(Tone::danger, sentence);
    m_trouble->setVisible(!sentence.isEmpty());
    showBars();
}

void SearchHead::clearTroubles()
{
    m_patience.stop();
    m_field->setProblem({});
    m_problem->hide();
    m_trouble->hide();
    showBars();
}

} // namespace switchboard::history
