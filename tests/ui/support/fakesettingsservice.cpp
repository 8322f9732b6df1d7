// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakesettingsservice.h"

#include "core/text/addresses.h"
#include "tests/ui/support/sampleday.h"

namespace switchboard::test {

using namespace workspace;

namespace {

Error invalid(const QString &message, const QString &field, const QString &detail = {})
{
    return {ErrorCode::invalidInput, message, detail, false, Place{{}, 0, 0, field}};
}

} // namespace

FakeSettingsService::FakeSettingsService()
{
    for (const SettingSpec &spec : settingSpecs())
        values.insert(QString(spec.key), QString(spec.fallback));
}

QFuture<Result<QMap<QString, QString>>> FakeSettingsService::settings()
{
    return script.reply<QMap<QString, QString>>(QStringLiteral("settings"), [this] { return values; });
}

QFuture<Result<void>> FakeSettingsService::set(QString key, QString value)
{
    return script.reply<void>(QStringLiteral("set %1 %2").arg(key, value), [=, this]() -> Result<void> {
        const SettingSpec *spec = settingSpec(key);
        if (!spec)
            return Error{ErrorCode::notFound, QStringLiteral("no such setting")};
        const Result<QString> checked = checkedSetting(*spec, value);
        if (!checked)
            return checked.error();
        values.insert(key, *checked);
        Q_EMIT settingsChanged();
        return {};
    });
}

QFuture<Result<QList<ProviderRow>>> FakeSettingsService::providers()
{
    return script.reply<QList<ProviderRow>>(QStringLiteral("providers"), [this] { return accounts; });
}

QFuture<Result<ProviderId>> FakeSettingsService::putProvider(TwilioAccount account)
{
    return script.reply<ProviderId>(QStringLiteral("putProvider ") + account.accountSid, [=, this]() -> Result<ProviderId> {
        if (!account.accountSid.startsWith(QLatin1StringView("AC")) || account.accountSid.size() != 34)
            return invalid(QStringLiteral("an account id is AC and 32 hexadecimal digits"), QStringLiteral("account"));
        kept.append(account);
        for (ProviderRow &row : accounts) {
            if (row.accountSid == account.accountSid) {
                row.pausedReason.clear();
                return row.id;
            }
        }
        const ProviderId id{qint64(accounts.size()) + 1};
        accounts.append({id, QStringLiteral("twilio"), account.accountSid,
                         account.user.isEmpty() ? account.accountSid : account.user, account.baseUrl, account.isPractice, {}});
        Q_EMIT settingsChanged();
        return id;
    });
}

QFuture<Result<QList<ProviderProbe>>> FakeSettingsService::testProviders(ProviderId only)
{
    return script.reply<QList<ProviderProbe>>(QStringLiteral("testProviders"), [this, only] {
        QList<ProviderProbe> asked = probes;
        if (only)
            asked.removeIf([only](const ProviderProbe &probe) { return probe.provider.id != only; });
        return asked;
    });
}

QFuture<Result<ProviderProbe>> FakeSettingsService::tryAccount(TwilioAccount account)
{
    return script.reply<ProviderProbe>(QStringLiteral("tryAccount ") + account.accountSid, [=, this] {
        ProviderProbe probe = probes.isEmpty() ? ProviderProbe() : probes.constFirst();
        if (account.secret == "wrong")
            probe.problem = Error{ErrorCode::provider, QStringLiteral("Authenticate"), QStringLiteral("20003")};
        return Result<ProviderProbe>(probe);
    });
}

QFuture<Result<QList<SenderSetting>>> FakeSettingsService::senders()
{
    return script.reply<QList<SenderSetting>>(QStringLiteral("senders"), [this] {
        QList<SenderSetting> told = numbers;
        for (SenderSetting &number : told)
            number.formatted = text::formatPhone({AddressKind::phone, number.identity}, QStringLiteral("US"));
        return told;
    });
}

QFuture<Result<SenderId>> FakeSettingsService::putSender(SenderSetting sender)
{
    return script.reply<SenderId>(QStringLiteral("putSender ") + sender.identity, [=, this]() -> Result<SenderId> {
        if (accounts.isEmpty())
            return Error{ErrorCode::notFound, QStringLiteral("there is no provider yet"), QStringLiteral("no_provider")};
        SenderSetting put = sender;
        put.isRetired = false;
        if (put.isDefault) {
            for (SenderSetting &other : numbers)
                other.isDefault = false;
        }
        for (SenderSetting &other : numbers) {
            if (other.sender == put.sender) {
                other = put;
                return put.sender;
            }
        }
        put.sender = SenderId{qint64(numbers.size()) + 1};
        put.isDefault = put.isDefault || numbers.isEmpty();
        numbers.append(put);
        return put.sender;
    });
}

QFuture<Result<void>> FakeSettingsService::setDefaultSender(SenderId sender)
{
    return script.reply<void>(QStringLiteral("setDefaultSender ") + sender.toString(), [=, this]() -> Result<void> {
        for (SenderSetting &number : numbers)
            number.isDefault = number.sender == sender;
        Q_EMIT settingsChanged();
        return {};
    });
}

QFuture<Result<void>> FakeSettingsService::retireSender(SenderId sender)
{
    return script.reply<void>(QStringLiteral("retireSender ") + sender.toString(), [=, this]() -> Result<void> {
        for (SenderSetting &number : numbers) {
            if (number.sender == sender) {
                number.isRetired = true;
                number.isDefault = false;
            }
        }
        Q_EMIT settingsChanged();
        return {};
    });
}

QFuture<Result<void>> FakeSettingsService::pauseProvider(ProviderId provider, bool isPaused)
{
    return script.reply<void>(QStringLiteral("pauseProvider %1 %2").arg(provider.toString()).arg(isPaused), [=, this]() -> Result<void> {
        for (workspace::ProviderRow &row : accounts) {
            if (row.id == provider)
                row.pausedReason = isPaused ? QString(workspace::pausedByHand) : QString();
        }
        Q_EMIT settingsChanged();
        return {};
    });
}

QFuture<Result<qint64>> FakeSettingsService::spentToday()
{
    return script.reply<qint64>(QStringLiteral("spentToday"), [this] { return spent; });
}

QFuture<Result<QList<KeyHolder>>> FakeSettingsService::keyHolders()
{
    return script.reply<QList<KeyHolder>>(QStringLiteral("keyHolders"), [this] { return holders; });
}

bool FakeSettingsService::isProven(const UnlockSources &given) const
{
    return proof.isEmpty() || given.passphrase == proof || given.recoveryCode == proof;
}

QFuture<Result<void>> FakeSettingsService::setPassphrase(UnlockSources given, QString passphrase)
{
    return script.reply<void>(QStringLiteral("setPassphrase"), [=, this]() -> Result<void> {
        if (passphrase.size() < 8)
            return invalid(QStringLiteral("too short"), QStringLiteral("passphrase"), QStringLiteral("short"));
        if (!isProven(given))
            return Error{ErrorCode::wrongKey, QStringLiteral("it does not open")};
        const KeyHolder holder{QStringLiteral("passphrase"), {}};
        if (!holders.contains(holder))
            holders.append(holder);
        return {};
    });
}

QFuture<Result<void>> FakeSettingsService::removePassphrase()
{
    return script.reply<void>(QStringLiteral("removePassphrase"), [this]() -> Result<void> {
        holders.removeAll(KeyHolder{QStringLiteral("passphrase"), {}});
        return {};
    });
}

QFuture<Result<QString>> FakeSettingsService::renewRecoveryCode(UnlockSources given)
{
    return script.reply<QString>(QStringLiteral("renewRecoveryCode"), [=, this]() -> Result<QString> {
        if (!isProven(given))
            return Error{ErrorCode::wrongKey, QStringLiteral("it does not open")};
        return recoveryCode;
    });
}

QFuture<Result<MediaCount>> FakeSettingsService::backup(QString file, std::stop_token stop, workspace::BackupProgressed progressed)
{
    backingUp = std::move(progressed);
    return script.reply<MediaCount>(QStringLiteral("backup ") + file, [this, stop]() -> Result<MediaCount> {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("it was stopped")};
        backupAt = sampleNow();
        return MediaCount{3, 0};
    });
}

QFuture<Result<Timestamp>> FakeSettingsService::lastBackupAt()
{
    return script.reply<Timestamp>(QStringLiteral("lastBackupAt"), [this] { return backupAt; });
}

QFuture<Result<QList<Finding>>> FakeSettingsService::checkUp()
{
    return script.reply<QList<Finding>>(QStringLiteral("checkUp"), [this] { return findings; });
}

void addSampleSettings(FakeSettingsService &service)
{
    const QString sid = QStringLiteral("AC00000000000000000000000000000001");
    const ProviderRow practice{ProviderId{1}, QStringLiteral("twilio"), sid, sid, QStringLiteral("http://127.0.0.1:8025"), true, {}};
    const QString key = QStringLiteral("SK00000000000000000000000000000002");
    const ProviderRow real{ProviderId{2}, QStringLiteral("twilio"), QStringLiteral("AC00000000000000000000000000000002"), key, {}, false, {}};
    service.accounts = {practice, real};
    service.numbers = {{SenderId{1}, ProviderId{1}, QStringLiteral("+15125550100"), QStringLiteral("Main line"), 1, true, true},
                       {SenderId{2}, ProviderId{2}, QStringLiteral("+15125550177"), QStringLiteral("Weekend"), 0, false, false},
                       {SenderId{3}, ProviderId{2}, QStringLiteral("MG00000000000000000000000000000003"), {}, 10, true, false}};
    ProviderProbe well{practice, QStringLiteral("Practice"), QStringLiteral("active"), QStringLiteral("Full"), false, {}};
    ProviderProbe refused{real, {}, {}, {}, false, Error{ErrorCode::provider, QStringLiteral("Authenticate"), QStringLiteral("20003")}};
    service.probes = {well, refused};
    service.holders = {{QStringLiteral("keychain"), {}}, {QStringLiteral("recovery"), {}}};
    service.values.insert(QString(setting::agent), QStringLiteral("Avery"));
    service.values.insert(QString(setting::organisation), QStringLiteral("Sample Homes"));
    service.values.insert(QString(setting::dailySpend), QStringLiteral("25"));
    service.spent = 3'410'000;
    service.findings = {{QLatin1StringView("store"), QStringLiteral("ok"), {}, true},
                        {QLatin1StringView("keys"), QStringLiteral("ok"), {QStringLiteral("keychain, recovery")}, true},
                        {QLatin1StringView("clock"), QStringLiteral("ok"), {QStringLiteral("2026-11-17 14:05")}, true},
                        {QLatin1StringView("queue"), QStringLiteral("doubt"),
                         {QStringLiteral("0"), QStringLiteral("3"), QStringLiteral("2")}, false},
                        {QLatin1StringView("search"), QStringLiteral("ok"), {}, true},
                        {QLatin1StringView("provider"), QStringLiteral("refused"),
                         {QStringLiteral("Twilio"), QStringLiteral("20003"), QStringLiteral("Authenticate")}, false}};
}

} // namespace switchboard::test
