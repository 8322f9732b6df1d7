// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings.h"
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "core/workspace/settingwriter.h"

#include <QCoro/QCoroFuture>

namespace switchboard::ctl {

namespace {

struct SettingOptions
{
    std::string key;
    std::string value;
};

void tell(const Output &out, const workspace::SettingSpec &spec, const workspace::Settings &settings)
{
    const QString value = settings.text(spec.key);
    out.answer({{QStringLiteral("key"), QString(spec.key)},
                {QStringLiteral("value"), value},
                {QStringLiteral("default"), QString(spec.fallback)},
                {QStringLiteral("meaning"), QCoreApplication::translate("Settings", spec.meaning)}},
               QStringLiteral("%1 = %2\n    %3")
                   .arg(QString(spec.key), value, QCoreApplication::translate("Settings", spec.meaning)));
}

Error noSuchSetting(const QString &key)
{
    return {ErrorCode::notFound,
            QStringLiteral("no such setting; \"settings list\" shows all"),
            {},
            false,
            Place{{}, 0, 0, key}};
}

QCoro::Task<int> show(Session *session, QString key)
{
    const workspace::SettingSpec *const wanted = key.isEmpty() ? nullptr : workspace::settingSpec(key);
    if (!key.isEmpty() && !wanted)
        co_return session->fail(noSuchSetting(key));
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    auto reading = session->workspace().settings();
    const Result<workspace::Settings> settings = co_await reading;
    if (!settings)
        co_return session->fail(settings.error());
    for (const workspace::SettingSpec &spec : workspace::settingSpecs()) {
        if (!wanted || wanted == &spec)
            tell(session->out(), spec, *settings);
    }
    co_return ExitStatus::done;
}

QCoro::Task<int> change(Session *session, SettingOptions options)
{
    const QString key = QString::fromStdString(options.key);
    if (!workspace::settingSpec(key))
        co_return session->fail(noSuchSetting(key));
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    auto writing = workspace::setSetting(session->store(), key, QString::fromStdString(options.value));
    const Result<void> written = co_await writing;
    if (!written)
        co_return session->fail(written.error());
    auto reading = session->workspace().settings();
    const Result<workspace::Settings> settings = co_await reading;
    if (!settings)
        co_return session->fail(settings.error());
    tell(session->out(), *workspace::settingSpec(key), *settings);
    co_return ExitStatus::done;
}

} // namespace

void addSettings(Commands &commands)
{
    CLI::App *group = commands.group("settings", "settings of the workspace");
    auto options = std::make_shared<SettingOptions>();
    commands.onRun(commands.add(group, "list", "all settings with their meaning", "settings list"),
                   [](Session *session) { return show(session, {}); });
    CLI::App *get = commands.add(group, "get", "one setting", "settings get sms.undo_seconds");
    get->add_option("key", options->key, "name of the setting")->required();
    commands.onRun(get, [options](Session *session) { return show(session, QString::fromStdString(options->key)); });
    CLI::App *set = commands.add(group, "set", "changes one setting", "settings set spend.daily_limit 25");
    set->add_option("key", options->key, "name of the setting")->required();
    set->add_option("value", options->value, "its new value")->required();
    commands.onRun(set, [options](Session *session) { return change(session, *options); });
}

} // namespace switchboard::ctl
