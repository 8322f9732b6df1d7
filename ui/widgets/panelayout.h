// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

QT_BEGIN_NAMESPACE
class QSplitter;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;
class UiState;

/// List, the thing itself and context, side by side. Narrower windows make the context a drawer over the
/// thing, and still narrower ones the list too.
class PaneLayout : public QWidget
{
    Q_OBJECT

public:
    enum class Pane { list, context };

    PaneLayout(const Theme &theme, QWidget *list, QWidget *thing, QWidget *context, QWidget *parent = nullptr);

    /// Takes the widths that were kept under `key`, and keeps them there whenever a person moves an edge.
    void keepIn(UiState &state, const QString &key);

    bool isDrawer(Pane pane) const;
    bool isShown(Pane pane) const;
    void setShown(Pane pane, bool isShown); ///< does nothing where the pane is not a drawer
    void setUsed(Pane pane, bool isUsed);   ///< one that has nothing to show takes no room

Q_SIGNALS:
    void drawersChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Side
    {
        QWidget *widget = nullptr;
        int width = 0;
        int needs = 0; ///< window width from which it stands beside the thing
        bool isDrawer = false;
        bool isOpen = false;
        bool isUsed = true;
    };
    Side &side(Pane pane) { return m_sides[size_t(pane)]; }
    const Side &side(Pane pane) const { return m_sides[size_t(pane)]; }
    void place(Pane pane, bool asDrawer);
    void placeDrawers();
    static void showOrHide(const Side &side);
    void giveWidths();
    void noticeWidths();

    QSplitter *m_splitter;
    std::array<Side, 2> m_sides;
};

} // namespace switchboard::widgets
