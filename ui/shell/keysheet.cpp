// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::shell {

using widgets::ActionTable;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int cardWidth = 640;
constexpr int listHeight = 440;
} // namespace

KeyButton::KeyButton(const widgets::Theme &theme, QAction *action, QWidget *parent)
    : Button(theme, {}, widgets::ButtonKind::quiet, widgets::ButtonSize::small, parent), m_action(action)
{
    connect(this, &QPushButton::clicked, this, [this] { listen(true); });
    connect(action, &QAction::changed, this, &KeyButton::showKey);
    showKey();
}

void KeyButton::showKey()
{
    const QString cap = ActionTable::capOf(m_action->shortcut());
    setKey(m_isListening ? QString() : cap);
    setText(m_isListening ? tr("Press the new key") : cap.isEmpty() ? tr("none") : QString());
    setAccessibleName(cap.isEmpty() ? tr("%1, no key").arg(m_action->text())
                                    : tr("%1, key %2").arg(m_action->text(), cap));
    setToolTip(m_isListening ? tr("Esc leaves it as it is, Delete takes it away") : tr("Change the key"));
    setKind(m_isListening ? widgets::ButtonKind::plain : widgets::ButtonKind::quiet);
    updateGeometry();
}

void KeyButton::listen(bool isListening)
{
    m_isListening = isListening;
    showKey();
}

void KeyButton::focusOutEvent(QFocusEvent *event)
{
    listen(false);
    Button::focusOutEvent(event);
}

bool KeyButton::event(QEvent *event)
{
    if (!m_isListening || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return Button::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        take(*static_cast<QKeyEvent *>(event));
    return true;
}

void KeyButton::take(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta: return; // the rest of it is still to come
    case Qt::Key_Escape: listen(false); return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        listen(false);
        Q_EMIT keyChosen({});
        return;
    default: break;
    }
    // Shift is how "?" is typed, not part of it.
    const bool isSign = event.text().size() == 1 && event.text().front().isPrint() && !event.text().front().isLetter();
    if (isSign)
        modifiers &= ~Qt::ShiftModifier;
    listen(false);
    Q_EMIT keyChosen(QKeySequence(QKeyCombination(modifiers, Qt::Key(event.key()))));
}

KeySheet::KeySheet(const widgets::Theme &theme, ActionTable &actions, QWidget *over)
    : Sheet(theme, tr("All shortcuts"), over), m_theme(theme), m_actions(actions), m_search(new QLineEdit),
      m_message(new widgets::MessageBar(theme)),
      m_nothing(new Label(theme, tr("Nothing is called that."), Text::body, Weight::regular, Color::text2))
{
    setCardWidth(cardWidth);
    setFootNote(tr("Choose a key to change it. A letter alone counts outside text fields only."));
    m_search->setPlaceholderText(tr("Find a command or a key"));
    m_search->setAccessibleName(tr("Find a command or a key"));
    m_search->setFixedHeight(theme.px(Size::control));
    m_message->hide();
    m_nothing->hide();
    body()->addWidget(m_search);
    body()->addWidget(m_message);
    body()->addWidget(m_nothing);
    body()->addWidget(makeList(), 1);
    widgets::Button *reset = addLeftButton(tr("Reset all"));
    reset->setToolTip(tr("Gives every command the key that it came with"));
    connect(reset, &QPushButton::clicked, this, [this] {
        m_actions.resetShortcuts();
        m_message->setMessage(widgets::Tone::success, tr("Every command has the key again that it came with."));
        m_message->show();
    });
    connect(m_search, &QLineEdit::textChanged, this, &KeySheet::filter);
}

void KeySheet::open()
{
    Sheet::open(m_search);
}

QString KeySheet::message() const
{
    return m_message->isHidden() ? QString() : m_message->message();
}

QWidget *KeySheet::makeList()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    QStringList sections;
    const QList<QAction *> actions = m_actions.actions();
    for (const QAction *action : actions) {
        const QString section = m_actions.specOf(action).section;
        if (!sections.contains(section))
            sections.append(section);
    }
    for (const QString &section : std::as_const(sections)) {
        auto *head = new Label(m_theme, section, Text::caption, Weight::semibold, Color::text3);
        head->setContentsMargins(0, m_theme.px(Size::space15), 0, m_theme.px(Size::space05));
        layout->addWidget(head);
        for (QAction *action : actions) {
            const widgets::ActionSpec spec = m_actions.specOf(action);
            if (spec.section != section)
                continue;
            QWidget *line = makeLine(action);
            layout->addWidget(line);
            m_lines.append({line, action->text() + u' ' + spec.words.join(u' '), int(m_heads.size())});
        }
        m_heads.append(head);
    }
    addFixed(*layout);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(listHeight);
    scroll->setWidget(content);
    return scroll;
}

QWidget *KeySheet::makeLine(QAction *action)
{
    const widgets::ActionSpec spec = m_actions.specOf(action);
    auto *line = new widgets::Surface(m_theme, Color::surface, Qt::BottomEdge);
    line->setFixedHeight(m_theme.px(Size::rowDense));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, m_theme.px(Size::space15), 0);
    layout->setSpacing(m_theme.px(Size::space1));
    if (spec.icon)
        layout->addWidget(new widgets::IconView(m_theme, *spec.icon, Size::iconInline, Color::text2));
    else
        layout->addSpacing(m_theme.px(Size::iconInline) + m_theme.px(Size::space1));
    layout->addWidget(new Label(m_theme, action->text(), Text::body, Weight::regular, Color::text, Label::Fit::elide),
                      1);
    auto *key = new KeyButton(m_theme, action);
    layout->addWidget(key);
    m_buttons.insert(spec.id, key);
    connect(key, &KeyButton::keyChosen, this,
            [this, id = spec.id](const QKeySequence &shortcut) { change(id, shortcut); });
    return line;
}

/// What moves the focus and answers questions is the same everywhere and belongs to nobody.
void KeySheet::addFixed(QVBoxLayout &layout)
{
    const std::pair<QString, QString> fixed[] = {
        {tr("Do what the coloured button of a sheet says, such as Save"), QStringLiteral("Ctrl ↵")},
        {tr("Close a sheet or a list, leave a field, choose none"), tr("Esc")},
        {tr("Open or press what has the focus"), QStringLiteral("↵")},
        {tr("Go on to the next part of the window"), tr("Tab")},
        {tr("Menu of what has the focus"), tr("Shift F10")},
    };
    auto *head = new Label(m_theme, tr("Everywhere, and always so"), Text::caption, Weight::semibold, Color::text3);
    head->setContentsMargins(0, m_theme.px(Size::space15), 0, m_theme.px(Size::space05));
    layout.addWidget(head);
    for (const auto &[name, cap] : fixed) {
        auto *line = new widgets::Surface(m_theme, Color::surface, Qt::BottomEdge);
        line->setFixedHeight(m_theme.px(Size::rowDense));
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(m_theme.px(Size::iconInline) + 2 * m_theme.px(Size::space1), 0,
                                m_theme.px(Size::space15), 0);
        row->addWidget(new Label(m_theme, name, Text::body, Weight::regular, Color::text, Label::Fit::elide), 1);
        row->addWidget(new Label(m_theme, cap, Text::caption, Weight::medium, Color::text2));
        layout.addWidget(line);
        m_lines.append({line, name + u' ' + cap, int(m_heads.size())});
    }
    m_heads.append(head);
}

/// A key finds its command exactly, letters by likeness.
void KeySheet::filter(const QString &text)
{
    QList<bool> isUsed(m_heads.size(), false);
    bool isAny = false;
    for (const Line &line : std::as_const(m_lines)) {
        const auto *key = line.widget->findChild<KeyButton *>();
        const bool isKey =
            key && !text.isEmpty() && key->accessibleName().endsWith(u' ' + text.simplified(), Qt::CaseInsensitive);
        const bool isShown = isKey || widgets::fuzzyMatch(text, line.text);
        line.widget->setVisible(isShown);
        isUsed[line.section] = isUsed[line.section] || isShown;
        isAny = isAny || isShown;
    }
    for (qsizetype i = 0; i < m_heads.size(); ++i)
        m_heads[i]->setVisible(isUsed[i]);
    m_nothing->setVisible(!isAny);
}

void KeySheet::change(const QString &id, const QKeySequence &shortcut)
{
    const Result<void> done = m_actions.setShortcut(id, shortcut);
    const QString name = m_actions.action(id)->text();
    const QString cap = ActionTable::capOf(shortcut);
    if (done)
        m_message->setMessage(widgets::Tone::success, shortcut.isEmpty() ? tr("“%1” has no key now.").arg(name)
                                                                         : tr("“%1” is %2 now.").arg(name, cap));
    else if (done.error().code == ErrorCode::refused)
        m_message->setMessage(widgets::Tone::warning,
                              tr("%1 is already “%2”. Give that another key first.").arg(cap, done.error().detail));
    else
        m_message->setMessage(widgets::Tone::warning, tr("%1 is needed to move about and to type.").arg(cap));
    m_message->show();
}

} // namespace switchboard::shell
