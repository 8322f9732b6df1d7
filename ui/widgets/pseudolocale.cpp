// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pseudolocale.h"

namespace switchboard::widgets {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouAEIOU");
    static const QString other = QString::fromUtf8("áéíóúÁÉÍÓÚ");
    const auto place = plain.indexOf(letter);
    return place < 0 ? letter : other[place];
}

} // namespace

QString PseudoLocale::translate(const char *, const char *source, const char *, int) const
{
    const QString text = QString::fromUtf8(source);
    if (text.isEmpty())
        return text;
    QString longer = QStringLiteral("[");
    for (int i = 0; i < text.size(); ++i) {
        const bool isMarker = i > 0 && (text[i - 1] == u'%' || text[i - 1] == u'&');
        longer += isMarker ? text[i] : accented(text[i]);
    }
    return longer + QString(int(text.size() / 3 + 1), QChar(0x00B7)) + u']';
}

} // namespace switchboard::widgets
