// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/contextpane.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Badge;
using widgets::Color;
using widgets::Icon;
using widgets::IconView;
using widgets::Label;
using widgets::Line;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using words::channelIcon;
using workspace::PersonCard;

namespace {

constexpr int nameColumn = 76;

/// Badges one after the other, in as many lines as they need.
class TagFlow : public QWidget
{
public:
    TagFlow(const widgets::Theme &theme, const QStringList &tags) : m_theme(theme)
    {
        for (const QString &tag : tags)
            m_badges.append(new Badge(theme, {.text = tag, .icon = {}, .tone = Tone::neutral}, this));
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(width, false); }
    QSize sizeHint() const override { return {100, heightForWidth(180)}; }

protected:
    void resizeEvent(QResizeEvent *) override { place(width(), true); }

private:
    int place(int width, bool isMoving) const
    {
        QPoint at;
        const int gap = m_theme.px(Size::space05);
        const int height = m_theme.px(Size::badge);
        for (Badge *badge : m_badges) {
            const QSize size = badge->sizeHint();
            if (at.x() > 0 && at.x() + size.width() > width)
                at = {0, at.y() + height + gap};
            if (isMoving)
                badge->setGeometry(QRect(at, QSize(std::min(size.width(), width), size.height())));
            at.rx() += size.width() + gap;
        }
        return m_badges.isEmpty() ? 0 : at.y() + height;
    }

    const widgets::Theme &m_theme;
    QList<Badge *> m_badges;
};

} // namespace

ContextPane::ContextPane(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_theme(theme), m_times(times), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Person"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
}

void ContextPane::setPerson(const std::optional<PersonCard> &person)
{
    delete m_content;
    m_content = nullptr;
    m_time = nullptr;
    m_zone.clear();
    if (!person)
        return;
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(build(*person));
    m_content = scroll;
    m_layout->addWidget(scroll);
}

void ContextPane::refreshTime()
{
    if (m_time)
        m_time->setText(m_times.timeIn(m_zone));
}

QWidget *ContextPane::build(const PersonCard &person)
{
    auto *content = new widgets::Surface(m_theme, Color::surface);
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins({});
    body->setSpacing(0);
    buildHead(body, person);
    buildTime(body, person);
    buildConsent(body, person);
    buildNext(body, person.contact);
    buildDetails(body, person.contact);
    body->addStretch(1);
    return content;
}

void ContextPane::buildHead(QVBoxLayout *body, const PersonCard &person)
{
    auto *head = new QWidget;
    head->setMinimumHeight(m_theme.px(Size::paneHeader) + m_theme.px(Size::space2));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.px(Size::space2), m_theme.px(Size::space15), m_theme.px(Size::space2),
                            m_theme.px(Size::space15));
    row->setSpacing(m_theme.px(Size::space15));
    const QString name = person.contact.name.isEmpty() ? person.formattedAddress : person.contact.name;
    auto *avatar = new widgets::Avatar(m_theme, Size::avatarLarge);
    avatar->setPerson(name, quint64(person.contact.id.value));
    row->addWidget(avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(m_theme, name, Text::title, Weight::semibold, Color::text, Label::Fit::elide));
    const QString place = !person.contact.properties.isEmpty() ? person.contact.properties.first()
                          : !person.contact.company.isEmpty()  ? person.contact.company
                                                               : person.formattedAddress;
    words->addWidget(new Label(m_theme, place, Text::caption, Weight::regular, Color::text3, Label::Fit::elide));
    row->addLayout(words, 1);
    body->addWidget(head);
}

QVBoxLayout *ContextPane::addSection(QVBoxLayout *body, const QString &head, const QString &aside)
{
    body->addWidget(new Line(m_theme));
    auto *section = new QVBoxLayout;
    section->setContentsMargins(m_theme.px(Size::space2), m_theme.px(Size::space15), m_theme.px(Size::space2),
                                m_theme.px(Size::space15));
    section->setSpacing(m_theme.px(Size::space05));
    auto *row = new QHBoxLayout;
    row->addWidget(new Label(m_theme, head, Text::caption, Weight::semibold, Color::text3));
    row->addStretch(1);
    if (!aside.isEmpty())
        row->addWidget(new Label(m_theme, aside, Text::caption, Weight::regular, Color::text3));
    section->addLayout(row);
    body->addLayout(section);
    return section;
}

void ContextPane::addRow(QVBoxLayout *section, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    auto *label = new Label(m_theme, name, Text::body, Weight::regular, Color::text3, Label::Fit::elide);
    label->setFixedWidth(nameColumn);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *words = new Label(m_theme, value, Text::body, Weight::regular, Color::text, Label::Fit::wrap);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    section->addLayout(row);
}

void ContextPane::buildTime(QVBoxLayout *body, const PersonCard &person)
{
    const QString time = m_times.timeIn(person.timeZone);
    if (time.isEmpty())
        return;
    m_zone = person.timeZone;
    QVBoxLayout *section = addSection(body, tr("Local time"), widgets::TimeWords::cityOf(m_zone));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    m_time = new Label(m_theme, time, Text::heading, Weight::semibold, Color::text);
    row->addWidget(m_time);
    auto *zone = new Label(m_theme, m_times.zoneAndDayIn(m_zone), Text::body, Weight::regular, Color::text2);
    zone->setContentsMargins(0, 5, 0, 0);
    row->addWidget(zone);
    row->addStretch(1);
    section->addLayout(row);
}

void ContextPane::buildConsent(QVBoxLayout *body, const PersonCard &person)
{
    QVBoxLayout *section = addSection(body, tr("Consent"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    row->addWidget(new IconView(m_theme, channelIcon(Channel::sms), Size::iconInline, Color::smsText));
    row->addWidget(new Label(m_theme, tr("Text, %1").arg(person.formattedAddress), Text::body, Weight::regular,
                             Color::text, Label::Fit::elide),
                   1);
    row->addWidget(new Badge(
        m_theme, person.isSuppressed
                     ? widgets::BadgeLook{.text = tr("Opted out"), .icon = Icon::ban, .tone = Tone::danger}
                     : widgets::BadgeLook{.text = tr("No opt-out"), .icon = Icon::check, .tone = Tone::success}));
    section->addLayout(row);
    if (!person.suppressionWhy.isEmpty()) {
        auto *why = new Label(m_theme, QString(person.suppressionWhy).replace(u'_', u' '), Text::caption,
                              Weight::regular, Color::text3, Label::Fit::wrap);
        why->setContentsMargins(m_theme.px(Size::space3), 0, 0, 0);
        section->addWidget(why);
    }
}

void ContextPane::buildNext(QVBoxLayout *body, const Contact &contact)
{
    if (contact.nextStep.isEmpty() && contact.stage.isEmpty() && contact.tags.isEmpty())
        return;
    QVBoxLayout *section = addSection(body, tr("Stage and next step"));
    addRow(section, tr("Stage"), contact.stage);
    const bool isTimed = contact.nextStepAt != Timestamp{};
    addRow(section, tr("Next"),
           isTimed ? tr("%1, %2").arg(contact.nextStep, m_times.nextMoment(contact.nextStepAt)) : contact.nextStep);
    if (contact.tags.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.px(Size::space1));
    auto *label = new Label(m_theme, tr("Tags"), Text::body, Weight::regular, Color::text3);
    label->setFixedWidth(nameColumn);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *tags = new TagFlow(m_theme, contact.tags);
    tags->setAccessibleName(tr("Tags: %1").arg(contact.tags.join(QStringLiteral(", "))));
    tags->setContentsMargins(0, 1, 0, 0);
    row->addWidget(tags, 1);
    section->addLayout(row);
}

void ContextPane::buildDetails(QVBoxLayout *body, const Contact &contact)
{
    const bool hasAny = !contact.owner.isEmpty() || !contact.source.isEmpty() || !contact.household.isEmpty()
                        || !contact.company.isEmpty() || !contact.fields.isEmpty() || contact.endpoints.size() > 1
                        || !contact.properties.isEmpty();
    if (!hasAny)
        return;
    QVBoxLayout *section = addSection(body, tr("Details"));
    for (const QString &property : contact.properties)
        addRow(section, tr("Property"), property);
    addRow(section, tr("Company"), contact.company);
    addRow(section, tr("Household"), contact.household);
    addRow(section, tr("Agent"), contact.owner);
    addRow(section, tr("Source"), contact.source);
    for (const Endpoint &endpoint : contact.endpoints)
        addRow(section, endpoint.label.isEmpty() ? tr("Address") : endpoint.label, endpoint.address.normal);
    for (auto it = contact.fields.begin(); it != contact.fields.end(); ++it)
        addRow(section, it.key(), it.value());
}

} // namespace switchboard::inbox
