// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace switchboard::widgets {

namespace {
constexpr int chipGap = 6;
constexpr int leastWords = 120; ///< room that the words always have

} // namespace

bool isLeftToShortcuts(QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const QKeyCombination keys = static_cast<QKeyEvent &>(event).keyCombination();
    if (keys != (Qt::CTRL | Qt::Key_E) && keys != (Qt::CTRL | Qt::Key_U))
        return false;
    event.ignore();
    return true;
}

/// Key in accent, value, cross.
class ChipField::Chip : public QAbstractButton
{
public:
    Chip(const Theme &theme, const QueryChip &chip, QWidget *parent)
        : QAbstractButton(parent), m_theme(theme), m_chip(chip)
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(ChipField::tr("Condition %1").arg(chip.text()));
        setAccessibleDescription(ChipField::tr("Enter changes it, Delete takes it away"));
        setToolTip(chip.text());
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
        resize(sizeHint());
    }

    const QueryChip &chip() const { return m_chip; }
    bool isOnCross(QPoint point) const { return point.x() >= width() - 5 - m_theme.px(Size::iconMeta); }

    QSize sizeHint() const override
    {
        return {8 + keyWidth() + 4 + textWidth(m_theme, m_chip.value, Text::body) + 6 + m_theme.px(Size::iconMeta) + 5,
                m_theme.px(Size::queryChip)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, m_theme, rect(), Size::radiusSmall, Color::accentSoft, Color::accentLine);
        const int cross = m_theme.px(Size::iconMeta);
        QRect words = rect().adjusted(8, 0, -cross - 9, 0);
        paintText(painter, m_theme, words, keyText(), Text::body, Weight::medium, Color::accentText);
        words.setLeft(words.left() + keyWidth() + 4);
        paintText(painter, m_theme, words, m_chip.value, Text::body, Weight::regular, Color::text);
        const QRect place(width() - 5 - cross, (height() - cross) / 2, cross, cross);
        paintIcon(painter, m_theme, place.adjusted(1, 1, -1, -1), Icon::close,
                  underMouse() ? Color::text : Color::text3);
        if (hasFocus())
            paintFocusRing(painter, m_theme, rect(), Size::radiusSmall);
    }

private:
    QString keyText() const { return (m_chip.isNegated ? QStringLiteral("-") : QString()) % m_chip.key % u':'; }
    int keyWidth() const { return textWidth(m_theme, keyText(), Text::body, Weight::medium); }

    const Theme &m_theme;
    QueryChip m_chip;
};

ChipField::ChipField(const Theme &theme, const QStringList &keys, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_keys(keys),
      m_icon(new IconView(theme, Icon::search, Size::iconInline, Color::text3)), m_strip(new QWidget),
      m_edit(new QLineEdit(m_strip)), m_note(new Label(theme, {}, Text::caption, Weight::regular, Color::text3)),
      m_clear(Button::ofIcon(theme, Icon::close, tr("Clear the search"), ButtonSize::mini)),
      m_completions(new CompletionList(theme, m_edit))
{
    setFixedHeight(theme.px(Size::queryField));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 6, 2);
    layout->setSpacing(chipGap);
    layout->addWidget(m_icon);
    layout->addWidget(m_strip, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_clear);
    m_strip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_edit->setFrame(false);
    m_edit->setAccessibleName(tr("Search"));
    m_edit->installEventFilter(this);
    m_strip->installEventFilter(this);
    m_clear->hide();
    connect(m_edit, &QLineEdit::textEdited, this, &ChipField::takeTyping);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { m_clear->setVisible(!query().isEmpty()); });
    connect(m_completions, &CompletionList::chosen, this, &ChipField::complete);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setChips({});
        m_edit->clear();
        m_edit->setFocus();
        tellChange();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString ChipField::query() const
{
    return queryOf({chips(), m_edit->text()});
}

void ChipField::setQuery(const QString &query)
{
    const ChippedQuery chipped = chipsOf(query, m_keys);
    setChips(chipped.chips);
    m_edit->setText(chipped.words);
    m_told = this->query();
    m_clear->setVisible(!m_told.isEmpty());
}

QList<QueryChip> ChipField::chips() const
{
    QList<QueryChip> chips;
    for (const Chip *chip : m_chips)
        chips.append(chip->chip());
    return chips;
}

void ChipField::addChip(const QueryChip &chip)
{
    if (chips().contains(chip))
        return;
    insertChip(chip);
    tellChange();
}

void ChipField::setChips(const QList<QueryChip> &chips)
{
    for (Chip *chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    for (const QueryChip &chip : chips)
        insertChip(chip);
    arrange();
}

void ChipField::insertChip(const QueryChip &chip)
{
    auto *button = new Chip(m_theme, chip, m_strip);
    button->installEventFilter(this);
    QWidget::setTabOrder(button, m_edit);
    m_chips.append(button);
    button->show();
    arrange();
}

void ChipField::removeChip(Chip *chip, bool isBack)
{
    const auto place = m_chips.indexOf(chip);
    m_chips.removeAt(place);
    // Before it goes: what is hidden with the focus gives it to whom it likes.
    const auto next = isBack ? place - 1 : place;
    if (next >= 0 && next < m_chips.size())
        m_chips[next]->setFocus(Qt::OtherFocusReason);
    else
        m_edit->setFocus(Qt::OtherFocusReason);
    chip->hide();
    chip->deleteLater();
    arrange();
    tellChange();
}

/// Back into the words, where it can be changed.
void ChipField::editChip(Chip *chip)
{
    const QString text = chip->chip().text();
    m_chips.removeOne(chip);
    const QString words = m_edit->text().trimmed();
    m_edit->setText(words.isEmpty() ? text : QString(words % u' ' % text));
    m_edit->setFocus(Qt::OtherFocusReason);
    chip->hide();
    chip->deleteLater();
    arrange();
    askCompletion();
}

void ChipField::setPlaceholder(const QString &words)
{
    m_edit->setPlaceholderText(words);
}

void ChipField::setNote(const QString &words)
{
    m_note->setText(words);
}

void ChipField::setProblem(const QString &sentence)
{
    m_hasProblem = !sentence.isEmpty();
    m_edit->setToolTip(sentence);
    m_edit->setAccessibleDescription(sentence);
    update();
}

void ChipField::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void ChipField::harvest(bool isWhole)
{
    const QString text = m_edit->text();
    const qsizetype end = isWhole ? text.size() : text.left(m_edit->cursorPosition()).lastIndexOf(u' ') + 1;
    const ChippedQuery found = chipsOf(text.left(end), m_keys);
    if (found.chips.isEmpty())
        return;
    for (const QueryChip &chip : found.chips) {
        if (!chips().contains(chip))
            insertChip(chip);
    }
    const QString before = found.words.isEmpty() ? QString() : QString(found.words % u' ');
    m_edit->setText(before % text.mid(end));
    m_edit->setCursorPosition(int(before.size()));
}

void ChipField::takeTyping()
{
    if (m_edit->text().left(m_edit->cursorPosition()).endsWith(u' '))
        harvest(false);
    arrange();
    tellChange();
    askCompletion();
}

std::pair<QString, QString> ChipField::beingTyped() const
{
    const QString before = m_edit->text().left(m_edit->cursorPosition());
    qsizetype start = before.size();
    bool isQuoted = before.count(u'"') % 2 == 1;
    while (start > 0 && (isQuoted || !before[start - 1].isSpace())) {
        --start;
        isQuoted = isQuoted != (before[start] == u'"');
    }
    QString token = before.mid(start);
    if (token.startsWith(u'-') || token.startsWith(u'('))
        token.remove(0, 1);
    const auto colon = token.indexOf(u':');
    if (colon < 0)
        return {{}, token};
    if (!m_keys.contains(token.left(colon), Qt::CaseInsensitive))
        return {};
    return {token.left(colon).toLower(), token.mid(colon + 1).remove(u'"')};
}

void ChipField::askCompletion()
{
    const auto [key, part] = beingTyped();
    if (!key.isEmpty()) {
        m_completions->setCompletions({}, false);
        Q_EMIT completionAsked(key, part);
        return;
    }
    QList<Completion> keys;
    for (const QString &name : std::as_const(m_keys)) {
        if (!part.isEmpty() && name.startsWith(part, Qt::CaseInsensitive))
            keys.append({name % u':'});
    }
    m_completions->setCompletions(keys, false);
}

void ChipField::showCompletions(const QString &key, const QString &part, const QList<Completion> &completions)
{
    if (beingTyped() == std::pair(key, part) && m_edit->hasFocus())
        m_completions->setCompletions(completions, !part.isEmpty());
}

void ChipField::complete(const QString &value)
{
    const auto [key, part] = beingTyped();
    const QString text = m_edit->text();
    const int cursor = m_edit->cursorPosition();
    if (key.isEmpty()) {
        m_edit->setText(text.left(cursor - part.size()) % value % text.mid(cursor));
        m_edit->setCursorPosition(int(cursor - part.size() + value.size()));
        tellChange();
        askCompletion();
        return;
    }
    const qsizetype colon = text.left(cursor).lastIndexOf(key % u':', -1, Qt::CaseInsensitive) + key.size();
    const QString quoted = value.contains(u' ') ? QString(u'"' % value % u'"') : value;
    const QString before = text.left(colon + 1) % quoted % u' ';
    m_edit->setText(before % text.mid(cursor));
    m_edit->setCursorPosition(int(before.size()));
    harvest(false);
    arrange();
    tellChange();
}

void ChipField::tellChange()
{
    m_clear->setVisible(!query().isEmpty());
    const QString now = query();
    if (now != std::exchange(m_told, now))
        Q_EMIT queryChanged(now);
}

/// Chips, then the words; where they do not fit, what has the focus is in sight.
void ChipField::arrange()
{
    int x = 0;
    const int middle = m_strip->height() / 2;
    for (Chip *chip : std::as_const(m_chips)) {
        chip->setGeometry(QRect(QPoint(x, middle - chip->height() / 2), chip->sizeHint()));
        x += chip->width() + chipGap;
    }
    const int words = std::max(leastWords, m_strip->width() - x);
    const int hidden = std::max(0, x + words - m_strip->width());
    int shift = hidden;
    for (const Chip *chip : std::as_const(m_chips)) {
        if (chip->hasFocus())
            shift = std::min(shift, chip->x());
    }
    for (Chip *chip : std::as_const(m_chips))
        chip->move(chip->x() - shift, chip->y());
    m_edit->setGeometry(x - shift, 0, words, m_strip->height());
}

bool ChipField::takeEditKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (m_completions->takeKey(key))
        return true;
    const bool isAtStart = m_edit->cursorPosition() == 0 && !m_edit->hasSelectedText();
    switch (key) {
    case Qt::Key_Backspace:
    case Qt::Key_Left:
        if (!isAtStart || m_chips.isEmpty() || modifiers != Qt::NoModifier)
            return false;
        key == Qt::Key_Left ? m_chips.last()->setFocus(Qt::OtherFocusReason) : removeChip(m_chips.last(), false);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers & ~Qt::KeypadModifier)
            return false;
        harvest(true);
        arrange();
        tellChange();
        Q_EMIT submitted();
        return true;
    case Qt::Key_Escape: Q_EMIT left(); return true;
    case Qt::Key_Down: Q_EMIT leftDown(); return true;
    default: return false;
    }
}

bool ChipField::takeChipKey(Chip *chip, const QKeyEvent &event)
{
    const auto place = m_chips.indexOf(chip);
    switch (event.key()) {
    case Qt::Key_Left: m_chips[std::max(qsizetype(0), place - 1)]->setFocus(Qt::OtherFocusReason); return true;
    case Qt::Key_Right:
        if (place + 1 < m_chips.size()) {
            m_chips[place + 1]->setFocus(Qt::OtherFocusReason);
        } else {
            m_edit->setFocus(Qt::OtherFocusReason);
            m_edit->setCursorPosition(0);
        }
        return true;
    case Qt::Key_Backspace: removeChip(chip, true); return true;
    case Qt::Key_Delete: removeChip(chip, false); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: editChip(chip); return true;
    case Qt::Key_Escape: m_edit->setFocus(Qt::OtherFocusReason); return true;
    default: break;
    }
    if (event.text().isEmpty() || !event.text().front().isPrint())
        return false;
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->end(false);
    m_edit->insert(event.text());
    takeTyping();
    return true;
}

bool ChipField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_strip) {
        if (event->type() == QEvent::Resize)
            arrange();
        return false;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (watched == m_edit && event->type() == QEvent::FocusOut) {
            harvest(true);
            tellChange();
        }
        arrange();
        update();
        return false;
    }
    if (watched == m_edit && isLeftToShortcuts(*event))
        return true;
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return watched == m_edit ? takeEditKey(key->key(), key->modifiers())
                                 : takeChipKey(static_cast<Chip *>(watched), *key);
    }
    if (watched != m_edit && event->type() == QEvent::MouseButtonRelease) {
        auto *chip = static_cast<Chip *>(watched);
        chip->isOnCross(static_cast<QMouseEvent *>(event)->pos()) ? removeChip(chip, false) : editChip(chip);
        return true;
    }
    return false;
}

QSize ChipField::sizeHint() const
{
    return {m_theme.px(Size::searchWidth), m_theme.px(Size::queryField)};
}

void ChipField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), Size::radiusSmall, Color::surface,
             m_hasProblem ? Color::dangerLamp : Color::lineStrong);
    bool isFocused = m_edit->hasFocus();
    for (const Chip *chip : std::as_const(m_chips))
        isFocused = isFocused || chip->hasFocus();
    if (isFocused && !m_hasProblem)
        paintFocusRing(painter, m_theme, rect(), Size::radiusSmall);
}

} // namespace switchboard::widgets
