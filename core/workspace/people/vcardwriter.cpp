// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/vcardwriter.h"

namespace switchboard::workspace {

namespace {

QString escaped(QString text)
{
    return text.replace(u'\\', QLatin1StringView("\\\\"))
        .replace(u'\n', QLatin1StringView("\\n"))
        .remove(u'\r')
        .replace(u',', QLatin1StringView("\\,"))
        .replace(u';', QLatin1StringView("\\;"));
}

/// The rest of a long line goes below, behind one space.
void appendLine(QByteArray &card, const QString &line)
{
    QByteArray rest = line.toUtf8();
    for (qsizetype room = 75; rest.size() > room; room = 74) {
        qsizetype end = room;
        while (end > 1 && (uchar(rest.at(end)) & 0xC0) == 0x80)
            --end;
        card += rest.left(end) + "\r\n ";
        rest.remove(0, end);
    }
    card += rest + "\r\n";
}

void appendText(QByteArray &card, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        appendLine(card, name + u':' + escaped(text));
}

QString typeOf(const QString &label)
{
    if (label.isEmpty() || label == QLatin1StringView("other"))
        return {};
    return QStringLiteral(";TYPE=") + (label == QLatin1StringView("mobile") ? QStringLiteral("cell") : label);
}

} // namespace

QByteArray toVCard(const Contact &contact, const QStringList &notes)
{
    QByteArray card = "BEGIN:VCARD\r\nVERSION:4.0\r\n";
    appendLine(card, QStringLiteral("FN:") + escaped(contact.name.isEmpty() ? contact.company : contact.name));
    if (!contact.firstName.isEmpty() || !contact.lastName.isEmpty())
        appendLine(card, QStringLiteral("N:") + escaped(contact.lastName) + u';' + escaped(contact.firstName)
                             + QStringLiteral(";;;"));
    appendText(card, QStringLiteral("ORG"), contact.company);
    appendText(card, QStringLiteral("UID"), contact.externalId);
    for (const Endpoint &endpoint : contact.endpoints) {
        const bool isPhone = endpoint.address.kind == AddressKind::phone;
        appendLine(card, (isPhone ? QStringLiteral("TEL") : QStringLiteral("EMAIL")) + typeOf(endpoint.label) + u':'
                             + endpoint.address.normal);
    }
    for (const QString &property : contact.properties)
        appendLine(card, QStringLiteral("ADR:;;") + escaped(property) + QStringLiteral(";;;;"));
    QStringList tags;
    for (const QString &tag : contact.tags)
        tags.append(escaped(tag));
    if (!tags.isEmpty())
        appendLine(card, QStringLiteral("CATEGORIES:") + tags.join(u','));
    appendText(card, QStringLiteral("NOTE"), notes.join(QStringLiteral("\n\n")));
    return card + "END:VCARD\r\n";
}

} // namespace switchboard::workspace
