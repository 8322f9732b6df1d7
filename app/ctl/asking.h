// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitstatus.h"
#include "app/ctl/session.h"

#include <QCoro/QCoroFuture>

#include <optional>

namespace switchboard::ctl {

/// What the workspace answered. Where it is false the failure was told, and `status` is how the program ends.
template<class T>
class Answered
{
public:
    Answered(T value) : m_value(std::move(value)) {}
    explicit Answered(int failure) : status(failure) {}

    explicit operator bool() const { return m_value.has_value(); }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return &*m_value; }

    int status = ExitStatus::done;

private:
    std::optional<T> m_value;
};

/// An answer that says no more than that it is done.
struct Done
{};

namespace detail {

/// T of a QFuture<Result<T>>; Done for void.
template<class Future>
struct Answer;

template<class T>
struct Answer<QFuture<Result<T>>>
{
    using Type = T;
};

template<>
struct Answer<QFuture<Result<void>>>
{
    using Type = Done;
};

} // namespace detail

/// Tells the failure, where it is one.
template<class T>
Answered<T> answered(const Session &session, Result<T> result)
{
    return result ? Answered<T>(std::move(*result)) : Answered<T>(session.fail(result.error()));
}

inline Answered<Done> answered(const Session &session, const Result<void> &result)
{
    return result ? Answered<Done>(Done{}) : Answered<Done>(session.fail(result.error()));
}

template<class Ask, class... Arguments>
using AnswerOf = typename detail::Answer<std::invoke_result_t<Ask &, Session &, Arguments...>>::Type;

/// Opens the workspace and asks it `ask(Session &) -> QFuture<Result<T>>`; Answered<Done> for void.
template<class Ask>
QCoro::Task<Answered<AnswerOf<Ask>>> openAndAsk(Session *session, Ask ask)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return Answered<AnswerOf<Ask>>(opened);
    auto asking = ask(*session);
    auto result = co_await asking;
    co_return answered(*session, std::move(result));
}

/// The same for a list, each row of which it answers as `toJson(row)` and `lineOf(row)`.
template<class Ask, class ToJson, class LineOf>
QCoro::Task<int> answerList(Session *session, Ask ask, ToJson toJson, LineOf lineOf)
{
    auto asking = openAndAsk(session, std::move(ask));
    const auto rows = co_await asking;
    if (!rows)
        co_return rows.status;
    for (const auto &row : *rows)
        session->out().answer(toJson(row), lineOf(row));
    co_return ExitStatus::done;
}

} // namespace switchboard::ctl
