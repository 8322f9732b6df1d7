// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/bubbletext.h"
#include "ui/inbox/noticewords.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace switchboard::words {
struct AttachmentLook;
class Thumbnails;
} // namespace switchboard::words

namespace switchboard::inbox {

struct Line;

/// Paints days and bubbles of a thread: ours at the right, theirs at the left, notes of the team in their own colour,
/// and in a frame of its own what was held, blocked, failed or is in doubt, with its reason and what changes it.
class BubbleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BubbleDelegate(const widgets::Theme &theme, const widgets::TimeWords &times, QObject *parent = nullptr);

    void setPerson(const QString &name, quint64 seed);
    void setAgents(const QStringList &agents) { m_texts.setAgents(agents); } ///< who can be named in notes

    /// Where attachments are known from, and seen; it outlives this. Without, only what the message says is.
    void setThumbnails(words::Thumbnails *thumbnails) { m_thumbnails = thumbnails; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    QString quoted(const QModelIndex &index) const; ///< with the moment and who wrote it

    /// What a row offers, and where it is painted in `row`, a rectangle of the view.
    struct ActionPlace
    {
        BubbleAction action;
        QRect rect;
        int attachment = -1; ///< that it opens
    };
    QList<ActionPlace> actions(const QRect &row, const QModelIndex &index) const;
    QString wordsOf(const QModelIndex &index, const ActionPlace &place) const; ///< "Open Picture, JPEG"

    /// The action under the mouse or chosen by keys; repainting is the view's.
    void setActive(const QModelIndex &index, int action, bool isByKey);

private:
    struct Layout;
    Layout layOut(const QRect &row, const Line &line) const;
    void layOutNotice(Layout &layout, const QRect &row, const Line &line, const Notice &notice) const;
    void layOutBubble(Layout &layout, const QRect &row, const Line &line) const;
    QSize bodySize(const Line &line, int most) const;
    QSize mediaSize(const Line &line, int most) const;
    void placeMedia(Layout &layout, const Line &line, int most) const;
    words::AttachmentLook attachment(const workspace::ThreadItem &item, int number, qreal ratio) const;
    void paintDivider(QPainter &painter, const QRect &row, const QString &title, bool isNews) const;
    void paintBody(QPainter &painter, const Layout &layout, const Line &line, const QModelIndex &index) const;
    void paintNotice(QPainter &painter, const Layout &layout, const Line &line, const QModelIndex &index) const;
    void paintBubble(QPainter &painter, const Layout &layout, const Line &line, const QModelIndex &index) const;
    void paintMeta(QPainter &painter, const Layout &layout, const Line &line, const QModelIndex &index) const;
    QString metaText(const workspace::ThreadItem &item) const;
    QString leaving(const workspace::ThreadItem &item) const;

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    mutable BubbleTexts m_texts;
    words::Thumbnails *m_thumbnails = nullptr;
    QString m_name;
    quint64 m_seed = 0;
    QPersistentModelIndex m_active;
    int m_activeAction = -1;
    bool m_isByKey = false;
};

} // namespace switchboard::inbox
