// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/flow.h"

#include "text/visible.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

FlowParagraph paragraph(FlowStyle style, const QString &text, FlowFace face = FlowFace::Text)
{
    return {.style = style, .runs = {{.text = text, .face = face, .instead = {}, .language = {}}}, .notes = {}};
}

FlowCell cell(FlowParagraph only)
{
    FlowCell made;
    made.paragraphs.push_back(std::move(only));
    return made;
}

/// Writes down one report.
class FlowBuilder
{
public:
    FlowBuilder(const ReportTable &table, bool trackedChanges)
        : m_table(table)
        , m_tracked(trackedChanges)
    {}

    std::vector<FlowBlock> build()
    {
        add(FlowStyle::Title, m_table.title);
        if (!m_table.subtitle.isEmpty())
            add(FlowStyle::Subtitle, m_table.subtitle);
        addLegend();
        addFacts(Words::tr("Conditions of the comparison"), m_table.conditions);
        for (const ReportSection &section : m_table.sections)
            addSection(section);
        addSources();
        addFacts(Words::tr("About this document"), m_table.colophon);
        return std::move(m_blocks);
    }

private:
    void add(FlowStyle style, const QString &text) { m_blocks.emplace_back(paragraph(style, text)); }

    std::vector<FlowRun> runs(const std::vector<MarkedRun> &marked, const QString &own, const QString &other) const
    {
        std::vector<FlowRun> made;
        made.reserve(marked.size());
        for (const MarkedRun &run : marked)
            made.push_back({.text = withPlaceholders(run.text),
                            .mark = run.mark,
                            .instead = run.instead,
                            .language = languageOf(isOwn(run.mark) ? own : other)});
        return made;
    }
    /// Empty where it is the report's.
    [[nodiscard]] QString languageOf(const QString &language) const
    {
        return language == m_table.language ? QString() : language;
    }

    // --- the comparison
    void addSection(const ReportSection &section)
    {
        const int columns = int(m_table.columns.size());
        if (!section.title.isEmpty())
            add(FlowStyle::Heading, section.title);
        addLines(section);
        if (section.rows.empty())
            return;
        const bool numbered = m_table.isNumbered();
        FlowTable made{
            .title = section.title, .widths = shares(columns, numbered), .heads = 1, .ruled = true, .rows = {}};
        std::vector<FlowCell> heads;
        if (numbered)
            heads.push_back(cell(paragraph(FlowStyle::ColumnFact, Words::tr("No.", "head of the rows’ numbers"))));
        for (const ReportColumn &column : m_table.columns) {
            FlowCell head = cell(paragraph(FlowStyle::ColumnHead, column.head));
            for (const QString &fact : {column.date, column.status, column.comparedWith})
                if (!fact.isEmpty())
                    head.paragraphs.push_back(paragraph(FlowStyle::ColumnFact, fact));
            heads.push_back(std::move(head));
        }
        made.rows.push_back(std::move(heads));
        for (const ReportRow &row : section.rows) {
            if (!row.title.isEmpty()) {
                FlowCell title = cell(paragraph(FlowStyle::RowTitle, row.title));
                title.span = columns + (numbered ? 1 : 0);
                made.rows.push_back({std::move(title)});
            }
            std::vector<FlowCell> cells;
            if (numbered)
                cells.push_back(cell(paragraph(FlowStyle::Label, QString::number(row.number))));
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                cells.push_back(quoted(row, c));
            made.rows.push_back(std::move(cells));
        }
        m_blocks.emplace_back(std::move(made));
    }
    /// The lines of a sheet: what each is about, and its words.
    void addLines(const ReportSection &section)
    {
        if (section.lines.empty())
            return;
        FlowTable made{.title = section.title, .widths = {220, 780}, .heads = 0, .ruled = false, .rows = {}};
        for (const ReportLine &line : section.lines)
            made.rows.push_back({cell(paragraph(FlowStyle::Label, line.label)),
                                 cell(line.column < 0 ? paragraph(FlowStyle::Words, line.words)
                                                      : quoted(line.extract, std::size_t(line.column)))});
        m_blocks.emplace_back(std::move(made));
    }
    /// Equal widths, but for the rows' numbers; what does not divide goes to the first column.
    static std::vector<int> shares(int columns, bool numbered)
    {
        const int numbers = numbered ? 36 : 0;
        std::vector<int> widths(std::size_t(columns), (1000 - numbers) / std::max(columns, 1));
        if (!widths.empty())
            widths.front() += 1000 - numbers - columns * widths.back();
        if (numbered)
            widths.insert(widths.begin(), numbers);
        return widths;
    }
    FlowParagraph quoted(const Extract &extract, std::size_t c) const
    {
        const ReportColumn &column = m_table.columns[c];
        const QString &other = extract.againstColumn >= 0 && extract.againstColumn < int(m_table.columns.size())
                                   ? m_table.columns[std::size_t(extract.againstColumn)].language
                                   : column.language;
        FlowParagraph words{
            .style = FlowStyle::Quotation,
            .runs = {{.text = extract.place + u'.', .face = FlowFace::Place, .instead = {}, .language = {}},
                     {.text = QStringLiteral(" "), .instead = {}, .language = {}}},
            .rightToLeft = isRightToLeft(column.language),
            .notes = {}};
        if (extract.citedIn > 0)
            words.runs.push_back({.text = u'(' + citedInWords(extract) + u')', .instead = {}, .language = {}});
        else
            std::ranges::move(runs(extract.runs, column.language, other), std::back_inserter(words.runs));
        return words;
    }
    FlowCell quoted(const ReportRow &row, std::size_t c) const
    {
        const ReportCell &source = row.cells[c];
        FlowCell made;
        made.changed = source.changed;
        for (const Extract &extract : source.extracts)
            made.paragraphs.push_back(quoted(extract, c));
        if (!source.mention.isEmpty())
            made.paragraphs.push_back(paragraph(FlowStyle::Mention, source.mention));
        if (made.paragraphs.empty())
            made.paragraphs.push_back(paragraph(FlowStyle::Words, {}));
        for (const ReportNote &note : row.notes)
            if (note.column == int(c))
                made.paragraphs.front().notes.push_back(note);
        return made;
    }

    // --- what the report says of itself
    void addTable(const QString &title, std::vector<int> widths, std::vector<std::vector<FlowCell>> rows, int heads = 0)
    {
        if (int(rows.size()) <= heads)
            return;
        add(FlowStyle::Heading, title);
        m_blocks.emplace_back(
            FlowTable{.title = title, .widths = std::move(widths), .heads = heads, .rows = std::move(rows)});
    }
    void addFacts(const QString &title, const std::vector<Statement> &statements)
    {
        std::vector<std::vector<FlowCell>> rows;
        rows.reserve(statements.size());
        for (const Statement &statement : statements)
            rows.push_back({cell(paragraph(FlowStyle::Label, statement.label)),
                            cell(paragraph(FlowStyle::Words, statement.words))});
        addTable(title, {220, 780}, std::move(rows));
    }
    void addLegend()
    {
        std::vector<std::vector<FlowCell>> rows;
        const auto entry = [&](const std::vector<MarkedRun> &sample, const QString &meaning) {
            FlowParagraph shown{.style = FlowStyle::Label, .runs = runs(sample, {}, {}), .notes = {}};
            rows.push_back({cell(std::move(shown)), cell(paragraph(FlowStyle::Words, meaning))});
        };
        const auto isMark = [](const LegendEntry &each) { return each.sample.front().mark != MarkKind::Plain; };
        if (m_tracked && std::ranges::any_of(m_table.legend, isMark)) {
            entry({{.text = Words::tr("words"), .mark = MarkKind::Removed, .instead = {}}},
                  Words::tr("tracked as deleted: words of the text compared with that are not here"));
            entry({{.text = Words::tr("words"), .mark = MarkKind::Added, .instead = {}}},
                  Words::tr("tracked as inserted: words that the text compared with has not here; accepted as a whole, "
                            "the changes leave each text as it is"));
        }
        for (const LegendEntry &each : m_table.legend)
            if (!m_tracked || !isMark(each))
                entry(each.sample, each.meaning);
        addTable(Words::tr("Marks"), {220, 780}, std::move(rows));
    }
    void addSources()
    {
        std::vector<std::vector<FlowCell>> rows(1);
        for (const QString &head :
             {Words::tr("Column"), Words::tr("Text"), Words::tr("File"), QStringLiteral("SHA-256")})
            rows.front().push_back(cell(paragraph(FlowStyle::Label, head)));
        for (const ReportColumn &column : m_table.columns) {
            FlowParagraph title = paragraph(FlowStyle::Words, column.title);
            title.runs.front().language = languageOf(column.language);
            title.rightToLeft = isRightToLeft(column.language);
            rows.push_back({cell(paragraph(FlowStyle::Label, column.head)), cell(std::move(title)),
                            cell(paragraph(FlowStyle::Words, column.sourceName)),
                            cell(paragraph(FlowStyle::Words, QString::fromLatin1(column.sha256), FlowFace::Code))});
        }
        addTable(Words::tr("Sources"), {180, 300, 200, 320}, std::move(rows), 1);
    }

    const ReportTable &m_table;
    bool m_tracked;
    std::vector<FlowBlock> m_blocks;
};

} // namespace

std::vector<FlowBlock> flowOf(const ReportTable &table, bool trackedChanges)
{
    return FlowBuilder(table, trackedChanges).build();
}

std::vector<TrackedRun> trackedRuns(const FlowRun &run)
{
    using Change = TrackedRun::Change;
    switch (run.mark) {
    case MarkKind::Plain:
    case MarkKind::LeftOut:
        return {{run.text, Change::None}};
    case MarkKind::Removed:
    case MarkKind::MovedAway:
        return {{run.text, Change::Deleted}};
    case MarkKind::Added:
    case MarkKind::MovedHere:
        return {{run.text, Change::Inserted}};
    case MarkKind::Changed:
        return {{run.instead, Change::Deleted}, {run.text, Change::Inserted}};
    }
    Q_UNREACHABLE_RETURN({});
}

std::vector<FlowMark> flowMarks()
{
    return {
        {MarkKind::Added, QStringLiteral("VoletsAdded"), Words::tr("Added words"), "single", false, "0B4A8F"},
        {MarkKind::Removed, QStringLiteral("VoletsRemoved"), Words::tr("Removed words"), "single", true, "8A3A00"},
        {MarkKind::Changed, QStringLiteral("VoletsChanged"), Words::tr("Changed words"), "dotted", false, "6B5300"},
        {MarkKind::MovedAway, QStringLiteral("VoletsMovedAway"), Words::tr("Words moved away"), "double", true,
         "5B2A86"},
        {MarkKind::MovedHere, QStringLiteral("VoletsMovedHere"), Words::tr("Words moved here"), "double", false,
         "5B2A86"},
    };
}

std::vector<FlowLook> flowLooks()
{
    return {
        {.id = QStringLiteral("Title"),
         .name = QStringLiteral("Title"),
         .size = 18,
         .bold = true,
         .centred = true,
         .after = 4},
        {.id = QStringLiteral("Subtitle"),
         .name = QStringLiteral("Subtitle"),
         .size = 12,
         .centred = true,
         .after = 12},
        {.id = QStringLiteral("Heading1"),
         .name = QStringLiteral("heading 1"),
         .size = 13,
         .bold = true,
         .before = 18,
         .after = 6,
         .outline = 1,
         .keepNext = true},
        {.id = QStringLiteral("Heading2"),
         .name = QStringLiteral("heading 2"),
         .size = 10,
         .bold = true,
         .centred = true,
         .before = 6,
         .after = 3,
         .outline = 2,
         .keepNext = true},
        {.id = QStringLiteral("VoletsColumnHead"),
         .name = Words::tr("Column head"),
         .size = 10,
         .bold = true,
         .centred = true,
         .keepNext = true},
        {.id = QStringLiteral("VoletsColumnFact"),
         .name = Words::tr("Column fact"),
         .size = 8.5,
         .italic = true,
         .centred = true,
         .keepNext = true},
        {.id = QStringLiteral("VoletsQuotation"), .name = Words::tr("Quotation"), .before = 2, .after = 2},
        {.id = QStringLiteral("VoletsMention"),
         .name = Words::tr("Mention"),
         .italic = true,
         .centred = true,
         .before = 2,
         .after = 2},
        {.id = QStringLiteral("VoletsLabel"), .name = Words::tr("Label"), .before = 1, .after = 1},
        {.id = QStringLiteral("VoletsWords"), .name = Words::tr("Words"), .before = 1, .after = 1},
    };
}

QString styleOf(const FlowRun &run, const std::vector<FlowMark> &marks)
{
    switch (run.face) {
    case FlowFace::Place:
        return QStringLiteral("VoletsPlace");
    case FlowFace::Code:
        return QStringLiteral("VoletsCode");
    case FlowFace::Text:
        break;
    }
    const auto found = std::ranges::find(marks, run.mark, &FlowMark::mark);
    return found == marks.end() ? QString() : found->id;
}

QDateTime dayOf(const ReportTable &table)
{
    const QDate day = QDate::fromString(table.date, Qt::ISODate);
    return day.isValid() ? QDateTime(day, QTime(12, 0), QTimeZone::UTC) : QDateTime();
}

bool isRightToLeft(const QString &language) { return QLocale(language).textDirection() == Qt::RightToLeft; }

QString languageWithCountry(const QString &language) { return QLocale(language).name().replace(u'_', u'-'); }

} // namespace volets
