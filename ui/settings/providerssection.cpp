// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/providerssection.h"

#include "ui/settings/accountsheet.h"
#include "ui/settings/providerrow.h"
#include "ui/settings/sendersheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/undolist.h"

#include <QHBoxLayout>

#include <algorithm>

namespace switchboard::settings {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

/// Rows one below another, over the whole width of a card.
QVBoxLayout *rowsOf(widgets::Card *card)
{
    auto *holder = new QWidget;
    auto *rows = new QVBoxLayout(holder);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    card->addRow(holder);
    return rows;
}

} // namespace

ProvidersSection::ProvidersSection(const SectionContext &context, QWidget *parent)
    : SettingsSection(context, parent),
      m_testAll(new Button(context.theme, tr("Test all"), ButtonKind::plain, ButtonSize::small)),
      m_addSender(new Button(context.theme, tr("Add"), ButtonKind::plain, ButtonSize::small)), m_readingProviders(this),
      m_readingSenders(this), m_testing(this)
{
    auto *providers = new widgets::Card(context.theme, tr("Providers"));
    providers->setNote(tr("asked for new texts all the time"));
    auto *add = new Button(context.theme, tr("Add"), ButtonKind::plain, ButtonSize::small);
    add->setAccessibleName(tr("Add an account"));
    add->setObjectName(QStringLiteral("addAccount"));
    m_testAll->setObjectName(QStringLiteral("testAll"));
    providers->addToHead(m_testAll);
    providers->addToHead(add);
    m_providerRows = rowsOf(providers);
    addCard(providers);

    auto *senders = new widgets::Card(context.theme, tr("Numbers and services"));
    senders->setNote(tr("texts are sent from these"));
    m_addSender->setAccessibleName(tr("Add a number or service"));
    m_addSender->setObjectName(QStringLiteral("addSender"));
    senders->addToHead(m_addSender);
    m_senderRows = rowsOf(senders);
    addCard(senders);

    m_testAll->setEnabled(false);
    m_addSender->setEnabled(false);
    for (QVBoxLayout *rows : {m_providerRows, m_senderRows})
        setRows(rows, context.theme, {wordsRow(context.theme, tr("Reading…"))});
    connect(m_testAll, &QPushButton::clicked, this, &ProvidersSection::testAll);
    connect(add, &QPushButton::clicked, this, &ProvidersSection::addAccount);
    connect(m_addSender, &QPushButton::clicked, this, &ProvidersSection::addSender);
}

void ProvidersSection::refresh()
{
    m_readingProviders.ask(m_context.service.providers(), [this](Result<QList<workspace::ProviderRow>> rows) {
        if (rows)
            showProviders(*rows);
        else
            tell(tr("The accounts could not be read."), rows.error());
    });
    m_readingSenders.ask(m_context.service.senders(), [this](Result<QList<workspace::SenderSetting>> senders) {
        if (senders)
            showSenders(*senders);
        else
            tell(tr("The numbers could not be read."), senders.error());
    });
}

void ProvidersSection::showProviders(const QList<workspace::ProviderRow> &rows)
{
    m_providers = rows;
    m_views.clear();
    QList<QWidget *> shown;
    m_addSender->setEnabled(!rows.isEmpty());
    m_addSender->setToolTip(rows.isEmpty() ? tr("Add an account first") : QString());
    for (const workspace::ProviderRow &row : rows) {
        auto *view = new ProviderRowView(m_context.theme, row);
        connect(view, &ProviderRowView::testAsked, this, [this, id = row.id] { test(id); });
        connect(view, &ProviderRowView::editAsked, this, [this, row] { editAccount(row); });
        connect(view, &ProviderRowView::pauseAsked, this, [this, row](bool isPaused) { pause(row, isPaused); });
        if (const auto probe = m_probes.constFind(row.id); probe != m_probes.cend() && row.pausedReason.isEmpty())
            view->show(wordsOf(*probe));
        m_views.insert(row.id, view);
        shown.append(view);
    }
    if (rows.isEmpty())
        shown.append(wordsRow(m_context.theme,
                              tr("There is no account yet, so nothing can be sent. Add one of Twilio, or practise "
                                 "with the sandbox first.")));
    setRows(m_providerRows, m_context.theme, shown);
    setTestsEnabled(!rows.isEmpty() && !m_testing.isWaiting());
}

void ProvidersSection::showSenders(const QList<workspace::SenderSetting> &senders)
{
    m_senders = senders;
    std::stable_partition(m_senders.begin(), m_senders.end(),
                          [](const workspace::SenderSetting &each) { return !each.isRetired; });
    QList<QWidget *> rows;
    for (const workspace::SenderSetting &sender : std::as_const(m_senders))
        rows.append(senderRow(sender));
    if (senders.isEmpty())
        rows.append(wordsRow(m_context.theme, tr("There is no number to send from. Add one of your account's.")));
    setRows(m_senderRows, m_context.theme, rows);
}

QWidget *ProvidersSection::senderRow(const workspace::SenderSetting &sender)
{
    const widgets::Theme &theme = m_context.theme;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space1), theme.px(Size::space2),
                               theme.px(Size::space1));
    layout->setSpacing(theme.px(Size::space1));
    const bool hasName = !sender.name.isEmpty();
    layout->addWidget(
        new Label(theme, hasName ? sender.name : sender.formatted, Text::body, Weight::semibold, Color::text));
    if (hasName)
        layout->addWidget(new Label(theme, sender.formatted, Text::body, Weight::regular, Color::text2));
    if (sender.isDefault)
        layout->addWidget(new widgets::Badge(theme, {tr("Default"), widgets::Icon::check, widgets::Tone::accent}));
    if (sender.isRetired)
        layout->addWidget(new widgets::Badge(theme, {tr("Not used any more"), {}, widgets::Tone::neutral}));
    layout->addStretch(1);
    const auto addButton = [&](const QString &text, const QString &name, ButtonKind kind, auto run) {
        auto *button = new Button(theme, text, kind, ButtonSize::small);
        button->setAccessibleName(name.arg(sender.formatted));
        connect(button, &QPushButton::clicked, this, run);
        layout->addWidget(button);
    };
    if (sender.isRetired) {
        addButton(tr("Use again"), tr("Use %1 again"), ButtonKind::plain, [this, sender] { useAgain(sender); });
        return row;
    }
    if (sender.perSecond > 0)
        layout->addWidget(new Label(theme, tr("up to %1 a second").arg(sender.perSecond), Text::caption,
                                    Weight::regular, Color::text3));
    if (!sender.isDefault)
        addButton(tr("Make default"), tr("Make %1 the default"), ButtonKind::quiet,
                  [this, sender] { makeDefault(sender); });
    addButton(tr("Remove"), tr("Remove %1"), ButtonKind::quiet, [this, sender] { retire(sender); });
    addButton(tr("Change"), tr("Change %1"), ButtonKind::plain, [this, sender] { editSender(sender); });
    return row;
}

/// One account, or all of them where there is none.
void ProvidersSection::test(ProviderId only)
{
    for (const auto &[id, view] : m_views.asKeyValueRange())
        view->setTesting(!only || id == only);
    setTestsEnabled(false);
    m_testing.ask(m_context.service.testProviders(only), [this](Result<QList<workspace::ProviderProbe>> probes) {
        for (ProviderRowView *view : std::as_const(m_views))
            view->setTesting(false);
        setTestsEnabled(true);
        if (!probes) {
            tell(tr("The accounts could not be tested."), probes.error());
            return;
        }
        for (const workspace::ProviderProbe &probe : *probes) {
            m_probes.insert(probe.provider.id, probe);
            if (ProviderRowView *view = m_views.value(probe.provider.id))
                view->show(wordsOf(probe));
        }
    });
}

void ProvidersSection::setTestsEnabled(bool areEnabled)
{
    m_testAll->setEnabled(areEnabled);
    for (ProviderRowView *view : std::as_const(m_views))
        view->setTestEnabled(areEnabled);
}

void ProvidersSection::addAccount()
{
    editAccount({});
}

void ProvidersSection::editAccount(const workspace::ProviderRow &row)
{
    auto *sheet = new AccountSheet(m_context, row, this);
    connect(sheet, &AccountSheet::kept, this, [this](ProviderId provider) {
        m_probes.remove(provider);
        tellDone(tr("The account is kept, sealed."));
        refresh();
    });
    sheet->open();
}

void ProvidersSection::addSender()
{
    editSender({});
}

void ProvidersSection::editSender(const workspace::SenderSetting &sender)
{
    auto *sheet = new SenderSheet(m_context, sender, m_providers, this);
    connect(sheet, &SenderSheet::kept, this, &ProvidersSection::refresh);
    sheet->open();
}

void ProvidersSection::makeDefault(const workspace::SenderSetting &sender)
{
    SenderId before;
    for (const workspace::SenderSetting &other : std::as_const(m_senders)) {
        if (other.isDefault)
            before = other.sender;
    }
    widgets::whenAnswered<void>(
        this, m_context.service.setDefaultSender(sender.sender), [this, sender, before](Result<void> done) {
            if (!done) {
                tell(tr("The default was not changed."), done.error());
                return;
            }
            refresh();
            workspace::SettingsService &service = m_context.service;
            if (before)
                m_context.undo.push(tr("%1 is the default now").arg(sender.identity),
                                    [&service, before] { return service.setDefaultSender(before); });
        });
}

void ProvidersSection::retire(const workspace::SenderSetting &sender)
{
    widgets::whenAnswered<void>(this, m_context.service.retireSender(sender.sender), [this, sender](Result<void> done) {
        if (!done) {
            tell(tr("The number was not removed."), done.error());
            return;
        }
        refresh();
        workspace::SettingsService &service = m_context.service;
        m_context.undo.push(tr("No new text goes out from %1").arg(sender.formatted), [&service, sender] {
            return service.putSender(sender).then(
                [](const Result<SenderId> &put) { return put ? Result<void>() : Result<void>(put.error()); });
        });
    });
}

void ProvidersSection::useAgain(const workspace::SenderSetting &sender)
{
    widgets::whenAnswered<SenderId>(this, m_context.service.putSender(sender), [this](Result<SenderId> put) {
        if (!put)
            tell(tr("The number was not taken back."), put.error());
        refresh();
    });
}

void ProvidersSection::pause(const workspace::ProviderRow &row, bool isPaused)
{
    widgets::whenAnswered<void>(
        this, m_context.service.pauseProvider(row.id, isPaused), [this, row, isPaused](Result<void> done) {
            if (!done) {
                tell(isPaused ? tr("The account was not paused.") : tr("The account was not resumed."), done.error());
                return;
            }
            refresh();
            workspace::SettingsService &service = m_context.service;
            m_context.undo.push((isPaused ? tr("%1 is paused") : tr("%1 goes on")).arg(nameOf(row)),
                                [&service, row, isPaused] { return service.pauseProvider(row.id, !isPaused); });
        });
}

} // namespace switchboard::settings
