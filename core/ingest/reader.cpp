// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"

#include "document/catalogue.h"
#include "ingest/docx.h"
#include "ingest/elisions.h"
#include "ingest/html.h"
#include "ingest/notefigures.h"
#include "ingest/odt.h"
#include "ingest/pdf.h"
#include "ingest/source.h"
#include "ingest/spacedhyphens.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <iterator>

namespace volets {

namespace {

/// Enough words to tell a language.
constexpr qsizetype languageSample = 20'000;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

std::unexpected<Error> stopped(const QString &name)
{
    return fail(Words::tr("%1 was not read: reading was stopped.").arg(name));
}

/// What a file is, by its content.
enum class FileFormat { Plain, Html, Docx, Odt, Pdf };

FileFormat formatOf(const QByteArray &bytes)
{
    if (looksLikePdf(bytes))
        return FileFormat::Pdf;
    if (looksLikeHtml(bytes))
        return FileFormat::Html;
    if (looksLikeDocx(bytes))
        return FileFormat::Docx;
    return looksLikeOdt(bytes) ? FileFormat::Odt : FileFormat::Plain;
}

Result<SourceText> readText(const QByteArray &bytes, FileFormat format, const QString &sourceName, const Stop &stop)
{
    switch (format) {
    case FileFormat::Html:
        return readHtml(bytes, sourceName);
    case FileFormat::Docx:
        return readDocx(bytes, sourceName);
    case FileFormat::Odt:
        return readOdt(bytes, sourceName);
    case FileFormat::Pdf:
        return readPdf(bytes, sourceName, stop);
    case FileFormat::Plain:
        break;
    }
    return decode(bytes, sourceName);
}

/// Formats whose looks are told by marks in the lines made of them.
bool isFormatted(FileFormat format) { return format != FileFormat::Plain && format != FileFormat::Pdf; }

/// Marks that stood for the looks of a formatted text are no repairs of it.
void forgetOwnMarks(std::vector<Repair> &repairs)
{
    std::erase_if(repairs, [](const Repair &repair) { return repair.rule == u"emphasis" || repair.rule == u"escape"; });
}

Structure readStructure(Genre genre, const SourceText &source)
{
    switch (genre) {
    case Genre::Outcome:
        return readOutcome(source);
    case Genre::Law:
        return readLaw(source);
    case Genre::Messages:
        return readMessages(source);
    case Genre::Brief:
        return readBrief(source);
    case Genre::Other:
        break;
    }
    return readOther(source);
}

/// Whether a grammar found the beginning of a text far behind it, or none: it is not the grammar of that text.
bool missesMost(const Structure &structure)
{
    constexpr qsizetype longFront = 2'000;
    qsizetype before = 0;
    for (const Repair &repair : structure.repairs)
        before += repair.rule == u"front-matter" ? repair.before.size() : 0;
    qsizetype words = 0;
    for (const Unit &unit : structure.units)
        words += unit.text.size();
    return words == 0 || (before > longFront && before > words);
}

QString detectLanguage(const std::vector<Unit> &units)
{
    QString sample;
    for (const Unit &unit : units) {
        sample += unit.text + u'\n';
        if (sample.size() > languageSample)
            break;
    }
    const QByteArray bytes = sample.toUtf8();
    bool reliable = false;
    const CLD2::Language language = CLD2::DetectLanguage(bytes.constData(), int(bytes.size()), true, &reliable);
    return language == CLD2::UNKNOWN_LANGUAGE ? QString() : QString::fromLatin1(CLD2::LanguageCode(language));
}

/// Whether a file's fingerprint is wanted.
enum class Identity { Told, Left };

Result<DocumentPtr> read(const QByteArray &bytes, const QString &sourceName, Identity identity, const Stop &stop)
{
    if (stop.requested())
        return stopped(sourceName);
    const FileFormat format = formatOf(bytes);
    const Result<SourceText> lines = readText(bytes, format, sourceName, stop);
    if (!lines)
        return std::unexpected(lines.error());
    auto [source, figures] = joinNoteFigures(*lines);
    std::vector<Repair> closed = closeElisions(source);
    if (source.hasPages)
        std::ranges::move(closeHyphens(source), std::back_inserter(closed));

    auto document = std::make_shared<Document>();
    document->genre = recogniseGenre(source);
    if (stop.requested())
        return stopped(sourceName);
    Structure structure = readStructure(document->genre, source);
    if (document->genre != Genre::Other && missesMost(structure)) {
        document->genre = Genre::Other;
        structure = readOther(source);
    }
    if (stop.requested())
        return stopped(sourceName);
    document->title = structure.title;
    document->date = structure.date;
    document->status = structure.status;
    document->units = std::move(structure.units);
    document->repairs = std::move(structure.repairs);
    document->repairs.insert(document->repairs.begin(), figures.begin(), figures.end());
    document->repairs.insert(document->repairs.begin(), closed.begin(), closed.end());
    if (isFormatted(format))
        forgetOwnMarks(document->repairs);
    document->sourceName = sourceName;
    if (identity == Identity::Told)
        document->sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    document->language = detectLanguage(document->units);
    nameDocument(*document);
    return document;
}

DocumentPtr withKey(const DocumentPtr &document, const QString &key)
{
    auto copy = std::make_shared<Document>(*document);
    copy->key = key;
    return copy;
}

} // namespace

Result<DocumentPtr> readDocument(const QByteArray &bytes, const QString &sourceName, const Stop &stop)
{
    return read(bytes, sourceName, Identity::Told, stop);
}

Result<DocumentPtr> readFile(const QString &path, const Stop &stop)
{
    return readSource(path, stop).and_then([&](const Source &source) {
        return read(source.bytes, source.name, Identity::Told, stop);
    });
}

Result<DocumentPtr> readWords(const QString &path, const Stop &stop)
{
    return readSource(path, stop).and_then([&](const Source &source) {
        return read(source.bytes, source.name, Identity::Left, stop);
    });
}

Result<std::vector<DocumentPtr>> readFiles(const QStringList &paths, const Stop &stop)
{
    const Result<QStringList> files = textFiles(paths);
    if (!files)
        return std::unexpected(files.error());
    std::vector<DocumentPtr> documents;
    documents.reserve(size_t(files->size()));
    for (const QString &file : *files) {
        Result<DocumentPtr> document = readFile(file, stop);
        if (!document)
            return std::unexpected(document.error());
        const auto taken = [&](const QString &key) {
            return std::ranges::contains(documents, key, [](const DocumentPtr &other) { return other->key; });
        };
        QString key = (*document)->key;
        for (int repetition = 2; taken(key); ++repetition)
            key = (*document)->key + u'-' + QString::number(repetition);
        documents.push_back(key == (*document)->key ? *std::move(document) : withKey(*document, key));
        stop.progress(double(documents.size()) / double(files->size()));
    }
    return documents;
}

} // namespace volets
