// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layout.h"

#include "report/columnwidths.h"
#include "report/pdfproperties.h"

#include <QCoreApplication>

#include <cairo.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace volets {

namespace {

constexpr double pad = 7;              ///< between a column's edge and its words
constexpr double rowPad = 4.5;         ///< above and below a row's words
constexpr double between = 4;          ///< between the paragraphs of a cell
constexpr double plainPad = 2;         ///< above and below the rule under a row of a plain table
constexpr int leastLines = 3;          ///< of a row at the foot of a page
constexpr double leastColumn = 13;     ///< of a column that gives others of its width, in letter heights
constexpr double narrowestColumn = 12; ///< of any column, in letter heights: the longest usual words fit
constexpr double numberWidth = 60;     ///< for the page's number at its foot
constexpr double numberColumn = 2.5;   ///< width of the rows' numbers, in letter heights
constexpr double smallRow = 0.25;      ///< of a page's height: a row that is not broken

/// Paragraphs one below the other in a cell, as lines that a page may take some of.
struct Stack
{
    struct Line
    {
        SetParagraph paragraph;
        int line = 0;
        double before = 0;    ///< space above, where the line is not the first of its page
        bool mayBreak = true; ///< a page may end above it
        int extract = -1;     ///< the quotation it belongs to
    };
    std::vector<Line> lines;
    int cell = -1; ///< of the row that it shows, or -1

    void add(const SetParagraph &paragraph, bool keepWithPrevious, int extract = -1)
    {
        for (int i = 0; i < paragraph.lines(); ++i)
            lines.push_back({.paragraph = paragraph,
                             .line = i,
                             .before = i == 0 && !lines.empty() ? between : 0,
                             // no widows, no orphans
                             .mayBreak = i == 0 ? !keepWithPrevious : i >= 2 && paragraph.lines() - i >= 2,
                             .extract = extract});
    }
    [[nodiscard]] double height(std::size_t from, std::size_t to) const
    {
        double height = 0;
        for (std::size_t i = from; i < to; ++i)
            height += (i == from ? 0 : lines[i].before) + lines[i].paragraph.height(lines[i].line);
        return height;
    }
    [[nodiscard]] double height() const { return height(0, lines.size()); }
    /// How far a page with `room` can take lines from `from`; `force` breaks anywhere rather than take none.
    [[nodiscard]] std::size_t fit(std::size_t from, double room, bool force) const
    {
        std::size_t breakable = from;
        std::size_t to = from;
        for (double height = 0; to < lines.size(); ++to) {
            if (to > from && lines[to].mayBreak)
                breakable = to;
            height += (to == from ? 0 : lines[to].before) + lines[to].paragraph.height(lines[to].line);
            if (height > room)
                break;
        }
        if (to == lines.size())
            return to;
        if (breakable > from || !force)
            return breakable;
        return std::max(to, from + 1);
    }
    /// Whether what follows `from` goes on in the middle of a quotation.
    [[nodiscard]] bool continues(std::size_t from) const
    {
        return from < lines.size() && lines[from].line > 0 && lines[from].extract >= 0;
    }
};

/// A cell of the plain tables on the first and last pages.
struct PlainCell
{
    std::vector<StyledText> texts = {}; ///< without nodes
    bool head = false;
    std::vector<std::pair<QByteArray, QString>> properties = {};
    const ReportLine *line = nullptr; ///< whose quotation stands here in place of texts
};
using PlainRow = std::vector<PlainCell>;

class PageMaker
{
    Q_DECLARE_TR_FUNCTIONS(Report)

public:
    PageMaker(const ReportTable &table, const Preset &preset, int total, const std::function<void(ReportPage &&)> &take)
        : m_table(table)
        , m_preset(preset)
        , m_total(total)
        , m_take(take)
        , m_type(preset.family, table.language)
    {
        std::tie(m_width, m_height) = pageSize(table, preset);
        m_top = preset.margin + (preset.numberOnTop ? preset.size * 1.6 : 0);
        m_bottom = m_height - preset.margin - preset.size * 1.6;
        setColumns();
    }

    [[nodiscard]] std::optional<LaidOut> run(const Stop &stop)
    {
        beginDocument();
        for (std::size_t s = 0; s < m_table.sections.size(); ++s) {
            if (!m_table.sections[s].lines.empty()) {
                placeLines(m_table.sections[s]);
                continue;
            }
            beginSection(m_table.sections[s], s == 0);
            const std::vector<ReportRow> &rows = m_table.sections[s].rows;
            const std::size_t sideBySide = rows.size() - m_table.sections[s].listed;
            for (std::size_t r = 0; r < rows.size(); ++r) {
                if (stop.requested())
                    return std::nullopt;
                if (r == sideBySide)
                    beginList(rows[r], r == 0);
                placeRow(rows[r], r == 0 || r == sideBySide);
                stop.progress((double(s) + double(r + 1) / double(rows.size())) / double(m_table.sections.size()));
            }
            m_section = nullptr;
            m_list = false;
        }
        if (!m_table.onePage && colophonHeight() > room())
            newPage();
        lastPage();
        addDifferences();
        finishPage();
        m_out.missing = m_type.missing();
        return std::move(m_out);
    }

private:
    struct Column
    {
        double x = 0;
        double width = 0;
        [[nodiscard]] double textX() const { return x + pad; }
        [[nodiscard]] double textWidth() const { return width - 2 * pad; }
    };

    // --- structure
    int node(const char *tag, int parent) { return node(TagNode{.tag = tag, .parent = parent}); }
    int node(TagNode value)
    {
        m_out.structure.push_back(std::move(value));
        return int(m_out.structure.size()) - 1;
    }
    TagNode &nodeAt(int index) { return m_out.structure[std::size_t(index)]; }

    // --- pages
    void setColumns()
    {
        const double numbers = m_table.isNumbered() ? m_preset.size * numberColumn : 0;
        const double left = m_preset.margin + numbers;
        const double width = m_width - m_preset.margin - left;
        const double observations = m_table.observations ? width * m_preset.observations : 0;
        m_numbers = {m_preset.margin, numbers};
        double x = left;
        std::vector<double> widths = columnWidths(m_table, width - observations, m_preset.size * leastColumn, 2 * pad);
        std::vector<double> needed;
        for (std::size_t c = 0; c < widths.size(); ++c)
            needed.push_back(widestWord(c) + 2 * pad);
        widenForWords(widths, needed);
        for (const double each : widths) {
            m_columns.push_back({x, each});
            x += each;
        }
        const double label = (width - observations) * 0.22;
        m_listColumns = {{left, label}, {left + label, width - observations - label}};
        if (m_table.observations) {
            m_columns.push_back({left + width - observations, observations});
            m_listColumns.push_back(m_columns.back());
        }
    }
    /// The width of the longest words of a column; addresses of pages and the like are broken all the same.
    double widestWord(std::size_t column)
    {
        constexpr std::size_t measured = 8;
        const double most = m_preset.size * leastColumn;
        double width = 0;
        for (const QString &word : longestWords(m_table, column, measured))
            for (const Stretch &stretch :
                 set({{.text = word, .bold = m_preset.marks != MarkScheme::UnderlineStrike, .node = 0}},
                     {.size = m_preset.size}, m_width)
                     .stretches(0, {0}))
                width = std::max(width, stretch.to - stretch.from);
        return std::min(width + 1, most);
    }
    /// Of the table that is being set: the texts side by side, or the list of clauses that one text only has.
    [[nodiscard]] const std::vector<Column> &columns() const { return m_list ? m_listColumns : m_columns; }
    [[nodiscard]] Column whole() const { return {m_preset.margin, m_width - 2 * m_preset.margin}; }
    [[nodiscard]] double room() const { return m_bottom - m_y; }
    [[nodiscard]] double pageRoom() const { return m_bottom - m_top; }

    void newPage()
    {
        if (m_out.pages > 0)
            finishPage();
        ++m_out.pages;
        m_page = {.width = m_width, .height = m_height, .lines = {}, .rules = {}, .bookmarks = {}};
        m_y = m_top;
        if (m_section) {
            const SetParagraph title = set({{.text = tr("%1 (continued)").arg(shownTitle(*m_section)), .italic = true}},
                                           {.size = m_preset.size, .align = Align::Center}, whole().width);
            place(title, m_preset.margin, m_y);
            m_y += title.height() + 4;
            placeHeads(-1);
        }
    }
    void finishPage()
    {
        const double size = m_preset.size * 0.83;
        const double line = m_height - m_preset.margin - size * 0.2;
        m_page.rules.push_back({m_preset.margin, line, m_width - m_preset.margin, line, 0.45, 0.45});
        const SetParagraph foot = set({{.text = m_table.footer}}, {.size = size}, whole().width - numberWidth - 10);
        place(foot, m_preset.margin, line + 3, 1);
        if (m_preset.numberOnTop) {
            const SetParagraph top = set({{.text = QStringLiteral("– %1 –").arg(m_out.pages)}},
                                         {.size = m_preset.size * 0.92, .align = Align::Center}, whole().width);
            place(top, m_preset.margin, m_preset.margin - top.height() * 0.3);
        }
        noteLinks();
        if (m_total > 0)
            numberPage(m_page, m_out.pages, m_total);
        if (m_waiting)
            m_waiting->push_back(std::move(m_page));
        else
            m_take(std::move(m_page));
    }

public:
    /// «3/12» at the foot of a page.
    void numberPage(ReportPage &page, int number, int total)
    {
        const double size = m_preset.size * 0.83;
        const SetParagraph words = set({{.text = QStringLiteral("%1/%2").arg(number).arg(total)}},
                                       {.size = size, .align = Align::End}, numberWidth);
        const double top = m_height - m_preset.margin - size * 0.2 + 3;
        page.lines.push_back({words, 0, m_width - m_preset.margin - numberWidth, top});
    }

private:
    /// Where links stand on the page that is done, and what they lead to.
    void noteLinks()
    {
        const int page = m_out.pages - 1;
        for (const PlacedLine &line : m_page.lines)
            for (const Stretch &stretch : line.paragraph.stretches(line.line, m_linked)) {
                m_out.targets.try_emplace(stretch.node, PagePoint{page, line.y});
                if (nodeAt(stretch.node).tag == "Link")
                    m_out.links.push_back({.node = stretch.node,
                                           .page = page,
                                           .x = line.x + stretch.from,
                                           .y = line.y,
                                           .width = stretch.to - stretch.from,
                                           .height = line.paragraph.height(line.line)});
            }
    }
    /// Bookmarks that lead from difference to difference, after those of the rows.
    void addDifferences()
    {
        if (m_differences.empty())
            return;
        const Bookmark &first = m_differences.front();
        m_page.bookmarks.push_back({0, tr("Differences"), first.y, first.page});
        for (Bookmark &difference : m_differences)
            m_page.bookmarks.push_back(std::move(difference));
    }

    // --- paragraphs
    SetParagraph set(const std::vector<StyledText> &texts, const ParagraphStyle &style, double width)
    {
        return m_type.set(texts, style, width);
    }
    void place(const SetParagraph &paragraph, double x, double y, int mostLines = 1000)
    {
        for (int i = 0; i < std::min(paragraph.lines(), mostLines); ++i) {
            m_page.lines.push_back({paragraph, i, x, y});
            y += paragraph.height(i);
        }
    }
    /// A paragraph over the whole width, moved to the next page where `following` would not fit below it.
    void block(const SetParagraph &paragraph, double before, double after, double following = 0)
    {
        if (m_y > m_top && before + paragraph.height() + after + following > room())
            newPage();
        else if (m_y > m_top)
            m_y += before;
        place(paragraph, m_preset.margin, m_y);
        m_y += paragraph.height() + after;
    }
    int heading(const char *tag, const QString &text, double size, Align align, double before, double following,
                int level)
    {
        const int index = node(tag, m_document);
        const SetParagraph paragraph =
            set({{.text = text, .bold = true, .node = index}}, {.size = size, .align = align}, whole().width);
        block(paragraph, before, size * 0.4, following);
        if (level >= 0)
            m_page.bookmarks.push_back({level, text, m_y - paragraph.height() - size * 0.4});
        return index;
    }

    // --- first and last pages
    /// The first page, a little smaller where that keeps a few lines from a page of their own.
    void beginDocument()
    {
        constexpr std::array sizes{1.0, 0.95, 0.9, 0.86, 1.0}; // the last where none was small enough
        m_waiting.emplace();
        for (std::size_t s = 0; s < sizes.size(); ++s) {
            m_front = sizes[s];
            m_out = {};
            m_linked.clear();
            m_waiting->clear();
            m_document = node("Document", -1);
            newPage();
            firstPage();
            if (m_out.pages == 1)
                break;
        }
        m_front = 1;
        std::vector<ReportPage> pages = *std::exchange(m_waiting, std::nullopt);
        for (ReportPage &page : pages)
            m_take(std::move(page));
    }
    /// About how high the colophon is.
    [[nodiscard]] double colophonHeight() const
    {
        const double lines = double(m_table.columns.size() + m_table.colophon.size());
        return m_preset.size * (lines * 2 + 14) + 24;
    }
    void firstPage()
    {
        heading("H1", m_table.title, m_preset.size * 1.9 * m_front, Align::Center, 0, 0, -1);
        if (!m_table.subtitle.isEmpty())
            block(set({{.text = m_table.subtitle, .italic = true, .node = node("P", m_document)}},
                      {.size = m_preset.size * 1.15, .align = Align::Center}, whole().width),
                  0, 4);
        if (m_table.onePage)
            return; // the sheet names its texts where it quotes them, and at its end
        heading("H2", tr("Texts compared"), m_preset.size * 1.15 * m_front, Align::Start, 12 * m_front, 60, 0);
        const bool compared = std::ranges::any_of(
            m_table.columns, [](const ReportColumn &column) { return !column.comparedWith.isEmpty(); });
        QStringList titles{tr("Column"), tr("Text")};
        if (compared)
            titles += tr("Compared with");
        std::vector<PlainRow> texts{heads(titles)};
        for (const ReportColumn &column : m_table.columns) {
            QString reference = column.title;
            for (const QString &part : {column.date, column.status, column.languageName})
                if (!part.isEmpty())
                    reference += QStringLiteral(", ") + part;
            texts.push_back(
                {{.texts = {{.text = column.head, .bold = true}}, .head = true}, {.texts = {{.text = reference}}}});
            if (compared)
                texts.back().push_back({.texts = {{.text = column.comparedWith}}});
        }
        plainTable(texts, compared ? std::vector{0.22, 0.53, 0.25} : std::vector{0.22, 0.78});
        if (!m_table.legend.empty()) {
            heading("H2", tr("Marks"), m_preset.size * 1.15 * m_front, Align::Start, 12 * m_front, 40, 0);
            std::vector<PlainRow> marks;
            for (const LegendEntry &entry : m_table.legend) {
                if (entry.isBar && !m_preset.changeBars)
                    continue;
                PlainCell sample{.texts = {}, .head = true};
                for (const MarkedRun &run : entry.sample)
                    for (StyledText &styled : styledRun(run))
                        sample.texts.push_back(std::move(styled));
                marks.push_back({std::move(sample), {.texts = {{.text = entry.meaning}}}});
            }
            placeMarks(marks);
        }
        statements(tr("Conditions of the comparison"), m_table.conditions);
    }
    void lastPage()
    {
        heading("H2", tr("Sources"), m_preset.size * 1.15, Align::Start, m_table.onePage ? 8 : 24, 60, 0);
        std::vector<PlainRow> sources{heads({tr("Column"), tr("File"), QStringLiteral("SHA-256")})};
        for (const ReportColumn &column : m_table.columns)
            sources.push_back({{.texts = {{.text = column.head, .bold = true}}, .head = true},
                               {.texts = {{.text = column.sourceName}}},
                               {.texts = {{.text = QString::fromLatin1(column.sha256)}},
                                .properties = {{property::source.toByteArray(), column.key},
                                               {property::sha256.toByteArray(), QString::fromLatin1(column.sha256)}}}});
        plainTable(sources, {0.22, 0.28, 0.5});
        statements(tr("About this document"), m_table.colophon);
        const int count = m_table.quotations();
        const int index = node({.tag = "P",
                                .parent = m_document,
                                .properties = {{property::checked.toByteArray(), QString::number(count)}}});
        const QString checked =
            count > 0 ? tr("%n quotation(s) checked, 0 differences: after it was written, this file was read back "
                           "and each quotation compared with its source, character by character.",
                           nullptr, count)
                      : tr("This document names places and quotes no words.");
        block(set({{.text = checked, .node = index}}, {.size = m_preset.size}, whole().width), 10, 0);
    }
    void statements(const QString &title, const std::vector<Statement> &list)
    {
        if (list.empty())
            return;
        heading("H2", title, m_preset.size * 1.15 * m_front, Align::Start, 12 * m_front, 40, -1);
        std::vector<PlainRow> rows;
        rows.reserve(list.size());
        for (const Statement &statement : list)
            rows.push_back(
                {{.texts = {{.text = statement.label}}, .head = true}, {.texts = {{.text = statement.words}}}});
        plainTable(rows, {0.22, 0.78});
    }
    /// The lines of a sheet under their heading.
    void placeLines(const ReportSection &section)
    {
        heading("H2", section.title, m_preset.size * 1.15, Align::Start, 8, 30, 0);
        std::vector<PlainRow> rows;
        rows.reserve(section.lines.size());
        for (const ReportLine &line : section.lines)
            rows.push_back({{.texts = {{.text = line.label}}, .head = true},
                            {.texts = {{.text = line.words}}, .line = line.column < 0 ? nullptr : &line}});
        plainTable(rows, {0.22, 0.78});
    }
    static PlainRow heads(const QStringList &texts)
    {
        PlainRow row;
        for (const QString &text : texts)
            row.push_back({.texts = {{.text = text, .italic = true}}, .head = true});
        return row;
    }
    /// The legend: in two tables side by side where it is long and the page is wide, so that what the comparison rests
    /// on stands on the first page too.
    void placeMarks(const std::vector<PlainRow> &marks)
    {
        constexpr std::size_t shortLegend = 6;
        constexpr double gap = 20;
        if (marks.size() <= shortLegend || m_width < m_height) {
            plainTable(marks, {0.22, 0.78});
            return;
        }
        const std::vector<double> parts{0.36, 0.64};
        const double width = (whole().width - gap) / 2;
        const auto half = marks.begin() + std::ptrdiff_t(marks.size() + 1) / 2;
        const PlainTable left = setPlain({marks.begin(), half}, parts, {whole().x, width});
        const PlainTable right = setPlain({half, marks.end()}, parts, {whole().x + width + gap, width});
        const double top = m_y;
        placePlain(left);
        if (std::max(left.height(), right.height()) > m_bottom - top) {
            placePlain(right); // the page ended in between
            return;
        }
        const double bottom = std::exchange(m_y, top);
        placePlain(right);
        m_y = std::max(m_y, bottom);
    }
    /// A plain table whose cells are set.
    struct PlainTable
    {
        struct Row
        {
            std::vector<SetParagraph> cells;
            double height = 0;
        };
        std::vector<Row> rows;
        std::vector<double> parts; ///< of the width that its columns have
        Column area;
        [[nodiscard]] double height() const
        {
            return std::accumulate(rows.begin(), rows.end(), 0.0,
                                   [](double sum, const Row &row) { return sum + row.height; });
        }
    };
    void plainTable(const std::vector<PlainRow> &rows, const std::vector<double> &parts)
    {
        placePlain(setPlain(rows, parts, whole()));
    }
    PlainTable setPlain(const std::vector<PlainRow> &rows, const std::vector<double> &parts, const Column &area)
    {
        PlainTable made{.rows = {}, .parts = parts, .area = area};
        const int table = node("Table", m_document);
        const bool hasHeads = std::ranges::all_of(rows.front(), &PlainCell::head);
        for (const PlainRow &row : rows) {
            const int tableRow = node("TR", table);
            std::vector<SetParagraph> cells;
            for (std::size_t c = 0; c < row.size(); ++c) {
                const bool headsRow = row[c].head && !(hasHeads && &row == &rows.front());
                const int cell = node({.tag = row[c].head ? "TH" : "TD", .parent = tableRow, .headsRow = headsRow});
                if (const ReportLine *line = row[c].line) {
                    const ReportColumn &column = m_table.columns[std::size_t(line->column)];
                    cells.push_back(setExtract(line->extract, column, parts[c] * area.width - 10, cell));
                    continue;
                }
                const int paragraph = node({.tag = "P", .parent = cell, .properties = row[c].properties});
                std::vector<StyledText> texts = row[c].texts;
                for (StyledText &text : texts)
                    text.node = paragraph;
                cells.push_back(set(texts, {.size = m_preset.size * 0.95 * m_front}, parts[c] * area.width - 10));
            }
            const double height =
                std::ranges::max(cells, {}, [](const SetParagraph &cell) { return cell.height(); }).height();
            made.rows.push_back({std::move(cells), height + 2 * plainPad});
        }
        return made;
    }
    void placePlain(const PlainTable &table)
    {
        const double right = table.area.x + table.area.width;
        for (const PlainTable::Row &row : table.rows) {
            if (row.height - 2 * plainPad > room())
                newPage();
            double x = table.area.x;
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                place(row.cells[c], x, m_y);
                x += table.parts[c] * table.area.width;
            }
            m_y += row.height;
            m_page.rules.push_back({table.area.x, m_y - plainPad, right, m_y - plainPad, 0.3, 0.7});
        }
    }

    // --- the comparison table
    [[nodiscard]] QString shownTitle(const ReportSection &section) const
    {
        return m_preset.capitals ? section.title.toUpper() : section.title;
    }
    void beginSection(const ReportSection &section, bool first)
    {
        const double headsHeight = headHeight() + 10;
        const double firstRow = section.rows.empty() ? 0 : least(section.rows.front());
        const double size = m_preset.size * 1.22;
        if (room() < std::max(pageRoom() * (first ? 0.3 : 0.35), headsHeight + firstRow + size * 4))
            newPage();
        const int title = node("H2", m_document);
        const SetParagraph paragraph = set({{.text = shownTitle(section), .bold = true, .node = title}},
                                           {.size = size, .align = Align::Center}, whole().width);
        if (m_y > m_top)
            m_y += first ? 24 : 18;
        m_page.bookmarks.push_back({0, section.title, m_y});
        place(paragraph, m_preset.margin, m_y);
        m_y += paragraph.height() + 8;
        m_section = &section;
        // a section that is a list from the start gets its table there
        if (section.listed < section.rows.size()) {
            m_tableNode = node("Table", m_document);
            placeHeads(m_tableNode);
        }
    }
    /// The clauses of a section that one text only has, as a table of their own.
    void beginList(const ReportRow &row, bool firstOfSection)
    {
        m_list = true;
        const double size = m_preset.size * 1.05;
        const double needed = size * 3 + headHeight() + 10 + least(row);
        if (!firstOfSection && room() < needed) {
            const ReportSection *section = std::exchange(m_section, nullptr); // its heads do not go on
            newPage();
            m_section = section;
        }
        const int title = node("H3", m_document);
        const SetParagraph paragraph = set({{.text = tr("In one text only"), .bold = true, .node = title}},
                                           {.size = size, .align = Align::Center}, whole().width);
        m_y += m_y > m_top && !firstOfSection ? 12 : 0;
        m_page.bookmarks.push_back({1, tr("In one text only"), m_y});
        place(paragraph, m_preset.margin, m_y);
        m_y += paragraph.height() + 4;
        m_tableNode = node("Table", m_document);
        placeHeads(m_tableNode);
    }
    /// The column heads, bottom-aligned; `table` -1: as an artifact, on a page where the table goes on.
    void placeHeads(int table)
    {
        const int row = table < 0 ? -1 : node("TR", table);
        const double height = headHeight();
        if (m_numbers.width > 0) {
            const int cell = row < 0 ? -1 : node("P", node("TH", row));
            const SetParagraph head =
                set({{.text = tr("No.", "head of the rows’ numbers"), .italic = true, .node = cell}},
                    {.size = m_preset.size * 0.88}, m_numbers.width);
            place(head, m_numbers.x, m_y + height - head.height());
        }
        for (std::size_t c = 0; c < columns().size(); ++c) {
            const std::vector<SetParagraph> paragraphs = headParagraphs(c, row);
            double y = m_y + height;
            for (const SetParagraph &paragraph : paragraphs)
                y -= paragraph.height();
            for (const SetParagraph &paragraph : paragraphs) {
                place(paragraph, columns()[c].textX(), y);
                y += paragraph.height();
            }
        }
        m_y += height + 4;
        m_page.rules.push_back({m_preset.margin, m_y, m_width - m_preset.margin, m_y, 0.9, 0.05});
        m_y += 4;
    }
    double headHeight()
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
    std::vector<SetParagraph> headParagraphs(std::size_t c, int row)
    {
        if (row >= 0)
            return makeHead(c, row);
        const auto [known, isNew] = m_heads.try_emplace(std::pair{m_list, c});
        if (isNew)
            known->second = makeHead(c, row);
        return known->second;
    }
    std::vector<SetParagraph> makeHead(std::size_t c, int row)
    {
        std::vector<std::pair<QString, bool>> lines; // words, whether bold
        if (m_list && c < 2) {
            lines.emplace_back(c == 0 ? tr("Text") : tr("Clause without a counterpart in the other texts"), true);
        } else if (!m_list && c < m_table.columns.size()) {
            const ReportColumn &column = m_table.columns[c];
            lines.emplace_back(column.head, true);
            QStringList facts;
            for (const QString &part : {column.date, column.status})
                if (!part.isEmpty())
                    facts += part;
            if (!facts.isEmpty())
                lines.emplace_back(facts.join(QStringLiteral(", ")), false);
            if (!column.comparedWith.isEmpty())
                lines.emplace_back(column.comparedWith, false);
        } else {
            lines.emplace_back(tr("Observations"), true);
        }
        const int cell = row < 0 ? -1 : node("TH", row);
        std::vector<SetParagraph> paragraphs;
        for (const auto &[words, bold] : lines) {
            const int paragraph = row < 0 ? -1 : node("P", cell);
            paragraphs.push_back(set({{.text = words, .bold = bold, .italic = !bold, .node = paragraph}},
                                     {.size = m_preset.size * (bold ? 1 : 0.88), .align = Align::Center},
                                     columns()[c].textWidth()));
        }
        return paragraphs;
    }

    /// The words of a run and the strokes that mark it.
    [[nodiscard]] std::vector<StyledText> styledRun(const MarkedRun &run) const
    {
        StyledText styled{.text = run.text};
        const MarkScheme scheme = m_preset.marks;
        switch (run.mark) {
        case MarkKind::Plain:
        case MarkKind::LeftOut:
            break;
        case MarkKind::Added:
            styled.under = scheme == MarkScheme::UnderlineStrike ? Stroke::Single : Stroke::None;
            styled.bold = scheme != MarkScheme::UnderlineStrike;
            styled.italic = scheme == MarkScheme::BoldItalicBar;
            break;
        case MarkKind::Removed:
            if (scheme == MarkScheme::BoldItalicBar)
                return {{.text = QStringLiteral("▌")}, styled, {.text = QStringLiteral("▐")}};
            styled.through = Stroke::Single;
            break;
        case MarkKind::Changed:
            styled.under = Stroke::Dotted;
            break;
        case MarkKind::MovedHere:
            styled.under = Stroke::Double;
            break;
        case MarkKind::MovedAway:
            styled.through = Stroke::Double;
            break;
        }
        return {styled};
    }
    /// What a screen reader says in place of a marked run.
    [[nodiscard]] static QString spoken(const MarkedRun &run)
    {
        const QString words = run.text.trimmed();
        switch (run.mark) {
        case MarkKind::Plain:
            break;
        case MarkKind::Added:
            return tr("added: %1").arg(words);
        case MarkKind::Removed:
            return tr("removed: %1").arg(words);
        case MarkKind::Changed:
            return run.instead.isEmpty() ? tr("changed: %1").arg(words)
                                         : tr("changed: %1 (before: %2)").arg(words, run.instead.trimmed());
        case MarkKind::MovedHere:
            return tr("moved here: %1").arg(words);
        case MarkKind::MovedAway:
            return tr("moved from here: %1").arg(words);
        case MarkKind::LeftOut:
            return tr("(words left out)");
        }
        return {};
    }
    /// The place of an extract as the page names it, and its structure below `paragraph`.
    StyledText setPlace(const Extract &extract, const ReportColumn &column, int paragraph)
    {
        TagNode place{.tag = "Span", .parent = paragraph};
        place.properties = {{property::place.toByteArray(), column.key + u':' + extract.unit}};
        int index = node(std::move(place));
        if (!extract.observations.isEmpty()) {
            // the first note's own link, which is set later, leads back to this one
            index = link(index);
            for (const QString &letter : extract.observations)
                m_noted.try_emplace(letter, index);
        }
        return {.text = extract.place + u'.', .bold = true, .node = index};
    }
    /// A link whose words are those of its node; `target` may be set later.
    int link(int parent, int target = -1)
    {
        const int index = node(TagNode{.tag = "Link", .parent = parent, .target = target});
        m_linked.insert(index);
        return index;
    }
    /// A cell that quotes nothing: its places and what links them, in one paragraph.
    SetParagraph setPlaces(const ReportCell &cell, const ReportColumn &column, double width, int cellNode)
    {
        const int paragraph = node("P", cellNode);
        std::vector<StyledText> texts;
        for (const Extract &extract : cell.extracts) {
            texts.push_back(setPlace(extract, column, paragraph));
            texts.back().bold = false; // nothing but places: none stands out
            texts.push_back({.text = QStringLiteral(" "), .node = node({.tag = {}, .parent = paragraph})});
        }
        if (!cell.mention.isEmpty())
            texts.push_back(
                {.text = shownMention(cell), .italic = true, .node = node({.tag = {}, .parent = paragraph})});
        return set(texts, {.size = m_preset.size}, width);
    }
    /// A quotation with its place, and its structure below `cell`.
    SetParagraph setExtract(const Extract &extract, const ReportColumn &column, double width, int cell)
    {
        const int paragraph = node("P", cell);
        std::vector<StyledText> texts{setPlace(extract, column, paragraph),
                                      {.text = QStringLiteral(" "), .node = node({.tag = {}, .parent = paragraph})}};
        if (extract.citedIn > 0) {
            texts.push_back({.text = u'(' + citedInWords(extract) + u')',
                             .italic = true,
                             .node = link(paragraph, m_numberNodes.at(extract.citedIn))});
            return set(texts, {.size = m_preset.size}, width);
        }
        TagNode quote{.tag = "Quote", .parent = paragraph};
        quote.properties = {{property::unit.toByteArray(), column.key + u':' + extract.unit}};
        if (extract.againstColumn >= 0)
            quote.properties.emplace_back(property::against.toByteArray(),
                                          m_table.columns[std::size_t(extract.againstColumn)].key + u':' +
                                              extract.againstUnit);
        if (column.language != m_table.language)
            quote.language = column.language;
        const int quoteNode = node(std::move(quote));
        for (const MarkedRun &run : extract.runs) {
            TagNode part{.tag = {}, .parent = quoteNode};
            if (run.mark != MarkKind::Plain) {
                part.tag = "Span";
                part.spoken = spoken(run);
                if (run.mark == MarkKind::LeftOut || !isOwn(run.mark))
                    part.properties = {
                        {property::mark.toByteArray(),
                         QString(run.mark == MarkKind::LeftOut ? property::leftOut : property::foreign)}};
            }
            const int partNode = node(std::move(part));
            std::vector<StyledText> styled = styledRun(run);
            for (StyledText &text : styled) {
                text.language = column.language;
                // the bars around removed words are no words
                text.node = styled.size() > 1 && &text != &styled[1] ? -1 : partNode;
                texts.push_back(text);
            }
        }
        return set(texts, {.size = m_preset.size, .justified = m_preset.justified}, width);
    }
    SetParagraph setMention(const ReportCell &cell, int mentionNode, double width)
    {
        return set({{.text = shownMention(cell), .italic = true, .node = mentionNode}},
                   {.size = m_preset.size, .align = Align::Center}, width);
    }
    /// The year that ends a mention does not go to a line of its own.
    static QString shownMention(const ReportCell &cell)
    {
        return QString(cell.mention).replace(QStringLiteral(" · "), QStringLiteral("\u00A0·\u00A0"));
    }
    Stack setCell(const ReportCell &cell, std::size_t c, int cellNode)
    {
        Stack stack;
        stack.cell = int(c);
        const double width = columns()[m_list ? 1 : c].textWidth();
        if (!cell.extracts.empty() &&
            std::ranges::all_of(cell.extracts, [](const Extract &extract) { return extract.runs.empty(); })) {
            stack.add(setPlaces(cell, m_table.columns[c], width, cellNode), false);
            return stack;
        }
        for (std::size_t e = 0; e < cell.extracts.size(); ++e)
            stack.add(setExtract(cell.extracts[e], m_table.columns[c], width, cellNode), false, int(e));
        if (!cell.mention.isEmpty())
            // what the words are about never stands alone on a line
            stack.add(setMention(cell, node("P", cellNode), width), true);
        return stack;
    }
    Stack setNotes(const ReportRow &row, int cellNode)
    {
        Stack stack;
        for (const ReportNote &note : row.notes) {
            const int paragraph = node("P", cellNode);
            int letter = paragraph;
            if (const auto place = m_noted.find(note.letter); place != m_noted.end()) {
                letter = link(paragraph, place->second);
                if (TagNode &back = nodeAt(place->second); back.target < 0)
                    back.target = letter;
            }
            stack.add(set({{.text = note.letter + u'.', .bold = true, .node = letter},
                           {.text = u' ' + note.text, .node = node({.tag = {}, .parent = paragraph})}},
                          {.size = m_preset.size * 0.92}, columns().back().textWidth()),
                      false);
        }
        return stack;
    }
    /// A row of the list: the text's name, and its clauses.
    std::vector<Stack> setListed(const ReportRow &row, int rowNode)
    {
        const auto only = std::size_t(row.onlyColumn());
        const int head = node({.tag = "TH", .parent = rowNode, .headsRow = true});
        Stack label;
        label.add(set({{.text = m_table.columns[only].head, .bold = true, .node = node("P", head)}},
                      {.size = m_preset.size}, columns()[0].textWidth()),
                  false);
        return {label, setCell(row.cells[only], only, node("TD", rowNode))};
    }
    /// The height that the start of a row needs at the foot of a page, headings included.
    double least(const ReportRow &row) const
    {
        return m_preset.size * 1.4 * (leastLines + (row.title.isEmpty() ? 0 : 2)) + 2 * rowPad;
    }

    void placeRow(const ReportRow &row, bool firstOfSection)
    {
        // the title first in the structure, but set only when the row's own height is known
        const int titleNode = row.title.isEmpty() ? -1 : titleRow();
        const int rowNode = node("TR", m_tableNode);
        std::vector<Stack> cells;
        m_noted.clear();
        std::optional<SetParagraph> number;
        if (m_numbers.width > 0) {
            const int head = node("P", node({.tag = "TH", .parent = rowNode, .headsRow = true}));
            m_linked.insert(head);
            m_numberNodes[row.number] = head;
            number = set({{.text = QString::number(row.number), .node = head}}, {.size = m_preset.size * 0.88},
                         m_numbers.width);
        }
        if (m_list)
            cells = setListed(row, rowNode);
        else
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                cells.push_back(setCell(row.cells[c], c, node("TD", rowNode)));
        if (m_table.observations)
            cells.push_back(setNotes(row, node("TD", rowNode)));

        double height = 2 * rowPad;
        for (const Stack &cell : cells)
            height = std::max(height, cell.height() + 2 * rowPad);
        std::optional<SetParagraph> title;
        if (titleNode >= 0)
            title = set({{.text = row.title, .bold = true, .node = titleNode}},
                        {.size = m_preset.size, .align = Align::Center}, whole().textWidth());
        const double titleHeight = title ? title->height() + 9 : 0;
        const bool whole = height + titleHeight <= room();
        const bool worthBreaking = height + titleHeight > pageRoom() * smallRow && least(row) <= room() &&
                                   canBegin(cells, room() - titleHeight - 2 * rowPad);
        if (!whole && !worthBreaking && !firstOfSection)
            newPage();
        else if (m_preset.rowRules && !firstOfSection)
            m_page.rules.push_back({m_preset.margin, m_y, m_width - m_preset.margin, m_y, 0.4, 0.55});

        m_page.bookmarks.push_back({m_list ? 2 : 1, row.label, m_y});
        if (std::ranges::any_of(row.cells, &ReportCell::changed))
            m_differences.push_back({1, row.label, m_y, m_out.pages - 1});
        if (title) {
            m_y += 6;
            place(*title, m_preset.margin + pad, m_y);
            m_y += title->height() + 3;
        }
        if (number)
            place(*number, m_numbers.x, numberTop());
        placeCells(row, cells);
    }
    /// Where a row's number stands, on the line of its words.
    [[nodiscard]] double numberTop() const { return m_y + rowPad + m_preset.size * 0.12; }
    int titleRow()
    {
        const int tableRow = node("TR", m_tableNode);
        const int cell =
            node({.tag = "TH", .parent = tableRow, .columns = int(columns().size()) + (m_numbers.width > 0 ? 1 : 0)});
        return node("H3", cell);
    }
    /// Whether every cell can leave at least its first lines on a page with `room`.
    static bool canBegin(const std::vector<Stack> &cells, double room)
    {
        return std::ranges::all_of(
            cells, [&](const Stack &cell) { return cell.lines.empty() || cell.fit(0, room, false) > 0; });
    }
    void placeCells(const ReportRow &row, const std::vector<Stack> &cells)
    {
        std::vector<std::size_t> from(cells.size(), 0);
        const auto done = [&] {
            for (std::size_t c = 0; c < cells.size(); ++c)
                if (from[c] < cells[c].lines.size())
                    return false;
            return true;
        };
        for (bool freshPage = false;; freshPage = true) {
            const double top = m_y;
            const std::vector<std::size_t> before = from;
            double most = 0;
            bool placed = false;
            for (const bool force : {false, true}) {
                // only where a whole page takes no line by the rules may they be broken
                if (placed || (force && !freshPage))
                    break;
                for (std::size_t c = 0; c < cells.size(); ++c) {
                    const double used = placePart(row, cells[c], c, from[c], top + rowPad, force);
                    placed = placed || used > 0;
                    most = std::max(most, used);
                }
            }
            if (placed && freshPage)
                most = std::max(most, placeReminders(row, cells, from, before));
            if (placed || done()) {
                m_y = top + most + 2 * rowPad;
                for (std::size_t c = 1; c < columns().size(); ++c)
                    m_page.rules.push_back({columns()[c].x, top + 1.5, columns()[c].x, m_y - 1.5, 0.45, 0.4});
            }
            if (done())
                return;
            newPage();
        }
    }
    /// On a page where a row goes on: its number, and in the cells that are done what they said, so that none is an
    /// unexplained blank. `before` is where the cells stood when the page began. The height used.
    double placeReminders(const ReportRow &row, const std::vector<Stack> &cells, const std::vector<std::size_t> &from,
                          const std::vector<std::size_t> &before)
    {
        double most = 0;
        if (m_numbers.width > 0) {
            const SetParagraph number = set({{.text = QString::number(row.number), .italic = true}},
                                            {.size = m_preset.size * 0.88}, m_numbers.width);
            place(number, m_numbers.x, numberTop());
            const SetParagraph again =
                set({{.text = tr("(cont.)", "below a row’s number, where it goes on"), .italic = true}},
                    {.size = m_preset.size * 0.66}, m_numbers.width);
            place(again, m_numbers.x, numberTop() + number.height());
        }
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (before[c] < cells[c].lines.size() || from[c] < cells[c].lines.size())
                continue;
            const double width = columns()[c].textWidth();
            SetParagraph reminder;
            if (m_list && c == 0) {
                reminder =
                    set({{.text = m_table.columns[std::size_t(row.onlyColumn())].head, .bold = true, .italic = true}},
                        {.size = m_preset.size}, width);
            } else if (cells[c].cell < 0) {
                continue; // the notes
            } else if (const ReportCell &cell = row.cells[std::size_t(cells[c].cell)]; cell.extracts.empty()) {
                reminder = setMention(cell, -1, width);
            } else {
                QStringList places;
                for (const Extract &extract : cell.extracts)
                    places += extract.place;
                reminder = set({{.text = tr("%1: see above").arg(places.join(QStringLiteral(", "))), .italic = true}},
                               {.size = m_preset.size * 0.88, .align = Align::Center}, width);
            }
            place(reminder, columns()[c].textX(), m_y + rowPad);
            most = std::max(most, reminder.height());
        }
        return most;
    }
    /// Places what fits of a cell from line `from`, which it moves on; the height used.
    double placePart(const ReportRow &row, const Stack &cell, std::size_t c, std::size_t &from, double top, bool force)
    {
        if (from == cell.lines.size())
            return 0;
        double y = top;
        std::optional<SetParagraph> again;
        if (cell.continues(from)) {
            const Extract &extract = row.cells[std::size_t(cell.cell)].extracts[std::size_t(cell.lines[from].extract)];
            again = set({{.text = tr("%1 (continued).").arg(extract.place), .bold = true, .italic = true}},
                        {.size = m_preset.size}, columns()[c].textWidth());
            y += again->height();
        }
        const std::size_t to = cell.fit(from, m_bottom - rowPad - y, force);
        if (to == from)
            return 0;
        if (again)
            place(*again, columns()[c].textX(), top);
        for (std::size_t i = from; i < to; ++i) {
            const Stack::Line &line = cell.lines[i];
            y += i == from ? 0 : line.before;
            m_page.lines.push_back({line.paragraph, line.line, columns()[c].textX(), y});
            y += line.paragraph.height(line.line);
        }
        if (m_preset.changeBars && cell.cell >= 0 && row.cells[std::size_t(cell.cell)].changed)
            m_page.rules.push_back({columns()[c].x + 1.6, top, columns()[c].x + 1.6, y, 2.2, 0.05});
        from = to;
        return y - top;
    }

    const ReportTable &m_table;
    const Preset &m_preset;
    int m_total = 0;
    const std::function<void(ReportPage &&)> &m_take;
    Typesetter m_type;
    double m_width = 0, m_height = 0, m_top = 0, m_bottom = 0;
    std::vector<Column> m_columns; ///< the observations last, where there are any
    std::vector<Column> m_listColumns;
    std::map<std::pair<bool, std::size_t>, std::vector<SetParagraph>> m_heads; ///< by table and column, as artifacts
    Column m_numbers;                    ///< of the rows; without width where they have none
    std::set<int> m_linked;              ///< nodes that are links or that links lead to
    std::map<int, int> m_numberNodes;    ///< of each row's number
    std::map<QString, int> m_noted;      ///< the link at the place that a note of the row is about, by its letter
    std::vector<Bookmark> m_differences; ///< rows in which something changed
    bool m_list = false;                 ///< the list is being set
    std::optional<std::vector<ReportPage>> m_waiting; ///< pages that may yet be set anew
    double m_front = 1;                               ///< part of their usual size that the first page's words have
    ReportPage m_page;
    double m_y = 0;
    const ReportSection *m_section = nullptr; ///< whose table goes on over pages
    int m_document = -1;
    int m_tableNode = -1;
    LaidOut m_out;
};

} // namespace

namespace {

/// The width of a text's column on a page of this width where all are equal.
double textColumn(const ReportTable &table, const Preset &preset, double pageWidth)
{
    const double numbers = table.isNumbered() ? preset.size * numberColumn : 0;
    const double texts = (pageWidth - 2 * preset.margin - numbers) * (table.observations ? 1 - preset.observations : 1);
    return texts / double(table.columns.size());
}

/// The preset with smaller letters where the columns are too narrow for its own, and for a sheet with letters as small
/// as one page needs.
Preset fitted(const ReportTable &table, Preset preset)
{
    constexpr double smallestOfColumns = 6.5;
    const double column = textColumn(table, preset, pageSize(table, preset).first);
    preset.size = std::min(preset.size, std::max(smallestOfColumns, column / narrowestColumn));
    constexpr double step = 0.5, smallest = 6;
    const std::function<void(ReportPage &&)> nothing = [](ReportPage &&) {};
    const auto pages = [&] { return PageMaker(table, preset, 0, nothing).run({})->pages; };
    while (table.onePage && preset.size - step >= smallest && pages() > 1)
        preset.size -= step;
    return preset;
}

} // namespace

std::pair<double, double> pageSize(const ReportTable &table, const Preset &preset)
{
    constexpr double a4Short = 595.276, a4Long = 841.89, a3Long = 1190.551;
    if (table.onePage)
        return {a4Short, a4Long};
    const bool portrait =
        preset.orientation == Orientation::Portrait || (preset.portraitForTwo && table.columns.size() <= 2);
    const double column = textColumn(table, preset, portrait ? a4Short : a4Long);
    const bool grown = preset.growPaper && column < preset.size * narrowestColumn;
    const bool a3 = preset.paper == Paper::A3 || grown;
    const double shortSide = a3 ? a4Long : a4Short;
    const double longSide = a3 ? a3Long : a4Long;
    return portrait ? std::pair{shortSide, longSide} : std::pair{longSide, shortSide};
}

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

void drawPage(const ReportPage &page, const Ink &ink)
{
    // Rules come before any words and belong to nothing: cairo writes no mark for a page's first strokes.
    for (const Hairline &rule : page.rules) {
        cairo_set_source_rgb(ink.cr, rule.grey, rule.grey, rule.grey);
        cairo_set_line_width(ink.cr, rule.width);
        cairo_move_to(ink.cr, rule.x1, rule.y1);
        cairo_line_to(ink.cr, rule.x2, rule.y2);
        cairo_stroke(ink.cr);
    }
    cairo_set_source_rgb(ink.cr, 0, 0, 0);
    for (const PlacedLine &line : page.lines)
        line.paragraph.drawLine(line.line, ink, line.x, line.y);
}

} // namespace volets
