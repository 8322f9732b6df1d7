// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::contacts {

/// What an import would do, or did: counts, and the rows that were refused with their reasons.
class ReportView : public QWidget
{
    Q_OBJECT

public:
    explicit ReportView(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setReport(const workspace::ImportReport &report);

Q_SIGNALS:
    void saveRefusedAsked();

private:
    QWidget *makeCounts(const workspace::ImportReport &report);
    QWidget *makeRefused(const workspace::ImportReport &report);

    const widgets::Theme &m_theme;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace switchboard::contacts
