// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/scenario/scenario.h"

#include "app/sandbox/scenario/objectreader.h"

#include <QFile>
#include <QJsonDocument>

#include <numeric>

namespace switchboard::sandbox {

namespace {

constexpr const char *faultNames[faultCount] = {
    "none",        "tooManyRequests", "serverErrorBefore", "serverErrorAfter",
    "closeBefore", "closeAfter",      "hangBefore",        "hangAfter"};

void readFaults(ObjectReader &reader, Faults &faults)
{
    reader.range("latencyMs", faults.latencyMs);
    reader.number("serverErrorStatus", faults.serverErrorStatus, 500, 599);
    double sum = 0;
    for (int i = 1; i < faultCount; ++i) {
        reader.probability(faultNames[i], faults.probability[i]);
        sum += faults.probability[i];
    }
    if (sum > 1.0 + 1e-9)
        reader.refuse(QStringLiteral("*"), QStringLiteral("the probabilities add up to more than 1"));
}

void readCodes(ObjectReader &reader, const char *key, std::map<int, double> &codes)
{
    reader.object(key, [&codes](ObjectReader &object) {
        codes.clear();
        object.entries([&](const QString &name, const QJsonValue &value) {
            const int code = name.toInt();
            if (code < 10000 || code > 99999)
                return object.refuse(name, QStringLiteral("is not an error code of five digits"));
            if (value.toDouble(-1) < 0 || value.toDouble() > 1)
                return object.refuse(name, QStringLiteral("is not a probability from 0 to 1"));
            codes[code] = value.toDouble();
        });
    });
}

void readDelivery(ObjectReader &reader, Delivery &delivery)
{
    reader.range("listDelayMs", delivery.listDelayMs);
    reader.range("queuedMs", delivery.queuedMs);
    reader.range("sendingMs", delivery.sendingMs);
    reader.range("sentMs", delivery.sentMs);
    reader.range("finalMs", delivery.finalMs);
    reader.range("priceMs", delivery.priceMs);
    reader.probability("sentForEver", delivery.sentForEver);
    readCodes(reader, "undelivered", delivery.undelivered);
    readCodes(reader, "failed", delivery.failed);
    reader.probability("staleReads", delivery.staleReads);
    reader.range("callbackDelayMs", delivery.callbackDelayMs);
    reader.probability("callbackRepeat", delivery.callbackRepeat);
    reader.probability("callbackReverse", delivery.callbackReverse);
    reader.probability("callbackLost", delivery.callbackLost);
    const auto add = [](double sum, const auto &entry) { return sum + entry.second; };
    const double bad =
        std::accumulate(delivery.undelivered.begin(), delivery.undelivered.end(), delivery.sentForEver, add);
    if (std::accumulate(delivery.failed.begin(), delivery.failed.end(), bad, add) > 1.0 + 1e-9)
        reader.refuse(QStringLiteral("*"), QStringLiteral("sentForEver, undelivered and failed add up to more than 1"));
}

void readReply(ObjectReader &reader, ScriptedReply &reply)
{
    reader.text("text", reply.text);
    reader.texts("mediaUrls", reply.mediaUrls);
    reader.range("afterMs", reply.afterMs);
    reader.probability("probability", reply.probability);
    QByteArray after = "delivered";
    reader.text("after", after);
    if (after != "delivered" && after != "accepted")
        reader.refuse(QStringLiteral("after"), QStringLiteral("is neither \"delivered\" nor \"accepted\""));
    reply.isAfterDelivery = after == "delivered";
    if (reply.text.isEmpty() && reply.mediaUrls.isEmpty())
        reader.refuse(QStringLiteral("text"), QStringLiteral("is missing, and so are mediaUrls"));
}

void readBehaviour(ObjectReader &reader, Behaviour &behaviour)
{
    reader.object("faults", [&](ObjectReader &object) { readFaults(object, behaviour.faults = {}); });
    reader.object("delivery", [&](ObjectReader &object) { readDelivery(object, behaviour.delivery = {}); });
    std::vector<ScriptedReply> replies;
    bool hasReplies = false;
    reader.objects("replies", [&](ObjectReader &object) {
        hasReplies = true;
        readReply(object, replies.emplace_back());
    });
    if (hasReplies)
        behaviour.replies = std::move(replies);
}

void readRule(ObjectReader &reader, Rule &rule)
{
    reader.text("to", rule.to);
    reader.text("from", rule.from);
    reader.text("bodyHas", rule.bodyHas);
    reader.number("times", rule.times, 0, 1'000'000);
    readBehaviour(reader, rule.behaviour);
}

void readOutage(ObjectReader &reader, Outage &outage)
{
    reader.number("fromMs", outage.fromMs, 0, qint64(1) << 50);
    reader.number("toMs", outage.toMs, 0, qint64(1) << 50);
    QByteArray as = "refuse";
    reader.text("as", as);
    if (as != "refuse" && as != "503")
        reader.refuse(QStringLiteral("as"), QStringLiteral("is neither \"refuse\" nor \"503\""));
    if (outage.toMs <= outage.fromMs)
        reader.refuse(QStringLiteral("toMs"), QStringLiteral("is not after fromMs"));
    outage.refusesConnections = as == "refuse";
}

std::optional<OptOutHandling> optOutHandling(const QString &word)
{
    if (word == u"twilio")
        return OptOutHandling::twilio;
    if (word == u"silent")
        return OptOutHandling::silent;
    if (word == u"off")
        return OptOutHandling::off;
    return std::nullopt;
}

void readOptOut(ObjectReader &reader, Account &account)
{
    reader.entries([&](const QString &name, const QJsonValue &value) {
        const auto handling = optOutHandling(value.toString());
        if (!handling)
            return reader.refuse(name, QStringLiteral("is none of \"twilio\", \"silent\", \"off\""));
        if (name == u"default")
            account.optOut = *handling;
        else
            account.optOutBySender[name.toUtf8()] = *handling;
    });
}

void readAccount(ObjectReader &reader, Account &account)
{
    reader.text("sid", account.sid);
    reader.text("token", account.token);
    reader.text("friendlyName", account.friendlyName);
    reader.object("apiKeys", [&](ObjectReader &object) {
        account.apiKeys.clear();
        object.entries([&](const QString &name, const QJsonValue &value) {
            if (!value.isString())
                return object.refuse(name, QStringLiteral("is not a text"));
            account.apiKeys[name.toUtf8()] = value.toString().toUtf8();
        });
    });
    reader.texts("senders", account.senders);
    reader.object("services", [&](ObjectReader &object) {
        object.entries([&](const QString &name, const QJsonValue &) {
            object.texts(name.toLatin1().constData(), account.services[name.toUtf8()]);
        });
    });
    reader.flag("trial", account.isTrial);
    reader.flag("smartEncode", account.smartEncodes);
    reader.number("maxConcurrency", account.maxConcurrency, 0, 100'000);
    reader.text("inboundUrl", account.inboundUrl);
    reader.object("optOut", [&](ObjectReader &object) { readOptOut(object, account); });
    if (account.sid.size() != 34 || !account.sid.startsWith("AC"))
        reader.refuse(QStringLiteral("sid"), QStringLiteral("is not AC and 32 hexadecimal digits"));
}

void readScenario(ObjectReader &reader, Scenario &scenario)
{
    qint64 seed = qint64(scenario.seed);
    reader.number("seed", seed, 0, qint64(1) << 52);
    scenario.seed = quint64(seed);
    reader.object("account", [&](ObjectReader &object) { readAccount(object, scenario.account); });
    readBehaviour(reader, scenario.behaviour);
    reader.object("readFaults", [&](ObjectReader &object) { readFaults(object, scenario.readFaults); });
    reader.objects("rules", [&](ObjectReader &object) {
        Rule &rule = scenario.rules.emplace_back();
        rule.behaviour = scenario.behaviour;
        readRule(object, rule);
    });
    reader.objects("outages", [&](ObjectReader &object) { readOutage(object, scenario.outages.emplace_back()); });
}

Error notJson(const QByteArray &json, const QJsonParseError &parse)
{
    Error error{ErrorCode::invalidInput, QStringLiteral("not JSON: ") + parse.errorString()};
    const QByteArray before = json.first(std::min<qsizetype>(parse.offset, json.size()));
    error.place.line = before.count('\n') + 1;
    error.place.column = before.size() - before.lastIndexOf('\n');
    return error;
}

} // namespace

QByteArrayView name(Fault fault)
{
    return faultNames[int(fault)];
}

OptOutHandling Account::optOutHandlingOf(const QByteArray &sender) const
{
    const auto found = optOutBySender.find(sender);
    return found == optOutBySender.end() ? optOut : found->second;
}

Result<Scenario> Scenario::parse(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return notJson(json, parse);
    if (!document.isObject())
        return Error{ErrorCode::invalidInput, QStringLiteral("the scenario is not an object")};
    std::optional<Error> error;
    Scenario scenario;
    ObjectReader reader(document.object(), {}, error);
    readScenario(reader, scenario);
    reader.finish();
    if (error)
        return *error;
    return scenario;
}

Result<Scenario> Scenario::load(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        Error error{ErrorCode::notFound, QStringLiteral("cannot read the scenario"), file.errorString()};
        error.place.file = fileName;
        return error;
    }
    Result<Scenario> scenario = parse(file.readAll());
    if (scenario)
        return scenario;
    Error error = scenario.error();
    error.place.file = fileName;
    return error;
}

bool matchesWildcard(QByteArrayView pattern, QByteArrayView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace switchboard::sandbox
