// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"

#include "report/pagefeed.h"
#include "report/pagesize.h"
#include "report/plainpages.h"
#include "report/tablepages.h"

#include <algorithm>
#include <utility>

namespace volets {

namespace {

/// A report from its first page to its last.
class PageMaker
{
public:
    PageMaker(const ReportTable &table, const Preset &preset, int total, const std::function<void(ReportPage &&)> &take)
        : m_table(table)
        , m_type(preset.family, table.language)
        , m_feed(table, preset, total, m_type, m_tags, take)
        , m_cells(table, preset, m_type, m_tags)
        , m_plain(table, preset, m_type, m_tags, m_feed, m_cells)
        , m_rows(table, preset, m_type, m_tags, m_feed, m_cells)
    {}

    [[nodiscard]] std::optional<LaidOut> run(const Stop &stop)
    {
        m_plain.placeFirst();
        const double sections = double(m_table.sections.size());
        for (std::size_t s = 0; s < m_table.sections.size(); ++s) {
            const ReportSection &section = m_table.sections[s];
            const auto progress = [&](double part) { stop.progress((double(s) + part) / sections); };
            if (!section.lines.empty())
                m_plain.placeLines(section);
            else if (!placeSection(section, s == 0, progress, stop))
                return std::nullopt;
        }
        m_plain.placeLast();
        m_rows.placeDifferences();
        m_feed.finishPage();
        return LaidOut{.pages = m_feed.pages(),
                       .structure = m_tags.take(),
                       .links = m_feed.takeLinks(),
                       .targets = m_feed.takeTargets(),
                       .missing = m_type.missing()};
    }

    void numberPage(ReportPage &page, int number, int total) const { m_feed.numberPage(page, number, total); }

private:
    /// False where `stop` said so.
    bool placeSection(const ReportSection &section, bool first, const std::function<void(double)> &progress,
                      const Stop &stop)
    {
        m_rows.beginSection(section, first);
        const std::vector<ReportRow> &rows = section.rows;
        const std::size_t sideBySide = rows.size() - section.listed;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (stop.requested())
                return false;
            if (r == sideBySide)
                m_rows.beginList(rows[r], r == 0);
            m_rows.placeRow(rows[r], r == 0 || r == sideBySide);
            progress(double(r + 1) / double(rows.size()));
        }
        m_rows.endSection();
        return true;
    }

    const ReportTable &m_table;
    Typesetter m_type;
    TagTree m_tags;
    PageFeed m_feed;
    CellSetting m_cells;
    PlainPages m_plain;
    TablePages m_rows;
};

/// The preset with smaller letters where the columns are too narrow for its own, and for a sheet with letters as small
/// as one page needs.
Preset fitted(const ReportTable &table, Preset preset)
{
    constexpr double step = 0.5, smallest = 6;
    preset.size = lettersThatFit(table, preset);
    const std::function<void(ReportPage &&)> nothing = [](ReportPage &&) {};
    const auto pages = [&] { return PageMaker(table, preset, 0, nothing).run({})->pages; };
    while (table.onePage && preset.size - step >= smallest && pages() > 1)
        preset.size -= step;
    return preset;
}

} // namespace

std::optional<LaidOut> layOut(const ReportTable &table, const Preset &preset, int total,
                              const std::function<void(ReportPage &&)> &take, const Stop &stop)
{
    const Preset chosen = fitted(table, preset);
    return PageMaker(table, chosen, total, take).run(stop);
}

std::optional<WholeLayout> layOutWhole(const ReportTable &table, const Preset &preset, int mostPages, const Stop &stop)
{
    WholeLayout whole;
    bool kept = true;
    const std::function<void(ReportPage &&)> keep = [&](ReportPage &&page) {
        kept = kept && int(whole.pages.size()) < mostPages;
        if (kept)
            whole.pages.push_back(std::move(page));
        else
            whole.pages.clear();
    };
    const Preset chosen = fitted(table, preset);
    PageMaker maker(table, chosen, 0, keep);
    std::optional<LaidOut> laidOut = maker.run(stop);
    if (!laidOut)
        return std::nullopt;
    whole.laidOut = *std::move(laidOut);
    for (int number = 1; number <= int(whole.pages.size()); ++number)
        maker.numberPage(whole.pages[std::size_t(number - 1)], number, whole.laidOut.pages);
    return whole;
}

} // namespace volets
