// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QScrollArea;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class NavList;
class Sheet;
} // namespace switchboard::widgets

namespace switchboard::test {

/// Every recurring part in every state, in sections, for developers and tests.
class PartsGallery : public QWidget
{
    Q_OBJECT

public:
    enum class Section { buttons, fields, form, messages, figures, table, people, story, threads };
    Q_ENUM(Section)

    explicit PartsGallery(const widgets::Theme &theme, QWidget *parent = nullptr);

    void showSection(Section section);
    widgets::Sheet *openSheet();
    widgets::Sheet *openConfirm();
    void tellToast();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(Section section, const QString &name, widgets::Icon icon, QWidget *content);

    const widgets::Theme &m_theme;
    widgets::NavList *m_nav;
    QList<QScrollArea *> m_pages;
};

/// The sections, one function each.
QWidget *makeButtons(const widgets::Theme &theme);
QWidget *makeFields(const widgets::Theme &theme);
QWidget *makeForm(const widgets::Theme &theme);
QWidget *makeMessages(const widgets::Theme &theme);
QWidget *makeFigures(const widgets::Theme &theme);
QWidget *makeTable(const widgets::Theme &theme);
QWidget *makePeople(const widgets::Theme &theme);
QWidget *makeStory(const widgets::Theme &theme);
QWidget *makeThreads(const widgets::Theme &theme);

} // namespace switchboard::test
