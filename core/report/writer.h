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

enum class ReportFormat { Pdf, Html, Csv, Markdown };

/// All formats, the first the one for paper.
[[nodiscard]] std::span<const ReportFormat> reportFormats();

/// What files of a format end in: "pdf", "md".
[[nodiscard]] QString suffix(ReportFormat format);

[[nodiscard]] std::optional<ReportFormat> reportFormat(QStringView suffix);

/// A report as a file's bytes.
struct WrittenReport
{
    QByteArray bytes;
    int pages = 0;   ///< 0 for formats without pages
    int checked = 0; ///< quotations read back from the bytes and found equal; 0 for formats that are not read back
};

/// Writes `table` in `format`; only PDF looks at the preset.
[[nodiscard]] std::variant<WrittenReport, StopReason, Error> writeReport(const ReportTable &table, ReportFormat format,
                                                                         const Preset &preset, const Stop &stop = {});

} // namespace volets
