// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/hitreader.h"

namespace switchboard::store {

SearchHit readHit(const SearchStatement &select)
{
    SearchHit hit;
    hit.id = MessageId{select.integer(1)};
    hit.time = fromMs(select.integer(2));
    hit.channel = Channel(select.integer(3) / 4);
    hit.direction = Direction(select.integer(3) % 4);
    hit.endpoint = EndpointId{select.integer(4)};
    hit.sender = SenderId{select.integer(5)};
    hit.campaign = CampaignId{select.integer(6)};
    hit.messageTemplate = TemplateId{select.integer(7)};
    hit.author = select.integer(8);
    hit.hasMedia = select.integer(9) != 0;
    return hit;
}

Result<HitText> HitTexts::read(SearchConnection &connection, qint64 row)
{
    if (!m_select) {
        Result<SearchStatement> select = connection.prepare("SELECT body, extra FROM content WHERE row = ?");
        if (!select)
            return select.error();
        m_select = std::move(*select);
    }
    m_select->bind(1, row);
    HitText text(2);
    if (m_select->step() == SQLITE_ROW) {
        for (int column = 0; column < 2; ++column)
            text[column] = searchTokenizer().tokens(m_select->utf8(column));
    }
    const int result = m_select->reset();
    if (result != SQLITE_OK)
        return searchError(result, "search");
    return text;
}

} // namespace switchboard::store
