// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/secret.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

#include <sodium.h>

using namespace switchboard;
using seal::Secret;

namespace {

/// What lies at `address` in this process, read through the system so that a page that is gone is an empty answer.
QByteArray memoryAt(quintptr address, int size)
{
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered) || !memory.seek(qint64(address)))
        return {};
    return memory.read(size);
}

} // namespace

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWipedWhenItsLastCopyGoes()
    {
        const QByteArray pattern = QByteArray::fromHex("c0ffee11c0ffee22c0ffee33c0ffee44");
        quintptr address = 0;
        {
            const Secret first = Secret::copyOf(pattern);
            address = quintptr(first.data());
            QCOMPARE(memoryAt(address, 16), pattern);
            Secret copy = first;
            QCOMPARE(copy.data(), first.data());
            copy = Secret();
            QCOMPARE(memoryAt(address, 16), pattern);
        }
        QVERIFY(memoryAt(address, 16) != pattern);
    }

    void nobodyCanWriteToIt()
    {
        const Secret secret = Secret::random();
        QFile maps(QStringLiteral("/proc/self/maps"));
        QVERIFY(maps.open(QIODevice::ReadOnly));
        const auto address = quintptr(secret.data());
        QByteArray rights;
        for (const QByteArray &line : maps.readAll().split('\n')) {
            const QList<QByteArray> range = line.left(line.indexOf(' ')).split('-');
            if (range.size() == 2 && address >= range[0].toULongLong(nullptr, 16)
                && address < range[1].toULongLong(nullptr, 16))
                rights = line.split(' ').at(1);
        }
        QCOMPARE(rights, QByteArray("r--p"));
    }

    void equalsComparesBytesAndLengths()
    {
        const Secret one = Secret::copyOf("abcd");
        QVERIFY(one.equals(Secret::copyOf("abcd")));
        QVERIFY(!one.equals(Secret::copyOf("abce")));
        QVERIFY(!one.equals(Secret::copyOf("abc")));
        QVERIFY(Secret().equals(Secret()));
        QVERIFY(!Secret().equals(one));
    }

    void randomOnesDiffer()
    {
        const Secret one = Secret::random();
        QCOMPARE(one.size(), Secret::keySize);
        QVERIFY(!one.equals(Secret::random()));
        QCOMPARE(Secret::random(16).size(), 16);
    }

    void isEmptyWithoutBytesOrWhenFillingFails()
    {
        QVERIFY(Secret::copyOf({}).isEmpty());
        QVERIFY(Secret::filledBy(8, [](std::span<unsigned char>) { return false; }).isEmpty());
        QCOMPARE(Secret().size(), 0);
    }
};

SWITCHBOARD_TEST(SecretTest)
#include "tst_secret.moc"
