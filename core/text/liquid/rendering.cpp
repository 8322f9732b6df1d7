// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/rendering.h"

#include "core/text/liquid/place.h"

#include <algorithm>

namespace switchboard::text::liquid {

namespace {

/// Blocks within blocks, those of partials counted: what the stack of a thread holds with ease.
constexpr int deepestBlocks = 400;

} // namespace

Rendering::Rendering(QByteArrayView source, const Map &data, Account &account)
    : m_source(source), m_data(&data), m_account(account), m_scopes(1)
{}

Rendering Rendering::isolated(QByteArrayView source, const QByteArray &name) const
{
    static const Map nothing;
    Rendering apart(source, nothing, m_account);
    apart.m_name = name;
    apart.m_depth = m_depth;
    apart.mayInclude = false;
    return apart;
}

const Value *Rendering::find(const Name &name) const
{
    const auto in = [&](const Variables &variables) -> const Value * {
        for (const Variable &variable : variables) {
            if (variable.name == name)
                return &variable.value;
        }
        return nullptr;
    };
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        if (const Value *found = in(*scope))
            return found;
    }
    if (const Value *found = in(m_counters))
        return found;
    return m_data->find(name);
}

void Rendering::put(Variables &variables, const Name &name, Value value)
{
    for (Variable &variable : variables) {
        if (variable.name == name) {
            variable.value = std::move(value);
            return;
        }
    }
    variables.push_back({name, std::move(value)});
}

void Rendering::assign(const Name &name, Value value)
{
    spend(qint64(m_scopes.front().size()) / 16);
    put(m_scopes.front(), name, std::move(value));
}

void Rendering::set(const Name &name, Value value)
{
    put(m_scopes.back(), name, std::move(value));
}

qint64 Rendering::counted(const Name &name, bool isUp)
{
    qint64 before = 0;
    for (const Variable &counter : m_counters) {
        if (counter.name.text == name.text)
            before = *counter.value.integer();
    }
    if (const Value *given = m_data->find(name);
        given && given->integer() && std::none_of(m_counters.begin(), m_counters.end(), [&](const Variable &counter) {
            return counter.name.text == name.text;
        }))
        before = *given->integer();
    const qint64 after = qint64(quint64(before) + (isUp ? 1 : quint64(-1)));
    put(m_counters, name, after);
    return isUp ? before : after;
}

void Rendering::stopForWork()
{
    stop(QStringLiteral("it takes more than %1 steps").arg(m_account.options.limits.work));
}

qint64 Rendering::continuedFrom(const Name &loop) const
{
    for (const auto &[name, from] : m_continued) {
        if (name == loop)
            return from;
    }
    return 0;
}

void Rendering::setContinued(const Name &loop, qint64 from)
{
    for (auto &[name, before] : m_continued) {
        if (name == loop) {
            before = from;
            return;
        }
    }
    m_continued.emplace_back(loop, from);
}

bool Rendering::make(qsizetype bytes)
{
    m_account.memory += bytes;
    if (m_account.memory > m_account.options.limits.memory) [[unlikely]]
        stop(QStringLiteral("it needs more than %1 bytes").arg(m_account.options.limits.memory));
    return spendOn(bytes);
}

bool Rendering::enter()
{
    ++m_depth;
    if (m_depth > deepestBlocks) {
        stop(QStringLiteral("it is nested too deep"));
        return false;
    }
    return !m_account.isStopped;
}

void Rendering::fail(const QString &message)
{
    m_hasFailed = true;
    if (m_account.isStopped)
        return;
    const auto [line, column] = placeOf(m_source, offset);
    if (m_account.problems.size() < m_account.options.limits.problems)
        m_account.problems.append({message, line, column, m_name});
}

void Rendering::stop(const QString &message)
{
    fail(message);
    m_account.isStopped = true;
}

std::shared_ptr<const Program> Rendering::partial(const QByteArray &name)
{
    if (const auto known = m_account.partials.value(name))
        return known;
    const auto source = m_account.options.partials ? m_account.options.partials(name) : std::nullopt;
    if (!source) {
        fail(QStringLiteral("there is no template \"%1\"").arg(QString::fromUtf8(name)));
        return {};
    }
    if (!make(source->size() * 4)) // what it is compiled into is larger than it is
        return {};
    QList<Problem> problems;
    auto program = m_account.compilePartial(*source, problems);
    for (Problem &problem : problems) {
        problem.partial = name;
        m_hasFailed = true;
        if (m_account.problems.size() < m_account.options.limits.problems)
            m_account.problems.append(problem);
    }
    if (!program)
        return {};
    m_account.partials.insert(name, program);
    return program;
}

Rendering::Source::Source(Rendering &rendering, QByteArrayView source, const QByteArray &name)
    : m_rendering(rendering), m_before(rendering.m_source), m_nameBefore(rendering.m_name),
      m_offsetBefore(rendering.offset)
{
    rendering.m_source = source;
    rendering.m_name = name;
}

Rendering::Source::~Source()
{
    m_rendering.m_source = m_before;
    m_rendering.m_name = m_nameBefore;
    m_rendering.offset = m_offsetBefore;
}

} // namespace switchboard::text::liquid
