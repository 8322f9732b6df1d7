// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupbar.h"

#include <QLocale>

#include <mutex>

namespace switchboard::settings {

using workspace::BackupPhase;
using workspace::BackupProgress;

namespace {
constexpr int betweenLooks = 100; ///< milliseconds
}

struct BackupBar::Shared
{
    std::mutex mutex;
    BackupProgress progress;
};

BackupBar::BackupBar(const widgets::Theme &theme, QWidget *parent)
    : Progress(theme, parent), m_shared(std::make_shared<Shared>())
{
    m_timer.setInterval(betweenLooks);
    connect(&m_timer, &QTimer::timeout, this, &BackupBar::look);
    connect(this, &Progress::cancelAsked, this, [this] { m_stop.request_stop(); });
}

BackupBar::~BackupBar()
{
    m_stop.request_stop();
}

void BackupBar::begin(BackupPhase first)
{
    m_shared = std::make_shared<Shared>();
    m_shared->progress.phase = first;
    m_stop = {};
    setCancelable(true);
    look();
    show();
    m_timer.start();
}

void BackupBar::end()
{
    m_timer.stop();
    hide();
}

workspace::BackupProgressed BackupBar::progressed() const
{
    return [shared = m_shared](const BackupProgress &progress) {
        const std::scoped_lock lock(shared->mutex);
        shared->progress = progress;
    };
}

void BackupBar::look()
{
    BackupProgress progress;
    {
        const std::scoped_lock lock(m_shared->mutex);
        progress = m_shared->progress;
    }
    const QLocale locale;
    const auto size = [&locale](qint64 bytes) { return locale.formattedDataSize(bytes, 2, QLocale::DataSizeSIFormat); };
    setProgress(progress.done, progress.total);
    switch (progress.phase) {
    case BackupPhase::copying:
        setText(tr("Copying"));
        setDetail(progress.total > 0 ? tr("%1 of %2").arg(size(progress.done), size(progress.total)) : QString());
        break;
    case BackupPhase::checking:
        setText(tr("Checking the backup"));
        setDetail({});
        break;
    case BackupPhase::files:
        setText(tr("Copying the files of messages"));
        setDetail(locale.toString(progress.done));
        break;
    }
}

} // namespace switchboard::settings
