// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/json.h"
#include "core/text/liquid/template.h"

#include "tests/support/testmain.h"

#include <QtTest/QtTest>

#include <atomic>
#include <thread>

using namespace switchboard;
using namespace switchboard::text::liquid;

namespace {

Map data(const char *json)
{
    const auto value = valueOfJson(json);
    return value.ok() && value->map() ? *value->map() : Map();
}

Rendered rendered(const char *source, const char *json = "{}", const RenderOptions &options = {})
{
    const auto compiled = Template::compile(source);
    return compiled.result ? compiled.result->render(data(json), options) : Rendered{{}, compiled.problems};
}

QByteArray html(const char *source, const char *json)
{
    RenderOptions options;
    options.escapesHtml = true;
    return rendered(source, json, options).output;
}

} // namespace

class LiquidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryProblemAndItsPlace()
    {
        const auto compiled = Template::compile("Hi {{ name }\n  {% nosuch %}\né{% if %}{% endif %}{% for x of y %}{% endfor %}\n{% if a %}");
        QVERIFY(!compiled.result);
        QStringList places;
        for (const Problem &problem : compiled.problems)
            places.append(QStringLiteral("%1:%2").arg(problem.line).arg(problem.column));
        QCOMPARE(places, (QStringList{QStringLiteral("1:4"), QStringLiteral("2:3"), QStringLiteral("3:8"), QStringLiteral("3:28"), QStringLiteral("4:1")}));
    }

    void readsNumbersOfAnySize_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("printed");
        QTest::newRow("whole") << QByteArray("-9223372036854775808") << QByteArray("-9223372036854775808");
        QTest::newRow("too big for whole") << QByteArray("9223372036854775808") << QByteArray("9.223372036854776e+18");
        QTest::newRow("fraction") << QByteArray("0.1") << QByteArray("0.1");
        QTest::newRow("exponent") << QByteArray("-1.5E+3") << QByteArray("-1500.0");
        // RapidJSON reads beyond its table of powers for it, found by fuzzing.
        QTest::newRow("many digits of next to nothing") << QByteArray("3.158999" + QByteArray(40, '0') + "13150501091192174e-331") << QByteArray("0.0");
        QTest::newRow("next to nothing") << QByteArray("1E-400") << QByteArray("0.0");
        QTest::newRow("next to nothing, written out") << QByteArray("0." + QByteArray(400, '0') + '1') << QByteArray("0.0");
        QTest::newRow("too big") << QByteArray("1e400") << QByteArray("Number too big to be stored in double.");
        QTest::newRow("no number") << QByteArray("1e") << QByteArray("Miss exponent in number.");
    }

    void readsNumbersOfAnySize()
    {
        QFETCH(QByteArray, json);
        const auto value = valueOfJson(json);
        QTEST(value ? value->toText() : value.error().message.toUtf8(), "printed");
    }

    void tellsEveryProblemOfARendering()
    {
        const Rendered result = rendered("{{ 1 | divided_by: 0 }} and\n{{ 'x' | slice }}");
        QCOMPARE(result.problems.size(), 2);
        QCOMPARE(result.problems[0].line, 1);
        QCOMPARE(result.problems[1].line, 2);
        QCOMPARE(result.output, " and\n");
    }

    void namesThePartialThatHasTheProblem()
    {
        RenderOptions options;
        options.partials = [](const QByteArray &) { return QByteArray("\n{{ 1 | modulo: 0 }}"); };
        const auto result = rendered("{% render 'footer' %}", "{}", options);
        QCOMPARE(result.problems, (QList<Problem>{{result.problems.value(0).message, 2, 1, "footer"}}));
    }

    void escapesWhatIsNotMarkupYet_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("a field") << QByteArray("{{ name }}") << QByteArray("&lt;b&gt;");
        QTest::newRow("a field that was escaped") << QByteArray("{{ name | escape }}") << QByteArray("&lt;b&gt;");
        QTest::newRow("a field that was escaped before another filter") << QByteArray("{{ name | escape | append: '!' }}") << QByteArray("&lt;b&gt;!");
        QTest::newRow("what is added to it is escaped too") << QByteArray("{{ name | escape | append: name }}") << QByteArray("&lt;b&gt;&lt;b&gt;");
        QTest::newRow("what the writer vouches for") << QByteArray("{{ name | raw }}") << QByteArray("<b>");
        QTest::newRow("text of the template") << QByteArray("<i>{{ 1 }}</i>") << QByteArray("<i>1</i>");
        QTest::newRow("what was captured") << QByteArray("{% capture x %}<i>{{ name }}</i>{% endcapture %}{{ x }}") << QByteArray("<i>&lt;b&gt;</i>");
        QTest::newRow("what was assigned") << QByteArray("{% assign x = name %}{{ x }}") << QByteArray("&lt;b&gt;");
        QTest::newRow("items of a list") << QByteArray("{{ list }}") << QByteArray("&lt;1&amp;2");
        QTest::newRow("a list that is joined") << QByteArray("{{ list | join: '<' }}") << QByteArray("&lt;1&lt;&amp;2");
        QTest::newRow("lines") << QByteArray("{{ lines | newline_to_br }}") << QByteArray("&lt;a<br />\nb");
        QTest::newRow("decoded after it was escaped") << QByteArray("{{ '%3Cb%3E' | escape | url_decode }}") << QByteArray("&lt;b&gt;");
        QTest::newRow("a list in a cycle") << QByteArray("{% cycle name, 'x' %}") << QByteArray("&lt;b&gt;");
    }

    void escapesWhatIsNotMarkupYet()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, output);
        QCOMPARE(html(source.constData(), R"({"name": "<b>", "list": ["<1", "&2"], "lines": "<a\nb"})"), output);
    }

    void hostileTemplatesEndInAProblem_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("a long loop") << QByteArray("{% for i in (1..1000000000000) %}{% endfor %}");
        QTest::newRow("a loop over everything there is") << QByteArray("{% for i in (-9223372036854775807..9223372036854775807) %}x{% endfor %}");
        QTest::newRow("loops within loops") << QByteArray("{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}");
        QTest::newRow("a text that doubles") << QByteArray("{% assign x = 'abcdefgh' %}{% for i in (1..100) %}{% assign x = x | append: x %}{% endfor %}");
        QTest::newRow("a list that doubles") << QByteArray("{% assign x = 'a,b' | split: ',' %}{% for i in (1..100) %}{% assign x = x | concat: x %}{% endfor %}");
        QTest::newRow("a range counted out") << QByteArray("{{ (1..100000000000) | join: ',' | size }}");
        QTest::newRow("a long output") << QByteArray("{% for i in (1..100000) %}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{% endfor %}");
        QTest::newRow("a template that renders itself") << QByteArray("{% render 'self' %}");
        QTest::newRow("a template that includes itself") << QByteArray("{% include 'again' %}");
        QTest::newRow("a replacement between all characters") << QByteArray("{% assign x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}{% for i in (1..9) %}{% assign x = x | replace: '', x %}{% endfor %}");
        QTest::newRow("a date as wide as a house") << QByteArray("{% for i in (1..1000) %}{{ 0 | date: '%999999999d' }}{% endfor %}");
        QTest::newRow("blocks within blocks") << QByteArray("{% if a %}").repeated(5'000) + QByteArray("{% endif %}").repeated(5'000);
        QTest::newRow("brackets within brackets") << "{{ " + QByteArray("a[").repeated(20'000) + QByteArray("]").repeated(20'000) + " }}";
        QTest::newRow("lines of a liquid tag within each other") << "{% " + QByteArray("liquid ").repeated(20'000) + "%}";
        QTest::newRow("unclosed tags without end") << QByteArray("{% if a ").repeated(20'000);
        QTest::newRow("zero bytes and what is no UTF-8") << QByteArray("\0{{\xff}}", 6);
        QTest::newRow("the least number divided") << QByteArray("{{ -9223372036854775808 | divided_by: -1 }}");
    }

    void hostileTemplatesEndInAProblem()
    {
        QFETCH(QByteArray, source);
        const auto compiled = Template::compile(source);
        QList<Problem> problems = compiled.problems;
        if (compiled.result) {
            RenderOptions options;
            options.partials = [](const QByteArray &name) { return name == "self" ? QByteArray("{% render 'self' %}") : QByteArray("{% include 'again' %}"); };
            problems = compiled.result->render({}, options).problems;
        }
        QVERIFY(!problems.isEmpty());
        QVERIFY(problems.size() <= Limits().problems);
    }

    void namesTheFieldsItReads()
    {
        const auto compiled = Template::compile("Hi {{ contact.first_name | default: who }},\n{% assign mine = 'x' %}{% for home in homes %}{{ home.street }} {{ mine }} {{ forloop.index }}{% endfor %}{{ office.name.size }}");
        QVERIFY(compiled.result);
        QList<QByteArray> paths;
        for (const FieldUse &use : compiled.result->fields())
            paths.append(use.path);
        QCOMPARE(paths, (QList<QByteArray>{"contact.first_name", "who", "homes", "office.name"}));
        QCOMPARE(compiled.result->fields().last().line, 2);
    }

    void lintNamesWhatIsNotThere()
    {
        const auto compiled = Template::compile("{{ contact.first_nme | upcse }}{{ contact.name }}");
        const auto problems = lint(*compiled.result, {"contact.name", "contact.first_name"});
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems[0].message, QStringLiteral("there is no field \"contact.first_nme\""));
        QCOMPARE(problems[1].message, QStringLiteral("there is no filter \"upcse\""));
        QCOMPARE(problems[0].column, 4);
    }

    void ownFilters_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("a phone number of the region") << QByteArray("{{ '+15125550142' | phone }}") << QByteArray("(512) 555-0142");
        QTest::newRow("a phone number from abroad") << QByteArray("{{ '+442079460018' | phone }}") << QByteArray("+44 20 7946 0018");
        QTest::newRow("no phone number") << QByteArray("{{ 'later' | phone }}") << QByteArray("later");
        QTest::newRow("money") << QByteArray("{{ 385000 | money }}") << QByteArray("$385,000");
        QTest::newRow("money with cents") << QByteArray("{{ 1234.5 | money }}") << QByteArray("$1,234.50");
        QTest::newRow("money that is owed") << QByteArray("{{ -20 | money: '€' }}") << QByteArray("-€20");
        QTest::newRow("title case") << QByteArray("{{ \"OAK HILL drive o'neil's élan\" | title_case }}") << QByteArray("Oak Hill Drive O'neil's Élan");
        QTest::newRow("first word") << QByteArray("{{ '  Marisol Vega ' | first_word }}") << QByteArray("Marisol");
        QTest::newRow("a date on the clock of the reader") << QByteArray("{{ '2026-11-24T21:00:00Z' | local_date }}") << QByteArray("Tue 24 Nov, 3:00 pm");
        QTest::newRow("a date as asked for") << QByteArray("{{ 1795726800 | local_date: '%A' }}") << QByteArray("Thursday");
    }

    void ownFilters()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, output);
        RenderOptions options;
        options.zone = QTimeZone("America/Chicago");
        options.region = QStringLiteral("US");
        options.now = QDateTime({2026, 11, 24}, {12, 0}, QTimeZone::utc());
        const Rendered result = rendered(source.constData(), "{}", options);
        QVERIFY(result.ok());
        QCOMPARE(result.output, output);
    }

    void aDateThatIsNoneIsAProblem()
    {
        QVERIFY(!rendered("{{ 'soon' | local_date }}").ok());
    }

    void datesAreWrittenAsTheFormatSays_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("day and time") << QByteArray("%a, %b %-d, %Y at %l:%M %p") << QByteArray("Sat, Jul 5, 2008 at  9:03 AM");
        QTest::newRow("numbers") << QByteArray("%C|%y|%j|%e|%H|%k|%I|%S|%L") << QByteArray("20|08|187| 5|09| 9|09|07|000");
        QTest::newRow("weeks") << QByteArray("%G-%V %U %W %u %w") << QByteArray("2008-27 26 26 6 6");
        QTest::newRow("zones") << QByteArray("%z %:z") << QByteArray("+0000 +00:00");
        QTest::newRow("flags") << QByteArray("%^a %_m %010Y %#p %-H") << QByteArray("SAT  7 0000002008 am 9");
        QTest::newRow("groups") << QByteArray("%F %T %D %R") << QByteArray("2008-07-05 09:03:07 07/05/08 09:03");
        QTest::newRow("what stands for nothing") << QByteArray("%Q %") << QByteArray("%Q %");
    }

    void datesAreWrittenAsTheFormatSays()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, output);
        QCOMPARE(rendered(QByteArray("{{ '2008-07-05 09:03:07' | date: \"" + format + "\" }}").constData()).output, output);
    }

    void isRenderedByManyAtOnce()
    {
        const auto compiled = Template::compile("{% for i in (1..3) %}{{ name }}{{ forloop.index }} {% endfor %}{% cycle 'a', 'b' %}");
        const auto render = [&](int) { return compiled.result->render(data(R"({"name": "x"})")).output; };
        std::vector<std::thread> threads;
        std::atomic_int right = 0;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&] {
                for (int turn = 0; turn < 200; ++turn)
                    right += render(turn) == "x1 x2 x3 a";
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 800);
    }
};

SWITCHBOARD_TEST(LiquidTest)
#include "tst_liquid.moc"
