// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seal/secret.h"

#include <QString>

namespace switchboard::seal {

/// Name of the credential that a service manager hands to a worker.
constexpr char workspaceCredential[] = "switchboard-workspace-key";

/// A key of 32 bytes from a file that holds 64 hexadecimal digits and nothing else but space around them. refused where
/// anybody but its owner may read or write it, or it belongs to somebody else (root may own it); notFound, invalidInput
/// and storage otherwise. Reads the disk.
Result<Secret> readKeyFile(const QString &path);

/// Writes such a file, readable by its owner alone. alreadyExists where there is a file: a key is never written over.
Result<void> writeKeyFile(const QString &path, const Secret &key);

/// The key that systemd's LoadCredential= put into `directory`, by default what CREDENTIALS_DIRECTORY names. A file as
/// above, but the service manager may let its group read it. notFound where there is no such directory or file.
Result<Secret> readCredential(const QString &directory = qEnvironmentVariable("CREDENTIALS_DIRECTORY"));

} // namespace switchboard::seal
