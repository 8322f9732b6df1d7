// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/reportview.h"

#include "ui/contacts/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tile.h"

#include <QGridLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using workspace::ImportReport;

ReportView::ReportView(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
}

void ReportView::setReport(const ImportReport &report)
{
    delete m_content;
    m_content = new QWidget;
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme.px(Size::space15));
    if (report.failure || report.wasCancelled) {
        auto *bar = new widgets::MessageBar(m_theme);
        const QString kept = report.isDryRun ? tr("Nothing was written.")
                                             : tr("What was counted here is in; the rest of the file is not.");
        bar->setMessage(report.failure ? Tone::danger : Tone::warning,
                        report.failure ? tr("It ended early: %1 %2").arg(wordsForSaving(*report.failure), kept)
                                       : tr("It was stopped. %1").arg(kept));
        layout->addWidget(bar);
    }
    layout->addWidget(makeCounts(report));
    if (!report.ignoredColumns.isEmpty())
        layout->addWidget(new Label(m_theme,
                                    tr("Not imported: %1").arg(report.ignoredColumns.join(QStringLiteral(", "))),
                                    Text::caption, Weight::regular, Color::text3, Label::Fit::wrap));
    if (report.refused > 0)
        layout->addWidget(makeRefused(report));
    m_layout->addWidget(m_content);
}

QWidget *ReportView::makeCounts(const ImportReport &report)
{
    auto *tiles = new QWidget;
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins({});
    row->setSpacing(m_theme.px(Size::space1));
    const bool isDry = report.isDryRun;
    const auto add = [&](const QString &name, qint64 count, const QString &caption) {
        auto *tile = new widgets::Tile(m_theme, name);
        tile->setFigure(number(count), caption);
        row->addWidget(tile, 1);
    };
    add(isDry ? tr("To be added") : tr("Added"), report.added, tr("new people"));
    add(isDry ? tr("To be completed") : tr("Completed"), report.merged, tr("known, got what they lacked"));
    add(tr("Unchanged"), report.unchanged, tr("known, nothing new"));
    add(tr("Refused"), report.refused, tr("of %1 rows").arg(number(report.read)));
    return tiles;
}

QWidget *ReportView::makeRefused(const ImportReport &report)
{
    auto *card = new widgets::Card(m_theme, tr("Refused rows"));
    if (report.refused > report.firstRefused.size())
        card->setNote(tr("the first %1 of %2").arg(number(report.firstRefused.size()), number(report.refused)));
    auto *save = new Button(m_theme, tr("Save refused rows"), ButtonKind::plain, ButtonSize::small);
    save->setIcon(Icon::download);
    save->setObjectName(QStringLiteral("saveRefused"));
    save->setToolTip(tr("Save them with their reasons as a file that can be corrected and imported again"));
    connect(save, &QPushButton::clicked, this, &ReportView::saveRefusedAsked);
    card->addToHead(save);
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(m_theme.px(Size::space2));
    grid->setVerticalSpacing(m_theme.px(Size::space05));
    grid->setColumnStretch(2, 1);
    int place = 0;
    for (const workspace::RefusedRow &row : report.firstRefused) {
        grid->addWidget(
            new Label(m_theme, tr("Line %1").arg(number(row.line)), Text::body, Weight::regular, Color::text3), place,
            0, Qt::AlignTop);
        grid->addWidget(new Label(m_theme, row.column, Text::body, Weight::medium, Color::text), place, 1,
                        Qt::AlignTop);
        grid->addWidget(new Label(m_theme, wordsForRefusal(row.reason), Text::body, Weight::regular, Color::danger,
                                  Label::Fit::elide),
                        place, 2, Qt::AlignTop);
        ++place;
    }
    card->body()->addWidget(rows);
    return card;
}

} // namespace switchboard::contacts
