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

QList<Mention> mentions(QStringView text, const QStringList &names)
{
    QList<Mention> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (isWordAt(text, at - 1))
            continue; // an address of email
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
