// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "ui/settings/backupbar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/timewords.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Button;
using widgets::ButtonKind;
using widgets::Color;
using widgets::Label;
using widgets::Text;
using widgets::Weight;

namespace {

QString filter()
{
    return BackupSection::tr("Backups (*.db);;All files (*)");
}

} // namespace

BackupSection::BackupSection(const SectionContext &context, QWidget *parent)
    : SettingsSection(context, parent),
      m_last(new Label(context.theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap)),
      m_make(new Button(context.theme, tr("Back up now…"), ButtonKind::primary)), m_bar(new BackupBar(context.theme)),
      m_reading(this), m_making(this)
{
    addCard(makeBackup());
    addCard(makeRestore());
}

QWidget *BackupSection::makeBackup()
{
    auto *card = new widgets::Card(m_context.theme, tr("Backup"));
    auto *grid = new widgets::FormGrid(m_context.theme);
    m_last->setObjectName(QStringLiteral("last"));
    m_make->setObjectName(QStringLiteral("backUp"));
    addAlignedRow(grid, tr("Last backup"), m_last);
    addAlignedRow(
        grid, tr("A new one"), m_make,
        tr("A sealed copy of everything while you go on working, with the files of messages beside it. Only the keys "
           "of this workspace open it. Keep it on another disk."));
    card->body()->addWidget(grid);
    m_bar->hide();
    card->body()->addWidget(m_bar);
    connect(m_make, &QPushButton::clicked, this, &BackupSection::backUp);
    return card;
}

QWidget *BackupSection::makeRestore()
{
    auto *card = new widgets::Card(m_context.theme, tr("Restore"));
    auto *grid = new widgets::FormGrid(m_context.theme);
    auto *put = new Button(m_context.theme, tr("Restore from a backup…"));
    put->setObjectName(QStringLiteral("restore"));
    addAlignedRow(
        grid, tr("From a file"), put,
        tr("The window closes the workspace and opens it again from the backup. What is there now is kept beside it. "
           "Whoever was erased since is erased again, and what waited in the backup waits until you release it, "
           "since it may have left before."));
    card->body()->addWidget(grid);
    connect(put, &QPushButton::clicked, this, &BackupSection::restore);
    return card;
}

void BackupSection::refresh()
{
    m_reading.ask(m_context.service.lastBackupAt(), [this](Result<Timestamp> at) {
        if (!at)
            tell(tr("When the last backup was made could not be read."), at.error());
        else if (*at == Timestamp{})
            m_last->setText(tr("Never. If this disk fails, everything on it is lost."));
        else
            m_last->setText(m_context.times.moment(*at));
    });
}

void BackupSection::backUp()
{
    if (m_making.isWaiting())
        return;
    const QString day = m_context.times.dateOf(m_context.times.now()).toString(Qt::ISODate);
    m_context.dialogs.save(this, tr("Back up to"), QStringLiteral("switchboard-%1.db").arg(day), filter(),
                           [this](const QString &file) { backUpTo(file); });
}

void BackupSection::backUpTo(const QString &file)
{
    if (m_making.isWaiting()) // two dialogs may have been open
        return;
    m_make->setEnabled(false);
    m_bar->begin(workspace::BackupPhase::copying);
    tellNothing();
    m_making.ask(m_context.service.backup(file, m_bar->stopToken(), m_bar->progressed()),
                 [this, file](Result<workspace::MediaCount> made) {
                     m_make->setEnabled(true);
                     m_bar->end();
                     const QString name = QFileInfo(file).fileName();
                     if (!made && made.error().code == ErrorCode::cancelled) {
                         tellDone(tr("The backup was stopped. Nothing was left behind."));
                         return;
                     }
                     if (!made) {
                         tell(tr("No backup was made, and nothing was left behind."), made.error());
                         return;
                     }
                     const QString missing = made->missing > 0
                                                 ? u' '
                                                       + tr("%n files of messages are missing in the workspace itself.",
                                                            nullptr, int(made->missing))
                                                 : QString();
                     tellDone(tr("The backup is in %1.").arg(name) + missing);
                     refresh();
                 });
}

void BackupSection::restore()
{
    m_context.dialogs.open(this, tr("Put back"), filter(), [this](const QString &file) { confirmRestore(file); });
}

void BackupSection::confirmRestore(const QString &file)
{
    widgets::Question question;
    question.title = tr("Put this backup back?");
    question.text =
        tr("Everything since %1 was made is not in the workspace any more. It is kept in the workspace's folder under "
           "the name store.db.before-restore.")
            .arg(QFileInfo(file).fileName());
    question.yes = tr("Put it back");
    question.isDangerous = true;
    widgets::askToConfirm(m_context.theme, this, question, [this, file] { Q_EMIT restoreAsked(file); });
}

} // namespace switchboard::settings
