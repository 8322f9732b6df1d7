// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filedialogs.h"

#include <QFileDialog>
#include <QStandardPaths>

namespace switchboard::widgets {

namespace {

void show(QFileDialog *dialog, FileDialogs::Chosen chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace

FileDialogs desktopFileDialogs()
{
    FileDialogs dialogs;
    dialogs.save = [](QWidget *over, const QString &title, const QString &name, const QString &filter,
                      FileDialogs::Chosen chosen) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        auto *dialog = new QFileDialog(over, title, folder, filter);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(name);
        show(dialog, std::move(chosen));
    };
    dialogs.open = [](QWidget *over, const QString &title, const QString &filter, FileDialogs::Chosen chosen) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        auto *dialog = new QFileDialog(over, title, folder, filter);
        dialog->setFileMode(QFileDialog::ExistingFile);
        show(dialog, std::move(chosen));
    };
    return dialogs;
}

} // namespace switchboard::widgets
