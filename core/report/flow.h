// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

#include <QDateTime>

#include <variant>
#include <vector>

namespace volets {

/// A paragraph's style in word processors' files; each is a named style that the reader can change.
enum class FlowStyle {
    Title,
    Subtitle,
    Heading,
    RowTitle,
    ColumnHead,
    ColumnFact,
    Quotation,
    Mention,
    Label, ///< first column of a table of facts
    Words, ///< any other
};

/// The named character styles other than those of the marks.
enum class FlowFace { Text, Place, Code };

struct FlowRun
{
    QString text;
    FlowFace face = FlowFace::Text;
    MarkKind mark = MarkKind::Plain;
    QString instead;  ///< for Changed: the older form
    QString language; ///< BCP 47; empty: the document's
};

struct FlowParagraph
{
    FlowStyle style = FlowStyle::Words;
    std::vector<FlowRun> runs;
    bool rightToLeft = false;
    std::vector<ReportNote> notes; ///< comments on its first run
};

struct FlowCell
{
    std::vector<FlowParagraph> paragraphs; ///< at least one
    int span = 1;
    bool changed = false; ///< a bar at its left side
};

struct FlowTable
{
    QString title;           ///< for screen readers
    std::vector<int> widths; ///< of the columns, parts of 1000 that add up to 1000
    int heads = 0;           ///< rows that every page repeats
    bool ruled = false;      ///< lines between columns; otherwise between rows
    std::vector<std::vector<FlowCell>> rows;
};

using FlowBlock = std::variant<FlowParagraph, FlowTable>;

/// The report as paragraphs and tables, in the order of all writers: what word processors' files hold. Notes are
/// comments on the clause that they are about, so there is no column of observations. With `trackedChanges` the legend
/// speaks of insertions and deletions.
[[nodiscard]] std::vector<FlowBlock> flowOf(const ReportTable &table, bool trackedChanges);

/// A run as tracked changes show it: the words taken out, the words put in, or both. Accepted, a clause reads as its
/// own text; rejected, as the text it is compared with.
struct TrackedRun
{
    enum class Change { None, Deleted, Inserted };
    QString text;
    Change change = Change::None;
};
[[nodiscard]] std::vector<TrackedRun> trackedRuns(const FlowRun &run);

/// The looks of a mark, as word processors name them; never colour alone. `line` is "single", "double" or "dotted".
struct FlowMark
{
    MarkKind mark;
    QString id;   ///< of the style: "VoletsAdded"
    QString name; ///< as the list of styles shows it
    const char *line;
    bool strike;     ///< through the words; otherwise below them
    const char *ink; ///< "0B4A8F"
};
[[nodiscard]] std::vector<FlowMark> flowMarks();

/// The looks of a paragraph style; sizes and distances in points.
struct FlowLook
{
    QString id;   ///< "VoletsQuotation"
    QString name; ///< as the list of styles shows it
    double size = 9;
    bool bold = false;
    bool italic = false;
    bool centred = false;
    double before = 0;
    double after = 0;
    int outline = 0;       ///< level of a heading from 1; 0: none
    bool keepNext = false; ///< on the page of what follows
};

/// The paragraph styles in the order of FlowStyle. Formats have names of their own for titles and headings.
[[nodiscard]] std::vector<FlowLook> flowLooks();

/// The id of a run's named character style; empty where it has none.
[[nodiscard]] QString styleOf(const FlowRun &run, const std::vector<FlowMark> &marks);

/// The date that a file of the report bears within, from the report's own date; none where it has no whole day.
[[nodiscard]] QDateTime dayOf(const ReportTable &table);

[[nodiscard]] bool isRightToLeft(const QString &language);

/// `fr` as `fr-FR`: word processors check spelling by country.
[[nodiscard]] QString languageWithCountry(const QString &language);

} // namespace volets
