// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/normalizer.h"
#include "text/stemmer.h"
#include "text/token.h"

#include <QHash>
#include <QString>

#include <vector>

namespace volets {

/// How much a token says.
enum class TokenWeight : quint8 { Content, Function, Punctuation };

/// The distinct tokens of any number of texts as small numbers, so that comparing two tokens compares two numbers, and
/// what costs time (folds, stems) is done once for each distinct token. Not thread-safe: one for each thread.
class Vocabulary
{
public:
    Vocabulary(QStringView language, Folds folds);

    /// The number of a token as written, from 0.
    [[nodiscard]] int intern(QStringView token, TokenKind kind, bool space = false);
    /// Learns all tokens of another vocabulary of the same language and folds; by number there, their numbers here.
    [[nodiscard]] std::vector<int> learn(const Vocabulary &other);

    /// Equal for tokens that the folds make equal.
    [[nodiscard]] int key(int token) const { return m_tokens[std::size_t(token)].key; }
    [[nodiscard]] TokenWeight weight(int token) const { return m_tokens[std::size_t(token)].weight; }
    /// Equal for tokens that are forms of one word («encouragent», «encourageant»; not «encouragement»); other tokens
    /// of equal key only.
    [[nodiscard]] int lemma(int token);
    [[nodiscard]] const QString &keyText(int key) const { return m_keys[std::size_t(key)]; }

    [[nodiscard]] int tokenCount() const { return int(m_tokens.size()); }
    [[nodiscard]] int keyCount() const { return int(m_keys.size()); }

private:
    struct Entry
    {
        quint64 hash = 0;
        qsizetype start = 0; ///< in m_letters
        qsizetype length = 0;
        int key = -1;
        int lemma = -1; ///< found when first asked for
        TokenKind kind = TokenKind::Word;
        bool space = false;
        TokenWeight weight = TokenWeight::Content;
    };
    [[nodiscard]] int add(QStringView token, quint64 hash, TokenKind kind, bool space);
    void grow();

    Folds m_folds;
    Stemmer m_stemmer;
    QString m_language;
    QString m_letters; ///< of all tokens, one after the other
    std::vector<Entry> m_tokens;
    std::vector<int> m_slots; ///< open addressing; -1: free
    std::vector<QString> m_keys;
    QHash<QString, int> m_keyNumbers;
    QHash<QString, int> m_lemmaNumbers;
};

} // namespace volets
