// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mentions.h"

namespace switchboard::text {

namespace {

bool isWordAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && (text.at(at).isLetterOrNumber() || text.at(at).isSurrogate());
}

} // namespace

std::optional<QString> agentName(const QString &typed)
{
    const QString name = typed.simplified().normalized(QString::NormalizationForm_C);
    const bool isReadable =
        std::none_of(name.cbegin(), name.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (name.isEmpty() || name.size() > longestAgentName || !isReadable)
        return std::nullopt;
    return name;
}

bool canBeginMention(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at) == u'@' && !isWordAt(text, at - 1);
}

QList<Mention> mentions(QStringView text, const QStringList &names)
{
    QList<Mention> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (!canBeginMention(text, at))
            continue;
        const QStringView rest = text.sliced(at + 1);
        QString longest;
        for (const QString &name : names) {
            if (name.size() > longest.size() && rest.startsWith(name, Qt::CaseInsensitive)
                && !isWordAt(rest, name.size()))
                longest = name;
        }
        if (!longest.isEmpty())
            found.append({at, longest.size() + 1, longest});
    }
    return found;
}

} // namespace switchboard::text
