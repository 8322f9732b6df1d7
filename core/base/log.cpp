// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QRegularExpression>

#include <cstdio>

namespace switchboard {

Q_LOGGING_CATEGORY(lcStore, "switchboard.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSeal, "switchboard.seal", QtInfoMsg)
Q_LOGGING_CATEGORY(lcChannel, "switchboard.channel", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDelivery, "switchboard.delivery", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPolicy, "switchboard.policy", QtInfoMsg)
Q_LOGGING_CATEGORY(lcImport, "switchboard.import", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "switchboard.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "switchboard.ui", QtInfoMsg)

QString redacted(QStringView address)
{
    const QLatin1StringView kind(address.contains(u'@') ? "email:" : "phone:");
    return kind + QStringLiteral("…") + address.last(std::min<qsizetype>(2, address.size()));
}

QString scrubbed(const QString &text)
{
    // In this order: a credential may contain what looks like a number.
    static const QRegularExpression credential(QStringLiteral(
        R"re((?i)\b(authorization|password|secret|token|api[_-]?key)\b(\s*[:=]\s*|\s+)(basic\s+|bearer\s+)?[^\s,;"']+)re"));
    static const QRegularExpression email(QStringLiteral(R"re([^\s<>"',;:]+@[^\s<>"',;:]+)re"));
    static const QRegularExpression phone(QStringLiteral(R"re((?<![\w.])\+?\(?\d[\d ().-]{8,16}\d(?![\w]))re"));
    QString clean = text;
    clean.replace(credential, QStringLiteral("\\1=[secret]"));
    clean.replace(email, QStringLiteral("[email]"));
    clean.replace(phone, QStringLiteral("[number]"));
    return clean;
}

void installScrubbingLog()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &message) {
        const QByteArray line = qFormatLogMessage(type, context, scrubbed(message)).toLocal8Bit();
        std::fprintf(stderr, "%s\n", line.constData());
        if (type == QtFatalMsg)
            std::abort();
    });
}

} // namespace switchboard
