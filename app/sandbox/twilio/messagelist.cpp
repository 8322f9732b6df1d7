// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/messagelist.h"

#include "app/sandbox/jsontext.h"

#include <QDateTime>

namespace switchboard::sandbox {

namespace {

constexpr int defaultPageSize = 50;
constexpr int maximumPageSize = 1000;

struct Page
{
    int number = 0;
    int size = defaultPageSize;
    quint64 ordinal = 0;   ///< of the message that the token stands for; 0 is the newest page
    bool goesBack = false; ///< the token asks for the page before
};

/// A day, or a second, as [from, until).
bool readTime(const QByteArray &text, Timestamp &from, Timestamp &until)
{
    const QString value = QString::fromUtf8(text);
    const QDate day = QDate::fromString(value, Qt::ISODate);
    if (value.size() == 10 && day.isValid()) {
        from = fromMs(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
        until = from + std::chrono::hours(24);
        return true;
    }
    QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(value, Qt::RFC2822Date);
    if (!time.isValid())
        return false;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    from = std::chrono::floor<seconds>(fromMs(time.toMSecsSinceEpoch()));
    until = from + seconds(1);
    return true;
}

std::optional<ApiError> readFilter(const Form &query, MessageFilter &filter)
{
    filter.to = query.value("To");
    filter.from = query.value("From");
    for (const auto &[name, value] : query.fields()) {
        if (!name.startsWith("DateSent") || value.isEmpty())
            continue;
        Timestamp from;
        Timestamp until;
        if (!readTime(value, from, until))
            return ApiError{400, 20001, "'" + name + "' is not a date: " + value};
        if (name == "DateSent" || name == "DateSent>")
            filter.sentFrom = filter.sentFrom ? std::max(*filter.sentFrom, from) : from;
        if (name == "DateSent" || name == "DateSent<")
            filter.sentUntil = filter.sentUntil ? std::min(*filter.sentUntil, until) : until;
    }
    return {};
}

std::optional<ApiError> readPage(const Form &query, MessageBook &book, Page &page)
{
    bool ok = true;
    if (query.has("PageSize"))
        page.size = query.value("PageSize").toInt(&ok);
    if (ok && page.size > maximumPageSize)
        return ApiError{400, 20007, "'PageSize' is larger than 1000."};
    if (!ok || page.size < 1)
        return ApiError{400, 20001, "'PageSize' is not from 1 to 1000."};
    if (query.has("Page"))
        page.number = query.value("Page").toInt(&ok);
    if (!ok || page.number < 0)
        return ApiError{400, 20001, "'Page' is not a number from 0."};
    const QByteArray token = query.value("PageToken");
    if (token.isEmpty())
        return {};
    const Message *message = book.find(QByteArrayView(token).sliced(std::min<qsizetype>(2, token.size())));
    if (!message || (!token.startsWith("PA") && !token.startsWith("PB")))
        return ApiError{400, 21481, "The 'PageToken' is not valid."};
    page.ordinal = message->ordinal;
    page.goesBack = token.startsWith("PB");
    return {};
}

/// Of another page of the same question.
QByteArray uriOf(const QByteArray &path, const Form &query, int size, int number, const QByteArray &token)
{
    Form form;
    for (const auto &[name, value] : query.fields()) {
        if (name != "Page" && name != "PageToken" && name != "PageSize")
            form.add(name, value);
    }
    form.add("PageSize", QByteArray::number(size));
    form.add("Page", QByteArray::number(number));
    if (!token.isEmpty())
        form.add("PageToken", token);
    return path + '?' + form.toBytes();
}

HttpResponse render(State &state, const Form &query, const Page &page, const std::vector<Message *> &found,
                    bool hasMore, bool hasNewer)
{
    const QByteArray &account = state.scenario->account.sid;
    const QByteArray path = accountPath(account) + "/Messages.json";
    const int start = page.number * page.size;
    QByteArray list = "[";
    for (Message *message : found) {
        if (list.size() > 1)
            list.append(',');
        list.append(messageJson(*message, account, shownStatus(state, *message)));
    }
    JsonObject json;
    json.number("end", found.empty() ? start : start + int(found.size()) - 1)
        .text("first_page_uri", uriOf(path, query, page.size, 0, {}))
        .raw("messages", list.append(']'));
    if (hasMore)
        json.text("next_page_uri", uriOf(path, query, page.size, page.number + 1, "PA" + found.back()->sid));
    else
        json.null("next_page_uri");
    json.number("page", page.number).number("page_size", page.size);
    if (hasNewer && !found.empty())
        json.text("previous_page_uri",
                  uriOf(path, query, page.size, std::max(0, page.number - 1), "PB" + found.front()->sid));
    else
        json.null("previous_page_uri");
    json.number("start", start).text("uri", uriOf(path, query, page.size, page.number, query.value("PageToken")));
    return {200, json.take()};
}

} // namespace

SmsStatus shownStatus(State &state, Message &message)
{
    const bool isStale =
        message.statusBefore != SmsStatus::none
        && state.dice.happens(message.behaviour->delivery.staleReads, "stale", message.sid, message.reads++);
    return isStale ? message.statusBefore : message.status;
}

HttpResponse listMessages(State &state, const Form &query)
{
    MessageFilter filter;
    if (const auto error = readFilter(query, filter))
        return toResponse(*error);
    Page page;
    if (const auto error = readPage(query, state.book, page))
        return toResponse(*error);
    filter.shownAt = state.clock().sinceBoot();
    std::vector<Message *> found;
    if (page.goesBack) {
        found = state.book.newer(filter, page.ordinal, page.size);
    } else {
        found = state.book.older(filter, page.ordinal, page.size);
        if (page.ordinal == 0 && page.number > 0) { // a page by its number alone
            const size_t skipped = size_t(page.number) * size_t(page.size);
            found = state.book.older(filter, 0, int(std::min<size_t>(skipped + size_t(page.size), 1'000'000)));
            found.erase(found.begin(), found.begin() + ptrdiff_t(std::min(skipped, found.size())));
        }
    }
    const bool hasMore = !found.empty() && !state.book.older(filter, found.back()->ordinal, 1).empty();
    const bool hasNewer =
        page.number > 0 && !found.empty() && !state.book.newer(filter, found.front()->ordinal, 1).empty();
    return render(state, query, page, found, hasMore, hasNewer);
}

} // namespace switchboard::sandbox
