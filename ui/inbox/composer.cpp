// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/composer.h"

#include "ui/inbox/composertab.h"
#include "ui/inbox/messageeditor.h"
#include "ui/inbox/numberchoice.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentmeter.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
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

QWidget *inset(const widgets::Theme &theme, QWidget *bar)
{
    auto *frame = new QWidget;
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 10);
    layout->addWidget(bar);
    return frame;
}

QString partsWord(int parts)
{
    return parts == 1 ? Composer::tr("1 part") : Composer::tr("%1 parts").arg(parts);
}

/// "$0.022"; what it costs is counted in thousandths.
QString money(qint64 micros)
{
    return Composer::tr("$%1").arg(double(micros) / 1'000'000, 0, 'f', 3);
}

} // namespace

Composer::Composer(const widgets::Theme &theme, QWidget *parent)
    : Surface(theme, Color::surface, Qt::TopEdge, parent), m_theme(theme), m_tabs(new QButtonGroup(this)),
      m_from(new Button(theme, {}, ButtonKind::chip)), m_to(new NumberChoice(theme)), m_editors(new QStackedWidget),
      m_editor(new SmsEditor(theme)), m_note(new NoteEditor(theme)), m_encoding(new MessageBar(theme)),
      m_replace(m_encoding->addButton({})), m_forbidden(new MessageBar(theme)), m_error(new MessageBar(theme)),
      m_meter(new widgets::SegmentMeter(theme)),
      m_clock(new widgets::IconView(theme, Icon::clock, Size::iconMeta, Color::text3)),
      m_time(new Label(theme, {}, Text::caption, Weight::regular, Color::text3)),
      m_hint(new Label(theme, tr("Only your team sees this. It is never sent."), Text::caption, Weight::regular,
                       Color::text3)),
      m_later(Button::ofIcon(theme, Icon::schedule, tr("Sending later comes in a later version"))),
      m_send(new Button(theme, tr("Send"), ButtonKind::primary)),
      m_add(new Button(theme, tr("Add note"), ButtonKind::primary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTabs());
    layout->addWidget(m_to); // a line of its own: beside the tabs there is no room for two numbers
    m_editors->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_editors->addWidget(m_editor);
    m_editors->addWidget(m_note);
    layout->addWidget(m_editors);
    for (MessageBar *bar : {m_encoding, m_forbidden, m_error}) {
        layout->addWidget(inset(theme, bar));
        bar->parentWidget()->hide();
    }
    layout->addWidget(makeFooter());
    m_send->setObjectName(QStringLiteral("send"));
    m_add->setObjectName(QStringLiteral("addNote"));
    m_replace->setObjectName(QStringLiteral("replace"));
    m_error->setObjectName(QStringLiteral("composerError"));
    m_from->setObjectName(QStringLiteral("from"));
    connect(m_to, &NumberChoice::numberChanged, this, &Composer::numberChanged);
    connect(m_to, &NumberChoice::chosen, this, &Composer::numberChosen);
    connect(m_error->addButton(tr("Close")), &QPushButton::clicked, this, &Composer::clearError);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        m_editor->replaceMarked();
        m_editor->setFocus();
    });
    connect(m_editor, &QTextEdit::textChanged, this, [this] {
        updateState();
        Q_EMIT typed(Tab::text);
    });
    connect(m_note, &QTextEdit::textChanged, this, [this] {
        updateState();
        Q_EMIT typed(Tab::note);
    });
    connect(m_editor, &MessageEditor::left, this, &Composer::left);
    connect(m_note, &MessageEditor::left, this, &Composer::left);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_undo > 0 && text().isEmpty())
            Q_EMIT undoAsked();
        else
            finish();
    });
    connect(m_add, &QPushButton::clicked, this, &Composer::finish);
    setSenders({});
    setTab(Tab::text);
}

QWidget *Composer::makeTabs()
{
    auto *tabs = new widgets::Surface(m_theme, Color::surface, Qt::BottomEdge);
    tabs->setFixedHeight(m_theme.px(Size::composerTabs));
    auto *layout = new QHBoxLayout(tabs);
    layout->setContentsMargins(m_theme.px(Size::space15) - 6, 0, m_theme.px(Size::space2), 0);
    layout->setSpacing(m_theme.px(Size::space05));
    const auto add = [&](Icon icon, const QString &name, std::optional<Tab> tab, Color tint) {
        auto *button = new ComposerTab(m_theme, icon, name, tint);
        layout->addWidget(button);
        if (tab) {
            m_tabs->addButton(button, int(*tab));
        } else {
            button->setEnabled(false);
            button->setToolTip(tr("%1 comes in a later version").arg(name));
        }
    };
    add(Icon::sms, tr("SMS"), Tab::text, Color::smsText);
    add(Icon::email, tr("Email"), std::nullopt, Color::emailText);
    add(Icon::voice, tr("Call"), std::nullopt, Color::voiceText);
    add(Icon::note, tr("Note"), Tab::note, Color::warning);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int tab) {
        setTab(Tab(tab));
        focusText();
    });
    layout->addStretch(1);
    m_fromLabel = new Label(m_theme, tr("From"), Text::caption, Weight::regular, Color::text3);
    layout->addWidget(m_fromLabel);
    m_from->setCheckable(false);
    layout->addWidget(m_from);
    return tabs;
}

QWidget *Composer::makeFooter()
{
    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(m_theme.px(Size::space2), m_theme.px(Size::space05), m_theme.px(Size::space2),
                               m_theme.px(Size::space15));
    layout->setSpacing(m_theme.px(Size::space05));
    layout->addWidget(m_meter);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addWidget(m_clock);
    layout->addWidget(m_time);
    layout->addSpacing(m_theme.px(Size::space05));
    layout->addWidget(m_later);
    layout->addWidget(m_send);
    layout->addWidget(m_add);
    m_later->setEnabled(false);
    return footer;
}

void Composer::useActions(const widgets::ActionTable &actions)
{
    m_action = actions.action(QStringLiteral("inbox.send"));
    const auto showKey = [this] {
        m_add->setKey(widgets::ActionTable::capOf(m_action->shortcut()));
        m_send->setText(tr("Send"));
        m_send->setIcon({});
        m_send->setKey(widgets::ActionTable::capOf(m_action->shortcut()));
        m_send->setFixedWidth(m_send->sizeHint().width()); // nothing jumps when it becomes Undo
        updateState();
    };
    connect(m_action, &QAction::changed, this, showKey);
    showKey();
}

void Composer::setTab(Tab tab)
{
    m_tab = tab;
    m_tabs->button(int(tab))->setChecked(true);
    m_editors->setCurrentIndex(int(tab));
    m_editors->updateGeometry();
    updateState();
}

QString Composer::text() const
{
    return m_editor->text();
}

void Composer::setText(const QString &text)
{
    m_editor->setText(text);
}

QString Composer::note() const
{
    return m_note->text();
}

void Composer::setNote(const QString &note)
{
    m_note->setText(note);
}

void Composer::setSenders(const QList<workspace::SenderRow> &senders)
{
    const bool isDefault = !m_senders.isEmpty() && m_sender == m_senders.constFirst().sender;
    const bool mayFollow = isDefault && text().isEmpty(); // what is begun goes out from where it was begun
    m_senders = senders;
    delete m_from->menu();
    auto *menu = new QMenu(m_from);
    for (const workspace::SenderRow &row : m_senders) {
        const QString name =
            row.name.isEmpty() ? row.formattedAddress : tr("%1  %2").arg(row.formattedAddress, row.name);
        connect(menu->addAction(name), &QAction::triggered, this, [this, row] { choose(row); });
    }
    m_from->setMenu(menu);
    setSender(mayFollow ? SenderId() : m_wanted); // another may be the default now
}

void Composer::setSender(SenderId sender)
{
    m_wanted = sender;
    const auto found = std::find_if(m_senders.cbegin(), m_senders.cend(),
                                    [sender](const workspace::SenderRow &row) { return row.sender == sender; });
    if (found != m_senders.cend()) {
        choose(*found);
    } else if (!m_senders.isEmpty()) {
        choose(m_senders.constFirst());
    } else {
        m_sender = {};
        m_from->setText(tr("No number"));
        m_from->setEnabled(false);
        updateState();
    }
}

void Composer::choose(const workspace::SenderRow &sender)
{
    const bool isOther = sender.sender != std::exchange(m_sender, sender.sender);
    m_wanted = m_sender;
    m_from->setEnabled(true);
    m_from->setText(sender.isPractice ? tr("%1 practice").arg(sender.formattedAddress) : sender.formattedAddress);
    m_from->setAccessibleName(tr("Send from %1").arg(sender.formattedAddress));
    m_from->updateGeometry();
    updateState();
    if (isOther)
        Q_EMIT senderChanged();
}

EndpointId Composer::number() const
{
    return m_to->number();
}

void Composer::setNumbers(const QList<workspace::TextNumber> &numbers)
{
    m_to->setNumbers(numbers);
    updateState();
}

void Composer::setNumber(EndpointId number)
{
    m_to->setNumber(number);
}

void Composer::setAgents(const QStringList &agents)
{
    m_note->setAgents(agents);
}

void Composer::setPrice(std::optional<qint64> microsPerPart)
{
    m_price = microsPerPart;
    m_meter->setToolTip(m_price ? tr("A part to this number cost %1 lately.").arg(money(*m_price))
                                : tr("What it costs is known once texts to this number have been billed."));
    updateState();
}

QString Composer::priceWords(int parts) const
{
    return m_price ? money(*m_price * parts) : QString();
}

void Composer::setRecipientTime(const QString &words)
{
    m_time->setText(words);
    m_time->setVisible(m_tab == Tab::text && !words.isEmpty());
    m_clock->setVisible(m_tab == Tab::text && !words.isEmpty());
}

void Composer::setForbidden(const QString &why)
{
    m_why = why;
    if (!why.isEmpty())
        m_forbidden->setMessage(Tone::danger, why);
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
    m_error->setMessage(Tone::danger, tr("%1 %2 %3 What you wrote is kept.").arg(what, words.meaning, words.advice));
    m_error->setToolTip(describe(error));
    m_error->parentWidget()->show();
}

void Composer::clearError()
{
    m_error->parentWidget()->hide();
}

void Composer::focusText()
{
    m_editors->currentWidget()->setFocus(Qt::ShortcutFocusReason);
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

void Composer::finish()
{
    if (m_tab == Tab::text && sendProblem().isEmpty())
        Q_EMIT sendAsked();
    else if (m_tab == Tab::note && !m_isBusy && !note().trimmed().isEmpty())
        Q_EMIT noteAsked();
}

void Composer::updateState()
{
    const bool isText = m_tab == Tab::text;
    for (QWidget *widget : {static_cast<QWidget *>(m_meter), static_cast<QWidget *>(m_from), m_fromLabel,
                            static_cast<QWidget *>(m_later), static_cast<QWidget *>(m_send)})
        widget->setVisible(isText);
    m_to->setVisible(isText && m_to->isChoice());
    m_hint->setVisible(!isText);
    m_add->setVisible(!isText);
    m_time->setVisible(isText && !m_time->text().isEmpty());
    m_clock->setVisible(isText && !m_time->text().isEmpty());
    m_forbidden->parentWidget()->setVisible(isText && !m_why.isEmpty());
    const bool isNoteReady = !m_isBusy && !note().trimmed().isEmpty();
    m_add->setEnabled(isNoteReady);
    m_add->setToolTip(m_action ? widgets::ActionTable::toolTipOf(m_action) : QString());
    updateSend();
    updateMeter();
    updateEncodingNotice();
}

/// One button: Send, or while nothing new is written, the way back.
void Composer::updateSend()
{
    const bool isUndo = m_undo > 0 && text().isEmpty();
    const QString problem = sendProblem();
    const QString key = m_action ? widgets::ActionTable::capOf(m_action->shortcut()) : QString();
    m_send->setText(isUndo ? tr("Undo, %1 s").arg(m_undo) : tr("Send"));
    m_send->setIcon(isUndo ? std::optional(Icon::undo) : std::nullopt);
    m_send->setKey(isUndo ? QString() : key);
    m_send->setKind(isUndo ? ButtonKind::plain : ButtonKind::primary);
    m_send->setEnabled(isUndo || problem.isEmpty());
    m_send->setToolTip(isUndo              ? tr("Take it back before it leaves")
                       : problem.isEmpty() ? tr("Send (%1)").arg(key)
                                           : problem);
    m_send->setAccessibleName(isUndo ? tr("Undo send, %1 seconds left").arg(m_undo) : tr("Send"));
}

void Composer::updateMeter()
{
    const QString written = text();
    if (written.isEmpty()) {
        m_meter->setLook({});
        return;
    }
    const text::SmsParts parts = text::smsParts(written);
    const bool isUcs2 = parts.encoding == text::SmsEncoding::ucs2;
    const int limit = parts.segments > 1 ? parts.joinedLimit() : parts.singleLimit();
    widgets::SegmentLook look{.filled = {}, .tone = isUcs2 ? Tone::warning : Tone::accent};
    for (const int units : parts.unitsPerSegment)
        look.filled.append(double(units) / limit);
    look.parts = partsWord(parts.segments);
    look.units = tr("%1, %2 of %3").arg(text::name(parts.encoding)).arg(parts.units).arg(parts.segments * limit);
    if (m_price)
        look.units = tr("%1, %2", "units, price").arg(look.units, priceWords(parts.segments));
    m_meter->setLook(look);
}

void Composer::updateEncodingNotice()
{
    const int replaceable = m_tab == Tab::text ? m_editor->replaceableCount() : 0;
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
    if (after >= before)
        m_encoding->setNote({});
    else if (m_price)
        m_encoding->setNote(tr("%1, saves %2").arg(partsWord(after), priceWords(before - after)));
    else
        m_encoding->setNote(tr("then %1").arg(partsWord(after)));
}

} // namespace switchboard::inbox
