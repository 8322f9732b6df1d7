// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace switchboard::widgets {

class Theme;

/// A key as it is written on a keyboard: "Ctrl K".
class KeyLabel : public QWidget
{
    Q_OBJECT

public:
    KeyLabel(const Theme &theme, const QString &key, QWidget *parent = nullptr);
    void setKey(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_key;
};

} // namespace switchboard::widgets
