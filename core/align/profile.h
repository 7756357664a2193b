// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/thesaurus.h"
#include "base/stop.h"
#include "document/document.h"
#include "facts/facts.h"
#include "meaning/vector.h"
#include "themes/assignment.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace volets {

/// A sparse vector: terms in order of their ids.
struct Term
{
    int id = 0;
    float weight = 0;
};
using SparseVector = std::vector<Term>;

/// Names for the strings of one alignment, so that stages compare numbers.
class FeatureVocabulary
{
public:
    int id(const QString &word);
    [[nodiscard]] int find(const QString &word) const { return m_ids.value(word, -1); } ///< or -1
    [[nodiscard]] const QString &word(int id) const { return m_words[std::size_t(id)]; }
    [[nodiscard]] int size() const { return int(m_words.size()); }

private:
    QHash<QString, int> m_ids;
    std::vector<QString> m_words;
};

/// A content word of a passage: what it is, which concept it belongs to, where it stands.
struct WordUse
{
    int stem = 0;
    float weight = 1;  ///< how much the word counts, whatever its rarity
    int concept_ = -1; ///< index of Thesaurus::concepts(), or -1
    bool heart = true; ///< stands in what the clause is for, not in an example or an aside
    Span shown;        ///< in the unit's text
    Span expression;   ///< the concept's whole wording, where there is a concept
};

/// Character n-grams are hashed: their ids lie below.
inline constexpr std::size_t gramBuckets = std::size_t(1) << 18U;

/// A stretch of a unit that is compared as one: the whole of a clause, a few sentences of a long paragraph. A clause
/// that a paragraph contains is so compared with the part that contains it.
struct Passage
{
    int unit = 0;
    std::vector<WordUse> words; ///< in order
    SparseVector stems;         ///< counts
    SparseVector grams;         ///< counts of character 3- to 5-grams within words, hashed
    SparseVector concepts;      ///< 1 for what is said, less for what is broader or related
};

/// Where a clause stands in its genre, as far as it matters for what it can correspond to.
enum class Place { Preamble, Demand, Body };

struct UnitProfile
{
    bool takesPart = true; ///< footnotes, cells of figures and lists of references take no part in linking
    bool chapeau = false;  ///< introduces items
    bool bare = false;     ///< says hardly more than whom it asks
    Place place = Place::Body;
    int section = 0; ///< units of one section: under one chapeau, one heading, or of one preamble
    int order = 0;   ///< rank among the units that take part
    int firstPassage = 0;
    int passageCount = 0;
    QString number;        ///< as far as numbers are comparable between texts
    std::vector<int> acts; ///< vocabulary ids, sorted
    int firstAct = -1;     ///< the one named first, or -1
    std::vector<int> addressees;
    std::vector<int> references; ///< instruments, symbols, events, dates
    std::vector<int> themes;     ///< of the standard code book, whatever book the reader uses
    SparseVector context;        ///< the concepts of its chapeaux and headings, as in Passage::concepts
};

struct DocumentProfile
{
    DocumentPtr document;
    std::vector<UnitProfile> units;
    std::vector<Passage> passages;
    std::vector<int> order; ///< units that take part, in order
    int sections = 0;
    std::span<const MeaningVector> meanings; ///< of the units; empty without a model of meaning
};

/// Everything that pairs of documents are compared by. `themes` are the document's own, of the standard code book;
/// `vocabulary` is shared by the documents of one alignment. Where `stop` says so, what is returned is unfinished.
[[nodiscard]] DocumentProfile profile(const DocumentPtr &document, std::span<const UnitFacts> facts,
                                      std::span<const Assignment> themes, const Thesaurus &thesaurus,
                                      FeatureVocabulary &vocabulary, const Stop &stop = {});

} // namespace volets
