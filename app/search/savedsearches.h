// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace volets {

// Queries that a reader keeps, in the program's settings, in the order of the alphabet.

[[nodiscard]] QStringList savedSearches(const QSettings &settings);
void saveSearch(QSettings &settings, const QString &query); ///< twice is once; an empty one is none
void forgetSearch(QSettings &settings, const QString &query);

} // namespace volets
