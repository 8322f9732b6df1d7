// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QPushButton>

namespace switchboard::widgets {

/// A push button painted from the tokens: kind, size, icon, key cap. A chip is a checkable one.
class Button : public QPushButton
{
    Q_OBJECT

public:
    Button(const Theme &theme, const QString &text, ButtonKind kind = ButtonKind::plain,
           ButtonSize size = ButtonSize::normal, QWidget *parent = nullptr);

    /// Icon alone: `name` becomes tool-tip and accessible name.
    static Button *ofIcon(const Theme &theme, Icon icon, const QString &name, ButtonSize size = ButtonSize::normal,
                          QWidget *parent = nullptr);

    void setIcon(std::optional<Icon> icon);
    void setKey(const QString &key); ///< shown as a key cap; empty for none
    void setKind(ButtonKind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ButtonLook look() const;

    const Theme &m_theme;
    ButtonKind m_kind;
    ButtonSize m_size;
    std::optional<Icon> m_icon;
    QString m_key;
};

} // namespace switchboard::widgets
