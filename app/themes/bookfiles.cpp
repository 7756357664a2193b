// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/bookfiles.h"

#include "base/savefile.h"
#include "jobs/codebooks.h"
#include "themes/codebookjson.h"
#include "themes/qdc.h"
#include "themes/qdpx.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BookFiles)
};

bool endsWith(const QString &path, QStringView ending) { return path.endsWith(ending, Qt::CaseInsensitive); }

Result<QByteArray> bytesOf(const QString &path, const Codebook &book, const QString &language,
                           const Comparison *comparison)
{
    if (endsWith(path, u".json"))
        return writeCodebook(book);
    if (!endsWith(path, u".qdpx"))
        return writeQdc(book, language);
    if (!comparison)
        return fail(Words::tr("There are no texts whose passages could be exported; open some first."));
    // passages bear the codes of the book that they were assigned with
    return writeQdpx(comparison->documents, comparison->assignments,
                     comparison->codebook ? *comparison->codebook : book, language, QDateTime::currentDateTimeUtc());
}

} // namespace

Result<Codebook> readBook(const QString &path, const QString &language, const Codebook &known)
{
    if (!endsWith(path, u".qdc"))
        return readCodebookFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Words::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return readQdc(file.readAll(), path, language, known);
}

Result<void> writeBook(const QString &path, const Codebook &book, const QString &language, const Comparison *comparison)
{
    return bytesOf(path, book, language, comparison).and_then([&](const QByteArray &bytes) {
        return saveFile(path, bytes);
    });
}

} // namespace volets
