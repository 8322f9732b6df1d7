// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/tags/tags.h"

namespace switchboard::text::liquid {

TagMaker findTag(QByteArrayView name)
{
    static const QHash<QByteArray, TagMaker> all = [] {
        QHash<QByteArray, TagMaker> tags;
        for (const auto part : {conditionTags(), loopTags(), variableTags(), partialTags(), quietTags()}) {
            for (const TagEntry &tag : part)
                tags.insert(tag.name, tag.make);
        }
        return tags;
    }();
    return all.value(name.toByteArray());
}

} // namespace switchboard::text::liquid
