// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QBasicTimer>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {
constexpr int frame = 40;    // ms between two pictures of a bar that moves
constexpr int step = 6;      // pixels from one to the next
constexpr int fine = 10'000; // steps of a whole bar
} // namespace

/// A progress bar, for readers too; moves where it is not known how far it is, unless motion is not wanted.
class Progress::Bar : public QProgressBar
{
public:
    explicit Bar(const Theme &theme) : m_theme(theme)
    {
        setFixedHeight(theme.px(Size::barHeight));
        setTextVisible(false);
        setRange(0, fine);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void setPart(double part)
    {
        m_isKnown = part >= 0;
        setRange(0, m_isKnown ? fine : 0);
        if (m_isKnown)
            setValue(int(part * fine));
        if (!m_isKnown && m_theme.hasMotion())
            m_timer.start(frame, this);
        else
            m_timer.stop();
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal round = height() / 2.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Color::line));
        painter.drawRoundedRect(rect(), round, round);
        painter.setBrush(m_theme.color(Color::accent));
        QRectF done(rect());
        if (m_isKnown) {
            done.setWidth(width() * double(value()) / fine);
        } else {
            done.setWidth(width() / 4.0);
            done.moveLeft(m_theme.hasMotion() ? m_at : (width() - done.width()) / 2);
        }
        painter.setClipRect(rect());
        if (done.width() > 0.5)
            painter.drawRoundedRect(done, round, round);
    }

    void timerEvent(QTimerEvent *event) override
    {
        if (event->timerId() != m_timer.timerId()) {
            QProgressBar::timerEvent(event);
            return;
        }
        m_at = m_at > width() ? -width() / 4.0 : m_at + step;
        update();
    }

private:
    const Theme &m_theme;
    QBasicTimer m_timer;
    qreal m_at = 0;
    bool m_isKnown = true;
};

Progress::Progress(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_text(new Label(theme, {}, Text::body, Weight::medium, Color::text, Label::Fit::elide)),
      m_detail(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_bar(new Bar(theme)), m_cancel(new Button(theme, tr("Cancel"), ButtonKind::plain, ButtonSize::small))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(Size::space15));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme.px(Size::space05));
    words->addWidget(m_text);
    words->addWidget(m_bar);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelAsked();
    });
}

void Progress::setText(const QString &words)
{
    m_text->setText(words);
    m_bar->setAccessibleName(words);
}

void Progress::setDetail(const QString &words)
{
    m_detail->setText(words);
    m_bar->setAccessibleDescription(words);
}

void Progress::setProgress(qint64 done, qint64 total)
{
    m_part = total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : -1;
    m_bar->setPart(m_part);
}

void Progress::setCancelable(bool isCancelable)
{
    m_cancel->setVisible(isCancelable);
    m_cancel->setEnabled(isCancelable);
}

} // namespace switchboard::widgets
