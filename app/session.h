// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/cells.h"
#include "models/filters.h"

#include <QMap>
#include <QSet>

#include <optional>

class QSettings;

namespace volets {

/// How a reader left a set of texts. Numbers of texts are those of the comparison.
struct Session
{
    ColumnSetup setup;
    Marks marks = Marks::AsProposed;
    RowOrder order = RowOrder::ByBase;
    int base = 0;
    RowFilter filter;
    QMap<int, double> widths; ///< of columns, as parts of the equal share
    QSet<int> pinned;
    UnitRef unit; ///< in hand
    int view = 0; ///< which of the window’s views was looked at
};

/// Kept for this set of texts, however they are listed: the same texts find their columns and filters again.
void saveSession(QSettings &settings, const Comparison &comparison, const Session &session);

/// Nothing where these texts were never left; what is no longer there is passed over.
[[nodiscard]] std::optional<Session> loadSession(QSettings &settings, const Comparison &comparison);

} // namespace volets
