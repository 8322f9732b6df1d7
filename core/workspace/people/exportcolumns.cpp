// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/exportcolumns.h"

#include <algorithm>

namespace switchboard::workspace {

namespace {

QList<Endpoint> ofKind(const Contact &contact, AddressKind kind)
{
    QList<Endpoint> found;
    for (const Endpoint &endpoint : contact.endpoints) {
        if (endpoint.address.kind == kind)
            found.append(endpoint);
    }
    return found;
}

void appendHeaders(QStringList &headers, const QString &word, int count)
{
    for (int i = 1; i <= count; ++i) {
        const QString numbered = i == 1 ? word : word + QString::number(i);
        headers << numbered << numbered + QStringLiteral("_label");
    }
}

void appendEndpoints(QStringList &row, const QList<Endpoint> &endpoints, int count)
{
    for (int i = 0; i < count; ++i) {
        const Endpoint endpoint = endpoints.value(i);
        row << endpoint.address.normal << endpoint.label;
    }
}

} // namespace

void ExportColumns::widenFor(const Contact &contact)
{
    m_phones = std::max(m_phones, int(ofKind(contact, AddressKind::phone).size()));
    m_emails = std::max(m_emails, int(ofKind(contact, AddressKind::email).size()));
    for (auto field = contact.fields.cbegin(); field != contact.fields.cend(); ++field) {
        const auto place = std::lower_bound(m_fields.begin(), m_fields.end(), field.key());
        if (place == m_fields.end() || *place != field.key())
            m_fields.insert(place, field.key());
    }
}

QStringList ExportColumns::headers() const
{
    QStringList headers{QStringLiteral("external_id"), QStringLiteral("name"), QStringLiteral("first_name"),
                        QStringLiteral("last_name"), QStringLiteral("company")};
    appendHeaders(headers, QStringLiteral("phone"), m_phones);
    appendHeaders(headers, QStringLiteral("email"), m_emails);
    headers << QStringLiteral("stage") << QStringLiteral("source") << QStringLiteral("owner")
            << QStringLiteral("household") << QStringLiteral("properties") << QStringLiteral("tags")
            << QStringLiteral("next_step") << QStringLiteral("next_step_at") << QStringLiteral("note");
    for (const QString &field : m_fields)
        headers << QStringLiteral("custom:") + field;
    return headers;
}

QStringList ExportColumns::row(const Contact &contact, const QStringList &notes) const
{
    QStringList row{contact.externalId, contact.name, contact.firstName, contact.lastName, contact.company};
    appendEndpoints(row, ofKind(contact, AddressKind::phone), m_phones);
    appendEndpoints(row, ofKind(contact, AddressKind::email), m_emails);
    row << contact.stage << contact.source << contact.owner << contact.household << contact.properties.join(u'\n')
        << contact.tags.join(u'\n') << contact.nextStep
        << (contact.nextStepAt == Timestamp{} ? QString() : toIso(contact.nextStepAt))
        << notes.join(QStringLiteral("\n\n"));
    for (const QString &field : m_fields)
        row << contact.fields.value(field);
    return row;
}

} // namespace switchboard::workspace
