// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/unlockwords.h"

#include "ui/widgets/errorwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace switchboard::settings {

namespace {

/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(UnlockWords)
};

bool is(const Error &error, const char *detail)
{
    return error.detail == QLatin1StringView(detail);
}

QString sentenceOfKeychain(const Error &error)
{
    if (is(error, "absent"))
        return Words::tr("There is no keychain on this desktop that could be asked.");
    if (is(error, "locked"))
        return Words::tr("The desktop's keychain is locked.");
    if (is(error, "denied"))
        return Words::tr("The desktop's keychain was not allowed to give the key.");
    if (is(error, "timeout"))
        return Words::tr("The desktop's keychain does not answer.");
    return Words::tr("The desktop's keychain gave no key.");
}

QString sentenceOfKeyFile(const Error &error)
{
    const QString &file = error.place.file;
    switch (error.code) {
    case ErrorCode::notFound: return Words::tr("The key file %1 is not there.").arg(file);
    case ErrorCode::refused: return Words::tr("The key file %1 is not for you alone, so it is not used.").arg(file);
    case ErrorCode::invalidInput: return Words::tr("The key file %1 holds no key.").arg(file);
    default: return Words::tr("The key file %1 cannot be read.").arg(file);
    }
}

QString generally(const Error &error)
{
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return words.meaning + u' ' + words.advice;
}

} // namespace

ClosedWords wordsOfClosed(const Error &error)
{
    switch (error.code) {
    case ErrorCode::locked:
        return {Words::tr("Another program has the workspace to itself"),
                Words::tr("A backup is being put back, or a program does not let go of the store. Nothing is lost."),
                Words::tr("Wait until it is done, or end it, and try again.")};
    case ErrorCode::damaged:
    case ErrorCode::wrongKey: // the key fits, what lies behind it does not
        return {
            Words::tr("The workspace is damaged"),
            Words::tr("Its store failed a check. It was not opened, and nothing in it was changed."),
            Words::tr(
                "Put a backup in its place with “switchboardctl restore FILE”. What is there now is kept beside it.")};
    case ErrorCode::newer:
        return {Words::tr("A newer version of Switchboard made this workspace"),
                Words::tr("This version does not know all that it holds, so it leaves everything as it is."),
                Words::tr("Install the newer version and start it, or put back a backup that this version made.")};
    case ErrorCode::foreign:
        return {
            Words::tr("This is not a workspace of Switchboard"),
            Words::tr("The file in its place belongs to another program, or its beginning is damaged."),
            Words::tr("Start with another folder, or put a backup in its place with “switchboardctl restore FILE”.")};
    case ErrorCode::notFound:
        return {Words::tr("The workspace is not there any more"),
                Words::tr("Its folder or its store was moved, renamed or removed, or its disk is not connected."),
                Words::tr("Bring it back or connect the disk, and try again.")};
    case ErrorCode::unsupported:
        return {
            Words::tr("The workspace lies on another computer's disk"),
            Words::tr("A store on a network file system can be damaged by two who write, so it is not opened there."),
            Words::tr("Move the folder to a disk of this computer and start with it.")};
    case ErrorCode::storage:
        return {
            Words::tr("The workspace cannot be read or written"),
            Words::tr("The disk is full, reports an error, or does not let you write. What was stored is not touched."),
            Words::tr("Make room, or look at the disk and at who owns the folder, and try again.")};
    default: break;
    }
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return {Words::tr("The workspace was not opened"), words.meaning, words.advice};
}

QString sentenceOfOwnWay(const Error &error)
{
    if (error.code == ErrorCode::noKeychain)
        return sentenceOfKeychain(error);
    if (!error.place.file.isEmpty())
        return sentenceOfKeyFile(error);
    if (error.code == ErrorCode::notFound)
        return Words::tr("The desktop's keychain has no key for this workspace.");
    if (error.code == ErrorCode::wrongKey) {
        if (error.detail.isEmpty()) // nothing was given
            return {};
        if (is(error, "passphrase"))
            return Words::tr("The passphrase that was given at the start does not open this workspace.");
        if (is(error, "recovery"))
            return Words::tr("The recovery code that was given at the start does not open this workspace.");
        return Words::tr("The key that this computer keeps does not open this workspace.");
    }
    if (error.code == ErrorCode::invalidInput)
        return Words::tr("What was given at the start is no recovery code.");
    return Words::tr("It did not open by itself. %1").arg(generally(error));
}

QString refusalOfPassphrase(const Error &error)
{
    if (error.code == ErrorCode::wrongKey)
        return Words::tr(
            "This passphrase does not open the workspace. Are Caps Lock and the keyboard's language as they were?");
    return generally(error);
}

QString refusalOfCode(const Error &error, const QString &typed)
{
    if (error.code == ErrorCode::wrongKey)
        return Words::tr(
            "The code is written correctly, but it does not open this workspace: it is another workspace's, or a "
            "newer code took its place.");
    if (error.code != ErrorCode::invalidInput)
        return generally(error);
    if (is(error, "character")) {
        const qsizetype at = error.place.column;
        return Words::tr("“%1” is in no code: it has digits, and letters other than U.").arg(typed.mid(at - 1, 1));
    }
    if (is(error, "length")) {
        const auto count = std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isLetterOrNumber(); });
        return Words::tr("A code has 32 characters; %n stand here.", nullptr, int(count));
    }
    return Words::tr(
        "A character is wrong, or two are swapped: the code's check does not fit. Compare it with the paper.");
}

} // namespace switchboard::settings
