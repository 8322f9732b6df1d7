// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vcard.h"

#include <QMap>

#include <algorithm>

namespace switchboard::text {

namespace {

Error failure(const char *reason, qint64 line)
{
    return {ErrorCode::invalidInput, QStringLiteral("bad vCard"), QLatin1String(reason), false, {{}, line, 0, {}}};
}

bool isMark(const VCardLine &line, const char *name)
{
    return line.name == name && line.value.trimmed().compare("VCARD", Qt::CaseInsensitive) == 0;
}

/// "work mobile" of WORK, CELL and VOICE.
QString typeText(const QStringList &types)
{
    QStringList words;
    for (const QString &type : types) {
        const bool saysNothing = type == u"voice" || type == u"internet" || type == u"text" || type == u"msg"
                                 || type == u"iphone" || type == u"x400";
        const QString word = type == u"cell" ? QStringLiteral("mobile") : type;
        if (!saysNothing && !words.contains(word))
            words.append(word);
    }
    return words.join(u' ');
}

/// The label of an address book in plain words: "_$!<Mobile>!$_" is "mobile".
QString labelText(QString label)
{
    if (label.startsWith(u"_$!<") && label.endsWith(u">!$_"))
        label = label.mid(4, label.size() - 8);
    return label.toLower();
}

QStringList withoutEmpty(QStringList parts)
{
    parts.removeAll(QString());
    return parts;
}

void appendUnlessEmpty(QStringList &list, const QString &text)
{
    if (!text.isEmpty())
        list.append(text);
}

} // namespace

/// A card while it is read, with what is needed to finish it.
struct VCardReader::Draft
{
    VCard card;
    bool isVersion21 = false;
    bool expectsNested = false; ///< after AGENT in version 2.1
    bool isInBase64 = false;    ///< of version 2.1, which ends with a blank line or a property
    int nested = 0;
    qsizetype size = 0;
    QList<QByteArray> phoneGroups;
    QList<QByteArray> emailGroups;
    QMap<QByteArray, QString> labels;

    void take(const VCardLine &line, const QString &value)
    {
        if (line.name == "FN")
            card.formattedName = unescapedValue(value, isVersion21);
        else if (line.name == "N")
            takeName(splitValue(value, u';', isVersion21));
        else if (line.name == "ORG")
            card.organization = splitValue(value, u';', isVersion21).first();
        else if (line.name == "TEL")
            takeAddress(card.phones, phoneGroups, line, unescapedValue(value, isVersion21));
        else if (line.name == "EMAIL")
            takeAddress(card.emails, emailGroups, line, unescapedValue(value, isVersion21));
        else if (line.name == "ADR")
            takePlace(splitValue(value, u';', isVersion21));
        else if (line.name == "CATEGORIES")
            card.categories += withoutEmpty(splitValue(value, u',', isVersion21));
        else if (line.name == "UID")
            card.uid = unescapedValue(value, isVersion21);
        else if (line.name == "NOTE")
            takeNote(unescapedValue(value, isVersion21));
        else if (line.name == "X-ABLABEL")
            labels.insert(line.group, labelText(unescapedValue(value, isVersion21)));
    }

    /// Fills what other properties tell.
    VCard finish()
    {
        applyLabels(card.phones, phoneGroups);
        applyLabels(card.emails, emailGroups);
        if (card.formattedName.isEmpty())
            card.formattedName = withoutEmpty({card.given, card.family}).join(u' ');
        if (card.formattedName.isEmpty())
            card.formattedName = card.organization;
        return card;
    }

private:
    void takeName(const QStringList &parts)
    {
        card.family = parts.value(0);
        card.given = parts.value(1);
    }

    void takeNote(const QString &text)
    {
        if (!card.note.isEmpty() && !text.isEmpty())
            card.note += u'\n';
        card.note += text;
    }

    void takePlace(QStringList parts)
    {
        for (QString &part : parts)
            part.replace(u'\n', QLatin1StringView(", "));
        appendUnlessEmpty(card.addressLines, withoutEmpty(parts).join(QLatin1StringView(", ")));
    }

    static void takeAddress(QList<VCardValue> &list, QList<QByteArray> &groups, const VCardLine &line, QString value)
    {
        if (value.startsWith(u"mailto:", Qt::CaseInsensitive))
            value.remove(0, 7);
        if (value.isEmpty())
            return;
        list.append({value, typeText(line.types), line.isPreferred});
        groups.append(line.group);
    }

    void applyLabels(QList<VCardValue> &list, const QList<QByteArray> &groups) const
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString label = groups.at(i).isEmpty() ? QString() : labels.value(groups.at(i));
            if (!label.isEmpty())
                list[i].type = label;
        }
    }
};

VCardReader::VCardReader(std::function<QByteArray()> nextChunk, TextEncoding encoding)
    : m_lines(std::move(nextChunk), encoding)
{}

VCardReader::VCardReader(QIODevice *device, TextEncoding encoding) : VCardReader(chunksOf(device), encoding) {}

std::optional<Result<VCard>> VCardReader::next()
{
    if (!m_begun) {
        const std::optional<VCardLine> line = m_lines.next();
        if (!line)
            return std::nullopt;
        if (!isMark(*line, "BEGIN")) {
            skipToBegin();
            return failure("begin_missing", line->number);
        }
        m_begun = line->number;
    }
    const qint64 beginLine = *m_begun;
    m_begun.reset();
    return readCard(beginLine);
}

void VCardReader::skipToBegin()
{
    while (const auto line = m_lines.next()) {
        if (!isMark(*line, "BEGIN"))
            continue;
        m_begun = line->number;
        return;
    }
}

Result<VCard> VCardReader::readCard(qint64 beginLine)
{
    m_lines.setKeepsFoldingSpace(false);
    Draft draft;
    draft.card.line = beginLine;
    std::optional<Error> error;
    while (const auto line = m_lines.next()) {
        if (isMark(*line, "BEGIN") && !draft.expectsNested && draft.nested == 0) {
            m_begun = line->number;
            break;
        }
        if (isMark(*line, "END") && draft.nested == 0) {
            if (error)
                return *error;
            return draft.finish();
        }
        const std::optional<Error> flaw = takeLine(draft, *line);
        error = error ? error : flaw;
    }
    return error ? *error : failure("end_missing", beginLine);
}

std::optional<Error> VCardReader::takeLine(Draft &draft, const VCardLine &line)
{
    static const QList<QByteArray> wanted{"FN",  "N",          "ORG", "TEL",  "EMAIL",
                                          "ADR", "CATEGORIES", "UID", "NOTE", "X-ABLABEL"};
    if (isMark(line, "BEGIN"))
        ++draft.nested;
    else if (isMark(line, "END"))
        --draft.nested;
    draft.expectsNested = line.name == "AGENT";
    if (draft.nested > 0)
        return std::nullopt;
    if (line.name == "VERSION") {
        draft.isVersion21 = line.value.trimmed() == "2.1";
        m_lines.setKeepsFoldingSpace(draft.isVersion21);
    }
    if (line.flaw && draft.isInBase64)
        return std::nullopt;
    draft.isInBase64 = line.isBase64;
    if (line.name.isEmpty() && line.flaw)
        return failure(line.flaw, line.number);
    if (line.isBase64 || !wanted.contains(line.name))
        return std::nullopt;
    draft.size += line.value.size();
    const char *reason = line.flaw ? line.flaw : draft.size > maxCard ? "card_too_long" : nullptr;
    if (reason)
        return failure(reason, line.number);
    const std::optional<QString> value = decodedValue(line, reason);
    if (!value)
        return failure(reason, line.number);
    draft.take(line, *value);
    return std::nullopt;
}

} // namespace switchboard::text
