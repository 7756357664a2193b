// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

namespace volets {

enum class CitationStyle { UN, France, EU };

/// The style of whoever reads, for all that is cited from now on: one for the whole program, as its language is. Safe
/// to ask from any thread.
void useCitationStyle(CitationStyle style);
[[nodiscard]] CitationStyle citationStyle(); ///< that of the United Nations until another is chosen

/// A unit's place as a reader cites it, without the document: «par. 7 e)», «4e alinéa du préambule», «note 12»; with a
/// no-break space after an abbreviation, never «§». Follows the language of the interface.
[[nodiscard]] QString place(const Document &document, const Unit &unit, CitationStyle style = citationStyle());

/// The same for narrow columns: «par. 7 e)», «al. 4 du préambule».
[[nodiscard]] QString shortPlace(const Document &document, const Unit &unit, CitationStyle style = citationStyle());

/// The whole reference: «Document final 2025, par. 7 e)».
[[nodiscard]] QString citation(const Document &document, const Unit &unit, CitationStyle style = citationStyle());

} // namespace volets
