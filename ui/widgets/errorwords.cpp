// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorwords.h"

#include <QCoreApplication>

namespace switchboard::widgets {

namespace {
/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

/// As core/workspace/settings.cpp, accounts.cpp and core/channels write them; where one is missing it stays English.
[[maybe_unused]] constexpr const char *flaws[] = {
    QT_TRANSLATE_NOOP("ErrorWords", "a text of at most 4,096 characters is expected"),
    QT_TRANSLATE_NOOP("ErrorWords", "a country of two letters, such as US is expected"),
    QT_TRANSLATE_NOOP("ErrorWords", "a whole number from 0 to 86,400 is expected"),
    QT_TRANSLATE_NOOP("ErrorWords", "an amount such as 25 or 25.50 is expected"),
    QT_TRANSLATE_NOOP("ErrorWords", "true or false is expected"),
    QT_TRANSLATE_NOOP("ErrorWords", "a sender needs a number or a service"),
    QT_TRANSLATE_NOOP("ErrorWords", "no such sender"),
    QT_TRANSLATE_NOOP("ErrorWords", "not a phone number"),
    QT_TRANSLATE_NOOP("ErrorWords", "an account id is AC and 32 hexadecimal digits"),
    QT_TRANSLATE_NOOP("ErrorWords", "a user is the account's id or an API key (SK and 32 hexadecimal digits)"),
    QT_TRANSLATE_NOOP("ErrorWords", "no auth token or API key secret"),
    QT_TRANSLATE_NOOP("ErrorWords", "the base URL must be an https address"),
    QT_TRANSLATE_NOOP("ErrorWords", "plain http is for this computer only; use https"),
    QT_TRANSLATE_NOOP("ErrorWords", "the base URL may hold no credentials, query or fragment"),
};

ErrorWords wordsFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalidInput:
        return {Words::tr("A value is not valid."), Words::tr("Look at the details and correct it.")};
    case ErrorCode::notFound:
        return {Words::tr("It is not there any more."), Words::tr("Somebody may have removed it. Load again.")};
    case ErrorCode::alreadyExists:
        return {Words::tr("There is one already."), Words::tr("Use that one, or choose another name.")};
    case ErrorCode::refused:
        return {Words::tr("A rule forbids it. Nothing was sent."), Words::tr("See the reason in the details.")};
    case ErrorCode::closed:
        return {Words::tr("The program is closing. Nothing was done."), Words::tr("Start it again.")};
    case ErrorCode::cancelled:
        return {Words::tr("It was stopped. Nothing more is done."), Words::tr("Start again when you are ready.")};
    case ErrorCode::locked:
        return {Words::tr("Another program has this workspace open."),
                Words::tr("Close the other one, then try again.")};
    case ErrorCode::damaged:
        return {Words::tr("The store failed its integrity check."),
                Words::tr("Stop writing to it and restore a backup.")};
    case ErrorCode::foreign:
        return {Words::tr("This is not a Switchboard store."), Words::tr("Choose another folder.")};
    case ErrorCode::newer:
        return {Words::tr("A newer version of Switchboard made this."),
                Words::tr("Install that version, then open it again.")};
    case ErrorCode::unsupported:
        return {Words::tr("This is not supported here."), Words::tr("See the details for what is.")};
    case ErrorCode::wrongKey:
        return {Words::tr("The key does not open this store."), Words::tr("Use the recovery code.")};
    case ErrorCode::noKeychain:
        return {Words::tr("The keychain is locked or absent."), Words::tr("Unlock it, or open with the passphrase.")};
    case ErrorCode::storage:
        return {Words::tr("The store could not be read or written."),
                Words::tr("Check that the disk is not full, then try again.")};
    case ErrorCode::unreachable:
        return {Words::tr("The provider cannot be reached. Nothing was submitted."),
                Words::tr("Usually nothing: it is tried again by itself.")};
    case ErrorCode::provider:
        return {Words::tr("The provider refused it."), Words::tr("See its answer in the details.")};
    case ErrorCode::timeout: return {Words::tr("No answer came in time."), Words::tr("Try again in a moment.")};
    case ErrorCode::internal: break;
    }
    return {Words::tr("Something went wrong inside Switchboard."),
            Words::tr("Try again; if it stays, send the details to your admin.")};
}
} // namespace

QString wordsOfFlaw(const Error &error)
{
    return error.message.isEmpty() ? error.message : Words::tr(error.message.toUtf8().constData());
}

ErrorWords wordsFor(const Error &error)
{
    return wordsFor(error.code);
}

} // namespace switchboard::widgets
