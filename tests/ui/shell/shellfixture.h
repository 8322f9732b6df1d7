// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/when.h"
#include "core/workspace/historyservice.h"
#include "tests/support/manualclock.h"
#include "tests/ui/support/fakepeopleservice.h"
#include "tests/ui/support/sampleday.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/statuscontroller.h"
#include "ui/shell/windowactions.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/uistate.h"
#include "ui/widgets/undolist.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace switchboard::test {

/// Answers for saved searches; everything else of the history is somebody else's.
class FakeSearches : public workspace::HistoryService
{
public:
    AnswerScript script;
    QList<workspace::SavedSearch> saved;

    QFuture<Result<workspace::HistoryMatches>> matches(QString, workspace::HistoryOrder, int, MessageCursor, std::stop_token) override
    {
        return none<workspace::HistoryMatches>();
    }
    QFuture<Result<QList<workspace::HistoryLine>>> lines(QList<MessageId>, QString) override { return none<QList<workspace::HistoryLine>>(); }
    QFuture<Result<workspace::HistoryFacets>> facets(QString, std::stop_token) override { return none<workspace::HistoryFacets>(); }
    QFuture<Result<QList<workspace::SearchSuggestion>>> suggestions(text::SearchField, QString, int) override
    {
        return none<QList<workspace::SearchSuggestion>>();
    }
    QFuture<Result<workspace::MessageStory>> story(MessageId) override { return none<workspace::MessageStory>(); }
    QFuture<Result<workspace::HistoryExtent>> extent() override { return none<workspace::HistoryExtent>(); }
    QFuture<Result<QList<workspace::SavedSearch>>> savedSearches() override
    {
        return script.reply<QList<workspace::SavedSearch>>(QStringLiteral("savedSearches"), [this] { return Result<QList<workspace::SavedSearch>>(saved); });
    }
    QFuture<Result<qint64>> saveSearch(workspace::SavedSearch) override { return none<qint64>(); }
    QFuture<Result<void>> removeSearch(qint64) override { return none<void>(); }
    QFuture<Result<workspace::HistoryExportReport>> exportMatches(workspace::HistoryExport, std::stop_token, workspace::HistoryExportProgressed) override
    {
        return none<workspace::HistoryExportReport>();
    }

private:
    template<class T>
    QFuture<Result<T>> none()
    {
        return script.reply<T>(QStringLiteral("other"), []() -> Result<T> { return Error{ErrorCode::unsupported, QStringLiteral("not here")}; });
    }
};

/// A page that does nothing but say so.
class SamplePage : public widgets::Page
{
public:
    SamplePage(const widgets::Theme &theme, const QString &title) : m_title(title)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(title);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(new widgets::Label(theme, title, widgets::Text::heading, widgets::Weight::regular, widgets::Color::text2), 0, Qt::AlignCenter);
        field = new QLineEdit;
        field->setAccessibleName(QStringLiteral("A field"));
        layout->addWidget(field);
    }

    QString title() const override { return m_title; }
    void takeSearch(const QString &query) override { searched.append(query); }
    using Page::setCount;
    using Page::setPersonZone;
    using Page::setSummary;

    QLineEdit *field;
    QStringList searched;

private:
    QString m_title;
};

/// The shell alone, with an inbox and a history that are only pages, and people to find.
class ShellWindow
{
public:
    explicit ShellWindow(bool isDark = false, const QString &stateFile = {})
        : clock(std::make_shared<ManualClock>(sampleNow())), inbox(clock), times(clock, sampleZone()),
          state(stateFile.isEmpty() ? folder.filePath(QStringLiteral("console.ini")) : stateFile), actions(state),
          window({theme, times, actions, undo, state})
    {
        addSampleDay(inbox);
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
        window.addPage(shell::Place::inbox, [this] { return inboxPage = makeInbox(); });
        window.addPage(shell::Place::history, [this] { return historyPage = new SamplePage(theme, QStringLiteral("History")); });
        window.addPage(shell::Place::settings, [this] { return settingsPage = new SamplePage(theme, QStringLiteral("Settings")); });
        window.setSearchable(true);
    }

    void show(QSize size = {1440, 900})
    {
        window.setSources({&people, &searches});
        window.restore();
        window.resize(size);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    shell::Palette *palette() const
    {
        const auto all = window.findChildren<shell::Palette *>();
        return all.isEmpty() || !all.constLast()->isVisible() ? nullptr : all.constLast();
    }

    /// What the palette lists, one line each; the chosen one begins with ">".
    QString listed() const
    {
        const shell::Palette *shown = palette();
        if (!shown)
            return QStringLiteral("closed");
        QStringList lines;
        const QAbstractItemModel *model = shown->list()->model();
        for (int i = 0; i < model->rowCount(); ++i) {
            const auto row = model->index(i, 0).data(shell::PaletteModel::RowRole).value<shell::PaletteRow>();
            QString line = row.kind == shell::PaletteRowKind::head ? QString(row.text + u':') : QString(QStringLiteral("  ") + row.text);
            if (!row.cap.isEmpty())
                line += QStringLiteral(" [") + row.cap + u']';
            lines.append(shown->list()->currentIndex().row() == i ? QString(u'>' + line.mid(1)) : line);
        }
        return lines.join(u'\n');
    }

    QTemporaryDir folder;
    std::shared_ptr<ManualClock> clock;
    FakeInboxService inbox;
    FakePeopleService people;
    FakeSearches searches;
    widgets::Theme theme;
    widgets::TimeWords times;
    widgets::UiState state;
    widgets::ActionTable actions;
    widgets::UndoList undo;
    SamplePage *inboxPage = nullptr;
    SamplePage *historyPage = nullptr;
    SamplePage *settingsPage = nullptr;
    QStringList did;
    shell::MainWindow window;

private:
    SamplePage *makeInbox()
    {
        auto *page = new SamplePage(theme, QStringLiteral("Inbox"));
        const auto add = [&](const QString &id, const QString &name, const QString &key, widgets::Icon icon, const QStringList &words) {
            actions.add(page, {.id = id, .name = name, .section = QStringLiteral("Inbox"), .icon = icon, .shortcut = QKeySequence(key), .words = words},
                        [this, id] { did.append(id); });
        };
        add(QStringLiteral("inbox.done"), QStringLiteral("Mark as done"), QStringLiteral("E"), widgets::Icon::check, {QStringLiteral("archive")});
        add(QStringLiteral("inbox.reply"), QStringLiteral("Reply"), QStringLiteral("R"), widgets::Icon::send, {});
        actions.add(page,
                    {.id = QStringLiteral("inbox.snooze"), .name = QStringLiteral("Snooze, choose a time"), .section = QStringLiteral("Inbox"),
                     .icon = widgets::Icon::snooze, .shortcut = QKeySequence(QStringLiteral("H")), .words = {QStringLiteral("remind")},
                     .offers = [this](const QString &argument) { return snoozeOffers(argument); }},
                    [this] { did.append(QStringLiteral("inbox.snooze")); });
        return page;
    }

    QList<widgets::ActionOffer> snoozeOffers(const QString &argument)
    {
        const auto when = text::parseWhen(argument.isEmpty() ? QStringLiteral("tomorrow 9") : argument, clock->now(), sampleZone());
        if (!when)
            return {};
        const QString words = times.nextMoment(*when);
        return {{QStringLiteral("Snooze Marisol V. until %1").arg(words), QStringLiteral("ends if she replies"),
                 [this, words] { did.append(QStringLiteral("snoozed until %1").arg(words)); }}};
    }
};

} // namespace switchboard::test
