// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/history/historycontroller.h"
#include "ui/history/historymodel.h"
#include "ui/history/historyprint.h"
#include "ui/history/jumppopover.h"
#include "ui/history/messagepane.h"
#include "ui/history/namesheet.h"
#include "ui/history/peoplestrip.h"
#include "ui/history/resultlist.h"
#include "ui/history/savedstrip.h"
#include "ui/history/searchhead.h"
#include "ui/history/sumspopover.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"
#include "ui/words/attachmentdesk.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace switchboard::history {

using widgets::Icon;

namespace {

constexpr int paneFrom = 1280; ///< window width from which the pane stands beside the rows
constexpr int leastPane = 300;
constexpr int widestPane = 800;

QString paneKey()
{
    return QStringLiteral("history/pane");
}

} // namespace

HistoryPage::HistoryPage(const widgets::Theme &theme, const widgets::TimeWords &times,
                         workspace::HistoryService &service, workspace::MediaService &media,
                         widgets::ActionTable &actions, widgets::UndoList &undo, widgets::UiState &state,
                         QWidget *parent)
    : Page(parent), m_theme(theme), m_times(times), m_service(service), m_state(state),
      m_model(new HistoryModel(service, times, this)),
      m_controller(new HistoryController(service, *m_model, times, undo, this)),
      m_list(new ResultList(theme, *m_model, state)), m_attachments(new words::AttachmentDesk(theme, media, this)),
      m_pane(new MessagePane(theme, times, m_attachments->thumbnails())), m_splitter(new QSplitter(Qt::Horizontal)),
      m_choose(systemFileChooser())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_list->setMinimumWidth(420);
    m_pane->setMinimumWidth(leastPane);
    m_pane->hide();
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(title());
    addActions(actions);
    connectList();
    connectPane();
    connectSaved();
    m_controller->start();
}

QString HistoryPage::title() const
{
    return tr("History");
}

void HistoryPage::takeSearch(const QString &words)
{
    m_list->setQuery(words);
}

void HistoryPage::addActions(widgets::ActionTable &actions)
{
    m_windowSearch = actions.action(QStringLiteral("app.search"));
    const QString section = tr("History");
    const auto add = [&](const char *id, const QString &name, std::optional<Icon> icon, const QKeySequence &key,
                         auto run, const QStringList &words = {}) {
        return actions.add(this, {QString::fromLatin1(id), name, section, icon, key, words}, run);
    };
    add("history.search", tr("Search the history"), Icon::search, Qt::Key_Slash, [this] { m_list->focusField(); },
        {tr("find")});
    add("history.next", tr("Next message"), {}, Qt::Key_J, [this] { m_list->move(1); });
    add("history.previous", tr("Previous message"), {}, Qt::Key_K, [this] { m_list->move(-1); });
    add("history.jump", tr("Jump to a day"), Icon::schedule, QKeySequence(Qt::CTRL | Qt::Key_G), [this] { askDay(); },
        {tr("date")});
    QAction *sums = add("history.sums", tr("Show what it comes to"), Icon::analytics, Qt::Key_S, [this] { showSums(); },
                        {tr("facets"), tr("filter")});
    QAction *save = add("history.save", tr("Save this search"), Icon::star, QKeySequence(Qt::CTRL | Qt::Key_S),
                        [this] { askName(); });
    m_export = add("history.export", tr("Export what is shown"), Icon::download, QKeySequence(Qt::CTRL | Qt::Key_E),
                   [this] { askExport(); }, {QStringLiteral("CSV"), QStringLiteral("PDF"), QStringLiteral("JSON")});
    m_thread = add("history.thread", tr("Open the conversation"), Icon::inbox, Qt::Key_T, [this] { showThread(); });
    m_copy = add("history.copy", tr("Copy as text"), Icon::copy, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                 [this] { QGuiApplication::clipboard()->setText(m_pane->plainText()); });
    m_openFile = add("history.openAttachment", tr("Open attachment"), Icon::clip, Qt::Key_O,
                     [this] { m_attachments->open(m_pane->message(), 0); }, {tr("picture"), tr("file")});
    m_saveFile =
        add("history.saveAttachment", tr("Save attachment as…"), Icon::download, QKeySequence(Qt::SHIFT | Qt::Key_O),
            [this] { m_attachments->save(m_pane->message(), 0); }, {tr("picture"), tr("file")});
    QAction *events = add("history.events", tr("Every event as it is recorded"), Icon::list, Qt::Key_E,
                          [this] { m_pane->recordButton().toggle(); });
    add("history.columns", tr("Choose columns"), Icon::columns, {}, [this] {
        const widgets::Button &button = m_list->head().columnsButton();
        button.menu()->popup(button.mapToGlobal(QPoint(0, button.height())));
    });
    follow(&m_list->head().sumsButton(), sums);
    follow(&m_list->head().saveButton(), save);
    follow(&m_list->head().exportButton(), m_export);
    follow(&m_pane->threadButton(), m_thread);
    follow(&m_pane->copyButton(), m_copy);
    m_pane->recordButton().setToolTip(widgets::ActionTable::toolTipOf(events));
    m_thread->setEnabled(false);
    allowStory(false);
}

void HistoryPage::connectList()
{
    connect(m_list, &ResultList::rowChosen, this, [this](int row) {
        showRow(row);
        if (!m_isDrawer)
            openPane();
    });
    connect(m_list, &ResultList::rowOpened, this, [this](int row) {
        showRow(row);
        openPane();
        m_pane->focusStory();
    });
    connect(m_list, &ResultList::left, this, [this] {
        if (m_isOpen)
            closePane();
        else
            m_list->focusField();
    });
    connect(m_model, &HistoryModel::searched, this, &HistoryPage::restoreRow);
    connect(m_model, &HistoryModel::linesCame, this, [this] {
        const int row = m_list->currentRow();
        const workspace::HistoryLine *line = m_model->lineAt(row);
        if (line && line->message == m_open)
            showRow(row);
    });
    connect(m_model, &HistoryModel::grew, this, &HistoryPage::goOnJumping);
    widgets::ChipField &field = m_list->head().field();
    connect(&field, &widgets::ChipField::completionAsked, m_controller, &HistoryController::complete);
    connect(m_controller, &HistoryController::completionsLoaded, &field, &widgets::ChipField::showCompletions);
    connect(m_controller, &HistoryController::facetsChanged, this, [this] {
        m_list->setFacets(m_controller->facets());
        if (m_sums)
            m_sums->setFacets(m_controller->facets());
    });
    connect(m_controller, &HistoryController::extentLoaded, this, &HistoryPage::showExtent);
    connect(&m_service, &workspace::HistoryService::indexProgressed, this, [this](double part) {
        m_list->head().setIndexing(part < 1 && m_model->isIndexing(), part);
        if (part >= 1 && m_model->isIndexing())
            m_list->search();
    });
    connect(m_controller, &HistoryController::actionFailed, this, [this](const QString &what, const Error &error) {
        m_list->head().setTrouble(tr("%1 %2").arg(what, widgets::wordsFor(error).meaning));
    });
}

void HistoryPage::connectPane()
{
    connect(&m_pane->closeButton(), &QPushButton::clicked, this, &HistoryPage::closePane);
    connect(m_pane, &MessagePane::retryAsked, this, [this] { m_controller->open(m_open); });
    connect(m_controller, &HistoryController::storyLoaded, m_pane, &MessagePane::setStory);
    connect(m_controller, &HistoryController::storyLoaded, this, [this] { allowStory(true); });
    connect(m_pane, &MessagePane::attachmentAsked, m_attachments, &words::AttachmentDesk::open);
    connect(m_controller, &HistoryController::storyFailed, m_pane, &MessagePane::setError);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_state.set(paneKey(), m_splitter->sizes().value(1)); });
}

void HistoryPage::connectSaved()
{
    connect(m_controller, &HistoryController::peopleLoaded, &m_list->head(), &SearchHead::setPeople);
    connect(&m_list->head().people(), &PeopleStrip::chosen, this, [this](const QString &name) {
        m_list->setQuery(QStringLiteral("with:\"%1\"").arg(QString(name).remove(u'"')));
        m_list->focusRows();
    });
    SavedStrip &saved = m_list->head().saved();
    connect(m_controller, &HistoryController::savedChanged, this,
            [this, &saved] { saved.setSearches(m_controller->saved()); });
    connect(m_controller, &HistoryController::savedCounted, &saved, &SavedStrip::setCount);
    connect(&saved, &SavedStrip::chosen, this, [this](const workspace::SavedSearch &search) {
        m_list->setQuery(search.query);
        m_list->focusRows();
    });
    connect(&saved, &SavedStrip::removeAsked, m_controller, &HistoryController::remove);
    connect(&saved, &SavedStrip::replaceAsked, this, [this](workspace::SavedSearch search) {
        search.query = m_list->query();
        m_controller->save(search);
    });
    connect(&saved, &SavedStrip::renameAsked, this, [this](const workspace::SavedSearch &search) {
        auto *sheet = new NameSheet(m_theme, this, tr("Rename the search"), search.query, search.name);
        connect(sheet, &NameSheet::named, m_controller, [this, search](const QString &name) {
            m_controller->save({search.id, name, search.query});
        });
        sheet->ask();
    });
}

void HistoryPage::askName()
{
    const QString query = m_list->query();
    auto *sheet = new NameSheet(m_theme, this, tr("Save this search"), query, query.left(40));
    connect(sheet, &NameSheet::named, m_controller, [this, query](const QString &name) {
        m_controller->save({0, name, query});
    });
    sheet->ask();
}

void HistoryPage::askExport()
{
    workspace::HistoryExport what;
    what.query = m_model->query();
    what.order = m_model->order();
    what.columns = m_list->shownColumns();
    const auto *facets = m_controller->facets();
    const qint64 found = m_model->isWhole() ? m_model->rowCount() : facets && facets->isWhole ? facets->found : -1;
    what.print = printOf(what.query, found, m_times);
    auto *sheet = new ExportSheet(m_theme, this, m_service, what, found, m_choose);
    sheet->open();
}

void HistoryPage::showRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const MessageId message = m_model->keyAt(row).id;
    const workspace::HistoryLine *line = m_model->lineAt(row);
    workspace::HistoryLine bare;
    bare.message = message;
    m_pane->setBeside(false);
    m_pane->open(line ? *line : bare);
    m_thread->setEnabled(bool(m_pane->conversation()));
    if (message == std::exchange(m_open, message))
        return;
    allowStory(false);
    m_controller->open(message);
}

/// What was open stays chosen where the new search finds it too.
void HistoryPage::restoreRow()
{
    m_jump.reset();
    const int row = m_open ? m_model->rowOf(m_open) : -1;
    m_pane->setBeside(m_open && row < 0 && m_model->isWhole());
    if (row >= 0 && m_isOpen)
        m_list->table().selectRowAt(row);
}

void HistoryPage::openPane()
{
    m_isOpen = true;
    placePane();
}

void HistoryPage::closePane()
{
    m_isOpen = false;
    m_open = {};
    m_controller->open({});
    m_thread->setEnabled(false);
    allowStory(false);
    placePane();
    m_list->focusRows();
}

void HistoryPage::placePane()
{
    const bool isDrawer = window()->width() < paneFrom;
    if (isDrawer != std::exchange(m_isDrawer, isDrawer)) {
        if (isDrawer)
            m_pane->setParent(this);
        else
            m_splitter->addWidget(m_pane);
    }
    const bool wasShown = m_pane->isVisibleTo(this);
    m_pane->setVisible(m_isOpen);
    const int width =
        std::clamp(m_state.value(paneKey(), m_theme.px(widgets::Size::paneTimeline)).toInt(), leastPane, widestPane);
    if (isDrawer) {
        m_pane->setGeometry(this->width() - width, 0, width, height());
        m_pane->raise();
    } else if (m_isOpen && !wasShown) {
        m_splitter->setSizes({std::max(1, this->width() - width), width});
    }
}

void HistoryPage::allowStory(bool isThere)
{
    m_copy->setEnabled(isThere);
    for (QAction *action : {m_openFile, m_saveFile})
        action->setEnabled(isThere && m_pane->hasAttachments());
}

void HistoryPage::showThread()
{
    if (m_pane->conversation())
        Q_EMIT conversationAsked(m_pane->conversation(), m_pane->message());
}

QRect HistoryPage::placeOf(const QWidget &widget) const
{
    return {widget.mapTo(window(), QPoint()), widget.size()};
}

void HistoryPage::showSums()
{
    if (m_sums) {
        m_sums->close();
        return;
    }
    m_sums = new SumsPopover(m_theme, window());
    m_sums->setFacets(m_controller->facets());
    connect(m_sums, &SumsPopover::conditionChosen, m_list, &ResultList::narrow);
    connect(m_sums, &SumsPopover::monthChosen, m_list, &ResultList::narrowToMonth);
    m_sums->popUp(placeOf(m_list->head().sumsButton()));
}

void HistoryPage::askDay()
{
    if (m_list->order() != workspace::HistoryOrder::newestFirst) {
        m_list->setOrder(workspace::HistoryOrder::newestFirst);
        m_list->search();
    }
    auto *popover = new JumpPopover(m_theme, m_times, window());
    connect(popover, &JumpPopover::dayChosen, this, &HistoryPage::jumpTo);
    popover->open(placeOf(m_list->head().orderButton()));
}

void HistoryPage::jumpTo(QDate day)
{
    m_jump = day;
    goOnJumping();
}

/// Where the keys of that day are not there yet, it waits for them.
void HistoryPage::goOnJumping()
{
    if (!m_jump || m_model->rowCount() == 0)
        return;
    const QDateTime end = m_jump->addDays(1).startOfDay(m_times.zone());
    const int row = m_model->rowFrom(fromMs(end.toMSecsSinceEpoch() - 1));
    if (row >= m_model->rowCount() && !m_model->isWhole())
        return;
    m_jump.reset();
    const int found = std::min(row, m_model->rowCount() - 1);
    m_list->table().selectRowAt(found);
    m_list->table().scrollTo(m_model->index(found, 0), QAbstractItemView::PositionAtTop);
    m_list->focusRows();
}

void HistoryPage::showExtent(const workspace::HistoryExtent &extent)
{
    m_list->head().setIndexing(m_model->isIndexing(), extent.indexed);
    if (extent.messages == 0)
        setSummary(tr("nothing yet"));
    else
        setSummary(tr("%1 messages since %2")
                       .arg(QLocale().toString(extent.messages), QString::number(m_times.dateOf(extent.first).year())));
}

bool HistoryPage::isWindowsSearch(const QKeyEvent &event) const
{
    const QKeySequence key = m_windowSearch ? m_windowSearch->shortcut() : QKeySequence(Qt::CTRL | Qt::Key_F);
    return key == QKeySequence(event.keyCombination());
}

bool HistoryPage::event(QEvent *event)
{
    // Here the search of the window is the search of this place.
    if (event->type() == QEvent::ShortcutOverride && isWindowsSearch(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void HistoryPage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    // Also where the rows are still to come: the letters that act must not depend on how quick that is.
    if (m_model->rowCount() > 0 || m_model->isSearching())
        m_list->table().setFocus(event->reason());
    else
        m_list->focusField();
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (isWindowsSearch(*event))
        m_list->focusField();
    else if (event->key() == Qt::Key_Escape && m_isOpen)
        closePane();
    else
        Page::keyPressEvent(event);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePane();
}

} // namespace switchboard::history
