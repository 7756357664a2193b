// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/archive.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <algorithm>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

constexpr int deflated = 8;

bool add(QuaZip &archive, const ArchivedFile &file, const QDateTime &when)
{
    QuaZipNewInfo info(file.name);
    info.dateTime = when;
    info.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    QuaZipFile entry(&archive);
    if (!entry.open(QIODevice::WriteOnly, info, nullptr, 0, file.compressed ? deflated : 0))
        return false;
    const bool written = entry.write(file.bytes) == file.bytes.size();
    entry.close();
    return written && entry.getZipError() == UNZ_OK;
}

} // namespace

Result<QByteArray> packArchive(const std::vector<ArchivedFile> &files, const QDateTime &when)
{
    static const QDateTime earliest(QDate(1980, 1, 1), QTime(0, 0));
    QBuffer buffer;
    QuaZip archive(&buffer);
    archive.setUtf8Enabled(true);
    archive.setDataDescriptorWritingEnabled(false); // an ODF's first entry has its size before its bytes
    bool good = archive.open(QuaZip::mdCreate);
    for (const ArchivedFile &file : files)
        good = good && add(archive, file, when.isValid() ? std::max(when, earliest) : earliest);
    archive.close();
    if (!good || archive.getZipError() != UNZ_OK)
        return fail(Words::tr("The file could not be packed: it is too large. Try again with fewer texts or themes."));
    return buffer.data();
}

Result<std::map<QString, QByteArray>> unpackArchive(const QByteArray &archive, const QStringList &names,
                                                    const QString &shown, const ArchiveLimits &limits)
{
    const auto damaged = [&] {
        return fail(Words::tr("%1 is damaged: open it in the program that made it and save it again.").arg(shown));
    };
    QBuffer buffer;
    buffer.setData(archive);
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdUnzip))
        return damaged();
    const int entries = zip.getEntriesCount();
    if (entries < 0)
        return damaged();
    if (entries > limits.files)
        return fail(Words::tr("%1 holds more than %2 files, which no text does: save it as plain text and open that.")
                        .arg(shown, QLocale().toString(limits.files)));
    std::map<QString, QByteArray> files;
    qint64 left = limits.unpacked;
    for (const QString &name : names) {
        if (!zip.setCurrentFile(name, QuaZip::csSensitive))
            continue;
        QuaZipFile entry(&zip);
        if (!entry.open(QIODevice::ReadOnly))
            return damaged();
        const QByteArray bytes = entry.read(left + 1);
        if (bytes.size() > left)
            return fail(Words::tr("%1 unpacks to more than %2, the limit for one text: split it, or keep only the "
                                  "part to compare.")
                            .arg(shown, QLocale().formattedDataSize(limits.unpacked, 0)));
        // closing checks the sum of what was read
        const bool complete = entry.atEnd() && entry.getZipError() == UNZ_OK;
        entry.close();
        if (!complete || entry.getZipError() != UNZ_OK)
            return damaged();
        left -= bytes.size();
        files.emplace(name, bytes);
    }
    return files;
}

} // namespace volets
