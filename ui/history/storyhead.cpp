// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/storyhead.h"

#include "ui/history/historycolumns.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"
#include "ui/words/attachmentlook.h"
#include "ui/words/fatewords.h"
#include "ui/words/reasonwords.h"

#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::history {

using widgets::BadgeLook;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

/// What was said, on the fill of who said it.
class Bubble : public QWidget
{
public:
    explicit Bubble(const widgets::Theme &theme)
        : m_theme(theme), m_words(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap))
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(theme.px(Size::space15), theme.px(Size::space1), theme.px(Size::space15),
                                   theme.px(Size::space1));
        layout->addWidget(m_words);
        m_words->setSelectable();
        connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void set(const QString &words, bool isOurs)
    {
        m_fill = isOurs ? Color::bubbleOut : Color::bubbleIn;
        m_words->setText(words);
        m_words->setAccessibleName(words);
        const bool isRightToLeft = words.isRightToLeft();
        m_words->setAlignment((isRightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        widgets::paintBox(painter, m_theme, rect(), Size::radiusLarge, m_fill);
    }

private:
    const widgets::Theme &m_theme;
    Label *m_words;
    Color m_fill = Color::bubbleOut;
};

QString reasonOf(const Message &message)
{
    const MessageState &state = message.state;
    if (message.direction == Direction::inbound)
        return {};
    if (state.errorCode != 0)
        return words::sentenceOfCode(state.errorCode);
    switch (state.intent) {
    case IntentState::held:
    case IntentState::blocked:
    case IntentState::inDoubt:
    case IntentState::failed:
    case IntentState::canceled:
    case IntentState::expired: return words::sentenceOfReason(state.reason);
    default: return {};
    }
}

QString factsOf(const workspace::MessageStory &story, const widgets::TimeWords &times)
{
    const Message &message = story.row.message;
    const bool isInbound = message.direction == Direction::inbound;
    QStringList facts{momentOf(message.createdAt, times)};
    if (!story.row.sender.isEmpty())
        facts.last() +=
            isInbound ? StoryHead::tr(" to %1").arg(story.row.sender) : StoryHead::tr(" from %1").arg(story.row.sender);
    if (!message.author.isEmpty())
        facts.append(StoryHead::tr("by %1").arg(message.author));
    if (message.state.priceMicros != 0)
        facts.append(StoryHead::tr("$%1").arg(costOf(message.state.priceMicros)));
    return facts.join(QStringLiteral(", "));
}

StoryHead::StoryHead(const widgets::Theme &theme, const widgets::TimeWords &times, words::Thumbnails &thumbnails,
                     QWidget *parent)
    : QWidget(parent), m_theme(theme), m_times(times), m_thumbnails(thumbnails), m_bubble(new Bubble(theme)),
      m_files(new QVBoxLayout), m_badges(new QWidget),
      m_flow(new widgets::FlowLayout(theme.px(Size::space05) + 2, m_badges)),
      m_reason(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap)),
      m_facts(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap))
{
    auto *layout = new QVBoxLayout(this);
    const int side = theme.px(Size::space2);
    layout->setContentsMargins(side, theme.px(Size::space15), side, theme.px(Size::space15));
    layout->setSpacing(theme.px(Size::space1));
    layout->addWidget(m_bubble);
    m_files->setSpacing(theme.px(Size::space05));
    layout->addLayout(m_files);
    layout->addWidget(m_badges);
    layout->addWidget(m_reason);
    layout->addWidget(m_facts);
    m_flow->setContentsMargins({});
    m_facts->setSelectable();
}

void StoryHead::setStory(const workspace::MessageStory &story)
{
    const Message &message = story.row.message;
    m_bubble->set(message.body.isEmpty() ? tr("No text") : message.body, message.direction == Direction::outbound);
    showAttachments(story);
    addBadges(story);
    const QString reason = reasonOf(message);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_facts->setText(factsOf(story, m_times));
    updateGeometry();
}

void StoryHead::showAttachments(const workspace::MessageStory &story)
{
    m_message = story.row.message.id;
    const QStringList media = story.row.message.mediaUrls + story.media;
    while (m_attachments.size() < media.size()) {
        auto *button = new words::AttachmentButton(m_theme, m_thumbnails);
        connect(button, &QAbstractButton::clicked, this,
                [this, number = int(m_attachments.size())] { Q_EMIT attachmentAsked(m_message, number); });
        m_attachments.append(button);
        m_files->addWidget(button, 0, Qt::AlignLeft);
    }
    for (int i = 0; i < m_attachments.size(); ++i) {
        if (i < media.size())
            m_attachments.at(i)->set(m_message, i, media.at(i));
        m_attachments.at(i)->setVisible(i < media.size());
    }
}

void StoryHead::addBadges(const workspace::MessageStory &story)
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Message &message = story.row.message;
    const bool isInbound = message.direction == Direction::inbound;
    const words::FateWords fate =
        words::wordsOfFate(isInbound ? QStringLiteral("received") : QString(switchboard::fate(message.state)));
    QList<BadgeLook> looks{{.text = fate.word, .icon = fate.icon, .tone = fate.tone}};
    if (message.state.attempts > 1)
        looks.append({.text = tr("%1 attempts").arg(message.state.attempts), .icon = {}});
    if (message.state.errorCode != 0)
        looks.append({.text = tr("Error %1").arg(message.state.errorCode), .icon = {}, .tone = Tone::danger});
    if (message.segments > 0)
        looks.append({.text = message.segments == 1 ? tr("1 part") : tr("%1 parts").arg(message.segments), .icon = {}});
    for (const BadgeLook &look : std::as_const(looks)) {
        if (!look.text.isEmpty())
            m_flow->addWidget(new widgets::Badge(m_theme, look));
    }
}

} // namespace switchboard::history
