// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

namespace volets {

/// A field that begins with one of these would be taken for a formula by a spreadsheet.
[[nodiscard]] bool looksLikeFormula(const QString &field);

/// The report's clauses as a table of plain text, one record a clause or absence, with its section, row, text, place,
/// words, marked words and mention; heads first. What CSV and spreadsheets hold.
[[nodiscard]] std::vector<QStringList> clauseRecords(const ReportTable &table);

/// The clause records as CSV: UTF-8 with a byte order mark, the separator that the report's language uses in
/// spreadsheets, every field quoted, an apostrophe before what would be taken for a formula.
[[nodiscard]] QByteArray toCsv(const ReportTable &table);

} // namespace volets
