// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/startwatch.h"

#include "tests/bench/window/xserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <cstdlib>
#include <cstring>

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xcb/xcb.h>

namespace switchboard::bench {

namespace {

constexpr int patience = 30'000; // ms until a window must be there
constexpr int settling = 2'000;  // ms after it was painted
constexpr int lookEvery = 3;     // ms

template<class Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

template<class Reply>
Owned<Reply> owned(Reply *reply)
{
    return {reply, &std::free};
}

void pause(int ms)
{
    poll(nullptr, 0, ms);
}

bool isOneColour(const QImage &image)
{
    const QRgb first = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (line[x] != first)
                return false;
        }
    }
    return true;
}

QList<pid_t> processesOf(pid_t session)
{
    QList<pid_t> processes;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const pid_t process = name.toInt();
        if (process > 0 && getsid(process) == session)
            processes.append(process);
    }
    return processes;
}

QByteArray procFile(pid_t process, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double pssMbOf(pid_t process)
{
    for (const QByteArray &line : procFile(process, "smaps_rollup").split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// User and system time; the name before them may hold spaces.
double cpuMsOf(pid_t process)
{
    const QByteArray stat = procFile(process, "stat");
    const QList<QByteArray> words = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return words.size() < 13 ? 0 : (words[11].toDouble() + words[12].toDouble()) * 1000 / double(sysconf(_SC_CLK_TCK));
}

} // namespace

void StartWatch::Disconnect::operator()(xcb_connection_t *connection) const
{
    xcb_disconnect(connection);
}

StartWatch::StartWatch() : m_connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(m_connection.get()))
        qFatal("no connection to the X server");
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root;
}

StartWatch::~StartWatch() = default;

StartWatch::Window StartWatch::topLevel()
{
    xcb_connection_t *const x = m_connection.get();
    const auto tree = owned(xcb_query_tree_reply(x, xcb_query_tree(x, m_root), nullptr));
    if (!tree)
        return {};
    const xcb_window_t *const children = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const auto attributes = owned(xcb_get_window_attributes_reply(x, xcb_get_window_attributes(x, children[i]), nullptr));
        const auto geometry = owned(xcb_get_geometry_reply(x, xcb_get_geometry(x, children[i]), nullptr));
        if (attributes && geometry && attributes->map_state == XCB_MAP_STATE_VIEWABLE && !attributes->override_redirect
            && geometry->width >= 200 && geometry->height >= 100)
            return {children[i], QSize(geometry->width, geometry->height)};
    }
    return {};
}

QImage StartWatch::imageOf(const Window &window, const QRect &part)
{
    xcb_connection_t *const x = m_connection.get();
    const auto reply = owned(xcb_get_image_reply(x,
                                                 xcb_get_image(x, XCB_IMAGE_FORMAT_Z_PIXMAP, window.id, int16_t(part.x()), int16_t(part.y()),
                                                               uint16_t(part.width()), uint16_t(part.height()), ~0U),
                                                 nullptr));
    if (!reply || xcb_get_image_data_length(reply.get()) < part.width() * part.height() * 4)
        return {};
    return QImage(xcb_get_image_data(reply.get()), part.width(), part.height(), QImage::Format_RGB32).copy();
}

quint32 StartWatch::atom(const char *name)
{
    xcb_connection_t *const x = m_connection.get();
    const auto reply = owned(xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, uint16_t(std::strlen(name)), name), nullptr));
    return reply ? reply->atom : 0;
}

/// As the close button of a window manager does it, so that the program ends in its own way.
void StartWatch::closeWindow(const Window &window)
{
    xcb_client_message_event_t event{};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = window.id;
    event.type = atom("WM_PROTOCOLS");
    event.data.data32[0] = atom("WM_DELETE_WINDOW");
    xcb_send_event(m_connection.get(), 0, window.id, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char *>(&event));
    xcb_flush(m_connection.get());
}

StartFigures StartWatch::start(const QStringList &command, const QRectF &watched)
{
    StartFigures figures;
    QElapsedTimer timer;
    timer.start();
    const auto now = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    const pid_t program = spawn(command);
    Window window;
    for (; !window.id && now() < patience; pause(lookEvery))
        window = topLevel();
    if (!window.id)
        qFatal("no window of %s", qPrintable(command.first()));
    figures.mapped = now();
    for (;; pause(lookEvery)) {
        window = topLevel(); // it may have got its size only now
        const QImage image = window.id ? imageOf(window, QRect(QPoint(), window.size)) : QImage();
        if (!image.isNull() && !isOneColour(image))
            break;
        if (now() > patience)
            qFatal("%s paints nothing", qPrintable(command.first()));
    }
    figures.painted = now();
    const QSizeF size = window.size;
    const QRect part(int(watched.x() * size.width()), int(watched.y() * size.height()), int(watched.width() * size.width()),
                     int(watched.height() * size.height()));
    QImage last;
    while (now() < figures.painted + settling) {
        const QImage image = imageOf(window, part);
        if (image != last) {
            last = image;
            figures.settled = now();
        }
        pause(lookEvery);
    }
    for (const pid_t process : processesOf(program)) {
        figures.pssMb += pssMbOf(process);
        figures.cpuMs += cpuMsOf(process);
    }
    figures.picture = imageOf(window, QRect(QPoint(), window.size));
    closeWindow(window);
    for (int i = 0; i < 150; ++i) {
        if (waitpid(program, nullptr, WNOHANG) != 0)
            return figures;
        pause(20);
    }
    endProcess(program);
    return figures;
}

} // namespace switchboard::bench
