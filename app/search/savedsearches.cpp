// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/savedsearches.h"

#include <QSettings>

namespace volets {

namespace {

const QString settingName = QStringLiteral("search/saved");

} // namespace

QStringList savedSearches(const QSettings &settings) { return settings.value(settingName).toStringList(); }

void saveSearch(QSettings &settings, const QString &query)
{
    QStringList kept = savedSearches(settings);
    const QString words = query.simplified();
    if (words.isEmpty() || kept.contains(words))
        return;
    kept.append(words);
    kept.sort(Qt::CaseInsensitive);
    settings.setValue(settingName, kept);
}

void forgetSearch(QSettings &settings, const QString &query)
{
    QStringList kept = savedSearches(settings);
    kept.removeAll(query.simplified());
    settings.setValue(settingName, kept);
}

} // namespace volets
