// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/filedialogs.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timewords.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

namespace switchboard::contacts {

/// What the parts of the place are made with; all of it outlives them.
struct ContactsContext
{
    const widgets::Theme &theme;
    const widgets::TimeWords &times;
    workspace::PeopleService &service;
    widgets::ActionTable &actions;
    widgets::UndoList &undo;
    widgets::UiState &state;
    widgets::FileDialogs dialogs;
};

} // namespace switchboard::contacts
