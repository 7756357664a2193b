// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/librarystore.h"
#include "themes/codebook.h"

#include <vector>

namespace volets {

/// For which dossiers a code book holds.
enum class BookScope {
    Program,     ///< the book that comes with the program
    AllDossiers, ///< the reader's own, for every dossier that has none
    Dossier,     ///< this dossier's
};

struct ChosenBook
{
    CodebookPtr book;
    BookScope scope = BookScope::Program;
    QString notice; ///< for the reader, where a book of theirs could not be read and the next one holds; else empty
};

/// Where the reader's book for all dossiers lies, in the user's data folder.
[[nodiscard]] QString sharedBookFile();

/// A book that was put aside under its name.
struct ShelvedBook
{
    QString name;
    QString path;
};

/// Where books lie that a reader put aside, in the user's data folder.
[[nodiscard]] QString bookShelf();
/// Puts a book on the shelf; one of the same name there is replaced.
[[nodiscard]] Result<void> shelve(const QString &shelf, const Codebook &book, const QString &name);
/// The books on the shelf, by name; not read yet.
[[nodiscard]] std::vector<ShelvedBook> shelvedBooks(const QString &shelf);

/// The book for a dossier: its own, else the reader's for all (the file `shared`), else the program's.
[[nodiscard]] Result<ChosenBook> chosenBook(Database &library, const QString &shared);
/// The same where no dossier is open.
[[nodiscard]] ChosenBook chosenBook(const QString &shared);

/// Keeps `book` for the dossier.
[[nodiscard]] Result<void> keepForDossier(Database &library, const Codebook &book);
/// Keeps `book` for all dossiers, and no longer another one for this one (null: none is open).
[[nodiscard]] Result<void> keepForAll(Database *library, const QString &shared, const Codebook &book);

} // namespace volets
