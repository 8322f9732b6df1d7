// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settingsservice.h"
#include "ui/widgets/filedialogs.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class ActionTable;
class FormGrid;
class FormRow;
class MessageBar;
class TimeWords;
class UiState;
class UndoList;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// What the sections of the settings are made with; all of it outlives them.
struct SectionContext
{
    widgets::Theme &theme;
    const widgets::TimeWords &times;
    workspace::SettingsService &service;
    widgets::UndoList &undo;
    widgets::UiState &state;
    const widgets::FileDialogs &dialogs;
};

/// A row of a form whose names are as wide in all cards of the settings.
widgets::FormRow *addAlignedRow(widgets::FormGrid *grid, const QString &name, QWidget *field, const QString &hint = {});

/// Rows one below another with a line between, in a widget for a card; what was there goes.
void setRows(QVBoxLayout *rows, const widgets::Theme &theme, const QList<QWidget *> &shown);

/// A row of words in the place of rows: that there are none, or none yet.
QWidget *wordsRow(const widgets::Theme &theme, const QString &words);

/// One section of the settings: cards below one another, and what went wrong above them.
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(const SectionContext &context, QWidget *parent = nullptr);

    /// Reads what it shows, now and whenever the settings changed.
    virtual void refresh() = 0;

protected:
    void addCard(QWidget *card);

    /// Shows what failed, in place; an answer that is well takes it away again.
    void tell(const QString &what, const Error &error);
    void tellDone(const QString &sentence);
    void tellNothing();

    SectionContext m_context;

private:
    widgets::MessageBar *m_bar;
    QVBoxLayout *m_cards;
};

} // namespace switchboard::settings
