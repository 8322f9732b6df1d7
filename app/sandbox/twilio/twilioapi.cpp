// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/twilio/twilioapi.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/twilio/messagelist.h"
#include "core/text/smsencoding.h"

namespace switchboard::sandbox {

namespace {

constexpr QByteArrayView accountsPath = "/2010-04-01/Accounts/";
constexpr QByteArrayView storagePath = "/_storage/";
constexpr qsizetype sidSize = 34;

const ApiError unknownResource{404, 20404, "The requested resource does not exist here."};
const ApiError badMethod{405, 20004, "This method is not allowed here."};

ApiError malformedForm(const Error &error)
{
    return {400, 20001,
            "The parameters are malformed at byte " + QByteArray::number(error.place.column) + ": "
                + error.message.toUtf8() + "."};
}

/// The form of a request; a body of another type has no fields for the API.
Result<Form> formOf(const HttpRequest &request)
{
    if (!request.header("content-type").startsWith("application/x-www-form-urlencoded"))
        return Form();
    return Form::parse(request.body);
}

ApiError faultError(Fault fault, const Faults &faults)
{
    if (fault == Fault::tooManyRequests)
        return {429, 20429, "Too many requests."};
    if (faults.serverErrorStatus == 503)
        return {503, 20503, "The service is not available."};
    return {faults.serverErrorStatus, 20500, "An internal error has happened."};
}

bool isAccepting(Fault fault)
{
    return fault == Fault::none || fault == Fault::serverErrorAfter || fault == Fault::closeAfter
           || fault == Fault::hangAfter;
}

} // namespace

bool TwilioApi::owns(const HttpRequest &request)
{
    return request.path.startsWith("/2010-04-01/") || request.path.startsWith(storagePath);
}

TwilioApi::Identity TwilioApi::identify(const QByteArray &authorization)
{
    const auto known = m_knownGood.constFind(authorization);
    if (known != m_knownGood.constEnd())
        return *known;
    if (!authorization.startsWith("Basic "))
        return Identity::nobody;
    const QByteArray pair = QByteArray::fromBase64(authorization.sliced(6));
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return Identity::nobody;
    const QByteArray user = pair.first(colon);
    const QByteArray password = pair.sliced(colon + 1);
    const Account &account = m_state.scenario->account;
    Identity identity = Identity::nobody;
    const auto key = account.apiKeys.find(user);
    if (user == account.sid && password == account.token)
        identity = Identity::account;
    else if (key != account.apiKeys.end() && key->second == password)
        identity = Identity::apiKey;
    if (identity != Identity::nobody)
        m_knownGood.insert(authorization, identity);
    return identity;
}

void TwilioApi::handle(const HttpRequest &request, const HttpReply &reply)
{
    if (request.path.startsWith(storagePath))
        return reply.send(stored(request));
    const QByteArrayView path(request.path);
    const Identity identity = identify(request.header("authorization"));
    const bool isAccount = path.startsWith(accountsPath) && path.size() >= accountsPath.size() + sidSize;
    if (!isAccount)
        return reply.send(toResponse(unknownResource));
    if (identity == Identity::nobody || path.sliced(accountsPath.size(), sidSize) != m_state.scenario->account.sid) {
        const ApiError error{401, 20003, "Authenticate"};
        refused(error, {});
        return reply.send(toResponse(error));
    }
    const QByteArrayView rest = path.sliced(accountsPath.size() + sidSize);
    if (rest == "/Messages.json" && request.method == "POST")
        handleSend(request, reply);
    else
        handleOther(request, reply, rest, identity);
}

Fault TwilioApi::faultFor(const Faults &faults, QByteArrayView purpose, const QByteArray &key, quint64 turn) const
{
    const int limit = m_state.scenario->account.maxConcurrency;
    if (limit > 0 && m_unanswered >= limit)
        return Fault::tooManyRequests;
    double roll = m_state.dice.roll(purpose, key, turn);
    for (int i = 1; i < faultCount; ++i) {
        if ((roll -= faults.probability[i]) < 0)
            return Fault(i);
    }
    return Fault::none;
}

void TwilioApi::handleSend(const HttpRequest &request, const HttpReply &reply)
{
    ++m_requests;
    m_state.log.count("requests");
    const Result<Form> form = formOf(request);
    if (!form) {
        const ApiError error = malformedForm(form.error());
        refused(error, {});
        return reply.send(toResponse(error));
    }
    const QByteArray to = form->value("To");
    const QByteArray service = form->value("MessagingServiceSid");
    const auto behaviour =
        m_state.behaviourFor(to, service.isEmpty() ? form->value("From") : service, form->value("Body"));
    const quint64 turn = m_state.turn("request", to);
    const Fault fault = faultFor(behaviour->faults, "fault", to, turn);
    HttpResponse response;
    if (isAccepting(fault)) {
        auto read = readSendRequest(*form, m_state.clock().now());
        std::optional<ApiError> error;
        if (const ApiError *refusal = std::get_if<ApiError>(&read))
            error = *refusal;
        else
            error = checkAccount(std::get<SendRequest>(read));
        if (error)
            refused(*error, to);
        response = error ? toResponse(*error) : accept(std::get<SendRequest>(read), behaviour, fault);
    } else {
        JsonObject json;
        json.text("event", "fault").text("fault", name(fault)).text("to", to).number("request", m_requests);
        m_state.log.write(json.number("at", toMs(m_state.clock().now())).take());
    }
    respond(reply, response, behaviour->faults, fault, to, turn);
}

void TwilioApi::respond(const HttpReply &reply, const HttpResponse &response, const Faults &faults, Fault fault,
                        const QByteArray &key, quint64 turn)
{
    if (fault != Fault::none)
        m_state.log.count("fault." + name(fault).toByteArray());
    const bool isError =
        fault == Fault::tooManyRequests || fault == Fault::serverErrorBefore || fault == Fault::serverErrorAfter;
    const HttpResponse shown = isError ? toResponse(faultError(fault, faults)) : response;
    const bool closes = fault == Fault::closeBefore || fault == Fault::closeAfter;
    if (fault == Fault::hangBefore || fault == Fault::hangAfter)
        return;
    const qint64 latency = m_state.dice.within(faults.latencyMs, "latency", key, turn);
    if (latency == 0)
        return closes ? reply.drop() : reply.send(shown);
    ++m_unanswered;
    m_state.timeline.after(milliseconds(latency), [this, reply, shown, closes] {
        --m_unanswered;
        if (closes)
            reply.drop();
        else
            reply.send(shown);
    });
}

void TwilioApi::refused(const ApiError &error, const QByteArray &to)
{
    m_state.log.count("refused." + QByteArray::number(error.code));
    JsonObject json;
    json.text("event", "refused").number("code", error.code).textOrNull("to", to);
    m_state.log.write(json.number("at", toMs(m_state.clock().now())).take());
}

std::optional<ApiError> TwilioApi::checkAccount(SendRequest &request)
{
    Senders &senders = m_state.senders;
    if (!request.service.isEmpty()) {
        if (!senders.isService(request.service))
            return ApiError{400, 21701, "The Messaging Service does not exist."};
        const QByteArray chosen = senders.numberOf(request.service, request.to);
        if (chosen.isEmpty())
            return ApiError{400, 21704, "The Messaging Service has no numbers."};
        if (!request.from.isEmpty() && !senders.isInPool(request.service, request.from))
            return ApiError{400, 21711, "The 'From' number does not belong to the Messaging Service."};
        if (request.from.isEmpty())
            request.from = chosen;
    } else if (!senders.isSender(request.from)) {
        return ApiError{400, 21606, "The 'From' number is not one of this account: " + request.from};
    }
    if (senders.isOptedOut(request.from, request.to))
        return ApiError{400, 21610, "The recipient has opted out of this sender."};
    return {};
}

Message TwilioApi::draftOf(const SendRequest &request, std::shared_ptr<const Behaviour> behaviour) const
{
    const Account &account = m_state.scenario->account;
    Message draft;
    draft.to = request.to;
    draft.from = request.from;
    draft.service = request.service;
    draft.body = request.body;
    if (request.smartEncoded || account.smartEncodes)
        draft.body = text::smartEncoded(QString::fromUtf8(draft.body)).toUtf8();
    if (account.isTrial)
        draft.body.prepend("Sent from your Twilio trial account - ");
    for (size_t i = 0; i < request.mediaUrls.size(); ++i)
        draft.media.push_back({{}, "image/png", samplePicture()});
    draft.status = request.sendAt              ? SmsStatus::scheduled
                   : request.service.isEmpty() ? SmsStatus::queued
                                               : SmsStatus::accepted;
    draft.segments = draft.media.empty() ? text::smsParts(QString::fromUtf8(draft.body)).segments : 1;
    draft.created = draft.updated = m_state.clock().now();
    draft.statusCallback = request.statusCallback;
    draft.validity = request.validity;
    draft.behaviour = std::move(behaviour);
    return draft;
}

HttpResponse TwilioApi::accept(const SendRequest &request, std::shared_ptr<const Behaviour> behaviour, Fault fault)
{
    Message draft = draftOf(request, std::move(behaviour));
    m_carrier.nameMedia(draft.media);
    const Range late = draft.behaviour->delivery.listDelayMs;
    draft.listedFrom = m_state.clock().sinceBoot()
                       + milliseconds(m_state.dice.within(late, "list", request.to, m_state.turn("list", request.to)));
    Message &message = m_state.book.add(std::move(draft));
    logAccepted(message, request, fault);
    m_carrier.deliver(message, request.sendAt);
    return {201, messageJson(message, m_state.scenario->account.sid, message.status)};
}

void TwilioApi::logAccepted(const Message &message, const SendRequest &request, Fault fault)
{
    m_state.log.count("accepted");
    const QByteArray ends = message.to + ' ' + message.from;
    const quint64 text = Dice().bits(ends, request.body, 0);
    if (m_texts.contains(text))
        m_state.log.count("identical");
    m_texts.insert(text);
    JsonObject json;
    json.text("event", "accepted").text("sid", message.sid).text("to", message.to).text("from", message.from);
    json.textOrNull("service", message.service).text("body", request.body);
    if (message.body != request.body)
        json.text("shown_body", message.body);
    json.number("media", qint64(message.media.size())).number("request", m_requests);
    json.text("fault", name(fault)).number("accepted_at", toMs(message.created));
    m_state.log.write(json.take());
}

void TwilioApi::handleOther(const HttpRequest &request, const HttpReply &reply, QByteArrayView rest, Identity identity)
{
    m_state.log.count("reads");
    const Faults &faults = m_state.scenario->readFaults;
    const quint64 turn = m_state.turn("read", request.path);
    const Fault fault = faultFor(faults, "readFault", request.path, turn);
    respond(reply, isAccepting(fault) ? route(request, rest, identity) : HttpResponse(), faults, fault, request.path,
            turn);
}

HttpResponse TwilioApi::route(const HttpRequest &request, QByteArrayView rest, Identity identity)
{
    if (rest == ".json") {
        if (identity != Identity::account) // a standard key does not reach accounts
            return toResponse({401, 20003, "Authenticate"});
        return request.method == "GET" ? account() : toResponse(badMethod);
    }
    if (rest == "/Messages.json") {
        if (request.method != "GET")
            return toResponse(badMethod);
        const Result<Form> query = Form::parse(request.query);
        return query ? listMessages(m_state, *query) : toResponse(malformedForm(query.error()));
    }
    if (rest.startsWith("/Messages/"))
        return messageRoute(request, rest.sliced(10));
    return toResponse(unknownResource);
}

HttpResponse TwilioApi::messageRoute(const HttpRequest &request, QByteArrayView rest)
{
    Message *message = rest.size() > sidSize ? m_state.book.find(rest.first(sidSize)) : nullptr;
    if (!message)
        return toResponse(unknownResource);
    const QByteArrayView tail = rest.sliced(sidSize);
    if (tail.startsWith("/Media"))
        return mediaRoute(request, *message, tail.sliced(6));
    if (tail != ".json")
        return toResponse(unknownResource);
    if (request.method == "GET")
        return show(*message);
    if (request.method == "POST")
        return update(*message, request);
    return request.method == "DELETE" ? remove(*message) : toResponse(badMethod);
}

HttpResponse TwilioApi::show(Message &message)
{
    return {200, messageJson(message, m_state.scenario->account.sid, shownStatus(m_state, message))};
}

HttpResponse TwilioApi::update(Message &message, const HttpRequest &request)
{
    const Result<Form> form = formOf(request);
    if (!form)
        return toResponse(malformedForm(form.error()));
    if (form->has("Status")) {
        if (form->value("Status") != "canceled")
            return toResponse({400, 20001, "The only 'Status' that can be asked for is 'canceled'."});
        if (!m_carrier.cancel(message))
            return toResponse({409, 30409, "The message has left and cannot be canceled."});
    }
    if (form->has("Body")) {
        if (!form->value("Body").isEmpty())
            return toResponse({400, 20001, "The 'Body' can be emptied only."});
        message.body.clear();
        message.updated = m_state.clock().now();
    }
    return {200, messageJson(message, m_state.scenario->account.sid, message.status)};
}

HttpResponse TwilioApi::remove(Message &message)
{
    if (!isFinal(message.status))
        return toResponse({409, 20009, "The message is not final yet and cannot be deleted."});
    message.isDeleted = true;
    return {204};
}

HttpResponse TwilioApi::mediaRoute(const HttpRequest &request, Message &message, QByteArrayView rest)
{
    if (rest == ".json" && request.method == "GET") {
        const QByteArray path = accountPath(m_state.scenario->account.sid) + "/Messages/" + message.sid + "/Media.json";
        QByteArray list = "[";
        for (const Media &media : message.media) {
            if (list.size() > 1)
                list.append(',');
            list.append(mediaJson(message, media, m_state.scenario->account.sid));
        }
        JsonObject json;
        json.number("end", std::max<qint64>(0, qint64(message.media.size()) - 1))
            .text("first_page_uri", path + "?PageSize=50&Page=0");
        json.raw("media_list", list.append(']')).null("next_page_uri").number("page", 0).number("page_size", 50);
        json.null("previous_page_uri").number("start", 0).text("uri", path + "?PageSize=50&Page=0");
        return {200, json.take()};
    }
    for (auto media = message.media.begin(); media != message.media.end(); ++media) {
        const QByteArray path = '/' + media->sid;
        if (rest == path && request.method == "GET")
            return {307, {}, {}, {{"Location", storagePath.toByteArray() + message.sid + '/' + media->sid}}};
        if (rest != QByteArray(path + ".json"))
            continue;
        if (request.method == "DELETE") {
            message.media.erase(media);
            return {204};
        }
        return request.method == "GET" ? HttpResponse{200, mediaJson(message, *media, m_state.scenario->account.sid)}
                                       : toResponse(badMethod);
    }
    return toResponse(unknownResource);
}

/// The other host that media are redirected to: it knows no accounts and refuses who shows it a password.
HttpResponse TwilioApi::stored(const HttpRequest &request)
{
    if (request.hasHeader("authorization")) {
        m_state.log.count("leakedAuthorization");
        return {400, "<Error>Authorization is not for this host</Error>", "application/xml"};
    }
    const QByteArrayView rest = QByteArrayView(request.path).sliced(storagePath.size());
    const Message *message = rest.size() > sidSize ? m_state.book.find(rest.first(sidSize)) : nullptr;
    for (const Media &media : message ? message->media : std::vector<Media>()) {
        if (request.method == "GET" && rest.sliced(sidSize) == QByteArray('/' + media.sid))
            return {200, media.bytes, media.contentType};
    }
    return {404, "<Error>No such object</Error>", "application/xml"};
}

HttpResponse TwilioApi::account() const
{
    const Account &account = m_state.scenario->account;
    const QByteArray path = accountPath(account.sid);
    JsonObject links;
    links.text("messages", path + "/Messages.json");
    JsonObject json;
    json.null("auth_token").text("date_created", "Thu, 01 Jan 2026 00:00:00 +0000");
    json.text("date_updated", "Thu, 01 Jan 2026 00:00:00 +0000").text("friendly_name", account.friendlyName);
    json.text("owner_account_sid", account.sid).text("sid", account.sid).text("status", "active");
    json.raw("subresource_uris", links.take())
        .text("type", account.isTrial ? "Trial" : "Full")
        .text("uri", path + ".json");
    return {200, json.take()};
}

} // namespace switchboard::sandbox
