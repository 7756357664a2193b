// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"

#include "document/catalogue.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cld2/public/compact_lang_det.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace volets {

namespace {

/// The longest report of the kind is under 2 MB of text; what is larger was not written to be read.
constexpr qint64 largestSource = qint64(20) * 1024 * 1024;
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

std::unexpected<Error> tooLarge(const QString &name)
{
    return fail(Words::tr("%1 is larger than %2, the limit for one text: split it, or keep only the part to compare.")
                    .arg(name, QLocale().formattedDataSize(largestSource, 0)));
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

/// A file open for reading that is sure to be an ordinary one: a FIFO or a device would block, or never end.
class OrdinaryFile
{
public:
    explicit OrdinaryFile(const QString &path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
        struct stat status{};
        if (m_descriptor >= 0 && ::fstat(m_descriptor, &status) == 0) {
            m_ordinary = S_ISREG(status.st_mode);
            m_size = status.st_size;
        }
    }
    ~OrdinaryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(OrdinaryFile)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isOrdinary() const { return m_ordinary; }
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    int m_descriptor = -1;
    bool m_ordinary = false;
    qint64 m_size = 0;
};

Result<QByteArray> readLimited(QIODevice &device, const QString &name)
{
    QByteArray bytes = device.read(largestSource + 1);
    if (bytes.size() > largestSource)
        return tooLarge(name);
    return bytes;
}

Result<DocumentPtr> readStandardInput(const Stop &stop)
{
    const QString name = Words::tr("standard input");
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return fail(Words::tr("Standard input cannot be read: %1. Give a file instead.").arg(input.errorString()));
    QByteArray bytes;
    while (bytes.size() <= largestSource) {
        const QByteArray more = input.read(largestSource + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > largestSource)
        return tooLarge(name);
    return readDocument(bytes, name, stop);
}

/// The texts of a folder, by name. Names without an extension count: texts are often delivered under a hash.
QStringList textsIn(const QString &folder)
{
    static const QStringList endings{QStringLiteral("txt"), QStringLiteral("text"), QStringLiteral("md"),
                                     QStringLiteral("markdown"), QString()};
    QStringList texts;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (endings.contains(entry.suffix().toLower()))
            texts += entry.filePath();
    }
    return texts;
}

Result<QStringList> expand(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path;
            continue;
        }
        const QStringList texts = textsIn(path);
        if (texts.isEmpty())
            return fail(Words::tr("The folder %1 has no texts: give a folder with .txt or .md files.")
                            .arg(QDir::toNativeSeparators(path)));
        files += texts;
    }
    return files;
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
    if (stop.requested())
        return stopped(sourceName);
    if (bytes.size() > largestSource)
        return tooLarge(sourceName);
    const Result<SourceText> source = decode(bytes, sourceName);
    if (!source)
        return std::unexpected(source.error());

    auto document = std::make_shared<Document>();
    document->genre = recogniseGenre(*source);
    if (stop.requested())
        return stopped(sourceName);
    Structure structure = readStructure(document->genre, *source);
    if (structure.units.empty() && document->genre != Genre::Other) {
        document->genre = Genre::Other;
        structure = readOther(*source);
    }
    if (stop.requested())
        return stopped(sourceName);
    document->title = structure.title;
    document->date = structure.date;
    document->status = structure.status;
    document->units = std::move(structure.units);
    document->repairs = std::move(structure.repairs);
    document->sourceName = sourceName;
    document->sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    document->language = detectLanguage(document->units);
    nameDocument(*document);
    return document;
}

Result<DocumentPtr> readFile(const QString &path, const Stop &stop)
{
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return fail(Words::tr("%1 does not exist: check its name.").arg(shown));
    if (info.isDir())
        return fail(Words::tr("%1 is a folder: choose a file in it.").arg(shown));
    const OrdinaryFile ordinary(path);
    if (ordinary.descriptor() < 0)
        return fail(Words::tr("%1 cannot be opened: check that you may read it.").arg(shown));
    if (!ordinary.isOrdinary())
        return fail(
            Words::tr("%1 is no ordinary file but a pipe or a device: save its content in a file, or send it to "
                      "standard input and give “-”.")
                .arg(shown));
    if (ordinary.size() > largestSource)
        return tooLarge(shown);
    QFile file;
    if (!file.open(ordinary.descriptor(), QIODevice::ReadOnly))
        return fail(Words::tr("%1 cannot be read: %2.").arg(shown, file.errorString()));
    const Result<QByteArray> bytes = readLimited(file, shown);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (file.error() != QFileDevice::NoError)
        return fail(
            Words::tr("%1 cannot be read: %2. Copy it to another disk and try again.").arg(shown, file.errorString()));
    return readDocument(*bytes, info.fileName(), stop);
}

Result<std::vector<DocumentPtr>> readFiles(const QStringList &paths, const Stop &stop)
{
    const Result<QStringList> files = expand(paths);
    if (!files)
        return std::unexpected(files.error());
    std::vector<DocumentPtr> documents;
    documents.reserve(size_t(files->size()));
    for (const QString &file : *files) {
        Result<DocumentPtr> document = file == u"-" ? readStandardInput(stop) : readFile(file, stop);
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
