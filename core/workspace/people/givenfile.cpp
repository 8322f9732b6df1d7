// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/givenfile.h"

#include <QFileInfo>

namespace switchboard::workspace {

Error unreadableFile(const QString &path)
{
    return {ErrorCode::invalidInput, QStringLiteral("the file cannot be read"), QStringLiteral("file_unreadable"),
            false, Place{path, 0, 0, {}}};
}

Result<void> checkWritable(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (path.isEmpty() || (!file.isDir() && folder.isDir() && folder.isWritable()))
        return {};
    return Error{ErrorCode::invalidInput, QStringLiteral("the file cannot be written"),
                 QStringLiteral("file_unwritable"), false, Place{path, 0, 0, {}}};
}

} // namespace switchboard::workspace
