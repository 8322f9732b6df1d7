// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/wordings.h"

#include "core/channels/twilio/errors.h"
#include "core/policy/keywords.h"

namespace switchboard::workspace {

CodeText providerCodeText(int code)
{
    const channels::twilio::ErrorText text = channels::twilio::errorText(code);
    return {text.sentence, text.advice};
}

KeywordReading readKeyword(QStringView text)
{
    const policy::KeywordVerdict verdict = policy::classifyKeyword(text);
    return {QString(policy::name(verdict.intent)), verdict.matched, verdict.needsReview};
}

} // namespace switchboard::workspace
