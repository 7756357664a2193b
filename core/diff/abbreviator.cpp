// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/abbreviator.h"

namespace volets {

namespace {

QString folded(QStringView token, Folds folds) { return foldToken(token, folds | Fold::Case); }

/// Without the ending of a regular plural in French and English.
QString singular(QString word)
{
    constexpr qsizetype shortest = 3;
    if (word.size() >= shortest && (word.endsWith(u's') || word.endsWith(u'x')))
        word.chop(1);
    return word;
}

QString inOtherNumber(const QString &brief) { return brief.endsWith(u's') ? brief.chopped(1) : QString(brief + u's'); }

} // namespace

Abbreviator::Abbreviator(std::span<const Abbreviation> abbreviations, QStringView language, Folds folds)
    : m_folds(folds)
{
    for (const Abbreviation &abbreviation : abbreviations) {
        Entry entry{.brief = abbreviation.brief, .otherBrief = inOtherNumber(abbreviation.brief), .words = {}};
        for (const Lexeme &lexeme : scan(abbreviation.words, language, folds))
            entry.words += folded(lexeme.span().of(abbreviation.words), folds);
        if (entry.words.isEmpty())
            continue;
        const int number = int(m_entries.size());
        m_byFirst[singular(entry.words.front())] += number;
        m_byFirst[singular(folded(entry.brief, folds))] += number;
        m_entries.push_back(std::move(entry));
    }
}

bool Abbreviator::stands(const QStringList &words, QStringView text, std::span<const Lexeme> lexemes, std::size_t from,
                         Number number) const
{
    if (lexemes.size() - from < std::size_t(words.size()))
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString word = folded(lexemes[from + std::size_t(i)].span().of(text), m_folds);
        if (word != words[i] && (number == Number::Same || singular(word) != singular(words[i])))
            return false;
    }
    return true;
}

Abbreviator::Place Abbreviator::at(QStringView text, std::span<const Lexeme> lexemes, std::size_t from) const
{
    const auto word = [&](std::size_t i) { return lexemes[i].span().of(text); };
    const auto entries = m_byFirst.constFind(singular(folded(word(from), m_folds)));
    if (entries == m_byFirst.cend())
        return {};
    Place best;
    for (const int number : *entries) {
        const Entry &entry = m_entries[std::size_t(number)];
        const bool asIntroduced = word(from) == entry.brief;
        const bool brief = asIntroduced || word(from) == entry.otherBrief;
        if (!brief && !stands(entry.words, text, lexemes, from, Number::Any))
            continue;
        const bool sameNumber = brief ? asIntroduced : stands(entry.words, text, lexemes, from, Number::Same);
        std::size_t length = brief ? 1 : std::size_t(entry.words.size());
        // the other form in brackets is where the abbreviation is introduced
        const QStringList other = brief ? entry.words : QStringList(folded(entry.brief, m_folds));
        const std::size_t open = from + length;
        const std::size_t close = open + 1 + std::size_t(other.size());
        if (close < lexemes.size() && word(open) == u"(" && word(close) == u")" &&
            stands(other, text, lexemes, open + 1, Number::Same))
            length = close + 1 - from;
        if (length > best.length)
            best = {.brief = sameNumber ? &entry.brief : &entry.otherBrief, .length = length};
    }
    return best;
}

} // namespace volets
