// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalsection.h"

#include "ui/settings/valuefields.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/uistate.h"

#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Icon;
using widgets::Theme;
namespace setting = workspace::setting;

namespace {
/// As they are kept, in the order of Theme::Mode.
constexpr QLatin1StringView looks[]{QLatin1StringView("system"), QLatin1StringView("light"), QLatin1StringView("dark")};

struct LanguageRow
{
    QLatin1StringView kept;
    const char *name; ///< in the language itself, for whoever reads no other
};

constexpr LanguageRow languages[]{{QLatin1StringView("en"), "English"}, {QLatin1StringView("es"), "Espa\u00f1ol"}};
} // namespace

GeneralSection::GeneralSection(const SectionContext &context, QWidget *parent)
    : SettingsSection(context, parent), m_settings(this)
{
    addCard(makeIdentity());
    addCard(makeAppearance());
}

QWidget *GeneralSection::makeIdentity()
{
    auto *card = new widgets::Card(m_context.theme, tr("You and the business"));
    auto *grid = new widgets::FormGrid(m_context.theme);
    m_fields = new ValueFields(
        m_context, grid,
        {{setting::agent, tr("Your name"),
          tr("Stands beside what you send, and is what colleagues mention after an @.")},
         {setting::organisation, tr("Name of the business"), tr("Begins the answers to STOP, START and HELP.")},
         {setting::region, tr("Country"),
          tr("Of numbers that are written without a country code. Two letters, such as US.")}});
    connect(m_fields, &ValueFields::failed, this, &GeneralSection::tell);
    card->body()->addWidget(grid);
    return card;
}

QWidget *GeneralSection::makeAppearance()
{
    auto *card = new widgets::Card(m_context.theme, tr("Appearance and keys"));
    auto *grid = new widgets::FormGrid(m_context.theme);
    m_look = new widgets::SegmentedControl(m_context.theme, tr("Light or dark"));
    m_look->setObjectName(QStringLiteral("look"));
    m_look->addOption(tr("As the system"), Icon::system);
    m_look->addOption(tr("Light"), Icon::light);
    m_look->addOption(tr("Dark"), Icon::dark);
    addAlignedRow(grid, tr("Look"), m_look);
    addAlignedRow(grid, tr("Language"), makeLanguages(), tr("Takes effect at the next start."));
    auto *keys = new widgets::Button(m_context.theme, tr("Show and change shortcuts"));
    keys->setObjectName(QStringLiteral("shortcuts"));
    addAlignedRow(grid, tr("Shortcuts"), keys, tr("Every command, its key, and how to give it another."));
    card->body()->addWidget(grid);
    connect(m_look, &widgets::SegmentedControl::chosen, this, [this](int option) {
        m_context.state.set(widgets::statekey::look, looks[option]);
        m_context.theme.setMode(Theme::Mode(option));
    });
    connect(keys, &QPushButton::clicked, this, &GeneralSection::shortcutsAsked);
    connect(&m_context.theme, &Theme::changed, this, &GeneralSection::showLook);
    showLook();
    return card;
}

QWidget *GeneralSection::makeLanguages()
{
    auto *choice = new widgets::SegmentedControl(m_context.theme, tr("Language"));
    choice->setObjectName(QStringLiteral("language"));
    choice->addOption(tr("As the system"), Icon::system);
    const QString kept = m_context.state.value(widgets::statekey::language).toString();
    for (const LanguageRow &row : languages) {
        const int option = choice->addOption(QString::fromUtf8(row.name));
        if (kept == row.kept)
            choice->setCurrent(option);
    }
    connect(choice, &widgets::SegmentedControl::chosen, this, [this](int option) {
        const QVariant chosen = option == 0 ? QVariant() : QVariant(QString(languages[option - 1].kept));
        m_context.state.set(widgets::statekey::language, chosen);
    });
    return choice;
}

void GeneralSection::showLook()
{
    static_assert(int(Theme::Mode::system) == 0 && int(Theme::Mode::light) == 1 && int(Theme::Mode::dark) == 2);
    m_look->setCurrent(int(m_context.theme.mode()));
}

void GeneralSection::refresh()
{
    m_settings.ask(m_context.service.settings(), [this](Result<QMap<QString, QString>> values) {
        if (values)
            m_fields->take(*values);
        else
            tell(tr("The settings could not be read."), values.error());
    });
}

} // namespace switchboard::settings
