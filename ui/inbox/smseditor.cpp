// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/smseditor.h"

#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QPainter>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int blockWidth = 34;
constexpr int blockHeight = 6;
constexpr int blockGap = 3;
constexpr int mostBlocks = 6;
constexpr int mostMarks = 24; ///< a text of another script is not painted all over
constexpr int leastHeight = 48;
constexpr int mostHeight = 160;
} // namespace

SmsEditor::SmsEditor(const widgets::Theme &theme, QWidget *parent) : QTextEdit(parent), m_theme(theme)
{
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Text message"));
    setPlaceholderText(tr("Write a text message"));
    setFont(theme.font(Text::body));
    document()->setDocumentMargin(0);
    setViewportMargins(theme.px(Size::space2), 12, theme.px(Size::space2), 6);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTextEdit::textChanged, this, &SmsEditor::updateMarks);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
    connect(&theme, &widgets::Theme::changed, this, &SmsEditor::applyTheme);
    applyTheme();
}

QString SmsEditor::text() const
{
    return toPlainText().normalized(QString::NormalizationForm_C);
}

void SmsEditor::setText(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
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

QSize SmsEditor::sizeHint() const
{
    const int content = int(document()->size().height()) + 20;
    return {200, std::clamp(content, leastHeight, mostHeight)};
}

void SmsEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT sendAsked();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QTextEdit::keyPressEvent(event);
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
        selection.format.setBackground(m_theme.color(Color::warningSoft));
        selection.format.setForeground(m_theme.color(Color::warning));
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
            painter.fillRect(from.left(), from.bottom(), to.left() - from.left(), 2, m_theme.color(Color::warningLamp));
    }
}

void SmsEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateGeometry();
}

void SmsEditor::applyTheme()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Color::surface));
    colors.setColor(QPalette::Text, m_theme.color(Color::text));
    colors.setColor(QPalette::PlaceholderText, m_theme.color(Color::text3));
    setPalette(colors);
    updateMarks();
}

SegmentMeter::SegmentMeter(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void SegmentMeter::setText(const QString &text)
{
    m_parts = text::smsParts(text);
    m_isEmpty = text.isEmpty();
    setAccessibleName(words());
    updateGeometry();
    update();
}

QString SegmentMeter::partsWord() const
{
    return m_parts.segments == 1 ? tr("1 part") : tr("%1 parts").arg(m_parts.segments);
}

QString SegmentMeter::unitsWord() const
{
    const int most = m_parts.segments > 1 ? m_parts.segments * m_parts.joinedLimit() : m_parts.singleLimit();
    return tr("%1, %2 of %3").arg(text::name(m_parts.encoding)).arg(m_parts.units).arg(most);
}

QString SegmentMeter::words() const
{
    return m_isEmpty ? QString() : tr("%1, %2").arg(partsWord(), unitsWord());
}

int SegmentMeter::shownBlocks() const
{
    return std::min(m_parts.segments, mostBlocks);
}

QSize SegmentMeter::sizeHint() const
{
    const int words = widgets::textWidth(m_theme, partsWord(), Text::caption, Weight::medium)
                      + widgets::textWidth(m_theme, unitsWord(), Text::caption);
    return {shownBlocks() * (blockWidth + blockGap) + words + 3 * m_theme.px(Size::space1), 16};
}

void SegmentMeter::paintEvent(QPaintEvent *)
{
    if (m_isEmpty)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const bool isUcs2 = m_parts.encoding == text::SmsEncoding::ucs2;
    const int limit = m_parts.segments > 1 ? m_parts.joinedLimit() : m_parts.singleLimit();
    int x = 0;
    const int y = (height() - blockHeight) / 2;
    for (int i = 0; i < shownBlocks(); ++i) {
        const bool isLastShown = i == shownBlocks() - 1;
        const int units = isLastShown ? m_parts.unitsPerSegment.constLast() : limit;
        painter.setBrush(m_theme.color(Color::line));
        painter.drawRoundedRect(x, y, blockWidth, blockHeight, 2, 2);
        painter.setBrush(m_theme.color(isUcs2 ? Color::warningLamp : Color::accent));
        painter.drawRoundedRect(QRectF(x, y, std::max(2.0, double(blockWidth) * units / limit), blockHeight), 2, 2);
        x += blockWidth + blockGap;
    }
    x += m_theme.px(Size::space1) - blockGap;
    x += m_theme.px(Size::space1)
         + widgets::paintText(painter, m_theme, {x, 0, width() - x, height()}, partsWord(), Text::caption,
                              Weight::medium, Color::text);
    widgets::paintText(painter, m_theme, {x, 0, width() - x, height()}, unitsWord(), Text::caption, Weight::regular,
                       Color::text3);
}

} // namespace switchboard::inbox
