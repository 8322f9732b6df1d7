// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonlines.h"

#include "app/ctl/exitstatus.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::ctl {

namespace {

constexpr qsizetype lineLimit = 16 << 20;

/// Nothing at the end. A line beyond the limit comes back cut, as long as the limit and one byte more.
std::optional<QByteArray> readLine(std::FILE *input)
{
    QByteArray line;
    int c = std::getc(input);
    if (c == EOF)
        return std::nullopt;
    for (; c != EOF && c != '\n'; c = std::getc(input)) {
        if (line.size() <= lineLimit)
            line.append(char(c));
    }
    return line;
}

/// Any JSON value; QJsonDocument alone reads only objects and arrays.
Result<QJsonValue> valueOf(const QByteArray &line)
{
    const auto bad = [](qint64 column, const QString &why) {
        return Error{ErrorCode::invalidInput, why, {}, false, Place{{}, 0, column, {}}};
    };
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson('[' + line + ']', &parse);
    if (parse.error != QJsonParseError::NoError)
        return bad(std::max(1, parse.offset), QStringLiteral("not a JSON value: ") + parse.errorString());
    if (document.array().size() != 1)
        return bad(1, QStringLiteral("one JSON value a line is expected"));
    return document.array().first();
}

} // namespace

int answerLines(const Output &out, std::FILE *input,
                const std::function<Result<QJsonObject>(const QJsonValue &)> &answer)
{
    return answerTexts(out, input, [&](const QByteArray &line) -> Result<QJsonObject> {
        const Result<QJsonValue> value = valueOf(line);
        return value ? answer(*value) : Result<QJsonObject>(value.error());
    });
}

int answerTexts(const Output &out, std::FILE *input,
                const std::function<Result<QJsonObject>(const QByteArray &)> &answer)
{
    int status = ExitStatus::done;
    qint64 number = 0;
    while (const std::optional<QByteArray> line = readLine(input)) {
        ++number;
        if (line->trimmed().isEmpty())
            continue;
        const Result<QJsonObject> result =
            line->size() > lineLimit ? Error{ErrorCode::invalidInput, QStringLiteral("the line is longer than 16 MiB")}
                                     : answer(*line);
        if (result) {
            out.object(*result);
            continue;
        }
        status = ExitStatus::usage;
        QJsonObject error{{QStringLiteral("error"), result.error().message}, {QStringLiteral("line"), number}};
        if (result.error().place.column > 0)
            error.insert(QStringLiteral("column"), result.error().place.column);
        out.object(error);
    }
    return status;
}

std::optional<QByteArray> readAll(std::FILE *input, qsizetype limit)
{
    QByteArray all;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (;;) {
        const size_t count = std::fread(piece.data(), 1, size_t(piece.size()), input);
        all.append(piece.constData(), qsizetype(count));
        if (all.size() > limit)
            return std::nullopt;
        if (count < size_t(piece.size()))
            return all;
    }
}

} // namespace switchboard::ctl
