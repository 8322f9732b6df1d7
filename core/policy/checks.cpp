// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/checks.h"

#include "core/store/spend.h"
#include "core/store/suppressions.h"

namespace switchboard::policy {

namespace {

/// Twilio's limit of a message body, error 21617.
constexpr int longestBody = 1600;
/// Twilio's limit of media in one message.
constexpr int mostMedia = 10;

Verdict pass(const QString &remark = {})
{
    return {{}, Outcome::pass, remark};
}

Verdict block(const QString &reason)
{
    return {{}, Outcome::block, reason};
}

} // namespace

Result<Verdict> ChannelFlagCheck::ask(store::Database &, const GateQuestion &question) const
{
    if (question.channel == Channel::sms && m_flags.isOn(Flags::sms))
        return pass();
    return Verdict{{}, Outcome::hold, QStringLiteral("channel_off"), question.now + std::chrono::minutes(1)};
}

Result<Verdict> OptOutCheck::ask(store::Database &database, const GateQuestion &question) const
{
    const Result<std::optional<store::Suppression>> found =
        store::suppression(database, m_vault, question.to, question.channel);
    if (!found)
        return found.error();
    if (!found->has_value())
        return pass();
    if ((*found)->reason == store::blockedReason)
        return block(QStringLiteral("blocked_by_agent"));
    const bool isConfirmation =
        question.purpose == Purpose::optOutConfirmation && question.now - (*found)->since <= std::chrono::minutes(5);
    return isConfirmation ? pass(QStringLiteral("confirmation")) : block(QStringLiteral("opted_out"));
}

Result<Verdict> ContentCheck::ask(store::Database &, const GateQuestion &question) const
{
    if (question.body.trimmed().isEmpty() && question.mediaCount == 0)
        return block(QStringLiteral("empty"));
    if (question.body.toUcs4().size() > longestBody)
        return block(QStringLiteral("too_long"));
    if (question.mediaCount > mostMedia)
        return block(QStringLiteral("too_many_media"));
    if (question.to.kind != AddressKind::phone)
        return block(QStringLiteral("not_a_phone"));
    if (question.to.normal == question.sender.address)
        return block(QStringLiteral("to_itself"));
    return pass();
}

Result<Verdict> SpendLimitCheck::ask(store::Database &database, const GateQuestion &question) const
{
    if (m_limitMicros <= 0)
        return pass();
    const QDateTime now = toDateTime(question.now);
    const Result<qint64> spent = store::spentOn(database, now.date());
    if (!spent)
        return spent.error();
    if (*spent + question.segments * question.sender.priceMicros <= m_limitMicros)
        return pass();
    const QDateTime tomorrow(now.date().addDays(1), QTime(0, 0), Qt::UTC);
    return Verdict{{}, Outcome::hold, QStringLiteral("spend_limit"), fromMs(tomorrow.toMSecsSinceEpoch())};
}

} // namespace switchboard::policy
