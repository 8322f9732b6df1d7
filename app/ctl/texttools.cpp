// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "app/ctl/jsonlines.h"
#include "core/channels/twilio/signature.h"
#include "core/text/smsencoding.h"
#include "core/workspace/wordings.h"

#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

namespace switchboard::ctl {

namespace {

struct WebhookOptions
{
    std::string url;
    std::string tokenFile;
    std::string signature;
};

constexpr qsizetype bodyLimit = 32 << 20;

Error notAText()
{
    return {ErrorCode::invalidInput, QStringLiteral("a JSON string is expected")};
}

Result<QJsonObject> segmentsOf(const QJsonValue &value, bool isSmart)
{
    if (!value.isString())
        return notAText();
    const text::SmsParts parts = text::smsParts(value.toString(), isSmart);
    QJsonArray units;
    for (const int count : parts.unitsPerSegment)
        units.append(count);
    return QJsonObject{{QStringLiteral("encoding"), QString(text::name(parts.encoding))},
                       {QStringLiteral("segments"), parts.segments},
                       {QStringLiteral("units"), parts.units},
                       {QStringLiteral("units_per_segment"), units},
                       {QStringLiteral("non_gsm"), QJsonArray::fromStringList(parts.nonGsm)}};
}

Result<QJsonObject> intentOf(const QJsonValue &value)
{
    if (!value.isString())
        return notAText();
    const workspace::KeywordReading reading = workspace::readKeyword(value.toString());
    return QJsonObject{{QStringLiteral("intent"), reading.intent},
                       {QStringLiteral("matched"), reading.matched},
                       {QStringLiteral("review"), reading.needsReview}};
}

Result<bool> isSigned(const QString &url, const QByteArray &body, const QByteArray &token, const QString &signature)
{
    namespace twilio = channels::twilio;
    const QUrl parsed(url);
    if (QUrlQuery(parsed).hasQueryItem(QStringLiteral("bodySHA256")))
        return twilio::verifySignedBody(url, body, token, signature);
    return twilio::verifySignedForm(url, body, token, signature);
}

int verify(const Output &out, const WebhookOptions &options)
{
    const Result<QString> token = secretFromFile(options.tokenFile, QStringLiteral("--token-file"));
    if (!token) {
        out.error(token.error());
        return ExitStatus::usage;
    }
    const std::optional<QByteArray> body = readAll(stdin, bodyLimit);
    if (!body) {
        out.problem(QCoreApplication::translate("Ctl", "The body on stdin is larger than 32 MiB; no webhook is."));
        return ExitStatus::usage;
    }
    const Result<bool> isValid = isSigned(QString::fromStdString(options.url), *body, token->toUtf8(),
                                          QString::fromStdString(options.signature));
    if (!isValid) {
        out.error(isValid.error());
        return ExitStatus::usage;
    }
    out.answer({{QStringLiteral("valid"), *isValid}}, *isValid ? QStringLiteral("valid") : QStringLiteral("invalid"));
    return *isValid ? ExitStatus::done : ExitStatus::failures;
}

} // namespace

void addTextTools(Commands &commands)
{
    auto isSmart = std::make_shared<bool>(false);
    CLI::App *segments = commands.add(commands.group("sms", "what a text costs on the wire"), "segments",
                                      "counts texts: a JSON string a line on stdin, an object a line on stdout",
                                      "sms segments --smart <<< '\"Hello\"'");
    segments->add_flag("--smart", *isSmart, "with typographic characters replaced, as smart encoding does");
    commands.onPlainRun(segments, [isSmart](const Output &out) {
        return answerLines(out, stdin,
                           [smart = *isSmart](const QJsonValue &value) { return segmentsOf(value, smart); });
    });

    CLI::App *classify =
        commands.add(commands.group("optout", "opt-outs"), "classify",
                     "says what answers ask for: a JSON string a line on stdin, an object a line on stdout",
                     "optout classify <<< '\"Stop!\"'");
    commands.onPlainRun(classify, [](const Output &out) { return answerLines(out, stdin, intentOf); });

    auto options = std::make_shared<WebhookOptions>();
    CLI::App *group = commands.group("webhook", "requests that providers send us")
                          ->add_subcommand("verify", "checks who a request is from");
    group->require_subcommand(1);
    CLI::App *twilio = commands.add(
        group, "twilio", "valid or invalid, exit status 0 or 1; the raw body on stdin",
        "webhook verify twilio --url https://example.com/in --token-file token.txt --signature RSOY… < body");
    twilio->add_option("--url", options->url, "the URL as configured at Twilio")->required();
    twilio->add_option("--token-file", options->tokenFile, "file with the account's auth token on its first line")
        ->required();
    twilio->add_option("--signature", options->signature, "the header X-Twilio-Signature")->required();
    commands.onPlainRun(twilio, [options](const Output &out) { return verify(out, *options); });
}

} // namespace switchboard::ctl
