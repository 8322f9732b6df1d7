// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QAction;
class QHBoxLayout;
class QLineEdit;
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class KeyLabel;
class Label;
} // namespace switchboard::widgets

namespace switchboard::shell {

/// Title and count of the place, search, commands, who works here, the look and the menu. Knows no place.
class TopBar : public widgets::Surface
{
    Q_OBJECT

public:
    explicit TopBar(widgets::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSummary(const QString &summary);
    void setAgent(const QString &name); ///< empty: nobody is named
    void setSearchable(bool isSearchable);
    void focusSearch();
    void clearSearch();

    /// Made once, from the table of actions.
    void setActions(QAction *search, QAction *palette, QMenu *look, QMenu *menu);
    widgets::Button *menuButton() const { return m_menu; }

Q_SIGNALS:
    void searchTyped(const QString &text); ///< at once
    void searchEntered(const QString &text);
    void searchLeft(); ///< Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSearch();
    void addRight(QHBoxLayout *layout);
    void showLook();
    void showSearchKey();

    widgets::Theme &m_theme;
    widgets::Label *m_title;
    widgets::Label *m_summary;
    QLineEdit *m_search;
    widgets::KeyLabel *m_searchKey;
    widgets::Button *m_commands;
    widgets::Button *m_look;
    widgets::Button *m_menu;
    QWidget *m_agent;
    widgets::Avatar *m_agentFace;
    widgets::Label *m_agentName;
    QTimer m_typed;
};

} // namespace switchboard::shell
