// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/places.h"

#include <QCoreApplication>

namespace switchboard::shell {

namespace {
/// Where the sentences of this file are found in a translation.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};
} // namespace

QList<PlaceInfo> places()
{
    using widgets::Icon;
    const auto control = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    return {
        {Place::inbox, QStringLiteral("inbox"), Icon::inbox, Words::tr("Inbox"), control(Qt::Key_1)},
        {Place::history, QStringLiteral("history"), Icon::history, Words::tr("History"), control(Qt::Key_2)},
        {Place::campaigns, QStringLiteral("campaigns"), Icon::campaigns, Words::tr("Campaigns"), control(Qt::Key_3)},
        {Place::schedule, QStringLiteral("schedule"), Icon::schedule, Words::tr("Schedule"), control(Qt::Key_4)},
        {Place::templates, QStringLiteral("templates"), Icon::templates, Words::tr("Templates"), control(Qt::Key_5)},
        {Place::contacts, QStringLiteral("contacts"), Icon::contacts, Words::tr("Contacts"), control(Qt::Key_6)},
        {Place::calls, QStringLiteral("calls"), Icon::calls, Words::tr("Calls"), control(Qt::Key_7)},
        {Place::automation, QStringLiteral("automation"), Icon::automation, Words::tr("Automation"),
         control(Qt::Key_8)},
        {Place::analytics, QStringLiteral("analytics"), Icon::analytics, Words::tr("Analytics"), control(Qt::Key_9)},
        {Place::experiments, QStringLiteral("experiments"), Icon::experiments, Words::tr("Experiments"),
         control(Qt::Key_0)},
        {Place::settings, QStringLiteral("settings"), Icon::settings, Words::tr("Settings"), control(Qt::Key_Comma)},
    };
}

} // namespace switchboard::shell
