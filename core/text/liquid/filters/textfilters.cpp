// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/filters.h"
#include "core/text/liquid/numbers.h"
#include "core/text/liquid/utf8.h"

#include <algorithm>

namespace switchboard::text::liquid {

namespace {

/// White space, and at the end of a text a zero byte too, as the reference trims it.
bool isTrimmedAtEnd(char c)
{
    return utf8::isSpace(c) || c == '\0';
}

QByteArrayView withoutEnd(QByteArrayView text)
{
    while (!text.isEmpty() && isTrimmedAtEnd(text.back()))
        text.chop(1);
    return text;
}

/// What `\0` and its like mean in the text that replaces another.
QByteArray replacementFor(QByteArrayView replacement, QByteArrayView found)
{
    QByteArray all;
    for (qsizetype at = 0; at < replacement.size(); ++at) {
        if (replacement[at] != '\\' || at + 1 == replacement.size()) {
            all += replacement[at];
            continue;
        }
        const char next = replacement[++at];
        if (next == '0' || next == '&')
            all.append(found);
        else if (next == '\\')
            all += '\\';
        else if (!utf8::isDigit(next))
            all.append('\\').append(next);
    }
    return all;
}

Value replaced(const FilterCall &call, const QByteArray &what, const QByteArray &by, bool isFirstOnly)
{
    const QByteArray text = call.text();
    const QByteArray replacement = replacementFor(by, what);
    QByteArray all;
    qsizetype from = 0;
    while (call.rendering.spendOn(what.size() + replacement.size())) {
        const qsizetype at = what.isEmpty() ? from : text.indexOf(what, from);
        if (at < 0)
            break;
        all.append(QByteArrayView(text).sliced(from, at - from)).append(replacement);
        from = at + what.size();
        if (what.isEmpty() && from < text.size() && !isFirstOnly) {
            const qsizetype width = utf8::width(text, from);
            all.append(QByteArrayView(text).sliced(from, width));
            from += width;
        } else if (what.isEmpty() || isFirstOnly) {
            break;
        }
        if (all.size() > call.rendering.options().limits.memory && !call.rendering.make(all.size()))
            return {};
    }
    all.append(QByteArrayView(text).sliced(from));
    return call.made(all);
}

Value append(const FilterCall &call)
{
    return call.made(call.text() + call.argumentText(0));
}

Value prepend(const FilterCall &call)
{
    return call.made(call.argumentText(0) + call.text());
}

Value upcase(const FilterCall &call)
{
    return call.made(QString::fromUtf8(call.text()).toUpper().toUtf8());
}

Value downcase(const FilterCall &call)
{
    return call.made(QString::fromUtf8(call.text()).toLower().toUtf8());
}

Value capitalize(const FilterCall &call)
{
    const QByteArray text = call.text();
    const qsizetype first = utf8::offset(text, 1);
    return call.made(QString::fromUtf8(text.left(first)).toUpper().toUtf8()
                     + QString::fromUtf8(text.mid(first)).toLower().toUtf8());
}

Value strip(const FilterCall &call)
{
    return call.made(utf8::trimmedLeft(withoutEnd(call.text())).toByteArray());
}

Value lstrip(const FilterCall &call)
{
    return call.made(utf8::trimmedLeft(call.text()).toByteArray());
}

Value rstrip(const FilterCall &call)
{
    return call.made(withoutEnd(call.text()).toByteArray());
}

/// The words of a text, white space between them; the last one goes on to the end where there are more than `most`.
QList<QByteArray> wordsOf(QByteArrayView text, qint64 most)
{
    QList<QByteArray> words;
    for (text = utf8::trimmedLeft(text); !text.isEmpty(); text = utf8::trimmedLeft(text)) {
        const qsizetype size = words.size() + 1 == most
                                   ? text.size()
                                   : std::find_if(text.begin(), text.end(), utf8::isSpace) - text.begin();
        words.append(text.first(size).toByteArray());
        text = text.sliced(size);
    }
    return words;
}

Value squish(const FilterCall &call)
{
    return call.input.isNil() ? Value() : call.made(wordsOf(call.text(), 0).join(' '));
}

Value stripNewlines(const FilterCall &call)
{
    return call.made(call.text().replace("\r\n", "").replace("\n", ""));
}

Value replace(const FilterCall &call)
{
    return replaced(call, call.argumentText(0), call.argumentText(1), false);
}

Value replaceFirst(const FilterCall &call)
{
    return replaced(call, call.argumentText(0), call.argumentText(1), true);
}

Value replaceLast(const FilterCall &call)
{
    QByteArray text = call.text();
    const QByteArray what = call.argumentText(0);
    const qsizetype at = what.isEmpty() ? text.size() : text.lastIndexOf(what);
    return call.made(at < 0 ? text : text.replace(at, what.size(), call.argumentText(1)));
}

Value remove(const FilterCall &call)
{
    return replaced(call, call.argumentText(0), {}, false);
}

Value removeFirst(const FilterCall &call)
{
    return replaced(call, call.argumentText(0), {}, true);
}

Value removeLast(const FilterCall &call)
{
    QByteArray text = call.text();
    const QByteArray what = call.argumentText(0);
    const qsizetype at = what.isEmpty() ? -1 : text.lastIndexOf(what);
    return call.made(at < 0 ? text : text.remove(at, what.size()));
}

Value slice(const FilterCall &call)
{
    const auto offset = numbers::exactInteger(call.argument(0));
    const auto length = call.argument(1).isTrue() ? numbers::exactInteger(call.argument(1)) : 1;
    if (!offset || !length)
        return call.fail(QStringLiteral("\"slice\" takes whole numbers"));
    const List *list = call.input.list();
    const QByteArray text = list ? QByteArray() : call.text();
    const qint64 size = list ? qint64(list->size()) : utf8::length(text);
    const qint64 from = *offset < 0 ? *offset + size : *offset;
    const bool isOutside = from < 0 || from > size || *length < 0;
    const qint64 count = isOutside ? 0 : std::min(*length, size - from);
    if (list)
        return isOutside ? List() : List(list->begin() + from, list->begin() + from + count);
    const qsizetype begin = isOutside ? 0 : utf8::offset(text, from);
    return call.made(text.mid(begin, utf8::offset(text, count, begin) - begin));
}

Value truncate(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    const auto length = call.has(0) ? numbers::exactInteger(call.argument(0)) : 50;
    if (!length)
        return call.fail(QStringLiteral("\"truncate\" takes a whole number"));
    const QByteArray text = call.text();
    const QByteArray end = call.has(1) ? call.argumentText(1) : QByteArrayLiteral("...");
    if (utf8::length(text) <= *length)
        return call.made(text);
    return call.made(text.left(utf8::offset(text, std::max<qint64>(0, *length - utf8::length(end)))) + end);
}

Value truncateWords(const FilterCall &call)
{
    if (call.input.isNil())
        return {};
    const auto given = call.has(0) ? numbers::exactInteger(call.argument(0)) : 15;
    if (!given)
        return call.fail(QStringLiteral("\"truncatewords\" takes a whole number"));
    const QByteArray text = call.text();
    const qint64 most = std::clamp<qint64>(*given, 1, text.size() + 1);
    QList<QByteArray> words = wordsOf(text, most + 1);
    if (words.size() <= most)
        return call.made(text);
    words.removeLast();
    return call.made(words.join(' ') + (call.has(1) ? call.argumentText(1) : QByteArrayLiteral("...")));
}

Value split(const FilterCall &call)
{
    const QByteArray text = call.text();
    const QByteArray by = call.argument(0).toText();
    QList<QByteArray> parts;
    if (!call.rendering.make(text.size() * qsizetype(by.isEmpty() ? sizeof(Value) + 24 : 2)))
        return {};
    if (by == " ") {
        parts = wordsOf(text, 0);
    } else if (by.isEmpty()) {
        for (qsizetype at = 0; at < text.size(); at += utf8::width(text, at))
            parts.append(text.mid(at, utf8::width(text, at)));
    } else {
        qsizetype from = 0;
        for (qsizetype at = text.indexOf(by); at >= 0; at = text.indexOf(by, from)) {
            parts.append(text.mid(from, at - from));
            from = at + by.size();
        }
        parts.append(text.mid(from));
        while (!parts.isEmpty() && parts.last().isEmpty())
            parts.removeLast();
    }
    if (!call.rendering.make(parts.size() * qsizetype(sizeof(Value))))
        return {};
    return List(parts.begin(), parts.end());
}

} // namespace

std::span<const Filter> textFilters()
{
    static constexpr Filter all[] = {
        {"append", 1, 1, append},
        {"prepend", 1, 1, prepend},
        {"upcase", 0, 0, upcase},
        {"downcase", 0, 0, downcase},
        {"capitalize", 0, 0, capitalize},
        {"strip", 0, 0, strip},
        {"lstrip", 0, 0, lstrip},
        {"rstrip", 0, 0, rstrip},
        {"squish", 0, 0, squish},
        {"strip_newlines", 0, 0, stripNewlines},
        {"replace", 1, 2, replace},
        {"replace_first", 1, 2, replaceFirst},
        {"replace_last", 2, 2, replaceLast},
        {"remove", 1, 1, remove},
        {"remove_first", 1, 1, removeFirst},
        {"remove_last", 1, 1, removeLast},
        {"slice", 1, 2, slice},
        {"truncate", 0, 2, truncate},
        {"truncatewords", 0, 2, truncateWords},
        {"split", 1, 1, split},
    };
    return all;
}

} // namespace switchboard::text::liquid
