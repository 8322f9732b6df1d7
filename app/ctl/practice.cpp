// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/practice.h"

#include "app/ctl/exitstatus.h"
#include "core/workspace/practice.h"

#include <QCoreApplication>
#include <QCoro/QCoroFuture>

namespace switchboard::ctl {

QCoro::Task<int> furnishPractice(Session *session, QString baseUrl)
{
    auto furnishing = workspace::furnishPractice(session->store(), baseUrl);
    const Result<qint64> added = co_await furnishing;
    if (!added)
        co_return session->fail(added.error());
    session->out().note(
        QCoreApplication::translate("Ctl", "%1 sample people are in, and texts go to the sandbox at %2.")
            .arg(QString::number(*added), baseUrl));
    co_return ExitStatus::done;
}

} // namespace switchboard::ctl
