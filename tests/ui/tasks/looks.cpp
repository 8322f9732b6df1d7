// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/looks.h"

#include "tests/support/shared.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QScreen>
#include <QTableView>
#include <QTextEdit>

namespace switchboard::test {

namespace {

QString rowWords(const QModelIndex &index)
{
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? index.data(Qt::DisplayRole).toString() : spoken;
}

/// A table's cells stand beside each other; those of a hidden column are not there.
QString lineOf(const QAbstractItemView &view, int row)
{
    const auto *table = qobject_cast<const QTableView *>(&view);
    QStringList cells;
    for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
        if (table && table->isColumnHidden(column))
            continue;
        const QString cell = rowWords(view.model()->index(row, column, view.rootIndex()));
        if (!cell.isEmpty())
            cells.append(cell);
    }
    return cells.join(QStringLiteral(" | "));
}

QStringList headsOf(const QHeaderView &head)
{
    QStringList heads;
    for (int visual = 0; visual < head.count(); ++visual) {
        const int section = head.logicalIndex(visual);
        if (!head.isSectionHidden(section))
            heads.append(head.model()->headerData(section, head.orientation()).toString());
    }
    return heads;
}

QStringList rowsInView(const QAbstractItemView &view)
{
    QStringList rows;
    if (const auto *head = qobject_cast<const QHeaderView *>(&view))
        return headsOf(*head);
    if (!view.model())
        return rows;
    const QRect seen = view.viewport()->rect();
    for (int row = 0; row < view.model()->rowCount(view.rootIndex()); ++row) {
        const QRect place = view.visualRect(view.model()->index(row, 0, view.rootIndex()));
        if (place.top() > seen.bottom() && !rows.isEmpty())
            break;
        if (place.isValid() && place.bottom() >= 0 && place.top() <= seen.bottom())
            rows.append(lineOf(view, row));
    }
    return rows;
}

void add(QStringList &lines, const QString &line)
{
    if (!line.trimmed().isEmpty())
        lines.append(line);
}

void addWords(const QWidget &widget, QStringList &lines)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        add(lines, label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        add(lines, button->text());
    else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        add(lines, field->displayText());
    else if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        add(lines, text->toPlainText());
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        lines.append(rowsInView(*view));
    else if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        for (const QAction *action : menu->actions())
            add(lines, QString(action->text()).remove(u'&'));
    add(lines, widget.accessibleName());
    add(lines, widget.accessibleDescription());
    // Those that paint their own words tell them as a name or a value.
    if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget))) {
        add(lines, spoken->text(QAccessible::Name));
        add(lines, spoken->text(QAccessible::Value));
    }
}

/// Whether any of it lies within what its parents show; what covers it, as a view's own viewport does, hides nothing.
bool isInView(const QWidget &widget)
{
    QRect seen = widget.rect();
    for (const QWidget *part = &widget; part && !part->isWindow() && !seen.isEmpty(); part = part->parentWidget())
        seen = seen.translated(part->pos()).intersected(part->parentWidget()->rect());
    return widget.isVisible() && !seen.isEmpty();
}

QAbstractItemView *listNamed(const QString &name)
{
    const QWidgetList all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        auto *view = qobject_cast<QAbstractItemView *>(widget);
        if (view && view->isVisible() && view->accessibleName() == name)
            return view;
    }
    return nullptr;
}

} // namespace

QStringList screen()
{
    QStringList lines;
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (const QWidget *top : tops) {
        if (!top->isVisible())
            continue;
        addWords(*top, lines);
        const QList<QWidget *> parts = top->findChildren<QWidget *>();
        for (const QWidget *part : parts) {
            if (!part->isWindow() && isInView(*part))
                addWords(*part, lines);
        }
    }
    lines.removeDuplicates();
    return lines;
}

bool shows(const QString &words)
{
    const QStringList lines = screen();
    return std::any_of(lines.cbegin(), lines.cend(), [&words](const QString &line) { return line.contains(words); });
}

QStringList rowsOf(const QString &list)
{
    const QAbstractItemView *view = listNamed(list);
    return view ? rowsInView(*view) : QStringList();
}

QString currentRowOf(const QString &list)
{
    const QAbstractItemView *view = listNamed(list);
    return view && view->currentIndex().isValid() ? lineOf(*view, view->currentIndex().row()) : QString();
}

QStringList columnsOf(const QString &list)
{
    const auto *table = qobject_cast<const QTableView *>(listNamed(list));
    return table ? headsOf(*table->horizontalHeader()) : QStringList();
}

QString menuEntry()
{
    const auto *menu = qobject_cast<const QMenu *>(QApplication::activePopupWidget());
    return menu && menu->activeAction() ? menu->activeAction()->text().remove(u'&') : QString();
}

QString focusName()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !focus->accessibleName().isEmpty())
        return focus ? focus->accessibleName() : QString();
    const QAccessibleInterface *said = QAccessible::queryAccessibleInterface(focus);
    return said ? said->text(QAccessible::Name) : QString();
}

QString focusText()
{
    QStringList lines;
    const QWidget *focus = QApplication::focusWidget();
    if (const auto *text = qobject_cast<const QTextEdit *>(focus))
        return text->toPlainText();
    const auto *field = qobject_cast<const QLineEdit *>(focus);
    return field ? field->text() : QString();
}

void keepPicture(const QString &name)
{
    const QString folder = sourcePath(QStringLiteral("build/screenshots"));
    QDir().mkpath(folder);
    QGuiApplication::primaryScreen()->grabWindow(0).save(QStringLiteral("%1/%2.png").arg(folder, name));
}

QByteArray inVain(const char *condition)
{
    const QWidget *focus = QApplication::focusWidget();
    const QString where = focus ? QString::fromLatin1(focus->metaObject()->className()) : QStringLiteral("nothing");
    const QString read = screen().join(QStringLiteral("\n  "));
    return QStringLiteral("in vain: %1\nthe focus is on %2 “%3”; the screen reads:\n  %4")
        .arg(QString::fromUtf8(condition), where, focusName(), read)
        .toUtf8();
}

} // namespace switchboard::test
