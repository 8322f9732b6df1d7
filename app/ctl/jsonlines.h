// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "core/base/result.h"

#include <QJsonValue>

#include <cstdio>
#include <functional>

namespace switchboard::ctl {

/// Answers each line of a stream, one JSON value a line, with one object. A line that is none, or that `answer`
/// refuses, is answered with `{"error": …, "line": n}`, and the others all the same; the value is the exit status,
/// 2 where there was such a line. Lines are at most 16 MiB.
int answerLines(const Output &out, std::FILE *input,
                const std::function<Result<QJsonObject>(const QJsonValue &)> &answer);

/// The same with the lines as they are, for what has to keep the order of names in an object. `answer` sets the column
/// of what it refuses.
int answerTexts(const Output &out, std::FILE *input,
                const std::function<Result<QJsonObject>(const QByteArray &)> &answer);

/// All of a stream, at most `limit` bytes; nothing where there is more.
std::optional<QByteArray> readAll(std::FILE *input, qsizetype limit);

} // namespace switchboard::ctl
