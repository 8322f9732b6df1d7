// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mediaservice.h"
#include "ui/widgets/filedialogs.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

#include <QImage>
#include <QThreadPool>

namespace switchboard::widgets {
class MessageBar;
} // namespace switchboard::widgets

namespace switchboard::words {

class PictureView;

/// The attachments of a message, one at a time: a picture is shown, of others it is said what they are. Nothing is
/// opened by another program: plain bytes leave the sealed store only for a file that the user chooses.
class AttachmentSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// `service` outlives it.
    AttachmentSheet(const widgets::Theme &theme, workspace::MediaService &service, widgets::FileDialogs dialogs,
                    MessageId message, int number, QWidget *over);
    ~AttachmentSheet() override;

    void start();             ///< opens it and asks what there is
    void askSave();           ///< as soon as it is known to be there
    QString sentence() const; ///< below the picture, or instead of one
    bool isShown() const;     ///< a picture is there to be seen
    int number() const { return m_number; }

private:
    void build();
    void load();
    void take(const Result<QList<workspace::Attachment>> &answer);
    void show(int number);
    void step(int by);
    void showPicture();
    void takePicture(const Result<QImage> &picture);
    void say(const QString &sentence);
    void chooseFile();
    void save(const QString &file);
    void tell(const QString &file, const Result<void> &saved);
    const workspace::Attachment *current() const;

    const widgets::Theme &m_theme;
    workspace::MediaService &m_service;
    widgets::FileDialogs m_dialogs;
    MessageId m_message;
    int m_number;
    bool m_isSaveAsked = false;
    QList<workspace::Attachment> m_attachments;
    PictureView *m_view;
    widgets::Label *m_words;
    widgets::MessageBar *m_result;
    widgets::Button *m_back = nullptr;
    widgets::Button *m_next = nullptr;
    widgets::Button *m_copy = nullptr;
    widgets::Button *m_save = nullptr;
    widgets::Latest<QList<workspace::Attachment>> m_what;
    widgets::Latest<QByteArray> m_bytes;
    widgets::Latest<QImage> m_picture;
    QThreadPool m_threads;
};

} // namespace switchboard::words
