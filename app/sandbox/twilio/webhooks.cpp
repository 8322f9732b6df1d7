// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/webhooks.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/twilio/sendrequest.h"

#include <QMessageAuthenticationCode>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <map>
#include <set>

namespace switchboard::sandbox {

namespace {
constexpr int answerWithinMs = 15'000;

QByteArray withoutFragment(const QByteArray &url)
{
    const qsizetype mark = url.indexOf('#');
    return mark < 0 ? url : url.first(mark);
}
} // namespace

QByteArray twilioSignature(const QByteArray &token, const QByteArray &url, const Form &form)
{
    std::map<QByteArray, std::set<QByteArray>> sorted;
    for (const auto &[name, value] : form.fields())
        sorted[name].insert(value);
    QByteArray text = withoutFragment(url);
    for (const auto &[name, values] : sorted) {
        for (const QByteArray &value : values)
            text.append(name).append(value);
    }
    return QMessageAuthenticationCode::hash(text, token, QCryptographicHash::Sha1).toBase64();
}

Webhooks::Webhooks(SandboxLog &log) : m_log(log)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

void Webhooks::post(const QByteArray &token, const QByteArray &url, Form form, QByteArray kind)
{
    if (!isLoopbackUrl(url)) {
        m_log.count("callbacksSkipped");
        return;
    }
    attempt(token, url, form, kind, 2);
}

void Webhooks::attempt(const QByteArray &token, const QByteArray &url, const Form &form, const QByteArray &kind,
                       int triesLeft)
{
    QNetworkRequest request(QUrl::fromEncoded(withoutFragment(url)));
    request.setHeader(QNetworkRequest::ContentTypeHeader,
                      QByteArrayLiteral("application/x-www-form-urlencoded; charset=utf-8"));
    request.setRawHeader("X-Twilio-Signature", twilioSignature(token, url, form));
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("TwilioProxy/1.1"));
    request.setTransferTimeout(answerWithinMs);
    QNetworkReply *reply = m_network.post(request, form.toBytes());
    QObject::connect(reply, &QNetworkReply::finished, &m_network, [=, this] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0 && triesLeft > 1)
            return attempt(token, url, form, kind, triesLeft - 1);
        record(kind, form, status);
    });
}

void Webhooks::record(const QByteArray &kind, const Form &form, int status)
{
    m_log.count(status >= 200 && status < 300 ? "callbacksTaken" : "callbacksRefused");
    JsonObject json;
    json.text("event", "callback").text("kind", kind).text("sid", form.value("MessageSid"));
    json.textOrNull("status", form.value("MessageStatus")).number("http", status);
    m_log.write(json.take());
}

} // namespace switchboard::sandbox
