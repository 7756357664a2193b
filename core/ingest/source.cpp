// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/source.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

/// A file open for reading that is sure to be an ordinary one: a FIFO or a device would block, or never end.
class OrdinaryFile
{
public:
    explicit OrdinaryFile(const QString &path)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
        struct stat status{};
        m_ordinary = m_descriptor >= 0 && ::fstat(m_descriptor, &status) == 0 && S_ISREG(status.st_mode);
    }
    ~OrdinaryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(OrdinaryFile)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isOrdinary() const { return m_ordinary; }

private:
    int m_descriptor = -1;
    bool m_ordinary = false;
};

/// Everything that `file` has, as one text called `name`; `shown` names it in sentences.
Result<Source> readAll(QFile &file, const QString &name, const QString &shown, const Stop &stop)
{
    constexpr qint64 piece = qint64(1) << 20;
    Source source{name, {}};
    source.bytes.reserve(std::min(file.size() + 1, largestArchive));
    for (;;) {
        if (stop.requested())
            return fail(Words::tr("%1 was not read: reading was stopped.").arg(shown));
        const QByteArray more = file.read(piece);
        if (file.error() != QFileDevice::NoError)
            return fail(Words::tr("%1 cannot be read: %2. Copy it to another disk and try again.")
                            .arg(shown, file.errorString()));
        if (more.isEmpty())
            return source;
        source.bytes += more;
        const bool holdsPictures = source.bytes.startsWith("PK\x03\x04") || source.bytes.startsWith("%PDF-");
        const qint64 limit = holdsPictures ? largestArchive : largestSource;
        if (source.bytes.size() > limit)
            return fail(
                Words::tr("%1 is larger than %2, the limit for one text: split it, or keep only the part to compare.")
                    .arg(shown, QLocale().formattedDataSize(limit, 0)));
    }
}

/// The texts of a folder, by name. Names without an extension count: texts are often delivered under a hash.
QStringList textsIn(const QString &folder)
{
    static const QStringList endings{QStringLiteral("txt"),  QStringLiteral("text"),
                                     QStringLiteral("md"),   QStringLiteral("markdown"),
                                     QStringLiteral("html"), QStringLiteral("htm"),
                                     QStringLiteral("docx"), QStringLiteral("odt"),
                                     QStringLiteral("pdf"),  QString()};
    QStringList texts;
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (endings.contains(entry.suffix().toLower()))
            texts += entry.filePath();
    }
    return texts;
}

} // namespace

Result<QStringList> textFiles(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path;
            continue;
        }
        const QStringList texts = textsIn(path);
        if (texts.isEmpty())
            return fail(
                Words::tr("The folder %1 has no texts: give a folder with .txt, .md, .html, .docx, .odt or .pdf files.")
                    .arg(QDir::toNativeSeparators(path)));
        files += texts;
    }
    return files;
}

Result<Source> readSource(const QString &path, const Stop &stop)
{
    QFile file;
    if (path == u"-") {
        const QString name = Words::tr("standard input");
        if (!file.open(STDIN_FILENO, QIODevice::ReadOnly))
            return fail(Words::tr("Standard input cannot be read: %1. Give a file instead.").arg(file.errorString()));
        return readAll(file, name, name, stop);
    }
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return fail(Words::tr("%1 does not exist: check its name.").arg(shown));
    if (info.isDir())
        return fail(Words::tr("%1 is a folder: choose a file in it.").arg(shown));
    if (path.startsWith(u":/")) {
        // one of the program's own resources, which is no file of the system
        file.setFileName(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Words::tr("%1 cannot be opened: check that you may read it.").arg(shown));
        return readAll(file, info.fileName(), shown, stop);
    }
    const OrdinaryFile ordinary(path);
    if (ordinary.descriptor() < 0)
        return fail(Words::tr("%1 cannot be opened: check that you may read it.").arg(shown));
    if (!ordinary.isOrdinary())
        return fail(
            Words::tr("%1 is no ordinary file but a pipe or a device: save its content in a file, or send it to "
                      "standard input and give “-”.")
                .arg(shown));
    if (!file.open(ordinary.descriptor(), QIODevice::ReadOnly))
        return fail(Words::tr("%1 cannot be read: %2.").arg(shown, file.errorString()));
    return readAll(file, info.fileName(), shown, stop);
}

} // namespace volets
