// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/securitysection.h"

#include "ui/settings/securitysheets.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/sheet.h"

#include <QHBoxLayout>

namespace switchboard::settings {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

struct HolderWords
{
    QString name;
    QString what;
    Icon icon;
};

HolderWords wordsOf(const workspace::KeyHolder &holder)
{
    const auto is = [&holder](const char *kind) { return holder.kind == QLatin1StringView(kind); };
    if (is("keychain"))
        return {SecuritySection::tr("The desktop's keychain"),
                SecuritySection::tr("Opens by itself when you are signed in on this computer."), Icon::lock};
    if (is("keyfile"))
        return {SecuritySection::tr("A key file"),
                SecuritySection::tr("%1, which only you may read.").arg(holder.label), Icon::lock};
    if (is("passphrase"))
        return {SecuritySection::tr("A passphrase"),
                SecuritySection::tr("Asked at the start where nothing else opens it."), Icon::write};
    if (is("recovery"))
        return {SecuritySection::tr("A recovery code"),
                SecuritySection::tr("On paper, for the day when all else is lost. It was shown once."), Icon::shield};
    if (is("service"))
        return {SecuritySection::tr("The service manager"),
                SecuritySection::tr("Opens it for a worker without a window."), Icon::plug};
    return {holder.kind, holder.label, Icon::lock};
}

} // namespace

SecuritySection::SecuritySection(const SectionContext &context, QWidget *parent)
    : SettingsSection(context, parent),
      m_passphrase(new Button(context.theme, tr("Set a passphrase"), ButtonKind::plain, ButtonSize::small)),
      m_reading(this)
{
    auto *card = new widgets::Card(context.theme, tr("What opens this workspace"));
    auto *code = new Button(context.theme, tr("New recovery code"), ButtonKind::plain, ButtonSize::small);
    code->setObjectName(QStringLiteral("newCode"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    card->addToHead(m_passphrase);
    card->addToHead(code);
    auto *holder = new QWidget;
    m_rows = new QVBoxLayout(holder);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    setRows(m_rows, context.theme, {wordsRow(context.theme, tr("Reading…"))});
    card->addRow(holder);
    addCard(card);

    auto *about = new widgets::Card(context.theme, tr("What is sealed"));
    about->body()->addWidget(new Label(context.theme,
                                       tr("What people say and who they are lies sealed on this disk: texts, names, "
                                          "numbers, addresses, notes, drafts, "
                                          "credentials, and the words of the search. Times, states, counts and costs "
                                          "stay readable. A backup is sealed in "
                                          "the same way, and opens by the same keys."),
                                       Text::body, Weight::regular, Color::text2, Label::Fit::wrap));
    addCard(about);
    connect(m_passphrase, &QPushButton::clicked, this, &SecuritySection::changePassphrase);
    connect(code, &QPushButton::clicked, this, &SecuritySection::renewRecoveryCode);
}

void SecuritySection::refresh()
{
    m_reading.ask(m_context.service.keyHolders(), [this](Result<QList<workspace::KeyHolder>> holders) {
        if (holders)
            showHolders(*holders);
        else
            tell(tr("The keys could not be read."), holders.error());
    });
}

void SecuritySection::showHolders(const QList<workspace::KeyHolder> &holders)
{
    QList<QWidget *> rows;
    m_hasPassphrase = false;
    m_needsProof = true;
    for (const workspace::KeyHolder &holder : holders) {
        m_hasPassphrase = m_hasPassphrase || holder.kind == QLatin1StringView("passphrase");
        const bool opensByItself =
            holder.kind == QLatin1StringView("keychain") || holder.kind == QLatin1StringView("keyfile");
        m_needsProof = m_needsProof && !opensByItself;
        rows.append(holderRow(holder));
    }
    setRows(m_rows, m_context.theme, rows);
    m_passphrase->setText(m_hasPassphrase ? tr("Change the passphrase") : tr("Set a passphrase"));
}

QWidget *SecuritySection::holderRow(const workspace::KeyHolder &holder)
{
    const widgets::Theme &theme = m_context.theme;
    const HolderWords words = wordsOf(holder);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space1), theme.px(Size::space2),
                               theme.px(Size::space1));
    layout->setSpacing(theme.px(Size::space15));
    layout->addWidget(new widgets::IconView(theme, words.icon, Size::iconInline, Color::text2));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new Label(theme, words.name, Text::body, Weight::medium, Color::text));
    texts->addWidget(new Label(theme, words.what, Text::caption, Weight::regular, Color::text2, Label::Fit::wrap));
    layout->addLayout(texts, 1);
    if (holder.kind == QLatin1StringView("passphrase")) {
        auto *remove = new Button(theme, tr("Take it away"), ButtonKind::quiet, ButtonSize::small);
        remove->setAccessibleName(tr("Take the passphrase away"));
        connect(remove, &QPushButton::clicked, this, &SecuritySection::removePassphrase);
        layout->addWidget(remove);
    }
    return row;
}

void SecuritySection::changePassphrase()
{
    auto *sheet = new PassphraseSheet(m_context, m_hasPassphrase, m_needsProof, this);
    connect(sheet, &PassphraseSheet::kept, this, [this] {
        tellDone(tr("The passphrase opens this workspace from now on."));
        refresh();
    });
    sheet->open();
}

void SecuritySection::removePassphrase()
{
    widgets::Question question;
    question.title = tr("Take the passphrase away?");
    question.text = tr("It opens this workspace no longer. What else opens it stays.");
    question.yes = tr("Take it away");
    question.isDangerous = true;
    widgets::askToConfirm(m_context.theme, this, question, [this] {
        widgets::whenAnswered<void>(this, m_context.service.removePassphrase(), [this](Result<void> done) {
            if (done)
                tellDone(tr("The passphrase opens nothing any more."));
            else if (done.error().code == ErrorCode::refused)
                tell(tr("It stays: the recovery code alone would be left."), done.error());
            else
                tell(tr("The passphrase was not taken away."), done.error());
            refresh();
        });
    });
}

void SecuritySection::renewRecoveryCode()
{
    auto *sheet = new RecoverySheet(m_context, m_needsProof, this);
    connect(sheet, &RecoverySheet::renewed, this, &SecuritySection::refresh);
    sheet->open();
}

} // namespace switchboard::settings
