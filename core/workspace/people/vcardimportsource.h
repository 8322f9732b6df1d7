// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/vcard.h"
#include "core/workspace/people/importsource.h"

#include <QFile>

#include <memory>

namespace switchboard::workspace {

/// People in a file of vCards. A card's UID is the external id, its categories are tags, its addresses properties.
class VCardImportSource : public ImportSource
{
public:
    static Result<std::unique_ptr<ImportSource>> open(const QString &path, const QString &region);

    QStringList headers() const override { return {QStringLiteral("name")}; }
    std::optional<ImportRecord> next() override;
    qint64 bytesRead() const override { return m_reader->bytesRead(); }

private:
    VCardImportSource() = default;
    std::optional<Error> build(store::ImportedPerson &person, const text::VCard &card) const;

    QFile m_file;
    QString m_region;
    std::unique_ptr<text::VCardReader> m_reader;
};

} // namespace switchboard::workspace
