// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/language/translationfile.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace switchboard::test {

namespace {

QStringList matchesOf(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

void readForms(QXmlStreamReader &xml, TranslatedText &text)
{
    text.isFinished = !xml.attributes().hasAttribute(QLatin1StringView("type"));
    if (!text.counts) {
        text.forms.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement())
        text.forms.append(xml.readElementText());
}

TranslatedText readText(QXmlStreamReader &xml, const QString &context)
{
    TranslatedText text;
    text.context = context;
    text.counts = xml.attributes().value(QLatin1StringView("numerus")) == QLatin1StringView("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1StringView("source"))
            text.source = xml.readElementText();
        else if (xml.name() == QLatin1StringView("comment"))
            text.comment = xml.readElementText();
        else if (xml.name() == QLatin1StringView("translation"))
            readForms(xml, text);
        else
            xml.skipCurrentElement();
    }
    return text;
}

} // namespace

QList<TranslatedText> readTranslations(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&device);
    QList<TranslatedText> texts;
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1StringView("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1StringView("message"))
                texts.append(readText(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<TranslatedText>() : texts;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?[0-9n]"));
    return matchesOf(text, pattern);
}

QString endOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("([.:;,?!\\x{2026}]|\\s)*$"));
    return pattern.match(text).captured();
}

QStringList fixedWordsOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\b(?:[a-z]+:[a-z0-9_]*[a-z0-9](?!\\w)|(?:STOP|START|HELP|AND|OR|NOT)\\b|[a-z]+\\.json)"));
    return matchesOf(text, pattern);
}

} // namespace switchboard::test
