// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf.h"

#include "base/parts.h"
#include "ingest/pdf/exit.h"
#include "ingest/reader.h"
#include "ingest/source.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>
#include <array>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

/// What the process writes about `bytes`, or the sentence that says why it does not.
Result<QByteArray> extract(const QByteArray &bytes, const QString &order, const QString &shown, const Stop &stop)
{
    constexpr int breath = 50;             // milliseconds between two looks at `stop`
    constexpr qint64 longestWait = 90'000; // milliseconds; the process stops itself sooner
    const QString program = partProgram(QStringLiteral("volets_pdf"));
    if (program.isEmpty())
        return fail(Words::tr("%1 is a PDF, and the part of Volets that reads it is missing: install Volets again, or "
                              "save the PDF as plain text and open that file.")
                        .arg(shown));
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {order});
    process.write(bytes);
    process.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    QByteArray text;
    for (bool ended = false; !ended;) {
        ended = process.waitForFinished(breath) || process.state() == QProcess::NotRunning;
        text += process.readAllStandardOutput();
        const bool stopped = stop.requested();
        if (ended || (!stopped && clock.elapsed() < longestWait && text.size() <= largestSource))
            continue;
        process.kill();
        process.waitForFinished();
        return stopped
                   ? fail(Words::tr("%1 was not read: reading was stopped.").arg(shown))
                   : fail(Words::tr("%1 has too much to read: split it, or keep only the part to compare.").arg(shown));
    }
    const bool exited = process.exitStatus() == QProcess::NormalExit && process.error() != QProcess::FailedToStart;
    if (exited && process.exitCode() == int(PdfExit::Read))
        return text;
    if (exited && process.exitCode() == int(PdfExit::Locked))
        return fail(Words::tr("%1 is locked with a password: save it without one and open that file.").arg(shown));
    return fail(
        Words::tr("%1 is a PDF that cannot be read: it is damaged; open it in a reader of PDF, print it to a new file "
                  "and open that one.")
            .arg(shown));
}

/// The letters of ligatures, which a PDF may have as signs of their own: «ﬁ».
QString withLettersParted(QString text)
{
    static constexpr std::array<QStringView, 7> letters{u"ff", u"fi", u"fl", u"ffi", u"ffl", u"st", u"st"};
    constexpr char16_t first = 0xFB00;
    for (std::size_t i = 0; i < letters.size(); ++i)
        text.replace(QChar(char16_t(first + i)), letters[i].toString());
    return text;
}

/// Words on both sides of a gap: the line of one column beside that of another, and no marker or number at a margin.
bool isParted(QStringView line)
{
    constexpr qsizetype gutter = 3;    // spaces
    constexpr qsizetype shortest = 20; // characters of a column's line
    line = line.trimmed();
    qsizetype spaces = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] != u' ') {
            if (spaces >= gutter && at - spaces >= shortest && line.size() - at >= shortest)
                return true;
            spaces = 0;
        } else {
            ++spaces;
        }
    }
    return false;
}

} // namespace

bool looksLikePdf(QByteArrayView bytes)
{
    constexpr qsizetype deepest = 1024; // where readers look for the head
    const QByteArrayView head = bytes.first(std::min(bytes.size(), deepest));
    const qsizetype at = head.indexOf("%PDF-");
    return at == 0 || (at > 0 && head.first(at).trimmed().isEmpty());
}

bool standsInColumns(QStringView text)
{
    int lines = 0;
    int parted = 0;
    for (const QStringView line : text.split(u'\n')) {
        lines += !line.trimmed().isEmpty();
        parted += isParted(line);
    }
    return parted * 3 > lines;
}

Result<SourceText> readPdf(const QByteArray &bytes, const QString &shown, const Stop &stop)
{
    Result<QByteArray> extracted = extract(bytes, QStringLiteral("layout"), shown, stop);
    if (extracted && standsInColumns(QString::fromUtf8(*extracted)))
        extracted = extract(bytes, QStringLiteral("raw"), shown, stop);
    if (!extracted)
        return std::unexpected(extracted.error());
    const QString text = withLettersParted(QString::fromUtf8(*extracted));
    if (text.trimmed().isEmpty())
        return fail(Words::tr("%1 holds pictures of pages and no words: have a program recognise its words first, and "
                              "open what that program saves.")
                        .arg(shown));
    return decode(text.toUtf8(), shown);
}

} // namespace volets
