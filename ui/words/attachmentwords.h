// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mediaservice.h"
#include "ui/widgets/icons.h"

namespace switchboard::words {

/// What an attachment is called: the last part of its link, else what it is: "Picture, JPEG".
QString nameOf(const workspace::Attachment &attachment);

/// How it stands: "still being fetched", "only a link"; its size where it is there.
QString standingOf(const workspace::Attachment &attachment);

/// Why its bytes can neither be shown nor saved; in a sentence.
QString whyNot(const workspace::Attachment &attachment);
QString whyNot(const Error &error);

widgets::Icon iconOf(workspace::AttachmentKind kind);
widgets::Icon standingIcon(workspace::AttachmentState state);

/// A file name without anything that a path could be made of.
QString proposedName(const workspace::Attachment &attachment, MessageId message, int number);

} // namespace switchboard::words
