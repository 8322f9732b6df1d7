// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contactspage.h"

#include "core/text/searchquery.h"
#include "ui/contacts/choicebar.h"
#include "ui/contacts/fileslot.h"
#include "ui/contacts/filterbar.h"
#include "ui/contacts/peopledeeds.h"
#include "ui/contacts/peoplelistpane.h"
#include "ui/contacts/peoplemodel.h"
#include "ui/contacts/peoplewords.h"
#include "ui/contacts/personpane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panelayout.h"

#include <QAction>
#include <QDropEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Icon;
using widgets::PaneLayout;
using widgets::Size;
using widgets::Tone;

ContactsPage::ContactsPage(const widgets::Theme &theme, const widgets::TimeWords &times,
                           workspace::PeopleService &service, widgets::ActionTable &actions, widgets::UndoList &undo,
                           widgets::UiState &state, widgets::FileDialogs dialogs, QWidget *parent)
    : Page(parent), m_context{theme, times, service, actions, undo, state, std::move(dialogs)},
      m_model(new PeopleModel(service, times, this)), m_deeds(new PeopleDeeds(m_context, this)),
      m_bar(new widgets::MessageBar(theme)), m_facets(this)
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(title());
    setAcceptDrops(true);
    addActions();
    m_list = new PeopleListPane(m_context, *m_model);
    m_person = new PersonPane(m_context);
    m_panes = new PaneLayout(theme, new QWidget, m_list, m_person);
    m_panes->setUsed(PaneLayout::Pane::list, false);
    m_panes->keepIn(state, QStringLiteral("contacts/panes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *bar = new QVBoxLayout;
    bar->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 0);
    bar->addWidget(m_bar);
    layout->addLayout(bar);
    layout->addWidget(m_panes, 1);
    m_bar->hide();
    connect(m_bar->addButton(tr("Close")), &QPushButton::clicked, m_bar, &QWidget::hide);
    connectParts();
    connectDeeds();
    showChosen();
    m_list->load();
}

QString ContactsPage::title() const
{
    return tr("Contacts");
}

void ContactsPage::addActions()
{
    const QString section = tr("Contacts");
    const QStringList anywhere{QStringLiteral("new"), QStringLiteral("import")};
    const auto add = [&](const char *id, const QString &name, Icon icon, const QKeySequence &key, auto run) {
        return m_context.actions.add(this,
                                     {.id = QStringLiteral("contacts.") + QString::fromLatin1(id),
                                      .name = name,
                                      .section = section,
                                      .icon = icon,
                                      .shortcut = key,
                                      .isAnywhere = anywhere.contains(QLatin1StringView(id))},
                                     run);
    };
    add("new", tr("New person"), Icon::addPerson, Qt::Key_N, [this] { newPerson(); });
    add("import", tr("Import people"), Icon::upload, Qt::Key_I, [this] { importPeople(); });
    add("find", tr("Find in the list"), Icon::search, Qt::Key_Slash, [this] { m_list->filters().edit()->setFocus(); });
    add("next", tr("Next person"), Icon::down, Qt::Key_J, [this] { m_list->move(1); });
    add("previous", tr("Previous person"), Icon::up, Qt::Key_K, [this] { m_list->move(-1); });
    add("write", tr("Write"), Icon::write, Qt::Key_R, [this] { m_deeds->write(m_person->person()); });
    QAction *call = add("call", tr("Call"), Icon::voice, {}, [] {});
    call->setEnabled(false);
    call->setToolTip(tr("Calls are not built yet."));
    add("edit", tr("Edit"), Icon::write, Qt::Key_E, [this] { editCurrent(); });
    add("tag", tr("Tag"), Icon::tag, Qt::Key_T, [this] { tagChosen(); });
    add("merge", tr("Merge"), Icon::merge, Qt::Key_M, [this] { mergeChosen(); });
    add("unmerge", tr("Un-merge"), Icon::merge, Qt::Key_U, [this] {
        m_panes->setShown(PaneLayout::Pane::context, true);
        m_person->unmerge();
    });
    add("note", tr("Write a note"), Icon::note, Qt::Key_A, [this] {
        m_panes->setShown(PaneLayout::Pane::context, true);
        m_person->focusNote();
    });
    add("history", tr("Open in History"), Icon::history, Qt::Key_H, [this] { searchHistory(); });
    add("erase", tr("Erase"), Icon::remove, Qt::Key_Delete, [this] { m_deeds->erase(m_person->person()); });
    add("export", tr("Export"), Icon::download, Qt::Key_X, [this] { exportChosen(); });
    add("columns", tr("Choose columns"), Icon::columns, Qt::Key_C, [this] { m_list->showColumns(); });
    add("rows", tr("Dense or comfortable rows"), Icon::list, Qt::Key_D, [this] { m_list->switchRowHeight(); });
}

void ContactsPage::connectParts()
{
    const auto button = [this](const char *id, ButtonKind kind, ButtonSize size) {
        QAction *action = m_context.actions.action(QStringLiteral("contacts.") + QString::fromLatin1(id));
        auto *made = new Button(m_context.theme, m_context.actions.specOf(action).name, kind, size);
        made->setIcon(m_context.actions.specOf(action).icon);
        widgets::follow(made, action);
        return made;
    };
    m_list->filters().addButton(button("import", ButtonKind::plain, ButtonSize::normal));
    m_list->filters().addButton(button("new", ButtonKind::primary, ButtonSize::normal));
    m_list->filters().addAside(button("export", ButtonKind::quiet, ButtonSize::mini));
    Button *columns = Button::ofIcon(m_context.theme, Icon::columns, tr("Choose columns"), ButtonSize::mini);
    widgets::follow(columns, m_context.actions.action(QStringLiteral("contacts.columns")));
    m_list->filters().addAside(columns);
    for (const char *id : {"tag", "merge", "export"})
        m_list->choiceBar().addButton(button(id, ButtonKind::plain, ButtonSize::mini));
    connect(m_list, &PeopleListPane::currentChanged, this, &ContactsPage::showChosen);
    connect(m_list, &PeopleListPane::chosenChanged, this, &ContactsPage::showChosen);
    connect(m_list, &PeopleListPane::opened, this, [this] { m_panes->setShown(PaneLayout::Pane::context, true); });
    connect(m_list, &PeopleListPane::newAsked, this, &ContactsPage::newPerson);
    connect(m_list, &PeopleListPane::importAsked, this, &ContactsPage::importPeople);
    connect(m_person, &PersonPane::loaded, this, &ContactsPage::showChosen);
    connect(m_person, &PersonPane::historyAsked, this, &ContactsPage::searchHistory);
    connect(m_person, &PersonPane::noteAsked, this,
            [this](const QString &body) { m_deeds->addNote(m_person->person(), body); });
    connect(m_person, &PersonPane::unmergeAsked, this,
            [this](ContactId alias, const QString &name) { m_deeds->unmerge(alias, name, m_person->person()); });
    connect(&m_context.service, &workspace::PeopleService::peopleChanged, this, &ContactsPage::refresh);
    connect(m_model, &PeopleModel::loaded, this, &ContactsPage::showChosen);
}

void ContactsPage::connectDeeds()
{
    connect(m_deeds, &PeopleDeeds::personAsked, this, &ContactsPage::openPerson);
    connect(m_deeds, &PeopleDeeds::conversationAsked, this, &ContactsPage::conversationAsked);
    connect(m_deeds, &PeopleDeeds::noteAdded, m_person, &PersonPane::takeNote);
    connect(m_deeds, &PeopleDeeds::changed, this, &ContactsPage::refresh);
    connect(m_deeds, &PeopleDeeds::told, this, [this](const QString &sentence) { tell(true, sentence); });
    connect(m_deeds, &PeopleDeeds::failed, this, [this](const QString &sentence) { tell(false, sentence); });
}

void ContactsPage::tell(bool isGood, const QString &sentence)
{
    m_bar->setMessage(isGood ? Tone::success : Tone::danger, sentence);
    m_bar->show();
}

void ContactsPage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    m_list->focusList();
}

void ContactsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        refresh();
}

void ContactsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!FileSlot::fileOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ContactsPage::dropEvent(QDropEvent *event)
{
    if (const QString file = FileSlot::fileOf(event->mimeData()); !file.isEmpty())
        m_deeds->import(file);
}

void ContactsPage::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_model->refresh();
    m_person->refresh();
    askFacets();
}

void ContactsPage::askFacets()
{
    m_facets.ask(m_context.service.facets(), [this](const Result<workspace::PeopleFacets> &facets) {
        if (!facets)
            return; // the list tells what is wrong
        m_list->setFacets(*facets);
        m_deeds->setFacets(*facets);
        setSummary(peopleCount(facets->people));
    });
}

void ContactsPage::openPerson(ContactId person)
{
    m_list->select(person);
    m_person->open(person);
    m_panes->setShown(PaneLayout::Pane::context, true);
}

void ContactsPage::newPerson()
{
    m_deeds->add();
}

void ContactsPage::importPeople()
{
    m_deeds->import();
}

/// Follows what is chosen: one is shown, several are counted; actions count for what they can be done with.
void ContactsPage::showChosen()
{
    const qsizetype count = m_list->chosen().size();
    if (count <= 1 && !m_list->isSelecting())
        m_person->open(m_list->current());
    m_person->setChosen(count);
    const auto enable = [this](const char *id, bool isOn) {
        m_context.actions.action(QStringLiteral("contacts.") + QString::fromLatin1(id))->setEnabled(isOn);
    };
    const bool isOne = count <= 1 && m_person->detail().has_value();
    for (const char *id : {"edit", "note", "erase"})
        enable(id, isOne);
    const bool hasAddress = isOne && !m_person->detail()->addresses.isEmpty();
    enable("unmerge", isOne && !m_person->detail()->merged.isEmpty());
    enable("write", hasAddress);
    enable("history", hasAddress);
    enable("merge", isOne || count == 2);
    enable("tag", isOne || count > 1);
    enable("export", m_model->rowCount() > 0);
}

void ContactsPage::editCurrent()
{
    if (m_person->detail())
        m_deeds->edit(*m_person->detail());
}

void ContactsPage::mergeChosen()
{
    const QList<ContactId> chosen = m_list->chosen();
    if (chosen.size() == 2)
        m_deeds->merge(chosen.at(0), chosen.at(1));
    else if (m_person->detail())
        m_deeds->merge(m_person->person(), {});
}

QString ContactsPage::whom(const QList<ContactId> &people) const
{
    if (people.size() != 1)
        return peopleCount(people.size());
    const workspace::PersonLine *line = m_model->lineOf(people.constFirst());
    return line ? line->name : peopleCount(1);
}

void ContactsPage::tagChosen()
{
    const QList<ContactId> chosen = m_list->chosen();
    const QStringList has = m_person->detail() ? m_person->detail()->contact.tags : QStringList();
    m_deeds->tag(chosen, whom(chosen), has);
}

/// Those who are chosen, else all whom the list shows.
void ContactsPage::exportChosen()
{
    workspace::ExportOptions options;
    const workspace::PeopleQuery &query = m_model->query();
    const QList<ContactId> chosen = m_list->chosen();
    if (chosen.size() > 1)
        options.people = chosen;
    else if (!query.text.isEmpty())
        options.people = m_model->people();
    options.filter = {query.stage, query.owner, query.tag, {}};
    m_deeds->exportPeople(options, peopleCount(chosen.size() > 1 ? chosen.size() : m_model->rowCount()));
}

void ContactsPage::searchHistory()
{
    if (!m_person->detail())
        return;
    QStringList addresses;
    for (const workspace::PersonAddress &address : m_person->detail()->addresses)
        addresses.append(text::quotedValue(address.address.normal));
    if (!addresses.isEmpty())
        Q_EMIT searchAsked(QStringLiteral("with:") + addresses.join(u','));
}

} // namespace switchboard::contacts
