// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace volets {

/// Words that a unit must (or must not) have.
struct SearchTerm
{
    enum class Kind {
        Word,   ///< this word or another form of it
        Prefix, ///< a word that begins so: «parlement*»
        Phrase, ///< these words in this order: «"volet parlementaire"»
    };
    Kind kind = Kind::Word;
    QStringList words; ///< as typed; one unless a phrase
    bool excluded = false;

    bool operator==(const SearchTerm &) const = default;
};

/// What a reader looks for. All terms and all kinds of filter must hold; of several values of one filter any does.
struct SearchQuery
{
    std::vector<SearchTerm> terms;
    QStringList themes;          ///< theme:IA
    QStringList verbs;           ///< verbe:demander
    QStringList addressees;      ///< dest:FGI
    QStringList texts;           ///< texte:2024, the document's key
    std::optional<int> fromYear; ///< an:2024, an:2024.., an:..2023, an:2022..2024
    std::optional<int> toYear;

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const SearchQuery &) const = default;
};

/// Reads the query language; filters have a French and an English name (verbe, verb). Fails with a sentence on a filter
/// that it does not know, an empty one, or a year that is none.
[[nodiscard]] Result<SearchQuery> parseQuery(const QString &text);

/// A query in the query language, for forms: parseQuery(toText(q)) == q.
[[nodiscard]] QString toText(const SearchQuery &query);

} // namespace volets
