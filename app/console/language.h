// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pseudolocale.h"

#include <QLocale>
#include <QTranslator>

namespace switchboard::app {

/// What the console speaks, and how it writes numbers and names of days.
struct Language
{
    QString words;  ///< "en", "es" or "pseudo"
    QLocale locale; ///< of the same language as the words
};

/// What the command line asked for, else what was chosen last, else the first that the system's user reads and we speak.
/// The region is the system's, so that an English window in Britain writes its numbers as Britain does.
Language languageOf(const QString &asked, const QString &kept, const QLocale &system);

/// Has the words of a language installed while it lives. Comes after the application and before its widgets.
class SpokenLanguage
{
public:
    explicit SpokenLanguage(const Language &language);
    ~SpokenLanguage();
    Q_DISABLE_COPY_MOVE(SpokenLanguage)

private:
    QLocale m_before;
    QTranslator m_ofQt;
    QTranslator m_ours;
    widgets::PseudoLocale m_pseudo;
};

} // namespace switchboard::app
