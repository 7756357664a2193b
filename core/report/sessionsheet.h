// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "compare/cells.h"
#include "report/table.h"

#include <QStringList>

#include <vector>

namespace volets {

/// What a reader writes on the sheet of a session.
struct SheetWords
{
    QStringList lines;     ///< what the theme is about, three of them printed
    QStringList questions; ///< two of them printed

    bool operator==(const SheetWords &) const = default;
};

/// One theme on one page: the reader's lines, the strongest quotation of each text, who is asked what, the three main
/// changes with their quotations, the reader's questions.
///
/// The strongest quotation is the clause that the theme weighs most in, the verb's strength on our ladder added, long
/// ones held back. A change is a verb that became stronger or weaker, a consideration that became a demand, a clause
/// without a counterpart in the last text of its genre, or one there without an antecedent; of one kind of change the
/// second counts half.
[[nodiscard]] std::vector<ReportSection> sheetSections(const Comparison &comparison, const ColumnSetup &setup,
                                                       const QString &theme, const SheetWords &words);

/// Fails with a sentence where the reader's words hold, between quotation marks, a stretch of three words or more that
/// stands in none of the texts.
[[nodiscard]] Result<void> checkQuotations(const Comparison &comparison, const SheetWords &words);

} // namespace volets
