// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrases.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <span>
#include <vector>

namespace volets {

/// What a concept is, which says how much sharing it means: two clauses that both speak of States share little.
enum class Facet { Topic, Instrument, Event, Group, Act, Actor, General };

/// One concept of the genre, as in SKOS: wordings in each language, broader and related concepts.
struct Concept
{
    QString id;
    QString label; ///< preferred term in French, else in English
    Facet facet = Facet::Topic;
    std::vector<int> broader;
    std::vector<int> related;
};

/// The thesaurus of the genre: digital policy, parliamentary work, vocabulary of the United Nations and its forums.
/// Immutable and shared; concepts are found by their stems, in any inflection, longest wording first.
class Thesaurus
{
public:
    /// From resources/thesaurus/*.json; read once.
    [[nodiscard]] static std::shared_ptr<const Thesaurus> standard();
    /// From JSON texts in the format of those files; concepts of a later text extend those of an earlier one by id.
    explicit Thesaurus(std::span<const QByteArray> sources);

    [[nodiscard]] const std::vector<Concept> &concepts() const { return m_concepts; }
    /// Concepts in `words` of a text in `language`; ids of the hits are indexes of concepts().
    [[nodiscard]] std::vector<PhraseMatcher::Hit> find(std::span<const ContentWord> words, QStringView language) const;

private:
    std::vector<Concept> m_concepts;
    QHash<QString, PhraseMatcher> m_wordings; ///< by language
};

} // namespace volets
