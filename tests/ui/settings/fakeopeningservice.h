// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/openingservice.h"
#include "tests/ui/support/answerscript.h"

#include <QDir>

namespace switchboard::test {

inline const QString rightPassphrase = QStringLiteral("four plain words here");
inline const QString rightCode = QStringLiteral("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ");

/// As strict as the real one: a code is read as the real one reads it, so far as a window can tell.
class FakeOpeningService : public workspace::OpeningService
{
public:
    AnswerScript script;
    QStringList kinds{QStringLiteral("passphrase"), QStringLiteral("recovery")};
    std::optional<Error> ownWay = Error{ErrorCode::wrongKey, QStringLiteral("nothing was given that opens this workspace")};
    bool hasKey = false;
    int openings = 0;

    QString folder() const override { return QDir::homePath() + QStringLiteral("/.local/share/sample-homes"); }
    QFuture<Result<QList<workspace::KeyHolder>>> holders() override
    {
        return script.reply<QList<workspace::KeyHolder>>(QStringLiteral("holders"), [this] {
            QList<workspace::KeyHolder> holders;
            for (const QString &kind : std::as_const(kinds))
                holders.append({kind, {}});
            return Result<QList<workspace::KeyHolder>>(holders);
        });
    }
    QFuture<Result<void>> unlock(workspace::UnlockSources sources) override
    {
        const bool isOwn = sources.useKeychain;
        return script.reply<void>(isOwn ? QStringLiteral("own") : QStringLiteral("unlock"), [=, this]() -> Result<void> {
            const Result<void> fits = judged(sources, isOwn);
            hasKey = hasKey || fits.ok();
            return fits;
        });
    }
    QFuture<Result<void>> open() override
    {
        return script.reply<void>(QStringLiteral("open"), [this]() -> Result<void> {
            if (!hasKey)
                return Error{ErrorCode::wrongKey, QStringLiteral("no key was found yet")};
            ++openings;
            return {};
        });
    }

private:
    Result<void> judged(const workspace::UnlockSources &sources, bool isOwn) const
    {
        if (isOwn)
            return ownWay ? Result<void>(*ownWay) : Result<void>();
        const auto wrong = [](const char *kind) { return Error{ErrorCode::wrongKey, QStringLiteral("no"), QString::fromLatin1(kind)}; };
        if (!sources.passphrase.isEmpty())
            return sources.passphrase == rightPassphrase ? Result<void>() : Result<void>(wrong("passphrase"));
        QString plain = sources.recoveryCode.toUpper();
        plain.remove(u'-').remove(u' ');
        const auto bad = [](const char *detail, qint64 column) {
            return Error{ErrorCode::invalidInput, QStringLiteral("no code"), QString::fromLatin1(detail), false, Place{{}, 0, column, {}}};
        };
        if (const qsizetype at = sources.recoveryCode.indexOf(u'?'); at >= 0)
            return bad("character", at + 1);
        if (plain.size() != 32)
            return bad("length", 0);
        if (plain == QString(32, u'7'))
            return wrong("recovery");
        return plain == QString(rightCode).remove(u'-') ? Result<void>() : Result<void>(bad("checksum", 0));
    }
};

} // namespace switchboard::test
