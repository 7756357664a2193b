// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportcomparison.h"

#include "base/savefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <cstdio>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

Result<void> writeToStandardOutput(const QByteArray &bytes)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush())
        return fail(Words::tr("The comparison was not written to standard output: %1.").arg(out.errorString()));
    return {};
}

/// The day that SOURCE_DATE_EPOCH names, or empty.
QString sourceDate()
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).date().toString(Qt::ISODate) : QString();
}

} // namespace

ExportOptions usualExport(const Codebook &codebook, const QString &language)
{
    ExportOptions options;
    if (!builtInPresets().empty())
        options.preset = builtInPresets().front();
    options.report.language = language;
    options.report.date = sourceDate();
    for (const Theme &theme : codebook.themes)
        options.report.themes.push_back({.code = theme.code, .title = wordingIn(theme.name, language)});
    return options;
}

std::variant<Exported, StopReason, Error> exportComparison(const Comparison &comparison, const ExportOptions &options,
                                                           const QString &path, const Stop &stop)
{
    if (const Result<void> can = checkReport(comparison, options.report); !can)
        return can.error();
    const ReportTable table = buildReport(comparison, options.report);
    if (table.sections.empty())
        return Error{Words::tr("There is nothing to export: no row passes the filters. Choose other themes.")};
    auto written = writeReport(table, options, stop);
    if (const auto *error = std::get_if<Error>(&written))
        return *error;
    if (const auto *reason = std::get_if<StopReason>(&written))
        return *reason;
    const auto &report = std::get<WrittenReport>(written);
    const Result<void> saved = path == u"-" ? writeToStandardOutput(report.bytes) : saveFile(path, report.bytes);
    if (!saved)
        return saved.error();
    return Exported{path, report.pages, report.checked};
}

} // namespace volets
