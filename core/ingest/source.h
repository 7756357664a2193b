// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace volets {

/// A text's bytes as they came, and the name under which the reader knows it.
struct Source
{
    QString name;
    QByteArray bytes;
};

/// Files larger than this are refused: no text of the genres read here comes near it.
inline constexpr qint64 largestSource = 50'000'000;

/// The names of the files whose texts a folder is read for.
[[nodiscard]] QStringList textFilePatterns();

/// A mix of files and folders as files, a folder's texts by name; "-" (standard input) stays as it is. Fails on what
/// does not exist and on a folder without texts.
[[nodiscard]] Result<QStringList> textFiles(const QStringList &paths);

/// Reads one file or "-"; refuses folders, FIFOs, devices, empty and oversized files with a sentence, and never waits
/// for any of them. A stopped reading is a failure of no interest to the reader.
[[nodiscard]] Result<Source> readSource(const QString &path, const Stop &stop = {});

} // namespace volets
