// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cellstack.h"
#include "report/preset.h"
#include "report/table.h"
#include "report/tagtree.h"

#include <map>
#include <vector>

namespace volets {

/// Sets what cells say, each word with its marks and its part of the document's structure. Widths are in points.
class CellSetting
{
public:
    /// All that is passed must outlive the setting.
    CellSetting(const ReportTable &table, const Preset &preset, const Typesetter &type, TagTree &tags);

    /// The number of a row, which begins there. Links lead back to it.
    SetParagraph rowNumber(int number, int rowNode, double width);
    /// Notes of the rows before are no longer linked to.
    void beginRow() { m_noted.clear(); }

    /// A cell of a text's column.
    CellStack cell(const ReportCell &cell, const ReportColumn &column, double width, int cellNode);
    /// The notes of a row; places that were set in it get the links that lead to them.
    CellStack notes(const ReportRow &row, double width, int cellNode);
    /// A quotation with its place.
    SetParagraph extract(const Extract &extract, const ReportColumn &column, double width, int cellNode);
    /// The words for a cell's state; `node` -1: without structure.
    SetParagraph mention(const ReportCell &cell, double width, int node) const;

    /// The words of a run and the strokes that mark it.
    [[nodiscard]] std::vector<StyledText> styled(const MarkedRun &run) const;

private:
    SetParagraph places(const ReportCell &cell, const ReportColumn &column, double width, int cellNode);
    StyledText place(const Extract &extract, const ReportColumn &column, int paragraph);
    StyledText blank(int paragraph);
    void addQuotation(const Extract &extract, const ReportColumn &column, int paragraph,
                      std::vector<StyledText> &texts);

    const ReportTable &m_table;
    const Preset &m_preset;
    const Typesetter &m_type;
    TagTree &m_tags;
    std::map<int, int> m_numberNodes; ///< of each row's number
    std::map<QString, int> m_noted;   ///< the link at the place that a note of the row is about, by its letter
};

} // namespace volets
