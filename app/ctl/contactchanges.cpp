// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/openjson.h"
#include "core/workspace/peoplelist.h"

#include <QCoro/QCoroFuture>
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
    QStringList parts{contact.id.toString(), contact.name.isEmpty() ? contact.company : contact.name, addresses.join(QStringLiteral(", "))};
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

/// Opens the workspace and finds the person; a status other than done was told.
QCoro::Task<std::pair<int, ContactId>> openAndFind(Session *session, std::string who)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return std::pair(opened, ContactId{});
    auto finding = workspace::personNamed(session->store(), QString::fromStdString(who));
    const Result<ContactId> found = co_await finding;
    co_return found ? std::pair(int(ExitStatus::done), *found) : std::pair(session->fail(found.error()), ContactId{});
}

QCoro::Task<int> list(Session *session, ListOptions options)
{
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    store::ContactFilter filter;
    filter.tag = QString::fromStdString(options.tag);
    filter.stage = QString::fromStdString(options.stage);
    filter.owner = QString::fromStdString(options.owner);
    auto reading = workspace::peopleList(session->store(), filter, QString::fromStdString(options.text), options.limit);
    const Result<QList<Contact>> people = co_await reading;
    if (!people)
        co_return session->fail(people.error());
    for (const Contact &contact : *people)
        session->out().answer(workspace::toJson(contact), lineOf(contact));
    co_return ExitStatus::done;
}

QCoro::Task<int> show(Session *session, PersonOptions options)
{
    auto finding = openAndFind(session, options.who);
    const std::pair<int, ContactId> found = co_await finding;
    if (found.first != ExitStatus::done)
        co_return found.first;
    auto reading = workspace::personPage(session->store(), found.second);
    const Result<PersonPage> person = co_await reading;
    if (!person)
        co_return session->fail(person.error());
    session->out().answer(toJson(*person), pageOf(*person));
    co_return ExitStatus::done;
}

QCoro::Task<int> merge(Session *session, PersonOptions options)
{
    auto finding = openAndFind(session, options.who);
    const std::pair<int, ContactId> alias = co_await finding;
    if (alias.first != ExitStatus::done)
        co_return alias.first;
    auto findingInto = workspace::personNamed(session->store(), QString::fromStdString(options.into));
    const Result<ContactId> into = co_await findingInto;
    if (!into)
        co_return session->fail(into.error());
    auto merging = workspace::mergePeople(session->store(), alias.second, *into);
    const Result<void> merged = co_await merging;
    if (!merged)
        co_return session->fail(merged.error());
    session->out().answer({{QStringLiteral("contact"), alias.second.toString()}, {QStringLiteral("into"), into->toString()}},
                          QCoreApplication::translate("Ctl", "They are one person now; \"contacts unmerge %1\" takes it back.").arg(alias.second.toString()));
    co_return ExitStatus::done;
}

QCoro::Task<int> unmerge(Session *session, PersonOptions options)
{
    auto finding = openAndFind(session, options.who);
    const std::pair<int, ContactId> alias = co_await finding;
    if (alias.first != ExitStatus::done)
        co_return alias.first;
    auto parting = workspace::unmergePerson(session->store(), alias.second);
    const Result<void> parted = co_await parting;
    if (!parted)
        co_return session->fail(parted.error());
    session->out().answer({{QStringLiteral("contact"), alias.second.toString()}},
                          QCoreApplication::translate("Ctl", "%1 is a person apart again.").arg(alias.second.toString()));
    co_return ExitStatus::done;
}

QCoro::Task<int> erase(Session *session, PersonOptions options)
{
    if (!options.isMeant)
        co_return session->fail({ErrorCode::invalidInput, QStringLiteral("erasing cannot be taken back; say --yes where it is meant"), {}, false,
                                 Place{{}, 0, 0, QStringLiteral("--yes")}});
    auto finding = openAndFind(session, options.who);
    const std::pair<int, ContactId> person = co_await finding;
    if (person.first != ExitStatus::done)
        co_return person.first;
    workspace::ContactEraser eraser(session->store());
    auto erasing = eraser.start(person.second);
    const Result<workspace::ErasedPerson> erased = co_await erasing;
    if (!erased)
        co_return session->fail(erased.error());
    session->out().answer({{QStringLiteral("contact"), person.second.toString()},
                           {QStringLiteral("messages"), erased->report.messages},
                           {QStringLiteral("notes"), erased->report.notes},
                           {QStringLiteral("media_kept"), QJsonArray::fromStringList(erased->mediaKept)}},
                          QCoreApplication::translate("Ctl", "Erased, with the content of %1 messages. An opt-out of theirs stays in force.")
                              .arg(erased->report.messages));
    for (const QString &name : erased->mediaKept)
        session->out().problem(QCoreApplication::translate("Ctl", "The media file %1 could not be deleted; delete it yourself.").arg(name));
    co_return erased->mediaKept.isEmpty() ? ExitStatus::done : ExitStatus::failures;
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
    all->add_option("--limit", listing->limit, "at most so many")->check(CLI::Range(1, 10'000'000))->capture_default_str();
    commands.onRun(all, [listing](Session *session) { return list(session, *listing); });

    auto options = std::make_shared<PersonOptions>();
    const char *const who = "id, address or CRM id of the person";
    CLI::App *one = commands.add(group, "show", "everything known of a person", "contacts show +15125550142");
    one->add_option("person", options->who, who)->required();
    commands.onRun(one, [options](Session *session) { return show(session, *options); });
    CLI::App *joining = commands.add(group, "merge", "makes two people one; can be taken back", "contacts merge 7301 7302");
    joining->add_option("person", options->who, who)->required();
    joining->add_option("into", options->into, "whom it is, in the same words")->required();
    commands.onRun(joining, [options](Session *session) { return merge(session, *options); });
    CLI::App *parting = commands.add(group, "unmerge", "takes the last merge of a person back", "contacts unmerge 7301");
    parting->add_option("person", options->who, "id of who was merged away")->required();
    commands.onRun(parting, [options](Session *session) { return unmerge(session, *options); });
    CLI::App *erasing = commands.add(group, "erase", "forgets a person for good; their opt-outs survive as tokens", "contacts erase 7301 --yes");
    erasing->add_option("person", options->who, who)->required();
    erasing->add_flag("--yes", options->isMeant, "it is meant: this cannot be taken back");
    commands.onRun(erasing, [options](Session *session) { return erase(session, *options); });
}

} // namespace switchboard::ctl
