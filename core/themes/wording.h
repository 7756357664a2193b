// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "text/span.h"
#include "themes/codebook.h"

#include <vector>

namespace volets {

/// One place where a text uses a wording.
struct Occurrence
{
    int unit = -1; ///< of the document
    Span span;

    bool operator==(const Occurrence &) const = default;
};

/// How one text names a concept.
struct ConceptUse
{
    int document = -1;
    std::vector<std::vector<Occurrence>> wordings; ///< for each wording of the concept in the text's language
    int usual = -1;                                ///< the wording it uses most, or -1 where it never names the concept
};

/// The names that texts give to one concept («segment», «volet», «piste» parlementaire), text by text in the order
/// given, and where the usual name changes.
struct ConceptHistory
{
    int index = -1; ///< index in Codebook::concepts
    std::vector<ConceptUse> uses;
    std::vector<int> changes; ///< documents whose usual name differs from that of the last text before that names it
};

/// A name that a text gives to a concept, as the book writes it without the signs of its expression, and how often.
struct UsedName
{
    QString name;
    int count = 0;

    bool operator==(const UsedName &) const = default;
};

/// The names that `document` uses, the most frequent first; empty where it never names the concept.
[[nodiscard]] std::vector<UsedName> usedNames(const NamedConcept &named, const Document &document,
                                              const ConceptUse &use);

/// Only concepts that some text names. Texts in different languages are not compared with one another for changes.
[[nodiscard]] std::vector<ConceptHistory> wordings(const std::vector<DocumentPtr> &documents, const Codebook &book);

} // namespace volets
