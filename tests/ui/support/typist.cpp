// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/typist.h"

#include <QString>

#include <cstdlib>

#include <xcb/xcb.h>
#include <xcb/xtest.h>

namespace switchboard::test {

void Typist::Disconnect::operator()(xcb_connection_t *connection) const
{
    xcb_disconnect(connection);
}

Typist::Typist(const QByteArray &display) : m_connection(xcb_connect(display.isEmpty() ? nullptr : display.constData(), nullptr))
{
    xcb_connection_t *const x = m_connection.get();
    if (xcb_connection_has_error(x))
        qFatal("no connection to the X server");
    const xcb_setup_t *const setup = xcb_get_setup(x);
    m_root = xcb_setup_roots_iterator(setup).data->root;
    const quint8 count = quint8(setup->max_keycode - setup->min_keycode + 1);
    xcb_get_keyboard_mapping_reply_t *const mapping =
        xcb_get_keyboard_mapping_reply(x, xcb_get_keyboard_mapping(x, setup->min_keycode, count), nullptr);
    if (!mapping)
        qFatal("no keyboard");
    const xcb_keysym_t *const symbols = xcb_get_keyboard_mapping_keysyms(mapping);
    for (int i = 0; i < count; ++i) {
        const xcb_keysym_t *const key = symbols + i * mapping->keysyms_per_keycode;
        const quint8 code = quint8(setup->min_keycode + i);
        if (!m_plain.contains(key[0]))
            m_plain.insert(key[0], code);
        if (!m_shifted.contains(key[1]))
            m_shifted.insert(key[1], code);
    }
    std::free(mapping);
}

Typist::~Typist() = default;

quint8 Typist::codeOf(quint32 key, bool &isShifted) const
{
    isShifted = !m_plain.contains(key);
    const quint8 code = isShifted ? m_shifted.value(key) : m_plain.value(key);
    if (code == 0)
        qFatal("no key for %x", key);
    return code;
}

void Typist::send(quint8 type, quint8 detail, QPoint place)
{
    xcb_test_fake_input(m_connection.get(), type, detail, XCB_CURRENT_TIME, m_root, int16_t(place.x()), int16_t(place.y()), 0);
}

bool Typist::focusWindow()
{
    xcb_connection_t *const x = m_connection.get();
    const auto tree = std::unique_ptr<xcb_query_tree_reply_t, decltype(&std::free)>(
        xcb_query_tree_reply(x, xcb_query_tree(x, m_root), nullptr), &std::free);
    if (!tree)
        return false;
    const xcb_window_t *const windows = xcb_query_tree_children(tree.get());
    for (int i = xcb_query_tree_children_length(tree.get()) - 1; i >= 0; --i) {
        const auto attributes = std::unique_ptr<xcb_get_window_attributes_reply_t, decltype(&std::free)>(
            xcb_get_window_attributes_reply(x, xcb_get_window_attributes(x, windows[i]), nullptr), &std::free);
        if (!attributes || attributes->map_state != XCB_MAP_STATE_VIEWABLE || attributes->_class != XCB_WINDOW_CLASS_INPUT_OUTPUT)
            continue;
        xcb_set_input_focus(x, XCB_INPUT_FOCUS_POINTER_ROOT, windows[i], XCB_CURRENT_TIME);
        xcb_flush(x);
        return true;
    }
    return false;
}

void Typist::press(quint32 key, const QList<quint32> &held)
{
    bool isShifted = false;
    const quint8 code = codeOf(key, isShifted);
    QList<quint8> codes;
    bool ignored = false;
    for (const quint32 other : held)
        codes.append(codeOf(other, ignored));
    if (isShifted)
        codes.append(codeOf(shift, ignored));
    codes.append(code);
    for (const quint8 each : std::as_const(codes))
        send(XCB_KEY_PRESS, each);
    for (auto each = codes.crbegin(); each != codes.crend(); ++each)
        send(XCB_KEY_RELEASE, *each);
    xcb_flush(m_connection.get());
}

void Typist::type(const QString &text)
{
    for (const QChar letter : text)
        press(letter.unicode());
}

void Typist::moveTo(QPoint place)
{
    send(XCB_MOTION_NOTIFY, 0, place);
    xcb_flush(m_connection.get());
}

void Typist::button(int number, bool isDown)
{
    send(isDown ? XCB_BUTTON_PRESS : XCB_BUTTON_RELEASE, quint8(number));
    xcb_flush(m_connection.get());
}

void Typist::turnWheel(bool isDown)
{
    button(isDown ? 5 : 4, true);
    button(isDown ? 5 : 4, false);
}

} // namespace switchboard::test
