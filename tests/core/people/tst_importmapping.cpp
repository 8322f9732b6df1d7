// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/importmapping.h"

#include "tests/core/people/peoplefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::workspace;

class ImportMappingTest : public QObject
{
    Q_OBJECT

private:
    static QString named(const QString &header)
    {
        const ImportTarget target = guessTarget(header);
        return QStringLiteral("%1 %2 %3%4").arg(int(target.field)).arg(target.ordinal).arg(target.label, target.custom);
    }

private Q_SLOTS:
    void guessesWhatAHeaderMeans_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<ImportTarget>("target");
        const auto row = [](const char *name, const char16_t *header, ImportTarget target) {
            QTest::newRow(name) << QString::fromUtf16(header) << target;
        };
        using F = ImportField;
        row("a full name", u"Full Name", {F::name});
        row("a first name", u"First Name", {F::firstName});
        row("a last name in capitals", u"LAST_NAME", {F::lastName});
        row("a Spanish first name", u"Nombres", {F::firstName});
        row("a Spanish last name", u"Apellidos", {F::lastName});
        row("a phone", u"Phone", {F::phone});
        row("a second phone", u"Phone 2", {F::phone, 2});
        row("a phone with its number close by", u"phone3", {F::phone, 3});
        row("the value column of a phone", u"Phone 1 - Value", {F::phone});
        row("a mobile phone", u"Mobile Phone", {F::phone, 1, QStringLiteral("mobile")});
        row("a cell", u"Cell", {F::phone, 1, QStringLiteral("mobile")});
        row("a Spanish phone", u"Teléfono", {F::phone});
        row("a second Spanish mobile", u"Móvil 2", {F::phone, 2, QStringLiteral("mobile")});
        row("a work phone", u"Work phone", {F::phone, 1, QStringLiteral("work")});
        row("the label of a second phone", u"phone2_label", {F::phoneLabel, 2});
        row("an email address", u"E-mail Address", {F::email});
        row("a numbered email address", u"E-mail 2 Address", {F::email, 2});
        row("a Spanish email address", u"Correo electrónico", {F::email});
        row("a company", u"Organization", {F::company});
        row("a Spanish company", u"Compañía", {F::company});
        row("a stage", u"Lead Status", {F::stage});
        row("a Spanish stage", u"Etapa", {F::stage});
        row("an owner", u"Assigned To", {F::owner});
        row("a household", u"Hogar", {F::household});
        row("a property", u"Property address", {F::property});
        row("a Spanish address", u"Dirección", {F::property});
        row("tags", u"Etiquetas", {F::tags});
        row("a next step", u"Próximo paso", {F::nextStep});
        row("an external id", u"CRM ID", {F::externalId});
        row("notes", u"Notas", {F::note});
        row("a custom field", u"custom:Budget 2026", {F::custom, 1, {}, QStringLiteral("Budget 2026")});
        row("something else", u"Shoe size", {F::ignored});
        row("nothing", u"", {F::ignored});
        row("a number alone", u"2", {F::ignored});
    }

    void guessesWhatAHeaderMeans()
    {
        QFETCH(QString, header);
        QFETCH(ImportTarget, target);
        QVERIFY2(guessTarget(header) == target, qPrintable(named(header)));
    }

    void mapsColumns_data()
    {
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<QStringList>("map");
        QTest::addColumn<QList<int>>("fields");
        const auto row = [](const char *name, const char *headers, const char *map, const QList<ImportField> &fields) {
            QList<int> numbers;
            for (const ImportField field : fields)
                numbers.append(int(field));
            QTest::newRow(name) << QString::fromLatin1(headers).split(u',')
                                << QString::fromLatin1(map).split(u',', Qt::SkipEmptyParts) << numbers;
        };
        using F = ImportField;
        row("by guesses", "name,phone,tags", "", {F::name, F::phone, F::tags});
        row("a name beside a last name is the first one", "Name,Surname,Phone", "",
            {F::firstName, F::lastName, F::phone});
        row("the second of two single columns is ignored", "company,Organization,phone", "",
            {F::company, F::ignored, F::phone});
        row("what is said goes before guesses", "name,other,phone", "other=name", {F::ignored, F::name, F::phone});
        row("a column by its number", "a,b", "2=phone", {F::ignored, F::phone});
        row("a column by its header, whatever the case", "Col A,Col B", "col a=email", {F::email, F::ignored});
        row("a guess may be refused", "name,phone", "name=ignore", {F::ignored, F::phone});
        row("a header with an equals sign", "a=b,phone", "a=b=company", {F::company, F::phone});
    }

    void mapsColumns()
    {
        QFETCH(QStringList, headers);
        QFETCH(QStringList, map);
        QFETCH(QList<int>, fields);
        const auto targets = mapColumns(headers, map);
        QVERIFY2(targets.ok(), targets ? "" : qPrintable(describe(targets.error())));
        QList<int> got;
        for (const ImportTarget &target : *targets)
            got.append(int(target.field));
        QCOMPARE(got, fields);
    }

    void numbersSeveralPhonesInTheirOrder()
    {
        const auto targets =
            mapColumns({QStringLiteral("Phone"), QStringLiteral("Mobile"), QStringLiteral("Home phone")}, {});
        QVERIFY(targets.ok());
        QCOMPARE(targets->at(0).ordinal, 1);
        QCOMPARE(targets->at(1).ordinal, 2);
        QCOMPARE(targets->at(2).ordinal, 3);
    }

    void refusesAMapThatCannotBe_data()
    {
        QTest::addColumn<QStringList>("map");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no equals sign") << QStringList{QStringLiteral("phone")} << QStringLiteral("phone");
        QTest::newRow("no column") << QStringList{QStringLiteral("=phone")} << QStringLiteral("=phone");
        QTest::newRow("a column that is not there")
            << QStringList{QStringLiteral("zip=phone")} << QStringLiteral("zip");
        QTest::newRow("a number beyond the last column")
            << QStringList{QStringLiteral("4=phone")} << QStringLiteral("4");
        QTest::newRow("a field that is none") << QStringList{QStringLiteral("a=shoe")} << QStringLiteral("shoe");
        QTest::newRow("a custom field without a name")
            << QStringList{QStringLiteral("a=custom:")} << QStringLiteral("custom:");
        QTest::newRow("one field twice") << QStringList{QStringLiteral("a=name"), QStringLiteral("b=name")}
                                         << QStringLiteral("name");
        QTest::newRow("no column means anything") << QStringList{} << QStringLiteral("a,b,c");
    }

    void refusesAMapThatCannotBe()
    {
        QFETCH(QStringList, map);
        const auto targets = mapColumns({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}, map);
        QVERIFY(!targets.ok());
        QCOMPARE(targets.error().code, ErrorCode::invalidInput);
        QTEST(targets.error().detail, "detail");
    }
};

SWITCHBOARD_TEST(ImportMappingTest)
#include "tst_importmapping.moc"
