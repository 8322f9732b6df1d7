// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {

class CompletionList;
class Theme;

/// Tags as chips with a cross, and a place to type one more. Enter or a comma adds it, Backspace in the empty place removes
/// the last.
class TagEdit : public QWidget
{
    Q_OBJECT

public:
    explicit TagEdit(const Theme &theme, QWidget *parent = nullptr);

    QStringList tags() const { return m_tags; }
    void setTags(const QStringList &tags);
    void setKnown(const QStringList &known); ///< what is offered while typing
    QLineEdit *edit() const { return m_edit; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void tagsChanged(const QStringList &tags); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &tag);
    void remove(const QString &tag);
    void rebuild();
    void offer();
    int place(int width, bool isMoving) const;

    const Theme &m_theme;
    QStringList m_tags;
    QStringList m_known;
    QList<QWidget *> m_chips;
    QLineEdit *m_edit;
    CompletionList *m_completions;
};

} // namespace switchboard::widgets
