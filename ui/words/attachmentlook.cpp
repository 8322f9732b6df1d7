// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/attachmentlook.h"

#include "ui/widgets/painting.h"
#include "ui/words/attachmentwords.h"
#include "ui/words/pictures.h"

#include <QPainter>
#include <QPainterPath>

namespace switchboard::words {

using widgets::Color;
using widgets::Icon;
using widgets::Size;
using widgets::Text;
using widgets::Weight;
using workspace::AttachmentState;

namespace {

constexpr int pad = 10;
constexpr int rowPad = 5;
constexpr int leastWidth = Thumbnails::place.width(); // a size or a reason has room, whatever the name is
constexpr int iconGap = 4;

bool hasPicturePlace(const QString &media)
{
    const workspace::Attachment attachment = workspace::attachmentNamed(media);
    return attachment.state == AttachmentState::waiting && isShownType(attachment.type);
}

/// What stands below the name, with its icon.
struct Standing
{
    QString words;
    Icon icon = Icon::info;
};

Standing standingOf(const AttachmentLook &look)
{
    if (!look.isKnown && look.what.state != AttachmentState::link)
        return {};
    if (look.trouble == QLatin1StringView("missing") || look.trouble == QLatin1StringView("damaged"))
        return {look.trouble == QLatin1StringView("missing") ? AttachmentButton::tr("its file is missing")
                                                             : AttachmentButton::tr("its file is damaged"),
                Icon::alert};
    if (!look.trouble.isEmpty())
        return {AttachmentButton::tr("cannot be shown here"), Icon::info};
    return {words::standingOf(look.what), standingIcon(look.what.state)};
}

void paintThumbnail(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const QImage &picture)
{
    const QSizeF size = picture.deviceIndependentSize();
    const QRectF place(rect.x() + (rect.width() - size.width()) / 2, rect.y() + (rect.height() - size.height()) / 2,
                       size.width(), size.height());
    const qreal radius = theme.px(Size::radiusMedium);
    QPainterPath frame;
    frame.addRoundedRect(rect, radius, radius);
    painter.save();
    painter.setClipPath(frame);
    painter.fillRect(rect, theme.color(Color::sunken));
    painter.drawImage(place, picture);
    painter.restore();
    widgets::paintBox(painter, theme, rect, Size::radiusMedium, {}, Color::line);
}

/// In the place of a picture that is not there.
void paintInstead(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const AttachmentLook &look)
{
    const int icon = theme.px(Size::iconPlace);
    const int line = theme.lineHeight(Text::body);
    const int small = theme.lineHeight(Text::caption);
    const Standing standing = standingOf(look);
    const int width = rect.width() - 2 * pad;
    int y = rect.top() + (rect.height() - icon - rowPad - line - small) / 2;
    widgets::paintIcon(painter, theme, {rect.center().x() - icon / 2, y, icon, icon}, iconOf(look.what.kind),
                       Color::text2);
    y += icon + rowPad;
    widgets::paintText(painter, theme, {rect.left() + pad, y, width, line}, nameOf(look.what), Text::body,
                       Weight::medium, Color::text, Qt::AlignHCenter);
    if (standing.words.isEmpty())
        return;
    const int mark = theme.px(Size::iconBadge);
    const int needs = widgets::textWidth(theme, standing.words, Text::caption) + mark + iconGap + 1;
    const int left = rect.left() + std::max(pad, (rect.width() - needs) / 2);
    y += line;
    widgets::paintIcon(painter, theme, {left, y + (small - mark) / 2, mark, mark}, standing.icon, Color::text2);
    widgets::paintText(painter, theme, {left + mark + iconGap, y, width - mark - iconGap, small}, standing.words,
                       Text::caption, Weight::regular, Color::text2);
}

void paintRow(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const AttachmentLook &look)
{
    const int icon = theme.px(Size::iconPlace);
    const int line = theme.lineHeight(Text::body);
    const int small = theme.lineHeight(Text::caption);
    const Standing standing = standingOf(look);
    const int top = rect.top() + (rect.height() - line - small) / 2;
    widgets::paintIcon(painter, theme, {rect.left() + pad, rect.center().y() - icon / 2, icon, icon},
                       iconOf(look.what.kind), Color::text2);
    const int left = rect.left() + pad + icon + pad;
    const int width = rect.right() + 1 - pad - left;
    widgets::paintText(painter, theme, {left, top, width, line}, nameOf(look.what), Text::body, Weight::medium,
                       Color::text);
    if (standing.words.isEmpty())
        return;
    const int mark = theme.px(Size::iconBadge);
    widgets::paintIcon(painter, theme, {left, top + line + (small - mark) / 2, mark, mark}, standing.icon,
                       Color::text2);
    widgets::paintText(painter, theme, {left + mark + iconGap, top + line, width - mark - iconGap, small},
                       standing.words, Text::caption, Weight::regular, Color::text2);
}

} // namespace

QSize attachmentSize(const widgets::Theme &theme, const QString &media, int most)
{
    if (hasPicturePlace(media)) {
        const int width = std::min(most, Thumbnails::place.width());
        return {width, width * Thumbnails::place.height() / Thumbnails::place.width()};
    }
    const QString name = nameOf(workspace::attachmentNamed(media));
    const int needed =
        widgets::textWidth(theme, name, Text::body, Weight::medium) + theme.px(Size::iconPlace) + 3 * pad + 1;
    return {std::min(most, std::max(needed, leastWidth)),
            theme.lineHeight(Text::body) + theme.lineHeight(Text::caption) + 2 * rowPad};
}

void paintAttachment(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const AttachmentLook &look,
                     bool isHovered, bool isFocused)
{
    if (!look.thumbnail.isNull()) {
        paintThumbnail(painter, theme, rect, look.thumbnail);
    } else {
        widgets::paintBox(painter, theme, rect, Size::radiusMedium, isHovered ? Color::hover : Color::surface,
                          Color::line);
        const bool isHigh = rect.height() > 2 * theme.lineHeight(Text::body) + 4 * rowPad;
        isHigh ? paintInstead(painter, theme, rect, look) : paintRow(painter, theme, rect, look);
    }
    if (isFocused)
        widgets::paintFocusRing(painter, theme, rect, Size::radiusMedium);
    else if (isHovered)
        widgets::paintBox(painter, theme, rect, Size::radiusMedium, {}, Color::accent);
}

QString spokenOf(const AttachmentLook &look)
{
    const QString standing = standingOf(look).words;
    const QString name = nameOf(look.what);
    return standing.isEmpty() ? name : AttachmentButton::tr("%1, %2").arg(name, standing);
}

AttachmentButton::AttachmentButton(const widgets::Theme &theme, Thumbnails &thumbnails, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_thumbnails(thumbnails)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&thumbnails, &Thumbnails::changed, this, [this](MessageId message) {
        if (message != m_message)
            return;
        describe();
        update();
    });
}

void AttachmentButton::set(MessageId message, int number, const QString &media)
{
    m_message = message;
    m_number = number;
    m_media = media;
    setObjectName(QStringLiteral("attachment%1").arg(number));
    describe();
    updateGeometry();
    update();
}

AttachmentLook AttachmentButton::look() const
{
    return m_thumbnails.look(m_message, m_number, m_media, devicePixelRatioF());
}

void AttachmentButton::describe()
{
    const QString words = tr("Open %1").arg(spokenOf(look()));
    setAccessibleName(words);
    setToolTip(words);
}

QSize AttachmentButton::sizeHint() const
{
    return attachmentSize(m_theme, m_media, Thumbnails::place.width());
}

void AttachmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAttachment(painter, m_theme, rect(), look(), underMouse(), hasFocus());
}

} // namespace switchboard::words
