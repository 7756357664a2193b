// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cellsetting.h"
#include "report/pagefeed.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace volets {

/// The comparison table on pages: sections with their heads, rows side by side, and the list of clauses that one text
/// only has. Rows go on over pages; heads and reminders say what goes on.
class TablePages
{
public:
    /// All that is passed must outlive it.
    TablePages(const ReportTable &table, const Preset &preset, const Typesetter &type, TagTree &tags, PageFeed &feed,
               CellSetting &cells);

    void beginSection(const ReportSection &section, bool first);
    /// The clauses of a section that one text only has, as a table of their own.
    void beginList(const ReportRow &row, bool firstOfSection);
    void placeRow(const ReportRow &row, bool firstOfTable);
    void endSection();
    /// Bookmarks that lead from difference to difference, after those of the rows.
    void placeDifferences();

private:
    struct Column : PageBand
    {
        [[nodiscard]] double textX() const;
        [[nodiscard]] double textWidth() const;
    };
    /// A row whose words are set.
    struct SetRow
    {
        const ReportRow &row;
        std::vector<CellStack> cells;
        std::vector<std::size_t> from; ///< by cell: the line that the next page goes on with
        [[nodiscard]] bool isDone() const;
        [[nodiscard]] double height() const;
        [[nodiscard]] bool canBegin(double room) const;
    };

    void setColumns();
    double widestWord(std::size_t column) const;
    [[nodiscard]] const std::vector<Column> &columns() const { return m_list ? m_listColumns : m_columns; }
    [[nodiscard]] bool isNumbered() const { return m_numbers.width > 0; }
    [[nodiscard]] QString shownTitle(const ReportSection &section) const;
    [[nodiscard]] double least(const ReportRow &row) const;
    [[nodiscard]] double numberTop() const;

    void continueOnPage();
    void placeHeads(int table);
    double headHeight();
    std::vector<SetParagraph> headParagraphs(std::size_t column, int row);
    std::vector<SetParagraph> makeHead(std::size_t column, int row);
    [[nodiscard]] std::vector<std::pair<QString, bool>> headLines(std::size_t column) const;

    int titleRow();
    std::vector<CellStack> setCells(const ReportRow &row, int rowNode);
    void placeCells(SetRow &row);
    double placeParts(SetRow &row, double top, bool force);
    double placePart(SetRow &row, std::size_t column, double top, bool force);
    double placeReminders(const SetRow &row, const std::vector<std::size_t> &before);
    [[nodiscard]] std::optional<SetParagraph> reminder(const SetRow &row, std::size_t column) const;

    const ReportTable &m_table;
    const Preset &m_preset;
    const Typesetter &m_type;
    TagTree &m_tags;
    PageFeed &m_feed;
    CellSetting &m_cells;
    std::vector<Column> m_columns;     ///< the observations last, where there are any
    std::vector<Column> m_listColumns; ///< of the list
    Column m_numbers;                  ///< of the rows; without width where they have none
    std::map<std::pair<bool, std::size_t>, std::vector<SetParagraph>> m_heads; ///< by table and column, as artifacts
    std::vector<Bookmark> m_differences;                                       ///< rows in which something changed
    const ReportSection *m_section = nullptr;                                  ///< whose table goes on over pages
    bool m_list = false;                                                       ///< the list is being set
    int m_tableNode = -1;
};

} // namespace volets
