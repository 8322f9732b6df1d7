// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace switchboard::test::words {

struct Area
{
    int code;
    const char *city;
    const char *state;
    const char *zone; ///< IANA
    int hours;        ///< behind UTC in winter
};

const std::vector<Area> &areas();

const QStringList &firstNames();
const QStringList &lastNames();
const QStringList &spanishFirstNames();
const QStringList &unusualNames(); ///< whole: right-to-left, very long, accented, with an apostrophe, of one letter
const QStringList &companies();
const QStringList &tags();
const QStringList &stages();
const QStringList &sources();
const QStringList &agents();

/// Words of houses and what is around them, the common ones first; most of them are seldom used.
const QStringList &things();

/// "Maplewood Ridge Dr" …; thousands of them.
QString street(quint64 number);

} // namespace switchboard::test::words
