// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/dice.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <map>
#include <vector>

namespace switchboard::sandbox {

/// The ways in which a request goes wrong; a request meets at most one.
enum class Fault {
    none,
    tooManyRequests,   ///< 429, not processed
    serverErrorBefore, ///< 5xx, not processed
    serverErrorAfter,  ///< 5xx, and yet accepted
    closeBefore,       ///< connection closed, not processed
    closeAfter,        ///< connection closed, and yet accepted
    hangBefore,        ///< never answered, not processed
    hangAfter,         ///< never answered, and yet accepted
};

/// The key of the scenario file, e.g. "closeAfter".
QByteArrayView name(Fault fault);
inline constexpr int faultCount = 8;

struct Faults
{
    Range latencyMs; ///< how long the answer takes; acceptance is at once
    double probability[faultCount] = {};
    int serverErrorStatus = 500;
};

/// What becomes of a message once it is accepted.
struct Delivery
{
    Range listDelayMs;         ///< how late a list shows it; a fetch by its sid shows it at once
    Range queuedMs{100, 100};  ///< from accepted, with a service only
    Range sendingMs{200, 200}; ///< from queued
    Range sentMs{300, 300};    ///< from sending
    Range finalMs{1000, 1000}; ///< from sent
    Range priceMs{2000, 2000}; ///< from sent
    double sentForEver = 0;
    std::map<int, double> undelivered; ///< probability by error code
    std::map<int, double> failed;
    double staleReads = 0; ///< a read shows the status before
    Range callbackDelayMs;
    double callbackRepeat = 0;
    double callbackReverse = 0; ///< all callbacks of a message in the opposite order
    double callbackLost = 0;
};

/// What a person answers.
struct ScriptedReply
{
    QByteArray text;
    QList<QByteArray> mediaUrls;
    Range afterMs{1000, 1000};
    double probability = 1;
    bool isAfterDelivery = true; ///< else from acceptance
};

struct Behaviour
{
    Faults faults;
    Delivery delivery;
    std::vector<ScriptedReply> replies;
};

struct Rule
{
    QByteArray to;       ///< with '*' and '?'; empty fits all
    QByteArray from;     ///< number or service, likewise
    QByteArray bodyHas;  ///< a part of the text
    int times = 0;       ///< holds for the first so many requests to each number; 0 is for ever
    Behaviour behaviour; ///< the parts that the rule names replace those at the top of the file as wholes
};

/// A span in which nothing works, from the start of the program.
struct Outage
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    bool refusesConnections = true; ///< else every request is answered with 503
};

/// Who handles STOP, START and HELP for a sender.
enum class OptOutHandling {
    twilio, ///< blocks and answers, the default
    silent, ///< blocks, does not answer
    off,    ///< neither
};

struct Account
{
    QByteArray sid = "AC00000000000000000000000000000001";
    QByteArray token = "token";
    QByteArray friendlyName = "Practice account";
    std::map<QByteArray, QByteArray> apiKeys{{"SK00000000000000000000000000000001", "secret"}};
    QList<QByteArray> senders;                        ///< empty: any well-formed one
    std::map<QByteArray, QList<QByteArray>> services; ///< numbers by sid; empty: any well-formed sid
    bool isTrial = false;
    bool smartEncodes = false; ///< without being asked, as a service may
    int maxConcurrency = 0;    ///< unanswered requests above which 429 is given; 0 is no limit
    QByteArray inboundUrl;
    OptOutHandling optOut = OptOutHandling::twilio;
    std::map<QByteArray, OptOutHandling> optOutBySender; ///< by number or service

    OptOutHandling optOutHandlingOf(const QByteArray &sender) const;
};

/// All that the sandbox is told beforehand (docs/sandbox.md).
struct Scenario
{
    quint64 seed = 1;
    Account account;
    Behaviour behaviour;
    Faults readFaults; ///< of every request but a send
    std::vector<Rule> rules;
    std::vector<Outage> outages;

    /// From JSON. An error names the place: line and column where it is not JSON, else the path of the key.
    static Result<Scenario> parse(const QByteArray &json);
    static Result<Scenario> load(const QString &file);
};

/// True where `pattern` covers the whole text; '*' is any run of characters, '?' any one.
bool matchesWildcard(QByteArrayView pattern, QByteArrayView text);

} // namespace switchboard::sandbox
