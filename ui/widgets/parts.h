// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painting.h"

#include <QWidget>

namespace switchboard::widgets {

/// A word on the soft fill of its tone.
class Badge : public QWidget
{
    Q_OBJECT

public:
    Badge(const Theme &theme, const BadgeLook &look = {}, QWidget *parent = nullptr);
    void setLook(const BadgeLook &look);
    QString text() const { return m_look.text; }
    QSize sizeHint() const override { return badgeSize(m_theme, m_look); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    BadgeLook m_look;
};

/// Initials on a tinted disc.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    Avatar(const Theme &theme, Size size, QWidget *parent = nullptr);
    void setPerson(const QString &name, quint64 seed);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    quint64 m_seed = 0;
};

/// An icon that stands beside a word.
class IconView : public QWidget
{
    Q_OBJECT

public:
    IconView(const Theme &theme, Icon icon, Size size, Color tint, QWidget *parent = nullptr);
    void set(Icon icon, Color tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Icon m_icon;
    Color m_tint;
};

/// A line of 1 px.
class Line : public QWidget
{
    Q_OBJECT

public:
    explicit Line(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// One flat fill from the table behind its children, with an edge of 1 px where asked for.
class Surface : public QWidget
{
    Q_OBJECT

public:
    Surface(const Theme &theme, Color fill, Qt::Edges lines = {}, QWidget *parent = nullptr);
    void setLines(Qt::Edges lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Color m_fill;
    Qt::Edges m_lines;
};

} // namespace switchboard::widgets
