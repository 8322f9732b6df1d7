// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timewords.h"

#include <QVBoxLayout>

namespace switchboard::widgets {
class Button;
class FlowLayout;
class Label;
} // namespace switchboard::widgets

namespace switchboard::inbox {

/// The rows of a section. Those of the last person are filled anew, since a widget costs much more to make than to fill.
template<class Row>
class RowPool
{
public:
    RowPool(const widgets::Theme &theme, QVBoxLayout &layout) : m_theme(theme), m_layout(layout) {}

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

    void end() ///< hides what is left over
    {
        for (qsizetype i = m_used; i < m_rows.size(); ++i)
            m_rows.at(i)->setVisible(false);
    }

    bool isEmpty() const { return m_used == 0; }

private:
    const widgets::Theme &m_theme;
    QVBoxLayout &m_layout;
    QList<Row *> m_rows;
    qsizetype m_used = 0;
};

/// A line, a heading and what is below it.
class ContextSection : public QWidget
{
public:
    ContextSection(const widgets::Theme &theme, const QString &head);

    void setAside(const QString &words); ///< at the right of the heading
    QVBoxLayout &body() { return *m_body; }

private:
    widgets::Label *m_aside;
    QVBoxLayout *m_body;
};

/// Who it is.
class PersonHead : public QWidget
{
    Q_OBJECT

public:
    explicit PersonHead(const widgets::Theme &theme);

    void set(const workspace::PersonCard &person);

Q_SIGNALS:
    void editAsked();

private:
    widgets::Avatar *m_avatar;
    widgets::Label *m_name;
    widgets::Label *m_place;
    widgets::Button *m_edit;
};

/// A name and what it is; the words can be marked and copied.
class FactRow : public QWidget
{
public:
    explicit FactRow(const widgets::Theme &theme);
    void set(const QString &name, const QString &value);

private:
    widgets::Label *m_name;
    widgets::Label *m_value;
};

class TagsRow : public QWidget
{
public:
    explicit TagsRow(const widgets::Theme &theme);
    void set(const QStringList &tags);

private:
    const widgets::Theme &m_theme;
    QWidget *m_tags;
    widgets::FlowLayout *m_flow;
    QList<widgets::Badge *> m_badges;
};

/// One address: whether it may be written to, and since when or why not.
class ConsentRow : public QWidget
{
public:
    explicit ConsentRow(const widgets::Theme &theme);
    void set(const workspace::AddressConsent &consent, const widgets::TimeWords &times);

private:
    widgets::IconView *m_icon;
    widgets::Label *m_address;
    widgets::Badge *m_badge;
    widgets::Label *m_why;
};

class WhyRow : public QWidget
{
public:
    explicit WhyRow(const widgets::Theme &theme);
    void set(const workspace::WhyNote &note, const widgets::TimeWords &times);

private:
    widgets::IconView *m_icon;
    widgets::Label *m_sentence;
};

/// What time it is where the person lives.
class LocalTimeRow : public QWidget
{
public:
    explicit LocalTimeRow(const widgets::Theme &theme);
    void set(const QString &time, const QString &zoneAndDay, const QString &city);
    void setTime(const QString &time);

private:
    widgets::Label *m_time;
    widgets::Label *m_zone;
};

} // namespace switchboard::inbox
