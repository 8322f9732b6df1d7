// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QListView>

QT_BEGIN_NAMESPACE
class QStandardItemModel;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// The sections of a place, at its left, of which one is open.
class NavList : public QListView
{
    Q_OBJECT

public:
    NavList(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    int addSection(const QString &name, Icon icon);  ///< its place, from 0
    void setBadge(int section, const QString &word); ///< neutral, at the right; empty for none
    void setSectionShown(int section, bool isShown);
    int current() const;
    void setCurrent(int section);
    QString nameOf(int section) const;

Q_SIGNALS:
    void chosen(int section);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QStandardItemModel *m_model;
};

} // namespace switchboard::widgets
