// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/partsgallery.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/segmentedbar.h"
#include "ui/widgets/segmentmeter.h"
#include "ui/widgets/states.h"
#include "ui/widgets/tile.h"
#include "ui/widgets/toggle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::test {

using namespace widgets;

namespace {

QVBoxLayout *columnOf(QWidget *widget, const Theme &theme)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(theme.px(Size::space15));
    return layout;
}

QWidget *makeProvider(const Theme &theme, Icon icon, Color color, const QString &name, const QString &what, Tone tone, const QString &word)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(12);
    layout->addWidget(new IconView(theme, icon, Size::iconPlace, color));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(new Label(theme, name, Text::body, Weight::semibold, Color::text));
    first->addWidget(new Badge(theme, {word, std::nullopt, tone}));
    first->addStretch(1);
    words->addLayout(first);
    words->addWidget(new Label(theme, what, Text::caption, Weight::regular, Color::text3, Label::Fit::elide));
    layout->addLayout(words, 1);
    layout->addWidget(new Button(theme, QStringLiteral("Test"), ButtonKind::plain, ButtonSize::small));
    return row;
}

} // namespace

QWidget *makeForm(const Theme &theme)
{
    auto *widget = new QWidget;
    QVBoxLayout *column = columnOf(widget, theme);
    auto *providers = new Card(theme, QStringLiteral("Providers"));
    providers->setNote(QStringLiteral("probed every 30 s, and by real traffic"));
    auto *add = new Button(theme, QStringLiteral("Add"), ButtonKind::plain, ButtonSize::small);
    add->setIcon(Icon::plus);
    providers->addToHead(add);
    providers->addRow(makeProvider(theme, Icon::sms, Color::smsText, QStringLiteral("Twilio, text"),
                                   QStringLiteral("13 numbers, 99.4% accepted, 4,104 today"), Tone::success, QStringLiteral("Ok")));
    providers->addRow(makeProvider(theme, Icon::email, Color::emailText, QStringLiteral("SMTP, mail.example.com"),
                                   QStringLiteral("SPF, DKIM and DMARC pass, 1.1% bounced"), Tone::success, QStringLiteral("Ok")));
    providers->addRow(makeProvider(theme, Icon::voice, Color::voiceText, QStringLiteral("Twilio, voice"),
                                   QStringLiteral("answers take 2.1 s since 13:58, usual 0.6 s"), Tone::warning, QStringLiteral("Slow, half open")));
    column->addWidget(providers);

    auto *card = new Card(theme, QStringLiteral("Sending"));
    auto *form = new FormGrid(theme);
    form->addHeading(QStringLiteral("Quiet hours"));
    auto *from = new QComboBox;
    from->addItems({QStringLiteral("9:00 to 21:00, where they live"), QStringLiteral("8:00 to 20:00, where they live")});
    form->addRow(QStringLiteral("Allowed"), from, QStringLiteral("Texts outside of it wait until the morning."));
    auto *cap = new QLineEdit(QStringLiteral("three"));
    form->addRow(QStringLiteral("At most"), cap)->setError(QStringLiteral("Write a number of texts, from 1 to 20."));
    auto *toggle = new Toggle(theme, QStringLiteral("Ask before sending to more than 100 people"));
    toggle->setChecked(true);
    form->addRow(QStringLiteral("Campaigns"), toggle);
    card->body()->addWidget(form);
    column->addWidget(card);
    column->addStretch(1);
    return widget;
}

QWidget *makeMessages(const Theme &theme)
{
    auto *widget = new QWidget;
    QVBoxLayout *column = columnOf(widget, theme);
    const std::pair<Tone, const char *> bars[] = {
        {Tone::warning, "3 characters force the short encoding: 70 per part, not 160."},
        {Tone::danger, "The key was refused (401). It works for reading, but may not send: the scope mail.send is missing. Add "
                       "it at the provider, then test again. Nothing was lost, mail goes by SMTP."},
        {Tone::success, "The test message arrived after 4 s."},
        {Tone::info, "The index is being made again; what is missing comes by itself."}};
    for (const auto &[tone, words] : bars) {
        auto *bar = new MessageBar(theme);
        bar->setMessage(tone, QString::fromLatin1(words));
        if (tone == Tone::danger)
            bar->addButton(QStringLiteral("Copy details"));
        if (tone == Tone::warning) {
            bar->addButton(QStringLiteral("Replace with - ' '"));
            bar->setNote(QStringLiteral("1 part, saves $0.011"));
        }
        column->addWidget(bar);
    }
    auto *card = new Card(theme, QStringLiteral("Progress"));
    for (const qint64 total : {qint64(50'000), qint64(0)}) {
        auto *progress = new Progress(theme);
        progress->setText(total > 0 ? QStringLiteral("Importing people.csv") : QStringLiteral("Making the index"));
        progress->setDetail(total > 0 ? QStringLiteral("12,400 of 50,000, 40 s left") : QStringLiteral("Not known how long"));
        progress->setProgress(12'400, total);
        progress->setCancelable(total > 0);
        card->body()->addWidget(progress);
    }
    column->addWidget(card);
    auto *row = new QHBoxLayout;
    auto *empty = new EmptyState(theme, true);
    empty->setText(QStringLiteral("No conversations yet"), QStringLiteral("They appear here as soon as somebody writes, or you do."));
    empty->setButtonText(QStringLiteral("Import people"));
    auto *loading = new QWidget;
    (new LoadingBars(theme, LoadingBars::Shape::rows, loading))->setLoading(true);
    loading->setMinimumHeight(260);
    row->addWidget(empty, 1);
    row->addWidget(loading, 1);
    column->addLayout(row);
    auto *error = new ErrorState(theme);
    error->setError(QStringLiteral("The conversations could not be loaded"),
                    {ErrorCode::storage, QStringLiteral("disk I/O error"), QStringLiteral("code 10")});
    column->addWidget(error);
    column->addStretch(1);
    return widget;
}

QWidget *makeFigures(const Theme &theme)
{
    auto *widget = new QWidget;
    QVBoxLayout *column = columnOf(widget, theme);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(theme.px(Size::space15));
    const std::tuple<const char *, const char *, const char *, Tone, const char *> figures[] = {
        {"Sent", "12,480", "+4.1 %", Tone::success, "last 7 days, to 3,204 people"},
        {"Delivered", "96.2 %", "-1.3 pt", Tone::warning, "of 12,480; 95.8 to 96.5 %"},
        {"Replied", "8.4 %", "+0.6 pt", Tone::success, "within 3 days, of delivered"},
        {"Opted out", "0.9 %", "+0.4 pt", Tone::danger, "limit 1.0 %"}};
    for (const auto &[name, figure, change, tone, caption] : figures) {
        auto *tile = new Tile(theme, QString::fromLatin1(name));
        tile->setFigure(QString::fromLatin1(figure), QString::fromLatin1(caption));
        tile->setChange(QString::fromLatin1(change), tone);
        tile->setOpens(true);
        tiles->addWidget(tile);
    }
    column->addLayout(tiles);
    auto *card = new Card(theme, QStringLiteral("Fates"));
    for (const bool hasLegend : {true, false}) {
        auto *bar = new SegmentedBar(theme, hasLegend);
        bar->setSegments({{QStringLiteral("Delivered"), 1'251, Color::successLamp},
                          {QStringLiteral("On its way"), 300, Color::accent},
                          {QStringLiteral("Held"), 114, Color::warningLamp},
                          {QStringLiteral("Blocked"), 121, Color::dangerLamp},
                          {QStringLiteral("Doubtful"), 1, Color::infoLamp}});
        card->body()->addWidget(bar);
    }
    column->addWidget(card);
    auto *meters = new Card(theme, QStringLiteral("Segment meter"));
    for (const SegmentLook &look : {SegmentLook{{0.34}, Tone::accent, QStringLiteral("1 part"), QStringLiteral("GSM-7, 54 of 160")},
                                    SegmentLook{{1, 0.25}, Tone::warning, QStringLiteral("2 parts"), QStringLiteral("UCS-2, 84 of 134, $0.022")},
                                    SegmentLook{{1, 1, 1, 1, 1, 1, 0.5}, Tone::accent, QStringLiteral("7 parts"), QStringLiteral("GSM-7, 990 of 1,071")}}) {
        auto *meter = new SegmentMeter(theme);
        meter->setLook(look);
        meters->body()->addWidget(meter);
    }
    column->addWidget(meters);
    column->addStretch(1);
    return widget;
}

} // namespace switchboard::test
