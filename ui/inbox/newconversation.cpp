// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/newconversation.h"

#include "ui/inbox/choicedelegate.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

constexpr int sheetWidth = 440;
constexpr int mostPeople = 7;
constexpr int leastDigits = 7; ///< from which on what was typed may be a number

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

/// Whether somebody's number has what was typed in it, and is not only like it.
bool hasDigits(const workspace::PersonLine &line, const QString &typed)
{
    const QString theirs = digitsOf(line.phone);
    return theirs.contains(typed) || (theirs.size() >= leastDigits && typed.endsWith(theirs));
}

bool mayBeAddress(const QString &text)
{
    const bool isNumber = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.isDigit() || c.isSpace() || QStringLiteral("+-().").contains(c);
    });
    return isNumber && digitsOf(text).size() >= leastDigits;
}

} // namespace

NewConversation::NewConversation(const widgets::Theme &theme, workspace::PeopleService &people, QWidget *window)
    : Popover(theme, tr("New conversation"), window), m_theme(theme), m_people(people), m_field(new QLineEdit),
      m_list(new QListView), m_rows(new QStandardItemModel(this)),
      m_words(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap)), m_matches(this),
      m_lines(this), m_conversation(this)
{
    setFixedWidth(sheetWidth);
    m_field->setAccessibleName(tr("To"));
    m_field->setPlaceholderText(tr("Name or number"));
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("People"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new ChoiceDelegate(theme, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps the focus and gives it its arrows
    body()->addSpacing(theme.px(Size::space1));
    body()->addWidget(m_field);
    body()->addSpacing(theme.px(Size::space05));
    body()->addWidget(m_words);
    body()->addSpacing(theme.px(Size::space05));
    body()->addWidget(m_list);
    setFocusProxy(m_field);
    m_list->setFixedHeight(0);
    connect(m_field, &QLineEdit::textChanged, this, &NewConversation::search);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        m_isEntered = m_matches.isWaiting() || m_lines.isWaiting(); // the rows are still those of other letters
        if (!m_isEntered)
            choose(m_list->currentIndex());
    });
    connect(m_list, &QListView::clicked, this, &NewConversation::choose);
    search();
}

NewConversation::~NewConversation()
{
    m_stop.request_stop();
}

void NewConversation::say(const QString &words, bool isProblem)
{
    m_words->setColor(isProblem ? Color::danger : Color::text3);
    m_words->setText(words);
}

void NewConversation::search()
{
    m_stop.request_stop();
    m_stop = {};
    m_lines.drop();
    m_isEntered = false;
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty())
        say(tr("Type a few letters of a name, or a whole number."), false);
    workspace::PeopleQuery query;
    query.text = typed;
    query.order = typed.isEmpty() ? workspace::PeopleOrder::lastActivity : workspace::PeopleOrder::bestMatch;
    m_matches.ask(m_people.matches(query, mostPeople, m_stop.get_token()),
                  [this](const Result<QList<ContactId>> &found) {
                      if (!found) {
                          showLines({});
                          say(widgets::wordsFor(found.error()).meaning, true);
                          return;
                      }
                      m_lines.ask(m_people.lines(*found), [this](const Result<QList<workspace::PersonLine>> &lines) {
                          showLines(lines ? *lines : QList<workspace::PersonLine>());
                      });
                  });
}

void NewConversation::addRow(Icon icon, const QString &title, const QString &detail, ContactId person)
{
    auto *item = new QStandardItem(title);
    item->setData(int(icon), ChoiceDelegate::IconRole);
    item->setData(detail, ChoiceDelegate::DetailRole);
    item->setData(person.value, ChoiceDelegate::IdRole);
    item->setData(detail.isEmpty() ? title : tr("%1, %2").arg(title, detail), Qt::AccessibleTextRole);
    m_rows->appendRow(item);
}

void NewConversation::showLines(const QList<workspace::PersonLine> &lines)
{
    m_rows->clear();
    const QString typed = m_field->text().trimmed();
    // A whole number goes before those that are only like it: Enter must not write to somebody else.
    const bool isNumber = mayBeAddress(typed);
    const bool isFirst = isNumber && std::none_of(lines.cbegin(), lines.cend(), [&](const auto &line) {
                             return hasDigits(line, digitsOf(typed));
                         });
    const auto addNumber = [&] { addRow(Icon::addPerson, tr("Write to %1").arg(typed), tr("new number"), {}); };
    if (isFirst)
        addNumber();
    for (const workspace::PersonLine &line : lines)
        addRow(Icon::user, line.name, line.name == line.phone ? line.company : line.phone, line.contact);
    if (isNumber && !isFirst)
        addNumber();
    m_list->setCurrentIndex(m_rows->index(0, 0));
    m_list->setFixedHeight(m_rows->rowCount() * m_theme.px(Size::control));
    adjustSize();
    if (typed.isEmpty())
        return;
    say(m_rows->rowCount() == 0 ? tr("Nobody has this name. A number needs at least %1 digits.").arg(leastDigits)
                                : tr("Enter opens the conversation."),
        false);
    if (std::exchange(m_isEntered, false))
        choose(m_list->currentIndex());
}

void NewConversation::choose(const QModelIndex &index)
{
    if (!index.isValid() || m_conversation.isWaiting())
        return;
    const ContactId person{index.data(ChoiceDelegate::IdRole).toLongLong()};
    begin(m_people.conversationWith(person, m_field->text().trimmed()));
}

void NewConversation::begin(const QFuture<Result<workspace::BegunConversation>> &answer)
{
    m_conversation.ask(answer, [this](const Result<workspace::BegunConversation> &begun) {
        if (!begun) {
            const bool isInvalid = begun.error().code == ErrorCode::invalidInput;
            const widgets::ErrorWords words = widgets::wordsFor(begun.error());
            say(isInvalid ? tr("This is not a number that can be written to.")
                          : tr("%1 %2").arg(words.meaning, words.advice),
                true);
            return;
        }
        close();
        Q_EMIT chosen(begun->conversation, begun->to);
    });
}

bool NewConversation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_rows->rowCount() > 0) {
            const int row = std::clamp(m_list->currentIndex().row() + step, 0, m_rows->rowCount() - 1);
            m_list->setCurrentIndex(m_rows->index(row, 0));
            return true;
        }
    }
    return Popover::eventFilter(watched, event);
}

} // namespace switchboard::inbox
