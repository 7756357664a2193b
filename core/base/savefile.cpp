// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace volets {

namespace {

std::unexpected<Error> notWritten(const QString &path, const QString &why)
{
    return fail(QCoreApplication::translate("SaveFile", "%1 was not written: %2. The file that was there is unchanged.")
                    .arg(QDir::toNativeSeparators(path), why));
}

} // namespace

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    return saveFile(path, [&](QIODevice &device) -> Result<void> {
        if (device.write(bytes) != bytes.size())
            return notWritten(path, device.errorString());
        return {};
    });
}

Result<void> saveFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    // A pipe or a device is written to where it is: to put a file in its place would destroy it.
    const QFileInfo there(path);
    if (there.exists() && !there.isFile() && !there.isDir()) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly))
            return notWritten(path, device.errorString());
        if (const Result<void> written = write(device); !written)
            return written;
        if (!device.flush() || device.error() != QFileDevice::NoError)
            return notWritten(path, device.errorString());
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(path, file.errorString());
    if (const Result<void> written = write(file); !written) {
        file.cancelWriting();
        return written;
    }
    // commit() answers true after a short write(): only a clean flush with no error may replace the old file
    if (!file.flush() || file.error() != QFileDevice::NoError) {
        const QString why = file.errorString();
        file.cancelWriting();
        return notWritten(path, why);
    }
    if (!file.commit())
        return notWritten(path, file.errorString());
    return {};
}

} // namespace volets
