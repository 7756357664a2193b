// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/draftalignment.h"

#include "compare/roworder.h"
#include "compare/versions.h"
#include "compare/wordoptions.h"
#include "text/normalizer.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace volets {

namespace {

using Pair = std::pair<UnitRef, UnitRef>;

bool isAmong(const std::vector<Pair> &pairs, UnitRef x, UnitRef y)
{
    return std::ranges::contains(pairs, Pair{x, y}) || std::ranges::contains(pairs, Pair{y, x});
}

/// `document` with some of its units only.
Document excerpt(const Document &document, const std::vector<int> &units)
{
    Document part;
    part.key = document.key;
    part.language = document.language;
    for (const int unit : units) {
        part.units.push_back(document.units[std::size_t(unit)]);
        part.units.back().parent = -1;
    }
    return part;
}

QString changeName(const UnitPair &pair)
{
    switch (pair.share) {
    case UnitPair::Share::Split:
        return QStringLiteral("split");
    case UnitPair::Share::Merged:
        return QStringLiteral("merged");
    case UnitPair::Share::Whole:
        break;
    }
    return pair.moved ? QStringLiteral("moved") : QString();
}

/// Clauses of two drafts that share most of their rarer words, for a reader who doubts a pairing.
class Neighbourhood
{
public:
    Neighbourhood(const Document &before, const Document &after)
        : m_differ(wordOptions(before, after))
        , m_before(read(before))
        , m_after(read(after))
        , m_counts(std::size_t(m_differ.keyCount()), 0)
        , m_postings(std::size_t(m_differ.keyCount()))
    {
        for (const auto *side : {&m_before, &m_after})
            for (const std::vector<int> &keys : *side)
                for (const int key : keys)
                    ++m_counts[std::size_t(key)];
        for (int i = 0; i < int(m_before.size()); ++i)
            for (const int key : m_before[std::size_t(i)])
                m_postings[std::size_t(key)].push_back(i);
    }

    /// The nearest units of the earlier draft and how near each is, 0 to 1; the nearest first.
    [[nodiscard]] std::vector<std::pair<double, int>> nearest(int after, std::size_t count) const
    {
        constexpr std::size_t commonest = 60; // units that hold a word; more, and it says nothing
        const std::vector<int> &keys = m_after[std::size_t(after)];
        std::map<int, double> shared;
        for (const int key : keys)
            if (const auto &units = m_postings[std::size_t(key)]; units.size() <= commonest)
                for (const int unit : units)
                    shared[unit] += rarity(key);
        const auto total = [&](const std::vector<int> &all) {
            return std::accumulate(all.begin(), all.end(), 0.0, [&](double sum, int key) { return sum + rarity(key); });
        };
        const double mine = total(keys);
        std::vector<std::pair<double, int>> found;
        found.reserve(shared.size());
        for (const auto &[unit, weight] : shared)
            found.emplace_back(2 * weight / (mine + total(m_before[std::size_t(unit)])), unit);
        std::ranges::sort(found, [](const auto &a, const auto &b) {
            return std::pair(-a.first, a.second) < std::pair(-b.first, b.second);
        });
        found.resize(std::min(found.size(), count));
        return found;
    }

private:
    /// The distinct content words of each unit.
    std::vector<std::vector<int>> read(const Document &document)
    {
        std::vector<std::vector<int>> units;
        for (const Unit &unit : document.units) {
            const Sequence sequence = m_differ.read(unit.text);
            std::vector<int> keys;
            for (int i = 0; i < sequence.size(); ++i)
                if (sequence.isContent(i))
                    keys.push_back(sequence.keys[std::size_t(i)]);
            std::ranges::sort(keys);
            keys.erase(std::ranges::unique(keys).begin(), keys.end());
            units.push_back(std::move(keys));
        }
        return units;
    }
    [[nodiscard]] double rarity(int key) const { return 1.0 / (1.0 + std::log(m_counts[std::size_t(key)])); }

    Differ m_differ;
    std::vector<std::vector<int>> m_before; ///< keys by unit
    std::vector<std::vector<int>> m_after;
    std::vector<int> m_counts; ///< units that hold a key
    std::vector<std::vector<int>> m_postings;
};

class Drafts
{
public:
    Drafts(std::span<const DocumentPtr> documents, const Constraints &constraints)
        : m_documents(documents)
        , m_constraints(constraints)
    {
        for (const DocumentPtr &document : documents) {
            m_answered.emplace_back(document->units.size());
            m_continued.emplace_back(document->units.size());
        }
    }

    /// Pairs what of `later` has no counterpart yet with what of `earlier` has none in a draft between the two.
    void pair(int later, int earlier, const Stop &stop)
    {
        const std::vector<int> old = without(m_continued[std::size_t(earlier)]);
        const std::vector<int> now = without(m_answered[std::size_t(later)]);
        if (old.empty() || now.empty())
            return;
        const Document before = excerpt(*m_documents[std::size_t(earlier)], old);
        const Document after = excerpt(*m_documents[std::size_t(later)], now);
        for (const UnitPair &pair : compareVersions(before, after, wordOptions(before, after), stop).pairs) {
            if (pair.before < 0 || pair.after < 0)
                continue;
            const UnitRef a{later, now[std::size_t(pair.after)]};
            const UnitRef b{earlier, old[std::size_t(pair.before)]};
            m_answered[std::size_t(later)][std::size_t(a.unit)] = true;
            m_continued[std::size_t(earlier)][std::size_t(b.unit)] = true;
            if (isAmong(m_constraints.rejections, a, b))
                continue;
            const double kept = 1 - pair.script.ratio;
            constexpr double least = 0.5; // the place in the order speaks for it too
            const bool same = pair.change == UnitPair::Change::Same && pair.share == UnitPair::Share::Whole;
            m_links.push_back(
                {.a = a,
                 .b = b,
                 .relation = same ? Relation::Same : Relation::Partial,
                 .confidence = std::max(least, kept),
                 .change = changeName(pair),
                 .why = {{.feature = QStringLiteral("wording"),
                          .weight = kept,
                          .words = {QString(QString::number(int(std::floor(kept * 100))) + u"\u00a0%")}}}});
        }
    }

    /// What the reader linked: the link that was found is then theirs.
    void addPins()
    {
        for (const Constraints::Pin &pin : m_constraints.pins) {
            const UnitRef a = std::max(pin.a, pin.b);
            const UnitRef b = std::min(pin.a, pin.b);
            auto link = std::ranges::find_if(m_links, [&](const Link &one) { return one.a == a && one.b == b; });
            if (link == m_links.end())
                link = m_links.insert(link, {.a = a, .b = b, .change = {}, .why = {}});
            link->relation = pin.relation;
            link->confidence = 1;
            link->decided = true;
        }
    }

    /// All that became of one clause, whatever the number of drafts between.
    [[nodiscard]] std::vector<Row> rows() const
    {
        std::vector<int> offsets;
        int count = 0;
        for (const DocumentPtr &document : m_documents) {
            offsets.push_back(count);
            count += int(document->units.size());
        }
        const auto number = [&](UnitRef unit) { return offsets[std::size_t(unit.document)] + unit.unit; };
        std::vector<int> group(static_cast<std::size_t>(count));
        std::iota(group.begin(), group.end(), 0);
        std::vector<std::vector<UnitRef>> members(group.size());
        for (int d = 0; d < int(m_documents.size()); ++d)
            for (int u = 0; u < int(m_documents[std::size_t(d)]->units.size()); ++u)
                members[std::size_t(number({d, u}))].push_back({d, u});
        std::vector<double> weakest(group.size(), 1);
        const auto mayMeet = [&](int x, int y) {
            return std::ranges::none_of(m_constraints.rejections, [&](const auto &pair) {
                const int a = group[std::size_t(number(pair.first))];
                const int b = group[std::size_t(number(pair.second))];
                return (a == x && b == y) || (a == y && b == x);
            });
        };
        // the reader's own first, then the surest
        std::vector<const Link *> links;
        links.reserve(m_links.size());
        for (const Link &link : m_links)
            links.push_back(&link);
        std::ranges::stable_sort(links, {},
                                 [](const Link *link) { return std::pair(!link->decided, -link->confidence); });
        for (const Link *link : links) {
            int x = group[std::size_t(number(link->a))];
            int y = group[std::size_t(number(link->b))];
            if (x == y || !mayMeet(x, y))
                continue;
            if (members[std::size_t(x)].size() < members[std::size_t(y)].size())
                std::swap(x, y);
            for (const UnitRef unit : members[std::size_t(y)]) {
                group[std::size_t(number(unit))] = x;
                members[std::size_t(x)].push_back(unit);
            }
            members[std::size_t(y)].clear();
            weakest[std::size_t(x)] = std::min({weakest[std::size_t(x)], weakest[std::size_t(y)], link->confidence});
        }
        std::vector<Row> rows;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i].empty())
                continue;
            Row row;
            row.cells = RowCells(m_documents.size());
            row.weakest = weakest[i];
            for (const UnitRef unit : std::as_const(members[i]))
                row.cells.add(unit);
            rows.push_back(std::move(row));
        }
        std::vector<int> latestFirst(m_documents.size());
        std::iota(latestFirst.rbegin(), latestFirst.rend(), 0);
        std::vector<Row> ordered;
        for (const int r : interleaved(rows, latestFirst))
            ordered.push_back(std::move(rows[std::size_t(r)]));
        return ordered;
    }

    /// The links found, and those of each clause with the forebears of its forebears: any two drafts may be compared.
    [[nodiscard]] std::vector<Link> links() const
    {
        std::map<UnitRef, std::vector<Link>> towardsEarlier; // by the later clause
        for (int later = 0; later < int(m_documents.size()); ++later) {
            for (const Link &direct : m_links)
                if (direct.a.document == later)
                    towardsEarlier[direct.a].push_back(direct);
            for (int unit = 0; unit < int(m_documents[std::size_t(later)]->units.size()); ++unit) {
                const auto found = towardsEarlier.find({later, unit});
                if (found == towardsEarlier.end())
                    continue;
                std::vector<Link> &mine = found->second;
                for (std::size_t i = 0; i < mine.size(); ++i) {
                    const Link first = mine[i];
                    const auto further = towardsEarlier.find(first.b);
                    if (further == towardsEarlier.end())
                        continue;
                    for (const Link &second : further->second) {
                        const auto known = [&](const Link &link) { return link.b == second.b; };
                        if (std::ranges::any_of(mine, known) || isAmong(m_constraints.rejections, first.a, second.b))
                            continue;
                        const bool same = first.relation == Relation::Same && second.relation == Relation::Same;
                        mine.push_back(
                            {.a = first.a,
                             .b = second.b,
                             .relation = same ? Relation::Same
                                              : std::max(Relation::Partial, std::max(first.relation, second.relation)),
                             .confidence = std::min(first.confidence, second.confidence),
                             .change = first.change.isEmpty() ? second.change : first.change,
                             .why = {{.feature = QStringLiteral("through"),
                                      .weight = 1,
                                      .words = {m_documents[std::size_t(first.b.document)]->shortTitle}}}});
                    }
                }
            }
        }
        std::vector<Link> all;
        for (auto &[unit, links] : towardsEarlier)
            all.insert(all.end(), std::make_move_iterator(links.begin()), std::make_move_iterator(links.end()));
        std::ranges::stable_sort(all, {}, [](const Link &link) { return std::pair{link.a, link.b}; });
        return all;
    }

    /// What else comes near where a draft and the one before it are not word for word the same.
    [[nodiscard]] std::vector<Alternative> alternatives(const Stop &stop) const
    {
        constexpr std::size_t shown = 3;
        std::set<UnitRef> kept;
        for (const Link &link : m_links)
            if (link.relation == Relation::Same)
                kept.insert(link.a);
        std::vector<Alternative> found;
        for (int later = 1; later < int(m_documents.size()) && !stop.requested(); ++later) {
            const Neighbourhood near(*m_documents[std::size_t(later) - 1], *m_documents[std::size_t(later)]);
            for (int unit = 0; unit < int(m_documents[std::size_t(later)]->units.size()); ++unit)
                if (!kept.contains({later, unit}))
                    for (const auto &[likeness, other] : near.nearest(unit, shown))
                        found.push_back({{later, unit}, {later - 1, other}, likeness});
        }
        std::ranges::sort(found, {}, [](const Alternative &one) { return std::pair{one.a, one.b}; });
        return found;
    }

private:
    static std::vector<int> without(const std::vector<bool> &done)
    {
        std::vector<int> left;
        for (std::size_t i = 0; i < done.size(); ++i)
            if (!done[i])
                left.push_back(int(i));
        return left;
    }

    std::span<const DocumentPtr> m_documents;
    const Constraints &m_constraints;
    std::vector<std::vector<bool>> m_answered;  ///< by document, then unit: it has a counterpart in an earlier draft
    std::vector<std::vector<bool>> m_continued; ///< it has one in a later draft
    std::vector<Link> m_links;                  ///< found by comparing, or made by the reader
};

/// Every run of four words, as a reader compares them.
QSet<size_t> wordings(const Document &document)
{
    constexpr qsizetype length = 4;
    QSet<size_t> found;
    for (const Unit &unit : document.units) {
        const QStringList words = fold(unit.text, standardFolds | Fold::Case).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + length <= words.size(); ++i)
            found.insert(qHashRange(words.begin() + i, words.begin() + i + length));
    }
    return found;
}

} // namespace

std::expected<Alignment, StopReason> alignDrafts(std::span<const DocumentPtr> documents, const Constraints &constraints,
                                                 const Stop &stop)
{
    Drafts drafts(documents, constraints);
    for (int later = 1; later < int(documents.size()); ++later) {
        for (int earlier = later - 1; earlier >= 0; --earlier) {
            drafts.pair(later, earlier, stop);
            if (const auto reason = stop.reason())
                return std::unexpected(*reason);
        }
        stop.progress(double(later) / double(documents.size()));
    }
    drafts.addPins();
    Alignment alignment{
        .links = drafts.links(), .alternatives = drafts.alternatives(stop), .rows = drafts.rows(), .skipped = {}};
    if (const auto reason = stop.reason())
        return std::unexpected(*reason);
    return alignment;
}

bool lookLikeDrafts(std::span<const DocumentPtr> documents)
{
    constexpr double half = 0.5;
    if (documents.size() < 2)
        return false;
    QSet<size_t> before = wordings(*documents.front());
    for (const DocumentPtr &document : documents.subspan(1)) {
        QSet<size_t> now = wordings(*document);
        const auto smaller = double(std::min(before.size(), now.size()));
        const auto shared = std::ranges::count_if(now, [&](size_t wording) { return before.contains(wording); });
        if (smaller == 0 || double(shared) < half * smaller)
            return false;
        before = std::move(now);
    }
    return true;
}

} // namespace volets
