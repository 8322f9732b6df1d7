// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/sumspopover.h"

#include "ui/history/monthbars.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::history {

using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

constexpr int sheetWidth = 560;
constexpr int mostHeight = 440;
constexpr int mostRows = 6;

struct SumWords
{
    QString word;
    std::optional<Icon> icon;
    Color color = Color::text2;
};

SumWords wordsOf(const QString &key, const QString &value)
{
    if (key == QLatin1StringView("status")) {
        const words::FateWords fate = words::wordsOfFate(value);
        return {fate.word.isEmpty() ? value : fate.word, fate.icon, widgets::colorsOf(fate.tone).text};
    }
    if (key == QLatin1StringView("channel")) {
        for (const Channel channel : {Channel::sms, Channel::email, Channel::voice}) {
            if (value == name(channel))
                return {words::channelWord(channel), words::channelIcon(channel), words::channelColor(channel)};
        }
    }
    return {value, {}, Color::text};
}

/// A value with its count, on a bar of its share.
class SumRow : public QAbstractButton
{
public:
    SumRow(const widgets::Theme &theme, SumWords words, qint64 count, qint64 most)
        : m_theme(theme), m_words(std::move(words)), m_count(QLocale().toString(count)),
          m_share(most > 0 ? double(count) / double(most) : 0)
    {
        setText(m_words.word);
        setAccessibleName(SumsPopover::tr("%1, %2").arg(m_words.word, m_count));
        setToolTip(SumsPopover::tr("Only these: %1").arg(m_words.word));
        setFixedHeight(theme.px(Size::controlSmall));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    }
    QSize sizeHint() const override { return {120, m_theme.px(Size::controlSmall)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || hasFocus())
            widgets::paintBox(painter, m_theme, rect(), Size::radiusKey, Color::hover);
        const int padding = m_theme.px(Size::space05);
        const int thin = m_theme.px(Size::focus);
        const int room = width() - 2 * padding;
        painter.fillRect(padding, height() - thin - 1, std::max(thin, int(room * m_share)), thin,
                         m_theme.color(Color::accentLine));
        QRect place = rect().adjusted(padding, 0, -padding, -thin);
        const int countWidth = widgets::textWidth(m_theme, m_count, Text::caption);
        widgets::paintText(painter, m_theme, place, m_count, Text::caption, Weight::regular, Color::text3,
                           Qt::AlignRight);
        place.setRight(place.right() - countWidth - 2 * padding);
        if (m_words.icon) {
            const int side = m_theme.px(Size::iconMeta);
            widgets::paintIcon(painter, m_theme, {place.left(), place.top() + (place.height() - side) / 2, side, side},
                               *m_words.icon, m_words.color);
            place.setLeft(place.left() + side + 2 * padding - 2);
        }
        widgets::paintText(painter, m_theme, place, m_words.word, Text::body, Weight::regular, Color::text);
        if (hasFocus())
            widgets::paintFocusRing(painter, m_theme, rect(), Size::radiusKey);
    }

private:
    const widgets::Theme &m_theme;
    SumWords m_words;
    QString m_count;
    double m_share;
};

} // namespace

SumsPopover::SumsPopover(const widgets::Theme &theme, QWidget *window)
    : Popover(theme, tr("What it comes to"), window), m_theme(theme), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("sums"));
    setFocusPolicy(Qt::ClickFocus);
    setFixedWidth(sheetWidth);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(mostHeight);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    body()->addSpacing(theme.px(Size::space1));
    body()->addWidget(m_scroll);
}

/// The row that had the focus keeps it, by its words.
void SumsPopover::setFacets(const workspace::HistoryFacets *facets)
{
    const auto *focused = qobject_cast<QAbstractButton *>(m_scroll->focusWidget());
    const bool hadFocus = focused && focused->hasFocus();
    const QString text = hadFocus ? focused->text() : QString();
    auto *content =
        facets ? build(*facets) : new Label(m_theme, tr("Being counted…"), Text::body, Weight::regular, Color::text3);
    content->setAutoFillBackground(false);
    m_scroll->setWidget(content);
    if (!hadFocus)
        return;
    setFocus();
    for (QAbstractButton *row : content->findChildren<QAbstractButton *>()) {
        if (row->text() == text)
            row->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *SumsPopover::makeSection(const QString &title, const QString &key, const QMap<QString, qint64> &counts)
{
    QList<std::pair<qint64, QString>> sorted;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        sorted.append({it.value(), it.key()});
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins({});
    layout->setSpacing(1);
    layout->addWidget(new Label(m_theme, title, Text::caption, Weight::semibold, Color::text3));
    for (const auto &[count, value] : sorted.mid(0, mostRows)) {
        auto *row = new SumRow(m_theme, wordsOf(key, value), count, sorted.first().first);
        connect(row, &QAbstractButton::clicked, this,
                [this, key, value = value] { Q_EMIT conditionChosen(key, value); });
        layout->addWidget(row);
    }
    if (sorted.size() > mostRows)
        layout->addWidget(new Label(m_theme, tr("and %1 more").arg(sorted.size() - mostRows), Text::caption,
                                    Weight::regular, Color::text3));
    if (sorted.isEmpty())
        layout->addWidget(new Label(m_theme, tr("none"), Text::body, Weight::regular, Color::text3));
    layout->addStretch(1);
    return section;
}

QWidget *SumsPopover::build(const workspace::HistoryFacets &facets)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    const int gap = m_theme.px(Size::space2);
    grid->setContentsMargins(0, 0, m_theme.px(Size::space1), 0);
    grid->setHorizontalSpacing(m_theme.px(Size::space3));
    grid->setVerticalSpacing(gap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *months = new QVBoxLayout;
    months->setSpacing(m_theme.px(Size::space05));
    months->addWidget(new Label(
        m_theme,
        facets.isWhole ? tr("By month") : tr("By month, of the newest %1").arg(QLocale().toString(facets.counted)),
        Text::caption, Weight::semibold, Color::text3));
    auto *bars = new MonthBars(m_theme, facets.byMonth);
    connect(bars, &MonthBars::chosen, this, &SumsPopover::monthChosen);
    months->addWidget(bars);
    grid->addLayout(months, 0, 0, 1, 2);
    grid->addWidget(makeSection(tr("Status"), QStringLiteral("status"), facets.byFate), 1, 0);
    grid->addWidget(makeSection(tr("Channel"), QStringLiteral("channel"), facets.byChannel), 1, 1);
    grid->addWidget(makeSection(tr("Agent"), QStringLiteral("agent"), facets.byAgent), 2, 0);
    grid->addWidget(makeSection(tr("Campaign"), QStringLiteral("campaign"), facets.byCampaign), 2, 1);
    grid->setRowStretch(3, 1);
    return content;
}

} // namespace switchboard::history
