// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/sandbox.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

namespace switchboard::sandbox::test {

/// What came back on a socket; status 0 is a connection that ended without an answer.
struct Answer
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString text(const char *key) const { return json().value(QString::fromLatin1(key)).toString(); }
    int code() const { return json().value(QStringLiteral("code")).toInt(); }
};

inline const QByteArray account = "/2010-04-01/Accounts/AC00000000000000000000000000000001";
inline const QByteArray messages = account + "/Messages.json";
inline const QByteArray person = "+15125550142";
inline const QByteArray own = "+15125550100";
inline const QByteArray service = "MG00000000000000000000000000000001";

/// A sandbox on its own thread, its clock in the test's hand, and a blocking client.
class Rig
{
public:
    explicit Rig(const QByteArray &scenario = "{}", HttpLimits limits = {});
    ~Rig();

    quint16 port() const { return m_port; }
    void advance(milliseconds step) { m_clock->advance(step); }
    Timestamp now() const { return m_clock->now(); }

    /// One request on a connection of its own. Waits up to `waitMs` for the answer.
    Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const QByteArray &type = "application/x-www-form-urlencoded", int waitMs = 5000) const;
    Answer get(const QByteArray &path) const { return ask("GET", path); }
    Answer post(const QByteArray &path, const QByteArray &form) const { return ask("POST", path, form); }

    /// A text from own to `to`.
    Answer send(const QByteArray &body, const QByteArray &to = person, const QByteArray &more = {}) const;
    Answer control(const QByteArray &what, const QByteArray &json) const;
    QJsonObject stats() const { return get("/_sandbox/stats").json(); }
    int count(const char *what) const { return stats().value(QString::fromLatin1(what)).toInt(); }

    /// The status of a message now.
    QString statusOf(const QString &sid) const;

    /// Advances the clock by `step` until the message has that status; false after 100 steps.
    bool reaches(const QString &sid, const QString &status, milliseconds step = milliseconds(100));

    QList<QJsonObject> log(const char *event) const;

    /// Everything that comes back for these bytes until the server closes or `waitMs` pass.
    QByteArray raw(const QByteArray &bytes, int waitMs = 5000) const;

    QByteArray authorization = "Basic " + QByteArray("AC00000000000000000000000000000001:token").toBase64();

private:
    std::shared_ptr<switchboard::test::ManualClock> m_clock = std::make_shared<switchboard::test::ManualClock>();
    QTemporaryDir m_folder;
    QThread m_thread;
    Sandbox *m_sandbox = nullptr;
    quint16 m_port = 0;
};

} // namespace switchboard::sandbox::test
