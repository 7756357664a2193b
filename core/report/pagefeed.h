// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pages.h"
#include "report/preset.h"
#include "report/table.h"
#include "report/tagtree.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace volets {

/// A vertical part of a page, in points.
struct PageBand
{
    double x = 0;
    double width = 0;
};

/// Pages one after the other, only one in memory: where the next words go, and what stands on each page beside them.
/// Lengths are in points, from the page's top left corner.
class PageFeed
{
public:
    /// `total` is the number of pages, for «3/12», or 0 where it is not yet known; `take` gets each page when it is
    /// done. All that is passed must outlive the feed.
    PageFeed(const ReportTable &table, const Preset &preset, int total, const Typesetter &type, const TagTree &tags,
             const std::function<void(ReportPage &&)> &take);

    /// What each page begins with from now on, before anything else is placed on it.
    void beginPagesWith(std::function<void()> begin) { m_begin = std::move(begin); }

    void newPage();
    void finishPage();
    [[nodiscard]] int pages() const { return m_pages; } ///< begun so far

    /// Pages are kept back from here, until release() hands them on; restart() forgets them all.
    void holdBack() { m_waiting.emplace(); }
    void restart();
    void release();

    [[nodiscard]] bool isWide() const { return m_width >= m_height; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] PageBand whole() const; ///< between the margins
    [[nodiscard]] double bottom() const { return m_bottom; }
    [[nodiscard]] double room() const { return m_bottom - m_y; }
    [[nodiscard]] double pageRoom() const { return m_bottom - m_top; }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] bool isFresh() const { return m_y <= m_top; } ///< nothing stands on the page
    void advance(double by) { m_y += by; }
    void moveTo(double y) { m_y = y; }

    void place(const PlacedLine &line) { m_page.lines.push_back(line); }
    void place(const SetParagraph &paragraph, double x, double y, int mostLines = 1000);
    /// A paragraph over the whole width, moved to the next page where `following` would not fit below it.
    void placeBlock(const SetParagraph &paragraph, double before, double after, double following = 0);
    void addRule(const Hairline &rule) { m_page.rules.push_back(rule); }
    void addRuleAcross(double y, double width, double grey); ///< from margin to margin
    void addBookmark(Bookmark bookmark) { m_page.bookmarks.push_back(std::move(bookmark)); }

    /// «3/12» at the foot of a page.
    void numberPage(ReportPage &page, int number, int total) const;

    [[nodiscard]] std::vector<LinkArea> takeLinks() { return std::move(m_links); }
    [[nodiscard]] std::map<int, PagePoint> takeTargets() { return std::move(m_targets); }

private:
    [[nodiscard]] double footTop() const;
    void noteLinks();

    const ReportTable &m_table;
    const Preset &m_preset;
    int m_total = 0;
    const Typesetter &m_type;
    const TagTree &m_tags;
    const std::function<void(ReportPage &&)> &m_take;
    std::function<void()> m_begin;
    double m_width = 0, m_height = 0, m_top = 0, m_bottom = 0;
    ReportPage m_page;
    double m_y = 0;
    int m_pages = 0;
    std::optional<std::vector<ReportPage>> m_waiting; ///< pages that may yet be set anew
    std::vector<LinkArea> m_links;
    std::map<int, PagePoint> m_targets;
};

} // namespace volets
