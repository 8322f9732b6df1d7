// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sampleworld/plot.h"

namespace switchboard::test {

/// A template of a campaign, with places to fill such as {first}.
struct CampaignWording
{
    const char *name; ///< of the campaign, without its month
    const char *templateName;
    const char *text;
    const char *spanish;
};

const std::vector<CampaignWording> &campaignWordings();

/// The words of a beat: of a campaign its template filled, of a call a note or transcript, of an email a subject line
/// and text.
QString wordsOf(const Beat &beat, const SamplePerson &person, const Plot &plot);

/// Names of pictures and files with it; mostly none.
QStringList attachmentsOf(const Beat &beat);

} // namespace switchboard::test
