// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/codebooks.h"

#include "base/savefile.h"
#include "themes/codebookjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

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

/// A name that every file system takes, and that gives the book's own name back.
QString fileNameOf(const QString &name) { return QString::fromLatin1(QUrl::toPercentEncoding(name, " ")); }

Result<void> makeFolderOf(const QString &file)
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return fail(Words::tr("The folder of %1 cannot be made; check that you may write there.").arg(file));
    return {};
}

} // namespace

QString sharedBookFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("codebook.json"));
}

QString bookShelf()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("codebooks"));
}

Result<void> shelve(const QString &shelf, const Codebook &book, const QString &name)
{
    const QString file = QDir(shelf).filePath(fileNameOf(name) + QStringLiteral(".json"));
    return makeFolderOf(file).and_then([&] { return saveFile(file, writeCodebook(book)); });
}

std::vector<ShelvedBook> shelvedBooks(const QString &shelf)
{
    std::vector<ShelvedBook> books;
    for (const QFileInfo &file : QDir(shelf).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        books.push_back(
            {.name = QUrl::fromPercentEncoding(file.completeBaseName().toUtf8()), .path = file.absoluteFilePath()});
    std::ranges::sort(books, [](const ShelvedBook &a, const ShelvedBook &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return books;
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
    Result<void> kept = makeFolderOf(shared).and_then([&] { return saveFile(shared, writeCodebook(book)); });
    if (kept && library)
        kept = LibraryStore(*library).setSetting(bookSetting, {});
    return kept;
}

} // namespace volets
