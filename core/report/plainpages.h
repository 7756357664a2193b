// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/cellsetting.h"
#include "report/pagefeed.h"

#include <utility>
#include <vector>

namespace volets {

/// What a report says before its table and after it, and the lines of a sheet: headings and plain tables.
class PlainPages
{
public:
    /// All that is passed must outlive it.
    PlainPages(const ReportTable &table, const Preset &preset, const Typesetter &type, TagTree &tags, PageFeed &feed,
               CellSetting &cells);

    /// The first page, a little smaller where that keeps a few lines from a page of their own.
    void placeFirst();
    void placeLast();
    /// The lines of a sheet under their heading.
    void placeLines(const ReportSection &section);

private:
    struct Cell
    {
        std::vector<StyledText> texts = {}; ///< without nodes
        bool head = false;
        std::vector<std::pair<QByteArrayView, QString>> properties = {};
        const ReportLine *line = nullptr; ///< whose quotation stands here in place of texts
    };
    using Row = std::vector<Cell>;
    /// A table whose cells are set.
    struct SetTable
    {
        struct SetRow
        {
            std::vector<SetParagraph> cells;
            double height = 0;
        };
        std::vector<SetRow> rows;
        std::vector<double> parts; ///< of the width that its columns have
        PageBand area;
        [[nodiscard]] double height() const;
    };

    void placeDocument();
    void placeTexts();
    void placeLegend();
    void placeStatements(const QString &title, const std::vector<Statement> &list);
    void placeHeading(const char *tag, const QString &text, double size, Align align, double before, double following,
                      int level);
    [[nodiscard]] static Row heads(const QStringList &texts);
    void placeTable(const std::vector<Row> &rows, const std::vector<double> &parts);
    SetTable set(const std::vector<Row> &rows, const std::vector<double> &parts, const PageBand &area);
    SetParagraph set(const Cell &cell, double width, int cellNode);
    void place(const SetTable &table);

    const ReportTable &m_table;
    const Preset &m_preset;
    const Typesetter &m_type;
    TagTree &m_tags;
    PageFeed &m_feed;
    CellSetting &m_cells;
    double m_scale = 1; ///< part of their usual size that the words have
};

} // namespace volets
