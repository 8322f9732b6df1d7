// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/parts.h"

#include <QBoxLayout>

namespace switchboard::widgets {

class FlowLayout;
class Label;

/// The rows of a section. Those of the last thing shown are filled anew, since a widget costs much more to make than to fill.
template<class Row>
class RowPool
{
public:
    RowPool(const Theme &theme, QBoxLayout &layout) : m_theme(theme), m_layout(layout) {}

    void begin() { m_used = 0; }

    Row &next()
    {
        if (m_used == m_rows.size()) {
            m_rows.append(new Row(m_theme));
            m_layout.addWidget(m_rows.last());
        }
        Row *row = m_rows.at(m_used++);
        row->setVisible(true);
        return *row;
    }

    void end() ///< hides what is left over, emptied: nothing of the last thing stays
    {
        for (qsizetype i = m_used; i < m_rows.size(); ++i) {
            m_rows.at(i)->setVisible(false);
            m_rows.at(i)->clear();
        }
    }

    bool isEmpty() const { return m_used == 0; }

private:
    const Theme &m_theme;
    QBoxLayout &m_layout;
    QList<Row *> m_rows;
    qsizetype m_used = 0;
};

/// A part of a pane about one thing: a line above, a heading, and rows below it.
class PaneSection : public QWidget
{
    Q_OBJECT

public:
    PaneSection(const Theme &theme, const QString &head, QWidget *parent = nullptr);

    void setHead(const QString &words);
    void setAside(const QString &words); ///< at the right of the heading
    void addAside(QWidget *widget);
    QVBoxLayout &body() { return *m_body; }

private:
    Label *m_head;
    Label *m_aside;
    QHBoxLayout *m_top;
    QVBoxLayout *m_body;
};

/// A name and what it is; the words can be marked and copied.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(const Theme &theme);
    void set(const QString &name, const QString &value, Color color = Color::text);
    void clear() { set({}, {}); }

private:
    Label *m_name;
    Label *m_value;
};

/// The facts of a section, filled anew for each thing; one without a value is left out.
class FactRows
{
public:
    FactRows(const Theme &theme, QBoxLayout &layout) : m_rows(theme, layout) {}

    void begin() { m_rows.begin(); }
    void add(const QString &name, const QString &value, Color color = Color::text)
    {
        if (!value.isEmpty())
            m_rows.next().set(name, value, color);
    }
    void end() { m_rows.end(); }
    bool isEmpty() const { return m_rows.isEmpty(); }

private:
    RowPool<FactRow> m_rows;
};

/// Tags beside their name; one too long for the pane is cut off and told by its tool-tip.
class TagsRow : public QWidget
{
    Q_OBJECT

public:
    explicit TagsRow(const Theme &theme);
    void set(const QStringList &tags); ///< none hides the row

private:
    const Theme &m_theme;
    QWidget *m_tags;
    FlowLayout *m_flow;
    QList<Badge *> m_badges;
};

/// What an AddressRow shows.
struct AddressLook
{
    Icon icon = Icon::sms;
    Color tint = Color::smsText;
    QString address;
    QString spoken; ///< what a screen reader says for the address
    BadgeLook badge;
    QString below; ///< small; empty leaves the line out
};

/// An address and whether it may be written to; the address can be marked and copied.
class AddressRow : public QWidget
{
    Q_OBJECT

public:
    explicit AddressRow(const Theme &theme);
    void set(const AddressLook &look);
    void clear() { set({}); }

private:
    IconView *m_icon;
    Label *m_address;
    Badge *m_badge;
    Label *m_below;
};

} // namespace switchboard::widgets
