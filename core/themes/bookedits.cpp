// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/bookedits.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Codebook)
};

std::unexpected<Error> unknown(const QString &code)
{
    return fail(Words::tr("The code book has no theme %1; choose one that it has.").arg(code));
}

Result<Codebook> checked(Codebook book)
{
    if (Result<void> good = check(book); !good)
        return std::unexpected(good.error());
    return book;
}

/// Shapes that every common font has and that stay apart in small sizes and without colour.
constexpr std::u16string_view signs = u"▲■●◆★✚◐☆◧○▽◇△✖▼□◑◒◓◨◩◪▶◀▷◁";

/// Inks of different lightness, so that they differ for every kind of colour vision.
constexpr std::array<Colour, 8> inks{
    {{0x0B4A8F}, {0x8A3A00}, {0x0B6E4F}, {0x5B2A86}, {0x7A4B00}, {0xB0005E}, {0x008080}, {0x555555}}};

void dress(Theme &theme, const Codebook &book)
{
    if (theme.sign.isEmpty()) {
        const auto isFree = [&](QChar sign) {
            return std::ranges::none_of(book.themes, [sign](const Theme &other) { return other.sign == sign; });
        };
        const auto free = std::ranges::find_if(signs, isFree);
        theme.sign = free != signs.end() ? QChar(*free) : QChar(signs[book.themes.size() % signs.size()]);
    }
    if (!theme.color) {
        const auto isFree = [&](Colour ink) {
            return std::ranges::none_of(book.themes, [ink](const Theme &other) { return other.color == ink; });
        };
        const auto free = std::ranges::find_if(inks, isFree);
        theme.color = free != inks.end() ? *free : inks[book.themes.size() % inks.size()];
    }
}

void joinRules(Theme &theme, const std::vector<TermRule> &rules)
{
    for (const TermRule &rule : rules) {
        const auto like = std::ranges::find_if(theme.rules, [&](const TermRule &other) {
            return other.language == rule.language && other.weight == rule.weight && other.with == rule.with &&
                   other.unless == rule.unless;
        });
        if (like == theme.rules.end()) {
            theme.rules.push_back(rule);
            continue;
        }
        for (const QString &term : rule.terms) {
            if (!like->terms.contains(term))
                like->terms << term;
        }
    }
}

/// What was decided under `codes` is about this theme from now on.
void inherit(Theme &theme, const QStringList &codes)
{
    theme.formerly += codes;
    theme.formerly.removeAll(theme.code);
    theme.formerly.removeDuplicates();
}

} // namespace

QString codeFor(const QString &name, const Codebook &book)
{
    QString code;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.size() > 2 || words.size() == 1)
            code += word.first(words.size() == 1 ? std::min<qsizetype>(4, word.size()) : 1).toUpper();
    }
    code.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (code.isEmpty())
        code = QStringLiteral("T");
    QString unique = code;
    for (int number = 2; book.indexOf(unique) >= 0; ++number)
        unique = code + QString::number(number);
    return unique;
}

Result<Codebook> withTheme(Codebook book, Theme theme)
{
    dress(theme, book);
    book.themes.push_back(std::move(theme));
    return checked(std::move(book));
}

Result<Codebook> withoutTheme(Codebook book, const QString &code)
{
    const Theme *theme = book.theme(code);
    if (!theme)
        return unknown(code);
    const QString above = theme->parent;
    std::erase_if(book.themes, [&](const Theme &other) { return other.code == code; });
    for (Theme &other : book.themes) {
        if (other.parent == code)
            other.parent = above;
    }
    return checked(std::move(book));
}

Result<Codebook> withCode(Codebook book, const QString &code, const QString &newCode)
{
    if (!book.theme(code))
        return unknown(code);
    for (Theme &theme : book.themes) {
        if (theme.code == code) {
            theme.code = newCode;
            inherit(theme, {code});
        }
        if (theme.parent == code)
            theme.parent = newCode;
    }
    return checked(std::move(book));
}

Result<Codebook> withEdited(Codebook book, const QString &code, Theme theme)
{
    const int index = book.indexOf(code);
    if (index < 0)
        return unknown(code);
    for (Theme &below : book.themes) {
        if (below.parent == code)
            below.parent = theme.code;
    }
    inherit(theme, {code});
    book.themes[std::size_t(index)] = std::move(theme);
    return checked(std::move(book));
}

Result<Codebook> withName(Codebook book, const QString &code, const QString &language, const QString &name)
{
    const int index = book.indexOf(code);
    if (index < 0)
        return unknown(code);
    book.themes[std::size_t(index)].name.insert_or_assign(language, name);
    return checked(std::move(book));
}

Result<Codebook> merged(Codebook book, const QString &code, const QString &into)
{
    const int from = book.indexOf(code);
    const int to = book.indexOf(into);
    if (from < 0 || to < 0)
        return unknown(from < 0 ? code : into);
    if (from == to)
        return fail(Words::tr("Theme %1 cannot be merged with itself; choose another.").arg(code));
    Theme &target = book.themes[std::size_t(to)];
    const Theme source = book.themes[std::size_t(from)];
    joinRules(target, source.rules);
    target.exclusions.insert(target.exclusions.end(), source.exclusions.begin(), source.exclusions.end());
    target.examples += source.examples;
    inherit(target, source.formerly + QStringList(code));
    // the target may stand below what is merged into it
    if (target.parent == code)
        target.parent = source.parent;
    for (Theme &theme : book.themes) {
        if (theme.parent == code)
            theme.parent = into;
    }
    book.themes.erase(book.themes.begin() + from);
    return checked(std::move(book));
}

Result<Codebook> split(Codebook book, const QString &code, Theme newTheme, const QStringList &terms)
{
    const int index = book.indexOf(code);
    if (index < 0)
        return unknown(code);
    Theme &theme = book.themes[std::size_t(index)];
    newTheme.exclusions = theme.exclusions;
    newTheme.chapeau = theme.chapeau;
    newTheme.heading = theme.heading;
    for (TermRule &rule : theme.rules) {
        TermRule off = rule;
        off.terms.removeIf([&](const QString &term) { return !terms.contains(term); });
        rule.terms.removeIf([&](const QString &term) { return terms.contains(term); });
        if (!off.terms.isEmpty())
            joinRules(newTheme, {off});
    }
    std::erase_if(theme.rules, [](const TermRule &rule) { return rule.terms.isEmpty(); });
    if (newTheme.rules.empty())
        return fail(Words::tr("Theme %1 has none of these terms; choose some of its own to split off.").arg(code));
    dress(newTheme, book);
    book.themes.insert(book.themes.begin() + index + 1, std::move(newTheme));
    return checked(std::move(book));
}

Result<Codebook> moved(Codebook book, const QString &code, int index)
{
    const int from = book.indexOf(code);
    if (from < 0)
        return unknown(code);
    Theme theme = std::move(book.themes[std::size_t(from)]);
    book.themes.erase(book.themes.begin() + from);
    book.themes.insert(book.themes.begin() + std::clamp(index, 0, int(book.themes.size())), std::move(theme));
    return book;
}

Codebook duplicated(Codebook book, const QString &language, const QString &name)
{
    book.name.insert_or_assign(language, name);
    return book;
}

Result<Codebook> withTerm(Codebook book, const QString &code, const QString &language, const QString &term,
                          double weight)
{
    const int index = book.indexOf(code);
    if (index < 0)
        return unknown(code);
    joinRules(book.themes[std::size_t(index)],
              {{.language = language, .weight = weight, .terms = {term}, .with = {}, .unless = {}}});
    return checked(std::move(book));
}

} // namespace volets
