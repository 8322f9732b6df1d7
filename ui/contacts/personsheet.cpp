// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personsheet.h"

#include "core/text/when.h"
#include "ui/contacts/addressrows.h"
#include "ui/contacts/fieldrows.h"
#include "ui/contacts/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tagedit.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace switchboard::contacts {

using widgets::ButtonKind;
using widgets::Tone;
using workspace::PersonEdit;
using workspace::PersonLine;

namespace {

constexpr int cardWidth = 620;
constexpr int linesHeight = 60;

QComboBox *makeChoice(const QString &objectName)
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setObjectName(objectName);
    return box;
}

void offer(QComboBox *box, const QList<std::pair<QString, qint64>> &names)
{
    const QString text = box->currentText();
    box->clear();
    for (const auto &[name, count] : names)
        box->addItem(name);
    box->setEditText(text);
}

/// The place in "address 3", from 0; -1 for another field.
int addressPlace(const QString &field)
{
    return field.startsWith(QLatin1StringView("address ")) ? field.section(u' ', 1).toInt() - 1 : -1;
}

} // namespace

PersonSheet::PersonSheet(const ContactsContext &context, const PersonEdit &edit, QWidget *over)
    : Sheet(context.theme, edit.contact ? tr("Edit %1").arg(edit.name) : tr("New person"), over), m_context(context),
      m_before(edit), m_name(new QLineEdit), m_company(new QLineEdit), m_addresses(new AddressRows(context.theme)),
      m_stage(makeChoice(QStringLiteral("stage"))), m_owner(makeChoice(QStringLiteral("owner"))),
      m_tags(new widgets::TagEdit(context.theme)), m_nextStep(new QLineEdit), m_when(new QLineEdit),
      m_household(new QLineEdit), m_source(new QLineEdit), m_properties(new QPlainTextEdit),
      m_fields(new FieldRows(context.theme)), m_bar(new widgets::MessageBar(context.theme)),
      m_otherBar(new widgets::MessageBar(context.theme)), m_merge(m_otherBar->addButton(tr("Merge"))),
      m_share(m_otherBar->addButton(tr("Both have it"))), m_saving(this), m_asking(this)
{
    setCardWidth(cardWidth);
    body()->addWidget(m_bar);
    body()->addWidget(m_otherBar);
    m_bar->hide();
    m_otherBar->hide();
    makeForm();
    fill(edit);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &QWidget::close);
    m_save = addButton(edit.contact ? tr("Save") : tr("Add"), ButtonKind::primary);
    m_save->setObjectName(QStringLiteral("save"));
    setFootNote(tr("Ctrl+Enter saves"));
    m_share->setObjectName(QStringLiteral("share"));
    m_merge->setObjectName(QStringLiteral("mergeOther"));
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_share, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_merge, &QPushButton::clicked, this, [this] {
        const ContactId person = m_before.contact;
        const ContactId other = m_other;
        m_isChanged = false;
        close();
        if (person)
            Q_EMIT mergeAsked(person, other);
        else
            Q_EMIT otherAsked(other);
    });
    const auto change = [this] { m_isChanged = true; };
    for (QLineEdit *edit :
         {m_name, m_company, m_nextStep, m_when, m_household, m_source, m_stage->lineEdit(), m_owner->lineEdit()})
        connect(edit, &QLineEdit::textChanged, this, change);
    connect(m_addresses, &AddressRows::changed, this, change);
    connect(m_fields, &FieldRows::changed, this, change);
    connect(m_tags, &widgets::TagEdit::tagsChanged, this, change);
    connect(m_properties, &QPlainTextEdit::textChanged, this, change);
}

void PersonSheet::makeForm()
{
    auto *grid = new widgets::FormGrid(m_context.theme);
    m_name->setObjectName(QStringLiteral("name"));
    m_nextStep->setObjectName(QStringLiteral("nextStep"));
    m_when->setObjectName(QStringLiteral("when"));
    m_when->setPlaceholderText(tr("tomorrow 9, fri, in 3 days"));
    m_tags->edit()->setObjectName(QStringLiteral("tags"));
    m_tags->edit()->setAccessibleName(tr("Add a tag"));
    m_properties->setFixedHeight(linesHeight);
    m_properties->setTabChangesFocus(true);
    m_nameRow = grid->addRow(tr("Name"), m_name);
    grid->addRow(tr("Company"), m_company);
    grid->addRow(tr("Addresses"), m_addresses);
    grid->addRow(tr("Tags"), m_tags);
    grid->addRow(tr("Stage"), m_stage);
    grid->addRow(tr("Owner"), m_owner);
    grid->addRow(tr("Next step"), m_nextStep);
    m_whenRow = grid->addRow(tr("When"), m_when);
    grid->addRow(tr("Properties"), m_properties, tr("Addresses of houses, a line each."));
    grid->addRow(tr("Household"), m_household, tr("People with the same one belong together."));
    grid->addRow(tr("Source"), m_source);
    grid->addRow(tr("Fields"), m_fields);
    body()->addWidget(grid);
}

void PersonSheet::fill(const PersonEdit &edit)
{
    m_name->setText(edit.name);
    m_company->setText(edit.company);
    m_addresses->setAddresses(edit.addresses);
    m_stage->setEditText(edit.stage);
    m_owner->setEditText(edit.owner);
    m_tags->setTags(edit.tags);
    m_nextStep->setText(edit.nextStep);
    m_whenBefore = edit.nextStepAt == Timestamp{} ? QString() : m_context.times.nextMoment(edit.nextStepAt);
    m_when->setText(m_whenBefore);
    m_household->setText(edit.household);
    m_source->setText(edit.source);
    m_properties->setPlainText(edit.properties.join(u'\n'));
    m_fields->setFields(edit.fields);
}

void PersonSheet::setFacets(const workspace::PeopleFacets &facets)
{
    const bool wasChanged = m_isChanged;
    offer(m_stage, facets.stages);
    offer(m_owner, facets.owners);
    QStringList known;
    for (const auto &[name, count] : facets.tags)
        known.append(name);
    m_tags->setKnown(known);
    m_isChanged = wasChanged;
}

std::optional<PersonEdit> PersonSheet::typed()
{
    PersonEdit edit;
    edit.contact = m_before.contact;
    edit.name = m_name->text();
    edit.company = m_company->text();
    edit.addresses = m_addresses->addresses();
    edit.stage = m_stage->currentText();
    edit.owner = m_owner->currentText();
    edit.tags = m_tags->tags();
    if (const QString begun = m_tags->edit()->text().simplified(); !begun.isEmpty() && !edit.tags.contains(begun))
        edit.tags.append(begun);
    edit.nextStep = m_nextStep->text();
    edit.household = m_household->text();
    edit.source = m_source->text();
    edit.properties = m_properties->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    edit.fields = m_fields->fields();
    const QString when = m_when->text().trimmed();
    if (when.isEmpty())
        return edit;
    if (when == m_whenBefore) {
        edit.nextStepAt = m_before.nextStepAt;
        return edit;
    }
    const Result<Timestamp> at = text::parseWhen(when, m_context.times.now(), m_context.times.zone());
    if (!at) {
        m_whenRow->setError(at.error().detail == QLatin1StringView("past")
                                ? tr("This has passed already.")
                                : tr("This is not understood; write it like “tomorrow 9” or “14 dec”."));
        m_when->setFocus();
        return {};
    }
    edit.nextStepAt = *at;
    return edit;
}

void PersonSheet::clearErrors()
{
    m_bar->hide();
    m_otherBar->hide();
    m_nameRow->setError({});
    m_whenRow->setError({});
    m_addresses->clearErrors();
}

void PersonSheet::save(bool mayShare)
{
    if (m_saving.isWaiting())
        return;
    clearErrors();
    std::optional<PersonEdit> edit = typed();
    if (!edit)
        return;
    edit->mayShare = mayShare;
    m_save->setEnabled(false);
    m_saving.ask(m_context.service.save(*edit), [this](const Result<ContactId> &saved) { take(saved); });
}

void PersonSheet::take(const Result<ContactId> &saved)
{
    m_save->setEnabled(true);
    if (saved) {
        m_isChanged = false;
        Q_EMIT this->saved(*saved);
        close();
        return;
    }
    const Error &error = saved.error();
    const int place = addressPlace(error.place.field);
    if (error.code == ErrorCode::alreadyExists && place >= 0) {
        tellOther(error);
    } else if (place >= 0) {
        m_addresses->setError(place, wordsForSaving(error));
    } else if (error.place.field == QLatin1StringView("name")) {
        m_nameRow->setError(wordsForSaving(error));
        m_name->setFocus();
    } else {
        m_bar->setMessage(Tone::danger, tr("Nothing was saved. %1").arg(wordsForSaving(error)));
        m_bar->setNote(error.message);
        m_bar->show();
    }
}

/// The address is somebody else's: whose, and what can be done.
void PersonSheet::tellOther(const Error &error)
{
    m_other = ContactId::fromString(error.detail);
    const int place = addressPlace(error.place.field);
    m_asking.ask(m_context.service.lines({m_other}), [this, place](const Result<QList<PersonLine>> &lines) {
        showOther(lines && !lines->isEmpty() ? lines->constFirst() : PersonLine{}, place);
    });
}

void PersonSheet::showOther(const PersonLine &other, int place)
{
    const QString name = other.name.isEmpty() ? tr("somebody else") : other.name;
    m_addresses->setError(place, tr("This is the address of %1.").arg(name));
    m_otherBar->setMessage(Tone::warning, tr("%1 has this address. Is it the same person?").arg(name));
    m_merge->setText(m_before.contact ? tr("Merge with them") : tr("Show them"));
    m_merge->updateGeometry();
    m_otherBar->show();
    m_share->setFocus();
}

void PersonSheet::closeEvent(QCloseEvent *event)
{
    if (!m_isChanged) {
        Sheet::closeEvent(event);
        return;
    }
    event->ignore();
    widgets::askToConfirm(m_context.theme, this,
                          {.title = tr("Leave without saving?"),
                           .text = tr("What you typed in this form would be lost."),
                           .yes = tr("Leave"),
                           .no = tr("Go on editing"),
                           .isDangerous = true},
                          [this] {
                              m_isChanged = false;
                              close();
                          });
}

} // namespace switchboard::contacts
