// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/database.h"

#include <array>

namespace switchboard::store {

namespace {

/// One step; `version` must be its place in the list, so that two branches that both add one collide.
struct Migration
{
    int version;
    const char *sql; ///< statements, each ended by a semicolon at the end of a line
};

constexpr std::array migrations{
    Migration{1, R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value $blob);
CREATE TABLE key_wrap (id $id, kind TEXT NOT NULL, label TEXT, data $blob NOT NULL);
CREATE TABLE slot (number INTEGER PRIMARY KEY, owner TEXT NOT NULL, reserved_until BIGINT NOT NULL);
CREATE TABLE setting (key TEXT PRIMARY KEY, id BIGINT NOT NULL, value $blob NOT NULL);

CREATE TABLE event (
    position $position, id BIGINT NOT NULL, at BIGINT NOT NULL, kind INTEGER NOT NULL,
    message_id BIGINT, attempt_id BIGINT, contact_id BIGINT, conversation_id BIGINT,
    status INTEGER NOT NULL, code INTEGER NOT NULL, amount BIGINT NOT NULL,
    reference TEXT, data $blob, secret $blob, salt $blob NOT NULL, commitment $blob NOT NULL);
CREATE INDEX event_by_message ON event (message_id, position) WHERE message_id IS NOT NULL;
CREATE INDEX event_by_contact ON event (contact_id, position) WHERE contact_id IS NOT NULL;
CREATE TABLE audit (position $id, link $blob NOT NULL);
CREATE TABLE follower (name TEXT PRIMARY KEY, position BIGINT NOT NULL);

CREATE TABLE contact (
    id $id, root_id BIGINT NOT NULL, profile $blob, stage TEXT, owner TEXT, household_id BIGINT,
    external_token $blob, created_at BIGINT NOT NULL, last_activity_at BIGINT NOT NULL, next_step_at BIGINT,
    erased_at BIGINT);
CREATE UNIQUE INDEX contact_by_external ON contact (external_token) WHERE external_token IS NOT NULL;
CREATE INDEX contact_by_root ON contact (root_id) WHERE root_id <> id;
CREATE INDEX contact_by_household ON contact (household_id) WHERE household_id IS NOT NULL;
CREATE TABLE household (id $id, token $blob NOT NULL UNIQUE, name $blob NOT NULL);
CREATE TABLE tag (id $id, token $blob NOT NULL UNIQUE, name $blob NOT NULL);
CREATE TABLE contact_tag (
    contact_id BIGINT NOT NULL, tag_id BIGINT NOT NULL, PRIMARY KEY (contact_id, tag_id));
CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id);
CREATE TABLE note (
    id $id, contact_id BIGINT NOT NULL, at BIGINT NOT NULL, author $blob, body $blob NOT NULL);
CREATE INDEX note_by_contact ON note (contact_id, at);
CREATE TABLE endpoint (id $id, kind INTEGER NOT NULL, token $blob NOT NULL UNIQUE, address $blob NOT NULL);
CREATE TABLE endpoint_owner (
    endpoint_id BIGINT NOT NULL, contact_id BIGINT NOT NULL, from_at BIGINT NOT NULL, to_at BIGINT,
    is_primary INTEGER NOT NULL, label TEXT, source TEXT, PRIMARY KEY (endpoint_id, contact_id, from_at));
CREATE INDEX endpoint_owner_by_contact ON endpoint_owner (contact_id);

CREATE TABLE conversation (
    id $id, contact_id BIGINT, endpoint_id BIGINT, team TEXT NOT NULL, assignee TEXT,
    is_done INTEGER NOT NULL, unread INTEGER NOT NULL, last_message_id BIGINT, last_at BIGINT NOT NULL);
CREATE UNIQUE INDEX conversation_by_contact ON conversation (contact_id, team) WHERE contact_id IS NOT NULL;
CREATE UNIQUE INDEX conversation_by_endpoint ON conversation (endpoint_id, team) WHERE contact_id IS NULL;
CREATE INDEX conversation_by_time ON conversation (is_done, last_at);
CREATE TABLE message (
    id $id, conversation_id BIGINT NOT NULL, endpoint_id BIGINT NOT NULL, contact_id BIGINT,
    sender_id BIGINT, channel INTEGER NOT NULL, direction INTEGER NOT NULL, body $blob, media $blob, author $blob,
    created_at BIGINT NOT NULL, due_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, segments INTEGER NOT NULL,
    purpose INTEGER NOT NULL);
CREATE INDEX message_by_conversation ON message (conversation_id, created_at, id);
CREATE INDEX message_by_endpoint ON message (endpoint_id, created_at);
CREATE TABLE message_state (
    message_id $id, intent INTEGER NOT NULL, attempt_id BIGINT, attempts INTEGER NOT NULL,
    status INTEGER NOT NULL, error_code INTEGER NOT NULL, reference TEXT, reason TEXT,
    needs_person INTEGER NOT NULL, price BIGINT NOT NULL);
CREATE TABLE attempt (
    id $id, message_id BIGINT NOT NULL, sender_id BIGINT NOT NULL, opened_at BIGINT NOT NULL,
    reference TEXT);
CREATE INDEX attempt_by_message ON attempt (message_id);
CREATE INDEX attempt_by_sender ON attempt (sender_id, opened_at);
CREATE UNIQUE INDEX attempt_by_reference ON attempt (reference) WHERE reference IS NOT NULL;
CREATE TABLE outbox (
    message_id $id, intent INTEGER NOT NULL, due_at BIGINT NOT NULL, sender_id BIGINT NOT NULL,
    content_token $blob NOT NULL, attempt_id BIGINT, lease_owner TEXT, lease_counter BIGINT NOT NULL,
    lease_until BIGINT NOT NULL, retries INTEGER NOT NULL);
CREATE INDEX outbox_by_due ON outbox (intent, due_at);
CREATE INDEX outbox_by_content ON outbox (content_token);

CREATE TABLE inbound_reference (
    provider_id BIGINT NOT NULL, reference TEXT NOT NULL, message_id BIGINT NOT NULL,
    PRIMARY KEY (provider_id, reference));
CREATE TABLE poll_cursor (sender_id $id, since BIGINT NOT NULL, polled_at BIGINT NOT NULL);
CREATE TABLE provider (
    id $id, kind TEXT NOT NULL, config $blob NOT NULL, created_at BIGINT NOT NULL,
    paused_reason TEXT);
CREATE TABLE sender (
    id $id, provider_id BIGINT NOT NULL, channel INTEGER NOT NULL, token $blob NOT NULL,
    config $blob NOT NULL, rate_milli BIGINT NOT NULL, next_free_at BIGINT NOT NULL, is_default INTEGER NOT NULL);
CREATE UNIQUE INDEX sender_by_token ON sender (provider_id, token);
CREATE TABLE suppression (
    token $blob NOT NULL, channel INTEGER NOT NULL, since BIGINT NOT NULL, reason TEXT NOT NULL,
    message_id BIGINT, PRIMARY KEY (token, channel));
CREATE TABLE spend (day TEXT PRIMARY KEY, micros BIGINT NOT NULL);
CREATE TABLE media (
    id $id, message_id BIGINT NOT NULL, ordinal INTEGER NOT NULL, content_type TEXT NOT NULL,
    size BIGINT NOT NULL, content_name TEXT, source $blob NOT NULL, state INTEGER NOT NULL);
CREATE INDEX media_by_message ON media (message_id, ordinal);
CREATE INDEX media_waiting ON media (state) WHERE state = 0;
)sql"},
    Migration{2, R"sql(
CREATE TABLE erased (token $blob PRIMARY KEY, at BIGINT NOT NULL);
)sql"},
    Migration{3, R"sql(
ALTER TABLE conversation ADD COLUMN snoozed_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN is_spam INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN waits_since BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN last_channel INTEGER NOT NULL DEFAULT 1;
UPDATE conversation SET
    last_channel = COALESCE((SELECT m.channel FROM message m WHERE m.id = last_message_id), 1),
    waits_since = COALESCE((SELECT MIN(i.created_at) FROM message i
        WHERE i.conversation_id = conversation.id AND i.direction = 1 AND i.created_at > COALESCE(
            (SELECT MAX(o.created_at) FROM message o LEFT JOIN message_state t ON t.message_id = o.id
             WHERE o.conversation_id = conversation.id AND o.direction = 2 AND o.purpose = 0
             AND COALESCE(t.intent, 0) <> 7), 0)), 0)
    WHERE last_message_id IS NOT NULL;
DROP INDEX conversation_by_time;
CREATE INDEX conversation_open ON conversation (last_at, id, unread, last_channel, is_done, is_spam,
    snoozed_until, last_message_id)
    WHERE is_done = 0 AND is_spam = 0 AND snoozed_until = 0 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_waiting ON conversation (waits_since, id, unread, last_channel, assignee)
    WHERE is_done = 0 AND is_spam = 0 AND snoozed_until = 0 AND last_message_id IS NOT NULL AND waits_since > 0;
CREATE INDEX conversation_assigned ON conversation (assignee, last_at, id, is_done, is_spam, snoozed_until,
    last_message_id)
    WHERE is_done = 0 AND is_spam = 0 AND snoozed_until = 0 AND last_message_id IS NOT NULL AND assignee IS NOT NULL;
CREATE INDEX conversation_done ON conversation (last_at, id, last_channel, assignee)
    WHERE is_done = 1 AND is_spam = 0 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_spam ON conversation (last_at, id, last_channel, assignee, is_spam, last_message_id)
    WHERE is_spam = 1 AND last_message_id IS NOT NULL;
CREATE INDEX conversation_snoozed ON conversation (snoozed_until) WHERE snoozed_until > 0;
CREATE INDEX conversation_assignees ON conversation (assignee) WHERE assignee IS NOT NULL;
CREATE INDEX contact_owners ON contact (owner) WHERE owner IS NOT NULL;
CREATE INDEX event_assigned ON event (conversation_id, position) WHERE kind = 81;
ALTER TABLE note RENAME TO note_of_contact;
CREATE TABLE note (
    id $id, contact_id BIGINT, conversation_id BIGINT, at BIGINT NOT NULL, author $blob, body $blob NOT NULL);
INSERT INTO note (id, contact_id, at, author, body) SELECT id, contact_id, at, author, body FROM note_of_contact;
DROP TABLE note_of_contact;
CREATE INDEX note_by_contact ON note (contact_id, at, id) WHERE contact_id IS NOT NULL;
CREATE INDEX note_by_conversation ON note (conversation_id, at, id) WHERE conversation_id IS NOT NULL;
ALTER TABLE message ADD COLUMN campaign_id BIGINT;
ALTER TABLE message ADD COLUMN template_id BIGINT;
CREATE INDEX message_state_unusual ON message_state (intent, status, message_id)
    WHERE intent IN (2, 4, 6, 7, 8, 9) OR status IN (60, 70, 80, 90);
CREATE TABLE campaign (id $id, token $blob NOT NULL UNIQUE, name $blob NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE template (id $id, token $blob NOT NULL UNIQUE, name $blob NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE draft (
    id $id, conversation_id BIGINT NOT NULL, kind INTEGER NOT NULL, sender_id BIGINT, saved_at BIGINT NOT NULL,
    body $blob NOT NULL);
CREATE UNIQUE INDEX draft_by_conversation ON draft (conversation_id, kind);
CREATE TABLE mention (
    note_id BIGINT NOT NULL, agent TEXT NOT NULL, conversation_id BIGINT NOT NULL, seen_at BIGINT NOT NULL,
    PRIMARY KEY (note_id, agent));
CREATE INDEX mention_by_conversation ON mention (conversation_id, agent);
CREATE TABLE saved_query (id $id, place INTEGER NOT NULL, name $blob NOT NULL, query $blob NOT NULL);
)sql"},
    // Everybody with a tag is read from the index alone; what is unusual about messages, the search file knows.
    Migration{4, R"sql(
DROP INDEX message_state_unusual;
DROP INDEX contact_tag_by_tag;
CREATE INDEX contact_tag_by_tag ON contact_tag (tag_id, contact_id);
)sql"},
};

constexpr bool areNumberedInOrder()
{
    for (size_t i = 0; i < migrations.size(); ++i) {
        if (migrations[i].version != int(i) + 1)
            return false;
    }
    return true;
}
static_assert(areNumberedInOrder(), "a migration's version is its place in the list");

Result<void> run(Database &database, const Migration &migration)
{
    const Dialect &dialect = database.dialect();
    const QString sql = dialect.translated(QString::fromUtf8(migration.sql));
    for (const QString &statement : sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const Result<void> done = database.executeOnce(statement); !done)
            return done;
    }
    return database.executeOnce(dialect.setSchemaVersion(migration.version));
}

/// Within a transaction. Another process may have come first since the version was read.
Result<void> runOnce(Database &database, const Migration &migration)
{
    const Result<int> version = database.schemaVersion();
    if (!version)
        return version.error();
    return *version < migration.version ? run(database, migration) : Result<void>();
}

} // namespace

int latestSchemaVersion()
{
    return migrations.back().version;
}

Result<void> migrate(Database &database, int upTo)
{
    const Result<int> version = database.schemaVersion();
    if (!version)
        return version.error();
    if (*version > latestSchemaVersion())
        return Error{ErrorCode::newer, QStringLiteral("the store was made by a newer version"),
                     QStringLiteral("schema %1, known up to %2").arg(*version).arg(latestSchemaVersion())};
    for (size_t i = size_t(*version); i < size_t(upTo); ++i) {
        Result<void> done = database.executeOnce(database.dialect().beginWrite());
        if (done)
            done = runOnce(database, migrations[i]);
        if (done)
            done = database.executeOnce(QStringLiteral("COMMIT"));
        if (!done) {
            (void)database.executeOnce(QStringLiteral("ROLLBACK"));
            return done;
        }
    }
    return {};
}

} // namespace switchboard::store
