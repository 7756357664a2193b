// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <optional>

namespace volets {

/// What is known of a text beyond what it says of itself.
struct CatalogueEntry
{
    QString key;
    QString shortTitle; ///< "2024 – Riyad"
    QString status;
    QString date; ///< ISO 8601, where the text itself does not tell
};

/// The catalogue's entry for a text, recognised by what it says: genre, year, and words of its title and first units.
/// Another language's version of a known text has the language in its key ("2022-en").
[[nodiscard]] std::optional<CatalogueEntry> catalogueEntry(const Document &document);

/// Fills in key, short title, status and date from the catalogue, or from the document's own title.
void nameDocument(Document &document);

} // namespace volets
