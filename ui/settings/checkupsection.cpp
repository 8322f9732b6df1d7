// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/checkupsection.h"

#include "ui/settings/findingwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

#include <QHBoxLayout>

namespace switchboard::settings {

using widgets::Button;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {
constexpr int headWidth = 128;
}

CheckUpSection::CheckUpSection(const SectionContext &context, QWidget *parent)
    : SettingsSection(context, parent), m_card(new widgets::Card(context.theme, tr("Check-up"))),
      m_run(new Button(context.theme, tr("Look now"), widgets::ButtonKind::plain, widgets::ButtonSize::small)),
      m_looking(this)
{
    m_card->setNote(tr("store, keys, clock, queue, files, providers, search"));
    m_run->setObjectName(QStringLiteral("look"));
    m_card->addToHead(m_run);
    auto *holder = new QWidget;
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_card->addRow(holder);
    addCard(m_card);
    connect(m_run, &QPushButton::clicked, this, &CheckUpSection::begin);
}

void CheckUpSection::begin()
{
    m_run->setEnabled(false);
    m_run->setText(tr("Looking…"));
    tellNothing();
    m_looking.ask(m_context.service.checkUp(), [this](Result<QList<workspace::Finding>> findings) {
        m_run->setEnabled(true);
        m_run->setText(tr("Look again"));
        if (findings)
            show(*findings);
        else
            tell(tr("The check-up did not end."), findings.error());
    });
}

void CheckUpSection::show(const QList<workspace::Finding> &findings)
{
    QList<QWidget *> rows;
    for (const workspace::Finding &finding : findings)
        rows.append(rowOf(finding));
    setRows(m_rows, m_context.theme, rows);
    m_card->setNote(tr("as of %1").arg(m_context.times.time(m_context.times.now())));
}

QWidget *CheckUpSection::rowOf(const workspace::Finding &finding)
{
    const widgets::Theme &theme = m_context.theme;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space1), theme.px(Size::space2),
                               theme.px(Size::space1));
    layout->setSpacing(theme.px(Size::space15));
    auto *head = new Label(theme, headOf(finding), Text::body, Weight::medium, Color::text);
    head->setFixedWidth(headWidth);
    layout->addWidget(head);
    layout->addWidget(
        new Label(theme, sentenceOf(finding), Text::body, Weight::regular, Color::text2, Label::Fit::wrap), 1);
    const widgets::BadgeLook look = finding.isWell
                                        ? widgets::BadgeLook{tr("Well"), widgets::Icon::check, Tone::success}
                                        : widgets::BadgeLook{tr("Look here"), widgets::Icon::alert, Tone::danger};
    layout->addWidget(new widgets::Badge(theme, look), 0, Qt::AlignTop);
    return row;
}

} // namespace switchboard::settings
