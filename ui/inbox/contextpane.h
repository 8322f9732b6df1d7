// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inbox/contextparts.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QScrollArea;
QT_END_NAMESPACE

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
    widgets::PaneSection *addSection(const QString &head);
    void showTime(const workspace::PersonCard &person);
    void showConsent(const workspace::PersonCard &person);
    void showWhys(const workspace::PersonCard &person);
    void showNext(const Contact &contact);
    void showDetails(const Contact &contact);

    const widgets::Theme &m_theme;
    widgets::TimeWords m_times;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body; ///< of the sections
    PersonHead *m_head;
    widgets::PaneSection *m_timeSection;
    LocalTimeRow *m_time;
    widgets::PaneSection *m_consentSection;
    widgets::RowPool<widgets::AddressRow> m_consents;
    widgets::PaneSection *m_whySection;
    widgets::RowPool<WhyRow> m_whys;
    widgets::PaneSection *m_nextSection;
    QVBoxLayout *m_nextRows; ///< above the tags
    widgets::FactRows m_next;
    widgets::TagsRow *m_tags;
    widgets::PaneSection *m_detailsSection;
    widgets::FactRows m_details;
    std::optional<workspace::PersonCard> m_person;
};

} // namespace switchboard::inbox
