// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace volets {

/// Snowball stems, cached. Not thread-safe: one for each thread.
class Stemmer
{
public:
    explicit Stemmer(QStringView language); ///< BCP 47; a language without a stemmer leaves words as they are
    ~Stemmer();
    Stemmer(Stemmer &&) noexcept;
    Stemmer &operator=(Stemmer &&) noexcept;

    /// The stem of a word in lower case: "encourageons" and "encourager" → "encourag".
    [[nodiscard]] QString stem(const QString &word) const;
    /// True for words with little meaning of their own: articles, prepositions, pronouns, auxiliaries; in any case,
    /// with the apostrophe of an elision («l’») or the hyphen of a clitic («-ci») or without.
    [[nodiscard]] bool isFunctionWord(QStringView word) const;
    /// The stem of a word as a text writes it, folded as tokens are and in lower case; null for a function word.
    [[nodiscard]] QString contentStem(QStringView written) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace volets
