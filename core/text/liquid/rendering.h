// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/liquid/options.h"
#include "core/text/liquid/output.h"
#include "core/text/liquid/value.h"

#include <QHash>

#include <optional>
#include <vector>

namespace switchboard::text::liquid {

class LoopState;
struct Program;

/// Compiles the source of a partial; none, and the problems, where it is wrong.
using PartialCompiler = std::function<std::shared_ptr<const Program>(QByteArrayView source, QList<Problem> &problems)>;

/// What one rendering has used and found, shared with the partials that it renders.
struct Account
{
    const RenderOptions &options;
    const PartialCompiler &compilePartial;
    qint64 work = 0;
    qint64 memory = 0;
    bool isStopped = false; ///< a limit is reached: nothing more is rendered
    QList<Problem> problems = {};
    QHash<QByteArray, std::shared_ptr<const Program>> partials = {};
};

/// What the nodes of a template see and change while they are rendered.
class Rendering
{
public:
    enum class Interrupt : quint8 { none, breaks, continues };

    Rendering(QByteArrayView source, const Map &data, Account &account);

    /// One that sees nothing of this one's values, for a partial that is rendered apart.
    Rendering isolated(QByteArrayView source, const QByteArray &name) const;

    const RenderOptions &options() const { return m_account.options; }

    // Values
    const Value *find(const Name &name) const;    ///< of the innermost scope that has it
    void assign(const Name &name, Value value);   ///< in the outermost scope, where it stays
    void set(const Name &name, Value value);      ///< in the innermost
    qint64 continuedFrom(const Name &loop) const; ///< where `offset: continue` of a loop goes on
    void setContinued(const Name &loop, qint64 from);
    qint64 counted(const Name &name, bool isUp); ///< `increment` gives the number before, `decrement` the one after

    // Limits
    bool spend(qint64 work) ///< false where the rendering has ended by it
    {
        m_account.work += work;
        if (m_account.work > m_account.options.limits.work) [[unlikely]]
            stopForWork();
        return !m_account.isStopped;
    }
    bool spendOn(qsizetype bytes) { return spend(1 + bytes / 16); }
    bool make(qsizetype bytes); ///< memory, and the work to fill it
    bool isStopped() const { return m_account.isStopped; }
    bool stops() const { return interrupt != Interrupt::none || m_account.isStopped; }
    bool enter(); ///< one block deeper; to be left again by leave(), also where it is too deep
    void leave() { --m_depth; }

    // Problems
    void fail(const QString &message); ///< at the node that is rendered; it puts nothing out then
    bool takeFailure() { return std::exchange(m_hasFailed, false); }
    void stop(const QString &message); ///< the problem ends the whole rendering

    /// A partial by its name, compiled once for the whole rendering; none, and failed, where there is none.
    std::shared_ptr<const Program> partial(const QByteArray &name);

    Interrupt interrupt = Interrupt::none;
    bool mayInclude = true;
    qsizetype offset = 0;                          ///< of the node that is rendered
    std::vector<std::shared_ptr<LoopState>> loops; ///< the `for` around, the innermost last
    QHash<QByteArray, size_t> cycles;
    std::optional<QByteArray> unchanged; ///< what the last `ifchanged` put out

    /// A scope as long as it lives.
    class Scope
    {
    public:
        explicit Scope(Rendering &rendering) : m_rendering(rendering) { rendering.m_scopes.emplace_back(); }
        ~Scope() { m_rendering.m_scopes.pop_back(); }
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        Rendering &m_rendering;
    };

    /// Another source whose nodes are rendered, as long as it lives; problems are told with its name.
    class Source
    {
    public:
        Source(Rendering &rendering, QByteArrayView source, const QByteArray &name);
        ~Source();
        Q_DISABLE_COPY_MOVE(Source)

    private:
        Rendering &m_rendering;
        QByteArrayView m_before;
        QByteArray m_nameBefore;
        qsizetype m_offsetBefore;
    };

private:
    struct Variable
    {
        Name name;
        Value value;
    };
    using Variables = std::vector<Variable>;

    void stopForWork();
    static void put(Variables &variables, const Name &name, Value value);

    QByteArrayView m_source;
    const Map *m_data;
    Account &m_account;
    std::vector<Variables> m_scopes;
    Variables m_counters;
    std::vector<std::pair<Name, qint64>> m_continued;
    QByteArray m_name; ///< of the partial
    int m_depth = 0;
    bool m_hasFailed = false;
};

} // namespace switchboard::text::liquid
