// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/codebooks.h"

#include "base/savefile.h"
#include "themes/codebookjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace volets {

namespace {

const QString bookSetting = QStringLiteral("codebook");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Codebooks)
};

ChosenBook instead(ChosenBook next, const Error &error)
{
    next.notice = Words::tr("%1 Another code book is used until it is mended.").arg(error.sentence);
    return next;
}

} // namespace

QString sharedBookFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("codebook.json"));
}

ChosenBook chosenBook(const QString &shared)
{
    const ChosenBook program{.book = defaultCodebook(), .scope = BookScope::Program, .notice = {}};
    if (shared.isEmpty() || !QFileInfo::exists(shared))
        return program;
    Result<Codebook> book = readCodebookFile(shared);
    if (!book)
        return instead(program, book.error());
    return {.book = std::make_shared<const Codebook>(*std::move(book)), .scope = BookScope::AllDossiers, .notice = {}};
}

Result<ChosenBook> chosenBook(Database &library, const QString &shared)
{
    const Result<QString> own = LibraryStore(library).setting(bookSetting);
    if (!own)
        return std::unexpected(own.error());
    if (own->isEmpty())
        return chosenBook(shared);
    Result<Codebook> book = readCodebook(own->toUtf8(), library.path());
    if (!book)
        return instead(chosenBook(shared), book.error());
    return ChosenBook{
        .book = std::make_shared<const Codebook>(*std::move(book)), .scope = BookScope::Dossier, .notice = {}};
}

Result<void> keepForDossier(Database &library, const Codebook &book)
{
    return LibraryStore(library).setSetting(bookSetting, QString::fromUtf8(writeCodebook(book)));
}

Result<void> keepForAll(Database *library, const QString &shared, const Codebook &book)
{
    if (!QDir().mkpath(QFileInfo(shared).absolutePath()))
        return fail(Words::tr("The folder of %1 cannot be made; check that you may write there.").arg(shared));
    Result<void> kept = saveFile(shared, writeCodebook(book));
    if (kept && library)
        kept = LibraryStore(*library).setSetting(bookSetting, {});
    return kept;
}

} // namespace volets
