// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tablepages.h"

#include "report/columnwidths.h"
#include "report/pagesize.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr double pad = 7;             ///< between a column's edge and its words
constexpr double rowPad = 4.5;        ///< above and below a row's words
constexpr int leastLines = 3;         ///< of a row at the foot of a page
constexpr double leastColumn = 13;    ///< of a column that gives others of its width, in letter heights
constexpr double smallRow = 0.25;     ///< of a page's height: a row that is not broken
constexpr double smallLetters = 0.88; ///< of heads, numbers and reminders, in those of the table's words

} // namespace

double TablePages::Column::textX() const { return x + pad; }

double TablePages::Column::textWidth() const { return width - 2 * pad; }

bool TablePages::SetRow::isDone() const
{
    for (std::size_t c = 0; c < cells.size(); ++c)
        if (!cells[c].isDone(from[c]))
            return false;
    return true;
}

double TablePages::SetRow::height() const
{
    double height = 0;
    for (const CellStack &cell : cells)
        height = std::max(height, cell.height());
    return height + 2 * rowPad;
}

/// Whether every cell can leave at least its first lines on a page with `room`.
bool TablePages::SetRow::canBegin(double room) const
{
    return std::ranges::all_of(
        cells, [&](const CellStack &cell) { return cell.lines.empty() || cell.fit(0, room, false) > 0; });
}

TablePages::TablePages(const ReportTable &table, const Preset &preset, const Typesetter &type, TagTree &tags,
                       PageFeed &feed, CellSetting &cells)
    : m_table(table)
    , m_preset(preset)
    , m_type(type)
    , m_tags(tags)
    , m_feed(feed)
    , m_cells(cells)
{
    setColumns();
    m_feed.beginPagesWith([this] {
        if (m_section)
            continueOnPage();
    });
}

void TablePages::setColumns()
{
    const double numbers = numbersWidth(m_table, m_preset);
    const double left = m_feed.whole().x + numbers;
    const double width = m_feed.whole().width - numbers;
    const double observations = m_table.observations ? width * m_preset.observations : 0;
    m_numbers = {{m_feed.whole().x, numbers}};
    std::vector<double> widths = columnWidths(m_table, width - observations, m_preset.size * leastColumn, 2 * pad);
    std::vector<double> needed;
    needed.reserve(widths.size());
    for (std::size_t c = 0; c < widths.size(); ++c)
        needed.push_back(widestWord(c) + 2 * pad);
    widenForWords(widths, needed);
    double x = left;
    for (const double each : widths) {
        m_columns.push_back({{x, each}});
        x += each;
    }
    const double label = (width - observations) * 0.22;
    m_listColumns = {{{left, label}}, {{left + label, width - observations - label}}};
    if (m_table.observations) {
        m_columns.push_back({{left + width - observations, observations}});
        m_listColumns.push_back(m_columns.back());
    }
}

/// The width of the longest words of a column; addresses of pages and the like are broken all the same.
double TablePages::widestWord(std::size_t column) const
{
    constexpr std::size_t measured = 8;
    const double most = m_preset.size * leastColumn;
    double width = 0;
    for (const QString &word : longestWords(m_table, column, measured)) {
        const SetParagraph set =
            m_type.set({{.text = word, .bold = m_preset.marks != MarkScheme::UnderlineStrike, .node = 0}},
                       {.size = m_preset.size}, m_feed.width());
        for (const Stretch &stretch : set.stretches(0, {0}))
            width = std::max(width, stretch.to - stretch.from);
    }
    return std::min(width + 1, most);
}

QString TablePages::shownTitle(const ReportSection &section) const
{
    return m_preset.capitals ? section.title.toUpper() : section.title;
}

/// The height that the start of a row needs at the foot of a page, headings included.
double TablePages::least(const ReportRow &row) const
{
    return m_preset.size * 1.4 * (leastLines + (row.title.isEmpty() ? 0 : 2)) + 2 * rowPad;
}

/// Where a row's number stands, on the line of its words.
double TablePages::numberTop() const { return m_feed.y() + rowPad + m_preset.size * 0.12; }

void TablePages::continueOnPage()
{
    const SetParagraph title =
        m_type.set({{.text = Words::tr("%1 (continued)").arg(shownTitle(*m_section)), .italic = true}},
                   {.size = m_preset.size, .align = Align::Center}, m_feed.whole().width);
    m_feed.place(title, m_feed.whole().x, m_feed.y());
    m_feed.advance(title.height() + 4);
    placeHeads(-1);
}

void TablePages::beginSection(const ReportSection &section, bool first)
{
    const double headsHeight = headHeight() + 10;
    const double firstRow = section.rows.empty() ? 0 : least(section.rows.front());
    const double size = m_preset.size * 1.22;
    if (m_feed.room() < std::max(m_feed.pageRoom() * (first ? 0.3 : 0.35), headsHeight + firstRow + size * 4))
        m_feed.newPage();
    const int title = m_tags.add("H2", TagTree::document);
    const SetParagraph paragraph = m_type.set({{.text = shownTitle(section), .bold = true, .node = title}},
                                              {.size = size, .align = Align::Center}, m_feed.whole().width);
    if (!m_feed.isFresh())
        m_feed.advance(first ? 24 : 18);
    m_feed.addBookmark({0, section.title, m_feed.y()});
    m_feed.place(paragraph, m_feed.whole().x, m_feed.y());
    m_feed.advance(paragraph.height() + 8);
    m_section = &section;
    // a section that is a list from the start gets its table there
    if (section.listed < section.rows.size()) {
        m_tableNode = m_tags.add("Table", TagTree::document);
        placeHeads(m_tableNode);
    }
}

void TablePages::beginList(const ReportRow &row, bool firstOfSection)
{
    m_list = true;
    const double size = m_preset.size * 1.05;
    const double needed = size * 3 + headHeight() + 10 + least(row);
    if (!firstOfSection && m_feed.room() < needed) {
        const ReportSection *section = std::exchange(m_section, nullptr); // its heads do not go on
        m_feed.newPage();
        m_section = section;
    }
    const int title = m_tags.add("H3", TagTree::document);
    const SetParagraph paragraph = m_type.set({{.text = Words::tr("In one text only"), .bold = true, .node = title}},
                                              {.size = size, .align = Align::Center}, m_feed.whole().width);
    if (!m_feed.isFresh() && !firstOfSection)
        m_feed.advance(12);
    m_feed.addBookmark({1, Words::tr("In one text only"), m_feed.y()});
    m_feed.place(paragraph, m_feed.whole().x, m_feed.y());
    m_feed.advance(paragraph.height() + 4);
    m_tableNode = m_tags.add("Table", TagTree::document);
    placeHeads(m_tableNode);
}

void TablePages::endSection()
{
    m_section = nullptr;
    m_list = false;
}

void TablePages::placeDifferences()
{
    if (m_differences.empty())
        return;
    const Bookmark &first = m_differences.front();
    m_feed.addBookmark({0, Words::tr("Differences"), first.y, first.page});
    for (Bookmark &difference : m_differences)
        m_feed.addBookmark(std::move(difference));
}

/// The column heads, bottom-aligned; `table` -1: as an artifact, on a page where the table goes on.
void TablePages::placeHeads(int table)
{
    const int row = table < 0 ? -1 : m_tags.add("TR", table);
    const double height = headHeight();
    if (isNumbered()) {
        const int cell = row < 0 ? -1 : m_tags.add("P", m_tags.add("TH", row));
        const SetParagraph head =
            m_type.set({{.text = Words::tr("No.", "head of the rows’ numbers"), .italic = true, .node = cell}},
                       {.size = m_preset.size * smallLetters}, m_numbers.width);
        m_feed.place(head, m_numbers.x, m_feed.y() + height - head.height());
    }
    for (std::size_t c = 0; c < columns().size(); ++c) {
        const std::vector<SetParagraph> paragraphs = headParagraphs(c, row);
        double y = m_feed.y() + height;
        for (const SetParagraph &paragraph : paragraphs)
            y -= paragraph.height();
        for (const SetParagraph &paragraph : paragraphs) {
            m_feed.place(paragraph, columns()[c].textX(), y);
            y += paragraph.height();
        }
    }
    m_feed.advance(height + 4);
    m_feed.addRuleAcross(m_feed.y(), 0.9, 0.05);
    m_feed.advance(4);
}

double TablePages::headHeight()
{
    double most = 0;
    for (std::size_t c = 0; c < columns().size(); ++c) {
        double height = 0;
        for (const SetParagraph &paragraph : headParagraphs(c, -1))
            height += paragraph.height();
        most = std::max(most, height);
    }
    return most;
}

/// The head of a column; `row` -1: without structure, and set once.
std::vector<SetParagraph> TablePages::headParagraphs(std::size_t column, int row)
{
    if (row >= 0)
        return makeHead(column, row);
    const auto [known, isNew] = m_heads.try_emplace(std::pair{m_list, column});
    if (isNew)
        known->second = makeHead(column, row);
    return known->second;
}

std::vector<SetParagraph> TablePages::makeHead(std::size_t column, int row)
{
    const int cell = row < 0 ? -1 : m_tags.add("TH", row);
    std::vector<SetParagraph> paragraphs;
    for (const auto &[words, bold] : headLines(column)) {
        const int paragraph = row < 0 ? -1 : m_tags.add("P", cell);
        paragraphs.push_back(m_type.set({{.text = words, .bold = bold, .italic = !bold, .node = paragraph}},
                                        {.size = m_preset.size * (bold ? 1 : smallLetters), .align = Align::Center},
                                        columns()[column].textWidth()));
    }
    return paragraphs;
}

/// What stands over a column, line by line, and whether it is bold.
std::vector<std::pair<QString, bool>> TablePages::headLines(std::size_t column) const
{
    if (m_list && column < 2)
        return {{column == 0 ? Words::tr("Text") : Words::tr("Clause without a counterpart in the other texts"), true}};
    if (m_list || column >= m_table.columns.size())
        return {{Words::tr("Observations"), true}};
    const ReportColumn &text = m_table.columns[column];
    std::vector<std::pair<QString, bool>> lines{{text.head, true}};
    QStringList facts;
    for (const QString &part : {text.date, text.status})
        if (!part.isEmpty())
            facts += part;
    for (const QString &line : {facts.join(QStringLiteral(", ")), text.comparedWith})
        if (!line.isEmpty())
            lines.emplace_back(line, false);
    return lines;
}

int TablePages::titleRow()
{
    const int tableRow = m_tags.add("TR", m_tableNode);
    const int cell =
        m_tags.add({.tag = "TH", .parent = tableRow, .columns = int(columns().size()) + (isNumbered() ? 1 : 0)});
    return m_tags.add("H3", cell);
}

/// The cells of a row; in the list the text's name, and its clauses.
std::vector<CellStack> TablePages::setCells(const ReportRow &row, int rowNode)
{
    std::vector<CellStack> cells;
    const auto addCell = [&](std::size_t text, double width) {
        cells.push_back(m_cells.cell(row.cells[text], m_table.columns[text], width, m_tags.add("TD", rowNode)));
        cells.back().cell = int(text);
    };
    if (m_list) {
        const auto only = std::size_t(row.onlyColumn());
        const int head = m_tags.add({.tag = "TH", .parent = rowNode, .headsRow = true});
        cells.emplace_back().add(
            m_type.set({{.text = m_table.columns[only].head, .bold = true, .node = m_tags.add("P", head)}},
                       {.size = m_preset.size}, columns()[0].textWidth()),
            false);
        addCell(only, columns()[1].textWidth());
    } else {
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            addCell(c, columns()[c].textWidth());
    }
    if (m_table.observations)
        cells.push_back(m_cells.notes(row, columns().back().textWidth(), m_tags.add("TD", rowNode)));
    return cells;
}

void TablePages::placeRow(const ReportRow &row, bool firstOfTable)
{
    // the title first in the structure, but set only when the row's own height is known
    const int titleNode = row.title.isEmpty() ? -1 : titleRow();
    const int rowNode = m_tags.add("TR", m_tableNode);
    m_cells.beginRow();
    std::optional<SetParagraph> number;
    if (isNumbered())
        number = m_cells.rowNumber(row.number, rowNode, m_numbers.width);
    SetRow set{.row = row, .cells = setCells(row, rowNode), .from = {}};
    set.from.resize(set.cells.size());
    std::optional<SetParagraph> title;
    if (titleNode >= 0)
        title = m_type.set({{.text = row.title, .bold = true, .node = titleNode}},
                           {.size = m_preset.size, .align = Align::Center}, m_feed.whole().width - 2 * pad);
    const double titleHeight = title ? title->height() + 9 : 0;
    const double height = set.height() + titleHeight;
    const bool worthBreaking = height > m_feed.pageRoom() * smallRow && least(row) <= m_feed.room() &&
                               set.canBegin(m_feed.room() - titleHeight - 2 * rowPad);
    if (height > m_feed.room() && !worthBreaking && !firstOfTable)
        m_feed.newPage();
    else if (m_preset.rowRules && !firstOfTable)
        m_feed.addRuleAcross(m_feed.y(), 0.4, 0.55);

    m_feed.addBookmark({m_list ? 2 : 1, row.label, m_feed.y()});
    if (std::ranges::any_of(row.cells, &ReportCell::changed))
        m_differences.push_back({1, row.label, m_feed.y(), m_feed.pages() - 1});
    if (title) {
        m_feed.advance(6);
        m_feed.place(*title, m_feed.whole().x + pad, m_feed.y());
        m_feed.advance(title->height() + 3);
    }
    if (number)
        m_feed.place(*number, m_numbers.x, numberTop());
    placeCells(set);
}

void TablePages::placeCells(SetRow &row)
{
    for (bool freshPage = false;; freshPage = true) {
        const double top = m_feed.y();
        const std::vector<std::size_t> before = row.from;
        double used = placeParts(row, top + rowPad, false);
        // only where a whole page takes no line by the rules may they be broken
        if (used == 0 && freshPage)
            used = placeParts(row, top + rowPad, true);
        const bool placed = used > 0;
        if (placed && freshPage)
            used = std::max(used, placeReminders(row, before));
        if (placed || row.isDone()) {
            m_feed.moveTo(top + used + 2 * rowPad);
            for (std::size_t c = 1; c < columns().size(); ++c)
                m_feed.addRule({columns()[c].x, top + 1.5, columns()[c].x, m_feed.y() - 1.5, 0.45, 0.4});
        }
        if (row.isDone())
            return;
        m_feed.newPage();
    }
}

/// Places what fits of each cell; the greatest height used.
double TablePages::placeParts(SetRow &row, double top, bool force)
{
    double most = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        most = std::max(most, placePart(row, c, top, force));
    return most;
}

/// Places what fits of a cell from the line that it goes on with; the height used.
double TablePages::placePart(SetRow &row, std::size_t column, double top, bool force)
{
    const CellStack &cell = row.cells[column];
    std::size_t &from = row.from[column];
    if (cell.isDone(from))
        return 0;
    double y = top;
    const ReportCell *shown = cell.cell < 0 ? nullptr : &row.row.cells[std::size_t(cell.cell)];
    std::optional<SetParagraph> again;
    if (shown && cell.continues(from)) {
        const Extract &extract = shown->extracts[std::size_t(cell.lines[from].extract)];
        again = m_type.set({{.text = Words::tr("%1 (continued).").arg(extract.place), .bold = true, .italic = true}},
                           {.size = m_preset.size}, columns()[column].textWidth());
        y += again->height();
    }
    const std::size_t to = cell.fit(from, m_feed.bottom() - rowPad - y, force);
    if (to == from)
        return 0;
    if (again)
        m_feed.place(*again, columns()[column].textX(), top);
    for (std::size_t i = from; i < to; ++i) {
        const CellStack::Line &line = cell.lines[i];
        y += i == from ? 0 : line.before;
        m_feed.place({line.paragraph, line.line, columns()[column].textX(), y});
        y += line.paragraph.height(line.line);
    }
    if (m_preset.changeBars && shown && shown->changed)
        m_feed.addRule({columns()[column].x + 1.6, top, columns()[column].x + 1.6, y, 2.2, 0.05});
    from = to;
    return y - top;
}

/// On a page where a row goes on: its number, and in the cells that are done what they said, so that none is an
/// unexplained blank. `before` is where the cells stood when the page began. The height used.
double TablePages::placeReminders(const SetRow &row, const std::vector<std::size_t> &before)
{
    if (isNumbered()) {
        const SetParagraph number = m_type.set({{.text = QString::number(row.row.number), .italic = true}},
                                               {.size = m_preset.size * smallLetters}, m_numbers.width);
        m_feed.place(number, m_numbers.x, numberTop());
        const SetParagraph again =
            m_type.set({{.text = Words::tr("(cont.)", "below a row’s number, where it goes on"), .italic = true}},
                       {.size = m_preset.size * 0.66}, m_numbers.width);
        m_feed.place(again, m_numbers.x, numberTop() + number.height());
    }
    double most = 0;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        if (!row.cells[c].isDone(before[c]))
            continue;
        if (const std::optional<SetParagraph> words = reminder(row, c)) {
            m_feed.place(*words, columns()[c].textX(), m_feed.y() + rowPad);
            most = std::max(most, words->height());
        }
    }
    return most;
}

/// What a cell said on the pages before; nothing for the notes.
std::optional<SetParagraph> TablePages::reminder(const SetRow &row, std::size_t column) const
{
    const double width = columns()[column].textWidth();
    if (m_list && column == 0) {
        const QString &head = m_table.columns[std::size_t(row.row.onlyColumn())].head;
        return m_type.set({{.text = head, .bold = true, .italic = true}}, {.size = m_preset.size}, width);
    }
    if (row.cells[column].cell < 0)
        return std::nullopt;
    const ReportCell &cell = row.row.cells[std::size_t(row.cells[column].cell)];
    if (cell.extracts.empty())
        return m_cells.mention(cell, width, -1);
    QStringList places;
    for (const Extract &extract : cell.extracts)
        places += extract.place;
    return m_type.set({{.text = Words::tr("%1: see above").arg(places.join(QStringLiteral(", "))), .italic = true}},
                      {.size = m_preset.size * smallLetters, .align = Align::Center}, width);
}

} // namespace volets
