// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/profile.h"

#include "core/store/schema.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>

namespace switchboard::store {

namespace {
constexpr int fieldsNumber = 8;
constexpr int propertiesNumber = 9;
} // namespace

QByteArray encodeProfile(const Profile &profile)
{
    QByteArray bytes;
    bytes.reserve(128);
    QCborStreamWriter out(&bytes);
    out.startMap();
    for (const ProfileText &text : profileTexts) {
        if ((profile.*text.member).isEmpty())
            continue;
        out.append(text.number);
        out.append(profile.*text.member);
    }
    if (!profile.fields.isEmpty()) {
        out.append(fieldsNumber);
        out.startMap(quint64(profile.fields.size()));
        for (auto field = profile.fields.cbegin(); field != profile.fields.cend(); ++field) {
            out.append(field.key());
            out.append(field.value());
        }
        out.endMap();
    }
    if (!profile.properties.isEmpty()) {
        out.append(propertiesNumber);
        out.startArray(quint64(profile.properties.size()));
        for (const QString &property : profile.properties)
            out.append(property);
        out.endArray();
    }
    out.endMap();
    return bytes;
}

Result<Profile> decodeProfile(const QByteArray &bytes)
{
    QCborParserError problem;
    const QCborValue value = QCborValue::fromCbor(bytes, &problem);
    if (problem.error != QCborError::NoError || !value.isMap())
        return Error{ErrorCode::damaged, QStringLiteral("a person's profile cannot be read"), problem.errorString()};
    const QCborMap map = value.toMap();
    Profile profile;
    for (const ProfileText &text : profileTexts)
        profile.*text.member = map.value(text.number).toString();
    const QCborMap fields = map.value(fieldsNumber).toMap();
    for (const auto &field : fields)
        profile.fields.insert(field.first.toString(), field.second.toString());
    const QCborArray properties = map.value(propertiesNumber).toArray();
    for (const QCborValue &property : properties)
        profile.properties.append(property.toString());
    return profile;
}

QByteArray sealProfile(const seal::Vault &vault, ContactId contact, const Profile &profile)
{
    return vault.seal(cell(Table::contact, Column::profile, contact.value), encodeProfile(profile));
}

Result<Profile> openProfile(const seal::Vault &vault, ContactId contact, const QByteArray &sealed)
{
    if (sealed.isEmpty())
        return Profile{};
    const Result<QByteArray> bytes = vault.open(cell(Table::contact, Column::profile, contact.value), sealed);
    if (!bytes)
        return bytes.error();
    return decodeProfile(*bytes);
}

seal::Token externalToken(const seal::Vault &vault, QStringView externalId)
{
    return vault.textToken(u"external", externalId.trimmed());
}

} // namespace switchboard::store
