// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/liquid/template.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace switchboard::text;

namespace {

constexpr auto turn = std::chrono::milliseconds(400);
constexpr int turns = 6; ///< the first warms up and does not count

/// A letter of reminder: ten fields, a condition and a list of five, all texts escaped.
constexpr const char *letter =
    "Dear {{ first | escape }} {{ last | escape }},\nYour appointment at {{ clinic | escape }} with {{ doctor | escape }} is on "
    "{{ date | escape }} at {{ time | escape }}, room {{ room | escape }}, {{ address | escape }}. Call {{ phone | escape }} and "
    "quote {{ ref | escape }}.\n{% if due %}Balance due: {{ balance }}.\n{% else %}Nothing to pay.\n{% endif %}"
    "{% for it in items %}- {{ it.name | escape }}: {{ it.price }}\n{% endfor %}";

const QByteArray fields[] = {"first", "last", "clinic", "doctor", "date", "time", "room", "address", "phone", "ref"};

struct Person
{
    std::string values[10];
    std::string balance = "12.5";
    bool isDue = false;
    std::vector<std::pair<std::string, int>> items;
};

std::vector<Person> people()
{
    std::vector<Person> all(1000);
    for (size_t i = 0; i < all.size(); ++i) {
        const std::string n = std::to_string(i);
        const std::string values[] = {"Ann", "O’Neil <" + n + ">", "North & South Clinic", "Dr Lee", "4 March", "10:30", "12", "5 High Street", "+1 415 555 0100", "R" + n};
        std::copy(std::begin(values), std::end(values), all[i].values);
        all[i].isDue = i % 2 == 0;
        for (int k = 1; k <= 5; ++k)
            all[i].items.emplace_back("Item " + std::to_string(k), k * 3);
    }
    return all;
}

liquid::Map dataOf(const Person &person)
{
    liquid::Map data;
    for (size_t at = 0; at < std::size(fields); ++at)
        data.insert(fields[at], liquid::Value(QByteArray::fromStdString(person.values[at])));
    // Names are shared by all people, as those of the fields of a workspace are.
    static const QByteArray balance("balance"), due("due"), name("name"), price("price"), list("items");
    data.insert(balance, 12.5);
    data.insert(due, person.isDue);
    liquid::List items;
    for (const auto &[title, amount] : person.items) {
        liquid::Map item;
        item.insert(name, liquid::Value(QByteArray::fromStdString(title)));
        item.insert(price, amount);
        items.emplace_back(std::move(item));
    }
    data.insert(list, std::move(items));
    return data;
}

void appendEscaped(std::string &out, const std::string &text)
{
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
}

/// The limit: the same letter by a program that can write nothing else.
std::string byHand(const Person &person)
{
    static constexpr const char *between[] = {"Dear ", " ", ",\nYour appointment at ", " with ", " is on ", " at ", ", room ", ", ", ". Call ", " and quote "};
    std::string out;
    out.reserve(512);
    for (size_t at = 0; at < std::size(between); ++at) {
        out += between[at];
        appendEscaped(out, person.values[at]);
    }
    out += ".\n";
    if (person.isDue)
        out += "Balance due: " + person.balance + ".\n";
    else
        out += "Nothing to pay.\n";
    for (const auto &[name, price] : person.items) {
        out += "- ";
        appendEscaped(out, name);
        out += ": ";
        out += std::to_string(price);
        out += '\n';
    }
    return out;
}

/// Renderings a second: the median of the turns that count.
double pace(const std::function<void(size_t)> &render)
{
    std::vector<double> paces;
    for (int at = 0; at < turns; ++at) {
        const auto begin = std::chrono::steady_clock::now();
        size_t count = 0;
        while (std::chrono::steady_clock::now() - begin < turn) {
            for (int i = 0; i < 100; ++i)
                render(count++ % 1000);
        }
        paces.push_back(double(count) / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    paces.erase(paces.begin());
    std::sort(paces.begin(), paces.end());
    return paces[paces.size() / 2];
}

/// What the peers' own program prints, and the pace of Handlebars in it; 0 where it did not run.
double handlebars()
{
    QString shared = qEnvironmentVariable("SWITCHBOARD_SHARED");
    if (shared.isEmpty())
        shared = QStringLiteral(SHARED_FOLDER);
    const QString script = shared + QStringLiteral("/perf/templates/bench.js");
    if (!QFile::exists(script)) {
        std::printf("peers: %s is not there, so nothing is compared\n", qPrintable(script));
        return 0;
    }
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral(NODE_MODULES));
    node.setProcessEnvironment(environment);
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {script});
    if (!node.waitForFinished(120'000) || node.exitCode() != 0) {
        std::printf("peers: %s did not run: %s\n", qPrintable(script), qPrintable(node.errorString()));
        return 0;
    }
    const QString output = QString::fromUtf8(node.readAllStandardOutput());
    std::printf("%s", qPrintable(output));
    static const QRegularExpression line(QStringLiteral("handlebars \\(compiled\\)\\s+([0-9,]+)"));
    return line.match(output).captured(1).remove(u',').toDouble();
}

} // namespace

/// `bench_templates`: one letter for a thousand people, beside other engines and beside a program written for it.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const std::vector<Person> all = people();
    std::vector<liquid::Map> data;
    for (const Person &person : all)
        data.push_back(dataOf(person));
    const auto compiled = liquid::Template::compile(letter);
    if (!compiled.result || compiled.result->render(data[0]).output.toStdString() != byHand(all[0]) || compiled.result->render(data[1]).output.toStdString() != byHand(all[1])) {
        std::printf("the letter is not the one that is written by hand\n");
        return 1;
    }
    size_t sink = 0;
    const double peer = handlebars();
    const double ours = pace([&](size_t at) { sink += size_t(compiled.result->render(data[at]).output.size()); });
    const double limit = pace([&](size_t at) { sink += byHand(all[at]).size(); });
    const double again = pace([&](size_t at) { sink += size_t(compiled.result->render(data[at]).output.size()); });
    const double compiling = pace([&](size_t) { sink += liquid::Template::compile(letter).problems.isEmpty(); });
    std::printf("%-30s %.0f and %.0f renders/s\n", "ours, compiled", ours, again);
    std::printf("%-30s %.0f a second\n", "ours, compiling", compiling);
    std::printf("%-30s %.0f renders/s; ours is %.2f of it (goal 0.33)\n", "written by hand", limit, std::max(ours, again) / limit);
    if (peer > 0)
        std::printf("%-30s %.1f times (goal 3)\n", "ours to Handlebars", std::min(ours, again) / peer);
    return sink == 0;
}
