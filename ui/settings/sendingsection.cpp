// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendingsection.h"

#include "ui/settings/valuefields.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Label;
namespace setting = workspace::setting;

namespace {

constexpr double microsPerUnit = 1e6;

QString dollars(qint64 micros)
{
    return QLocale(QLocale::English).toString(double(micros) / microsPerUnit, 'f', 2);
}

} // namespace

SendingSection::SendingSection(const SectionContext &context, QWidget *parent)
    : SettingsSection(context, parent),
      m_spent(new Label(context.theme, {}, widgets::Text::caption, widgets::Weight::regular, widgets::Color::text3,
                        Label::Fit::wrap)),
      m_settings(this), m_spend(this)
{
    m_spent->setObjectName(QStringLiteral("spent"));
    addFields(
        tr("Limits"),
        {{setting::undoSeconds, tr("Undo send"), tr("How long Send shows Undo before a text leaves."), tr("seconds")},
         {setting::dailySpend, tr("Cost a day"),
          tr("Sending stops for the day (UTC) when the estimated cost reaches it. 0 means no limit."), tr("dollars")}},
        m_spent);
    addFields(tr("Pace"), {{setting::pollSeconds, tr("Look for new texts"),
                            tr("How often the provider is asked for new ones."), tr("seconds")},
                           {setting::concurrency, tr("At the same time"),
                            tr("The most texts that are handed over at the same moment."), tr("texts")}});
    const QString filled = tr("{organisation} stands for the name of the business.");
    addFields(tr("Answers to keywords"), {{setting::stopAnswer,
                                           tr("STOP"),
                                           tr("The one confirmation, where the provider does not answer itself."),
                                           {},
                                           true},
                                          {setting::startAnswer, tr("START"), filled, {}, true},
                                          {setting::helpAnswer, tr("HELP"), filled, {}, true}});
}

ValueFields *SendingSection::addFields(const QString &title, const QList<ValueField> &fields, QWidget *below)
{
    auto *card = new widgets::Card(m_context.theme, title);
    auto *grid = new widgets::FormGrid(m_context.theme);
    auto *values = new ValueFields(m_context, grid, fields);
    connect(values, &ValueFields::failed, this, &SendingSection::tell);
    if (below)
        addAlignedRow(grid, tr("Today"), below);
    card->body()->addWidget(grid);
    addCard(card);
    m_fields.append(values);
    return values;
}

void SendingSection::refresh()
{
    m_settings.ask(m_context.service.settings(), [this](Result<QMap<QString, QString>> values) {
        if (!values) {
            tell(tr("The settings could not be read."), values.error());
            return;
        }
        for (ValueFields *fields : std::as_const(m_fields))
            fields->take(*values);
        m_limit = values->value(QString(setting::dailySpend));
        showSpend();
    });
    m_spend.ask(m_context.service.spentToday(), [this](Result<qint64> spent) {
        m_spentMicros = spent ? std::optional(*spent) : std::nullopt;
        showSpend();
    });
}

void SendingSection::showSpend()
{
    if (!m_spentMicros) {
        m_spent->setText(tr("not known"));
        return;
    }
    const QString spent = dollars(*m_spentMicros);
    const bool hasLimit = m_limit.toDouble() > 0;
    m_spent->setText(hasLimit ? tr("about $%1 of $%2 (estimated from the price of a part)").arg(spent, m_limit)
                              : tr("about $%1 (estimated from the price of a part)").arg(spent));
}

} // namespace switchboard::settings
