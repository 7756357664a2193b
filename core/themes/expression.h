// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace volets {

struct Group;

/// One word of an expression.
struct WordPattern
{
    enum class Kind {
        Stem,     ///< any form of the word: "capacité"
        Prefix,   ///< any word that begins so: "cyber*"
        Exact,    ///< this very form, whatever its case: "=compris"
        Capitals, ///< these very letters in capitals: "IA"
    };
    Kind kind = Kind::Stem;
    QString text; ///< lower case, but for Capitals

    auto operator<=>(const WordPattern &) const = default;
};

/// One place of an expression: any of some words.
struct Place
{
    std::vector<WordPattern> any;
    int reach = 1; ///< how many words that carry meaning it may stand after the place before it; 1: next to it

    bool operator==(const Place &) const = default;
};

using Sequence = std::vector<Place>;

/// What an expression may be: a few words over stems, read in one pass without backtracking.
///
///   cybersécurité              any form of the word
///   renforcement des capacités the words that carry meaning side by side; small words between them are passed over
///   renforcer|accroître … capacité   one of several words; «…» lets up to four other words stand between, «…7» seven
///   cyber*                     any word that begins so
///   IA                         in capitals: only in capitals
///   =compris                   this very form; the only way to name a small word
///   société_civile|secteur_privé     words tied by «_» are one choice
///   @parlement                 the words of the group of that name
///
/// An expression with tied words is several sequences. Fails with a sentence that names the expression.
[[nodiscard]] Result<std::vector<Sequence>> parseExpression(QStringView expression, QStringView language,
                                                            const std::vector<Group> &groups);

} // namespace volets
