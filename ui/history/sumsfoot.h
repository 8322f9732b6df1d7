// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"
#include "ui/widgets/parts.h"

namespace switchboard::widgets {
class Label;
}

namespace switchboard::history {

/// How many were found, which of them are in sight, and what they come to.
class SumsFoot : public widgets::Surface
{
    Q_OBJECT

public:
    explicit SumsFoot(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setFound(qint64 found, bool isCounting); ///< still counting: at least so many
    void setFoundBefore(qint64 rows);             ///< the search was not run, and these rows are of another one
    void setRows(int first, int last, const QString &rest);
    void setSums(const workspace::HistoryFacets *facets); ///< null: not known yet
    QString words() const;                                ///< all of it

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const widgets::Theme &m_theme;
    QString m_before; ///< what the sums are of
    QStringList m_words;
    widgets::Label *m_found;
    widgets::Label *m_rows;
    widgets::Label *m_sums;
    widgets::Label *m_cost;
};

/// "Delivered 251", the largest first.
QStringList sumWords(const workspace::HistoryFacets &facets);

} // namespace switchboard::history
