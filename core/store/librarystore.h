// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "document/document.h"
#include "store/database.h"
#include "store/migrations.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace volets {

/// An open library: its connection, and what became of its schema.
struct Library
{
    Database database;
    SchemaOutcome outcome = SchemaOutcome::UpToDate;
    QString notice; ///< for the reader, where the library is open for reading only because it is newer; else empty
};

/// Opens (or makes) the library at `path` and brings its schema up to date. One for each thread.
[[nodiscard]] Result<Library> openLibrary(const QString &path, const DatabaseOptions &options = {});

/// What a list of texts shows, read without the texts themselves.
struct LibraryEntry
{
    DocumentId id;
    Document head; ///< all but units and repairs
    QDateTime addedAt;
    int units = 0;
    int repairs = 0;
};

struct Added
{
    DocumentId id;
    bool wasThere = false; ///< the same bytes had been imported before: nothing was added
    QString key;           ///< the document's key in this library: made unique there
};

/// Documents in a library. A source's bytes are kept as they came and never altered.
class LibraryStore
{
public:
    explicit LibraryStore(Database &database)
        : m_database(database)
    {}

    /// Adds a text that was read from `source`. The same bytes twice are one text.
    [[nodiscard]] Result<Added> add(const Document &document, const QByteArray &source, const QDateTime &when);
    /// The same for several, all or none.
    [[nodiscard]] Result<std::vector<Added>> add(const std::vector<std::pair<DocumentPtr, QByteArray>> &texts,
                                                 const QDateTime &when);
    /// Puts a newer reading of a text (other bytes, or read by better rules) in the place of `old`, with its key, so
    /// that decisions and notes find it again.
    [[nodiscard]] Result<void> replace(DocumentId old, const Document &document, const QByteArray &source,
                                       const QDateTime &when);
    [[nodiscard]] Result<void> remove(DocumentId id);

    [[nodiscard]] Result<std::vector<LibraryEntry>> entries() const; ///< by date, then title
    [[nodiscard]] Result<DocumentPtr> document(DocumentId id) const;
    [[nodiscard]] Result<std::vector<DocumentPtr>> documents() const; ///< by date, then title
    [[nodiscard]] Result<std::optional<DocumentId>> find(const QByteArray &sha256) const;
    [[nodiscard]] Result<QByteArray> source(DocumentId id) const;

    [[nodiscard]] Result<QString> setting(const QString &name) const; ///< empty where there is none
    [[nodiscard]] Result<void> setSetting(const QString &name, const QString &value);

private:
    Database &m_database;
};

} // namespace volets
