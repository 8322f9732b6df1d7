// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/filedialogs.h"
#include "ui/words/thumbnails.h"

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::words {

/// What a place does with attachments: shows them small, opens and saves them.
class AttachmentDesk : public QObject
{
    Q_OBJECT

public:
    /// All of these outlive it; `place` is where the sheets lie over.
    AttachmentDesk(const widgets::Theme &theme, workspace::MediaService &service, QWidget *place);

    Thumbnails &thumbnails() { return m_thumbnails; }
    void setFileDialogs(widgets::FileDialogs dialogs) { m_dialogs = std::move(dialogs); }

    void open(MessageId message, int number);
    void save(MessageId message, int number); ///< opens it and asks for a file at once

private:
    const widgets::Theme &m_theme;
    workspace::MediaService &m_service;
    QWidget *m_place;
    widgets::FileDialogs m_dialogs;
    Thumbnails m_thumbnails;
};

} // namespace switchboard::words
