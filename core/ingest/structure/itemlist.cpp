// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/itemlist.h"

#include "ingest/prose.h"
#include "ingest/softwrap.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace volets {

namespace {

QString firstWord(const QString &words)
{
    static const QRegularExpression word(QStringLiteral("^[\\p{L}\\p{N}-]+[’']?"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return word.match(words).captured().toLower().replace(u'’', u'\'');
}

ItemForm formOf(const QString &words)
{
    static constexpr std::array determiners{
        "le",    "la", "les",   "l'",  "un",  "une", "des", "chaque", "tout",  "toute", "tous",  "toutes", "leur",
        "leurs", "ce", "cette", "ces", "the", "a",   "an",  "each",   "every", "all",   "their", "these"};
    const QString first = firstWord(words);
    return {.upper = !beginsInLowerCase(words),
            .chapeau = introduces(words),
            .determiner =
                std::ranges::any_of(determiners, [&](const char *d) { return first == QLatin1StringView(d); })};
}

/// True where an item's verb needs somebody to act; laws, frameworks and mechanisms do not consider or undertake.
bool asksAnActor(const QString &words)
{
    static constexpr std::array verbs{
        "s'engager", "envisager", "convenir",  "examiner",  "étudier", "adopter",  "négocier", "ratifier", "lancer",
        "inviter",   "demander",  "décider",   "consulter", "commit",  "consider", "agree",    "examine",  "explore",
        "adopt",     "undertake", "negotiate", "ratify",    "launch",  "invite",   "request",  "decide",   "consult"};
    static const QRegularExpression pronoun(QStringLiteral("^(?:s['’]\\w+|\\w+)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QString first = pronoun.match(words).captured().toLower().replace(u'’', u'\'');
    return std::ranges::any_of(verbs, [&](const char *verb) { return first == QString::fromUtf8(verb); });
}

/// True where an item ends by saying what something it has named may do: «Ces textes pourraient :», «Such laws
/// should:».
bool introducesThings(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?:^|[.;]\s+)(?:ces|cette|cet|ce|il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|such|these|this|those|it|they)\b[^.;]*:$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(words.trimmed()).hasMatch();
}

} // namespace

void ItemList::place(int indent, const QString &words, const QString &label)
{
    const size_t depth = depthOf(indent, words);
    m_levels.resize(std::min(m_levels.size(), depth + 1));
    if (m_levels.size() <= depth)
        m_levels.push_back({.indent = indent,
                            .count = 0,
                            .first = formOf(words),
                            .last = {},
                            .label = {},
                            .unit = -1,
                            .byColon = m_childByColon});
    Level &level = m_levels.back();
    ++level.count;
    level.indent = std::max(level.indent, indent);
    level.last = words;
    level.label = label.isEmpty() ? QString::number(level.count) : label;
}

QString ItemList::path() const
{
    QStringList numbers;
    for (const Level &level : m_levels)
        numbers += level.label;
    return numbers.join(u'.');
}

int ItemList::parent(int chapeau) const { return m_levels.size() < 2 ? chapeau : m_levels[m_levels.size() - 2].unit; }

size_t ItemList::depthOf(int indent, const QString &words)
{
    m_childByColon = false;
    if (m_levels.empty())
        return 0;
    const ItemForm form = formOf(words);
    const size_t deepest = m_levels.size() - 1;
    const Level &level = m_levels.back();
    const bool sibling = form.chapeau && form == level.first && indent <= level.indent; // two chapeaux in a row
    if (introduces(level.last) && !sibling) {
        m_childByColon = indent <= level.indent;
        return deepest + 1;
    }
    if (indent > level.indent)
        return indent - level.indent >= 2 || introduces(level.last) ? deepest + 1 : deepest;
    // deeper levels that no indentation sets apart end by what their items look like
    size_t depth = deepest;
    while (depth > 0 &&
           (m_levels[depth].byColon ? leavesUnmarked(depth, words, form) : leavesMarked(depth, indent, form)))
        --depth;
    return depth;
}

bool ItemList::leavesUnmarked(size_t depth, const QString &words, const ItemForm &form) const
{
    const Level &inner = m_levels[depth];
    const Level &outer = m_levels[depth - 1];
    if (form != inner.first && form == outer.first)
        return true;
    // a full stop closes a list whose items end with semicolons
    if (inner.count > 1 && inner.last.endsWith(u'.') && !words.endsWith(u'.'))
        return !outer.first.chapeau || form.chapeau;
    return introducesThings(outer.last) && asksAnActor(words);
}

bool ItemList::leavesMarked(size_t depth, int indent, const ItemForm &form) const
{
    const Level &inner = m_levels[depth];
    const Level &outer = m_levels[depth - 1];
    if (indent >= inner.indent)
        return false;
    // an item that looks like the inner ones among chapeaux has lost its indentation
    return !(outer.first.chapeau && !form.chapeau && form.upper == inner.first.upper);
}

} // namespace volets
