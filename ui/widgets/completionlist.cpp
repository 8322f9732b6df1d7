// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/completionlist.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {

constexpr int NoteRole = Qt::UserRole + 1;
constexpr int mostShown = 8;
constexpr int leastWidth = 220;
constexpr int mostWidth = 420;

class CompletionDelegate : public QStyledItemDelegate
{
public:
    CompletionDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {leastWidth, m_theme.px(Size::controlSmall)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isCurrent = option.state & QStyle::State_Selected;
        if (isCurrent)
            paintBox(*painter, m_theme, option.rect, Size::radiusKey, Color::selected);
        const int padding = m_theme.px(Size::space1);
        QRect place = option.rect.adjusted(padding, 0, -padding, 0);
        const QString note = index.data(NoteRole).toString();
        paintText(*painter, m_theme, place, note, Text::caption, Weight::regular, Color::text3, Qt::AlignRight);
        if (!note.isEmpty())
            place.setRight(place.right() - textWidth(m_theme, note, Text::caption) - padding);
        paintText(*painter, m_theme, place, index.data().toString(), Text::body, Weight::regular, Color::text);
    }

private:
    const Theme &m_theme;
};

} // namespace

CompletionList::CompletionList(const Theme &theme, QLineEdit *edit)
    : QFrame(edit->window()), m_theme(theme), m_edit(edit), m_view(new QListView), m_model(new QStandardItemModel(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Suggestions"));
    auto *layout = new QVBoxLayout(this);
    const int inset = floatingShadow + theme.px(Size::space05);
    layout->setContentsMargins(inset, inset, inset, inset);
    layout->addWidget(m_view);
    m_view->setAccessibleName(tr("Suggestions"));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new CompletionDelegate(theme, m_view));
    m_view->setModel(m_model);
    edit->installEventFilter(this);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

void CompletionList::setCompletions(const QList<Completion> &completions, bool isFirstChosen)
{
    m_model->clear();
    for (const Completion &completion : completions) {
        auto *item = new QStandardItem(completion.value);
        item->setData(completion.note, NoteRole);
        item->setData(completion.note.isEmpty() ? completion.value
                                                : tr("%1, %2").arg(completion.value, completion.note),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    setVisible(!completions.isEmpty() && m_edit->isVisible());
    if (!isVisible())
        return;
    if (isFirstChosen)
        m_view->setCurrentIndex(m_model->index(0, 0));
    place();
    raise();
}

/// Under what is being typed, over it where there is no room below.
void CompletionList::place()
{
    // The edit may have been given to another window since.
    if (parentWidget() != m_edit->window()) {
        setParent(m_edit->window());
        show();
    }
    int width = leastWidth;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        width = std::max(width, textWidth(m_theme, index.data().toString(), Text::body)
                                    + textWidth(m_theme, index.data(NoteRole).toString(), Text::caption)
                                    + 2 * m_theme.px(Size::space3));
    }
    const int inset = floatingShadow + m_theme.px(Size::space05);
    const int rows = std::min(mostShown, m_model->rowCount());
    const QSize size(std::min(width, mostWidth) + 2 * inset, rows * m_theme.px(Size::controlSmall) + 2 * inset);
    const QRect edit(m_edit->mapTo(window(), QPoint()), m_edit->size());
    int x = edit.left() + m_edit->inputMethodQuery(Qt::ImCursorRectangle).toRect().left() - inset;
    x = std::clamp(x, 0, std::max(0, window()->width() - size.width()));
    int y = edit.bottom() + m_theme.px(Size::space1) - floatingShadow;
    if (y + size.height() > window()->height())
        y = edit.top() - m_theme.px(Size::space1) + floatingShadow - size.height();
    setGeometry(QRect(QPoint(x, std::max(0, y)), size));
}

bool CompletionList::takeKey(int key)
{
    if (!isOpen())
        return false;
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Tab: choose(std::max(0, m_view->currentIndex().row())); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_view->currentIndex().isValid())
            return false;
        choose(m_view->currentIndex().row());
        return true;
    default: return false;
    }
}

void CompletionList::move(int step)
{
    const int rows = m_model->rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : (step > 0 ? -1 : rows);
    m_view->setCurrentIndex(m_model->index((from + step + rows) % rows, 0));
}

void CompletionList::choose(int row)
{
    const QString value = m_model->index(row, 0).data().toString();
    hide();
    Q_EMIT chosen(value);
}

bool CompletionList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        hide();
    return QFrame::eventFilter(watched, event);
}

void CompletionList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloating(painter, m_theme, rect().adjusted(floatingShadow, floatingShadow, -floatingShadow, -floatingShadow));
}

} // namespace switchboard::widgets
