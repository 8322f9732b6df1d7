// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/savedstrip.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

namespace switchboard::history {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Size;
using workspace::SavedSearch;

namespace {
constexpr int gap = 6;
constexpr int mostLetters = 28;
} // namespace

SavedStrip::SavedStrip(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme),
      m_word(new widgets::Label(theme, tr("Saved"), widgets::Text::caption, widgets::Weight::regular, Color::text3,
                                widgets::Label::Fit::whole, this)),
      m_more(new Button(theme, tr("More"), ButtonKind::plain, ButtonSize::mini, this)), m_menu(new QMenu(m_more))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setMenu(m_menu);
    m_more->setAccessibleName(tr("More saved searches"));
    connect(m_menu, &QMenu::aboutToShow, this, &SavedStrip::fillMore);
    setSearches({});
}

QString SavedStrip::textOf(const SavedSearch &search) const
{
    const QString name =
        search.name.size() > mostLetters ? QString(search.name.left(mostLetters - 1).trimmed() + u'…') : search.name;
    const auto count = m_counts.constFind(search.id);
    return count == m_counts.constEnd() ? name : tr("%1  %2").arg(name, QLocale().toString(*count));
}

Button *SavedStrip::makeChip(const SavedSearch &search)
{
    auto *chip = new Button(m_theme, textOf(search), ButtonKind::chip, ButtonSize::mini, this);
    chip->setToolTip(tr("%1: %2").arg(search.name, search.query));
    chip->setAccessibleDescription(search.query);
    if (search.id != 0) { // else it is not kept
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        chip->installEventFilter(this);
    }
    connect(chip, &QPushButton::clicked, this, [this, search, chip] {
        chip->setChecked(search.query == m_query);
        Q_EMIT chosen(search);
    });
    connect(chip, &QWidget::customContextMenuRequested, this,
            [this, search, chip](QPoint at) { showMenu(search, chip->mapToGlobal(at)); });
    return chip;
}

void SavedStrip::setSearches(const QList<SavedSearch> &searches)
{
    for (Button *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_searches = searches.isEmpty() ? offers() : searches;
    m_word->setText(searches.isEmpty() ? tr("Try") : tr("Saved"));
    for (const SavedSearch &search : std::as_const(m_searches))
        m_chips.append(makeChip(search));
    setQuery(m_query);
    QWidget *before = m_word;
    for (Button *chip : std::as_const(m_chips)) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_more);
    arrange();
}

QList<SavedSearch> SavedStrip::offers() const
{
    return {{0, tr("Not delivered"), QStringLiteral("status:undelivered,failed")},
            {0, tr("In doubt"), QStringLiteral("status:in_doubt")},
            {0, tr("Held"), QStringLiteral("status:held")},
            {0, tr("With attachment"), QStringLiteral("has:attachment")}};
}

void SavedStrip::setCount(qint64 id, qint64 found)
{
    m_counts.insert(id, found);
    for (int i = 0; i < m_chips.size(); ++i) {
        if (id != 0 && m_searches[i].id == id)
            m_chips[i]->setText(textOf(m_searches[i]));
    }
    arrange();
}

void SavedStrip::setQuery(const QString &query)
{
    m_query = query;
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(m_searches[i].query == query);
}

void SavedStrip::showMenu(const SavedSearch &search, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Search")), &QAction::triggered, this, [this, search] { Q_EMIT chosen(search); });
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, search] { Q_EMIT renameAsked(search); });
    connect(menu->addAction(tr("Replace by what is searched now")), &QAction::triggered, this,
            [this, search] { Q_EMIT replaceAsked(search); });
    menu->addSeparator();
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, search] { Q_EMIT removeAsked(search); });
    menu->popup(at);
}

void SavedStrip::fillMore()
{
    m_menu->clear();
    for (int i = m_shown; i < m_searches.size(); ++i) {
        const SavedSearch search = m_searches[i];
        connect(m_menu->addAction(textOf(search)), &QAction::triggered, this,
                [this, search] { Q_EMIT chosen(search); });
    }
}

void SavedStrip::arrange()
{
    const int height = m_theme.px(Size::controlMini);
    const int top = (this->height() - height) / 2;
    m_word->setVisible(!m_chips.isEmpty());
    m_word->setGeometry(0, top, m_word->sizeHint().width(), height);
    int x = m_word->width() + gap + 2;
    int widths = 0;
    for (const Button *chip : std::as_const(m_chips))
        widths += chip->sizeHint().width() + gap;
    const bool isTight = x + widths - gap > width();
    const int room = isTight ? width() - m_more->sizeHint().width() - gap : width();
    m_shown = 0;
    bool isFull = false;
    for (Button *chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint();
        isFull = isFull || x + size.width() > room;
        chip->setVisible(!isFull);
        if (isFull)
            continue;
        chip->setGeometry(x, top, size.width(), height);
        x += size.width() + gap;
        ++m_shown;
    }
    m_more->setVisible(m_shown < m_chips.size());
    m_more->setGeometry(x, top, m_more->sizeHint().width(), height);
}

QSize SavedStrip::sizeHint() const
{
    return {2 * m_theme.px(Size::searchWidth), m_theme.px(Size::controlMini)};
}

QSize SavedStrip::minimumSizeHint() const
{
    return {m_chips.isEmpty() ? 0 : m_theme.px(Size::tile), m_theme.px(Size::controlMini)};
}

void SavedStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool SavedStrip::eventFilter(QObject *watched, QEvent *event)
{
    const auto place = event->type() == QEvent::KeyPress ? m_chips.indexOf(static_cast<Button *>(watched)) : -1;
    if (place >= 0 && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        Q_EMIT removeAsked(m_searches[place]);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchboard::history
