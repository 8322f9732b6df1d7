// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tagedit.h"

#include "ui/widgets/completionlist.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace switchboard::widgets {

namespace {

constexpr int leastEdit = 80;
constexpr int mostOffered = 20;

/// One tag; pressing it takes it away.
class TagChip : public QAbstractButton
{
public:
    TagChip(const Theme &theme, const QString &tag, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
    {
        setText(tag);
        setAccessibleName(TagEdit::tr("Remove the tag %1").arg(tag));
        setToolTip(accessibleName());
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    QSize sizeHint() const override
    {
        return {8 + textWidth(m_theme, text(), Text::caption, Weight::medium) + 5 + m_theme.px(Size::iconBadge) + 6,
                m_theme.px(Size::controlMini)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, m_theme, rect(), Size::radiusSmall, underMouse() ? Color::hover : Color::surface,
                 Color::lineStrong);
        const int cross = m_theme.px(Size::iconBadge);
        paintText(painter, m_theme, rect().adjusted(8, 0, -cross - 8, 0), text(), Text::caption, Weight::medium,
                  Color::text2);
        paintIcon(painter, m_theme, {width() - cross - 6, (height() - cross) / 2, cross, cross}, Icon::close,
                  underMouse() ? Color::text : Color::text3);
        if (hasFocus())
            paintFocusRing(painter, m_theme, rect(), Size::radiusSmall);
    }

private:
    const Theme &m_theme;
};

} // namespace

TagEdit::TagEdit(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_edit(new QLineEdit(this)), m_completions(new CompletionList(theme, m_edit))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Tags"));
    setFocusProxy(m_edit);
    m_edit->setFrame(false);
    m_edit->setAccessibleName(tr("Add a tag"));
    m_edit->setPlaceholderText(tr("Add a tag"));
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &TagEdit::offer);
    connect(m_completions, &CompletionList::chosen, this, &TagEdit::add);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TagEdit::setTags(const QStringList &tags)
{
    m_tags = tags;
    rebuild();
}

void TagEdit::setKnown(const QStringList &known)
{
    m_known = known;
}

void TagEdit::add(const QString &tag)
{
    const QString trimmed = tag.trimmed();
    m_edit->clear();
    m_completions->setCompletions({}, false);
    if (trimmed.isEmpty() || m_tags.contains(trimmed, Qt::CaseInsensitive))
        return;
    m_tags.append(trimmed);
    rebuild();
    Q_EMIT tagsChanged(m_tags);
}

void TagEdit::remove(const QString &tag)
{
    if (m_tags.removeAll(tag) == 0)
        return;
    rebuild();
    m_edit->setFocus(Qt::OtherFocusReason);
    Q_EMIT tagsChanged(m_tags);
}

void TagEdit::rebuild()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const QString &tag : std::as_const(m_tags)) {
        auto *chip = new TagChip(m_theme, tag, this);
        chip->installEventFilter(this);
        // Before the field, which keeps its own place: a new one would be walked to last.
        setTabOrder(m_edit, chip);
        setTabOrder(chip, m_edit);
        connect(chip, &QAbstractButton::clicked, this, [this, tag] { remove(tag); });
        chip->show();
        m_chips.append(chip);
    }
    place(width(), true);
    updateGeometry();
}

void TagEdit::offer()
{
    const QString part = m_edit->text().trimmed();
    if (part.endsWith(u',')) {
        add(part.chopped(1));
        return;
    }
    QList<Completion> offered;
    for (const QString &tag : std::as_const(m_known)) {
        const bool isMeant = !part.isEmpty() && tag.contains(part, Qt::CaseInsensitive);
        if (isMeant && !m_tags.contains(tag, Qt::CaseInsensitive) && offered.size() < mostOffered)
            offered.append({tag});
    }
    m_completions->setCompletions(offered, false);
}

bool TagEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (static_cast<QKeyEvent *>(event)->modifiers() & Qt::ControlModifier)
        return false; // Ctrl+Enter is of the form around it
    if (watched != m_edit) {
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter) {
            static_cast<QAbstractButton *>(watched)->click();
            return true;
        }
        return false;
    }
    if (m_completions->takeKey(key))
        return true;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isEnter && !m_edit->text().trimmed().isEmpty()) {
        add(m_edit->text());
        return true;
    }
    if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tags.isEmpty()) {
        remove(m_tags.constLast());
        return true;
    }
    return false;
}

/// The height that a width needs; moves everything there where asked to.
int TagEdit::place(int width, bool isMoving) const
{
    const int gap = m_theme.px(Size::space05);
    const int height = m_theme.px(Size::controlMini);
    QPoint at(gap, gap);
    const auto put = [&](QWidget *widget, int needs, bool isGreedy) {
        if (at.x() > gap && at.x() + needs > width - gap)
            at = {gap, at.y() + height + gap};
        const int room = width - gap - at.x();
        if (isMoving)
            widget->setGeometry(at.x(), at.y(), isGreedy ? room : std::min(needs, room), height);
        at.rx() += needs + gap;
    };
    for (QWidget *chip : m_chips)
        put(chip, chip->sizeHint().width(), false);
    put(m_edit, leastEdit, true);
    return at.y() + height + gap;
}

int TagEdit::heightForWidth(int width) const
{
    return place(width, false);
}

QSize TagEdit::sizeHint() const
{
    constexpr int usual = 280;
    return {usual, heightForWidth(width() > 0 ? width() : usual)};
}

void TagEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place(width(), true);
    updateGeometry();
}

void TagEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), Size::radiusSmall, Color::surface, Color::lineStrong);
    if (m_edit->hasFocus())
        paintFocusRing(painter, m_theme, rect(), Size::radiusSmall);
}

} // namespace switchboard::widgets
