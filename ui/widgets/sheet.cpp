// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {

constexpr int sidePadding = 16;
constexpr int bodyPadding = 14;

/// One that gives the focus on is no stop of its own: the field within a combo box would send it back for ever.
bool takesTab(const QWidget *widget, const QWidget *within)
{
    return within->isAncestorOf(widget) && widget->isVisibleTo(within) && widget->isEnabled() && !widget->focusProxy()
           && (widget->focusPolicy() & Qt::TabFocus);
}

} // namespace

Sheet::Sheet(const Theme &theme, const QString &title, QWidget *over)
    : QWidget(over->window()), m_theme(theme), m_card(new QWidget(this)), m_width(theme.px(Size::sheetWidth))
{
    setAttribute(Qt::WA_DeleteOnClose);
    speakAs(*this, QAccessible::Dialog);
    setAccessibleName(title);
    hide();
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead(title));
    layout->addWidget(new Line(theme));
    auto *content = new QWidget;
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(sidePadding, bodyPadding, sidePadding, bodyPadding);
    m_body->setSpacing(theme.px(Size::space15));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeFoot());
    content->installEventFilter(this);
    window()->installEventFilter(this);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool isBelow = now && now->window() == window() && isVisible() && now != this && !isAncestorOf(now);
        if (isBelow && window()->findChildren<Sheet *>(Qt::FindDirectChildrenOnly).constLast() == this)
            focusNextPrevChild(true);
    });
}

QWidget *Sheet::makeHead(const QString &title)
{
    auto *head = new QWidget;
    head->setFixedHeight(m_theme.px(Size::sheetHead) - 1);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(sidePadding, 0, m_theme.px(Size::radiusLarge), 0);
    layout->setSpacing(m_theme.px(Size::space1));
    m_title = new Label(m_theme, title, Text::title, Weight::semibold, Color::text, Label::Fit::elide);
    m_subtitle = new Label(m_theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide);
    m_close = Button::ofIcon(m_theme, Icon::close, tr("Close (Esc)"), ButtonSize::small);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    return head;
}

QWidget *Sheet::makeFoot()
{
    m_foot = new QWidget;
    m_foot->setFixedHeight(m_theme.px(Size::sheetFoot));
    m_foot->hide();
    auto *column = new QVBoxLayout(m_foot);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Line(m_theme));
    auto *layout = new QHBoxLayout;
    column->addLayout(layout, 1);
    layout->setContentsMargins(sidePadding, 0, sidePadding, 0);
    layout->setSpacing(m_theme.px(Size::space1));
    m_left = new QHBoxLayout;
    m_right = new QHBoxLayout;
    m_footNote = new Label(m_theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide);
    layout->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding)); // the line stays at the edge
    layout->addLayout(m_left);
    layout->addWidget(m_footNote, 1);
    layout->addLayout(m_right);
    return m_foot;
}

void Sheet::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Sheet::setSubtitle(const QString &words)
{
    m_subtitle->setText(words);
}

void Sheet::setCardWidth(int width)
{
    m_width = width;
    place();
}

void Sheet::setFootNote(const QString &words)
{
    m_footNote->setText(words);
    m_foot->setVisible(true);
}

Button *Sheet::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new Button(m_theme, text, kind);
    m_right->addWidget(button);
    if (kind == ButtonKind::primary)
        m_primary = button;
    m_foot->setVisible(true);
    return button;
}

Button *Sheet::addLeftButton(const QString &text, ButtonKind kind)
{
    auto *button = new Button(m_theme, text, kind);
    m_left->addWidget(button);
    m_foot->setVisible(true);
    return button;
}

void Sheet::setCloseable(bool isCloseable)
{
    m_isCloseable = isCloseable;
    m_close->setEnabled(isCloseable);
}

void Sheet::open(QWidget *first)
{
    m_before = window()->focusWidget();
    place();
    raise();
    show();
    if (first) {
        first->setFocus(Qt::PopupFocusReason);
        return;
    }
    m_close->setFocus(Qt::PopupFocusReason);
    focusNextPrevChild(true);
}

/// In the middle, a little above it, as high as what it shows needs.
void Sheet::place()
{
    setGeometry(window()->rect());
    const int margin = m_theme.px(Size::space4);
    const int width = std::min(m_width, this->width() - 2 * margin);
    QLayout *body = m_body;
    const int inner = width - 2;
    const int needs = body->hasHeightForWidth() ? body->totalHeightForWidth(inner) : body->totalSizeHint().height();
    const int foot = m_foot->isVisibleTo(m_card) ? m_foot->height() : 0;
    const int height = std::min(m_theme.px(Size::sheetHead) + needs + foot + 2, this->height() - 2 * margin);
    m_card->setGeometry((this->width() - width) / 2, std::max(margin, (this->height() - height) * 2 / 5), width,
                        height);
    update();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::scrim));
    paintFloating(painter, m_theme, m_card->geometry());
}

bool Sheet::event(QEvent *event)
{
    // No shortcut of what lies below counts now.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (isEnter && event->modifiers() == Qt::ControlModifier && m_primary) {
        m_primary->click();
    } else if (isEnter) {
        if (auto *button = qobject_cast<QAbstractButton *>(window()->focusWidget()))
            button->click();
        else if (m_primary)
            m_primary->click();
    }
    event->accept();
}

void Sheet::closeEvent(QCloseEvent *event)
{
    if (!m_isCloseable) {
        event->ignore();
        return;
    }
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
    QWidget::closeEvent(event);
}

/// What is below the scrim does not hear of it.
void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool isChanged =
        watched == window() ? event->type() == QEvent::Resize : event->type() == QEvent::LayoutRequest;
    if (isChanged && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *from = window()->focusWidget();
    if (!from || !isAncestorOf(from))
        from = this;
    const auto step = [next](QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *widget = step(from); widget != from; widget = step(widget)) {
        if (takesTab(widget, this)) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

Sheet *askToConfirm(const Theme &theme, QWidget *over, const Question &question, std::function<void()> onYes)
{
    auto *sheet = new Sheet(theme, question.title, over);
    sheet->setCardWidth(440);
    sheet->setAccessibleDescription(question.text);
    sheet->body()->addWidget(
        new Label(theme, question.text, Text::body, Weight::regular, Color::text, Label::Fit::wrap));
    QLineEdit *typed = nullptr;
    if (!question.mustType.isEmpty()) {
        typed = new QLineEdit;
        const QString what = Sheet::tr("Type %1 to go on").arg(question.mustType);
        typed->setAccessibleName(what);
        sheet->body()->addWidget(new Label(theme, what, Text::caption, Weight::medium, Color::text2));
        sheet->body()->addWidget(typed);
    }
    Button *no = sheet->addButton(question.no.isEmpty() ? Sheet::tr("Cancel") : question.no);
    no->setObjectName(QStringLiteral("no"));
    Button *yes = sheet->addButton(question.yes, question.isDangerous ? ButtonKind::danger : ButtonKind::primary);
    yes->setObjectName(QStringLiteral("yes"));
    if (typed) {
        yes->setEnabled(false);
        QObject::connect(typed, &QLineEdit::textChanged, yes, [yes, must = question.mustType](const QString &text) {
            yes->setEnabled(text.trimmed() == must);
        });
    }
    QObject::connect(no, &QPushButton::clicked, sheet, &QWidget::close);
    QObject::connect(yes, &QPushButton::clicked, sheet, &QWidget::close);
    QObject::connect(yes, &QPushButton::clicked, over, std::move(onYes));
    sheet->open(typed ? static_cast<QWidget *>(typed) : question.isDangerous ? no : yes);
    return sheet;
}

} // namespace switchboard::widgets
