// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace switchboard::widgets {
class Theme;
}

namespace switchboard::history {

/// What keeps a search from being understood, as a sentence.
QString sentenceOfQueryError(const Error &error);

/// The sentence, and below it the search with a wave under the place it is about.
class QueryProblem : public QWidget
{
    Q_OBJECT

public:
    explicit QueryProblem(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setProblem(const QString &query, const Error &error);
    QString sentence() const { return m_sentence; }
    QString marked() const; ///< what the wave is under

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const widgets::Theme &m_theme;
    QString m_query;
    QString m_sentence;
    int m_start = 0;
    int m_length = 0;
};

} // namespace switchboard::history
