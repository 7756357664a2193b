// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace volets {

/// What an item's words look like, to tell which list it goes on with where its indentation is lost.
struct ItemForm
{
    bool upper = false;      ///< begins with a capital
    bool chapeau = false;    ///< introduces items of its own
    bool determiner = false; ///< begins with an article: a thing, where a list of actions begins with verbs

    bool operator==(const ItemForm &) const = default;
};

/// The list of items below a paragraph, by depth. Depth comes from indentation where the text has kept it, from colons
/// and the form of the items where a page break or a converter has lost it.
class ItemList
{
public:
    /// Gives an item its place, after which `path` and `parent` tell its address and its chapeau. `label` is the item's
    /// own letter or number, empty for a bullet.
    void place(int indent, const QString &words, const QString &label);
    /// The unit made of the item placed last.
    void setUnit(int unit) { m_levels.back().unit = unit; }
    /// The words of the item placed last, once a page break in them has been mended.
    void setWords(const QString &words) { m_levels.back().last = words; }
    void clear() { m_levels.clear(); }

    [[nodiscard]] QString path() const;
    [[nodiscard]] int parent(int chapeau) const; ///< `chapeau` is the unit above the whole list
    [[nodiscard]] bool isEmpty() const { return m_levels.empty(); }

private:
    struct Level
    {
        int indent;
        int count;
        ItemForm first;
        QString last;
        QString label;
        int unit;
        bool byColon; ///< set no deeper than the level above: a colon opened it
    };

    size_t depthOf(int indent, const QString &words);
    [[nodiscard]] bool leavesUnmarked(size_t depth, const QString &words, const ItemForm &form) const;
    [[nodiscard]] bool leavesMarked(size_t depth, int indent, const ItemForm &form) const;

    std::vector<Level> m_levels;
    bool m_childByColon = false;
};

} // namespace volets
