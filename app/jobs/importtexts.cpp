// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/importtexts.h"

namespace volets {

std::variant<ImportReport, StopReason, Error> importTexts(Database &library, const ImportRequest &request,
                                                          const QDateTime &when, const ReadText &read, const Stop &stop)
{
    ImportReport report;
    QStringList files;
    for (const QString &path : request.paths) {
        if (const Result<QStringList> found = textFiles({path}); found)
            files += *found;
        else
            report.problems += found.error().sentence;
    }
    const double steps = double(files.size()) + double(request.pasted.size()) + 1;
    double done = 0;
    std::vector<std::pair<DocumentPtr, QByteArray>> texts;
    const auto take = [&](const Result<Source> &source) {
        const Result<DocumentPtr> document =
            source.and_then([&](const Source &text) { return read(text.bytes, text.name, stop); });
        if (document)
            texts.emplace_back(*document, source->bytes);
        else
            report.problems += document.error().sentence;
        stop.progress(++done / steps);
    };
    for (const QString &file : files) {
        if (const auto reason = stop.reason())
            return *reason;
        take(readSource(file, stop));
    }
    for (const Source &source : request.pasted) {
        if (const auto reason = stop.reason())
            return *reason;
        take(source);
    }
    if (const auto reason = stop.reason())
        return *reason;
    if (texts.empty())
        return report;
    const Result<std::vector<Added>> added = LibraryStore(library).add(texts, when);
    if (!added)
        return added.error();
    for (std::size_t i = 0; i < texts.size(); ++i)
        report.texts.push_back({texts[i].first, (*added)[i]});
    stop.progress(1);
    return report;
}

} // namespace volets
