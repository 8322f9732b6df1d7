// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace switchboard::widgets {

/// Makes every translatable text a third longer, accented and bracketed, so that what is cut off or was not
/// marked for translation shows. Install it before the widgets are made.
class PseudoLocale : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override;
};

} // namespace switchboard::widgets
