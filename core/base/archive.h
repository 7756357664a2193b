// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace volets {

/// A file within a ZIP archive.
struct ArchivedFile
{
    QString name; ///< path within the archive, with slashes
    QByteArray bytes;
    bool compressed = true; ///< false for what readers look for at a fixed place, such as an ODF's `mimetype`
};

/// A ZIP archive of `files`, in their order, all dated `when` (its own calendar date and time, to two seconds; nothing
/// before 1980): equal input gives equal bytes.
[[nodiscard]] Result<QByteArray> packArchive(const std::vector<ArchivedFile> &files, const QDateTime &when);

/// How much of an archive is unpacked. A few kilobytes can hold gigabytes of zeros, so what counts is what comes out.
struct ArchiveLimits
{
    qint64 unpacked = qint64(100) * 1024 * 1024; ///< bytes of all files together
    int files = 10'000;                          ///< entries in its list
};

/// The files of an archive that are called for, by name; what is not in it is not in the answer. `shown` names the
/// archive in sentences. Fails where it is damaged or beyond the limits.
[[nodiscard]] Result<std::map<QString, QByteArray>> unpackArchive(const QByteArray &archive, const QStringList &names,
                                                                  const QString &shown,
                                                                  const ArchiveLimits &limits = {});

} // namespace volets
