// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/appearance.h"
#include "compare/cells.h"
#include "document/citation.h"

#include <QKeySequence>
#include <QMap>

class QSettings;

namespace volets {

/// What a reader can choose once for all dossiers. A plain value: the settings page changes a copy.
struct Preferences
{
    QString language; ///< of the interface: "fr", "en"; empty: the system's
    QString reader;   ///< who decides and writes notes; empty: as the system calls whoever is logged in
    Look look;
    CitationStyle citation = CitationStyle::UN;
    WordRules words;
    QString meaningModel;   ///< folder of a sentence-embedding model that the reader supplied; empty: none
    bool wheelByRow = true; ///< a notch of the mouse wheel moves the synopsis by a row, else by lines
    QMap<QString, QList<QKeySequence>> shortcuts; ///< by the action's name; those that differ from ours

    bool operator==(const Preferences &) const = default;
};

[[nodiscard]] QString accountName(); ///< what the system calls whoever is logged in

/// What is kept; a value that is missing or out of range is the usual one.
[[nodiscard]] Preferences loadPreferences(const QSettings &settings);
void savePreferences(QSettings &settings, const Preferences &preferences);

} // namespace volets
