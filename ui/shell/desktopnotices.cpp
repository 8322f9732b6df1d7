// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopnotices.h"

#include <QDBusAbstractInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <limits>

namespace switchboard::shell {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString objectPath = QStringLiteral("/org/freedesktop/Notifications");
const QString openAction = QStringLiteral("default");
constexpr int patienceMs = 5'000;

/// A notice that was sent may be there, however late the service says so: to show another one elsewhere would be twice.
/// Where the service goes away the bus says so.
constexpr int asLongAsItTakes = std::numeric_limits<int>::max();

/// What the service tells by itself. Its name is its unique one, so that nobody has to ask the bus who owns it.
class ServiceSignals : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    ServiceSignals(const QString &server, const QDBusConnection &bus)
        : QDBusAbstractInterface(server, objectPath, "org.freedesktop.Notifications", bus, nullptr)
    {}

Q_SIGNALS:
    // NOLINTBEGIN: the names are those of the interface
    void NotificationClosed(uint id, uint reason);
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    // NOLINTEND
};

QDBusMessage call(const char *method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, objectPath, service, QString::fromLatin1(method));
    message.setArguments(arguments);
    return message;
}

} // namespace

DesktopNotices::DesktopNotices(const QDBusConnection &bus, NoticeDesk &otherwise, QObject *parent)
    : NoticeDesk(parent), m_bus(bus), m_otherwise(otherwise)
{
    connect(&otherwise, &NoticeDesk::noticePressed, this, &NoticeDesk::noticePressed);
}

QDBusConnection DesktopNotices::sessionBus()
{
    // Without an address libdbus would try to start one.
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ? QDBusConnection::sessionBus()
                                                                 : QDBusConnection(QString());
}

void DesktopNotices::listen()
{
    if (std::exchange(m_isListening, true))
        return;
    auto *watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DesktopNotices::forgetServer);
}

/// By the service's unique name: any program on the bus can send a signal.
void DesktopNotices::hear(const QString &server)
{
    auto *told = new ServiceSignals(server, m_bus);
    m_told.reset(told);
    connect(told, &ServiceSignals::ActionInvoked, this, &DesktopNotices::press);
    connect(told, &ServiceSignals::ActivationToken, this, [this](uint id, const QString &token) {
        m_token = {id, token};
    });
    connect(told, &ServiceSignals::NotificationClosed, this, [this](uint id) {
        for (Bubble &bubble : m_bubbles) {
            if (bubble.id == id)
                bubble.isShown = false; // the id stays: some say this before they say what was pressed
        }
    });
}

/// Another one has other abilities, and no notice of ours.
void DesktopNotices::forgetServer()
{
    m_abilities.reset();
    m_told.reset();
    for (Bubble &bubble : m_bubbles) {
        bubble.id = 0;
        bubble.isShown = false;
    }
}

void DesktopNotices::show(const Notice &notice)
{
    if (!m_bus.isConnected()) {
        m_otherwise.show(notice);
        return;
    }
    if (m_abilities) {
        send(notice);
        return;
    }
    m_waiting.removeIf([&](const Notice &older) { return older.conversation == notice.conversation; });
    m_waiting.append(notice);
    askServer();
}

void DesktopNotices::askServer()
{
    if (std::exchange(m_isServerAsked, true))
        return;
    listen();
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call("GetCapabilities"), patienceMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        m_isServerAsked = false;
        const QDBusPendingReply<QStringList> reply = *answer;
        if (reply.isValid()) {
            m_abilities = reply.value();
            hear(reply.reply().service());
        }
        for (const Notice &notice : std::exchange(m_waiting, {}))
            reply.isValid() ? send(notice) : m_otherwise.show(notice);
    });
}

void DesktopNotices::send(const Notice &notice)
{
    Bubble &bubble = m_bubbles[notice.conversation];
    bubble.isUnwanted = false;
    if (bubble.isAsked) {
        bubble.next = notice;
        return;
    }
    bubble.isAsked = true;
    const QStringList abilities = m_abilities.value_or(QStringList());
    const auto can = [&](const char *ability) { return abilities.contains(QLatin1StringView(ability)); };
    QString body;
    if (can("body"))
        body = can("body-markup") ? notice.text.toHtmlEscaped() : notice.text;
    QStringList actions;
    if (can("actions"))
        actions << openAction << tr("Open");
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("switchboard")},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    constexpr int asTheServerWants = -1;
    QVariantList arguments;
    arguments << tr("Switchboard") << (bubble.isShown ? bubble.id : 0U) << QStringLiteral("switchboard") << notice.title
              << body << actions << QVariant(hints) << asTheServerWants;
    const QDBusMessage notify = call("Notify", arguments);
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(notify, asLongAsItTakes), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, notice] {
        answer->deleteLater();
        take(notice, *answer);
    });
}

void DesktopNotices::take(const Notice &notice, const QDBusPendingCallWatcher &answer)
{
    const QDBusPendingReply<uint> reply = answer;
    Bubble &bubble = m_bubbles[notice.conversation];
    bubble.isAsked = false;
    const std::optional<Notice> next = std::exchange(bubble.next, std::nullopt);
    if (!reply.isValid()) {
        const bool isWanted = !bubble.isUnwanted;
        m_bubbles.remove(notice.conversation);
        m_abilities.reset(); // asked again by the next one
        if (isWanted)
            m_otherwise.show(next.value_or(notice));
        return;
    }
    bubble.id = reply.value();
    bubble.isShown = true;
    if (next) {
        show(*next);
    } else if (bubble.isUnwanted) {
        closeBubble(bubble.id);
        m_bubbles.remove(notice.conversation);
    }
}

void DesktopNotices::close(ConversationId conversation)
{
    m_waiting.removeIf([&](const Notice &notice) { return notice.conversation == conversation; });
    m_otherwise.close(conversation);
    const auto found = m_bubbles.find(conversation);
    if (found == m_bubbles.end())
        return;
    if (found->isAsked) {
        found->isUnwanted = true;
        found->next.reset();
        return;
    }
    if (found->isShown)
        closeBubble(found->id);
    m_bubbles.erase(found);
}

void DesktopNotices::closeBubble(uint id)
{
    m_bus.send(call("CloseNotification", {id}));
}

void DesktopNotices::press(uint id, const QString &action)
{
    const QString token = m_token.first == id ? m_token.second : QString();
    m_token = {};
    const auto pressed =
        std::find_if(m_bubbles.cbegin(), m_bubbles.cend(), [id](const Bubble &bubble) { return bubble.id == id; });
    if (id != 0 && pressed != m_bubbles.cend() && action == openAction)
        Q_EMIT noticePressed(pressed.key(), token);
}

} // namespace switchboard::shell

#include "desktopnotices.moc"
