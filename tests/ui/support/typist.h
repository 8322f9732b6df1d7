// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPoint>

#include <memory>

struct xcb_connection_t;

namespace switchboard::test {

/// Hands and keys of a person before the X server: what it presses goes the whole way that a keyboard's keys go. Belongs
/// to one thread.
class Typist
{
public:
    /// At that server, or at the one of this program where none is named.
    explicit Typist(const QByteArray &display = {});
    ~Typist();

    enum Key : quint32 {
        escape = 0xff1b,
        enter = 0xff0d,
        home = 0xff50,
        pageUp = 0xff55,
        pageDown = 0xff56,
        end = 0xff57,
        down = 0xff54,
        control = 0xffe3,
        shift = 0xffe1,
        backspace = 0xff08,
        remove = 0xffff,
    };

    /// Gives the keys to the topmost window, as a window manager does; false where none is shown.
    bool focusWindow();

    void press(quint32 key, const QList<quint32> &held = {}); ///< a Key, or a character of ASCII
    void type(const QString &text);
    void moveTo(QPoint place); ///< of the screen
    void button(int number, bool isDown);
    void turnWheel(bool isDown);

private:
    void send(quint8 type, quint8 detail, QPoint place = {});
    quint8 codeOf(quint32 key, bool &isShifted) const;

    struct Disconnect
    {
        void operator()(xcb_connection_t *connection) const;
    };
    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    quint32 m_root = 0;
    QHash<quint32, quint8> m_plain;
    QHash<quint32, quint8> m_shifted;
};

} // namespace switchboard::test
