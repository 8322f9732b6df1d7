// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QListView;
class QStandardItemModel;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// One way to finish what is being typed.
struct Completion
{
    QString value;
    QString note = {}; ///< grey, at the right
};

/// What could be meant, below the field it is typed in. The field keeps the focus and gives it its arrows, Enter,
/// Tab and Escape.
class CompletionList : public QFrame
{
    Q_OBJECT

public:
    CompletionList(const Theme &theme, QLineEdit *edit);

    /// Shows itself where there are any. Enter takes the first at once only where `isFirstChosen`; Tab always does.
    void setCompletions(const QList<Completion> &completions, bool isFirstChosen);
    bool isOpen() const { return isVisible(); }

    /// Where this key was its own.
    bool takeKey(int key);

Q_SIGNALS:
    void chosen(const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);
    void move(int step);
    void place();

    const Theme &m_theme;
    QLineEdit *m_edit;
    QListView *m_view;
    QStandardItemModel *m_model;
};

} // namespace switchboard::widgets
