// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What the people of the sample world say, with places to fill.
namespace switchboard::test::phrases {

const QStringList &questions(); ///< of people
const QStringList &answers();   ///< of agents
const QStringList &details();
const QStringList &thanks();
const QStringList &signatures();
const QStringList &small();
const QStringList &replies(); ///< to a campaign
const QStringList &stops();
const QStringList &voicemails();
const QStringList &callNotes();
const QStringList &subjects();
const QStringList &spam();
const QStringList &spanishQuestions();
const QStringList &spanishAnswers();
const QStringList &spanishReplies();
const QStringList &spanishSmall();
const QStringList &spanishStops();
const QStringList &hebrew();
const QStringList &arabic();

} // namespace switchboard::test::phrases
