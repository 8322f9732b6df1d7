// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/partsgallery.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/keylabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tagedit.h"
#include "ui/widgets/toggle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabBar>
#include <QVBoxLayout>

namespace switchboard::test {

using namespace widgets;

namespace {

class LampRow : public QWidget
{
public:
    LampRow(const Theme &theme, Tone tone, bool isOn, const QString &word)
        : m_theme(theme), m_tone(tone), m_isOn(isOn), m_word(word)
    {
        setFixedSize(textWidth(theme, word, Text::caption, Weight::medium) + 16, 24);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintLamp(painter, m_theme, {4, 12}, m_tone, m_isOn);
        paintText(painter, m_theme, rect().adjusted(14, 0, 0, 0), m_word, Text::caption, Weight::medium,
                  colorsOf(m_tone).text);
    }

private:
    const Theme &m_theme;
    Tone m_tone;
    bool m_isOn;
    QString m_word;
};

struct Column
{
    QWidget *widget = new QWidget;
    QVBoxLayout *layout = new QVBoxLayout(widget);

    explicit Column(const Theme &theme)
    {
        layout->setContentsMargins(16, 12, 16, 12);
        layout->setSpacing(theme.px(Size::space15));
    }
};

/// A card whose body flows.
FlowLayout *addFlow(const Theme &theme, Column &column, const QString &title, const QString &note = {})
{
    auto *card = new Card(theme, title);
    card->setNote(note);
    auto *flow = new FlowLayout(theme.px(Size::space1));
    card->body()->addLayout(flow);
    column.layout->addWidget(card);
    return flow;
}

constexpr std::pair<ButtonKind, const char *> kinds[] = {{ButtonKind::primary, "Send"},
                                                         {ButtonKind::plain, "Done"},
                                                         {ButtonKind::quiet, "Save this search"},
                                                         {ButtonKind::danger, "Roll back"}};
constexpr std::pair<Tone, const char *> tones[] = {{Tone::neutral, "inherited"}, {Tone::accent, "Seller, hot"},
                                                   {Tone::success, "Allowed"},   {Tone::warning, "waits 18 m"},
                                                   {Tone::danger, "Blocked"},    {Tone::info, "Voicemail"}};
constexpr Icon toneIcons[] = {Icon::tag, Icon::user, Icon::check, Icon::clock, Icon::ban, Icon::voicemail};

} // namespace

QWidget *makeButtons(const Theme &theme)
{
    Column column(theme);
    for (const auto &[size, name] : {std::pair(ButtonSize::normal, "Buttons, 32"), std::pair(ButtonSize::small, "Buttons, 28"),
                                     std::pair(ButtonSize::mini, "Buttons, 24")}) {
        FlowLayout *flow = addFlow(theme, column, QString::fromLatin1(name), QStringLiteral("plain, with icon, off, with a menu, icon alone"));
        for (const auto &[kind, word] : kinds)
            flow->addWidget(new Button(theme, QString::fromLatin1(word), kind, size));
        auto *keyed = new Button(theme, QStringLiteral("Send"), ButtonKind::primary, size);
        keyed->setKey(QStringLiteral("Ctrl ↵"));
        flow->addWidget(keyed);
        auto *iconed = new Button(theme, QStringLiteral("Done"), ButtonKind::plain, size);
        iconed->setIcon(Icon::check);
        iconed->setKey(QStringLiteral("E"));
        flow->addWidget(iconed);
        for (const auto &[kind, word] : kinds) {
            auto *off = new Button(theme, QString::fromLatin1(word), kind, size);
            off->setEnabled(false);
            flow->addWidget(off);
        }
        auto *menu = new Button(theme, QStringLiteral("Columns"), ButtonKind::plain, size);
        auto *items = new QMenu(menu);
        items->addAction(QStringLiteral("Time"))->setCheckable(true);
        items->actions().constFirst()->setChecked(true);
        items->addAction(QStringLiteral("Campaign"));
        items->addSeparator();
        items->addAction(QStringLiteral("Reset"))->setEnabled(false);
        menu->setMenu(items);
        flow->addWidget(menu);
        flow->addWidget(Button::ofIcon(theme, Icon::more, QStringLiteral("More"), size));
    }
    FlowLayout *chips = addFlow(theme, column, QStringLiteral("Chips"), QStringLiteral("filters and saved searches"));
    for (const char *word : {"Open 42", "Unread 7", "Mine", "Snoozed"}) {
        auto *chip = new Button(theme, QString::fromLatin1(word), ButtonKind::chip);
        chip->setChecked(chips->count() == 0);
        chips->addWidget(chip);
    }
    FlowLayout *badges = addFlow(theme, column, QStringLiteral("Badges and lamps"), QStringLiteral("always with a word"));
    for (size_t i = 0; i < std::size(tones); ++i)
        badges->addWidget(new Badge(theme, {QString::fromLatin1(tones[i].second), toneIcons[i], tones[i].first}));
    for (const auto &[tone, word] : {std::pair(Tone::success, "Twilio ok"), std::pair(Tone::warning, "Voice slow, 2.1 s"),
                                     std::pair(Tone::danger, "Refused"), std::pair(Tone::info, "Told"), std::pair(Tone::accent, "On")})
        badges->addWidget(new LampRow(theme, tone, true, QString::fromLatin1(word)));
    badges->addWidget(new LampRow(theme, Tone::neutral, false, QStringLiteral("Off")));
    FlowLayout *others = addFlow(theme, column, QStringLiteral("Avatars, keys, icons"));
    int seed = 0;
    for (const char *name : {"Marisol V.", "Priya K.", "Terrence O.", "Walt B.", "Gwen T."}) {
        for (const Size size : {Size::avatarLarge, Size::avatar, Size::avatarSmall}) {
            auto *avatar = new Avatar(theme, size);
            avatar->setPerson(QString::fromLatin1(name), quint64(seed));
            others->addWidget(avatar);
        }
        ++seed;
    }
    for (const char *key : {"J", "Ctrl K", "Ctrl Shift F", "?"})
        others->addWidget(new KeyLabel(theme, QString::fromLatin1(key)));
    for (int icon = 0; icon < iconCount; ++icon)
        others->addWidget(new IconView(theme, Icon(icon), Size::iconPlace, Color::text2));
    column.layout->addStretch(1);
    return column.widget;
}

QWidget *makeFields(const Theme &theme)
{
    Column column(theme);
    auto *search = new ChipField(theme, {QStringLiteral("after"), QStringLiteral("channel"), QStringLiteral("tag"), QStringLiteral("status")});
    search->setObjectName(QStringLiteral("search"));
    search->setQuery(QStringLiteral("after:2026-11-16 channel:\"sms, email, voice\" tag:seller closing"));
    search->setNote(QStringLiteral("38 ms"));
    column.layout->addWidget(search);
    auto *wrong = new ChipField(theme, {QStringLiteral("after")});
    wrong->setPlaceholder(QStringLiteral("Search messages, calls, people"));
    wrong->setProblem(QStringLiteral("A quote is open."));
    column.layout->addWidget(wrong);

    auto *card = new Card(theme, QStringLiteral("Fields"));
    auto *grid = new FormGrid(theme);
    auto *line = new QLineEdit(QStringLiteral("mail.example.com"));
    grid->addRow(QStringLiteral("Text"), line);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(QStringLiteral("Name or number"));
    grid->addRow(QStringLiteral("Empty"), empty);
    auto *off = new QLineEdit(QStringLiteral("set by the provider"));
    off->setEnabled(false);
    grid->addRow(QStringLiteral("Off"), off);
    auto *combo = new QComboBox;
    combo->addItems({QStringLiteral("Newest first"), QStringLiteral("Best first"), QStringLiteral("Oldest first")});
    grid->addRow(QStringLiteral("Order"), combo);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItems({QStringLiteral("America/Chicago"), QStringLiteral("America/New_York")});
    grid->addRow(QStringLiteral("Zone"), editable);
    auto *spin = new QSpinBox;
    spin->setRange(0, 60);
    spin->setValue(8);
    spin->setSuffix(QStringLiteral(" s"));
    grid->addRow(QStringLiteral("Undo for"), spin);
    auto *date = new QDateEdit(QDate(2026, 11, 17));
    date->setCalendarPopup(true);
    grid->addRow(QStringLiteral("Day"), date);
    auto *time = new QTimeEdit(QTime(9, 0));
    grid->addRow(QStringLiteral("Hour"), time);
    auto *text = new QPlainTextEdit(QStringLiteral("Thursday 5:30 works. Want me to text when I am on the way?"));
    text->setFixedHeight(64);
    text->setTabChangesFocus(true);
    grid->addRow(QStringLiteral("Long text"), text);
    auto *tags = new TagEdit(theme);
    tags->setTags({QStringLiteral("inherited"), QStringLiteral("needs roof"), QStringLiteral("fast close")});
    tags->setKnown({QStringLiteral("fast close"), QStringLiteral("followed up"), QStringLiteral("referral")});
    grid->addRow(QStringLiteral("Tags"), tags);
    card->body()->addWidget(grid);
    column.layout->addWidget(card);

    FlowLayout *choices = addFlow(theme, column, QStringLiteral("Choices"));
    for (const auto &[state, isOn] : {std::pair(Qt::Checked, true), std::pair(Qt::Unchecked, true), std::pair(Qt::PartiallyChecked, true),
                                      std::pair(Qt::Checked, false), std::pair(Qt::Unchecked, false)}) {
        auto *box = new QCheckBox(QStringLiteral("Cancel on reply"));
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        box->setEnabled(isOn);
        choices->addWidget(box);
    }
    for (const char *word : {"Send now", "At 9:00", "Never"}) {
        auto *radio = new QRadioButton(QString::fromLatin1(word));
        radio->setChecked(choices->count() == 5);
        radio->setEnabled(choices->count() != 7);
        choices->addWidget(radio);
    }
    for (const bool isOn : {true, false}) {
        auto *toggle = new Toggle(theme, isOn ? QStringLiteral("On") : QStringLiteral("Off"));
        toggle->setChecked(isOn);
        choices->addWidget(toggle);
        auto *dead = new Toggle(theme, QStringLiteral("Not yours"));
        dead->setChecked(isOn);
        dead->setEnabled(false);
        choices->addWidget(dead);
    }
    auto *looks = new SegmentedControl(theme, QStringLiteral("Light or dark"));
    looks->addOption(QStringLiteral("System"), Icon::system);
    looks->addOption(QStringLiteral("Light"), Icon::light);
    looks->addOption(QStringLiteral("Dark"), Icon::dark);
    choices->addWidget(looks);
    auto *tabs = new QTabBar;
    tabs->setAccessibleName(QStringLiteral("Channel"));
    tabs->setDrawBase(false);
    for (const char *word : {"SMS", "Email", "Call", "Note"})
        tabs->addTab(QString::fromLatin1(word));
    tabs->setTabEnabled(2, false);
    choices->addWidget(tabs);
    column.layout->addStretch(1);
    return column.widget;
}

} // namespace switchboard::test
