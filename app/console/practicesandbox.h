// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>

#include <optional>

namespace switchboard::app {

/// The sandbox that plays the provider for a practice workspace: a program beside this one, on 127.0.0.1, that ends with
/// this.
class PracticeSandbox : public QObject
{
    Q_OBJECT

public:
    explicit PracticeSandbox(QObject *parent = nullptr);
    ~PracticeSandbox() override;

    /// Its address, e.g. "http://127.0.0.1:40123"; started where it does not run yet. notFound where the program is not
    /// installed; timeout where it does not say that it is ready. Its log goes to `folder`.
    QFuture<Result<QString>> start(const QString &folder);

private:
    void readReady();
    void finish(Result<QString> result);

    QProcess m_process;
    QString m_url;
    std::optional<QPromise<Result<QString>>> m_promise;
};

} // namespace switchboard::app
