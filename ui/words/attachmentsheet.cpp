// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/attachmentsheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"
#include "ui/words/attachmentwords.h"
#include "ui/words/pictures.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::words {

using widgets::Button;
using widgets::ButtonKind;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using workspace::Attachment;
using workspace::AttachmentState;

namespace {
constexpr int widest = 960;
constexpr int lowest = 160;
constexpr int aroundPicture = 220; ///< of the window's height: head, words, foot and margins
} // namespace

/// The picture, or the icon of what cannot be seen; it has the keys, so that the arrows go on to the next.
class PictureView : public QWidget
{
public:
    explicit PictureView(const widgets::Theme &theme) : m_theme(theme)
    {
        setFocusPolicy(Qt::StrongFocus);
        setObjectName(QStringLiteral("picture"));
        widgets::speakAs(*this, QAccessible::Graphic);
        connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void set(const QImage &picture, Icon icon)
    {
        m_picture = picture;
        m_icon = icon;
        update();
    }
    const QImage &picture() const { return m_picture; }
    void onStep(std::function<void(int by)> step) { m_step = std::move(step); }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            m_step(event->key() == Qt::Key_Left ? -1 : 1);
        else
            QWidget::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        widgets::paintBox(painter, m_theme, rect(), Size::radiusMedium, Color::sunken);
        if (m_picture.isNull()) {
            const int side = 2 * m_theme.px(Size::iconPlace);
            widgets::paintIcon(painter, m_theme, {(width() - side) / 2, (height() - side) / 2, side, side}, m_icon,
                               Color::text3);
        } else {
            QSizeF size = m_picture.deviceIndependentSize();
            if (size.width() > width() || size.height() > height())
                size.scale(this->size(), Qt::KeepAspectRatio);
            painter.drawImage(
                QRectF((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()),
                m_picture);
        }
        if (hasFocus())
            widgets::paintFocusRing(painter, m_theme, rect(), Size::radiusMedium);
    }

private:
    const widgets::Theme &m_theme;
    QImage m_picture;
    Icon m_icon = Icon::clip;
    std::function<void(int)> m_step;
};

AttachmentSheet::AttachmentSheet(const widgets::Theme &theme, workspace::MediaService &service,
                                 widgets::FileDialogs dialogs, MessageId message, int number, QWidget *over)
    : Sheet(theme, tr("Attachment"), over), m_theme(theme), m_service(service), m_dialogs(std::move(dialogs)),
      m_message(message), m_number(number), m_view(new PictureView(theme)),
      m_words(new Label(theme, {}, Text::body, Weight::regular, Color::text2, Label::Fit::wrap)),
      m_result(new widgets::MessageBar(theme)), m_what(this), m_bytes(this), m_picture(this)
{
    m_threads.setMaxThreadCount(1);
    build();
    connect(&service, &workspace::MediaService::changed, this, [this](MessageId changed) {
        if (changed == m_message)
            load();
    });
}

AttachmentSheet::~AttachmentSheet()
{
    m_threads.waitForDone();
}

void AttachmentSheet::build()
{
    setCardWidth(std::min(widest, window()->width() - 2 * m_theme.px(Size::space4)));
    m_view->setFixedHeight(lowest);
    m_view->onStep([this](int by) { step(by); });
    m_words->setObjectName(QStringLiteral("why"));
    m_words->setSelectable();
    m_result->setObjectName(QStringLiteral("saved"));
    m_result->hide();
    body()->addWidget(m_view);
    body()->addWidget(m_words);
    body()->addWidget(m_result);
    body()->addStretch(1);
    m_back = addLeftButton(tr("Previous"));
    m_next = addLeftButton(tr("Next"));
    m_copy = addButton(tr("Copy the link"));
    m_save = addButton(tr("Save as…"), ButtonKind::primary);
    m_back->setIcon(Icon::left);
    m_next->setIcon(Icon::right);
    m_copy->setIcon(Icon::copy);
    m_save->setIcon(Icon::download);
    m_save->setObjectName(QStringLiteral("save"));
    m_back->setObjectName(QStringLiteral("previous"));
    m_next->setObjectName(QStringLiteral("next"));
    for (Button *button : {m_back, m_next, m_copy})
        button->hide();
    m_save->setEnabled(false);
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_save, &QPushButton::clicked, this, &AttachmentSheet::chooseFile);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (current())
            QGuiApplication::clipboard()->setText(current()->link);
    });
}

void AttachmentSheet::start()
{
    m_view->setAccessibleName(tr("Loading"));
    open(m_view);
    load();
}

void AttachmentSheet::askSave()
{
    m_isSaveAsked = true;
}

QString AttachmentSheet::sentence() const
{
    return m_words->text();
}

bool AttachmentSheet::isShown() const
{
    return !m_view->picture().isNull();
}

const Attachment *AttachmentSheet::current() const
{
    return m_number >= 0 && m_number < m_attachments.size() ? &m_attachments.at(m_number) : nullptr;
}

void AttachmentSheet::load()
{
    m_what.ask(m_service.attachments(m_message), [this](const Result<QList<Attachment>> &answer) { take(answer); });
}

void AttachmentSheet::take(const Result<QList<Attachment>> &answer)
{
    if (answer)
        m_attachments = *answer;
    if (answer && !m_attachments.isEmpty()) {
        show(std::clamp(m_number, 0, int(m_attachments.size()) - 1));
        return;
    }
    const Error erased{ErrorCode::notFound, {}, QStringLiteral("erased")};
    m_save->setEnabled(false);
    say(whyNot(answer || answer.error().code == ErrorCode::notFound ? erased : answer.error()));
}

void AttachmentSheet::show(int number)
{
    m_number = number;
    const Attachment &attachment = m_attachments.at(number);
    const int count = int(m_attachments.size());
    const bool isThere = attachment.state == AttachmentState::kept;
    const QString standing = standingOf(attachment);
    setTitle(nameOf(attachment));
    setSubtitle(count == 1 ? standing : tr("%1, %2 of %3").arg(standing).arg(number + 1).arg(count));
    m_back->setVisible(count > 1);
    m_next->setVisible(count > 1);
    m_back->setEnabled(number > 0);
    m_next->setEnabled(number + 1 < count);
    m_copy->setVisible(!attachment.link.isEmpty());
    m_save->setEnabled(isThere);
    m_result->hide();
    m_bytes.drop();
    m_picture.drop();
    m_view->set({}, iconOf(attachment.kind));
    const bool isPicture = isThere && isShownType(attachment.type);
    m_view->setFixedHeight(isPicture ? std::max(lowest, window()->height() - aroundPicture) : lowest);
    m_view->setAccessibleName(tr("%1, %2").arg(nameOf(attachment), standing));
    QString why = whyNot(attachment);
    if (!attachment.link.isEmpty())
        why = tr("%1 %2").arg(attachment.link, why);
    say(isPicture ? QString()
        : isThere ? tr("What people send is not opened from here. Save it where you want it and open it there; a "
                       "saved file is not sealed any more.")
                  : why);
    if (isPicture)
        showPicture();
    if (std::exchange(m_isSaveAsked, false) && isThere)
        chooseFile();
}

void AttachmentSheet::step(int by)
{
    const int number = m_number + by;
    if (number >= 0 && number < m_attachments.size())
        show(number);
    if (!focusWidget() || !focusWidget()->isEnabled())
        m_view->setFocus(Qt::OtherFocusReason);
}

void AttachmentSheet::showPicture()
{
    const int side = m_theme.px(Size::space4);
    const QSize bound =
        (QSizeF(std::min(widest, window()->width() - 2 * side), m_view->height()) * devicePixelRatioF()).toSize();
    m_bytes.ask(m_service.content(m_message, m_number), [this, bound](const Result<QByteArray> &bytes) {
        if (bytes)
            m_picture.ask(pictureOn(m_threads, *bytes, bound, PictureShape::whole),
                          [this](const Result<QImage> &picture) { takePicture(picture); });
        else
            takePicture(bytes.error());
    });
}

void AttachmentSheet::takePicture(const Result<QImage> &picture)
{
    if (picture) {
        QImage image = *picture;
        image.setDevicePixelRatio(devicePixelRatioF());
        m_view->set(image, Icon::image);
        say({});
        return;
    }
    const QString why = picture.error().detail;
    m_view->setFixedHeight(lowest);
    m_save->setEnabled(why == QLatin1StringView("no_picture") || why == QLatin1StringView("too_large"));
    say(whyNot(picture.error()));
}

/// A sentence for the eyes, and for who hears the picture's place.
void AttachmentSheet::say(const QString &sentence)
{
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
    m_view->setAccessibleDescription(sentence);
}

/// The dialog asks whether a file that is there may be replaced.
void AttachmentSheet::chooseFile()
{
    if (!current())
        return;
    const QString name = proposedName(*current(), m_message, m_number);
    m_dialogs.save(this, tr("Save the attachment"), name, {}, [this](const QString &file) {
        if (!file.isEmpty())
            save(file);
    });
}

void AttachmentSheet::save(const QString &file)
{
    m_save->setEnabled(false);
    widgets::whenAnswered<void>(this, m_service.save(m_message, m_number, file),
                                [this, file, number = m_number](const Result<void> &saved) {
                                    if (number == m_number) // else another one is looked at
                                        tell(file, saved);
                                });
}

void AttachmentSheet::tell(const QString &file, const Result<void> &saved)
{
    m_save->setEnabled(true);
    const QString name = QFileInfo(file).fileName();
    if (saved)
        m_result->setMessage(Tone::success, tr("Saved as %1. It is not sealed there: whoever can read the file can "
                                               "see it.")
                                                .arg(name));
    else if (saved.error().code == ErrorCode::storage)
        m_result->setMessage(
            Tone::danger,
            tr("%1 could not be written: %2. Choose another folder, or make room.").arg(name, saved.error().detail));
    else
        m_result->setMessage(Tone::danger, tr("%1 was not written. %2").arg(name, whyNot(saved.error())));
    m_result->setVisible(true);
}

} // namespace switchboard::words
