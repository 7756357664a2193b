// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

namespace volets {

/// Whether a spreadsheet that reads the field from plain text would take it for a formula, in its narrow or full-width
/// signs.
[[nodiscard]] bool looksLikeFormula(const QString &field);

/// Marks in plain letters: [−removed−]{+added+}{±changed±}, as word comparisons in text files write them.
[[nodiscard]] QString markedText(const std::vector<MarkedRun> &runs);

/// The report's clauses as a table of plain text, one record a clause or absence, with its section, row, text, place,
/// words, marked words and mention; heads first. What CSV and spreadsheets hold.
[[nodiscard]] std::vector<QStringList> clauseRecords(const ReportTable &table);

/// The clause records as CSV: UTF-8 with a byte order mark, the separator that the report's language uses in
/// spreadsheets, every field quoted, an apostrophe before what would be taken for a formula.
[[nodiscard]] QByteArray toCsv(const ReportTable &table);

} // namespace volets
