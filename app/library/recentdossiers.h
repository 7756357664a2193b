// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace volets {

// The library files that were open, the latest first; kept in the program's settings. One that is missing stays in the
// list (its disk may come back) until the reader takes it out.

inline constexpr qsizetype mostRecentDossiers = 10;

[[nodiscard]] QStringList recentDossiers(const QSettings &settings);
/// What a dossier is called: as its file, but for those that the program itself made.
[[nodiscard]] QString dossierName(const QString &path);
void noteRecentDossier(QSettings &settings, const QString &path);
void forgetRecentDossier(QSettings &settings, const QString &path);

} // namespace volets
