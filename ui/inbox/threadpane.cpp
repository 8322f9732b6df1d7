// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadpane.h"

#include "ui/inbox/threadmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/states.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Badge;
using widgets::Button;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

ThreadPane::ThreadPane(const widgets::Theme &theme, const widgets::TimeWords &times, ThreadModel &model,
                       QWidget *parent)
    : Surface(theme, Color::surface, {}, parent), m_theme(theme), m_model(model), m_stack(new QStackedWidget),
      m_nothing(new widgets::EmptyState(theme, true)), m_open(new QWidget),
      m_list(Button::ofIcon(theme, Icon::list, tr("Conversations"), ButtonSize::small)),
      m_person(Button::ofIcon(theme, Icon::panel, tr("Person"), ButtonSize::small)),
      m_title(new Label(theme, {}, Text::title, Weight::semibold, Color::text, Label::Fit::elide)),
      m_number(new Label(theme, {}, Text::body, Weight::regular, Color::text3)), m_stage(new Badge(theme)),
      m_optOut(new Badge(theme, {.text = tr("Opted out"), .icon = Icon::ban, .tone = Tone::danger})),
      m_problem(new widgets::MessageBar(theme)), m_view(new ThreadView(theme, times)),
      m_error(new widgets::ErrorState(theme)), m_composer(new Composer(theme))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_open);
    auto *layout = new QVBoxLayout(m_open);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    auto *bar = new QWidget;
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space1), theme.px(Size::space2), 0);
    barLayout->addWidget(m_problem);
    bar->hide();
    connect(m_problem->addButton(tr("Close")), &QPushButton::clicked, bar, &QWidget::hide);
    layout->addWidget(bar);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_error, 1);
    layout->addWidget(m_composer);
    m_error->hide();
    m_view->setModel(&model);
    m_bars = new widgets::LoadingBars(theme, widgets::LoadingBars::Shape::bubbles, m_view);
    connect(m_view, &ThreadView::olderAsked, &model, &ThreadModel::loadOlder);
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

QWidget *ThreadPane::makeHeader()
{
    auto *header = new widgets::Surface(m_theme, Color::surface, Qt::BottomEdge);
    header->setFixedHeight(m_theme.px(Size::paneHeader));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space2), 0);
    layout->setSpacing(m_theme.px(Size::space1));
    layout->addWidget(m_list);
    layout->addWidget(m_title);
    layout->addWidget(m_number);
    layout->addWidget(m_stage);
    layout->addWidget(m_optOut);
    layout->addStretch(1);
    layout->addWidget(m_person);
    m_list->hide();
    m_person->hide();
    return header;
}

void ThreadPane::open(const QString &title, quint64 seed)
{
    m_title->setText(title);
    m_title->updateGeometry();
    m_number->setText({});
    m_stage->hide();
    m_optOut->hide();
    m_isFailed = false;
    m_problem->parentWidget()->hide();
    m_view->bubbles().setPerson(title, seed);
    m_stack->setCurrentWidget(m_open);
}

void ThreadPane::setNothing(const QString &title, const QString &advice)
{
    m_nothing->setText(title, advice);
}

void ThreadPane::setPerson(const workspace::PersonCard &person)
{
    const bool hasName = !person.contact.name.isEmpty();
    m_title->setText(hasName ? person.contact.name : person.formattedAddress);
    m_title->updateGeometry();
    m_number->setText(hasName ? person.formattedAddress : QString());
    m_stage->setLook({.text = person.contact.stage, .icon = {}, .tone = Tone::accent});
    m_stage->setVisible(!person.contact.stage.isEmpty());
    m_optOut->setVisible(person.isSuppressed);
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
    m_bars->setLoading(isLoading);
    m_error->setVisible(isEmpty && m_isFailed && !isLoading);
    m_view->setVisible(!m_error->isVisible());
}

} // namespace switchboard::inbox
