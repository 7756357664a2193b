// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/headings.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

namespace volets {

namespace {

using namespace Qt::StringLiterals;

/// The headings of one version, each with those above it.
class HeadingsOfVersion
{
public:
    explicit HeadingsOfVersion(const Document &document)
    {
        QHash<QStringList, int> known;
        for (const Unit &unit : document.units) {
            std::vector<int> above;
            for (qsizetype depth = 1; depth <= unit.headings.size(); ++depth) {
                const QStringList path = unit.headings.first(depth);
                const auto found = known.constFind(path);
                const int heading = found != known.cend() ? *found : int(m_paths.size());
                if (found == known.cend()) {
                    known.insert(path, heading);
                    m_paths.push_back(path);
                }
                above.push_back(heading);
            }
            m_above.push_back(std::move(above));
        }
    }
    [[nodiscard]] int count() const { return int(m_paths.size()); }
    [[nodiscard]] const QString &words(int heading) const { return m_paths[std::size_t(heading)].constLast(); }
    [[nodiscard]] qsizetype depth(int heading) const { return m_paths[std::size_t(heading)].size(); }
    /// The headings above a unit, outermost first.
    [[nodiscard]] const std::vector<int> &above(int unit) const { return m_above[std::size_t(unit)]; }

private:
    std::vector<QStringList> m_paths;
    std::vector<std::vector<int>> m_above;
};

/// A heading without its label, «Chapitre II. » or «3) »; the whole of one that is nothing else.
QString withoutLabel(const QString &heading)
{
    static const QRegularExpression label(
        uR"(^\s*(?:(?:chapitre|titre|(?:sous-)?section|livre|partie|annexe?|chapter|title|part|book)\s+)"
        uR"((?:[ivxlc]+|\d+|[a-z]|premi(?:er|ère)|unique)(?:\s+(?:bis|ter|quater))?(?:\s*[.:)–—-]+\s*|\s+|$))"
        uR"(|(?:[ivxlc]+|\d+|[a-z])\s*[.:)–—]+\s+))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString words = heading.sliced(label.match(heading).capturedLength());
    return words.isEmpty() ? heading : words;
}

/// Which headings of two outlines are one.
class HeadingPairing
{
public:
    HeadingPairing(const HeadingsOfVersion &a, const HeadingsOfVersion &b, Differ &differ)
        : m_a(a)
        , m_b(b)
        , m_differ(differ)
        , m_partnerOfA(std::size_t(a.count()), -1)
        , m_partnerOfB(std::size_t(b.count()), -1)
    {}

    /// By the units below them, the pairs of most units first. A level may have been put above or taken away: what
    /// keeps its words is paired at any depth, other headings at their own.
    void pairByUnits(std::span<const std::pair<int, int>> units)
    {
        std::map<std::pair<int, int>, int> votes;
        for (const auto &[old, now] : units)
            for (const int x : m_a.above(old))
                for (const int y : m_b.above(now))
                    ++votes[{x, y}];
        std::vector<std::tuple<bool, int, int, int>> order;
        for (const auto &[headings, count] : votes) {
            const bool same = isSame(headings.first, headings.second);
            if (same || m_a.depth(headings.first) == m_b.depth(headings.second))
                order.emplace_back(!same, -count, headings.first, headings.second);
        }
        std::ranges::sort(order);
        for (const auto &[other, count, x, y] : order)
            pair(x, y);
    }
    /// Headings of the same words, whatever stands below them.
    void pairByWords()
    {
        for (int x = 0; x < m_a.count(); ++x)
            for (int y = 0; y < m_b.count() && m_partnerOfA[std::size_t(x)] < 0; ++y)
                if (m_partnerOfB[std::size_t(y)] < 0 && isSame(x, y))
                    pair(x, y);
    }
    /// What is left at one depth and shares most of its words: its units came and went.
    void pairByLikeness()
    {
        constexpr double unlike = 0.5; // part of the words
        for (int x = 0; x < m_a.count(); ++x) {
            int best = -1;
            double least = unlike;
            for (int y = 0; y < m_b.count() && m_partnerOfA[std::size_t(x)] < 0; ++y) {
                if (m_partnerOfB[std::size_t(y)] >= 0 || m_a.depth(x) != m_b.depth(y))
                    continue;
                if (const double changed = script(x, y).ratio; changed < least) {
                    least = changed;
                    best = y;
                }
            }
            if (best >= 0)
                pair(x, best);
        }
    }
    [[nodiscard]] int partnerOfA(int heading) const { return m_partnerOfA[std::size_t(heading)]; }
    [[nodiscard]] int partnerOfB(int heading) const { return m_partnerOfB[std::size_t(heading)]; }

    [[nodiscard]] EditScript script(int x, int y) { return m_differ.diff(m_a.words(x), m_b.words(y)); }
    /// Whether the headings say the same. Their numbers are told with the units below them, and capitals are a matter
    /// of layout where one of them is set in nothing else.
    [[nodiscard]] bool isSame(int x, int y)
    {
        if (m_a.words(x) == m_b.words(y))
            return true;
        const QString old = withoutLabel(m_a.words(x));
        const QString now = withoutLabel(m_b.words(y));
        const bool capitals = old == old.toUpper() || now == now.toUpper();
        return std::ranges::all_of(m_differ.diff(old, now).edits, [&](const Edit &edit) {
            return edit.op == Edit::Op::Keep ||
                   (capitals && edit.op == Edit::Op::Inflect &&
                    edit.before.of(old).trimmed().compare(edit.after.of(now).trimmed(), Qt::CaseInsensitive) == 0);
        });
    }

private:
    void pair(int x, int y)
    {
        if (m_partnerOfA[std::size_t(x)] >= 0 || m_partnerOfB[std::size_t(y)] >= 0)
            return;
        m_partnerOfA[std::size_t(x)] = y;
        m_partnerOfB[std::size_t(y)] = x;
    }

    const HeadingsOfVersion &m_a;
    const HeadingsOfVersion &m_b;
    Differ &m_differ;
    std::vector<int> m_partnerOfA;
    std::vector<int> m_partnerOfB;
};

} // namespace

std::vector<HeadingChange> headingChanges(const Document &before, const Document &after,
                                          std::span<const std::pair<int, int>> paired, Differ &differ)
{
    const HeadingsOfVersion a(before);
    const HeadingsOfVersion b(after);
    HeadingPairing pairing(a, b, differ);
    pairing.pairByUnits(paired);
    pairing.pairByWords();
    pairing.pairByLikeness();
    std::vector<HeadingChange> changes;
    for (int y = 0; y < b.count(); ++y) {
        const int x = pairing.partnerOfB(y);
        if (x < 0) {
            changes.push_back({.before = {}, .after = b.words(y), .script = differ.diff({}, b.words(y))});
        } else if (!pairing.isSame(x, y)) {
            changes.push_back({.before = a.words(x), .after = b.words(y), .script = pairing.script(x, y)});
        }
    }
    for (int x = 0; x < a.count(); ++x)
        if (pairing.partnerOfA(x) < 0)
            changes.push_back({.before = a.words(x), .after = {}, .script = differ.diff(a.words(x), {})});
    return changes;
}

} // namespace volets
