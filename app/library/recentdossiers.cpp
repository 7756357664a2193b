// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/recentdossiers.h"

#include "library/firstdossier.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSettings>

namespace volets {

namespace {

const QString settingName = QStringLiteral("recentDossiers");

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecentDossiers)
};

} // namespace

QStringList recentDossiers(const QSettings &settings) { return settings.value(settingName).toStringList(); }

QString dossierName(const QString &path)
{
    static const DossierPlaces places = DossierPlaces::standard();
    const QFileInfo file(path);
    if (file.absoluteFilePath() == places.userLibrary)
        return Words::tr("My dossier");
    if (file.absoluteFilePath() == places.sampleLibrary)
        return Words::tr("Sample dossier");
    return file.completeBaseName();
}

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
