// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/popover.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QStandardItemModel;
class QListView;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
}

namespace switchboard::inbox {

/// Whom to write to: a person by parts of the name, or a number as typed.
class NewConversation : public widgets::Popover
{
    Q_OBJECT

public:
    NewConversation(const widgets::Theme &theme, workspace::PeopleService &people, QWidget *window);
    ~NewConversation() override;

Q_SIGNALS:
    void chosen(switchboard::ConversationId conversation,
                switchboard::EndpointId number); ///< none where none was typed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showLines(const QList<workspace::PersonLine> &lines);
    void addRow(widgets::Icon icon, const QString &title, const QString &detail, ContactId person);
    void choose(const QModelIndex &index);
    void begin(const QFuture<Result<workspace::BegunConversation>> &answer);
    void say(const QString &words, bool isProblem);

    const widgets::Theme &m_theme;
    workspace::PeopleService &m_people;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_rows;
    widgets::Label *m_words;
    std::stop_source m_stop;
    widgets::Latest<QList<ContactId>> m_matches;
    widgets::Latest<QList<workspace::PersonLine>> m_lines;
    widgets::Latest<workspace::BegunConversation> m_conversation;
    bool m_isEntered = false; ///< before it was known who is meant
};

} // namespace switchboard::inbox
