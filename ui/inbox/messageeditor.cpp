// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/messageeditor.h"

#include "core/text/mentions.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Size;
using widgets::Text;

namespace {
constexpr int mostMarks = 24; ///< a text of another script is not painted all over
constexpr int leastHeight = 48;
constexpr int mostHeight = 160;
constexpr int namesWidth = 200;
} // namespace

MessageEditor::MessageEditor(const widgets::Theme &theme, const QString &name, QWidget *parent)
    : QTextEdit(parent), m_theme(theme)
{
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(name);
    setFont(theme.font(Text::body));
    document()->setDocumentMargin(0);
    setViewportMargins(theme.px(Size::space2), 12, theme.px(Size::space2), 8);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
    connect(&theme, &widgets::Theme::changed, this, &MessageEditor::applyTheme);
}

QString MessageEditor::text() const
{
    return toPlainText().normalized(QString::NormalizationForm_C);
}

void MessageEditor::setText(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

QSize MessageEditor::sizeHint() const
{
    const int content = int(document()->size().height()) + 24;
    return {200, std::clamp(content, leastHeight, mostHeight)};
}

void MessageEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QTextEdit::keyPressEvent(event);
}

void MessageEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateGeometry();
}

void MessageEditor::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(background()));
    colors.setColor(QPalette::Window, m_theme.color(background()));
    colors.setColor(QPalette::Text, m_theme.color(Color::text));
    colors.setColor(QPalette::PlaceholderText, m_theme.color(Color::text3));
    setPalette(colors);
    viewport()->setPalette(colors); // the style sheet gave it the colours of the last theme for its own
    setAutoFillBackground(true);    // the margins too
}

SmsEditor::SmsEditor(const widgets::Theme &theme, QWidget *parent) : MessageEditor(theme, tr("Text message"), parent)
{
    setPlaceholderText(tr("Write a text message"));
    connect(this, &QTextEdit::textChanged, this, &SmsEditor::updateMarks);
    SmsEditor::applyTheme();
}

int SmsEditor::replaceableCount() const
{
    return int(
        std::count_if(m_marks.cbegin(), m_marks.cend(), [](const auto &mark) { return mark.replacement.has_value(); }));
}

void SmsEditor::replaceMarked()
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    const QList<text::CharacterMark> marks = m_marks;
    for (auto it = marks.crbegin(); it != marks.crend(); ++it) {
        if (!it->replacement)
            continue;
        cursor.setPosition(int(it->start));
        cursor.setPosition(int(it->start + it->length), QTextCursor::KeepAnchor);
        cursor.insertText(*it->replacement);
    }
    cursor.endEditBlock();
}

void SmsEditor::updateMarks()
{
    m_marks = text::ucs2Marks(toPlainText());
    QList<ExtraSelection> selections;
    for (const auto &mark : std::as_const(m_marks)) {
        if (!mark.replacement && m_marks.size() > mostMarks)
            continue;
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(int(mark.start));
        selection.cursor.setPosition(int(mark.start + mark.length), QTextCursor::KeepAnchor);
        selection.format.setBackground(theme().color(Color::warningSoft));
        selection.format.setForeground(theme().color(Color::warning));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void SmsEditor::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (const ExtraSelection &selection : extraSelections()) {
        QTextCursor start = selection.cursor;
        start.setPosition(selection.cursor.selectionStart());
        QTextCursor end = selection.cursor;
        end.setPosition(selection.cursor.selectionEnd());
        const QRect from = cursorRect(start);
        const QRect to = cursorRect(end);
        if (from.top() == to.top())
            painter.fillRect(from.left(), from.bottom(), to.left() - from.left(), 2, theme().color(Color::warningLamp));
    }
}

void SmsEditor::applyTheme()
{
    MessageEditor::applyTheme();
    updateMarks();
}

NoteEditor::NoteEditor(const widgets::Theme &theme, QWidget *parent)
    : MessageEditor(theme, tr("Note for the team, never sent"), parent), m_names(new QStringListModel(this)),
      m_completer(new QCompleter(m_names, this))
{
    setPlaceholderText(tr("Write a note for the team; @ and a name tells a colleague"));
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &NoteEditor::insertName);
    connect(this, &QTextEdit::textChanged, this, &NoteEditor::offerNames);
    NoteEditor::applyTheme();
}

void NoteEditor::setAgents(const QStringList &agents)
{
    m_names->setStringList(agents);
}

/// What can still become a name of somebody; names may have blanks.
QString NoteEditor::begunName() const
{
    const QString before = toPlainText().left(textCursor().position());
    const qsizetype at = before.lastIndexOf(u'@');
    if (!text::canBeginMention(before, at))
        return {};
    const QString begun = before.mid(at + 1);
    const QStringList names = m_names->stringList();
    const bool isOne = std::any_of(names.cbegin(), names.cend(),
                                   [&](const QString &name) { return name.startsWith(begun, Qt::CaseInsensitive); });
    return isOne ? begun.isNull() ? QStringLiteral("") : begun : QString();
}

void NoteEditor::offerNames()
{
    const QString begun = begunName();
    m_completer->setCompletionPrefix(begun);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == begun;
    // A blank behind a whole name ends it, until a letter of a longer one follows.
    const bool isEnded = begun.endsWith(u' ') && m_names->stringList().contains(begun.trimmed(), Qt::CaseInsensitive);
    if (begun.isNull() || m_completer->completionCount() == 0 || isWhole || isEnded || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(namesWidth);
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void NoteEditor::insertName(const QString &name)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, int(begunName().size()));
    cursor.insertText(name + u' ');
    setTextCursor(cursor);
}

/// The list of names, while it is open, has these keys.
void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Escape: event->ignore(); return;
        default: break;
        }
    }
    MessageEditor::keyPressEvent(event);
}

} // namespace switchboard::inbox
