// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
}

namespace switchboard::inbox {

/// Who one talks to: name, local time and how we know it, where they may be written to, why things are as they are, next
/// step, tags and fields. A view.
class ContextPane : public widgets::Surface
{
    Q_OBJECT

public:
    ContextPane(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent = nullptr);

    void setPerson(const std::optional<workspace::PersonCard> &person); ///< nothing empties it
    void refreshTime();

Q_SIGNALS:
    void personAsked(switchboard::ContactId person); ///< to be opened, e.g. to edit it

private:
    QVBoxLayout *addSection(QVBoxLayout *body, const QString &head, const QString &aside = {});
    void addRow(QVBoxLayout *section, const QString &name, const QString &value);
    QWidget *build(const workspace::PersonCard &person);
    void buildHead(QVBoxLayout *body, const workspace::PersonCard &person);
    void buildTime(QVBoxLayout *body, const workspace::PersonCard &person);
    void buildConsent(QVBoxLayout *body, const workspace::PersonCard &person);
    void addConsent(QVBoxLayout *section, const workspace::AddressConsent &consent);
    void buildWhys(QVBoxLayout *body, const workspace::PersonCard &person);
    void buildNext(QVBoxLayout *body, const Contact &contact);
    void buildDetails(QVBoxLayout *body, const Contact &contact);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    std::optional<workspace::PersonCard> m_person;
    QByteArray m_zone;
    widgets::Label *m_time = nullptr;
};

} // namespace switchboard::inbox
