// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errorwords.h"

#include <QCoreApplication>

namespace switchboard::widgets {

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("ErrorWords", text);
}

ErrorWords wordsFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalidInput: return {tr("A value is not valid."), tr("Look at the details and correct it.")};
    case ErrorCode::notFound: return {tr("It is not there any more."), tr("Somebody may have removed it. Load again.")};
    case ErrorCode::alreadyExists: return {tr("There is one already."), tr("Use that one, or choose another name.")};
    case ErrorCode::refused: return {tr("A rule forbids it. Nothing was sent."), tr("See the reason in the details.")};
    case ErrorCode::closed: return {tr("The program is closing. Nothing was done."), tr("Start it again.")};
    case ErrorCode::cancelled:
        return {tr("It was stopped. Nothing more is done."), tr("Start again when you are ready.")};
    case ErrorCode::locked:
        return {tr("Another program has this workspace open."), tr("Close the other one, then try again.")};
    case ErrorCode::damaged:
        return {tr("The store failed its integrity check."), tr("Stop writing to it and restore a backup.")};
    case ErrorCode::foreign: return {tr("This is not a Switchboard store."), tr("Choose another folder.")};
    case ErrorCode::newer:
        return {tr("A newer version of Switchboard made this."), tr("Install that version, then open it again.")};
    case ErrorCode::unsupported: return {tr("This is not supported here."), tr("See the details for what is.")};
    case ErrorCode::wrongKey: return {tr("The key does not open this store."), tr("Use the recovery code.")};
    case ErrorCode::noKeychain:
        return {tr("The keychain is locked or absent."), tr("Unlock it, or open with the passphrase.")};
    case ErrorCode::storage:
        return {tr("The store could not be read or written."), tr("Check that the disk is not full, then try again.")};
    case ErrorCode::unreachable:
        return {tr("The provider cannot be reached. Nothing was submitted."),
                tr("Usually nothing: it is tried again by itself.")};
    case ErrorCode::provider: return {tr("The provider refused it."), tr("See its answer in the details.")};
    case ErrorCode::timeout: return {tr("No answer came in time."), tr("Try again in a moment.")};
    case ErrorCode::internal: break;
    }
    return {tr("Something went wrong inside Switchboard."),
            tr("Try again; if it stays, send the details to your admin.")};
}
} // namespace

ErrorWords wordsFor(const Error &error)
{
    return wordsFor(error.code);
}

} // namespace switchboard::widgets
