// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/partsgallery.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/navlist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toggle.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::test {

using namespace widgets;

PartsGallery::PartsGallery(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_nav(new NavList(theme, QStringLiteral("Sections")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    auto *left = new Surface(theme, Color::surface, Qt::RightEdge);
    left->setFixedWidth(216);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, theme.px(Size::space1), 0, 0);
    column->addWidget(m_nav);
    row->addWidget(left);
    add(Section::buttons, QStringLiteral("Buttons, chips, badges"), Icon::panel, makeButtons(theme));
    add(Section::fields, QStringLiteral("Fields and choices"), Icon::write, makeFields(theme));
    add(Section::form, QStringLiteral("Forms and cards"), Icon::settings, makeForm(theme));
    add(Section::messages, QStringLiteral("Messages and states"), Icon::info, makeMessages(theme));
    add(Section::figures, QStringLiteral("Figures"), Icon::analytics, makeFigures(theme));
    add(Section::table, QStringLiteral("Table, dense"), Icon::history, makeTable(theme));
    add(Section::people, QStringLiteral("Table, comfortable"), Icon::contacts, makePeople(theme));
    add(Section::story, QStringLiteral("Timeline"), Icon::clock, makeStory(theme));
    add(Section::threads, QStringLiteral("Threads and bubbles"), Icon::inbox, makeThreads(theme));
    m_nav->setBadge(int(Section::table), QStringLiteral("1,000,000"));
    connect(m_nav, &NavList::chosen, this, [this](int section) { showSection(Section(section)); });
    showSection(Section::buttons);
}

void PartsGallery::add(Section section, const QString &name, Icon icon, QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_pages.insert(int(section), scroll);
    m_nav->addSection(name, icon);
    layout()->addWidget(scroll);
}

void PartsGallery::showSection(Section section)
{
    for (int i = 0; i < m_pages.size(); ++i)
        m_pages[i]->setVisible(i == int(section));
    if (m_nav->current() != int(section))
        m_nav->setCurrent(int(section));
}

Sheet *PartsGallery::openSheet()
{
    auto *sheet = new Sheet(m_theme, QStringLiteral("New number"), this);
    sheet->setSubtitle(QStringLiteral("of the account Example Realty"));
    auto *form = new FormGrid(m_theme);
    auto *number = new QLineEdit(QStringLiteral("(512) 555-0100"));
    form->addRow(QStringLiteral("Number"), number, QStringLiteral("As your provider shows it."));
    auto *use = new QComboBox;
    use->addItems({QStringLiteral("Answers and campaigns"), QStringLiteral("Answers only")});
    form->addRow(QStringLiteral("Used for"), use);
    auto *wrong = new QLineEdit(QStringLiteral("555"));
    form->addRow(QStringLiteral("Forward to"), wrong)->setError(QStringLiteral("This is not a whole number yet."));
    form->addRow(QStringLiteral("Sends"), new Toggle(m_theme, QStringLiteral("On")));
    sheet->body()->addWidget(form);
    sheet->setFootNote(QStringLiteral("Nothing is sent until you say so."));
    QObject::connect(sheet->addButton(QStringLiteral("Cancel")), &QPushButton::clicked, sheet, &QWidget::close);
    sheet->addButton(QStringLiteral("Add the number"), ButtonKind::primary)->setKey(QStringLiteral("Ctrl ↵"));
    sheet->open(number);
    return sheet;
}

Sheet *PartsGallery::openConfirm()
{
    return askToConfirm(m_theme, this,
                        {.title = QStringLiteral("Erase Marisol V.?"),
                         .text = QStringLiteral("41 messages, 3 addresses and 2 notes lose their words for good. That she "
                                                "opted out is kept, so that nobody writes to her again."),
                         .yes = QStringLiteral("Erase"),
                         .isDangerous = true,
                         .mustType = QStringLiteral("erase")},
                        [] {});
}

void PartsGallery::tellToast()
{
    auto *toast = new Toast(m_theme, this);
    toast->setSeconds(3600);
    toast->tell(QStringLiteral("Marisol V. is done"), QStringLiteral("Undo"), QStringLiteral("Ctrl Z"));
}

void PartsGallery::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Color::canvas));
}

} // namespace switchboard::test
