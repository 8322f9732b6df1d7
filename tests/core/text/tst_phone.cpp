// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/addresses.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <phonenumbers/phonenumberutil.h>

#include <random>
#include <thread>

using namespace switchboard;

class PhoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCustomaryNotations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("normal");
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QString>("home");
        QTest::addColumn<bool>("isValid");
        const auto row = [](const char *name, const char16_t *text, const char *region, const char *normal,
                            const char *extension, const char *home, bool isValid) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(region)
                                << QString::fromLatin1(normal) << QString::fromLatin1(extension)
                                << QString::fromLatin1(home) << isValid;
        };
        row("ten digits", u"5125550142", "US", "+15125550142", "", "US", true);
        row("brackets and dash", u"(512) 555-0142", "US", "+15125550142", "", "US", true);
        row("dots", u"512.555.0142", "US", "+15125550142", "", "US", true);
        row("a trunk 1 in front", u"1-512-555-0142", "US", "+15125550142", "", "US", true);
        row("its normal form", u"+15125550142", "US", "+15125550142", "", "US", true);
        row("its normal form needs no region", u"+15125550142", "", "+15125550142", "", "US", true);
        row("a region in lower case", u"5125550142", "us", "+15125550142", "", "US", true);
        row("white space around it", u"  512 555 0142\t", "US", "+15125550142", "", "US", true);
        row("no-break spaces inside", u"512\u00a0555\u00a00142", "US", "+15125550142", "", "US", true);
        row("full-width digits and plus", u"\uff0b\uff11 512 555 0142", "", "+15125550142", "", "US", true);
        row("an extension with x", u"512-555-0142 x23", "US", "+15125550142", "23", "US", true);
        row("an extension in words", u"512-555-0142 ext. 9", "US", "+15125550142", "9", "US", true);
        row("letters of the keypad", u"1-800-JKL-0142", "US", "+18005550142", "", "US", true);
        row("a tel URI", u"tel:+1-512-555-0142", "", "+15125550142", "", "US", true);
        row("an area code newer than the metadata", u"728 555 0142", "US", "+17285550142", "", "US", false);
        row("a Canadian number at home in the US", u"416-555-0142", "US", "+14165550142", "", "CA", true);
        row("a British number by its own notation", u"020 7946 0018", "GB", "+442079460018", "", "GB", true);
        row("a foreign number through the American exit code", u"011 44 20 7946 0018", "US", "+442079460018", "", "GB",
            true);
        row("an Italian number keeps its zero", u"06 1234 5678", "IT", "+390612345678", "", "IT", true);
        row("an international free number", u"+800 1234 5678", "US", "+80012345678", "", "001", true);
    }

    void readsCustomaryNotations()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        const auto phone = text::parsePhone(text, region);
        QVERIFY2(phone.ok(), phone.ok() ? "" : qPrintable(phone.error().detail));
        QCOMPARE(phone->address.kind, AddressKind::phone);
        QTEST(phone->address.normal, "normal");
        QTEST(phone->extension, "extension");
        QTEST(phone->region, "home");
        QTEST(phone->isValid, "isValid");
    }

    void refusesWhatCannotBeANumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &text, const char *region, const char *reason) {
            QTest::newRow(name) << text << QString::fromLatin1(region) << QString::fromLatin1(reason);
        };
        row("nothing", QString(), "US", "empty");
        row("white space", QStringLiteral(" \t "), "US", "empty");
        row("words", QStringLiteral("call me"), "US", "not_a_number");
        row("a plus alone", QStringLiteral("+"), "US", "not_a_number");
        row("no country code and no region", QStringLiteral("512 555 0142"), "", "region_needed");
        row("no country code and a region that is none", QStringLiteral("512 555 0142"), "QQ", "region_needed");
        row("a country code that is none", QStringLiteral("+999 512 555 0142"), "US", "country_code");
        row("no area code", QStringLiteral("555-0142"), "US", "local_only");
        row("a short code", QStringLiteral("12345"), "US", "too_short");
        row("one digit", QStringLiteral("5"), "US", "not_a_number");
        row("zeros too many", QStringLiteral("0000000222899958"), "DE", "not_a_number");
        row("the exit code and hardly more", QStringLiteral("011 44 2"), "US", "too_short");
        row("one digit too many", QStringLiteral("512 555 01423"), "US", "too_long");
        row("far too many digits", QString(30, u'5'), "US", "too_long");
        row("a page of digits", QString(100'000, u'5'), "US", "too_long");
        row("a foreign number that is too short", QStringLiteral("+43 1"), "US", "too_short");
        row("broken UTF-16", QString(QChar(char16_t(0xd800))), "US", "not_a_number");
    }

    void refusesWhatCannotBeANumber()
    {
        QFETCH(QString, text);
        QFETCH(QString, region);
        const auto phone = text::parsePhone(text, region);
        QVERIFY(!phone.ok());
        QCOMPARE(phone.error().code, ErrorCode::invalidInput);
        QTEST(phone.error().detail, "reason");
        QVERIFY2(text.trimmed().isEmpty() || !phone.error().message.contains(text.trimmed()), "keeps it out of logs");
    }

    void showsANumberAsPeopleAtHomeWriteIt_data()
    {
        QTest::addColumn<QString>("normal");
        QTest::addColumn<QString>("home");
        QTest::addColumn<QString>("shown");
        QTest::newRow("national at home") << "+15125550142" << "US" << "(512) 555-0142";
        QTest::newRow("national with a region in lower case") << "+15125550142" << "us" << "(512) 555-0142";
        QTest::newRow("national for a neighbour of the same code") << "+15125550142" << "CA" << "(512) 555-0142";
        QTest::newRow("national though the area code is unknown") << "+17285550142" << "US" << "(728) 555-0142";
        QTest::newRow("international from abroad") << "+15125550142" << "GB" << "+1 512-555-0142";
        QTest::newRow("international without a home") << "+15125550142" << "" << "+1 512-555-0142";
        QTest::newRow("a foreign number") << "+442079460018" << "US" << "+44 20 7946 0018";
        QTest::newRow("a British number at home") << "+442079460018" << "GB" << "020 7946 0018";
        QTest::newRow("what is no number stays") << "+1" << "US" << "+1";
        QTest::newRow("what is empty stays") << "" << "US" << "";
    }

    void showsANumberAsPeopleAtHomeWriteIt()
    {
        QFETCH(QString, normal);
        QFETCH(QString, home);
        QTEST(text::formatPhone({AddressKind::phone, normal}, home), "shown");
    }

    /// They are written without asking the library; it must not show.
    void writesNorthAmericanNumbersAsTheLibraryDoes()
    {
        using i18n::phonenumbers::PhoneNumber;
        using i18n::phonenumbers::PhoneNumberUtil;
        const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
        std::mt19937 random(5);
        for (int area = 200; area < 1'000; ++area) {
            for (int i = 0; i < 3; ++i) {
                const quint64 rest = random() % 10'000'000;
                PhoneNumber number;
                number.set_country_code(1);
                number.set_national_number(quint64(area) * 10'000'000 + rest);
                const QString normal = QStringLiteral("+1%1").arg(number.national_number());
                const std::pair<QStringView, PhoneNumberUtil::PhoneNumberFormat> homes[] = {{u"US", PhoneNumberUtil::NATIONAL},
                                                                                            {u"DE", PhoneNumberUtil::INTERNATIONAL}};
                for (const auto &[home, format] : homes) {
                    std::string expected;
                    library.Format(number, format, &expected);
                    QCOMPARE(text::formatPhone({AddressKind::phone, normal}, home), QString::fromStdString(expected));
                }
            }
        }
    }

    void showsAnEmailAddressAsItIs()
    {
        QCOMPARE(text::formatPhone({AddressKind::email, QStringLiteral("ann@example.com")}, u"US"),
                 QStringLiteral("ann@example.com"));
    }

    void whatIsShownReadsBackAsTheSame()
    {
        for (int i = 0; i < 300; ++i) {
            const QString normal = QStringLiteral("+1%1").arg(201 + i) + QStringLiteral("555")
                + QString::number(1000 + i);
            const auto first = text::parsePhone(normal, {});
            QVERIFY2(first.ok(), qPrintable(normal));
            QCOMPARE(first->address.normal, normal);
            for (const QStringView home : {u"US", u"GB"}) {
                const auto again = text::parsePhone(text::formatPhone(first->address, home), u"US");
                QVERIFY(again.ok());
                QCOMPARE(again->address, first->address);
            }
        }
    }

    void severalThreadsReadAtOnce()
    {
        std::atomic<int> good = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&good, t] {
                for (int i = 0; i < 500; ++i) {
                    const QString text = QStringLiteral("(%1) 555-%2").arg(210 + t).arg(i, 4, 10, QLatin1Char('0'));
                    const auto phone = text::parsePhone(text, u"US");
                    good += phone.ok() && text::formatPhone(phone->address, u"US") == text;
                }
            });
        }
        threads.clear();
        QCOMPARE(good.load(), 2000);
    }

    void readsTenThousandNumbers()
    {
        int valid = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QString text = QStringLiteral("(512) 555-%1").arg(i, 4, 10, QLatin1Char('0'));
            const auto phone = text::parsePhone(text, u"US");
            valid += phone.ok() && phone->isValid;
        }
        QCOMPARE(valid, 10'000);
    }
};

SWITCHBOARD_TEST(PhoneTest)
#include "tst_phone.moc"
