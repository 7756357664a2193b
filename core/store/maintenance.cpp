// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/maintenance.h"

#include "store/librarystore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace volets {

namespace {

constexpr DatabaseOptions reading{.access = DatabaseOptions::Access::ReadOnly};

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};
QString shown(const QString &path) { return QDir::toNativeSeparators(path); }

/// A name beside `path` that no file has.
QString freeNameBeside(const QString &path, const QString &suffix)
{
    QString candidate = path + suffix;
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = QStringLiteral("%1%2-%3").arg(path, suffix).arg(n);
    return candidate;
}

} // namespace

Result<QStringList> checkLibrary(const QString &path)
{
    Result<Library> library = openLibrary(path, reading);
    if (!library)
        return std::unexpected(library.error());
    const Database &database = library->database;
    QStringList faults;
    Result<void> state = database.read(QStringLiteral("PRAGMA integrity_check"), {}, [&](const Record &record) {
        if (record.text(0) != QLatin1String("ok"))
            faults += Words::tr("The file is damaged: %1.").arg(record.text(0));
    });
    if (state)
        state = database.read(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const Record &record) {
            faults += Words::tr("A row of “%1” refers to something that is not there.").arg(record.text(0));
        });
    if (state)
        state = database.read(
            QStringLiteral("SELECT documents.title, documents.sha256, sources.bytes FROM documents "
                           "LEFT JOIN sources ON sources.document = documents.id"),
            {}, [&](const Record &record) {
                const QByteArray sha256 = QCryptographicHash::hash(record.bytes(2), QCryptographicHash::Sha256).toHex();
                if (sha256 != record.text(1).toLatin1())
                    faults += Words::tr("The source of “%1” is not the one that was imported; import it again.")
                                  .arg(record.text(0));
            });
    if (state)
        state = database.read(
            QStringLiteral("SELECT documents.title FROM documents WHERE EXISTS (SELECT 1 FROM units "
                           "WHERE units.document = documents.id AND units.id NOT IN "
                           "(SELECT rowid FROM unit_words))"),
            {}, [&](const Record &record) {
                faults += Words::tr("The search does not know all of “%1”; import it again.").arg(record.text(0));
            });
    return state.transform([&] { return faults; });
}

Result<void> backupLibrary(const QString &path, const QString &copy)
{
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(copy).canonicalFilePath() && QFileInfo::exists(path))
        return fail(Words::tr("%1 is the library itself; name another file for the backup.").arg(shown(copy)));
    if (!QFileInfo::exists(path))
        return fail(Words::tr("%1 does not exist; name another library file.").arg(shown(path)));
    Result<Database> library = Database::open(path);
    if (!library)
        return std::unexpected(library.error());
    // VACUUM INTO is one read transaction: a whole copy, whatever others write meanwhile. It refuses a file that
    // exists, so the copy is made beside and takes its place only when it is complete.
    const QString beside = freeNameBeside(copy, QStringLiteral(".part"));
    if (const Result<void> copied = library->execute(QStringLiteral("VACUUM INTO ?"), {beside}); !copied) {
        QFile::remove(beside);
        return fail(Words::tr("%1 was not written (%2)").arg(shown(copy), copied.error().sentence));
    }
    if (QFileInfo::exists(copy) && !QFile::remove(copy)) {
        QFile::remove(beside);
        return fail(Words::tr("%1 cannot be replaced; name another file for the backup.").arg(shown(copy)));
    }
    if (!QFile::rename(beside, copy)) {
        QFile::remove(beside);
        return fail(Words::tr("%1 cannot be written; name another file for the backup.").arg(shown(copy)));
    }
    return {};
}

Result<QString> restoreLibrary(const QString &path, const QString &backup)
{
    const Result<QStringList> faults = checkLibrary(backup);
    if (!faults)
        return std::unexpected(faults.error());
    if (!faults->isEmpty())
        return fail(Words::tr("%1 is damaged and was not restored; try another backup. %2")
                        .arg(shown(backup), faults->first()));
    // a program that has it open would go on writing into the file that is set aside
    if (QFileInfo::exists(path) && isInUse(path))
        return fail(
            Words::tr("%1 is open in another window or program; close it there, then restore again.").arg(shown(path)));
    QString kept;
    if (QFileInfo::exists(path)) {
        kept = freeNameBeside(path, QStringLiteral(".before-restore"));
        if (!QFile::rename(path, kept))
            return fail(Words::tr("%1 cannot be set aside; check that you may write its folder.").arg(shown(path)));
        for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm")})
            if (QFileInfo::exists(path + part))
                QFile::rename(path + part, kept + part);
    }
    if (const Result<void> copied = backupLibrary(backup, path); !copied) {
        if (!kept.isEmpty())
            QFile::rename(kept, path);
        return std::unexpected(copied.error());
    }
    return kept;
}

} // namespace volets
