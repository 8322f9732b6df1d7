// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/pagesealer.h"
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using seal::PageSealer;

class PageSealerTest : public QObject
{
    Q_OBJECT

private:
    using Page = std::array<unsigned char, PageSealer::pageSize>;

    static Page plainPage()
    {
        Page page;
        for (size_t i = 0; i < page.size(); ++i)
            page[i] = i < size_t(PageSealer::plainSize) ? static_cast<unsigned char>(i * 7) : 0;
        return page;
    }

    static Page sealedPage(const PageSealer &sealer, quint64 number)
    {
        Page sealed;
        sealer.seal(number, plainPage().data(), sealed.data());
        return sealed;
    }

    const QByteArray m_fileId = QByteArray(PageSealer::fileIdSize, 'f');
    const PageSealer m_sealer{test::sampleKey(), m_fileId};

private Q_SLOTS:
    void opensWhatItSealed()
    {
        Page page = sealedPage(m_sealer, 9);
        QVERIFY(page != plainPage());
        QVERIFY(m_sealer.open(9, page.data()));
        QVERIFY(page == plainPage());
    }

    void neverSealsTheSamePageTwiceTheSameWay()
    {
        QVERIFY(sealedPage(m_sealer, 9) != sealedPage(m_sealer, 9));
    }

    void refusesAPageOfAnotherPlace_data()
    {
        QTest::addColumn<char>("key");
        QTest::addColumn<char>("file");
        QTest::addColumn<quint64>("number");
        QTest::newRow("another number") << 'k' << 'f' << quint64(10);
        QTest::newRow("the number of the header") << 'k' << 'f' << quint64(0);
        QTest::newRow("another file") << 'k' << 'g' << quint64(9);
        QTest::newRow("another key") << 'l' << 'f' << quint64(9);
    }

    void refusesAPageOfAnotherPlace()
    {
        QFETCH(char, key);
        QFETCH(char, file);
        QFETCH(quint64, number);
        Page page = sealedPage(m_sealer, 9);
        QVERIFY(!PageSealer(test::sampleKey(key), QByteArray(PageSealer::fileIdSize, file)).open(number, page.data()));
        QVERIFY2(page == Page{}, "a refused page leaves nothing behind");
    }

    void refusesEveryFlippedByte()
    {
        const Page sealed = sealedPage(m_sealer, 3);
        for (size_t i = 0; i < sealed.size(); ++i) {
            Page page = sealed;
            page[i] ^= static_cast<unsigned char>(1 << (i % 8));
            QVERIFY2(!m_sealer.open(3, page.data()), qPrintable(QString::number(i)));
        }
    }

    void tellsKeysApartWithoutShowingThem()
    {
        const QByteArray check = PageSealer::keyCheck(test::sampleKey('k'));
        QCOMPARE(check.size(), qsizetype(PageSealer::keyCheckSize));
        QCOMPARE(PageSealer::keyCheck(test::sampleKey('k')), check);
        QVERIFY(PageSealer::keyCheck(test::sampleKey('l')) != check);
    }
};

SWITCHBOARD_TEST(PageSealerTest)
#include "tst_pagesealer.moc"
