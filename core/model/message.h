// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/channel.h"
#include "core/model/messagestate.h"

#include <QString>
#include <QStringList>

namespace switchboard {

using CampaignId = Id<struct CampaignTag>;
using TemplateId = Id<struct TemplateTag>;

/// What a message is for; the gate lets the one confirmation of an opt-out pass. Stored: never renumber.
enum class Purpose : qint8 { normal = 0, optOutConfirmation = 1, optInConfirmation = 2, helpAnswer = 3 };

/// What somebody wants sent, before it is stored.
struct Draft
{
    ConversationId conversation; ///< none: found or made from the endpoint
    EndpointId endpoint;         ///< whom it goes to
    Channel channel = Channel::sms;
    SenderId sender;
    QString body;
    QStringList mediaUrls;     ///< public https URLs
    Timestamp dueAt{};         ///< not before; the epoch means now
    Timestamp expiresAt{};     ///< not after; the epoch means never
    milliseconds undoDelay{0}; ///< how long it may still be taken back
    QString author;            ///< who wrote it: an agent's name, a rule's id
    Purpose purpose = Purpose::normal;
};

/// A stored message, opened.
struct Message
{
    MessageId id;
    ConversationId conversation;
    EndpointId endpoint;
    ContactId contact; ///< whose message it was taken to be; none where unresolved
    Channel channel = Channel::sms;
    Direction direction = Direction::outbound;
    SenderId sender;
    CampaignId campaign;        ///< none where nobody sent it as one of many
    TemplateId messageTemplate; ///< that its text was made from; none where it was typed
    QString body;
    QStringList mediaUrls;
    QList<MediaId> media;
    QString author;
    Timestamp createdAt{};
    Timestamp dueAt{};
    Timestamp expiresAt{};
    int segments = 0;
    MessageState state;
};

} // namespace switchboard
