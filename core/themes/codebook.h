// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "themes/colour.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace volets {

/// One text in several languages: "fr" → «cybersécurité», "en" → “cybersecurity”.
using Wording = std::map<QString, QString>;

/// The wording in `language`, else in English, else in any; empty only where there is none.
[[nodiscard]] QString wordingIn(const Wording &wording, const QString &language);

/// Expressions (themes/expression.h) of one language that speak alike for a theme.
struct TermRule
{
    QString language;   ///< "fr"; empty: any language
    double weight = 1;  ///< 1 is enough alone; below 0 it speaks against
    QStringList terms;  ///< expressions
    QStringList with;   ///< counts only where one of these stands in the unit, its chapeau or a heading; empty: always
    QStringList unless; ///< does not count where one of these stands in the unit

    bool operator==(const TermRule &) const = default;
};

/// Expressions of one language.
struct TermList
{
    QString language;
    QStringList terms;

    bool operator==(const TermList &) const = default;
};

/// A reader's topic.
struct Theme
{
    QString code; ///< short, unique within the book: "RC"
    Wording name;
    Wording definition;
    std::optional<Colour> color;
    QString sign;              ///< one character that tells the theme without colour
    QString parent;            ///< code of the theme above it, or empty
    QStringList formerly = {}; ///< codes that it had or took over; what was decided under them is about it
    std::vector<TermRule> rules;
    std::vector<TermList> exclusions; ///< words that a rule matched do not count where one of these covers them
    QStringList examples;             ///< a reader's own, for the definition; never matched
    double chapeau = 0.6;             ///< how much of a chapeau's score an item takes over, 0 to 1
    double heading = 0.4;             ///< how much of a heading's score a unit below it takes over, 0 to 1

    bool operator==(const Theme &) const = default;
};

/// How matches become a score; see themes/assigner.h.
struct Reading
{
    double threshold = 1;  ///< the score from which a theme is assigned
    double passing = 0.7;  ///< factor of a match that only gives an instance (after «tel que»)
    double repeat = 0.5;   ///< factor of each further match of the same term
    int longFrom = 40;     ///< words that carry meaning, from which a match in a longer unit weighs less
    double dilution = 0.5; ///< exponent of that: 0 never, 1 in proportion; a unit of one sentence is never diluted

    bool operator==(const Reading &) const = default;
};

/// Words that expressions call by a name: "@parlement".
struct Group
{
    QString name;
    QString language;
    QStringList words;

    bool operator==(const Group &) const = default;
};

/// A thing that texts call by several names, each an expression: «segment», «volet», «piste» parlementaire.
struct NamedConcept
{
    Wording name;
    std::vector<TermList> wordings; ///< one list for each language

    bool operator==(const NamedConcept &) const = default;
};

/// The book that defines a reader's topics. A plain value: what changes it is in themes/bookedits.h.
struct Codebook
{
    Wording name;
    std::vector<Theme> themes; ///< in the reader's order
    std::vector<Group> groups;
    std::vector<TermList> passing;  ///< what announces a mere instance: «tel que», “such as”
    std::vector<TermList> resuming; ///< what ends the instances after a comma: «, dans le cadre de»
    std::vector<NamedConcept> concepts;
    Reading reading;

    [[nodiscard]] const Theme *theme(QStringView code) const; ///< or null
    [[nodiscard]] int indexOf(QStringView code) const;        ///< or -1
    /// The code of the theme that has `code` or had it; `code` itself where none does.
    [[nodiscard]] QString codeNow(const QString &code) const;

    bool operator==(const Codebook &) const = default;
};

using CodebookPtr = std::shared_ptr<const Codebook>;

/// The codes of `codes` once each, in the book's order; those the book does not know follow, sorted.
[[nodiscard]] QStringList inBookOrder(const Codebook &book, const QStringList &codes);

/// The largest book that is read: more would be a mistake, and would make every comparison wait.
inline constexpr int maximumTerms = 5000;

/// What is wrong with a book, and the string in it that is to blame.
struct BookFault
{
    QString sentence;   ///< names the theme, what is wrong and what to do
    QString culprit;    ///< an expression or a code
    int occurrence = 1; ///< which of several equal strings
};

/// The first reason why the book cannot be used: codes, colours, expressions.
[[nodiscard]] std::optional<BookFault> firstFault(const Codebook &book);

/// The same as a result.
[[nodiscard]] Result<void> check(const Codebook &book);

} // namespace volets
