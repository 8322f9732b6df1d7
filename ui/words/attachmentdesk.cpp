// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/attachmentdesk.h"

#include "ui/words/attachmentsheet.h"

#include <QWidget>

namespace switchboard::words {

AttachmentDesk::AttachmentDesk(const widgets::Theme &theme, workspace::MediaService &service, QWidget *place)
    : QObject(place), m_theme(theme), m_service(service), m_place(place), m_dialogs(widgets::desktopFileDialogs()),
      m_thumbnails(service)
{}

void AttachmentDesk::open(MessageId message, int number)
{
    (new AttachmentSheet(m_theme, m_service, m_dialogs, message, number, m_place))->start();
}

void AttachmentDesk::save(MessageId message, int number)
{
    auto *sheet = new AttachmentSheet(m_theme, m_service, m_dialogs, message, number, m_place);
    sheet->askSave();
    sheet->start();
}

} // namespace switchboard::words
