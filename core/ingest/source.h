// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/stop.h"

#include <QByteArray>
#include <QStringList>

namespace volets {

/// A text's bytes as they came, and the name under which the reader knows it.
struct Source
{
    QString name;
    QByteArray bytes;
};

/// The longest report of the kind is under 2 MB of text; what is larger was not written to be read.
inline constexpr qint64 largestSource = qint64(20) * 1024 * 1024;

/// Archives (DOCX, ODT) and PDFs hold pictures too.
inline constexpr qint64 largestArchive = qint64(100) * 1024 * 1024;

/// A mix of files and folders as files, a folder's texts by name; a file's name and "-" (standard input) stay as they
/// are. Fails with a sentence on a folder without texts.
[[nodiscard]] Result<QStringList> textFiles(const QStringList &paths);

/// Reads one file or "-"; refuses folders, FIFOs, devices and oversized files with a sentence, and waits for none of
/// them.
[[nodiscard]] Result<Source> readSource(const QString &path, const Stop &stop = {});

} // namespace volets
