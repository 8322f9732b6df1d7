// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personpicker.h"

#include "ui/contacts/peoplewords.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;
using workspace::PersonLine;

namespace {
constexpr int mostOffered = 20;
constexpr int listHeight = 220;
} // namespace

PersonPicker::PersonPicker(const ContactsContext &context, ContactId except, QWidget *parent)
    : QWidget(parent), m_context(context), m_except(except), m_edit(new QLineEdit), m_list(new QListWidget),
      m_words(new Label(context.theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap)),
      m_finding(this), m_reading(this)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.theme.px(Size::space1));
    m_edit->setPlaceholderText(tr("Name, company, number or email"));
    m_edit->setAccessibleName(tr("Find the other person"));
    m_edit->setObjectName(QStringLiteral("pick"));
    m_edit->installEventFilter(this);
    m_list->setAccessibleName(tr("People found"));
    m_list->setObjectName(QStringLiteral("picks"));
    m_list->setFixedHeight(listHeight);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    QPalette rows = m_list->palette();
    rows.setColor(QPalette::Highlight, context.theme.color(Color::selected));
    rows.setColor(QPalette::HighlightedText, context.theme.color(Color::text));
    m_list->setPalette(rows);
    layout->addWidget(m_edit);
    layout->addWidget(m_words);
    layout->addWidget(m_list);
    connect(m_edit, &QLineEdit::textChanged, this, &PersonPicker::find);
    connect(m_list, &QListWidget::itemActivated, this, &PersonPicker::pick);
    find({});
}

void PersonPicker::find(const QString &text)
{
    workspace::PeopleQuery query;
    query.text = text.trimmed();
    query.order = query.text.isEmpty() ? workspace::PeopleOrder::lastActivity : workspace::PeopleOrder::bestMatch;
    m_finding.ask(m_context.service.matches(query, mostOffered + 1, {}),
                  [this](const Result<QList<ContactId>> &people) {
                      if (!people) {
                          m_words->setText(wordsForSaving(people.error()));
                          return;
                      }
                      QList<ContactId> others = *people;
                      others.removeAll(m_except);
                      m_reading.ask(m_context.service.lines(others), [this](const Result<QList<PersonLine>> &lines) {
                          if (lines)
                              offer(*lines);
                          else
                              m_words->setText(wordsForSaving(lines.error()));
                      });
                  });
}

void PersonPicker::offer(const QList<PersonLine> &lines)
{
    m_list->clear();
    for (const PersonLine &line : lines) {
        QStringList words{line.name};
        for (const QString &more : {line.company, line.phone, line.email}) {
            if (!more.isEmpty() && more != line.name)
                words.append(more);
        }
        auto *item = new QListWidgetItem(words.join(QStringLiteral("   ")), m_list);
        item->setData(Qt::UserRole, line.contact.value);
        item->setSizeHint({0, m_context.theme.px(Size::rowDense)});
    }
    m_list->setCurrentRow(lines.isEmpty() ? -1 : 0);
    m_words->setText(lines.isEmpty() ? tr("Nobody found; try fewer letters.") : tr("Arrows choose, Enter takes."));
}

void PersonPicker::pick()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        Q_EMIT picked(ContactId{item->data(Qt::UserRole).toLongLong()});
}

bool PersonPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        pick();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace switchboard::contacts
