// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class FormRow;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// A new passphrase, typed twice, with the old one or the recovery code where nothing on this computer opens the workspace
/// without being typed.
class PassphraseSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    PassphraseSheet(const SectionContext &context, bool isChange, bool needsProof, QWidget *over);

Q_SIGNALS:
    void kept();

private:
    void keepIt();

    SectionContext m_context;
    QLineEdit *m_proof;
    QLineEdit *m_first;
    QLineEdit *m_second;
    widgets::FormRow *m_proofRow = nullptr;
    widgets::FormRow *m_firstRow;
    widgets::FormRow *m_secondRow;
    widgets::Button *m_keep;
    widgets::Latest<void> m_keeping;
};

/// A new recovery code: made, shown once, and gone with the sheet.
class RecoverySheet : public widgets::Sheet
{
    Q_OBJECT

public:
    RecoverySheet(const SectionContext &context, bool needsProof, QWidget *over);

Q_SIGNALS:
    void renewed();

private:
    void make();
    void showCode(const QString &code);

    SectionContext m_context;
    QWidget *m_ask;
    QLineEdit *m_proof;
    widgets::FormRow *m_proofRow = nullptr;
    widgets::MessageBar *m_bar;
    widgets::Button *m_make;
    widgets::Latest<QString> m_making;
};

} // namespace switchboard::settings
