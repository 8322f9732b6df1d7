// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "app/ctl/sentences.h"

#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace switchboard::ctl {

namespace {

constexpr int barWidth = 30;

void write(std::FILE *file, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), file);
    std::fputc('\n', file);
    std::fflush(file);
}

} // namespace

QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const bool isControl = c.category() == QChar::Other_Control || c == QChar(0x202e) || c == QChar(0x202d);
        if (isControl && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return clean;
}

void Output::answer(const QJsonObject &object, const QString &text) const
{
    if (isJson)
        this->object(object);
    else
        write(stdout, printable(text).toUtf8());
}

void Output::object(const QJsonObject &object) const
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Output::note(const QString &text) const
{
    if (isQuiet)
        return;
    endProgress();
    write(stderr, printable(text).toUtf8());
}

void Output::progress(const QString &what, qint64 done, qint64 total) const
{
    if (isQuiet || !isatty(STDERR_FILENO))
        return;
    m_hasBar = true;
    const int filled = total > 0 ? int(std::min(done, total) * barWidth / total) : 0;
    const QString bar =
        total > 0 ? QStringLiteral(" [") + QString(filled, u'#') + QString(barWidth - filled, u'.') + u']' : QString();
    const QByteArray line = (u'\r' + printable(what) + bar + QStringLiteral("\x1b[K")).toUtf8();
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

void Output::endProgress() const
{
    if (!m_hasBar)
        return;
    m_hasBar = false;
    std::fputs("\r\x1b[K", stderr);
}

void Output::error(const Error &error) const
{
    problem(sentenceOf(error));
}

void Output::problem(const QString &text) const
{
    endProgress();
    write(stderr, QStringLiteral("switchboardctl: ").toUtf8() + printable(text).toUtf8());
}

} // namespace switchboard::ctl
