// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace switchboard::widgets {

namespace {

constexpr int iconGap = 6;
constexpr int padding = 10;

/// One of the words; the frame around all is the control's.
class Segment : public QAbstractButton
{
public:
    Segment(const Theme &theme, const QString &text, std::optional<Icon> icon) : m_theme(theme), m_icon(icon)
    {
        setText(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    QSize sizeHint() const override
    {
        const int icon = m_icon ? m_theme.px(Size::iconInline) + iconGap : 0;
        return {icon + textWidth(m_theme, text(), Text::body, Weight::medium) + 2 * padding,
                m_theme.px(Size::controlSmall) - 2};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Color color = !isEnabled() ? Color::text3 : isChecked() ? Color::accentText : Color::text2;
        if (isChecked() || underMouse())
            painter.fillRect(rect(), m_theme.color(isChecked() ? Color::accentSoft : Color::hover));
        if (x() > 1)
            painter.fillRect(0, 0, 1, height(), m_theme.color(Color::line));
        QRect words = rect().adjusted(padding, 0, -padding + 1, 0);
        if (m_icon) {
            const int side = m_theme.px(Size::iconInline);
            paintIcon(painter, m_theme, {words.left(), (height() - side) / 2, side, side}, *m_icon, color);
            words.setLeft(words.left() + side + iconGap);
        }
        paintText(painter, m_theme, words, text(), Text::body, isChecked() ? Weight::medium : Weight::regular, color);
        if (hasFocus())
            paintFocusRing(painter, m_theme, rect(), Size::radiusKey);
    }

private:
    const Theme &m_theme;
    std::optional<Icon> m_icon;
};

} // namespace

SegmentedControl::SegmentedControl(const Theme &theme, const QString &name, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    // Qt gives Tab to whichever had the focus last, also where another was chosen meanwhile.
    connect(m_group, &QButtonGroup::buttonToggled, this, [](QAbstractButton *segment, bool isChosen) {
        segment->setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

int SegmentedControl::addOption(const QString &text, std::optional<Icon> icon)
{
    const int option = int(m_group->buttons().size());
    auto *segment = new Segment(m_theme, text, icon);
    m_group->addButton(segment, option);
    segment->setFocusPolicy(option == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    segment->setChecked(option == 0);
    layout()->addWidget(segment);
    return option;
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int option)
{
    if (QAbstractButton *button = m_group->button(option))
        button->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, m_theme, rect(), Size::radiusSmall, Color::surface, Color::lineStrong);
}

} // namespace switchboard::widgets
