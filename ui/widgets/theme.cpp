// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QMetaEnum>
#include <QPalette>
#include <QRegularExpression>

static void initResources()
{
    Q_INIT_RESOURCE(theme);
    Q_INIT_RESOURCE(icons);
}

namespace switchboard::widgets {

namespace {

QByteArray readResource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resource %s is not compiled in", qPrintable(path));
    return file.readAll();
}

TokenTable readTable()
{
    initResources();
    auto table = TokenTable::parse(readResource(QStringLiteral(":/theme/tokens.json")));
    return std::move(table).value();
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_table(readTable()) {}

void Theme::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT changed();
}

void Theme::setSystemDark(bool isDark)
{
    if (isDark == m_isSystemDark)
        return;
    m_isSystemDark = isDark;
    if (m_mode == Mode::system)
        Q_EMIT changed();
}

QColor Theme::color(Color color) const
{
    return (isDark() ? m_table.dark : m_table.light)[size_t(color)];
}

QFont Theme::font(Text text, Weight weight) const
{
    const int key = int(text) * 1000 + int(weight);
    if (const auto known = m_fonts.constFind(key); known != m_fonts.constEnd())
        return *known;
    QFont font(m_table.uiFamilies);
    font.setPixelSize(m_table.types[size_t(text)].pixels);
    font.setWeight(QFont::Weight(int(weight)));
    font.setHintingPreference(QFont::PreferNoHinting);
    m_fonts.insert(key, font);
    return font;
}

QFont Theme::monoFont(Text text) const
{
    QFont font(m_table.monoFamilies);
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(m_table.types[size_t(text)].pixels);
    return font;
}

QPixmap Theme::pixmap(Icon icon, int pixels, Color tint, qreal ratio) const
{
    const quint64 key = quint64(icon) | quint64(tint) << 8 | quint64(pixels) << 16 | quint64(ratio * 64) << 32
                        | quint64(isDark()) << 62;
    QPixmap &pixmap = m_pixmaps[key];
    if (pixmap.isNull())
        pixmap = renderIcon(icon, pixels, color(tint), ratio);
    return pixmap;
}

void Theme::applyTo(QApplication &application) const
{
    application.setPalette(palette());
    application.setStyleSheet(styleSheet());
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Color value) { palette.setColor(role, color(value)); };
    set(QPalette::Window, Color::surface);
    set(QPalette::WindowText, Color::text);
    set(QPalette::Base, Color::surface);
    set(QPalette::AlternateBase, Color::sunken);
    set(QPalette::Text, Color::text);
    set(QPalette::Button, Color::surface);
    set(QPalette::ButtonText, Color::text);
    set(QPalette::BrightText, Color::danger);
    set(QPalette::Highlight, Color::accent);
    set(QPalette::HighlightedText, Color::onAccent);
    set(QPalette::Link, Color::accentText);
    set(QPalette::LinkVisited, Color::accentText);
    set(QPalette::ToolTipBase, Color::surface);
    set(QPalette::ToolTipText, Color::text);
    set(QPalette::PlaceholderText, Color::text3);
    set(QPalette::Light, Color::hover);
    set(QPalette::Midlight, Color::line);
    set(QPalette::Mid, Color::lineStrong);
    set(QPalette::Dark, Color::lineControl);
    set(QPalette::Shadow, Color::lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Color::text3));
    return palette;
}

/// The sheet of resources/themes/console.qss with each @token replaced by its value.
QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf8(readResource(QStringLiteral(":/theme/console.qss")));
    static const QRegularExpression token(QStringLiteral("@([a-zA-Z0-9]+)"));
    const QMetaEnum colors = QMetaEnum::fromType<Color>();
    const QMetaEnum sizes = QMetaEnum::fromType<Size>();
    const QMetaEnum texts = QMetaEnum::fromType<Text>();
    QString out;
    qsizetype from = 0;
    for (auto it = token.globalMatch(sheet); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(sheet).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QByteArray key = match.captured(1).toLatin1();
        bool ok = false;
        if (const int value = colors.keyToValue(key.constData(), &ok); ok)
            out += color(Color(value)).name(QColor::HexArgb);
        else if (const int length = sizes.keyToValue(key.constData(), &ok); ok)
            out += QString::number(px(Size(length))) % QStringLiteral("px");
        else if (const int step = texts.keyToValue(key.constData(), &ok); ok)
            out += QString::number(m_table.types[size_t(step)].pixels) % QStringLiteral("px");
        else
            qFatal("console.qss names the unknown token %s", key.constData());
    }
    return out + QStringView(sheet).mid(from);
}

} // namespace switchboard::widgets
