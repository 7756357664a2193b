// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cstdio>

namespace volets {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Ingest", text); }
QString shown(const QString &path) { return QDir::toNativeSeparators(path); }

std::unexpected<Error> tooLarge(const QString &name)
{
    return fail(tr("%1 is larger than %2 and was not read; give the text alone, without images.")
                    .arg(name, QLocale().formattedDataSize(largestSource, 0, QLocale::DataSizeSIFormat)));
}

Result<Source> readDevice(QFile &file, const QString &name, const Stop &stop)
{
    constexpr qint64 piece = 1 << 20;
    Source source{name, {}};
    while (!file.atEnd()) {
        if (stop.requested())
            return fail(tr("%1 was not read: stopped.").arg(name));
        source.bytes += file.read(piece);
        if (source.bytes.size() > largestSource)
            return tooLarge(name);
        if (file.error() != QFileDevice::NoError)
            return fail(tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    }
    if (source.bytes.isEmpty())
        return fail(tr("%1 is empty; give a file with a text.").arg(name));
    return source;
}

} // namespace

QStringList textFilePatterns()
{
    return {QStringLiteral("*.txt"), QStringLiteral("*.text"), QStringLiteral("*.md"), QStringLiteral("*.markdown")};
}

Result<QStringList> textFiles(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (path == QLatin1String("-") || (info.exists() && !info.isDir())) {
            files += path;
            continue;
        }
        if (!info.exists())
            return fail(tr("%1 does not exist; check the name.").arg(shown(path)));
        const QDir folder(path);
        if (!folder.isReadable())
            return fail(tr("The folder %1 cannot be read; ask for the right to read it.").arg(shown(path)));
        const QStringList names = folder.entryList(textFilePatterns(), QDir::Files, QDir::Name);
        if (names.isEmpty())
            return fail(tr("The folder %1 has no texts (%2); name a file or another folder.")
                            .arg(shown(path), textFilePatterns().join(QStringLiteral(", "))));
        for (const QString &name : names)
            files += folder.filePath(name);
    }
    return files;
}

Result<Source> readSource(const QString &path, const Stop &stop)
{
    QFile file(path);
    if (path == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return fail(tr("The standard input cannot be read; give a file."));
        return readDevice(file, tr("standard input"), stop);
    }
    const QFileInfo info(path);
    if (!info.exists())
        return fail(tr("%1 does not exist; check the name.").arg(shown(path)));
    if (info.isDir())
        return fail(tr("%1 is a folder; give a file.").arg(shown(path)));
    if (!info.isFile())
        return fail(tr("%1 is no ordinary file and was not read; copy its content into a file.").arg(shown(path)));
    if (info.size() > largestSource)
        return tooLarge(shown(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("%1 cannot be read: %2.").arg(shown(path), file.errorString()));
    Result<Source> source = readDevice(file, shown(path), stop);
    if (source)
        source->name = info.fileName();
    return source;
}

} // namespace volets
