// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/composer.h"

#include "ui/inbox/smseditor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::MessageBar;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {

/// A way to write. Those that are not built yet are greyed and say so.
class ChannelTab : public QWidget
{
public:
    ChannelTab(const widgets::Theme &theme, Icon icon, const QString &name, bool isOn)
        : m_theme(theme), m_icon(icon), m_name(name), m_isOn(isOn)
    {
        setFixedSize(widgets::textWidth(theme, name, Text::body, Weight::medium) + 16 + 6 + 20,
                     theme.px(Size::composerTabs));
        setAccessibleName(name);
        if (!isOn)
            setToolTip(Composer::tr("%1 comes in a later version").arg(name));
        connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int icon = m_theme.px(Size::iconInline);
        widgets::paintIcon(painter, m_theme, {10, (height() - icon) / 2, icon, icon}, m_icon,
                           m_isOn ? Color::smsText : Color::text3);
        widgets::paintText(painter, m_theme, rect().adjusted(10 + icon + 6, 0, 0, 0), m_name, Text::body,
                           Weight::medium, m_isOn ? Color::text : Color::text3);
        if (m_isOn)
            painter.fillRect(6, height() - 2, width() - 12, 2, m_theme.color(Color::accent));
    }

private:
    const widgets::Theme &m_theme;
    Icon m_icon;
    QString m_name;
    bool m_isOn;
};

QWidget *inset(const widgets::Theme &theme, QWidget *bar)
{
    auto *frame = new QWidget;
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 10);
    layout->addWidget(bar);
    return frame;
}

} // namespace

Composer::Composer(const widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::surface, Qt::TopEdge, parent), m_theme(theme),
      m_from(new Button(theme, {}, ButtonKind::chip)), m_editor(new SmsEditor(theme)),
      m_encoding(new MessageBar(theme)), m_replace(m_encoding->addButton({})), m_forbidden(new MessageBar(theme)),
      m_error(new MessageBar(theme)), m_meter(new SegmentMeter(theme)),
      m_clock(new widgets::IconView(theme, Icon::clock, Size::iconMeta, Color::text3)),
      m_time(new Label(theme, {}, Text::caption, Weight::regular, Color::text3)),
      m_send(new Button(theme, tr("Send"), ButtonKind::primary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTabs());
    layout->addWidget(m_editor);
    for (MessageBar *bar : {m_encoding, m_forbidden, m_error}) {
        layout->addWidget(inset(theme, bar));
        bar->parentWidget()->hide();
    }
    layout->addWidget(makeFooter());
    m_send->setObjectName(QStringLiteral("send"));
    m_replace->setObjectName(QStringLiteral("replace"));
    m_error->setObjectName(QStringLiteral("composerError"));
    connect(m_error->addButton(tr("Close")), &QPushButton::clicked, this, &Composer::clearError);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        m_editor->replaceMarked();
        m_editor->setFocus();
    });
    connect(m_editor, &QTextEdit::textChanged, this, &Composer::updateState);
    connect(m_editor, &SmsEditor::sendAsked, this, &Composer::askSend);
    connect(m_editor, &SmsEditor::left, this, &Composer::left);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_undo > 0 && text().isEmpty())
            Q_EMIT undoAsked();
        else
            askSend();
    });
    setSenders({});
}

QWidget *Composer::makeTabs()
{
    auto *tabs = new widgets::Surface(m_theme, Color::surface, Qt::BottomEdge);
    tabs->setFixedHeight(m_theme.px(Size::composerTabs));
    auto *layout = new QHBoxLayout(tabs);
    layout->setContentsMargins(m_theme.px(Size::space15) - 6, 0, m_theme.px(Size::space2), 0);
    layout->setSpacing(m_theme.px(Size::space05));
    layout->addWidget(new ChannelTab(m_theme, Icon::sms, tr("SMS"), true));
    layout->addWidget(new ChannelTab(m_theme, Icon::email, tr("Email"), false));
    layout->addWidget(new ChannelTab(m_theme, Icon::voice, tr("Call"), false));
    layout->addWidget(new ChannelTab(m_theme, Icon::note, tr("Note"), false));
    layout->addStretch(1);
    layout->addWidget(new Label(m_theme, tr("From"), Text::caption, Weight::regular, Color::text3));
    m_from->setCheckable(false);
    layout->addWidget(m_from);
    return tabs;
}

QWidget *Composer::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space2), m_theme.px(Size::space15));
    layout->setSpacing(m_theme.px(Size::space05));
    layout->addWidget(m_meter);
    layout->addStretch(1);
    layout->addWidget(m_clock);
    layout->addWidget(m_time);
    layout->addSpacing(m_theme.px(Size::space1));
    m_send->setKey(tr("Ctrl ↵", "key cap of Send"));
    m_send->setFixedWidth(m_send->sizeHint().width());
    layout->addWidget(m_send);
    return footer;
}

QString Composer::text() const
{
    return m_editor->text();
}

void Composer::setText(const QString &text)
{
    m_editor->setText(text);
}

void Composer::setSenders(const QList<workspace::SenderRow> &senders)
{
    m_senders = senders;
    delete m_from->menu();
    auto *menu = new QMenu(m_from);
    const workspace::SenderRow *chosen = nullptr;
    for (const workspace::SenderRow &row : m_senders) {
        const QString name =
            row.name.isEmpty() ? row.formattedAddress : tr("%1  %2").arg(row.formattedAddress, row.name);
        connect(menu->addAction(name), &QAction::triggered, this, [this, row] { choose(row); });
        if (!chosen || row.sender == m_sender)
            chosen = &row;
    }
    m_from->setMenu(menu);
    if (chosen) {
        choose(*chosen);
    } else {
        m_sender = {};
        m_from->setText(tr("No number"));
        m_from->setEnabled(false);
    }
    updateState();
}

void Composer::choose(const workspace::SenderRow &sender)
{
    m_sender = sender.sender;
    m_from->setEnabled(true);
    m_from->setText(sender.isPractice ? tr("%1 practice").arg(sender.formattedAddress) : sender.formattedAddress);
    m_from->setAccessibleName(tr("Send from %1").arg(sender.formattedAddress));
    m_from->updateGeometry();
    updateState();
}

void Composer::setRecipientTime(const QString &words)
{
    m_time->setText(words);
    m_clock->setVisible(!words.isEmpty());
}

void Composer::setForbidden(const QString &why)
{
    m_why = why;
    if (!why.isEmpty())
        m_forbidden->setMessage(Tone::danger, why);
    m_forbidden->parentWidget()->setVisible(!why.isEmpty());
    updateState();
}

void Composer::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    updateState();
}

void Composer::setUndo(int seconds)
{
    m_undo = seconds;
    updateState();
}

void Composer::showError(const QString &what, const Error &error)
{
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_error->setMessage(Tone::danger, tr("%1 %2 %3 Your text is kept.").arg(what, words.meaning, words.advice));
    m_error->setToolTip(describe(error));
    m_error->parentWidget()->show();
}

void Composer::clearError()
{
    m_error->parentWidget()->hide();
}

void Composer::focusText()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

QString Composer::sendProblem() const
{
    if (!m_why.isEmpty())
        return m_why;
    if (!m_sender)
        return tr("There is no number to send from. Set up a provider first.");
    if (text().trimmed().isEmpty())
        return tr("Write something first.");
    return m_isBusy ? tr("Storing the message…") : QString();
}

void Composer::askSend()
{
    if (sendProblem().isEmpty())
        Q_EMIT sendAsked();
}

/// One button: Send, or while nothing new is written, the way back.
void Composer::updateState()
{
    const bool isUndo = m_undo > 0 && text().isEmpty();
    const QString problem = sendProblem();
    m_send->setText(isUndo ? tr("Undo, %1 s").arg(m_undo) : tr("Send"));
    m_send->setIcon(isUndo ? std::optional(Icon::undo) : std::nullopt);
    m_send->setKey(isUndo ? QString() : tr("Ctrl ↵", "key cap of Send"));
    m_send->setKind(isUndo ? ButtonKind::plain : ButtonKind::primary);
    m_send->setEnabled(isUndo || problem.isEmpty());
    m_send->setToolTip(isUndo              ? tr("Take it back before it leaves")
                       : problem.isEmpty() ? tr("Send (Ctrl+Enter)")
                                           : problem);
    m_send->setAccessibleName(isUndo ? tr("Undo send, %1 seconds left").arg(m_undo) : tr("Send"));
    m_meter->setText(text());
    updateEncodingNotice();
}

void Composer::updateEncodingNotice()
{
    const int replaceable = m_editor->replaceableCount();
    m_encoding->parentWidget()->setVisible(replaceable > 0);
    if (replaceable == 0)
        return;
    QStringList replacements;
    for (const auto &mark : m_editor->marks()) {
        if (mark.replacement && replacements.size() < 4 && !replacements.contains(mark.replacement->trimmed()))
            replacements.append(mark.replacement->trimmed());
    }
    replacements.removeAll(QString());
    const auto marked = m_editor->marks().size();
    m_encoding->setMessage(
        Tone::warning, marked == 1 ? tr("1 character forces the short encoding: 70 per part, not 160.")
                                   : tr("%1 characters force the short encoding: 70 per part, not 160.").arg(marked));
    m_replace->setText(replacements.isEmpty() ? tr("Replace") : tr("Replace with %1").arg(replacements.join(u' ')));
    const int before = text::smsParts(text()).segments;
    const int after = text::smsParts(text(), true).segments;
    const QString then = after == 1 ? tr("then 1 part") : tr("then %1 parts").arg(after);
    m_encoding->setNote(after < before ? then : QString());
}

} // namespace switchboard::inbox
