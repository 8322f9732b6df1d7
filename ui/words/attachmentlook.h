// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"
#include "ui/words/thumbnails.h"

#include <QAbstractButton>

namespace switchboard::words {

/// How large an attachment is painted, which its message's own entry alone decides: what is told later, or is loaded
/// later, moves nothing. At most `most` wide.
QSize attachmentSize(const widgets::Theme &theme, const QString &media, int most);

/// A picture that came, in its place; else, and while it is not there, icon, name and how it stands.
void paintAttachment(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const AttachmentLook &look,
                     bool isHovered, bool isFocused);

/// "Picture, JPEG, still being fetched".
QString spokenOf(const AttachmentLook &look);

/// One attachment that is pressed to be opened.
class AttachmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    /// Both outlive it.
    AttachmentButton(const widgets::Theme &theme, Thumbnails &thumbnails, QWidget *parent = nullptr);
    void set(MessageId message, int number, const QString &media);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AttachmentLook look() const;
    void describe();

    const widgets::Theme &m_theme;
    Thumbnails &m_thumbnails;
    MessageId m_message;
    int m_number = 0;
    QString m_media;
};

} // namespace switchboard::words
