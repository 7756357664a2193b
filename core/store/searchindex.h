// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "document/document.h"
#include "store/database.h"
#include "store/searchquery.h"
#include "text/span.h"

#include <vector>

namespace volets {

/// One unit that answers a query.
struct SearchHit
{
    QString document;        ///< its key
    int unit = -1;           ///< index in Document::units
    std::vector<Span> spans; ///< the words found, in the unit's text, in order; empty where only filters were asked
};

/// What a clause does and is about, as a search can ask for it.
struct UnitLabels
{
    QStringList verbs;
    QStringList addressees;
    QStringList themes;
};

struct SearchOptions
{
    int limit = 2000; ///< hits at most
};

/// The full-text index of a library (SQLite FTS5 over the words and the stems of each unit).
class SearchIndex
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {}

    /// Indexes the units of a document, as a step of `change`, right after they were written.
    static void add(Database &database, Transaction &change, DocumentId id, const Document &document);
    /// Takes a document's units out, as a step of `change`, before they are deleted.
    static void remove(Transaction &change, DocumentId id);

    /// Replaces the labels of a document's units; one entry for each unit. Unchanged labels are not written.
    [[nodiscard]] Result<void> setLabels(const QString &documentKey, const std::vector<UnitLabels> &labels);

    /// Units that answer, by date of their text, then in its order.
    [[nodiscard]] Result<std::vector<SearchHit>> find(const SearchQuery &query,
                                                      const SearchOptions &options = {}) const;

private:
    Database &m_database;
};

} // namespace volets
