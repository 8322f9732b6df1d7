// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/consolestyle.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/themedicon.h"

#include <QCalendarWidget>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace switchboard::widgets {

namespace {
constexpr int arrowRoom = 28; // at the right of a combo box or spin box
constexpr int ringRoom = 4;   // between the words of a box to tick and their focus ring
} // namespace

ConsoleStyle::ConsoleStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme)
{}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintTick(*painter, *option, false); return;
    case PE_IndicatorRadioButton: paintTick(*painter, *option, true); return;
    case PE_IndicatorMenuCheckMark: {
        const int side = m_theme.px(Size::iconMeta);
        QRect place(0, 0, side, side);
        place.moveCenter(option->rect.center());
        if (option->state & State_On)
            paintIcon(*painter, m_theme, place, Icon::check, Color::accentText);
        return;
    }
    case PE_FrameFocusRect: paintFocus(*painter, *option, widget); return;
    case PE_Frame:
        if (widget && widget->inherits("QAbstractScrollArea")) {
            paintFieldBox(*painter, *option, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

/// Of a tab it is in the style sheet; around the words of a box to tick it has some room.
void ConsoleStyle::paintFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget) const
{
    if (widget && widget->inherits("QTabBar"))
        return;
    const bool isTick = widget && (widget->inherits("QCheckBox") || widget->inherits("QRadioButton"));
    const QRect roomy = option.rect.adjusted(-ringRoom, -ringRoom, ringRoom, ringRoom);
    paintFocusRing(painter, m_theme, isTick ? roomy & widget->rect() : option.rect, Size::radiusKey);
}

void ConsoleStyle::paintTick(QPainter &painter, const QStyleOption &option, bool isRound) const
{
    const bool isOn = option.state & (State_On | State_NoChange);
    const bool isEnabled = option.state & State_Enabled;
    const bool isHovered = isEnabled && (option.state & State_MouseOver);
    const int side = m_theme.px(Size::tick);
    QRect box(0, 0, side, side);
    box.moveCenter(option.rect.center());
    const Color line = !isEnabled ? Color::line : isOn ? Color::accent : Color::lineControl;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(line));
    if (isRound) {
        painter.setBrush(m_theme.color(isHovered ? Color::hover : Color::surface));
        painter.drawEllipse(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isEnabled ? Color::accent : Color::text3));
        if (isOn)
            painter.drawEllipse(QRectF(box).adjusted(4, 4, -4, -4));
    } else {
        const Color fill = !isEnabled ? Color::hover
                           : isOn     ? (isHovered ? Color::accentHover : Color::accent)
                                      : (isHovered ? Color::hover : Color::surface);
        paintBox(painter, m_theme, box, Size::radiusKey, fill, line);
        if (isOn)
            paintIcon(painter, m_theme, box.adjusted(1, 1, -1, -1),
                      option.state & State_NoChange ? Icon::minus : Icon::check,
                      isEnabled ? Color::onAccent : Color::text3);
    }
    painter.restore();
}

void ConsoleStyle::paintFieldBox(QPainter &painter, const QStyleOption &option, const QWidget *widget) const
{
    const bool isEnabled = option.state & State_Enabled;
    const bool isWrong = widget && widget->property("isWrong").toBool();
    painter.save();
    paintBox(painter, m_theme, option.rect, Size::radiusSmall, isEnabled ? Color::surface : Color::sunken,
             isWrong     ? Color::dangerLamp
             : isEnabled ? Color::lineStrong
                         : Color::line);
    if (option.state & State_HasFocus)
        paintFocusRing(painter, m_theme, option.rect, Size::radiusSmall);
    painter.restore();
}

void ConsoleStyle::paintArrow(QPainter &painter, const QRect &place, Icon icon, bool isEnabled) const
{
    const int side = m_theme.px(Size::iconBadge);
    QRect arrow(0, 0, side, side);
    arrow.moveCenter(place.center());
    paintIcon(painter, m_theme, arrow, icon, isEnabled ? Color::text2 : Color::text3);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    const bool isEnabled = option->state & State_Enabled;
    if (control == CC_ComboBox) {
        paintFieldBox(*painter, *option, widget);
        paintArrow(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Icon::down, isEnabled);
        return;
    }
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin) {
        paintFieldBox(*painter, *option, widget);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        paintArrow(*painter, subControlRect(control, option, SC_SpinBoxUp, widget), Icon::up,
                   isEnabled && (spin->stepEnabled & QAbstractSpinBox::StepUpEnabled));
        paintArrow(*painter, subControlRect(control, option, SC_SpinBoxDown, widget), Icon::down,
                   isEnabled && (spin->stepEnabled & QAbstractSpinBox::StepDownEnabled));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element == CE_ComboBoxLabel && combo && !combo->editable) {
        const QRect place = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        paintText(*painter, m_theme, place, combo->currentText, Text::body, Weight::regular,
                  option->state & State_Enabled ? Color::text : Color::text3);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const QRect whole = option->rect;
    const QRect right(whole.right() + 1 - arrowRoom, whole.top(), arrowRoom, whole.height());
    // An edit within has two pixels of its own.
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    const int left = m_theme.px(Size::space1) + 1 - (combo && !combo->editable ? 0 : 2);
    const QRect text = whole.adjusted(left, m_theme.px(Size::focus), -arrowRoom, -m_theme.px(Size::focus));
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, whole, right);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, whole, text);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin) {
        const bool hasButtons = spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int half = whole.height() / 2;
        if (part == SC_SpinBoxUp)
            return visualRect(option->direction, whole, right.adjusted(0, 3, 0, half - whole.height()));
        if (part == SC_SpinBoxDown)
            return visualRect(option->direction, whole, right.adjusted(0, half, 0, -3));
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, whole, hasButtons ? text : text.adjusted(0, 0, arrowRoom - 8, 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize needs = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox)
        return {size.width() + arrowRoom + 2 * m_theme.px(Size::space1), m_theme.px(Size::control)};
    if (type == CT_CheckBox || type == CT_RadioButton)
        needs = {needs.width() + ringRoom, std::max(needs.height(), m_theme.px(Size::controlMini))};
    return needs;
}

/// All fields are of one height.
void ConsoleStyle::polish(QWidget *widget)
{
    if (widget->inherits("QAbstractSpinBox") || widget->inherits("QComboBox"))
        widget->setMinimumHeight(m_theme.px(Size::control));
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        polishCalendar(*calendar);
    QProxyStyle::polish(widget);
}

/// Its arrows from our icons, and no day in red: that is for what failed.
void ConsoleStyle::polishCalendar(QCalendarWidget &calendar) const
{
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, {});
    const std::tuple<QString, Icon, QString> arrows[] = {
        {QStringLiteral("qt_calendar_prevmonth"), Icon::left, tr("Month before")},
        {QStringLiteral("qt_calendar_nextmonth"), Icon::right, tr("Next month")}};
    for (const auto &[name, icon, words] : arrows) {
        auto *button = calendar.findChild<QToolButton *>(name);
        button->setIcon(themedIcon(m_theme, icon, Color::text2));
        button->setAccessibleName(words);
        button->setToolTip(words);
    }
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.px(Size::tick);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_theme.px(Size::space1);
    case PM_DefaultFrameWidth:
        // The text of a text edit begins where that of a line edit does; the others have room for the focus ring.
        if (widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit")))
            return m_theme.px(Size::space05) + 1;
        if (widget && widget->inherits("QAbstractScrollArea"))
            return m_theme.px(Size::focus);
        return QProxyStyle::pixelMetric(metric, option, widget);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_Widget_Animation_Duration: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace switchboard::widgets
