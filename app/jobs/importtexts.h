// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "ingest/source.h"
#include "store/librarystore.h"

#include <functional>
#include <variant>

namespace volets {

/// Bytes to document; readDocument() unless a test says otherwise.
using ReadText = std::function<Result<DocumentPtr>(const QByteArray &bytes, const QString &name, const Stop &stop)>;

struct ImportedText
{
    DocumentPtr document;
    Added added;
};

struct ImportReport
{
    std::vector<ImportedText> texts;
    QStringList problems; ///< a sentence for each text that was not imported
};

/// What to import: files and folders by path, and texts that were pasted.
struct ImportRequest
{
    QStringList paths;
    std::vector<Source> pasted;
};

/// Reads all texts, then adds those that could be read to the library in one transaction: stopped before that, it
/// leaves nothing. Each text's problem stands in the report; an Error means that the library took none.
[[nodiscard]] std::variant<ImportReport, StopReason, Error> importTexts(Database &library, const ImportRequest &request,
                                                                        const QDateTime &when, const ReadText &read,
                                                                        const Stop &stop = {});

} // namespace volets
