// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/keywords.h"

#include <QHash>

namespace switchboard::policy {

namespace {

const QHash<QString, ReplyIntent> &words()
{
    static const QHash<QString, ReplyIntent> table = [] {
        QHash<QString, ReplyIntent> made;
        for (const char *word : {"stop", "stopall", "stop all", "unsubscribe", "end", "quit", "cancel", "revoke",
                                 "opt out", "optout", "opt-out", "remove", "remove me", "arret", "alto", "baja"})
            made.insert(QString::fromLatin1(word), ReplyIntent::stop);
        for (const char *word : {"start", "yes", "unstop"})
            made.insert(QString::fromLatin1(word), ReplyIntent::start);
        for (const char *word : {"help", "info"})
            made.insert(QString::fromLatin1(word), ReplyIntent::help);
        return made;
    }();
    return table;
}

/// Case folded, without surrounding punctuation and quotes, inner spaces as one.
QString bare(QStringView text)
{
    const auto isOuter = [](QChar c) {
        return c.isSpace() || c.isPunct() || c.isSymbol() || c == QChar(0xfeff) || c == QChar(0x200b);
    };
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isOuter(text[begin]))
        ++begin;
    while (end > begin && isOuter(text[end - 1]))
        --end;
    return text.mid(begin, end - begin)
        .toString()
        .normalized(QString::NormalizationForm_KC)
        .simplified()
        .toCaseFolded();
}

} // namespace

QLatin1StringView name(ReplyIntent intent)
{
    switch (intent) {
    case ReplyIntent::stop: return QLatin1StringView("stop");
    case ReplyIntent::start: return QLatin1StringView("start");
    case ReplyIntent::help: return QLatin1StringView("help");
    case ReplyIntent::none: break;
    }
    return QLatin1StringView("none");
}

KeywordVerdict classifyKeyword(QStringView text)
{
    if (text.size() > 64)
        return {};
    const QString word = bare(text);
    const auto found = words().constFind(word);
    if (found == words().cend())
        return {};
    return {*found, word, false};
}

} // namespace switchboard::policy
