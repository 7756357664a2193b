// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/profile.h"

#include <QHash>
#include <QString>

#include <vector>

namespace volets {

/// Stems that say little whatever a text is about, with the share of their rarity that they keep: words that every text
/// of the genre uses (resources/align/common-<language>.txt) and words that carry a sentence only
/// (light-<language>.txt). Read once.
[[nodiscard]] QHash<QString, float> weakStems(const QString &language);

/// How rare a word is in two texts and in the genre: half general, half from the texts themselves. Depends on the two
/// texts only, so that what a third one says changes no link between them.
class Rarity
{
public:
    Rarity(const DocumentProfile &a, const DocumentProfile &b, const Thesaurus &thesaurus,
           const FeatureVocabulary &vocabulary);

    [[nodiscard]] float stem(int id) const { return m_stems[std::size_t(id)]; }
    [[nodiscard]] std::size_t words() const { return m_stems.size(); }
    [[nodiscard]] float gram(int id) const { return m_grams[std::size_t(id)]; }
    [[nodiscard]] float conceptWeight(int id) const { return m_concepts[std::size_t(id)]; }
    [[nodiscard]] float term(int id) const { return m_terms[std::size_t(id)]; } ///< acts, addressees, references

private:
    std::vector<float> m_stems;
    std::vector<float> m_grams;
    std::vector<float> m_concepts;
    std::vector<float> m_terms;
};

} // namespace volets
