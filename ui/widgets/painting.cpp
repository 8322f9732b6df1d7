// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/painting.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace switchboard::widgets {

namespace {

constexpr int gap = 6;      // between icon, word and key of a button
constexpr int badgeGap = 4; // between icon and word of a badge
constexpr int widest = 8192;

struct ButtonMeasures
{
    int height;
    int padding;
    Text text;
    int icon;
};

ButtonMeasures measuresOf(const Theme &theme, const ButtonLook &look)
{
    if (look.kind == ButtonKind::chip)
        return {theme.px(Size::controlMini), theme.px(Size::space1), Text::caption, theme.px(Size::iconMeta)};
    switch (look.size) {
    case ButtonSize::small: return {theme.px(Size::controlSmall), 10, Text::body, theme.px(Size::iconInline)};
    case ButtonSize::mini:
        return {theme.px(Size::controlMini), theme.px(Size::space1), Text::caption, theme.px(Size::iconMeta)};
    case ButtonSize::normal: break;
    }
    return {theme.px(Size::control), theme.px(Size::space15), Text::body, theme.px(Size::iconInline)};
}

int contentWidth(const Theme &theme, const ButtonLook &look, const ButtonMeasures &measures)
{
    int width = 0;
    const auto add = [&width](int part) { width += part + (width > 0 ? gap : 0); };
    if (look.icon)
        add(measures.icon);
    if (!look.text.isEmpty())
        add(textWidth(theme, look.text, measures.text, Weight::medium));
    if (!look.key.isEmpty())
        add(keyCapWidth(theme, look.key));
    if (look.hasMenu)
        add(theme.px(Size::iconBadge));
    return width;
}

struct ButtonColors
{
    Color fill;
    Color line;
    Color text;
    bool hasFill = true;
    bool hasLine = true;
};

ButtonColors colorsOf(const ButtonLook &look)
{
    if (!look.isEnabled) {
        const bool isQuiet = look.kind == ButtonKind::quiet;
        return {Color::hover, Color::line, Color::text3, !isQuiet, !isQuiet};
    }
    const Color raised = look.isPressed ? Color::pressed : look.isHovered ? Color::hover : Color::surface;
    switch (look.kind) {
    case ButtonKind::primary: {
        const Color fill = look.isHovered || look.isPressed ? Color::accentHover : Color::accent;
        return {fill, fill, Color::onAccent};
    }
    case ButtonKind::quiet: return {raised, raised, Color::text2, look.isHovered || look.isPressed, false};
    case ButtonKind::danger: return {raised, Color::dangerLine, Color::danger};
    case ButtonKind::chip:
        if (look.isChecked)
            return {Color::accentSoft, Color::accentLine, Color::accentText};
        return {raised, Color::lineStrong, Color::text2};
    case ButtonKind::plain: break;
    }
    return {raised, Color::lineStrong, Color::text};
}

/// As Qt lays such a text out.
int paintFromRight(QPainter &painter, const QFont &font, const QRect &rect, const QString &text,
                   Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    QString line = text.left(rect.width() / 2 + 8); // a letter takes two pixels at least
    line.replace(u'\n', u' ');
    line = metrics.elidedText(line, Qt::ElideRight, rect.width());
    painter.setFont(font);
    const Qt::LayoutDirection before = painter.layoutDirection();
    painter.setLayoutDirection(Qt::RightToLeft); // of its words; where it stands is as asked for
    painter.drawText(rect, int(alignment | Qt::AlignVCenter | Qt::AlignAbsolute) | Qt::TextSingleLine, line);
    painter.setLayoutDirection(before);
    return std::min(metrics.horizontalAdvance(line), rect.width());
}

} // namespace

ToneColors colorsOf(Tone tone)
{
    switch (tone) {
    case Tone::accent: return {Color::accentText, Color::accentSoft, Color::accentLine, Color::accent};
    case Tone::success: return {Color::success, Color::successSoft, Color::successLine, Color::successLamp};
    case Tone::warning: return {Color::warning, Color::warningSoft, Color::warningLine, Color::warningLamp};
    case Tone::danger: return {Color::danger, Color::dangerSoft, Color::dangerLine, Color::dangerLamp};
    case Tone::info: return {Color::info, Color::infoSoft, Color::infoLine, Color::infoLamp};
    case Tone::neutral: break;
    }
    return {Color::text2, Color::hover, Color::line, Color::lineControl};
}

QSize buttonSize(const Theme &theme, const ButtonLook &look)
{
    const ButtonMeasures measures = measuresOf(theme, look);
    if (look.icon && look.text.isEmpty() && look.key.isEmpty() && !look.hasMenu)
        return {measures.height, measures.height};
    return {contentWidth(theme, look, measures) + 2 * measures.padding, measures.height};
}

void paintButton(QPainter &painter, const Theme &theme, const QRect &rect, const ButtonLook &look)
{
    const ButtonMeasures measures = measuresOf(theme, look);
    const ButtonColors colors = colorsOf(look);
    painter.save();
    paintBox(painter, theme, rect, Size::radiusSmall, colors.hasFill ? std::optional(colors.fill) : std::nullopt,
             colors.hasLine ? std::optional(colors.line) : std::nullopt);
    int x = rect.left() + std::max(4, (rect.width() - contentWidth(theme, look, measures)) / 2);
    const auto place = [&](int width, int height) {
        const QRect part(x, rect.top() + (rect.height() - height) / 2, width, height);
        x += width + gap;
        return part;
    };
    if (look.icon)
        paintIcon(painter, theme, place(measures.icon, measures.icon), *look.icon, colors.text);
    if (!look.text.isEmpty()) {
        const int width = std::min(textWidth(theme, look.text, measures.text, Weight::medium), rect.right() - x);
        paintText(painter, theme, place(width, rect.height()), look.text, measures.text, Weight::medium, colors.text);
    }
    if (!look.key.isEmpty())
        paintKeyCap(painter, theme, place(keyCapWidth(theme, look.key), theme.px(Size::badge)), look.key,
                    look.kind == ButtonKind::primary && look.isEnabled);
    if (look.hasMenu)
        paintIcon(painter, theme, place(theme.px(Size::iconBadge), theme.px(Size::iconBadge)), Icon::down, colors.text);
    if (look.isFocused && look.kind == ButtonKind::primary) {
        const qreal inset = theme.px(Size::focus) + 0.5;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Color::onAccent), 1.5));
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), theme.px(Size::radiusKey),
                                theme.px(Size::radiusKey));
    } else if (look.isFocused) {
        paintFocusRing(painter, theme, rect, Size::radiusSmall);
    }
    painter.restore();
}

int keyCapWidth(const Theme &theme, const QString &key)
{
    return std::max(theme.px(Size::badge), textWidth(theme, key, Text::caption, Weight::medium) + 8);
}

void paintKeyCap(QPainter &painter, const Theme &theme, const QRect &rect, const QString &key, bool isOnAccent)
{
    painter.save();
    paintBox(painter, theme, rect, Size::radiusKey, isOnAccent ? std::nullopt : std::optional(Color::sunken),
             isOnAccent ? Color::onAccent : Color::lineStrong);
    paintText(painter, theme, rect, key, Text::caption, Weight::medium, isOnAccent ? Color::onAccent : Color::text3,
              Qt::AlignHCenter);
    painter.restore();
}

QSize badgeSize(const Theme &theme, const BadgeLook &look)
{
    const int icon = look.icon ? theme.px(Size::iconBadge) + badgeGap : 0;
    return {12 + icon + textWidth(theme, look.text, Text::caption, Weight::medium), theme.px(Size::badge)};
}

void paintBadge(QPainter &painter, const Theme &theme, const QRect &rect, const BadgeLook &look)
{
    const ToneColors colors = colorsOf(look.tone);
    painter.save();
    paintBox(painter, theme, rect, Size::radiusBadge, colors.soft);
    QRect content = rect.adjusted(gap, 0, -gap + 1, 0);
    if (look.icon) {
        const int side = theme.px(Size::iconBadge);
        paintIcon(painter, theme, {content.left(), content.top() + (content.height() - side) / 2, side, side},
                  *look.icon, colors.text);
        content.setLeft(content.left() + side + badgeGap);
    }
    paintText(painter, theme, content, look.text, Text::caption, Weight::medium, colors.text);
    painter.restore();
}

void paintAvatar(QPainter &painter, const Theme &theme, const QRect &rect, const QString &name, quint64 seed)
{
    constexpr Color tints[] = {Color::av1, Color::av2, Color::av3, Color::av4, Color::av5};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(tints[(seed ^ (seed >> 7)) % std::size(tints)]));
    painter.drawEllipse(rect);
    const Text type = rect.width() >= theme.px(Size::avatarLarge) ? Text::body : Text::caption;
    paintText(painter, theme, rect, initials(name), type, Weight::semibold, Color::text2, Qt::AlignHCenter);
    painter.restore();
}

void paintLamp(QPainter &painter, const Theme &theme, QPoint center, Tone tone, bool isOn)
{
    const qreal side = theme.px(Size::lamp);
    QRectF disc(0, 0, side, side);
    disc.moveCenter(QPointF(center));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isOn) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(colorsOf(tone).lamp));
        painter.drawEllipse(disc);
    } else {
        painter.setPen(QPen(theme.color(Color::lineControl), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(disc.adjusted(0.75, 0.75, -0.75, -0.75));
    }
    painter.restore();
}

void paintIcon(QPainter &painter, const Theme &theme, const QRect &rect, Icon icon, Color tint)
{
    painter.drawPixmap(rect, theme.pixmap(icon, rect.width(), tint, painter.device()->devicePixelRatio()));
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &rect, Size radius)
{
    const qreal width = theme.px(Size::focus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Color::accent), width));
    painter.drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.px(radius) - 1,
                            theme.px(radius) - 1);
    painter.restore();
}

void paintBox(QPainter &painter, const Theme &theme, const QRect &rect, Size radius, std::optional<Color> fill,
              std::optional<Color> line)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill ? QBrush(theme.color(*fill)) : QBrush(Qt::NoBrush));
    painter.setPen(line ? QPen(theme.color(*line), 1) : QPen(Qt::NoPen));
    const qreal round = theme.px(radius);
    painter.drawRoundedRect(line ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect), round, round);
}

void paintFloating(QPainter &painter, const Theme &theme, const QRect &card)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = theme.px(Size::radiusLarge);
    // Black: of any other colour layers as thin as these lose more by rounding than they have.
    QColor soft = theme.color(Color::shadow);
    soft.setHsvF(0, 0, 0, soft.alphaF() / floatingShadow * 0.9F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    for (int i = 0; i < floatingShadow; ++i)
        painter.drawRoundedRect(QRectF(card).adjusted(-i, -i + 4, i, i + 2), radius + i, radius + i);
    paintBox(painter, theme, card, Size::radiusLarge, Color::surface, Color::lineStrong);
    painter.restore();
}

int paintText(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text, Text type, Weight weight,
              Color color, Qt::Alignment alignment)
{
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    painter.setPen(theme.color(color));
    if (text.isRightToLeft() || painter.layoutDirection() == Qt::RightToLeft)
        return paintFromRight(painter, theme.font(type, weight), rect, text, alignment);
    const ShapedLine &line = theme.line(text, type, weight, rect.width());
    line.draw(painter, rect, alignment);
    return line.width();
}

int paintMarkedText(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text,
                    const QList<TextMark> &marks, Text type, Weight weight, Color color)
{
    if (rect.width() <= 0 || text.isEmpty())
        return 0;
    const int height = std::min(rect.height(), theme.lineHeight(type));
    const ShapedLine &line = theme.line(text, type, weight, rect.width());
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Color::warningSoft));
    for (const TextMark &mark : marks) {
        const qreal one = line.xOf(mark.start);
        const qreal other = line.xOf(mark.start + mark.length);
        if (mark.length <= 0 || one == other)
            continue; // behind the ellipsis
        const QRectF behind(rect.left() + std::min(one, other) - 1, rect.top() + (rect.height() - height) / 2.0,
                            std::abs(other - one) + 2, height);
        painter.drawRoundedRect(behind, 2, 2);
    }
    painter.restore();
    return paintText(painter, theme, rect, text, type, weight, color);
}

int layOutText(QTextLayout &layout, int width, int lineHeight)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y + (lineHeight - line.height()) / 2});
        y += lineHeight;
    }
    layout.endLayout();
    return int(y);
}

int textWidth(const Theme &theme, const QString &text, Text type, Weight weight)
{
    return text.isEmpty() ? 1 : theme.line(text, type, weight, widest).width() + 1;
}

QString initials(const QString &name)
{
    QString letters;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.front().isLetter())
            continue;
        if (letters.size() > 1)
            letters.chop(1);
        letters += word.front().toUpper();
    }
    return letters.isEmpty() ? QStringLiteral("#") : letters;
}

} // namespace switchboard::widgets
