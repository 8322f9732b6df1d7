// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {

/// Who asks for a file; a test answers instead of a dialog. The answer is given later, and not at all where the user
/// chose none.
struct FileDialogs
{
    using Chosen = std::function<void(const QString &file)>;

    /// (over, title, proposed name, filter, chosen)
    std::function<void(QWidget *, const QString &, const QString &, const QString &, Chosen)> save;
    std::function<void(QWidget *, const QString &, const QString &, Chosen)> open; ///< (over, title, filter, chosen)
};

/// The desktop's own dialogs.
FileDialogs desktopFileDialogs();

} // namespace switchboard::widgets
