// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/firstdossier.h"

#include "ingest/source.h"
#include "store/librarystore.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace volets {

namespace {

/// True where there is a library that is not empty; one that cannot be read counts, so that its error is shown and no
/// other dossier takes its place unasked.
bool hasTexts(const QString &path)
{
    if (path.isEmpty() || !QFileInfo::exists(path))
        return false;
    const Result<Library> library = openLibrary(path, {.access = DatabaseOptions::Access::ReadOnly});
    if (!library)
        return QFileInfo(path).size() > 0;
    return library->database.number(QStringLiteral("SELECT count(*) FROM documents")).value_or(1) > 0;
}

} // namespace

DossierPlaces DossierPlaces::standard(const QString &namedLibrary)
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    DossierPlaces places{.namedLibrary = namedLibrary,
                         .userLibrary = data.filePath(QStringLiteral("library.volets")),
                         .sampleLibrary = data.filePath(QStringLiteral("sample.volets")),
                         .corpusFolders = {qEnvironmentVariable("VOLETS_CORPUS"),
                                           QStringLiteral(VOLETS_SOURCE_DIR "/../shared/corpus"),
                                           QStringLiteral(VOLETS_INSTALLED_CORPUS)},
                         .samples = textFiles({QStringLiteral(":/volets/samples")}).value_or(QStringList())};
    return places;
}

FirstDossier sampleDossier(const DossierPlaces &places)
{
    if (places.samples.isEmpty())
        return {.kind = FirstDossier::Kind::Nothing, .library = {}, .paths = {}, .folder = {}};
    return {.kind = FirstDossier::Kind::Sample, .library = places.sampleLibrary, .paths = places.samples, .folder = {}};
}

FirstDossier findFirstDossier(const DossierPlaces &places)
{
    using Kind = FirstDossier::Kind;
    const bool named = !places.namedLibrary.isEmpty();
    const QString library = places.library();
    if (hasTexts(library))
        return {.kind = Kind::Library, .library = library, .paths = {}, .folder = {}};
    for (const QString &folder : places.corpusFolders) {
        if (folder.isEmpty() || !QFileInfo(folder).isDir())
            continue;
        if (const Result<QStringList> files = textFiles({folder}); files)
            return {.kind = Kind::Corpus, .library = library, .paths = *files, .folder = QDir(folder).absolutePath()};
    }
    FirstDossier sample = sampleDossier(places);
    if (named || sample.kind == Kind::Nothing)
        sample.library = library;
    return sample;
}

} // namespace volets
