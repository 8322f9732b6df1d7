// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localsettings.h"

#include "core/base/eitherstop.h"
#include "core/store/settings.h"
#include "core/store/spend.h"
#include "core/text/addresses.h"
#include "core/workspace/settingwriter.h"

#include <QTimeZone>

namespace switchboard::workspace {

namespace {

/// When the last backup was made; told by no list of settings, since nobody sets it.
constexpr QLatin1StringView backupKey("backup.made_at");

SenderSetting shown(const store::Sender &sender, const QString &region)
{
    const QString identity = sender.identity();
    const bool isPhone = identity.startsWith(u'+');
    return {sender.id,
            sender.provider,
            identity,
            sender.name,
            double(sender.ratePerThousand) / 1'000,
            sender.providerAnswersKeywords,
            sender.isDefault,
            sender.isRetired,
            isPhone ? text::formatPhone({AddressKind::phone, identity}, region) : identity};
}

bool isService(const QString &identity)
{
    return identity.startsWith(QLatin1StringView("MG"));
}

/// What the form does not show stays as it is kept.
Result<store::Sender> edited(store::Database &db, const seal::Vault &vault, const SenderSetting &setting)
{
    store::Sender sender;
    if (setting.sender) {
        const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
        if (!senders)
            return senders.error();
        for (const store::Sender &known : *senders) {
            if (known.id == setting.sender)
                sender = known;
        }
        if (!sender.id)
            return Error{ErrorCode::notFound, QStringLiteral("no such sender"), setting.sender.toString()};
    } else {
        (isService(setting.identity) ? sender.service : sender.address) = setting.identity.trimmed();
        sender.provider = setting.provider;
    }
    sender.name = setting.name.trimmed();
    sender.ratePerThousand = qRound64(setting.perSecond * 1'000);
    sender.providerAnswersKeywords = setting.providerAnswersKeywords;
    sender.isDefault = sender.isDefault || setting.isDefault;
    sender.isRetired = false;
    return sender;
}

} // namespace

LocalSettings::LocalSettings(Workspace &workspace, QObject *parent)
    : SettingsService(parent), m_workspace(workspace), m_watch(workspace.store(), std::chrono::seconds(1))
{
    connect(&m_watch, &LedgerWatch::eventsSeen, this, &LocalSettings::takeEvents);
    m_watch.start();
}

LocalSettings::~LocalSettings()
{
    m_stop.request_stop();
    m_backup.waitForFinished();
}

void LocalSettings::takeEvents(const QList<Event> &events)
{
    const bool isOurs = std::any_of(events.cbegin(), events.cend(), [](const Event &event) {
        return event.kind == EventKind::settingChanged || event.kind == EventKind::providerChanged;
    });
    if (isOurs)
        Q_EMIT settingsChanged();
}

QFuture<Result<QMap<QString, QString>>> LocalSettings::settings()
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([vault](store::Database &db) -> Result<QMap<QString, QString>> {
        Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
        if (!stored)
            return stored.error();
        const Settings values(std::move(*stored));
        QMap<QString, QString> shownValues;
        for (const SettingSpec &spec : settingSpecs())
            shownValues.insert(QString(spec.key), values.text(spec.key));
        return shownValues;
    });
}

QFuture<Result<void>> LocalSettings::set(QString key, QString value)
{
    return setSetting(m_workspace.store(), std::move(key), std::move(value));
}

QFuture<Result<QList<ProviderRow>>> LocalSettings::providers()
{
    return providerRows(m_workspace.store());
}

QFuture<Result<ProviderId>> LocalSettings::putProvider(TwilioAccount account)
{
    return putTwilio(m_workspace.store(), std::move(account));
}

QFuture<Result<QList<ProviderProbe>>> LocalSettings::testProviders(ProviderId only)
{
    return workspace::testProviders(m_workspace.store(), only);
}

QFuture<Result<ProviderProbe>> LocalSettings::tryAccount(TwilioAccount account)
{
    return workspace::tryAccount(m_workspace.store(), std::move(account));
}

QFuture<Result<QList<SenderSetting>>> LocalSettings::senders()
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([vault](store::Database &db) -> Result<QList<SenderSetting>> {
        const Result<QList<store::Sender>> senders = store::allSenders(db, vault);
        if (!senders)
            return senders.error();
        Result<QMap<QString, QString>> settings = store::allSettings(db, vault);
        if (!settings)
            return settings.error();
        const QString region = Settings(std::move(*settings)).text(setting::region);
        QList<SenderSetting> rows;
        for (const store::Sender &sender : *senders)
            rows.append(shown(sender, region));
        return rows;
    });
}

QFuture<Result<SenderId>> LocalSettings::putSender(SenderSetting setting)
{
    return m_workspace.store().write([setting](store::Transaction &transaction) -> Result<SenderId> {
        Result<store::Sender> sender = edited(transaction.db(), transaction.vault(), setting);
        if (!sender)
            return sender.error();
        return storeSender(transaction, std::move(*sender));
    });
}

QFuture<Result<void>> LocalSettings::setDefaultSender(SenderId id)
{
    return m_workspace.store().write([id](store::Transaction &transaction) -> Result<void> {
        SenderSetting setting;
        setting.sender = id;
        const Result<QList<store::Sender>> senders = store::allSenders(transaction.db(), transaction.vault());
        if (!senders)
            return senders.error();
        for (store::Sender sender : *senders) {
            if (sender.id != id)
                continue;
            sender.isDefault = true;
            sender.isRetired = false;
            const Result<SenderId> put = store::putSender(transaction, sender);
            return put ? Result<void>() : Result<void>(put.error());
        }
        return Error{ErrorCode::notFound, QStringLiteral("no such sender"), id.toString()};
    });
}

QFuture<Result<void>> LocalSettings::retireSender(SenderId id)
{
    return m_workspace.store().write(
        [id](store::Transaction &transaction) { return store::retireSender(transaction, id); });
}

QFuture<Result<void>> LocalSettings::pauseProvider(ProviderId provider, bool isPaused)
{
    return pauseAccount(m_workspace.store(), provider, isPaused);
}

QFuture<Result<qint64>> LocalSettings::spentToday()
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(m_workspace.store().clock().now()), QTimeZone::utc()).date();
    return m_workspace.store().read([day](store::Database &db) { return store::spentOn(db, day); });
}

QFuture<Result<QList<KeyHolder>>> LocalSettings::keyHolders()
{
    return workspace::keyHolders(m_workspace.store());
}

QFuture<Result<void>> LocalSettings::setPassphrase(UnlockSources proof, QString passphrase)
{
    return workspace::setPassphrase(m_workspace.store(), std::move(proof), std::move(passphrase));
}

QFuture<Result<void>> LocalSettings::removePassphrase()
{
    return workspace::removePassphrase(m_workspace.store());
}

QFuture<Result<QString>> LocalSettings::renewRecoveryCode(UnlockSources proof)
{
    return workspace::renewRecoveryCode(m_workspace.store(), std::move(proof));
}

QFuture<Result<MediaCount>> LocalSettings::backup(QString file, std::stop_token stop, BackupProgressed progressed)
{
    if (!m_backup.isFinished())
        return QtFuture::makeReadyFuture(
            Result<MediaCount>(Error{ErrorCode::locked, QStringLiteral("a backup is being made already"), {}, true}));
    store::Store &store = m_workspace.store();
    const Timestamp now = store.clock().now();
    auto either = std::make_shared<EitherStop>(stop, m_stop.get_token());
    m_backup = backupTo(m_workspace, std::move(file), either->token(), std::move(progressed))
                   .then([&store, now, either](const Result<MediaCount> &made) {
                       if (!made)
                           return QtFuture::makeReadyFuture(made);
                       const auto note = [now](store::Transaction &transaction) {
                           return store::putSetting(transaction, QString(backupKey), toIso(now));
                       };
                       // The backup is made; that its time cannot be noted is told by the store's next failure.
                       return store.write(note).then([made](const Result<void> &) { return made; });
                   })
                   .unwrap();
    return m_backup;
}

QFuture<Result<Timestamp>> LocalSettings::lastBackupAt()
{
    const seal::Vault vault = m_workspace.store().vault();
    return m_workspace.store().read([vault](store::Database &db) -> Result<Timestamp> {
        const Result<QMap<QString, QString>> stored = store::allSettings(db, vault);
        if (!stored)
            return stored.error();
        const QString at = stored->value(QString(backupKey));
        if (at.isEmpty())
            return Timestamp{};
        return fromMs(QDateTime::fromString(at, Qt::ISODateWithMs).toMSecsSinceEpoch());
    });
}

QFuture<Result<QList<Finding>>> LocalSettings::checkUp()
{
    return examine(m_workspace, false);
}

} // namespace switchboard::workspace
