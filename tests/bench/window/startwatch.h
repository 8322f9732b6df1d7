// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QStringList>

#include <memory>

struct xcb_connection_t;

namespace switchboard::bench {

/// What one start of a program took. Milliseconds count from the moment before it is started.
struct StartFigures
{
    double mapped = 0;  ///< its window is there
    double painted = 0; ///< with more than one colour in it
    double settled = 0; ///< the watched part of it has the picture that it keeps
    double pssMb = 0;   ///< of its session, two seconds after it was painted
    double cpuMs = 0;   ///< of its processes until then
    QImage picture;     ///< of the whole window then
};

/// Looks at a program from outside, through the X server: first top-level window of at least 200x100.
class StartWatch
{
public:
    StartWatch();
    ~StartWatch();

    /// `watched` is the part of the window whose last change counts as settled, as parts of its width and height.
    /// Fatal where no window comes.
    StartFigures start(const QStringList &command, const QRectF &watched);

private:
    struct Window
    {
        quint32 id = 0;
        QSize size;
    };
    Window topLevel();
    QImage imageOf(const Window &window, const QRect &part);
    void closeWindow(const Window &window);
    quint32 atom(const char *name);

    struct Disconnect
    {
        void operator()(xcb_connection_t *connection) const;
    };
    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    quint32 m_root = 0;
};

} // namespace switchboard::bench
