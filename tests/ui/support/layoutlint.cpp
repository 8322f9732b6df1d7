// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/layoutlint.h"

#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QSplitterHandle>
#include <QWidget>

namespace switchboard::test {

namespace {

constexpr int slack = 1; // pixels that rounding may take

QString placeOf(const QWidget *widget)
{
    const QString name = QString::fromLatin1(widget->metaObject()->className()).section(QStringLiteral("::"), -1);
    return widget->objectName().isEmpty() ? name : QString(name + u'#' + widget->objectName());
}

/// Whether what a widget holds moves within it.
bool scrolls(const QWidget *parent)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    return area && area->viewport() == parent;
}

void lookAtLabel(const QLabel &label, QStringList &problems)
{
    const auto *ours = qobject_cast<const widgets::Label *>(&label);
    if (label.text().isEmpty() || (ours && ours->fit() == widgets::Label::Fit::elide))
        return;
    const QSize room = label.contentsRect().size();
    const bool isCut = label.wordWrap() ? label.heightForWidth(label.width()) > label.height() + slack
                                        : label.fontMetrics().horizontalAdvance(label.text()) > room.width() + slack;
    const bool isSqueezed = label.wordWrap() && room.width() < label.fontMetrics().averageCharWidth() * 4;
    if (isCut || isSqueezed)
        problems.append(QStringLiteral("%1 \"%2\" has %3x%4").arg(placeOf(&label), label.text()).arg(room.width()).arg(room.height()));
}

void lookAtButton(const QAbstractButton &button, QStringList &problems)
{
    const QSize needs = button.sizeHint();
    if (!button.text().isEmpty() && needs.width() > button.width() + slack)
        problems.append(QStringLiteral("%1 \"%2\" has %3 of %4 pixels")
                            .arg(placeOf(&button), button.text())
                            .arg(button.width())
                            .arg(needs.width()));
}

void look(const QWidget &widget, QStringList &problems)
{
    if (!widget.isVisible())
        return;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        lookAtLabel(*label, problems);
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        lookAtButton(*button, problems);
    for (const QObject *object : widget.children()) {
        const auto *child = qobject_cast<const QWidget *>(object);
        if (!child || child->isWindow() || !child->isVisible())
            continue;
        const bool isFree = scrolls(&widget) || qobject_cast<const QSplitterHandle *>(child);
        if (!isFree && !widget.rect().adjusted(-slack, -slack, slack, slack).contains(child->geometry()))
            problems.append(QStringLiteral("%1 stands outside of %2: %3,%4 %5x%6 in %7x%8")
                                .arg(placeOf(child), placeOf(&widget))
                                .arg(child->x())
                                .arg(child->y())
                                .arg(child->width())
                                .arg(child->height())
                                .arg(widget.width())
                                .arg(widget.height()));
        look(*child, problems);
    }
}

} // namespace

QStringList layoutProblems(QWidget &root)
{
    QStringList problems;
    look(root, problems);
    return problems;
}

} // namespace switchboard::test
