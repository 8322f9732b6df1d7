// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/keys.h"

#include <QApplication>
#include <QKeySequence>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace switchboard::test {

namespace {

/// A menu that is open has the keys, else the window that the X server gave the focus.
QWindow *window()
{
    if (const QWidget *popup = QApplication::activePopupWidget())
        return popup->windowHandle();
    return QGuiApplication::focusWindow();
}

void send(Qt::Key key, Qt::KeyboardModifiers held, const QString &text)
{
    const bool isThere = QTest::qWaitFor([] { return window() != nullptr; }, 10'000);
    QVERIFY2(isThere, "no window has the focus");
    QTest::sendKeyEvent(QTest::Press, window(), key, text, held);
    // The key may have closed its window.
    if (window())
        QTest::sendKeyEvent(QTest::Release, window(), key, text, held);
    QCoreApplication::processEvents();
}

/// What a key without Ctrl or Alt writes.
QString textOf(Qt::Key key, Qt::KeyboardModifiers held)
{
    if (held & (Qt::ControlModifier | Qt::AltModifier))
        return {};
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return QStringLiteral("\r");
    case Qt::Key_Tab: return QStringLiteral("\t");
    case Qt::Key_Escape: return QStringLiteral("\x1b");
    case Qt::Key_Backspace: return QStringLiteral("\b");
    case Qt::Key_Delete: return QStringLiteral("\x7f");
    default: break;
    }
    if (key > 0xff)
        return {};
    const QChar letter{ushort(key)};
    return held.testFlag(Qt::ShiftModifier) ? QString(letter) : QString(letter.toLower());
}

} // namespace

void press(const char *keys, int times)
{
    const QKeySequence sequence(QString::fromLatin1(keys));
    QVERIFY2(sequence.count() == 1 && sequence[0].key() != Qt::Key_unknown, keys);
    const QKeyCombination combination = sequence[0];
    for (int i = 0; i < times && !QTest::currentTestFailed(); ++i)
        send(combination.key(), combination.keyboardModifiers(), textOf(combination.key(), combination.keyboardModifiers()));
}

void type(const QString &text)
{
    for (const char32_t letter : text.toUcs4()) {
        const bool isCapital = letter < 0x80 && QChar(letter).isUpper();
        const auto key = letter < 0x80 ? Qt::Key(QChar(letter).toUpper().unicode()) : Qt::Key_unknown;
        send(key, isCapital ? Qt::ShiftModifier : Qt::NoModifier, QString::fromUcs4(&letter, 1));
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace switchboard::test
