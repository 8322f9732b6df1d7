// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/flags.h"
#include "core/policy/verdict.h"
#include "core/seal/vault.h"
#include "core/store/database.h"

namespace switchboard::policy {

/// One policy.
class Check
{
public:
    virtual ~Check() = default;
    virtual QLatin1StringView name() const = 0;
    virtual Result<Verdict> ask(store::Database &database, const GateQuestion &question) const = 0;
};

/// The channel's feature flag; off holds everything, for nothing is lost by waiting.
class ChannelFlagCheck final : public Check
{
public:
    explicit ChannelFlagCheck(const Flags &flags) : m_flags(flags) {}
    QLatin1StringView name() const override { return QLatin1StringView("channel_flag"); }
    Result<Verdict> ask(store::Database &database, const GateQuestion &question) const override;

private:
    const Flags &m_flags;
};

/// Nobody who opted out is written to. The one confirmation of an opt-out may follow it within 5 minutes
/// (47 CFR 64.1200(a)(12)).
class OptOutCheck final : public Check
{
public:
    explicit OptOutCheck(const seal::Vault &vault) : m_vault(vault) {}
    QLatin1StringView name() const override { return QLatin1StringView("opt_out"); }
    Result<Verdict> ask(store::Database &database, const GateQuestion &question) const override;

private:
    const seal::Vault &m_vault;
};

/// What the provider would refuse anyway: nothing to say, more than 1,600 characters, more than 10 media,
/// a local file, a recipient that is the sender itself.
class ContentCheck final : public Check
{
public:
    QLatin1StringView name() const override { return QLatin1StringView("content"); }
    Result<Verdict> ask(store::Database &database, const GateQuestion &question) const override;
};

/// A day's estimated spending (UTC) stops hard at the limit; what is over waits for the next day.
class SpendLimitCheck final : public Check
{
public:
    explicit SpendLimitCheck(qint64 limitMicros) : m_limitMicros(limitMicros) {}
    QLatin1StringView name() const override { return QLatin1StringView("spend_limit"); }
    Result<Verdict> ask(store::Database &database, const GateQuestion &question) const override;

private:
    qint64 m_limitMicros;
};

} // namespace switchboard::policy
