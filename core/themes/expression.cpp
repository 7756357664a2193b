// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/expression.h"

#include "themes/codebook.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

// Each bound keeps the matcher's work for one word small, whatever a reader writes.
constexpr qsizetype longestExpression = 400;
constexpr std::size_t mostPlaces = 8;
constexpr std::size_t mostWords = 200;
constexpr std::size_t mostSequences = 64;
constexpr int usualReach = 5;
constexpr int longestReach = 12;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Expression)
};

std::unexpected<Error> refuse(QStringView expression, const QString &why)
{
    const QString shown = expression.size() > 60 ? expression.first(60).toString() + u'…' : expression.toString();
    return fail(Words::tr("The expression “%1” cannot be read: %2").arg(shown, why));
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'-' || c == u'‑' || c == u'.' || c == u'+';
}

Result<WordPattern> readWord(QStringView word, QStringView expression)
{
    WordPattern pattern;
    if (word.startsWith(u'=')) {
        pattern.kind = WordPattern::Kind::Exact;
        word = word.sliced(1);
    } else if (word.endsWith(u'*')) {
        pattern.kind = WordPattern::Kind::Prefix;
        word.chop(1);
    } else if (word.size() >= 2 && word.toString() == word.toString().toUpper() &&
               std::ranges::any_of(word, [](QChar c) { return c.isLetter(); })) {
        pattern.kind = WordPattern::Kind::Capitals;
    }
    if (word.isEmpty())
        return refuse(expression,
                      Words::tr("a word is missing; write one before “*”, after “=” and on both sides of “|”."));
    if (pattern.kind == WordPattern::Kind::Prefix && word.size() < 3)
        return refuse(expression,
                      Words::tr("“%1*” would take too many words; write at least three letters.").arg(word));
    if (const auto wrong = std::ranges::find_if_not(word, isWordCharacter); wrong != word.end())
        return refuse(
            expression,
            Words::tr("“%1” has no meaning here; only words, “|”, “_”, “*”, “=”, “@” and “…” have.").arg(*wrong));
    pattern.text = pattern.kind == WordPattern::Kind::Capitals ? word.toString() : word.toString().toLower();
    return pattern;
}

/// A choice at one place: one word, or several tied by «_».
using Choice = std::vector<WordPattern>;

Result<std::vector<Choice>> readChoices(QStringView piece, QStringView expression, QStringView language,
                                        const std::vector<Group> &groups)
{
    QStringList written;
    for (const QStringView choice : piece.split(u'|')) {
        if (!choice.startsWith(u'@')) {
            // «d'expression» is its noun: elided articles are small words, which are passed over
            written << choice.sliced(choice.lastIndexOf(u'\'') + 1).toString();
            continue;
        }
        const auto group = std::ranges::find_if(groups, [&](const Group &candidate) {
            return candidate.name == choice.sliced(1) &&
                   (candidate.language.isEmpty() || candidate.language == language);
        });
        if (group == groups.end())
            return refuse(expression, Words::tr("the book has no group of words “%1” in this language.").arg(choice));
        for (const QString &word : group->words)
            written << word.simplified().replace(u' ', u'_');
    }
    std::vector<Choice> choices;
    for (const QString &choice : std::as_const(written)) {
        Choice words;
        for (const QStringView word : QStringView(choice).split(u'_')) {
            Result<WordPattern> pattern = readWord(word, expression);
            if (!pattern)
                return std::unexpected(pattern.error());
            words.push_back(*std::move(pattern));
        }
        choices.push_back(std::move(words));
    }
    return choices;
}

int reachOf(QStringView gap)
{
    const QStringView number = gap.startsWith(u'…') ? gap.sliced(1) : gap.sliced(3);
    if (number.isEmpty())
        return usualReach;
    bool isNumber = false;
    const int between = number.toInt(&isNumber);
    return isNumber && between > 0 && between < longestReach ? between + 1 : -1;
}

/// Adds a place to every sequence; tied words make sequences of their own.
void append(std::vector<Sequence> &sequences, const std::vector<Choice> &choices, int reach)
{
    Place singles{.any = {}, .reach = reach};
    for (const Choice &choice : choices) {
        if (choice.size() == 1)
            singles.any.push_back(choice.front());
    }
    std::vector<Sequence> longer;
    for (const Sequence &sequence : sequences) {
        if (!singles.any.empty()) {
            longer.push_back(sequence);
            longer.back().push_back(singles);
        }
        for (const Choice &choice : choices) {
            if (choice.size() == 1)
                continue;
            longer.push_back(sequence);
            for (std::size_t k = 0; k < choice.size(); ++k)
                longer.back().push_back({.any = {choice[k]}, .reach = k == 0 ? reach : 1});
        }
    }
    sequences = std::move(longer);
}

} // namespace

Result<std::vector<Sequence>> parseExpression(QStringView expression, QStringView language,
                                              const std::vector<Group> &groups)
{
    if (expression.size() > longestExpression)
        return refuse(expression,
                      Words::tr("it is longer than %1 characters; split it into several.").arg(longestExpression));
    std::vector<Sequence> sequences(1);
    int reach = 1;
    const QString simplified = expression.toString().replace(u'’', u'\'').simplified();
    for (const QStringView piece : QStringView(simplified).split(u' ', Qt::SkipEmptyParts)) {
        if (piece.startsWith(u'…') || piece.startsWith(u"...")) {
            reach = reachOf(piece);
            if (reach < 0 || sequences.front().empty())
                return refuse(expression, Words::tr("“%1” must stand between two words and let at most %2 others in.")
                                              .arg(piece)
                                              .arg(longestReach - 1));
            continue;
        }
        const Result<std::vector<Choice>> choices = readChoices(piece, expression, language, groups);
        if (!choices)
            return std::unexpected(choices.error());
        append(sequences, *choices, reach);
        reach = 1;
        std::size_t words = 0;
        for (const Choice &choice : *choices)
            words += choice.size();
        if (words > mostWords || sequences.size() > mostSequences)
            return refuse(expression, Words::tr("it stands for too many phrases; split it into several."));
        if (std::ranges::any_of(sequences, [](const Sequence &sequence) { return sequence.size() > mostPlaces; }))
            return refuse(expression,
                          Words::tr("it has more than %1 words; keep the words that matter.").arg(mostPlaces));
    }
    if (sequences.front().empty())
        return refuse(expression, Words::tr("it is empty; write a word or remove it."));
    if (reach != 1)
        return refuse(expression, Words::tr("it ends with “…”; write a word after it."));
    return sequences;
}

} // namespace volets
