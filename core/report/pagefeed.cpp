// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pagefeed.h"

#include "report/pagesize.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace volets {

namespace {

constexpr double footSize = 0.83;  ///< of the letters at a page's foot, in those of its words
constexpr double numberWidth = 60; ///< for the page's number there

} // namespace

PageFeed::PageFeed(const ReportTable &table, const Preset &preset, int total, const Typesetter &type,
                   const TagTree &tags, const std::function<void(ReportPage &&)> &take)
    : m_table(table)
    , m_preset(preset)
    , m_total(total)
    , m_type(type)
    , m_tags(tags)
    , m_take(take)
{
    std::tie(m_width, m_height) = pageSize(table, preset);
    m_top = preset.margin + (preset.numberOnTop ? preset.size * 1.6 : 0);
    m_bottom = m_height - preset.margin - preset.size * 1.6;
}

PageBand PageFeed::whole() const { return {m_preset.margin, m_width - 2 * m_preset.margin}; }

double PageFeed::footTop() const { return m_height - m_preset.margin - m_preset.size * footSize * 0.2; }

void PageFeed::newPage()
{
    if (m_pages > 0)
        finishPage();
    ++m_pages;
    m_page = {.width = m_width, .height = m_height, .lines = {}, .rules = {}, .bookmarks = {}};
    m_y = m_top;
    if (m_begin)
        m_begin();
}

void PageFeed::finishPage()
{
    addRuleAcross(footTop(), 0.45, 0.45);
    const SetParagraph foot =
        m_type.set({{.text = m_table.footer}}, {.size = m_preset.size * footSize}, whole().width - numberWidth - 10);
    place(foot, m_preset.margin, footTop() + 3, 1);
    if (m_preset.numberOnTop) {
        const SetParagraph top = m_type.set({{.text = QStringLiteral("– %1 –").arg(m_pages)}},
                                            {.size = m_preset.size * 0.92, .align = Align::Center}, whole().width);
        place(top, m_preset.margin, m_preset.margin - top.height() * 0.3);
    }
    noteLinks();
    if (m_total > 0)
        numberPage(m_page, m_pages, m_total);
    if (m_waiting)
        m_waiting->push_back(std::move(m_page));
    else
        m_take(std::move(m_page));
}

void PageFeed::numberPage(ReportPage &page, int number, int total) const
{
    const SetParagraph words = m_type.set({{.text = QStringLiteral("%1/%2").arg(number).arg(total)}},
                                          {.size = m_preset.size * footSize, .align = Align::End}, numberWidth);
    page.lines.push_back({words, 0, m_width - m_preset.margin - numberWidth, footTop() + 3});
}

/// Where links stand on the page that is done, and what they lead to.
void PageFeed::noteLinks()
{
    const int page = m_pages - 1;
    for (const PlacedLine &line : m_page.lines)
        for (const Stretch &stretch : line.paragraph.stretches(line.line, m_tags.linked())) {
            m_targets.try_emplace(stretch.node, PagePoint{page, line.y});
            if (m_tags.at(stretch.node).tag == "Link")
                m_links.push_back({.node = stretch.node,
                                   .page = page,
                                   .x = line.x + stretch.from,
                                   .y = line.y,
                                   .width = stretch.to - stretch.from,
                                   .height = line.paragraph.height(line.line)});
        }
}

void PageFeed::restart()
{
    m_pages = 0;
    m_links.clear();
    m_targets.clear();
    if (m_waiting)
        m_waiting->clear();
}

void PageFeed::release()
{
    std::vector<ReportPage> pages = *std::exchange(m_waiting, std::nullopt);
    for (ReportPage &page : pages)
        m_take(std::move(page));
}

void PageFeed::place(const SetParagraph &paragraph, double x, double y, int mostLines)
{
    for (int i = 0; i < std::min(paragraph.lines(), mostLines); ++i) {
        m_page.lines.push_back({paragraph, i, x, y});
        y += paragraph.height(i);
    }
}

void PageFeed::placeBlock(const SetParagraph &paragraph, double before, double after, double following)
{
    if (!isFresh() && before + paragraph.height() + after + following > room())
        newPage();
    else if (!isFresh())
        m_y += before;
    place(paragraph, m_preset.margin, m_y);
    m_y += paragraph.height() + after;
}

void PageFeed::addRuleAcross(double y, double width, double grey)
{
    addRule({m_preset.margin, y, m_width - m_preset.margin, y, width, grey});
}

} // namespace volets
