// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakepeopleservice.h"

namespace switchboard::test {

using namespace workspace;

namespace {

Address addressOf(const QString &text)
{
    return {text.contains(u'@') ? AddressKind::email : AddressKind::phone, text};
}

bool isMatch(const PersonLine &line, const PeopleQuery &query)
{
    const QString all = QStringList{line.name, line.company, line.phone, line.email}.join(u' ');
    return (query.text.isEmpty() || all.contains(query.text, Qt::CaseInsensitive))
        && (query.tag.isEmpty() || line.tags.contains(query.tag, Qt::CaseInsensitive))
        && (query.stage.isEmpty() || line.stage == query.stage) && (query.owner.isEmpty() || line.owner == query.owner);
}

bool isBefore(const PersonLine &a, const PersonLine &b, PeopleOrder order)
{
    if (order == PeopleOrder::lastActivity && a.lastActivityAt != b.lastActivityAt)
        return a.lastActivityAt > b.lastActivityAt;
    if (order == PeopleOrder::newest)
        return a.contact > b.contact;
    const int names = QString::compare(a.name, b.name, Qt::CaseInsensitive);
    return names != 0 ? names < 0 : a.contact < b.contact;
}

QList<std::pair<QString, qint64>> mostFirst(const QMap<QString, qint64> &counts)
{
    QList<std::pair<QString, qint64>> list;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        list.append({count.key(), count.value()});
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return list;
}

} // namespace

ContactId FakePeopleService::add(PersonDetail person)
{
    if (!person.contact.id)
        person.contact.id = ContactId{++m_nextId};
    m_nextId = std::max(m_nextId, person.contact.id.value);
    person.contact.root = person.contact.id;
    m_people.insert(person.contact.id, person);
    return person.contact.id;
}

ContactId FakePeopleService::add(const QString &name, const QString &phone, const QString &email, const QStringList &tags)
{
    PersonDetail person;
    person.contact.name = name;
    person.contact.tags = tags;
    for (const QString &text : {phone, email}) {
        if (!text.isEmpty())
            person.addresses.append({EndpointId{m_nextId * 10 + person.addresses.size() + 1}, addressOf(text), text, {}, false, {}});
    }
    return add(person);
}

PersonLine FakePeopleService::lineOf(const PersonDetail &person)
{
    const Contact &contact = person.contact;
    PersonLine line;
    line.contact = contact.id;
    line.company = contact.company;
    line.stage = contact.stage;
    line.owner = contact.owner;
    line.tags = contact.tags;
    line.nextStep = contact.nextStep;
    line.nextStepAt = contact.nextStepAt;
    line.lastActivityAt = contact.lastActivityAt;
    for (const PersonAddress &address : person.addresses) {
        QString &first = address.address.kind == AddressKind::phone ? line.phone : line.email;
        if (first.isEmpty())
            first = address.formatted;
        line.isOptedOut = line.isOptedOut || address.isSuppressed;
    }
    for (const QString &name : {contact.name, contact.company, line.phone, line.email}) {
        if (line.name.isEmpty())
            line.name = name;
    }
    return line;
}

Result<PersonDetail *> FakePeopleService::find(ContactId id)
{
    const auto person = m_people.find(id);
    if (person == m_people.end())
        return Error{ErrorCode::notFound, QStringLiteral("no such person")};
    return &*person;
}

QFuture<Result<QList<ContactId>>> FakePeopleService::matches(PeopleQuery query, int limit, std::stop_token)
{
    return script.reply<QList<ContactId>>(QStringLiteral("matches ") + query.text, [=, this]() -> Result<QList<ContactId>> {
        QList<PersonLine> found;
        for (const PersonDetail &person : std::as_const(m_people)) {
            if (const PersonLine line = lineOf(person); isMatch(line, query))
                found.append(line);
        }
        std::sort(found.begin(), found.end(),
                  [&query](const PersonLine &a, const PersonLine &b) { return isBefore(a, b, query.order); });
        QList<ContactId> ids;
        for (const PersonLine &line : std::as_const(found).first(std::min<qsizetype>(found.size(), limit)))
            ids.append(line.contact);
        return ids;
    });
}

QFuture<Result<QList<PersonLine>>> FakePeopleService::lines(QList<ContactId> people)
{
    return script.reply<QList<PersonLine>>(QStringLiteral("lines %1").arg(people.size()), [=, this]() -> Result<QList<PersonLine>> {
        QList<PersonLine> lines;
        for (const ContactId id : people) {
            if (const auto person = m_people.constFind(id); person != m_people.constEnd())
                lines.append(lineOf(*person));
        }
        return lines;
    });
}

QFuture<Result<PeopleFacets>> FakePeopleService::facets()
{
    return script.reply<PeopleFacets>(QStringLiteral("facets"), [this]() -> Result<PeopleFacets> {
        QMap<QString, qint64> tags;
        QMap<QString, qint64> stages;
        QMap<QString, qint64> owners;
        for (const PersonDetail &person : std::as_const(m_people)) {
            for (const QString &tag : person.contact.tags)
                ++tags[tag];
            if (!person.contact.stage.isEmpty())
                ++stages[person.contact.stage];
            if (!person.contact.owner.isEmpty())
                ++owners[person.contact.owner];
        }
        return PeopleFacets{m_people.size(), mostFirst(tags), mostFirst(stages), mostFirst(owners)};
    });
}

QFuture<Result<PersonDetail>> FakePeopleService::detail(ContactId person)
{
    return script.reply<PersonDetail>(QStringLiteral("detail %1").arg(person.value), [=, this]() -> Result<PersonDetail> {
        const Result<PersonDetail *> found = find(person);
        return found ? Result<PersonDetail>(**found) : Result<PersonDetail>(found.error());
    });
}

void FakePeopleService::take(PersonDetail &person, const PersonEdit &edit)
{
    Contact &contact = person.contact;
    contact.name = edit.name;
    contact.company = edit.company;
    contact.stage = edit.stage;
    contact.owner = edit.owner;
    contact.source = edit.source;
    contact.household = edit.household;
    contact.nextStep = edit.nextStep;
    contact.nextStepAt = edit.nextStepAt;
    contact.properties = edit.properties;
    contact.tags = edit.tags;
    contact.fields = edit.fields;
    QList<PersonAddress> addresses;
    for (const PersonEdit::TypedAddress &typed : edit.addresses) {
        PersonAddress kept{EndpointId{contact.id.value * 10 + addresses.size() + 1}, addressOf(typed.text), typed.text, {}, false, {}};
        for (const PersonAddress &before : std::as_const(person.addresses)) {
            if (before.formatted == typed.text)
                kept = before;
        }
        kept.label = typed.label;
        addresses.append(kept);
    }
    person.addresses = addresses;
}

/// An address of letters alone is wrong; one that another has is told.
Result<ContactId> FakePeopleService::keep(const PersonEdit &edit)
{
    for (qsizetype i = 0; i < edit.addresses.size(); ++i) {
        const QString &text = edit.addresses.at(i).text;
        Error wrong{ErrorCode::invalidInput, QStringLiteral("no address"), QStringLiteral("not_a_number")};
        wrong.place.field = QStringLiteral("address %1").arg(i + 1);
        if (!text.contains(u'@') && !std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); }))
            return wrong;
        for (const PersonDetail &other : std::as_const(m_people)) {
            for (const PersonAddress &address : other.addresses) {
                if (other.contact.id != edit.contact && address.formatted == text)
                    return Error{ErrorCode::alreadyExists, QStringLiteral("another's"), other.contact.id.toString(), false, wrong.place};
            }
        }
    }
    if (edit.contact && !m_people.contains(edit.contact))
        return Error{ErrorCode::notFound, QStringLiteral("no such person")};
    const ContactId id = edit.contact ? edit.contact : add(PersonDetail{});
    take(m_people[id], edit);
    Q_EMIT peopleChanged();
    return id;
}

QFuture<Result<ContactId>> FakePeopleService::save(PersonEdit edit)
{
    return script.reply<ContactId>(QStringLiteral("save ") + edit.name, [=, this] { return keep(edit); });
}

QFuture<Result<void>> FakePeopleService::addNote(ContactId person, QString body)
{
    return script.reply<void>(QStringLiteral("addNote %1 %2").arg(person.value).arg(body), [=, this]() -> Result<void> {
        const Result<PersonDetail *> found = find(person);
        if (!found)
            return found.error();
        (*found)->notes.prepend({++m_nextNote, (*found)->contact.lastActivityAt, QStringLiteral("Avery"), body});
        Q_EMIT peopleChanged();
        return {};
    });
}

QFuture<Result<QList<ContactId>>> FakePeopleService::tag(QList<ContactId> people, QString tag, bool isOn)
{
    const QString call = QStringLiteral("tag %1 %2 %3").arg(QString::number(people.size()), tag, isOn ? QStringLiteral("on") : QStringLiteral("off"));
    return script.reply<QList<ContactId>>(call, [=, this]() -> Result<QList<ContactId>> {
        QList<ContactId> changed;
        for (const ContactId id : people) {
            QStringList &tags = m_people[id].contact.tags;
            if (tags.contains(tag) == isOn)
                continue;
            if (isOn)
                tags.append(tag);
            else
                tags.removeAll(tag);
            changed.append(id);
        }
        Q_EMIT peopleChanged();
        return changed;
    });
}

QFuture<Result<void>> FakePeopleService::merge(ContactId alias, ContactId into)
{
    return script.reply<void>(QStringLiteral("merge %1 %2").arg(alias.value).arg(into.value), [=, this]() -> Result<void> {
        if (alias == into)
            return Error{ErrorCode::invalidInput, QStringLiteral("one person already")};
        m_merged.insert(alias, {m_people.value(alias), m_people.value(into)});
        const PersonDetail other = m_people.take(alias);
        PersonDetail &kept = m_people[into];
        kept.addresses.append(other.addresses);
        for (const QString &tag : other.contact.tags) {
            if (!kept.contact.tags.contains(tag))
                kept.contact.tags.append(tag);
        }
        kept.merged.append({alias, other.contact.name});
        Q_EMIT peopleChanged();
        return {};
    });
}

QFuture<Result<void>> FakePeopleService::unmerge(ContactId alias)
{
    return script.reply<void>(QStringLiteral("unmerge %1").arg(alias.value), [=, this]() -> Result<void> {
        if (!m_merged.contains(alias))
            return Error{ErrorCode::invalidInput, QStringLiteral("was not merged")};
        const auto [one, other] = m_merged.take(alias);
        m_people.insert(alias, one);
        m_people.insert(other.contact.id, other);
        Q_EMIT peopleChanged();
        return {};
    });
}

QFuture<Result<ErasurePreview>> FakePeopleService::previewErasure(ContactId person)
{
    return script.reply<ErasurePreview>(QStringLiteral("previewErasure %1").arg(person.value), [=, this]() -> Result<ErasurePreview> {
        ErasurePreview preview = m_preview;
        preview.name = m_people.value(person).contact.name;
        return preview;
    });
}

QFuture<Result<ErasedPerson>> FakePeopleService::erase(ContactId person)
{
    return script.reply<ErasedPerson>(QStringLiteral("erase %1").arg(person.value), [=, this]() -> Result<ErasedPerson> {
        m_people.remove(person);
        Q_EMIT peopleChanged();
        ErasedPerson erased;
        erased.report.messages = m_preview.messages;
        erased.isLogEmptied = true;
        return erased;
    });
}

QFuture<Result<ConversationId>> FakePeopleService::conversationWith(ContactId person)
{
    return script.reply<ConversationId>(QStringLiteral("conversationWith %1").arg(person.value), [=, this]() -> Result<ConversationId> {
        const Result<PersonDetail *> found = find(person);
        if (!found)
            return found.error();
        if (!(*found)->conversation)
            (*found)->conversation = ConversationId{person.value + 100};
        return (*found)->conversation;
    });
}

QFuture<Result<BegunConversation>> FakePeopleService::conversationWith(ContactId chosen, QString typed)
{
    const QString call = QStringLiteral("conversationWith ") + (chosen ? QString::number(chosen.value) : typed);
    return script.reply<BegunConversation>(call, [=, this]() -> Result<BegunConversation> {
        for (PersonDetail &person : m_people) {
            const auto address = std::find_if(person.addresses.cbegin(), person.addresses.cend(), [&typed](const PersonAddress &each) {
                return each.formatted == typed || each.address.normal == typed;
            });
            const bool isTyped = address != person.addresses.cend();
            if (chosen ? person.contact.id != chosen : !isTyped)
                continue;
            if (!person.conversation)
                person.conversation = ConversationId{person.contact.id.value + 100};
            return BegunConversation{person.conversation, isTyped ? address->endpoint : EndpointId()};
        }
        if (chosen)
            return Error{ErrorCode::notFound, QStringLiteral("no such person")};
        if (!typed.contains(u'@') && !typed.contains(QLatin1StringView("555")))
            return Error{ErrorCode::invalidInput, QStringLiteral("no address"), QStringLiteral("not_a_number")};
        const ConversationId begun{1000 + ++m_nextId};
        return BegunConversation{begun, EndpointId{begun.value}};
    });
}

QFuture<Result<ImportSample>> FakePeopleService::inspect(QString file)
{
    return script.reply<ImportSample>(QStringLiteral("inspect ") + file, [this]() -> Result<ImportSample> { return m_sample; });
}

QFuture<Result<ImportReport>> FakePeopleService::import(ImportOptions options, std::stop_token stop, ImportProgressed progressed)
{
    m_importOptions = options;
    m_progressed = std::move(progressed);
    const QString call = QStringLiteral("import %1%2").arg(options.file, options.isDryRun ? QStringLiteral(" dry") : QString());
    return script.reply<ImportReport>(call, [=, this]() -> Result<ImportReport> {
        ImportReport report = m_report;
        report.isDryRun = options.isDryRun;
        report.wasCancelled = stop.stop_requested();
        report.errorsFile = options.errorsFile;
        if (!options.isDryRun)
            Q_EMIT peopleChanged();
        return report;
    });
}

QFuture<Result<ExportReport>> FakePeopleService::exportPeople(ExportOptions options, std::stop_token stop, ExportProgressed)
{
    m_exportOptions = options;
    return script.reply<ExportReport>(QStringLiteral("exportPeople ") + options.file, [=, this]() -> Result<ExportReport> {
        return ExportReport{options.people.isEmpty() ? m_people.size() : options.people.size(), stop.stop_requested()};
    });
}

} // namespace switchboard::test
