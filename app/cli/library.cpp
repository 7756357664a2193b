// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"
#include "store/librarystore.h"
#include "store/maintenance.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LibraryCommand)
};

int trouble(Streams &streams, const QString &sentence)
{
    streams.err << sentence << '\n';
    return Trouble;
}

int check(const QString &path, Streams &streams)
{
    const Result<QStringList> faults = checkLibrary(path);
    if (!faults)
        return trouble(streams, faults.error().sentence);
    for (const QString &fault : *faults)
        streams.out << fault << '\n';
    if (!faults->isEmpty())
        return DifferencesFound;
    const Result<Library> library = openLibrary(path, {.access = DatabaseOptions::Access::ReadOnly});
    if (!library)
        return trouble(streams, library.error().sentence);
    const auto count = [&](const char *table) {
        return int(
            library->database.number(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).value_or(0));
    };
    const QStringList counts{
        Words::tr("%n text(s)", nullptr, count("documents")), Words::tr("%n unit(s)", nullptr, count("units")),
        Words::tr("%n decision(s)", nullptr, count("decisions")), Words::tr("%n note(s)", nullptr, count("notes"))};
    streams.out << Words::tr("No fault found: %1.").arg(counts.join(QStringLiteral(", "))) << '\n';
    return Done;
}

int backup(const QString &path, const QString &copy, Streams &streams)
{
    if (const Result<void> done = backupLibrary(path, copy); !done)
        return trouble(streams, done.error().sentence);
    streams.out << Words::tr("Written: %1").arg(QDir::toNativeSeparators(copy)) << '\n';
    return Done;
}

int restore(const QString &path, const QString &copy, Streams &streams)
{
    const Result<QString> kept = restoreLibrary(path, copy);
    if (!kept)
        return trouble(streams, kept.error().sentence);
    streams.out << Words::tr("Restored: %1").arg(QDir::toNativeSeparators(path)) << '\n';
    if (!kept->isEmpty())
        streams.out << Words::tr("What was there is kept as %1").arg(QDir::toNativeSeparators(*kept)) << '\n';
    return Done;
}

} // namespace

int libraryCommand(const QStringList &arguments, Streams &streams)
{
    const QString action = arguments.value(0);
    if (action == u"check" && arguments.size() == 2)
        return check(arguments[1], streams);
    if (action == u"backup" && arguments.size() == 3)
        return backup(arguments[1], arguments[2], streams);
    if (action == u"restore" && arguments.size() == 3)
        return restore(arguments[1], arguments[2], streams);
    return trouble(streams, Words::tr("library needs what to do and with which file: volets library check LIBRARY, "
                                      "volets library backup LIBRARY COPY, volets library restore LIBRARY COPY"));
}

} // namespace volets
