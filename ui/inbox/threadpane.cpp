// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadpane.h"

#include "ui/inbox/composer.h"
#include "ui/inbox/startpane.h"
#include "ui/inbox/threadheader.h"
#include "ui/inbox/threadmodel.h"
#include "ui/inbox/threadview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/states.h"
#include "ui/words/thumbnails.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Color;
using widgets::MessageBar;
using widgets::Size;
using widgets::Tone;

ThreadPane::ThreadPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadModel &model,
                       QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_theme(theme), m_model(model),
      m_header(new ThreadHeader(theme, times)), m_stack(new QStackedWidget), m_start(new StartPane(theme)),
      m_open(new QWidget), m_problem(new MessageBar(theme)), m_offline(new MessageBar(theme)),
      m_view(new ThreadView(theme, times)), m_error(new widgets::ErrorState(theme)),
      m_none(new widgets::EmptyState(theme, false)), m_composer(new Composer(theme))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    outer->addWidget(m_header);
    outer->addWidget(makeBars());
    outer->addWidget(m_stack, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_open);
    auto *layout = new QVBoxLayout(m_open);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_error, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(m_composer);
    m_error->hide();
    m_none->hide();
    m_header->hide();
    m_view->setModel(&model);
    m_bars = new widgets::LoadingBars(theme, widgets::LoadingBars::Shape::bubbles, m_view);
    connect(m_view, &ThreadView::olderAsked, &model, [&model] { model.loadOlder(); });
    connect(m_error, &widgets::ErrorState::retryAsked, this, &ThreadPane::retryAsked);
    connect(&model, &ThreadModel::loadingStarted, this, &ThreadPane::showState);
    connect(&model, &ThreadModel::loaded, this, [this] {
        m_isFailed = false;
        showState();
    });
    connect(&model, &ThreadModel::loadFailed, this, [this](const Error &error) {
        m_isFailed = true;
        m_error->setError(tr("The messages could not be loaded"), error);
        showState();
    });
}

QWidget *ThreadPane::makeBars()
{
    auto *bars = new QWidget;
    auto *layout = new QVBoxLayout(bars);
    layout->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space2), 0);
    layout->setSpacing(0);
    for (MessageBar *bar : {m_offline, m_problem}) {
        auto *frame = new QWidget;
        auto *inner = new QVBoxLayout(frame);
        inner->setContentsMargins(0, m_theme.px(Size::space1), 0, 0);
        inner->addWidget(bar);
        layout->addWidget(frame);
        frame->hide();
    }
    m_problem->setObjectName(QStringLiteral("problem"));
    m_offline->setObjectName(QStringLiteral("offline"));
    connect(m_problem->addButton(tr("Close")), &QPushButton::clicked, m_problem->parentWidget(), &QWidget::hide);
    return bars;
}

/// What comes to be known of an attachment has the place that it had.
void ThreadPane::useThumbnails(words::Thumbnails &thumbnails)
{
    m_view->bubbles().setThumbnails(&thumbnails);
    connect(&thumbnails, &words::Thumbnails::changed, m_view, [this](MessageId message) {
        const QModelIndex index = m_model.indexOf(message);
        if (index.isValid())
            m_view->update(index);
    });
}

void ThreadPane::open(const QString &title, quint64 seed)
{
    m_seed = seed;
    m_isFailed = false;
    m_header->setTitle(title);
    m_none->setText(tr("Nothing was said with %1 yet").arg(title), tr("What you write below begins the conversation."));
    m_header->show();
    m_problem->parentWidget()->hide();
    m_view->bubbles().setPerson(title, seed);
    m_view->tellNews(0);
    m_stack->setCurrentWidget(m_open);
}

void ThreadPane::close()
{
    m_header->hide();
    m_stack->setCurrentWidget(m_start);
}

void ThreadPane::setPerson(const workspace::PersonCard &person)
{
    m_header->setPerson(person);
    m_view->bubbles().setPerson(person.contact.name.isEmpty() ? person.formattedAddress : person.contact.name, m_seed);
    m_view->viewport()->update();
}

void ThreadPane::setStatus(const workspace::SystemStatus &status)
{
    if (!status.isReachable)
        m_offline->setMessage(
            Tone::warning,
            tr("%1 does not answer. What you send is kept and goes as soon as it does.").arg(status.provider));
    m_offline->parentWidget()->setVisible(!status.isReachable);
    m_start->setHeld(status.held);
}

void ThreadPane::showProblem(const QString &what, const Error &error)
{
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_problem->setMessage(Tone::danger, tr("%1 %2 %3").arg(what, words.meaning, words.advice));
    m_problem->setToolTip(describe(error));
    m_problem->parentWidget()->show();
}

void ThreadPane::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const bool isLoading = isEmpty && m_model.isLoading();
    const bool isFailed = isEmpty && m_isFailed && !isLoading;
    m_bars->setLoading(isLoading);
    m_error->setVisible(isFailed);
    const bool isNone = isEmpty && !isLoading && !isFailed && m_model.conversation();
    m_none->setVisible(isNone);
    m_view->setVisible(!isFailed && !isNone);
}

} // namespace switchboard::inbox
