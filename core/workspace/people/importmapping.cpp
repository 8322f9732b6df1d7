// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/importmapping.h"

#include <QHash>
#include <QSet>

namespace switchboard::workspace {

namespace {

struct Word
{
    const char *word;
    ImportField field;
    const char *label = "";
};

/// The words of `--map`, which the export writes as headers too.
constexpr Word words[]{
    {"name", ImportField::name},
    {"first", ImportField::firstName},
    {"first_name", ImportField::firstName},
    {"last", ImportField::lastName},
    {"last_name", ImportField::lastName},
    {"phone", ImportField::phone},
    {"phone_label", ImportField::phoneLabel},
    {"email", ImportField::email},
    {"email_label", ImportField::emailLabel},
    {"company", ImportField::company},
    {"stage", ImportField::stage},
    {"source", ImportField::source},
    {"owner", ImportField::owner},
    {"household", ImportField::household},
    {"property", ImportField::property},
    {"properties", ImportField::property},
    {"tag", ImportField::tags},
    {"tags", ImportField::tags},
    {"next_step", ImportField::nextStep},
    {"next_step_at", ImportField::nextStepAt},
    {"external_id", ImportField::externalId},
    {"note", ImportField::note},
    {"notes", ImportField::note},
    {"ignore", ImportField::ignored},
};

/// Other headers that files have.
constexpr Word synonyms[]{
    {"full_name", ImportField::name},
    {"contact", ImportField::name},
    {"contact_name", ImportField::name},
    {"display_name", ImportField::name},
    {"client", ImportField::name},
    {"nombre", ImportField::name},
    {"nombre_completo", ImportField::name},
    {"cliente", ImportField::name},
    {"contacto", ImportField::name},
    {"firstname", ImportField::firstName},
    {"given_name", ImportField::firstName},
    {"forename", ImportField::firstName},
    {"primer_nombre", ImportField::firstName},
    {"nombres", ImportField::firstName},
    {"lastname", ImportField::lastName},
    {"surname", ImportField::lastName},
    {"family_name", ImportField::lastName},
    {"apellido", ImportField::lastName},
    {"apellidos", ImportField::lastName},
    {"phone_number", ImportField::phone},
    {"primary_phone", ImportField::phone},
    {"phone_value", ImportField::phone},
    {"telephone", ImportField::phone},
    {"tel", ImportField::phone},
    {"telefono", ImportField::phone},
    {"numero_de_telefono", ImportField::phone},
    {"mobile", ImportField::phone, "mobile"},
    {"mobile_phone", ImportField::phone, "mobile"},
    {"mobile_number", ImportField::phone, "mobile"},
    {"cell", ImportField::phone, "mobile"},
    {"cell_phone", ImportField::phone, "mobile"},
    {"movil", ImportField::phone, "mobile"},
    {"celular", ImportField::phone, "mobile"},
    {"telefono_movil", ImportField::phone, "mobile"},
    {"home_phone", ImportField::phone, "home"},
    {"telefono_casa", ImportField::phone, "home"},
    {"telefono_de_casa", ImportField::phone, "home"},
    {"work_phone", ImportField::phone, "work"},
    {"business_phone", ImportField::phone, "work"},
    {"office_phone", ImportField::phone, "work"},
    {"telefono_trabajo", ImportField::phone, "work"},
    {"telefono_del_trabajo", ImportField::phone, "work"},
    {"e_mail", ImportField::email},
    {"mail", ImportField::email},
    {"email_address", ImportField::email},
    {"e_mail_address", ImportField::email},
    {"email_value", ImportField::email},
    {"correo", ImportField::email},
    {"correo_electronico", ImportField::email},
    {"home_email", ImportField::email, "home"},
    {"personal_email", ImportField::email, "home"},
    {"work_email", ImportField::email, "work"},
    {"organization", ImportField::company},
    {"organisation", ImportField::company},
    {"company_name", ImportField::company},
    {"employer", ImportField::company},
    {"empresa", ImportField::company},
    {"compania", ImportField::company},
    {"organizacion", ImportField::company},
    {"status", ImportField::stage},
    {"lead_status", ImportField::stage},
    {"pipeline_stage", ImportField::stage},
    {"etapa", ImportField::stage},
    {"estado", ImportField::stage},
    {"lead_source", ImportField::source},
    {"origin", ImportField::source},
    {"fuente", ImportField::source},
    {"origen", ImportField::source},
    {"agent", ImportField::owner},
    {"assigned_to", ImportField::owner},
    {"assigned_agent", ImportField::owner},
    {"agente", ImportField::owner},
    {"responsable", ImportField::owner},
    {"propietario", ImportField::owner},
    {"family", ImportField::household},
    {"hogar", ImportField::household},
    {"familia", ImportField::household},
    {"address", ImportField::property},
    {"property_address", ImportField::property},
    {"listing", ImportField::property},
    {"propiedad", ImportField::property},
    {"inmueble", ImportField::property},
    {"direccion", ImportField::property},
    {"labels", ImportField::tags},
    {"groups", ImportField::tags},
    {"categories", ImportField::tags},
    {"etiqueta", ImportField::tags},
    {"etiquetas", ImportField::tags},
    {"next_action", ImportField::nextStep},
    {"proximo_paso", ImportField::nextStep},
    {"siguiente_paso", ImportField::nextStep},
    {"next_step_date", ImportField::nextStepAt},
    {"fecha_proximo_paso", ImportField::nextStepAt},
    {"id", ImportField::externalId},
    {"crm_id", ImportField::externalId},
    {"contact_id", ImportField::externalId},
    {"id_externo", ImportField::externalId},
    {"comments", ImportField::note},
    {"remarks", ImportField::note},
    {"nota", ImportField::note},
    {"notas", ImportField::note},
    {"comentarios", ImportField::note},
};

/// Lower case without accents; whatever is no letter or digit is one underscore.
QString folded(const QString &header)
{
    QString text;
    for (const QChar c : header.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            text += c;
        else if (!c.isMark() && !text.isEmpty() && !text.endsWith(u'_'))
            text += u'_';
    }
    while (text.endsWith(u'_'))
        text.chop(1);
    return text;
}

/// Takes the number out of "phone2", "phone 2 label", "e-mail 2 address" and "phone_2".
int takeOrdinal(QString &text)
{
    qsizetype start = -1;
    qsizetype end = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isDigit() && start < 0)
            start = i;
        if (text.at(i).isDigit())
            end = i + 1;
    }
    if (start <= 0 || end - start > 2)
        return 1;
    const int number = QStringView(text).mid(start, end - start).toInt();
    const qsizetype before = text.at(start - 1) == u'_' ? start - 1 : start;
    text.remove(before, end - before);
    return std::max(1, number);
}

template<size_t size>
std::optional<ImportTarget> lookUp(const Word (&table)[size], const QString &text)
{
    for (const Word &word : table) {
        if (text == QLatin1StringView(word.word))
            return ImportTarget{word.field, 1, QString::fromLatin1(word.label), {}};
    }
    return {};
}

bool mayRepeat(ImportField field)
{
    switch (field) {
    case ImportField::ignored:
    case ImportField::phone:
    case ImportField::phoneLabel:
    case ImportField::email:
    case ImportField::emailLabel:
    case ImportField::property:
    case ImportField::tags:
    case ImportField::custom: return true;
    default: return false;
    }
}

std::optional<ImportTarget> customTarget(const QString &text)
{
    constexpr QLatin1StringView prefix("custom:");
    const QString name = text.trimmed();
    if (!name.startsWith(prefix, Qt::CaseInsensitive) || name.size() == prefix.size())
        return {};
    return ImportTarget{ImportField::custom, 1, {}, name.sliced(prefix.size()).trimmed()};
}

Error unusable(const QString &message, const QString &what)
{
    Error error{ErrorCode::invalidInput, message, what};
    error.place.line = 1;
    error.place.field = what;
    return error;
}

Result<qsizetype> columnOf(const QStringList &headers, const QString &column)
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (headers.at(i).trimmed().compare(column.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    bool isNumber = false;
    const int number = column.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= headers.size())
        return qsizetype(number - 1);
    return unusable(QStringLiteral("the file has no such column"), column);
}

Result<QHash<qsizetype, ImportTarget>> explicitTargets(const QStringList &headers, const QStringList &explicitMap)
{
    QHash<qsizetype, ImportTarget> targets;
    for (const QString &entry : explicitMap) {
        const qsizetype equals = entry.lastIndexOf(u'=');
        if (equals <= 0)
            return unusable(QStringLiteral("a mapping reads COLUMN=FIELD"), entry);
        const Result<qsizetype> column = columnOf(headers, entry.left(equals));
        if (!column)
            return column.error();
        const Result<ImportTarget> target = importTarget(entry.sliced(equals + 1));
        if (!target)
            return target.error();
        const auto same = [&target](const ImportTarget &other) { return other.field == target->field; };
        if (!mayRepeat(target->field) && std::any_of(targets.cbegin(), targets.cend(), same))
            return unusable(QStringLiteral("two columns for a field that is only one"), entry.sliced(equals + 1));
        targets.insert(*column, *target);
    }
    return targets;
}

/// Where a last name stands in a column of its own, a column "name" has the first one.
void splitName(QList<ImportTarget> &targets)
{
    const auto find = [&targets](ImportField field) {
        return std::find_if(targets.begin(), targets.end(),
                            [field](const ImportTarget &target) { return target.field == field; });
    };
    const auto name = find(ImportField::name);
    if (name != targets.end() && find(ImportField::lastName) != targets.end()
        && find(ImportField::firstName) == targets.end())
        name->field = ImportField::firstName;
}

/// Numbers phones and email addresses that say no number in the order of their columns.
void spreadOrdinals(QList<ImportTarget> &targets, ImportField field)
{
    QSet<int> taken;
    for (ImportTarget &target : targets) {
        if (target.field != field)
            continue;
        while (taken.contains(target.ordinal))
            ++target.ordinal;
        taken.insert(target.ordinal);
    }
}

bool saysAnything(const QList<ImportTarget> &targets)
{
    return std::any_of(targets.cbegin(), targets.cend(),
                       [](const ImportTarget &target) { return target.field != ImportField::ignored; });
}

} // namespace

Result<ImportTarget> importTarget(const QString &word)
{
    if (const auto custom = customTarget(word))
        return *custom;
    QString text = folded(word);
    const int ordinal = takeOrdinal(text);
    auto target = lookUp(words, text);
    if (!target)
        return unusable(QStringLiteral("no such field of a person"), word);
    target->ordinal = ordinal;
    return *target;
}

ImportTarget guessTarget(const QString &header)
{
    if (const auto custom = customTarget(header))
        return *custom;
    QString text = folded(header);
    const int ordinal = takeOrdinal(text);
    auto target = lookUp(words, text);
    if (!target)
        target = lookUp(synonyms, text);
    if (!target)
        return {};
    target->ordinal = ordinal;
    return *target;
}

Result<QList<ImportTarget>> mapColumns(const QStringList &headers, const QStringList &explicitMap)
{
    const Result<QHash<qsizetype, ImportTarget>> given = explicitTargets(headers, explicitMap);
    if (!given)
        return given.error();
    QSet<ImportField> single;
    for (const ImportTarget &target : *given)
        single.insert(target.field);
    QList<ImportTarget> targets;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (given->contains(i)) {
            targets.append(given->value(i));
            continue;
        }
        ImportTarget guess = guessTarget(headers.at(i));
        if (!mayRepeat(guess.field)) {
            if (single.contains(guess.field))
                guess = {};
            single.insert(guess.field);
        }
        targets.append(guess);
    }
    if (given->isEmpty())
        splitName(targets);
    spreadOrdinals(targets, ImportField::phone);
    spreadOrdinals(targets, ImportField::email);
    if (!saysAnything(targets))
        return unusable(QStringLiteral("no column of the file is known; say which is which with COLUMN=FIELD"),
                        headers.join(u','));
    return targets;
}

Result<QList<ImportTarget>> checkedTargets(const QStringList &headers, QList<ImportTarget> targets)
{
    if (targets.size() != headers.size())
        return unusable(QStringLiteral("the file has other columns"), headers.join(u','));
    QSet<ImportField> single;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const ImportField field = targets.at(i).field;
        if (!mayRepeat(field) && single.contains(field))
            return unusable(QStringLiteral("two columns for a field that is only one"), headers.at(i));
        single.insert(field);
    }
    if (!saysAnything(targets))
        return unusable(QStringLiteral("no column is taken"), headers.join(u','));
    spreadOrdinals(targets, ImportField::phone);
    spreadOrdinals(targets, ImportField::email);
    return targets;
}

} // namespace switchboard::workspace
