// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plainpages.h"

#include "report/pdfproperties.h"
#include "text/isolate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double rulePad = 2;  ///< above and below the rule under a row
constexpr double cellGap = 10; ///< between the words of two columns
constexpr double headingSize = 1.15;

/// Of a table whose rows have heads and what they are about.
std::vector<double> headed() { return {0.22, 0.78}; }

} // namespace

PlainPages::PlainPages(const ReportTable &table, const Preset &preset, const Typesetter &type, TagTree &tags,
                       PageFeed &feed, CellSetting &cells)
    : m_table(table)
    , m_preset(preset)
    , m_type(type)
    , m_tags(tags)
    , m_feed(feed)
    , m_cells(cells)
{}

double PlainPages::SetTable::height() const
{
    return std::accumulate(rows.begin(), rows.end(), 0.0,
                           [](double sum, const SetRow &row) { return sum + row.height; });
}

void PlainPages::placeFirst()
{
    constexpr std::array scales{1.0, 0.95, 0.9, 0.86, 1.0}; // the last where none was small enough
    m_feed.holdBack();
    for (const double scale : scales) {
        m_scale = scale;
        m_feed.restart();
        m_tags.clear();
        m_feed.newPage();
        placeDocument();
        if (m_feed.pages() == 1)
            break;
    }
    m_scale = 1;
    m_feed.release();
}

void PlainPages::placeDocument()
{
    placeHeading("H1", m_table.title, m_preset.size * 1.9 * m_scale, Align::Center, 0, 0, -1);
    if (!m_table.subtitle.isEmpty()) {
        const int subtitle = m_tags.add("P", TagTree::document);
        m_feed.placeBlock(m_type.set({{.text = m_table.subtitle, .italic = true, .node = subtitle}},
                                     {.size = m_preset.size * 1.15, .align = Align::Center}, m_feed.whole().width),
                          0, 4);
    }
    if (m_table.onePage)
        return; // the sheet names its texts where it quotes them, and at its end
    placeTexts();
    placeLegend();
    placeStatements(Words::tr("Conditions of the comparison"), m_table.conditions);
}

void PlainPages::placeTexts()
{
    placeHeading("H2", Words::tr("Texts compared"), m_preset.size * headingSize * m_scale, Align::Start, 12 * m_scale,
                 60, 0);
    const bool compared =
        std::ranges::any_of(m_table.columns, [](const ReportColumn &column) { return !column.comparedWith.isEmpty(); });
    QStringList titles{Words::tr("Column"), Words::tr("Text")};
    if (compared)
        titles += Words::tr("Compared with");
    std::vector<Row> texts{heads(titles)};
    for (const ReportColumn &column : m_table.columns) {
        QString reference = isolated(column.title);
        for (const QString &part : {column.date, column.status, column.languageName})
            if (!part.isEmpty())
                reference += QStringLiteral(", ") + part;
        texts.push_back(
            {{.texts = {{.text = column.head, .bold = true}}, .head = true}, {.texts = {{.text = reference}}}});
        if (compared)
            texts.back().push_back({.texts = {{.text = column.comparedWith}}});
    }
    placeTable(texts, compared ? std::vector{0.22, 0.53, 0.25} : headed());
}

/// The legend: in two tables side by side where it is long and the page is wide, so that what the comparison rests on
/// stands on the first page too.
void PlainPages::placeLegend()
{
    constexpr std::size_t shortLegend = 6;
    constexpr double gap = 20;
    if (m_table.legend.empty())
        return;
    placeHeading("H2", Words::tr("Marks"), m_preset.size * headingSize * m_scale, Align::Start, 12 * m_scale, 40, 0);
    std::vector<Row> marks;
    for (const LegendEntry &entry : m_table.legend) {
        if (entry.isBar && !m_preset.changeBars)
            continue;
        Cell sample{.texts = {}, .head = true};
        for (const MarkedRun &run : entry.sample)
            for (StyledText &styled : m_cells.styled(run))
                sample.texts.push_back(std::move(styled));
        marks.push_back({std::move(sample), {.texts = {{.text = entry.meaning}}}});
    }
    if (marks.size() <= shortLegend || !m_feed.isWide()) {
        placeTable(marks, headed());
        return;
    }
    const std::vector<double> parts{0.36, 0.64};
    const double width = (m_feed.whole().width - gap) / 2;
    const auto half = marks.begin() + std::ptrdiff_t(marks.size() + 1) / 2;
    const SetTable left = set({marks.begin(), half}, parts, {m_feed.whole().x, width});
    const SetTable right = set({half, marks.end()}, parts, {m_feed.whole().x + width + gap, width});
    const double top = m_feed.y();
    place(left);
    if (std::max(left.height(), right.height()) > m_feed.bottom() - top) {
        place(right); // the page ended in between
        return;
    }
    const double bottom = m_feed.y();
    m_feed.moveTo(top);
    place(right);
    m_feed.moveTo(std::max(m_feed.y(), bottom));
}

void PlainPages::placeLast()
{
    const auto lines = double(m_table.columns.size() + m_table.colophon.size());
    const double about = m_preset.size * (lines * 2 + 14) + 24;
    if (!m_table.onePage && about > m_feed.room())
        m_feed.newPage();
    placeHeading("H2", Words::tr("Sources"), m_preset.size * headingSize, Align::Start, m_table.onePage ? 8 : 24, 60,
                 0);
    std::vector<Row> sources{heads({Words::tr("Column"), Words::tr("File"), QStringLiteral("SHA-256")})};
    for (const ReportColumn &column : m_table.columns)
        sources.push_back(
            {{.texts = {{.text = column.head, .bold = true}}, .head = true},
             {.texts = {{.text = column.sourceName}}},
             {.texts = {{.text = QString::fromLatin1(column.sha256)}},
              .properties = {{property::source, column.key}, {property::sha256, QString::fromLatin1(column.sha256)}}}});
    placeTable(sources, {0.22, 0.28, 0.5});
    placeStatements(Words::tr("About this document"), m_table.colophon);
    const int count = m_table.quotations();
    const int index = m_tags.add(
        {.tag = "P", .parent = TagTree::document, .properties = {{property::checked, QString::number(count)}}});
    const QString checked =
        count > 0 ? Words::tr("%n quotation(s) checked, 0 differences: after it was written, this file was read back "
                              "and each quotation compared with its source, character by character.",
                              nullptr, count)
                  : Words::tr("This document names places and quotes no words.");
    m_feed.placeBlock(m_type.set({{.text = checked, .node = index}}, {.size = m_preset.size}, m_feed.whole().width), 10,
                      0);
}

void PlainPages::placeLines(const ReportSection &section)
{
    placeHeading("H2", section.title, m_preset.size * headingSize, Align::Start, 8, 30, 0);
    std::vector<Row> rows;
    rows.reserve(section.lines.size());
    for (const ReportLine &line : section.lines)
        rows.push_back({{.texts = {{.text = line.label}}, .head = true},
                        {.texts = {{.text = line.words}}, .line = line.column < 0 ? nullptr : &line}});
    placeTable(rows, headed());
}

void PlainPages::placeStatements(const QString &title, const std::vector<Statement> &list)
{
    if (list.empty())
        return;
    placeHeading("H2", title, m_preset.size * headingSize * m_scale, Align::Start, 12 * m_scale, 40, -1);
    std::vector<Row> rows;
    rows.reserve(list.size());
    for (const Statement &statement : list)
        rows.push_back({{.texts = {{.text = statement.label}}, .head = true}, {.texts = {{.text = statement.words}}}});
    placeTable(rows, headed());
}

/// A heading that its bookmark is named after; `level` -1: without one.
void PlainPages::placeHeading(const char *tag, const QString &text, double size, Align align, double before,
                              double following, int level)
{
    const int index = m_tags.add(tag, TagTree::document);
    const SetParagraph paragraph =
        m_type.set({{.text = text, .bold = true, .node = index}}, {.size = size, .align = align}, m_feed.whole().width);
    m_feed.placeBlock(paragraph, before, size * 0.4, following);
    if (level >= 0)
        m_feed.addBookmark({level, text, m_feed.y() - paragraph.height() - size * 0.4});
}

PlainPages::Row PlainPages::heads(const QStringList &texts)
{
    Row row;
    for (const QString &text : texts)
        row.push_back({.texts = {{.text = text, .italic = true}}, .head = true});
    return row;
}

void PlainPages::placeTable(const std::vector<Row> &rows, const std::vector<double> &parts)
{
    place(set(rows, parts, m_feed.whole()));
}

PlainPages::SetTable PlainPages::set(const std::vector<Row> &rows, const std::vector<double> &parts,
                                     const PageBand &area)
{
    SetTable made{.rows = {}, .parts = parts, .area = area};
    const int table = m_tags.add("Table", TagTree::document);
    const bool hasHeads = std::ranges::all_of(rows.front(), &Cell::head);
    for (const Row &row : rows) {
        const int tableRow = m_tags.add("TR", table);
        std::vector<SetParagraph> cells;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const bool headsRow = row[c].head && !(hasHeads && &row == &rows.front());
            const int cell = m_tags.add({.tag = row[c].head ? "TH" : "TD", .parent = tableRow, .headsRow = headsRow});
            cells.push_back(set(row[c], parts[c] * area.width - cellGap, cell));
        }
        const double height =
            std::ranges::max(cells, {}, [](const SetParagraph &cell) { return cell.height(); }).height();
        made.rows.push_back({std::move(cells), height + 2 * rulePad});
    }
    return made;
}

SetParagraph PlainPages::set(const Cell &cell, double width, int cellNode)
{
    if (const ReportLine *line = cell.line)
        return m_cells.extract(line->extract, m_table.columns[std::size_t(line->column)], width, cellNode);
    const int paragraph = m_tags.add({.tag = "P", .parent = cellNode, .properties = cell.properties});
    std::vector<StyledText> texts = cell.texts;
    for (StyledText &text : texts)
        text.node = paragraph;
    return m_type.set(texts, {.size = m_preset.size * 0.95 * m_scale}, width);
}

void PlainPages::place(const SetTable &table)
{
    const double right = table.area.x + table.area.width;
    for (const SetTable::SetRow &row : table.rows) {
        if (row.height - 2 * rulePad > m_feed.room())
            m_feed.newPage();
        double x = table.area.x;
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            m_feed.place(row.cells[c], x, m_feed.y());
            x += table.parts[c] * table.area.width;
        }
        m_feed.advance(row.height);
        const double rule = m_feed.y() - rulePad;
        m_feed.addRule({table.area.x, rule, right, rule, 0.3, 0.7});
    }
}

} // namespace volets
