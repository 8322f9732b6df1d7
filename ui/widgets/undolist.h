// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace switchboard::widgets {

/// What was done and can be taken back, newest last; at most 50 steps. One for each window.
class UndoList : public QObject
{
    Q_OBJECT

public:
    using TakeBack = std::function<QFuture<Result<void>>()>;
    using QObject::QObject;

    /// `what` as a past-tense sentence: "Marisol V. is done".
    void push(const QString &what, TakeBack takeBack);
    void undo(); ///< the newest; nothing where there is none or one is being taken back
    bool canUndo() const { return !m_steps.isEmpty(); }
    QString newest() const { return m_steps.isEmpty() ? QString() : m_steps.constLast().what; }

Q_SIGNALS:
    void pushed(const QString &what);
    void undone(const QString &what);
    void failed(const QString &what, const switchboard::Error &error); ///< the step is on the list again

private:
    struct Step
    {
        QString what;
        TakeBack takeBack;
    };
    QList<Step> m_steps;
    bool m_isBusy = false;
};

} // namespace switchboard::widgets
