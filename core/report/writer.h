// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "report/preset.h"
#include "report/table.h"

#include <QByteArray>
#include <QStringView>

#include <optional>
#include <span>
#include <variant>

namespace volets {

enum class ReportFormat { Pdf, Docx, Odt, Html, Xlsx, Csv, Markdown };

/// All formats, the first the one for paper.
[[nodiscard]] std::span<const ReportFormat> reportFormats();

/// What files of a format end in: "pdf", "md".
[[nodiscard]] QString suffix(ReportFormat format);

[[nodiscard]] std::optional<ReportFormat> reportFormat(QStringView suffix);

/// Whether a format has marks that can be accepted and rejected.
[[nodiscard]] bool canTrackChanges(ReportFormat format);

/// How a report is to be written.
struct WritingOptions
{
    ReportFormat format = ReportFormat::Pdf;
    Preset preset;               ///< only PDF looks at it
    bool trackedChanges = false; ///< marks as changes to accept or reject, in the formats that can
};

/// A report as a file's bytes.
struct WrittenReport
{
    QByteArray bytes;
    int pages = 0;   ///< 0 for formats without pages
    int checked = 0; ///< quotations read back from the bytes and found equal; 0 for formats that are not read back
};

[[nodiscard]] std::variant<WrittenReport, StopReason, Error>
writeReport(const ReportTable &table, const WritingOptions &options, const Stop &stop = {});

} // namespace volets
