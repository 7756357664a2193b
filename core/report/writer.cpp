// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/writer.h"

#include "report/csv.h"
#include "report/docx.h"
#include "report/html.h"
#include "report/markdown.h"
#include "report/odt.h"
#include "report/pdf.h"
#include "report/xlsx.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

constexpr std::array formats{ReportFormat::Pdf,  ReportFormat::Docx, ReportFormat::Odt,     ReportFormat::Html,
                             ReportFormat::Xlsx, ReportFormat::Csv,  ReportFormat::Markdown};

std::variant<WrittenReport, StopReason, Error> packed(Result<QByteArray> bytes)
{
    if (!bytes)
        return std::move(bytes).error();
    return WrittenReport{.bytes = *std::move(bytes)};
}

} // namespace

std::span<const ReportFormat> reportFormats() { return formats; }

QString suffix(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return QStringLiteral("pdf");
    case ReportFormat::Docx:
        return QStringLiteral("docx");
    case ReportFormat::Odt:
        return QStringLiteral("odt");
    case ReportFormat::Html:
        return QStringLiteral("html");
    case ReportFormat::Xlsx:
        return QStringLiteral("xlsx");
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

bool canTrackChanges(ReportFormat format) { return format == ReportFormat::Docx || format == ReportFormat::Odt; }

std::variant<WrittenReport, StopReason, Error> writeReport(const ReportTable &table, const WritingOptions &options,
                                                           const Stop &stop)
{
    switch (options.format) {
    case ReportFormat::Pdf: {
        auto written = writePdf(table, options.preset, stop);
        if (auto *file = std::get_if<PdfFile>(&written))
            return WrittenReport{std::move(file->bytes), file->pages, file->checked};
        if (const auto *reason = std::get_if<StopReason>(&written))
            return *reason;
        return std::get<Error>(std::move(written));
    }
    case ReportFormat::Docx:
        return packed(toDocx(table, options.trackedChanges));
    case ReportFormat::Odt:
        return packed(toOdt(table, options.trackedChanges));
    case ReportFormat::Html:
        return WrittenReport{.bytes = toHtml(table)};
    case ReportFormat::Xlsx:
        return packed(toXlsx(table));
    case ReportFormat::Csv:
        return WrittenReport{.bytes = toCsv(table)};
    case ReportFormat::Markdown:
        return WrittenReport{.bytes = toMarkdown(table)};
    }
    Q_UNREACHABLE_RETURN(Error{});
}

} // namespace volets
