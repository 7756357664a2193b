// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/note.h"
#include "base/result.h"
#include "compare/cells.h"
#include "compare/comparison.h"
#include "report/reporttheme.h"
#include "report/sessionsheet.h"
#include "report/table.h"
#include "text/normalizer.h"

#include <span>
#include <vector>

namespace volets {

/// A note that its writer marked for publication, and the unit it is about.
struct PublishedNote
{
    UnitRef unit;
    QString text;
};

/// Which document is made of a comparison.
enum class ReportKind {
    Comparison,  ///< the clauses quoted side by side
    Concordance, ///< their places only, and what links them: one line for a row
    Themes,      ///< themes by texts: places and how many they are
    Notes,       ///< the rows that a published note is about, in the order of the texts
    Sheet,       ///< one theme on one page (report/sessionsheet.h)
};

struct ReportOptions
{
    ReportKind kind = ReportKind::Comparison;
    QString title;                           ///< empty: a general one
    QString subtitle;                        ///< empty: the texts' short titles
    QString date;                            ///< ISO 8601; empty: the report bears none
    QString language = QStringLiteral("en"); ///< that tr() speaks, BCP 47
    ColumnSetup setup;                       ///< no columns: all documents, by date
    Marks marks = Marks::AsProposed;
    std::vector<ReportTheme> themes;          ///< names and order of all themes
    QStringList onlyThemes;                   ///< codes; empty: rows of every theme and of none
    bool byTheme = true;                      ///< a section for each theme; otherwise one, in the rows' order
    bool onlyChanged = false;                 ///< only rows in which something differs
    Folds folds = standardFolds;              ///< what the comparison ignores
    double rewritten = EditScript::rewritten; ///< part of changed words beyond which a wording is new
    std::vector<PublishedNote> notes;
    int notesHeldBack = 0; ///< notes about these texts that are not among `notes`
    SheetWords sheet;      ///< what the reader writes on a sheet
};

/// Gives `options` the notes about these texts: those that their writers marked for publication and that still hold on
/// to the words they were written about; the others are counted as held back.
void takeNotes(std::span<const Note> notes, std::span<const DocumentPtr> documents, ReportOptions &options);

/// Whether a document can be made with these options; fails with the sentence that says what to change.
[[nodiscard]] Result<void> checkReport(const Comparison &comparison, const ReportOptions &options);

/// Everything that the comparison documents say of `comparison`, in the words of the interface's language.
[[nodiscard]] ReportTable buildReport(const Comparison &comparison, const ReportOptions &options);

/// An ISO 8601 date, as precise as it is, as a text writes it: «1er décembre 2022», «juin 2025», «2023».
[[nodiscard]] QString dateInWords(const QString &date, const QString &language);

/// The runs of one unit's text with its word marks against `before`; plain where there is no script. Old words come
/// before new ones.
[[nodiscard]] std::vector<MarkedRun> markedRuns(const EditScript *script, const QString &before, const QString &after);

} // namespace volets
