// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/phrases.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <memory>
#include <span>
#include <utility>
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
    /// Concepts of which several named together mean this one: a list of organisations, firms and universities is the
    /// whole of the stakeholders.
    std::vector<int> parts;
};

/// The thesaurus of the genre: digital policy, parliamentary work, vocabulary of the United Nations and its forums.
/// Immutable and shared; concepts are found by their stems, in any inflection, longest wording first. A wording of one
/// word that begins with «=» is found only as it stands, singular or plural: stems of other words may be the same
/// («gouvernance», «gouvernement»).
class Thesaurus
{
public:
    /// From resources/thesaurus/*.json; read once.
    [[nodiscard]] static std::shared_ptr<const Thesaurus> standard();
    /// From JSON texts in the format of those files; concepts of a later text extend those of an earlier one by id.
    explicit Thesaurus(std::span<const QByteArray> sources);

    [[nodiscard]] const std::vector<Concept> &concepts() const { return m_concepts; }
    /// What speaking of a concept means with what force: itself, then what is broader, then what is related; rising
    /// ids.
    [[nodiscard]] const std::vector<std::pair<int, float>> &implied(int id) const { return m_implied[std::size_t(id)]; }
    /// The concept that two others mean where they are named close together, in either order, or -1: a clause on rules
    /// for artificial intelligence is about its governance, however it says so.
    [[nodiscard]] int joined(int one, int other) const { return m_joined.value(std::minmax(one, other), -1); }
    /// Concepts in `words`, which are those of `text`, in `language`; ids of the hits are indexes of concepts().
    [[nodiscard]] std::vector<PhraseMatcher::Hit> find(QStringView text, std::span<const ContentWord> words,
                                                       QStringView language) const;
    /// Concepts of two words that stand apart since a third one is coordinated with either: «coopération régionale et
    /// internationale» names international cooperation, «lois et normes techniques» what «lois techniques» would. These
    /// hits stand across those of find().
    [[nodiscard]] std::vector<PhraseMatcher::Hit> findCoordinated(QStringView text, std::span<const ContentWord> words,
                                                                  QStringView language) const;

private:
    [[nodiscard]] const PhraseMatcher *wordings(QStringView language) const; ///< or null

    struct Wording
    {
        int concept_ = 0;
        QString only; ///< the word that it is, in the singular and lower case; empty: any word of the same stem
    };

    std::vector<Concept> m_concepts;
    std::vector<Wording> m_known;             ///< what the ids in m_wordings mean
    QHash<QString, PhraseMatcher> m_wordings; ///< by language
    std::vector<std::vector<std::pair<int, float>>> m_implied;
    QHash<std::pair<int, int>, int> m_joined; ///< lower id first
};

} // namespace volets
