// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/abbreviator.h"

namespace volets {

namespace {

QString folded(QStringView token, Folds folds) { return foldToken(token, folds | Fold::Case); }

} // namespace

Abbreviator::Abbreviator(std::span<const Abbreviation> abbreviations, QStringView language, Folds folds)
    : m_folds(folds)
{
    for (const Abbreviation &abbreviation : abbreviations) {
        Entry entry{.brief = abbreviation.brief, .words = {}};
        for (const Lexeme &lexeme : scan(abbreviation.words, language, folds))
            entry.words += folded(lexeme.span().of(abbreviation.words), folds);
        if (entry.words.isEmpty())
            continue;
        const int number = int(m_entries.size());
        m_byFirst[entry.words.front()] += number;
        m_byFirst[folded(entry.brief, folds)] += number;
        m_entries.push_back(std::move(entry));
    }
}

bool Abbreviator::stands(const QStringList &words, QStringView text, std::span<const Lexeme> lexemes,
                         std::size_t from) const
{
    if (lexemes.size() - from < std::size_t(words.size()))
        return false;
    for (qsizetype i = 0; i < words.size(); ++i)
        if (folded(lexemes[from + std::size_t(i)].span().of(text), m_folds) != words[i])
            return false;
    return true;
}

Abbreviator::Place Abbreviator::at(QStringView text, std::span<const Lexeme> lexemes, std::size_t from) const
{
    const auto word = [&](std::size_t i) { return lexemes[i].span().of(text); };
    const auto entries = m_byFirst.constFind(folded(word(from), m_folds));
    if (entries == m_byFirst.cend())
        return {};
    Place best;
    for (const int number : *entries) {
        const Entry &entry = m_entries[std::size_t(number)];
        const bool brief = word(from) == entry.brief;
        if (!brief && !stands(entry.words, text, lexemes, from))
            continue;
        std::size_t length = brief ? 1 : std::size_t(entry.words.size());
        // the other form in brackets is where the abbreviation is introduced
        const QStringList other = brief ? entry.words : QStringList(folded(entry.brief, m_folds));
        const std::size_t open = from + length;
        const std::size_t close = open + 1 + std::size_t(other.size());
        if (close < lexemes.size() && word(open) == u"(" && word(close) == u")" &&
            stands(other, text, lexemes, open + 1))
            length = close + 1 - from;
        if (length > best.length)
            best = {.brief = &entry.brief, .length = length};
    }
    return best;
}

} // namespace volets
