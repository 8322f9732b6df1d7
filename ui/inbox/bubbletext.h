// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/theme.h"

#include <QCache>
#include <QSize>
#include <QTextLayout>

namespace switchboard::inbox {

struct BubbleTextKey
{
    QString text;
    widgets::Text type;
    int width;
    bool operator==(const BubbleTextKey &) const = default;
};

inline size_t qHash(const BubbleTextKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, int(key.type), key.width);
}

/// Many lines of text as they stand in bubbles: each as high as the type's line, whatever script or emoji is in it. What
/// was broken into lines to be measured is kept to be painted, and for the next look at the thread.
class BubbleTexts
{
public:
    explicit BubbleTexts(const widgets::Theme &theme) : m_theme(theme) {}

    QSize size(const QString &text, widgets::Text type, int width);
    void paint(QPainter &painter, const QRect &rect, const QString &text, widgets::Text type);
    void paintNote(QPainter &painter, const QRect &rect,
                   const QString &text); ///< who is told by it, after an @, in the accent's colour
    void setAgents(const QStringList &agents) { m_agents = agents; }

private:
    struct Lines
    {
        QTextLayout layout;
        QFont font;
        QSize size;
    };
    const Lines &lines(const QString &text, widgets::Text type, int width);

    static constexpr int most = 1'024;

    const widgets::Theme &m_theme;
    QStringList m_agents;
    QCache<BubbleTextKey, Lines> m_lines{most};
};

} // namespace switchboard::inbox
