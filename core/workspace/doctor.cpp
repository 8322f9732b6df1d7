// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/doctor.h"

#include "core/store/ledger.h"
#include "core/store/outbox.h"
#include "core/store/storefile.h"
#include "core/workspace/accounts.h"
#include "core/workspace/maintenance.h"
#include "core/workspace/outgoing.h"
#include "core/workspace/ownthread.h"

#include <QCoro/QCoroFuture>
#include <QPromise>

namespace switchboard::workspace {

namespace {

using Findings = QList<Finding>;

constexpr seconds searchPatience{60};
constexpr std::chrono::hours longWait{1};

Finding well(QLatin1StringView check, QStringList values = {})
{
    return {check, QStringLiteral("ok"), std::move(values), true};
}

Finding wrong(QLatin1StringView check, const QString &word, QStringList values = {})
{
    return {check, word, std::move(values), false};
}

Finding storeFinding(const QString &folder)
{
    constexpr QLatin1StringView check("store");
    const Result<QStringList> problems = store::storefile::integrityProblems(store::Store::filePath(folder));
    if (!problems)
        return wrong(check, QStringLiteral("unreadable"), {problems.error().message});
    return problems->isEmpty() ? well(check) : wrong(check, QStringLiteral("damaged"), {problems->constFirst()});
}

/// A key ring that opens is proven by every read; what can be missing is a second way in.
Finding keysFinding(const QString &folder)
{
    constexpr QLatin1StringView check("keys");
    const Result<QList<store::KeyWrap>> wraps = store::Store::keyWraps(folder);
    if (!wraps)
        return wrong(check, QStringLiteral("unreadable"), {wraps.error().message});
    QStringList kinds;
    for (const store::KeyWrap &wrap : *wraps)
        kinds.append(wrap.kind);
    const bool hasRecovery = kinds.contains(QStringLiteral("recovery"));
    return hasRecovery ? well(check, {kinds.join(QStringLiteral(", "))}) : wrong(check, QStringLiteral("no_recovery"));
}

Finding flagsFinding(const policy::Flags &flags)
{
    constexpr QLatin1StringView check("flags");
    if (!flags.problem().isEmpty())
        return wrong(check, QStringLiteral("unreadable"), {flags.problem()});
    return flags.isOn(policy::Flags::sms) ? well(check) : wrong(check, QStringLiteral("sms_off"));
}

/// Neither before the newest event, nor before this program was written.
Finding clockFinding(store::Store &store)
{
    constexpr QLatin1StringView check("clock");
    constexpr Timestamp written = fromMs(1'760'000'000'000);
    const seal::Vault vault = store.vault();
    const Timestamp now = store.clock().now();
    const Result<Timestamp> newest = waited(store.read([vault](store::Database &db) -> Result<Timestamp> {
        store::LedgerReader ledger(db, vault);
        const Result<Position> head = ledger.head();
        if (!head)
            return head.error();
        const Result<QList<Event>> last = ledger.after(Position{std::max<qint64>(0, head->value - 1)}, 1);
        if (!last)
            return last.error();
        return last->isEmpty() ? Timestamp{} : last->constFirst().at;
    }));
    if (!newest)
        return wrong(check, QStringLiteral("unreadable"), {newest.error().message});
    if (now < written)
        return wrong(check, QStringLiteral("too_early"), {toIso(now)});
    if (now + std::chrono::minutes(5) < *newest)
        return wrong(check, QStringLiteral("set_back"), {toIso(now), toIso(*newest)});
    return well(check, {toIso(now)});
}

Finding queueFinding(store::Store &store)
{
    constexpr QLatin1StringView check("queue");
    const Result<std::optional<Timestamp>> due =
        waited(store.read([](store::Database &db) { return store::nextDue(db); }));
    const Result<Unsettled> left = waited(unsettled(store));
    if (!due || !left)
        return wrong(check, QStringLiteral("unreadable"), {due ? left.error().message : due.error().message});
    const QStringList counts{QString::number(left->queued), QString::number(left->held),
                             QString::number(left->needsPerson), QString::number(left->toRelease)};
    if (left->needsPerson > 0)
        return wrong(check, QStringLiteral("doubt"), counts);
    if (left->toRelease > 0)
        return wrong(check, QStringLiteral("restored"), counts);
    const Timestamp now = store.clock().now();
    if (*due && now - **due > longWait)
        return wrong(check, QStringLiteral("stuck"), counts + QStringList{toIso(**due)});
    return well(check, counts);
}

Finding searchFinding(Workspace &workspace)
{
    constexpr QLatin1StringView check("search");
    const Result<void> current = workspace.startSearch().waitUntilCurrent(searchPatience);
    return current ? well(check) : wrong(check, QStringLiteral("behind"), {current.error().message});
}

Finding auditFinding(Workspace &workspace)
{
    constexpr QLatin1StringView check("audit");
    const Result<store::audit::Report> report = waited(verifyAudit(workspace));
    if (!report)
        return wrong(check, QStringLiteral("unreadable"), {report.error().message});
    return report->firstBad ? wrong(check, QStringLiteral("broken"), {report->firstBad.toString()})
                            : well(check, {QString::number(report->links)});
}

Finding mediaFinding(const Workspace &workspace)
{
    constexpr QLatin1StringView check("media");
    const Result<MediaCount> count = countMedia(workspace);
    if (!count)
        return wrong(check, QStringLiteral("unreadable"), {count.error().message});
    return count->missing == 0
               ? well(check, {QString::number(count->there)})
               : wrong(check, QStringLiteral("missing"),
                       {QString::number(count->missing), QString::number(count->there + count->missing)});
}

Findings localFindings(Workspace &workspace, bool fix)
{
    Findings findings{storeFinding(workspace.folder()), keysFinding(workspace.folder()),
                      flagsFinding(workspace.flags()),  clockFinding(workspace.store()),
                      queueFinding(workspace.store()),  auditFinding(workspace),
                      mediaFinding(workspace)};
    if (fix) {
        constexpr QLatin1StringView check("states");
        const Result<RebuildOutcome> rebuilt = waited(rebuildDerived(workspace));
        if (!rebuilt)
            findings.append(wrong(check, QStringLiteral("unreadable"), {rebuilt.error().message}));
        else if (rebuilt->states.differing.isEmpty())
            findings.append(well(check, {QString::number(rebuilt->states.messages)}));
        else
            findings.append(
                wrong(check, QStringLiteral("mended"), {QString::number(rebuilt->states.differing.size())}));
    }
    findings.append(searchFinding(workspace));
    return findings;
}

Finding providerFinding(const ProviderProbe &probe)
{
    constexpr QLatin1StringView check("provider");
    const QString account = probe.provider.accountSid;
    if (probe.problem) {
        const bool isAway = probe.problem->code == ErrorCode::unreachable || probe.problem->code == ErrorCode::timeout;
        return wrong(check, isAway ? QStringLiteral("unreachable") : QStringLiteral("refused"),
                     {account, probe.problem->message, probe.problem->detail});
    }
    if (probe.provider.pausedReason == pausedByHand)
        return wrong(check, QString(pausedByHand), {account, probe.provider.id.toString()});
    if (!probe.provider.pausedReason.isEmpty())
        return wrong(check, QStringLiteral("paused"), {account, probe.provider.pausedReason});
    return well(check, {account});
}

QCoro::Task<> examineAll(Workspace *workspace, bool fix, std::shared_ptr<QPromise<Result<Findings>>> promise)
{
    auto looking = onOwnThread([workspace, fix]() -> Result<Findings> { return localFindings(*workspace, fix); });
    const Result<Findings> local = co_await looking;
    Findings findings = *local;
    auto asking = testProviders(workspace->store());
    const Result<QList<ProviderProbe>> probes = co_await asking;
    if (!probes) {
        findings.append(wrong(QLatin1StringView("provider"), QStringLiteral("unreadable"), {probes.error().message}));
    } else if (probes->isEmpty()) {
        findings.append(wrong(QLatin1StringView("provider"), QStringLiteral("none")));
    } else {
        for (const ProviderProbe &probe : *probes)
            findings.append(providerFinding(probe));
    }
    promise->addResult(Result<Findings>(std::move(findings)));
    promise->finish();
}

} // namespace

QFuture<Result<Findings>> examine(Workspace &workspace, bool fix)
{
    auto promise = std::make_shared<QPromise<Result<Findings>>>();
    promise->start();
    QFuture<Result<Findings>> future = promise->future();
    examineAll(&workspace, fix, promise);
    return future;
}

} // namespace switchboard::workspace
