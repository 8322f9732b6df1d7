// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/consolestyle.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QApplication>

namespace switchboard::widgets {

// Apart from the rest of the theme, since the style paints with the theme.
void Theme::install(QApplication &application)
{
    installSpokenRoles();
    application.setStyle(new ConsoleStyle(*this));
    application.setFont(font(Text::body));
    applyTo(application);
    connect(this, &Theme::changed, &application, [this, &application] { applyTo(application); });
}

} // namespace switchboard::widgets
