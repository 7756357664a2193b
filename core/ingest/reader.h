// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"
#include "document/document.h"
#include "ingest/lines.h"

#include <QByteArray>

namespace volets {

/// What a genre's grammar made of a text. Nothing is guessed: a field that the text does not tell is empty.
struct Structure
{
    QString title;
    QString date; ///< ISO 8601
    QString status;
    std::vector<Unit> units;
    std::vector<Repair> repairs;
};

/// Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252, Latin-1; every kind of line end.
/// Fails with a sentence on empty or binary input.
[[nodiscard]] Result<SourceText> decode(const QByteArray &bytes, const QString &sourceName);

/// The genre of a text by the marks of its grammar, never by its file name.
[[nodiscard]] Genre recogniseGenre(const SourceText &source);

// One grammar for each genre, in ingest/structure/.
[[nodiscard]] Structure readOutcome(const SourceText &source);
[[nodiscard]] Structure readMessages(const SourceText &source);
[[nodiscard]] Structure readBrief(const SourceText &source);
[[nodiscard]] Structure readLaw(const SourceText &source);
[[nodiscard]] Structure readOther(const SourceText &source);

/// Bytes to document: decoding, recognition, structure, language, catalogue.
[[nodiscard]] Result<DocumentPtr> readDocument(const QByteArray &bytes, const QString &sourceName,
                                               const Stop &stop = {});

/// Reads one file; refuses folders, FIFOs, empty and oversized files with a sentence.
[[nodiscard]] Result<DocumentPtr> readFile(const QString &path, const Stop &stop = {});

/// The same for its words alone: `sha256`, by which a library knows a file, is left empty, since it takes as long to
/// make as all the rest.
[[nodiscard]] Result<DocumentPtr> readWords(const QString &path, const Stop &stop = {});

/// A mix of files, folders (their texts, by name) and "-" (standard input), with keys made unique.
[[nodiscard]] Result<std::vector<DocumentPtr>> readFiles(const QStringList &paths, const Stop &stop = {});

} // namespace volets
