// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/codebook.h"

#include "themes/expression.h"
#include "themes/termmatcher.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Codebook)
};

/// Finds the first expression that cannot be read.
class ExpressionCheck
{
public:
    explicit ExpressionCheck(const Codebook &book)
        : m_book(book)
    {}

    std::optional<BookFault> operator()(const QStringList &expressions, const QString &language, const QString &where)
    {
        for (const QString &expression : expressions) {
            if (const QString why = fault(expression, language); !why.isEmpty())
                return BookFault{.sentence = Words::tr("%1: %2").arg(where, why), .culprit = expression};
        }
        return std::nullopt;
    }

private:
    QString fault(const QString &expression, const QString &language)
    {
        if (++m_count > maximumTerms)
            return Words::tr("the book has more than %1 terms; keep those that decide, or split the book.")
                .arg(maximumTerms);
        const Result<std::vector<Sequence>> read = parseExpression(expression, language, m_book.groups);
        if (!read)
            return read.error().sentence;
        auto matcher = m_matchers.find(language);
        if (matcher == m_matchers.end())
            matcher = m_matchers.try_emplace(language, language).first;
        if (!matcher->second.isUsable(*read))
            return Words::tr(
                       "the expression “%1” has only small words; write one that carries meaning, or mark a small word "
                       "with “=”.")
                .arg(expression);
        return {};
    }

    const Codebook &m_book;
    std::map<QString, TermMatcher> m_matchers;
    int m_count = 0;
};

std::optional<BookFault> faultOfRules(const Theme &theme, ExpressionCheck &check)
{
    const QString where = Words::tr("Theme %1").arg(theme.code);
    for (const TermRule &rule : theme.rules) {
        if (rule.weight < -3 || rule.weight > 3 || rule.weight == 0)
            return BookFault{.sentence =
                                 Words::tr("%1: a weight of %2 has no meaning; write one from −3 to 3, but not 0.")
                                     .arg(where)
                                     .arg(rule.weight),
                             .culprit = rule.terms.value(0, theme.code)};
        for (const QStringList &expressions : {rule.terms, rule.with, rule.unless}) {
            if (std::optional<BookFault> fault = check(expressions, rule.language, where))
                return fault;
        }
    }
    for (const TermList &exclusion : theme.exclusions) {
        if (std::optional<BookFault> fault = check(exclusion.terms, exclusion.language, where))
            return fault;
    }
    return std::nullopt;
}

/// Whether the chain of themes above `theme` ends; one longer than the book has themes goes round in a circle.
bool hasItsPlace(const Codebook &book, const Theme &theme)
{
    const Theme *above = &theme;
    for (std::size_t steps = 0; above && steps <= book.themes.size(); ++steps) {
        if (above->parent.isEmpty())
            return true;
        above = book.theme(above->parent);
    }
    return false;
}

/// A number of the book's reading that would make no sense, by its name in the file.
std::optional<BookFault> faultOfReading(const Reading &reading)
{
    const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
    const auto refuse = [](const QString &name, const QString &why) {
        return BookFault{.sentence = why.arg(name), .culprit = name};
    };
    if (reading.threshold <= 0)
        return refuse(QStringLiteral("threshold"), Words::tr("“%1” must be a number above 0."));
    if (reading.longFrom < 1)
        return refuse(QStringLiteral("longFrom"), Words::tr("“%1” must be a number above 0."));
    const std::array parts{std::pair{QStringLiteral("passing"), reading.passing},
                           std::pair{QStringLiteral("repeat"), reading.repeat},
                           std::pair{QStringLiteral("dilution"), reading.dilution}};
    for (const auto &[name, part] : parts)
        if (!within(part, 0, 1))
            return refuse(name, Words::tr("“%1” must be a number from 0 to 1."));
    return std::nullopt;
}

QString faultOfTheme(const Codebook &book, const Theme &theme)
{
    if (theme.code.isEmpty() || theme.code.contains(u' ') || theme.code != theme.code.simplified())
        return Words::tr("Theme “%1”: a code is one word without spaces; write another.").arg(theme.code);
    if (!theme.color)
        return Words::tr("Theme %1: its colour cannot be read; write it as #RRGGBB.").arg(theme.code);
    if (theme.chapeau < 0 || theme.chapeau > 1 || theme.heading < 0 || theme.heading > 1)
        return Words::tr("Theme %1: “chapeau” and “heading” are parts from 0 to 1.").arg(theme.code);
    if (!hasItsPlace(book, theme))
        return Words::tr("Theme %1: its parent %2 is not in the book, or stands below it; name another.")
            .arg(theme.code, theme.parent);
    return {};
}

} // namespace

QString wordingIn(const Wording &wording, const QString &language)
{
    for (const QString &wanted : {language, QStringLiteral("en")}) {
        if (const auto found = wording.find(wanted); found != wording.end() && !found->second.isEmpty())
            return found->second;
    }
    return wording.empty() ? QString() : wording.begin()->second;
}

const Theme *Codebook::theme(QStringView code) const
{
    const int index = indexOf(code);
    return index < 0 ? nullptr : &themes[std::size_t(index)];
}

QString Codebook::codeNow(const QString &code) const
{
    if (indexOf(code) >= 0)
        return code;
    const auto heir = std::ranges::find_if(themes, [&](const Theme &theme) { return theme.formerly.contains(code); });
    return heir == themes.end() ? code : heir->code;
}

int Codebook::indexOf(QStringView code) const
{
    const auto found = std::ranges::find_if(themes, [code](const Theme &theme) { return theme.code == code; });
    return found == themes.end() ? -1 : int(found - themes.begin());
}

QStringList inBookOrder(const Codebook &book, const QStringList &codes)
{
    const QSet<QString> wanted(codes.begin(), codes.end());
    QStringList ordered;
    for (const Theme &theme : book.themes) {
        if (wanted.contains(theme.code))
            ordered << theme.code;
    }
    QStringList unknown;
    for (const QString &code : wanted) {
        if (book.indexOf(code) < 0)
            unknown << code;
    }
    unknown.sort();
    return ordered + unknown;
}

std::optional<BookFault> firstFault(const Codebook &book)
{
    QSet<QString> codes;
    ExpressionCheck expressions(book);
    for (const Theme &theme : book.themes) {
        if (codes.contains(theme.code))
            return BookFault{
                .sentence =
                    Words::tr("Theme %1: the code stands twice in the book; change one of the two.").arg(theme.code),
                .culprit = theme.code,
                .occurrence = 2};
        codes.insert(theme.code);
        if (const QString why = faultOfTheme(book, theme); !why.isEmpty())
            return BookFault{.sentence = why, .culprit = theme.code};
        if (std::optional<BookFault> fault = faultOfRules(theme, expressions))
            return fault;
    }
    for (const NamedConcept &item : book.concepts) {
        for (const TermList &list : item.wordings) {
            if (std::optional<BookFault> fault =
                    expressions(list.terms, list.language,
                                Words::tr("Concept “%1”").arg(wordingIn(item.name, QStringLiteral("en")))))
                return fault;
        }
    }
    for (const std::vector<TermList> *lists : {&book.passing, &book.resuming}) {
        for (const TermList &list : *lists) {
            if (std::optional<BookFault> fault =
                    expressions(list.terms, list.language, Words::tr("The words around an instance")))
                return fault;
        }
    }
    return faultOfReading(book.reading);
}

Result<void> check(const Codebook &book)
{
    if (const std::optional<BookFault> fault = firstFault(book))
        return fail(fault->sentence);
    return {};
}

} // namespace volets
