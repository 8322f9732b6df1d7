// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settingwriter.h"

#include "core/store/settings.h"
#include "core/workspace/settings.h"

namespace switchboard::workspace {

QFuture<Result<void>> setSetting(store::Store &store, QString key, QString value)
{
    const SettingSpec *const spec = settingSpec(key);
    if (!spec) {
        const Error error{ErrorCode::notFound, QStringLiteral("no such setting"), key, false, Place{{}, 0, 0, key}};
        return QtFuture::makeReadyFuture(Result<void>(error));
    }
    const Result<QString> checked = checkedSetting(*spec, value);
    if (!checked)
        return QtFuture::makeReadyFuture(Result<void>(checked.error()));
    return store.write([key, stored = *checked](store::Transaction &transaction) {
        return store::putSetting(transaction, key, stored);
    });
}

} // namespace switchboard::workspace
