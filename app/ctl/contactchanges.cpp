// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "core/workspace/maintenance.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/openjson.h"
#include "core/workspace/peoplelist.h"

#include <QJsonArray>

namespace switchboard::ctl {

namespace {

using workspace::PersonPage;

struct ListOptions
{
    std::string text;
    std::string tag;
    std::string stage;
    std::string owner;
    int limit = 1'000;
};

struct PersonOptions
{
    std::string who;
    std::string into;
    bool isMeant = false;
};

QString lineOf(const Contact &contact)
{
    QStringList addresses;
    for (const Endpoint &endpoint : contact.endpoints)
        addresses.append(endpoint.address.normal);
    QStringList parts{contact.id.toString(), contact.name.isEmpty() ? contact.company : contact.name,
                      addresses.join(QStringLiteral(", "))};
    if (!contact.tags.isEmpty())
        parts.append(u'[' + contact.tags.join(QStringLiteral(", ")) + u']');
    return parts.join(QStringLiteral("  "));
}

QString pageOf(const PersonPage &person)
{
    const Contact &contact = person.contact;
    QStringList lines{lineOf(contact)};
    const auto add = [&lines](const QString &what, const QString &value) {
        if (!value.isEmpty())
            lines.append(QStringLiteral("  %1: %2").arg(what, value));
    };
    add(QCoreApplication::translate("Ctl", "company"), contact.company);
    add(QCoreApplication::translate("Ctl", "stage"), contact.stage);
    add(QCoreApplication::translate("Ctl", "owner"), contact.owner);
    add(QCoreApplication::translate("Ctl", "household"), contact.household);
    add(QCoreApplication::translate("Ctl", "source"), contact.source);
    add(QCoreApplication::translate("Ctl", "next step"), contact.nextStep);
    for (auto it = contact.fields.cbegin(); it != contact.fields.cend(); ++it)
        add(it.key(), it.value());
    for (const QString &note : person.notes)
        add(QCoreApplication::translate("Ctl", "note"), note);
    for (const auto &[address, why] : person.suppressed)
        add(QCoreApplication::translate("Ctl", "may not be texted"), address.normal + u' ' + why);
    return lines.join(u'\n');
}

QJsonObject toJson(const PersonPage &person)
{
    QJsonObject object = workspace::toJson(person.contact);
    object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(person.notes));
    QJsonArray suppressed;
    for (const auto &[address, why] : person.suppressed)
        suppressed.append(QJsonObject{{QStringLiteral("address"), address.normal}, {QStringLiteral("why"), why}});
    object.insert(QStringLiteral("suppressed"), suppressed);
    return object;
}

/// Opens the workspace and finds the person.
QCoro::Task<Answered<ContactId>> find(Session *session, const std::string &who)
{
    return openAndAsk(session,
                      [who](Session &at) { return workspace::personNamed(at.store(), QString::fromStdString(who)); });
}

/// Opens the workspace, finds the person and asks `ask(Session &, ContactId) -> QFuture<Result<T>>` about them.
template<class Ask>
QCoro::Task<Answered<std::pair<ContactId, AnswerOf<Ask, ContactId>>>> askAbout(Session *session, std::string who,
                                                                               Ask ask)
{
    using Both = std::pair<ContactId, AnswerOf<Ask, ContactId>>;
    auto finding = find(session, who);
    const Answered<ContactId> found = co_await finding;
    if (!found)
        co_return Answered<Both>(found.status);
    auto asking = ask(*session, *found);
    auto result = co_await asking;
    const auto answer = answered(*session, std::move(result));
    co_return answer ? Answered<Both>(Both(*found, *answer)) : Answered<Both>(answer.status);
}

QCoro::Task<int> list(Session *session, const ListOptions &options)
{
    store::ContactFilter filter;
    filter.tag = QString::fromStdString(options.tag);
    filter.stage = QString::fromStdString(options.stage);
    filter.owner = QString::fromStdString(options.owner);
    const QString text = QString::fromStdString(options.text);
    return answerList(
        session,
        [filter, text, limit = options.limit](Session &at) {
            return workspace::peopleList(at.store(), filter, text, limit);
        },
        [](const Contact &contact) { return workspace::toJson(contact); }, lineOf);
}

QCoro::Task<int> show(Session *session, PersonOptions options)
{
    auto reading = askAbout(session, options.who,
                            [](Session &at, ContactId person) { return workspace::personPage(at.store(), person); });
    const Answered<std::pair<ContactId, PersonPage>> person = co_await reading;
    if (!person)
        co_return person.status;
    session->out().answer(toJson(person->second), pageOf(person->second));
    co_return ExitStatus::done;
}

QCoro::Task<int> merge(Session *session, PersonOptions options)
{
    // Both are looked for before either is touched.
    auto finding = askAbout(session, options.who, [into = options.into](Session &at, ContactId) {
        return workspace::personNamed(at.store(), QString::fromStdString(into));
    });
    const Answered<std::pair<ContactId, ContactId>> found = co_await finding;
    if (!found)
        co_return found.status;
    const ContactId alias = found->first;
    const ContactId into = found->second;
    auto merging = workspace::mergePeople(session->store(), alias, into);
    const Result<void> merged = co_await merging;
    if (!merged)
        co_return session->fail(merged.error());
    session->out().answer(
        {{QStringLiteral("contact"), alias.toString()}, {QStringLiteral("into"), into.toString()}},
        QCoreApplication::translate("Ctl", "They are one person now; \"contacts unmerge %1\" takes it back.")
            .arg(alias.toString()));
    co_return ExitStatus::done;
}

QCoro::Task<int> unmerge(Session *session, PersonOptions options)
{
    auto parting = askAbout(session, options.who,
                            [](Session &at, ContactId alias) { return workspace::unmergePerson(at.store(), alias); });
    const Answered<std::pair<ContactId, Done>> parted = co_await parting;
    if (!parted)
        co_return parted.status;
    const QString alias = parted->first.toString();
    session->out().answer({{QStringLiteral("contact"), alias}},
                          QCoreApplication::translate("Ctl", "%1 is a person apart again.").arg(alias));
    co_return ExitStatus::done;
}

QCoro::Task<int> erase(Session *session, PersonOptions options)
{
    if (!options.isMeant)
        co_return session->fail({ErrorCode::invalidInput,
                                 QStringLiteral("erasing cannot be taken back; say --yes where it is meant"),
                                 {},
                                 false,
                                 Place{{}, 0, 0, QStringLiteral("--yes")}});
    auto finding = find(session, options.who);
    const Answered<ContactId> person = co_await finding;
    if (!person)
        co_return person.status;
    workspace::ContactEraser eraser(session->store());
    auto erasing = eraser.start(*person);
    const Result<workspace::ErasedPerson> erased = co_await erasing;
    if (!erased)
        co_return session->fail(erased.error());
    auto forgetting = workspace::forgetInSearch(session->workspace());
    const Result<void> forgotten = co_await forgetting;
    session->out().answer({{QStringLiteral("contact"), person->toString()},
                           {QStringLiteral("messages"), erased->report.messages},
                           {QStringLiteral("notes"), erased->report.notes},
                           {QStringLiteral("media_kept"), QJsonArray::fromStringList(erased->mediaKept)}},
                          QCoreApplication::translate(
                              "Ctl", "Erased, with the content of %1 messages. An opt-out of theirs stays in force.")
                              .arg(erased->report.messages));
    for (const QString &name : erased->mediaKept)
        session->out().problem(
            QCoreApplication::translate("Ctl", "The media file %1 could not be deleted; delete it yourself.")
                .arg(name));
    if (!forgotten)
        session->out().problem(QCoreApplication::translate(
            "Ctl", "The search file could not follow yet; it does as soon as a console or a worker runs."));
    co_return erased->mediaKept.isEmpty() && forgotten ? ExitStatus::done : ExitStatus::failures;
}

} // namespace

void addContactChanges(Commands &commands)
{
    CLI::App *group = commands.group("contacts", "people");
    auto listing = std::make_shared<ListOptions>();
    CLI::App *all = commands.add(group, "list", "people, by id", "contacts list --tag buyer --json");
    all->add_option("text", listing->text, "part of a name, company or address");
    all->add_option("--tag", listing->tag, "only with this tag");
    all->add_option("--stage", listing->stage, "only in this stage");
    all->add_option("--owner", listing->owner, "only of this agent");
    all->add_option("--limit", listing->limit, "at most so many")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    commands.onRun(all, [listing](Session *session) { return list(session, *listing); });

    auto options = std::make_shared<PersonOptions>();
    const char *const who = "id, address or CRM id of the person";
    CLI::App *one = commands.add(group, "show", "everything known of a person", "contacts show +15125550142");
    one->add_option("person", options->who, who)->required();
    commands.onRun(one, [options](Session *session) { return show(session, *options); });
    CLI::App *joining =
        commands.add(group, "merge", "makes two people one; can be taken back", "contacts merge 7301 7302");
    joining->add_option("person", options->who, who)->required();
    joining->add_option("into", options->into, "whom it is, in the same words")->required();
    commands.onRun(joining, [options](Session *session) { return merge(session, *options); });
    CLI::App *parting =
        commands.add(group, "unmerge", "takes the last merge of a person back", "contacts unmerge 7301");
    parting->add_option("person", options->who, "id of who was merged away")->required();
    commands.onRun(parting, [options](Session *session) { return unmerge(session, *options); });
    CLI::App *erasing = commands.add(group, "erase", "forgets a person for good; their opt-outs survive as tokens",
                                     "contacts erase 7301 --yes");
    erasing->add_option("person", options->who, who)->required();
    erasing->add_flag("--yes", options->isMeant, "it is meant: this cannot be taken back");
    commands.onRun(erasing, [options](Session *session) { return erase(session, *options); });
}

} // namespace switchboard::ctl
