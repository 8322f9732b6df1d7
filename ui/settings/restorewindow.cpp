// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/restorewindow.h"

#include "ui/settings/backupbar.h"
#include "ui/settings/centred.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int cardWidth = 520;
constexpr int cardPadding = 20;
} // namespace

RestoreWindow::RestoreWindow(const widgets::Theme &theme, const QString &file, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_bar(new BackupBar(theme))
{
    setWindowTitle(tr("Putting a backup back"));
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    column->setSpacing(theme.px(Size::space2));
    column->addWidget(new Label(theme, tr("Putting %1 back").arg(QFileInfo(file).fileName()), Text::heading,
                                Weight::semibold, Color::text, Label::Fit::elide));
    column->addWidget(new Label(theme,
                                tr("The backup is checked first, then copied. What is there now is kept beside it. The "
                                   "window comes back by itself."),
                                Text::body, Weight::regular, Color::text2, Label::Fit::wrap));
    column->addWidget(m_bar);
    m_bar->begin(workspace::BackupPhase::checking);
    auto *card = new widgets::Card(theme);
    card->setMaximumWidth(cardWidth);
    card->addRow(inside);
    auto *middle = new QVBoxLayout(this);
    middle->addStretch(1);
    middle->addLayout(centred(card));
    middle->addStretch(1);
}

void RestoreWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::canvas));
}

void RestoreWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

} // namespace switchboard::settings
