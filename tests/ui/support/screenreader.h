// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace switchboard::test {

/// A reference to one thing on the bus of assistive technology: which program has it, and where.
struct SpokenRef
{
    QString service;
    QDBusObjectPath path;
};

/// What a screen reader can say of one thing. The words are those of AT-SPI 2: "push button", "check box".
struct Spoken
{
    QString role;
    QString name;
    SpokenRef ref;
    bool hasFocus = false;

    bool isControl() const; ///< something to press, choose or write in
    QString line() const { return role + QStringLiteral(": ") + name; }
};

/// Hears of the programs that run in its environment what a blind person's screen reader hears, by AT-SPI over a session
/// bus of its own (at-spi2-core, https://gitlab.gnome.org/GNOME/at-spi2-core). Belongs to one thread.
class ScreenReader
{
public:
    explicit ScreenReader(const QByteArray &display);
    ~ScreenReader();

    static QByteArray missing(); ///< what is not installed; empty where it can be started

    bool isRunning() const { return m_bus.has_value(); }
    const QByteArray &problem() const { return m_problem; } ///< why it does not run
    const QProcessEnvironment &environment() const { return m_environment; }

    /// All that is shown, parents first, of the program of this process id; without what is in lists and tables. Empty
    /// as long as the program has not said that it is there.
    QList<Spoken> read(qint64 program) const;

    QString textOf(const Spoken &field) const; ///< what is written in it

private:
    bool start();
    void walk(const SpokenRef &ref, QList<Spoken> &things, int depth) const;
    QVariant property(const SpokenRef &ref, const char *interface, const char *name) const;
    QDBusMessage call(const SpokenRef &ref, const char *interface, const char *method, const QVariantList &arguments = {}) const;
    QList<SpokenRef> childrenOf(const SpokenRef &ref) const;

    QProcess m_daemon;
    QProcessEnvironment m_environment;
    std::optional<QDBusConnection> m_bus;
    QByteArray m_problem;
};

/// Those of one role whose name begins with that.
const Spoken *find(const QList<Spoken> &things, const QString &role, const QString &name);

QStringList linesOf(const QList<Spoken> &things);

/// Controls that a screen reader has no name for.
QStringList nameless(const QList<Spoken> &things);

} // namespace switchboard::test

Q_DECLARE_METATYPE(switchboard::test::SpokenRef)
