// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace switchboard::widgets {

/// A place the user goes. The main window hosts it and knows no more of it than this.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    QString summary() const { return m_summary; }          ///< beside the title, e.g. "42 open"
    int count() const { return m_count; }                  ///< what waits there, shown in the rail
    QByteArray personZone() const { return m_personZone; } ///< time zone of who is looked at; empty for nobody

    /// What is typed into the window's search field, while it is typed. Most places have no use for it.
    virtual void takeSearch(const QString &) {}

Q_SIGNALS:
    void summaryChanged(const QString &summary);
    void countChanged(int count);
    void personZoneChanged(const QByteArray &zone);

protected:
    void setSummary(const QString &summary)
    {
        if (summary != std::exchange(m_summary, summary))
            Q_EMIT summaryChanged(summary);
    }
    void setCount(int count)
    {
        if (count != std::exchange(m_count, count))
            Q_EMIT countChanged(count);
    }
    void setPersonZone(const QByteArray &zone)
    {
        if (zone != std::exchange(m_personZone, zone))
            Q_EMIT personZoneChanged(zone);
    }

private:
    QString m_summary;
    int m_count = 0;
    QByteArray m_personZone;
};

} // namespace switchboard::widgets
