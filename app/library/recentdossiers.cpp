// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/recentdossiers.h"

#include <QFileInfo>
#include <QSettings>

namespace volets {

namespace {

const QString settingName = QStringLiteral("recentDossiers");

} // namespace

QStringList recentDossiers(const QSettings &settings) { return settings.value(settingName).toStringList(); }

void noteRecentDossier(QSettings &settings, const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList paths = recentDossiers(settings);
    if (!paths.isEmpty() && paths.first() == absolute) // writing settings waits for the disk
        return;
    paths.removeAll(absolute);
    paths.prepend(absolute);
    settings.setValue(settingName, paths.first(std::min(paths.size(), mostRecentDossiers)));
}

void forgetRecentDossier(QSettings &settings, const QString &path)
{
    QStringList paths = recentDossiers(settings);
    paths.removeAll(path);
    settings.setValue(settingName, paths);
}

} // namespace volets
