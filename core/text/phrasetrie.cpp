// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrasetrie.h"

#include <algorithm>

namespace volets {

namespace {

quint64 stepKey(int node, int symbol) { return quint64(quint32(node)) << 32 | quint32(symbol); }

} // namespace

void PhraseTrie::add(std::span<const Place> expression, int id)
{
    if (expression.empty())
        return;
    int node = 0;
    for (const Place &place : expression) {
        std::vector<Step> &steps = m_steps[stepKey(node, place.symbol)];
        int &farthest = m_nodes[std::size_t(node)].farthest;
        farthest = std::max(farthest, place.reach);
        const auto known = std::ranges::find(steps, place.reach, &Step::reach);
        if (known != steps.end()) {
            node = known->node;
            continue;
        }
        node = int(m_nodes.size());
        steps.push_back({.node = node, .reach = place.reach});
        m_nodes.emplace_back();
    }
    std::vector<int> &ids = m_nodes[std::size_t(node)].ids;
    if (!std::ranges::contains(ids, id))
        ids.push_back(id);
}

std::vector<PhraseHit> PhraseTrie::match(std::span<const Word> words) const
{
    struct Active
    {
        int node = 0;
        int first = 0;
        int position = 0;
    };
    std::vector<PhraseHit> hits;
    std::vector<Active> active;
    std::vector<Active> reached;
    for (int w = 0; w < int(words.size()); ++w) {
        const Word &word = words[std::size_t(w)];
        std::erase_if(active, [&](const Active &state) {
            return word.position - state.position > m_nodes[std::size_t(state.node)].farthest;
        });
        reached.clear();
        const auto step = [&](int from, int first, int distance, int symbol) {
            const auto steps = m_steps.constFind(stepKey(from, symbol));
            if (steps == m_steps.constEnd())
                return;
            for (const Step &next : *steps) {
                if (distance <= next.reach)
                    reached.push_back({.node = next.node, .first = first, .position = word.position});
            }
        };
        for (const int symbol : word.symbols) {
            step(0, w, 0, symbol);
            for (const Active &state : active)
                step(state.node, state.first, word.position - state.position, symbol);
        }
        for (const Active &state : reached) {
            // the latest arrival reaches farthest and began last: it stands for all that came to this node before
            const auto before = std::ranges::find(active, state.node, &Active::node);
            if (before == active.end())
                active.push_back(state);
            else
                *before = {
                    .node = state.node, .first = std::max(before->first, state.first), .position = state.position};
            for (const int id : m_nodes[std::size_t(state.node)].ids)
                hits.push_back({.id = id, .first = state.first, .last = w});
        }
        // a leaf has nothing to wait for
        std::erase_if(active, [&](const Active &state) { return m_nodes[std::size_t(state.node)].farthest == 0; });
    }
    return hits;
}

} // namespace volets
