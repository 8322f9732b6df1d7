// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette.h"

#include "ui/shell/palettedelegate.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>

namespace switchboard::shell {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int widest = 648; // measures of mock-up 11
constexpr int top = 88;
constexpr int queryHeight = 52;
constexpr int footHeight = 36;
constexpr int listTop = 4;
constexpr int listBottom = 6;
constexpr int bottomRoom = 48;
} // namespace

Palette::Palette(const FrameParts &parts, const PaletteSources &sources, QWidget *window)
    : QWidget(window), m_theme(parts.theme), m_contents(new PaletteContents(parts.actions, parts.state, sources, this)),
      m_model(new PaletteModel(this)), m_edit(new QLineEdit(this)), m_list(new QListView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    widgets::speakAs(*this, QAccessible::Dialog);
    setAccessibleName(tr("Commands"));
    m_edit->setObjectName(QStringLiteral("paletteQuery"));
    m_edit->setAccessibleName(tr("What to do, or whom to find"));
    m_edit->setPlaceholderText(tr("Type a command, a name or a place"));
    m_edit->setFont(m_theme.font(Text::title));
    m_edit->setStyleSheet(
        QStringLiteral("QLineEdit, QLineEdit:focus { border: none; background: transparent; padding: 0; }"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFocusProxy(m_edit); // which keeps the focus and drives the list
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_theme, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, m_contents, &PaletteContents::setQuery);
    connect(m_contents, &PaletteContents::changed, this, &Palette::showRows);
    connect(m_contents, &PaletteContents::personChosen, this, &Palette::personChosen);
    connect(m_contents, &PaletteContents::searchAsked, this, &Palette::searchAsked);
    connect(m_contents, &PaletteContents::elsewhereAsked, this, &Palette::elsewhereAsked);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->rows().at(index.row()).isChoosable())
            doIt(false);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_edit->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
        QAccessibleEvent told(m_edit, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&told);
    });
    connect(&m_theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    showRows();
}

void Palette::open()
{
    m_before = QApplication::focusWidget();
    place();
    raise();
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
}

QRect Palette::card() const
{
    int rows = 0;
    for (const PaletteRow &row : m_model->rows())
        rows += PaletteDelegate::rowHeight(m_theme, row);
    if (m_model->rows().isEmpty())
        rows = 2 * m_theme.px(Size::rowDense);
    const int cardWidth = std::min(widest, width() - 2 * m_theme.px(Size::space2));
    const int from = height() < 2 * top + 400 ? m_theme.px(Size::topbar) : top;
    const int list = std::min(rows, height() - from - bottomRoom - queryHeight - footHeight - listTop - listBottom);
    return {(width() - cardWidth) / 2, from, cardWidth, queryHeight + listTop + list + listBottom + footHeight};
}

void Palette::place()
{
    setGeometry(parentWidget()->rect());
    const QRect card = this->card();
    m_edit->setGeometry(card.left() + 44, card.top() + 8, card.width() - 44 - 190, queryHeight - 16);
    const int from = card.top() + queryHeight + listTop;
    m_list->setGeometry(card.left() + 1, from, card.width() - 2, card.bottom() + 1 - footHeight - listBottom - from);
    m_list->setVisible(!m_model->rows().isEmpty());
    update();
}

void Palette::showRows()
{
    const QString before = m_list->currentIndex().data(PaletteModel::RowRole).value<PaletteRow>().key;
    const bool wasFirst = m_list->currentIndex().row() == m_model->choosable(-1, 1);
    m_model->setRows(m_contents->rows());
    const bool isThere = m_list->currentIndex().isValid()
                         && m_list->currentIndex().data(PaletteModel::RowRole).value<PaletteRow>().key == before;
    if (wasFirst || !isThere)
        choose(m_model->choosable(-1, 1));
    place();
}

void Palette::choose(int row)
{
    if (row < 0) {
        m_list->setCurrentIndex({});
        return;
    }
    m_list->setCurrentIndex(m_model->index(row));
    // The head above the first entry comes into view with it.
    m_list->scrollTo(m_model->index(row > 0 && !m_model->rows().at(row - 1).isChoosable() ? row - 1 : row));
    m_list->scrollTo(m_model->index(row));
}

void Palette::doIt(bool stays)
{
    const auto row = m_list->currentIndex().data(PaletteModel::RowRole).value<PaletteRow>();
    if (row.key.isEmpty())
        return;
    if (row.kind == PaletteRowKind::more) {
        m_contents->showMorePeople();
        return;
    }
    if (stays) {
        const QPointer<Palette> self(this);
        m_contents->run(row.key);
        if (!self)
            return;
        raise();
        m_edit->setFocus(Qt::PopupFocusReason);
        m_contents->setQuery(m_edit->text());
        return;
    }
    leave(); // first, so that it acts where the person was; this lives on until the event loop turns
    m_contents->run(row.key);
}

void Palette::leave()
{
    window()->removeEventFilter(this);
    close();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

bool Palette::takeKey(const QKeyEvent &event)
{
    const int current = m_list->currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Escape: leave(); return true;
    case Qt::Key_Down: choose(m_model->choosable(current, 1)); return true;
    case Qt::Key_Up: choose(m_model->choosable(current < 0 ? 0 : current, -1)); return true;
    case Qt::Key_PageDown: choose(m_model->choosable(std::min(current + 8, m_model->rowCount()) - 1, 1)); return true;
    case Qt::Key_PageUp: choose(m_model->choosable(std::max(current - 8, -1), 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: doIt(event.modifiers().testFlag(Qt::ControlModifier)); return true;
    case Qt::Key_Tab: m_contents->showMorePeople(); return true;
    case Qt::Key_Backtab: return true;
    case Qt::Key_K:
        if (event.modifiers() != Qt::ControlModifier)
            return false;
        leave();
        return true;
    case Qt::Key_Question:
        if (!m_edit->text().isEmpty())
            return false;
        leave();
        Q_EMIT keysAsked();
        return true;
    default: return false;
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride)
        event->accept(); // no shortcut of the window acts behind it
    if (watched == m_edit && event->type() == QEvent::KeyPress)
        return takeKey(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void Palette::mousePressEvent(QMouseEvent *event)
{
    if (!card().contains(event->pos()))
        leave();
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::scrim));
    const QRect card = this->card();
    widgets::paintFloating(painter, m_theme, card);
    paintQueryLine(painter, card);
    paintFoot(painter, card);
    if (!m_model->rows().isEmpty())
        return;
    const QRect room(card.left() + 24, card.top() + queryHeight, card.width() - 48,
                     card.height() - queryHeight - footHeight);
    if (m_contents->isWaiting())
        widgets::paintText(painter, m_theme, room, tr("Looking…"), Text::body, Weight::regular, Color::text3,
                           Qt::AlignHCenter);
    else
        widgets::paintText(painter, m_theme, room, tr("Nothing is called “%1”. Try fewer letters.").arg(m_edit->text()),
                           Text::body, Weight::regular, Color::text2, Qt::AlignHCenter);
}

void Palette::paintQueryLine(QPainter &painter, const QRect &card) const
{
    const int side = m_theme.px(Size::iconInline);
    const int middle = card.top() + queryHeight / 2;
    widgets::paintIcon(painter, m_theme, {card.left() + 18, middle - side / 2, side, side}, widgets::Icon::search,
                       Color::text3);
    const QString key = tr("Esc");
    const int keyWidth = widgets::keyCapWidth(m_theme, key);
    const int keyHeight = m_theme.px(Size::badge);
    const QRect cap(card.right() - 16 - keyWidth, middle - keyHeight / 2, keyWidth, keyHeight);
    widgets::paintKeyCap(painter, m_theme, cap, key);
    widgets::paintText(painter, m_theme, {cap.left() - 170, card.top(), 160, queryHeight}, tr("acts on what you see"),
                       Text::caption, Weight::regular, Color::text3, Qt::AlignRight);
    const QColor line = m_theme.color(Color::line);
    painter.fillRect(card.left() + 1, card.top() + queryHeight, card.width() - 2, 1, line);
    painter.fillRect(card.left() + 1, card.bottom() - footHeight, card.width() - 2, 1, line);
}

void Palette::paintFoot(QPainter &painter, const QRect &card) const
{
    const QRect foot(card.left() + 16, card.bottom() - footHeight + 1, card.width() - 32, footHeight);
    const int keyHeight = m_theme.px(Size::badge);
    int x = foot.left();
    const auto cap = [&](const QString &key) {
        const int keyWidth = widgets::keyCapWidth(m_theme, key);
        widgets::paintKeyCap(painter, m_theme, {x, foot.center().y() - keyHeight / 2, keyWidth, keyHeight}, key);
        x += keyWidth + 5;
    };
    const auto words = [&](const QString &text) {
        x += widgets::paintText(painter, m_theme, {x + 1, foot.top(), foot.right() - x, footHeight}, text,
                                Text::caption, Weight::regular, Color::text2)
             + 17;
    };
    cap(QStringLiteral("↑"));
    cap(QStringLiteral("↓"));
    words(tr("choose"));
    cap(QStringLiteral("↵"));
    words(tr("do it"));
    cap(QStringLiteral("Ctrl ↵"));
    words(tr("do it, stay here"));
    const QString all = tr("all shortcuts");
    x = foot.right() - widgets::textWidth(m_theme, all, Text::caption)
        - widgets::keyCapWidth(m_theme, QStringLiteral("?")) - 6;
    cap(QStringLiteral("?"));
    words(all);
}

} // namespace switchboard::shell
