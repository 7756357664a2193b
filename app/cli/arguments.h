// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "compare/pipeline.h"
#include "document/document.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <vector>

namespace volets {

/// What «FILES… [--json] [--OPTION DIR]» names, read.
struct NamedDocuments
{
    std::vector<DocumentPtr> documents;
    bool json = false;
    QString folder; ///< that the option names; not read
};

/// Reads the documents that `arguments` name for the subcommand `command`. Where it cannot, it says why on the error
/// stream and gives the exit code. `folderOption`: the option before the name of a folder, "--embeddings"; empty: none.
[[nodiscard]] std::expected<NamedDocuments, ExitCode> readNamed(const QString &command, const QStringList &arguments,
                                                                Streams &streams, const QString &folderOption = {});

/// Puts into `options` the meanings of `documents` by the model in `folder`; where it cannot be used, `err` says so,
/// and the comparison does without it.
void addMeanings(const std::vector<DocumentPtr> &documents, const QString &folder, PipelineOptions &options,
                 QTextStream &err);

/// "2024:4.c", as links and assignments name a unit.
[[nodiscard]] QString unitName(const Document &document, int unit);

/// The language of most of the texts, where the interface speaks it; otherwise the system's.
[[nodiscard]] QString languageOfTexts(const std::vector<DocumentPtr> &documents);

} // namespace volets
