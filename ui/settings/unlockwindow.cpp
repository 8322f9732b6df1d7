// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/unlockwindow.h"

#include "ui/settings/centred.h"
#include "ui/settings/unlocking.h"
#include "ui/settings/unlocksteps.h"
#include "ui/settings/unlockwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

constexpr int cardWidth = 560;
constexpr int cardPadding = 24;
constexpr QLatin1StringView passphraseKind("passphrase");
constexpr QLatin1StringView codeKind("recovery");
constexpr QLatin1StringView keychainKind("keychain");

/// With the home folder as people write it.
QString shortened(const QString &path)
{
    const QString home = QDir::homePath() + u'/';
    return path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
}

} // namespace

UnlockWindow::UnlockWindow(const widgets::Theme &theme, Unlocking &unlocking, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_unlocking(unlocking), m_notice(new widgets::MessageBar(theme)),
      m_scroll(new QScrollArea), m_opening(new OpeningStep(theme)), m_passphrase(new PassphraseStep(theme)),
      m_code(new RecoveryStep(theme)), m_failed(new FailedStep(theme))
{
    setWindowTitle(tr("Switchboard"));
    auto *canvas = new widgets::Surface(theme, Color::canvas);
    auto *middle = new QVBoxLayout(canvas);
    const int margin = theme.px(Size::space2);
    middle->setContentsMargins(margin, margin, margin, margin);
    middle->addStretch(1);
    middle->addLayout(centred(makeCard()));
    middle->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(canvas);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    connectSteps();
    connect(qApp, &QApplication::focusChanged, this, &UnlockWindow::keepFocusSeen, Qt::QueuedConnection);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &UnlockWindow::keepFocusSeen,
            Qt::QueuedConnection);
    follow();
}

QWidget *UnlockWindow::makeCard()
{
    auto *card = new widgets::Card(m_theme);
    card->setMaximumWidth(cardWidth);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    column->setSpacing(m_theme.px(Size::space2));
    auto *name = new QHBoxLayout;
    name->setSpacing(m_theme.px(Size::space15));
    name->addWidget(new widgets::IconView(m_theme, widgets::Icon::lock, Size::iconInline, Color::accent));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString folder = m_unlocking.folder();
    words->addWidget(
        new Label(m_theme, QFileInfo(folder).fileName(), Text::body, Weight::semibold, Color::text, Label::Fit::elide));
    words->addWidget(
        new Label(m_theme, shortened(folder), Text::caption, Weight::regular, Color::text2, Label::Fit::elide));
    name->addLayout(words, 1);
    column->addLayout(name);
    column->addWidget(new widgets::Line(m_theme));
    column->addWidget(m_notice);
    for (FirstRunStep *step : steps()) {
        column->addWidget(step); // one is shown, and the card is as high as that one
        step->hide();
    }
    m_notice->hide();
    card->addRow(inside);
    return card;
}

void UnlockWindow::connectSteps()
{
    connect(&m_unlocking, &Unlocking::changed, this, &UnlockWindow::follow);
    connect(m_opening, &OpeningStep::passphraseAsked, this, [this] { go(m_passphrase); });
    connect(m_opening, &OpeningStep::codeAsked, this, [this] { go(m_code); });
    connect(m_opening, &OpeningStep::quitAsked, this, &QWidget::close);
    connect(m_passphrase, &TypedStep::otherWayAsked, this, [this] { go(m_code); });
    connect(m_code, &TypedStep::otherWayAsked, this, [this] { go(m_passphrase); });
    for (TypedStep *step : std::initializer_list<TypedStep *>{m_passphrase, m_code}) {
        connect(step, &TypedStep::unlockAsked, this, [this, step] { m_unlocking.unlockWith(step->sources()); });
        connect(step, &TypedStep::againAsked, &m_unlocking, &Unlocking::tryAgain);
        connect(step, &TypedStep::quitAsked, this, &QWidget::close);
    }
    connect(m_failed, &FailedStep::againAsked, &m_unlocking, &Unlocking::tryAgain);
    connect(m_failed, &FailedStep::quitAsked, this, &QWidget::close);
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
}

void UnlockWindow::setNotice(const QString &sentence)
{
    m_notice->setMessage(widgets::Tone::warning, sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

QList<FirstRunStep *> UnlockWindow::steps() const
{
    return {m_opening, m_passphrase, m_code, m_failed};
}

void UnlockWindow::go(FirstRunStep *step)
{
    for (FirstRunStep *each : steps())
        each->setVisible(each == step);
    m_shown = step;
    step->firstField()->setFocus();
}

void UnlockWindow::follow()
{
    const Unlocking::State state = m_unlocking.state();
    const bool hasPassphrase = m_unlocking.hasHolder(passphraseKind);
    const bool hasCode = m_unlocking.hasHolder(codeKind);
    m_opening->setWays(hasPassphrase, hasCode, m_unlocking.hasHolder(keychainKind));
    m_passphrase->setOtherWay(hasCode);
    m_code->setOtherWay(hasPassphrase);
    for (TypedStep *step : std::initializer_list<TypedStep *>{m_passphrase, m_code})
        step->setBusy(state == Unlocking::State::trying || state == Unlocking::State::opened);
    switch (state) {
    case Unlocking::State::opening: go(m_opening); break;
    case Unlocking::State::wanting: want(); break;
    case Unlocking::State::failed:
        m_failed->setError(*m_unlocking.error(), m_unlocking.folder());
        go(m_failed);
        break;
    case Unlocking::State::trying:
    case Unlocking::State::opened: break;
    }
}

void UnlockWindow::want()
{
    const Error &error = *m_unlocking.error();
    if (m_unlocking.wasTyped() && m_shown == m_code) {
        const bool isPlaced = error.code == ErrorCode::invalidInput && error.place.column > 0;
        m_code->refuse(refusalOfCode(error, m_code->typed()), isPlaced ? error.place.column - 1 : -1);
    } else if (m_unlocking.wasTyped()) {
        m_passphrase->refuse(refusalOfPassphrase(error));
    } else {
        const QString reason = sentenceOfOwnWay(error);
        m_passphrase->setReason(reason);
        m_code->setReason(reason);
        if (m_shown != m_passphrase && m_shown != m_code) // else somebody types already
            goToKeys();
    }
}

void UnlockWindow::goToKeys()
{
    if (m_unlocking.hasHolder(passphraseKind))
        go(m_passphrase);
    else
        go(m_code);
}

void UnlockWindow::keepFocusSeen()
{
    QWidget *focused = focusWidget();
    if (focused && m_scroll->widget()->isAncestorOf(focused))
        m_scroll->ensureWidgetVisible(focused, 0, m_theme.px(Size::space4));
}

void UnlockWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::canvas));
}

void UnlockWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT quitAsked();
}

} // namespace switchboard::settings
