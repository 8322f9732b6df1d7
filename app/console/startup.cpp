// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/startup.h"

#include "core/workspace/workspace.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <iostream>

namespace switchboard::app {

namespace {

/// The first line of a file, as passphrases and codes are given.
std::optional<QString> firstLine(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readLine(4096)).remove(u'\n').remove(u'\r');
}

} // namespace

Startup readStartup(int argc, char **argv)
{
    Startup startup;
    CLI::App parser("The Switchboard console", "switchboard");
    std::string folder;
    std::string passphraseFile;
    std::string recoveryFile;
    std::string keyFile;
    std::string look;
    std::string language;
    parser.add_option("--workspace", folder, "Folder of the workspace (default: your own)");
    parser.add_option("--passphrase-file", passphraseFile, "File with the passphrase on its first line")
        ->envname("SWITCHBOARD_PASSPHRASE_FILE");
    parser.add_option("--recovery-code-file", recoveryFile, "File with the recovery code on its first line");
    parser.add_option("--key-file", keyFile, "Key file, where it is not at its usual place");
    parser.add_option("--look", look, "light, dark or system (default: as chosen last)")
        ->check(CLI::IsMember({"light", "dark", "system"}));
    parser
        .add_option("--language", language, "en, es or system (default: as chosen last); pseudo shows what is cut off")
        ->envname("SWITCHBOARD_LANGUAGE")
        ->check(CLI::IsMember({"en", "es", "pseudo", "system"}));
    parser.footer("Example: switchboard --workspace ~/practice");
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        startup.exitStatus = parser.exit(error) == 0 ? 0 : 2;
        return startup;
    }
    startup.folder = folder.empty() ? workspace::Workspace::defaultFolder() : QString::fromStdString(folder);
    startup.look = QString::fromStdString(look);
    startup.language = QString::fromStdString(language);
    startup.sources.keyFile = QString::fromStdString(keyFile);
    for (const auto &[path, target] : {std::pair(passphraseFile, &startup.sources.passphrase),
                                       std::pair(recoveryFile, &startup.sources.recoveryCode)}) {
        if (path.empty())
            continue;
        const std::optional<QString> line = firstLine(path);
        if (!line) {
            std::cerr << "switchboard: cannot read " << path << '\n';
            startup.exitStatus = 2;
            return startup;
        }
        *target = *line;
    }
    return startup;
}

widgets::Theme::Mode lookOf(const QString &asked, const QString &kept)
{
    const QString look = asked.isEmpty() ? kept : asked;
    if (look == QLatin1StringView("light"))
        return widgets::Theme::Mode::light;
    return look == QLatin1StringView("dark") ? widgets::Theme::Mode::dark : widgets::Theme::Mode::system;
}

} // namespace switchboard::app
