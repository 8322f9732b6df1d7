// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/store.h"

#include <QFuture>

#include <stop_token>
#include <thread>

namespace switchboard::workspace {

/// Runs blocking work on a thread that ends with it. The future is always answered; who gives `work` a reference
/// waits for the future before the thing behind it goes.
template<class Work>
auto onOwnThread(Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    using Answer = std::invoke_result_t<Work &>;
    QPromise<Answer> promise;
    promise.start();
    QFuture<Answer> future = promise.future();
    std::thread([work = std::move(work), promise = std::move(promise)]() mutable {
        promise.addResult(work());
        promise.finish();
    }).detach();
    return future;
}

/// The answer of a question to the store, for work on a thread of its own.
template<class T>
Result<T> waited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Error{ErrorCode::closed, QStringLiteral("the store is closed")};
    return future.result();
}

} // namespace switchboard::workspace
