// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "compare/comparison.h"
#include "report/buildreport.h"
#include "report/writer.h"
#include "themes/codebook.h"

#include <QString>

#include <variant>

namespace volets {

/// What is to leave the program, and how it looks.
struct ExportOptions : WritingOptions
{
    ReportOptions report;
};

/// The usual export: PDF, preset Sénat, a section for each theme of `codebook`, words in `language`, dated by
/// SOURCE_DATE_EPOCH where that is set.
[[nodiscard]] ExportOptions usualExport(const Codebook &codebook, const QString &language);

/// What was written, to tell the reader.
struct Exported
{
    QString path;
    int pages = 0;
    int checked = 0;
};

/// Writes the comparison document to `path` ("-": standard output). Whatever goes wrong, or where `stop` says so, a
/// file that was there stays as it was.
[[nodiscard]] std::variant<Exported, StopReason, Error> exportComparison(const Comparison &comparison,
                                                                         const ExportOptions &options,
                                                                         const QString &path, const Stop &stop = {});

} // namespace volets
