// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/model/pagecursor.h"
#include "core/store/heldendpoint.h"
#include "core/text/searchquery.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace switchboard::store {

/// What of one message can be found, and what never changes about it.
struct SearchDocument
{
    MessageId id;
    Timestamp time{};
    Channel channel = Channel::sms;
    Direction direction = Direction::inbound;
    EndpointId endpoint;
    SenderId sender;
    CampaignId campaign;
    TemplateId messageTemplate;
    QString author;
    bool hasMedia = false;
    QString body;
    QString extra; ///< subject, names, notes: whatever else finds it
};

/// What of one person can be found. Everybody merged into them is part of them.
struct SearchPerson
{
    ContactId id; ///< root
    QString name;
    QString company;
    QStringList addresses; ///< of now
    QStringList tags;
    QList<HeldEndpoint> endpoints; ///< of all times
};

/// An address, whoever has it.
struct SearchAddress
{
    EndpointId endpoint;
    QString text; ///< normal form
};

/// What has become of a message, as far as it is looked for: the state's word as a number, and the provider's error.
struct SearchFate
{
    MessageId id;
    int fate = 0; ///< see fateNumber()
    int error = 0;
};

/// One step of the follower that feeds the file; all of it is kept, or nothing. Of documents with one id the
/// last counts; a removal outweighs them. So it is with people and addresses.
struct SearchBatch
{
    QList<SearchDocument> documents = {}; ///< new, or in the place of those with the same id
    QList<MessageId> removals = {};       ///< unknown ids are passed over
    Position cursor = {};                 ///< how far the ledger is read with this batch
    Position head = {};                   ///< end of the ledger, for progress(); none where unknown
    QList<SearchPerson> people = {};
    QList<ContactId> lostPeople = {};
    QList<SearchAddress> addresses = {};
    QList<EndpointId> lostAddresses = {};
    QList<SearchFate> fates = {}; ///< of now; of a message that has no document here they are passed over
};

/// What a condition looks at: each is a token of the index. Numbers are part of the file: never renumber.
enum class SearchMark : qint8 {
    kind = 0, ///< channel and direction, see kindNumber()
    endpoint = 1,
    sender = 2,
    campaign = 3,
    messageTemplate = 4,
    author = 5, ///< by SearchFile's own number
    media = 6,  ///< 1 where there is any
};

/// One way to fulfil a condition: the mark has any of the numbers, in the direction, in the time.
struct SearchAlternative
{
    std::optional<Direction> direction = {};
    SearchMark mark = SearchMark::kind;
    QSet<qint64> numbers = {};
    QHash<qint64, QList<HeldEndpoint>> times = {}; ///< for endpoints that counted for a while only
};

/// True where one of the alternatives is (no alternative: never), or the other way round.
struct SearchCondition
{
    QList<SearchAlternative> any = {};
    bool isNegated = false;
};

enum class SearchOrder { newestFirst, bestFirst };

struct SearchRequest
{
    text::QueryNode words = {text::QueryAll{}};   ///< conditions in it are passed over
    QList<SearchCondition> conditions = {};       ///< all of them
    Timestamp after{};                            ///< this instant or later; the epoch: no bound
    Timestamp before{};                           ///< earlier than this; the epoch: no bound
    MessageCursor cursor = {};                    ///< only what follows it, newest first
    int fate = 0;                                 ///< fateNumber() of a state that isRemarkable(); 0: no matter
    int error = 0;                                ///< the provider's error; 0: no matter
    SearchOrder order = SearchOrder::newestFirst; ///< bestFirst ranks the newest 2,000
    int limit = 50;
    milliseconds patience{200}; ///< then it ends with what there is
    bool mayGuess = true;       ///< a word that nobody wrote is taken for a part of one, or for a mistyped one
};

struct SearchHit
{
    MessageId id;
    Timestamp time{};
    Channel channel = Channel::sms;
    Direction direction = Direction::inbound;
    EndpointId endpoint;
    SenderId sender;
    CampaignId campaign;
    TemplateId messageTemplate;
    qint64 author = 0; ///< number, see SearchFile::authors(); 0: nobody
    bool hasMedia = false;
    double score = 0; ///< of bestFirst: higher is better

    MessageCursor cursor() const { return {time, id}; }
};

struct SearchAnswer
{
    QList<SearchHit> hits;
    bool isWhole = false; ///< nothing follows
    MessageCursor next;   ///< where to go on, unless it is whole
    QStringList guesses;  ///< "ofer -> offer"
};

/// Whom a `from:` or `to:` means.
struct SearchParty
{
    QList<HeldEndpoint> endpoints;
    QStringList guesses;
};

/// How much there is.
struct SearchExtent
{
    qint64 messages = 0;
    qint64 people = 0; ///< about
    Timestamp first{};
    Timestamp last{};
};

enum class PersonOrder { name, best };

/// People by parts of their names, companies, addresses and tags; mistyped ones too. An empty text means all.
struct PersonSearch
{
    QString text;
    PersonOrder order = PersonOrder::name;
    int limit = 100;
    ContactId after; ///< by name only: go on behind this one
};

} // namespace switchboard::store
