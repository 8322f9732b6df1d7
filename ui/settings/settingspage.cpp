// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/backupsection.h"
#include "ui/settings/checkupsection.h"
#include "ui/settings/generalsection.h"
#include "ui/settings/providerssection.h"
#include "ui/settings/securitysection.h"
#include "ui/settings/sendingsection.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/navlist.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/uistate.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace switchboard::settings {

using widgets::Color;
using widgets::Icon;
using widgets::Size;

namespace {

constexpr int listWidth = 208;
constexpr int columnWidth = 760; // cards do not grow beyond it
const QString placeKey = QStringLiteral("settings/section");

/// The section scrolls, and stays a column however wide the window is.
QWidget *scrolled(const widgets::Theme &theme, QWidget *section)
{
    auto *canvas = new widgets::Surface(theme, Color::canvas);
    auto *layout = new QHBoxLayout(canvas);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                               theme.px(Size::space2));
    section->setMaximumWidth(columnWidth);
    layout->addWidget(section, 1);
    layout->addStretch(0);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(canvas);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

SettingsPage::SettingsPage(widgets::Theme &theme, const widgets::TimeWords &times, workspace::SettingsService &service,
                           widgets::ActionTable &actions, widgets::UndoList &undo, widgets::UiState &state,
                           widgets::FileDialogs dialogs, QWidget *parent)
    : Page(parent), m_dialogs(std::move(dialogs)), m_context{theme, times, service, undo, state, m_dialogs},
      m_list(new widgets::NavList(theme, tr("Sections of the settings"))), m_stack(new QStackedWidget)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *left = new widgets::Surface(theme, Color::surface, Qt::RightEdge);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, theme.px(Size::space1), 1, 0);
    leftLayout->addWidget(m_list);
    left->setFixedWidth(listWidth);
    layout->addWidget(left);
    layout->addWidget(m_stack, 1);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Settings"));
    setSummary(tr("Changes can be undone"));
    addSections();
    addActions(actions);
    connect(m_list, &widgets::NavList::chosen, this, &SettingsPage::openSection);
    connect(&service, &workspace::SettingsService::settingsChanged, this, &SettingsPage::refresh);
    openSection(std::clamp(state.value(placeKey, 0).toInt(), 0, int(m_sections.size()) - 1));
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::addSections()
{
    auto *general = new GeneralSection(m_context);
    auto *backup = new BackupSection(m_context);
    connect(general, &GeneralSection::shortcutsAsked, this, &SettingsPage::shortcutsAsked);
    connect(backup, &BackupSection::restoreAsked, this, &SettingsPage::restoreAsked);
    addSection(tr("General"), Icon::settings, general);
    addSection(tr("Providers and numbers"), Icon::plug, new ProvidersSection(m_context));
    addSection(tr("Sending and cost"), Icon::send, new SendingSection(m_context));
    addSection(tr("Encryption, recovery"), Icon::lock, new SecuritySection(m_context));
    addSection(tr("Backup and restore"), Icon::copy, backup);
    addSection(tr("Check-up"), Icon::shield, new CheckUpSection(m_context));
}

void SettingsPage::addSection(const QString &name, Icon icon, SettingsSection *section)
{
    m_list->addSection(name, icon);
    section->setAccessibleName(name);
    m_sections.append(section);
    m_stack->addWidget(scrolled(m_context.theme, section));
}

void SettingsPage::addActions(widgets::ActionTable &actions)
{
    const auto section = [this]<class Section>(Section *) {
        for (int i = 0; i < m_sections.size(); ++i) {
            if (auto *found = qobject_cast<Section *>(m_sections.at(i))) {
                openSection(i);
                return found;
            }
        }
        return static_cast<Section *>(nullptr);
    };
    const auto add = [&](const char *id, const QString &name, Icon icon, const QStringList &words, auto run) {
        actions.add(this,
                    {.id = QStringLiteral("settings.") + QString::fromLatin1(id),
                     .name = name,
                     .section = tr("Settings"),
                     .icon = icon,
                     .words = words,
                     .isAnywhere = true},
                    run);
    };
    add("addAccount", tr("Add a provider's account"), Icon::plug, {tr("Twilio"), tr("credentials")},
        [section] { section(static_cast<ProvidersSection *>(nullptr))->addAccount(); });
    add("testProviders", tr("Test the providers"), Icon::plug, {},
        [section] { section(static_cast<ProvidersSection *>(nullptr))->testAll(); });
    add("addSender", tr("Add a number to send from"), Icon::send, {},
        [section] { section(static_cast<ProvidersSection *>(nullptr))->addSender(); });
    add("backUp", tr("Back up now"), Icon::copy, {},
        [section] { section(static_cast<BackupSection *>(nullptr))->backUp(); });
    add("recoveryCode", tr("Make a new recovery code"), Icon::shield, {},
        [section] { section(static_cast<SecuritySection *>(nullptr))->renewRecoveryCode(); });
    add("passphrase", tr("Set or change the passphrase"), Icon::lock, {},
        [section] { section(static_cast<SecuritySection *>(nullptr))->changePassphrase(); });
    add("checkUp", tr("Check everything"), Icon::shield, {tr("doctor")},
        [section] { section(static_cast<CheckUpSection *>(nullptr))->begin(); });
}

void SettingsPage::openSection(int section)
{
    m_list->setCurrent(section);
    m_stack->setCurrentIndex(section);
    m_context.state.set(placeKey, section);
    m_sections.at(section)->refresh();
}

void SettingsPage::openEncryption()
{
    const auto isIt = [](SettingsSection *section) { return qobject_cast<SecuritySection *>(section) != nullptr; };
    openSection(int(std::distance(m_sections.cbegin(), std::find_if(m_sections.cbegin(), m_sections.cend(), isIt))));
}

void SettingsPage::refresh()
{
    m_sections.at(m_stack->currentIndex())->refresh();
}

void SettingsPage::focusInEvent(QFocusEvent *event)
{
    Page::focusInEvent(event);
    m_list->setFocus();
}

} // namespace switchboard::settings
