// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/fileslot.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

FileSlot::FileSlot(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_words(new Label(theme, {}, Text::body, Weight::medium, Color::text, Label::Fit::wrap)),
      m_button(new Button(theme, tr("Choose a file")))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    const int padding = theme.px(Size::space4);
    layout->setContentsMargins(padding, padding, padding, padding);
    layout->setSpacing(theme.px(Size::space15));
    m_words->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_words);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    auto *note =
        new Label(theme, tr("A table (CSV, with the names of its columns in the first row) or contacts (vCard)."),
                  Text::caption, Weight::regular, Color::text3, Label::Fit::wrap);
    note->setAlignment(Qt::AlignCenter);
    layout->addWidget(note);
    m_button->setIcon(widgets::Icon::folder);
    m_button->setObjectName(QStringLiteral("chooseFile"));
    setFile({});
}

void FileSlot::setFile(const QString &file)
{
    m_words->setText(file.isEmpty() ? tr("Drop a file here") : QFileInfo(file).fileName());
    m_button->setText(file.isEmpty() ? tr("Choose a file") : tr("Choose another file"));
    m_button->updateGeometry();
}

QString FileSlot::fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

void FileSlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(m_isOver ? Color::accent : Color::lineStrong), 1, Qt::DashLine));
    painter.setBrush(m_theme.color(m_isOver ? Color::accentSoft : Color::canvas));
    const int radius = m_theme.px(Size::radiusMedium);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void FileSlot::dragEnterEvent(QDragEnterEvent *event)
{
    if (fileOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_isOver = true;
    update();
}

void FileSlot::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isOver = false;
    update();
}

void FileSlot::dropEvent(QDropEvent *event)
{
    m_isOver = false;
    update();
    if (const QString file = fileOf(event->mimeData()); !file.isEmpty())
        Q_EMIT dropped(file);
}

} // namespace switchboard::contacts
