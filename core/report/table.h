// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace volets {

/// How a stretch of a quotation is marked.
enum class MarkKind {
    Plain,
    Removed, ///< only in the text compared with; never a word of the column's own text
    Added,
    Changed,   ///< the same word in another form; `MarkedRun::instead` has the older one
    MovedAway, ///< stands elsewhere in the column's own text; here a word of the text compared with
    MovedHere,
    LeftOut, ///< «[…]»: stands for sentences of the column's own text
};

/// Whether a run's words are the column's own; otherwise they are quoted from the text it is compared with.
[[nodiscard]] constexpr bool isOwn(MarkKind mark) { return mark != MarkKind::Removed && mark != MarkKind::MovedAway; }

/// A stretch of a quotation with one mark. Removed words carry the blank that keeps them off their neighbours, so that
/// the own runs alone, put together, are the unit's text to the letter, but for what «[…]» says is left out.
struct MarkedRun
{
    QString text;
    MarkKind mark = MarkKind::Plain;
    QString instead; ///< for Changed: the older form

    bool operator==(const MarkedRun &) const = default;
};

/// Between the addresses of clauses that were merged into one.
inline constexpr QChar joinsAddresses = u'+';

/// One unit as quoted in a cell.
struct Extract
{
    QString unit;                  ///< address in the column's document: "4.c"
    QString place;                 ///< as printed before the words: «Par. 4 c).»
    std::vector<MarkedRun> runs;   ///< old words before new ones; none: the place stands alone and nothing is quoted
    int againstColumn = -1;        ///< where the words that are not own are quoted from, or -1
    QString againstUnit;           ///< address there, or several joined («2+5»), or empty
    QStringList observations = {}; ///< letters of the row's notes about it
    int citedIn = 0;               ///< number of the row above that quotes these very words; 0: they stand here

    /// Whether the words stand here. Spreadsheets, whose rows are sorted and filtered, quote them all the same.
    [[nodiscard]] bool isQuoted() const { return !runs.empty() && citedIn == 0; }
    [[nodiscard]] bool isAbridged() const; ///< some of its sentences are left out
    [[nodiscard]] QString ownText() const; ///< the runs that are the column's own, put together
    bool operator==(const Extract &) const = default;
};

struct ReportCell
{
    std::vector<Extract> extracts;
    /// The words for the cell's state; an empty cell always has some. Printed in italics and without parentheses, since
    /// the address at the end of many has one of its own.
    QString mention;
    bool changed = false; ///< a bar in the margin says so

    bool operator==(const ReportCell &) const = default;
};

/// A note that its writer marked for publication.
struct ReportNote
{
    QString letter; ///< «A», unique in the report
    QString text;
    int column = 0; ///< whose clause it is about

    bool operator==(const ReportNote &) const = default;
};

struct ReportRow
{
    QString title;  ///< may be empty
    QString label;  ///< for outlines and references: the title, or the places of its clauses; never empty
    int number = 0; ///< counted through the report; 0: rows of this report need none
    std::vector<ReportCell> cells; ///< one for each column
    std::vector<ReportNote> notes;

    [[nodiscard]] int onlyColumn() const; ///< the column whose cell alone holds quotations, or -1
    bool operator==(const ReportRow &) const = default;
};

/// A line of a sheet: a quotation of one text, or words of the report's own.
struct ReportLine
{
    QString label;
    QString words;   ///< empty where a text is quoted
    int column = -1; ///< of the text quoted, or -1
    Extract extract = {};

    bool operator==(const ReportLine &) const = default;
};

/// The rows of one theme, or all of them; of a sheet, the lines of one heading.
struct ReportSection
{
    QString title;                      ///< empty where the report has one section only and it needs no name
    std::vector<ReportLine> lines = {}; ///< before the rows; only sheets have them, and no rows
    std::vector<ReportRow> rows;
    std::size_t listed =
        0; ///< how many of the last rows hold one text only, and are listed rather than set side by side

    bool operator==(const ReportSection &) const = default;
};

/// One text of the comparison: what its column head and the list of sources say.
struct ReportColumn
{
    QString key;
    QString head;         ///< short title
    QString title;        ///< in full
    QString date;         ///< in words; may be empty
    QString status;       ///< in words; may be empty
    QString language;     ///< BCP 47, of the text
    QString languageName; ///< in words
    QString comparedWith; ///< what the column is compared with, in words
    QString sourceName;
    QByteArray sha256;

    bool operator==(const ReportColumn &) const = default;
};

/// A mark that the report uses, shown on words that stand for any, and what it means.
struct LegendEntry
{
    std::vector<MarkedRun> sample;
    QString meaning;
    bool isBar = false; ///< about the bars beside cells, which not every format or preset has

    bool operator==(const LegendEntry &) const = default;
};

/// A fact about the report as a whole: «Rows hidden», «12».
struct Statement
{
    QString label;
    QString words;
    bool isExtent = false; ///< says what of the comparison is in the document, and what is held back

    bool operator==(const Statement &) const = default;
};

/// Everything that a comparison document says, in the order in which it says it, in the language of the report. All
/// writers read this and nothing else, so that all say the same.
struct ReportTable
{
    QString title;
    QString subtitle;
    QString language; ///< BCP 47, of the report's own words
    QString date;     ///< ISO 8601, given by the project; empty: the report has none
    QString footer;   ///< at the foot of every page
    std::vector<ReportColumn> columns;
    bool observations = false; ///< a last column holds the notes
    bool onePage = false;      ///< a sheet: set as small as one page needs
    std::vector<ReportSection> sections;
    std::vector<LegendEntry> legend;
    std::vector<Statement> conditions; ///< first page: mode, reference, filters, what the comparison ignores
    std::vector<Statement> colophon;   ///< last page: counts, what is hidden or held back, version

    [[nodiscard]] int quotations() const;  ///< extracts in all cells and lines that quote words
    [[nodiscard]] bool isNumbered() const; ///< whether its rows have numbers
    bool operator==(const ReportTable &) const = default;
};

/// What stands in place of words that a row above has: «cité à la ligne 5».
[[nodiscard]] QString citedInWords(const Extract &extract);

/// Quotes words once: where a row of the section above quotes the very same stretch without marks, a long clause is
/// referred to by that row's number.
void citeOnce(ReportSection &section);

} // namespace volets
