// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verify.h"

#include "appearance/language.h"
#include "cli/subcommands.h"
#include "ingest/reader.h"
#include "report/pdfreading.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

Result<Verification> run(const QString &path, const QStringList &files)
{
    QFile pdf(path);
    const QString name = QDir::toNativeSeparators(path);
    if (!pdf.open(QIODevice::ReadOnly))
        return fail(Words::tr("%1 cannot be read: %2. Name a PDF that Volets wrote.").arg(name, pdf.errorString()));
    const Result<std::vector<DocumentPtr>> documents = readFiles(files);
    if (!documents)
        return std::unexpected(documents.error());
    const QByteArray bytes = pdf.readAll();
    const Result<PdfReading> reading = readPdf(bytes, name, [](const ReadElements &) {});
    if (!reading)
        return std::unexpected(reading.error());
    useLanguage(reading->language); // the places on its pages are written in it
    return compareWithSources(bytes, name, *documents);
}

} // namespace

int verifyCommand(const QStringList &arguments, Streams &streams)
{
    const auto isOption = [](const QString &argument) { return argument.size() > 1 && argument.startsWith(u'-'); };
    if (arguments.size() < 2 || std::ranges::any_of(arguments, isOption)) {
        streams.err << Words::tr("verify needs a PDF and its sources: volets verify OUT.pdf FILES…") << '\n';
        return Trouble;
    }
    const Result<Verification> verification = run(arguments.first(), arguments.sliced(1));
    if (!verification) {
        streams.err << verification.error().sentence << '\n';
        return Trouble;
    }
    for (const QString &fault : verification->faults)
        streams.out << fault << '\n';
    streams.out << Words::tr("%n quotation(s) checked", nullptr, verification->checked) << ", "
                << Words::tr("%n difference(s)", nullptr, int(verification->faults.size())) << '\n';
    return verification->faults.isEmpty() ? Done : DifferencesFound;
}

} // namespace volets
