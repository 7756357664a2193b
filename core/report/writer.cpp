// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writer.h"

#include "report/csv.h"
#include "report/html.h"
#include "report/markdown.h"
#include "report/pdf.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

constexpr std::array formats{ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Markdown};

} // namespace

std::span<const ReportFormat> reportFormats() { return formats; }

QString suffix(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Html:
        return QStringLiteral("html");
    case ReportFormat::Csv:
        return QStringLiteral("csv");
    case ReportFormat::Markdown:
        return QStringLiteral("md");
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::optional<ReportFormat> reportFormat(QStringView wanted)
{
    const auto *const found = std::ranges::find_if(
        formats, [&](ReportFormat format) { return suffix(format).compare(wanted, Qt::CaseInsensitive) == 0; });
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

std::variant<WrittenReport, StopReason, Error> writeReport(const ReportTable &table, ReportFormat format,
                                                           const Preset &preset, const Stop &stop)
{
    switch (format) {
    case ReportFormat::Pdf: {
        auto written = writePdf(table, preset, stop);
        if (auto *file = std::get_if<PdfFile>(&written))
            return WrittenReport{std::move(file->bytes), file->pages, file->checked};
        if (const auto *reason = std::get_if<StopReason>(&written))
            return *reason;
        return std::get<Error>(std::move(written));
    }
    case ReportFormat::Html:
        return WrittenReport{.bytes = toHtml(table)};
    case ReportFormat::Csv:
        return WrittenReport{.bytes = toCsv(table)};
    case ReportFormat::Markdown:
        return WrittenReport{.bytes = toMarkdown(table)};
    }
    Q_UNREACHABLE_RETURN(Error{});
}

} // namespace volets
