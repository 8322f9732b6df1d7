// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace switchboard::test {

/// Makes every translatable text a third longer, accented and bracketed, so that what is cut off or was not
/// marked for translation shows. Install it before the widgets are made.
class PseudoLocale : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString longer = QStringLiteral("[");
        for (int i = 0; i < text.size(); ++i) {
            const bool isMarker = i > 0 && (text[i - 1] == u'%' || text[i - 1] == u'&');
            longer += isMarker ? text[i] : accented(text[i]);
        }
        return longer + QString(int(text.size() / 3 + 1), QChar(0x00B7)) + u']';
    }

private:
    static QChar accented(QChar letter)
    {
        static const QString plain = QStringLiteral("aeiouAEIOU");
        static const QString other = QString::fromUtf8("áéíóúÁÉÍÓÚ");
        const auto place = plain.indexOf(letter);
        return place < 0 ? letter : other[place];
    }
};

} // namespace switchboard::test
