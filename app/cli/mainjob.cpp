// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/mainjob.h"

#include "appearance/language.h"
#include "cli/arguments.h"
#include "compare/pipeline.h"
#include "export/exportcomparison.h"
#include "ingest/reader.h"
#include "jobs/importtexts.h"
#include "library/firstdossier.h"
#include "store/librarystore.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <ranges>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MainJob)
};

/// The dossier's texts, imported into its library first where they are not there yet.
Result<std::vector<DocumentPtr>> dossierTexts(const FirstDossier &dossier, QTextStream &err)
{
    if (!QDir().mkpath(QFileInfo(dossier.library).path()))
        return fail(Words::tr("The folder of the library %1 cannot be made: name another with --library.")
                        .arg(QDir::toNativeSeparators(dossier.library)));
    Result<Library> library = openLibrary(dossier.library);
    if (!library)
        return std::unexpected(library.error());
    if (!dossier.paths.isEmpty()) {
        const auto outcome = importTexts(library->database, {.paths = dossier.paths, .pasted = {}},
                                         QDateTime::currentDateTimeUtc(), readDocument);
        if (const auto *error = std::get_if<Error>(&outcome))
            return std::unexpected(*error);
        for (const QString &problem : std::get<ImportReport>(outcome).problems)
            err << problem << '\n';
    }
    return LibraryStore(library->database).documents();
}

void printTexts(const Comparison &comparison, QTextStream &out)
{
    for (const DocumentPtr &document : comparison.documents)
        out << "  " << document->shortTitle << "  ·  " << document->title << "  ·  "
            << Words::tr("%n unit(s)", nullptr, int(document->units.size())) << '\n';
}

void printFindings(const Comparison &comparison, const std::vector<ReportTheme> &themes, QTextStream &out)
{
    std::array<int, 3> links{};
    for (const Link &link : comparison.alignment.links)
        ++links[std::size_t(link.relation)];
    out << '\n'
        << Words::tr("%n row(s)", nullptr, int(comparison.alignment.rows.size())) << "  ·  "
        << Words::tr("links: %1 taken up, %2 taken up and redrafted, %3 echoes")
               .arg(links[std::size_t(Relation::Same)])
               .arg(links[std::size_t(Relation::Partial)])
               .arg(links[std::size_t(Relation::Kin)])
        << "\n\n";
    for (const ReportTheme &theme : themes) {
        const auto clauses = std::ranges::count(comparison.assignments, theme.code, &Assignment::theme);
        if (clauses > 0)
            out << "  " << theme.code.leftJustified(6) << "  " << QString::number(clauses).rightJustified(4) << "  "
                << theme.title << '\n';
    }
    out << '\n';
}

} // namespace

int runMainJob(Streams &streams)
{
    useLanguage(systemLanguage());
    const auto trouble = [&](const QString &sentence) {
        streams.err << sentence << '\n';
        return Trouble;
    };
    const FirstDossier dossier = findFirstDossier();
    if (dossier.kind == FirstDossier::Kind::Nothing)
        return trouble(Words::tr("There are no texts to compare: name some, volets inspect FILES…"));
    Result<std::vector<DocumentPtr>> documents = dossierTexts(dossier, streams.err);
    if (!documents)
        return trouble(documents.error().sentence);
    const QString language = languageOfTexts(*documents);
    useLanguage(language);

    const auto compared = compare(*std::move(documents));
    if (const auto *error = std::get_if<Error>(&compared))
        return trouble(error->sentence);
    const Comparison &comparison = *std::get<ComparisonPtr>(compared); // nobody can stop it here
    switch (dossier.kind) {
    case FirstDossier::Kind::Sample:
        streams.out << Words::tr("The sample dossier, of invented texts:") << '\n';
        break;
    case FirstDossier::Kind::Corpus:
        streams.out << Words::tr("Texts found in %1:").arg(QDir::toNativeSeparators(dossier.folder)) << '\n';
        break;
    case FirstDossier::Kind::Library:
    case FirstDossier::Kind::Nothing:
        streams.out << Words::tr("Texts of the library %1:").arg(QDir::toNativeSeparators(dossier.library)) << '\n';
        break;
    }
    ExportOptions options = usualExport(*comparison.codebook, language);
    printTexts(comparison, streams.out);
    printFindings(comparison, options.report.themes, streams.out);

    const QString path = QDir::current().filePath(QStringLiteral("comparaison.pdf"));
    // A table of all themes would be a book: the code book's first three are those that a briefing begins with.
    constexpr std::size_t tabled = 3;
    for (const ReportTheme &theme : options.report.themes | std::views::take(tabled))
        options.report.onlyThemes += theme.code;
    const auto exported = exportComparison(comparison, options, path);
    if (const auto *error = std::get_if<Error>(&exported))
        return trouble(error->sentence);
    const auto &done = std::get<Exported>(exported);
    streams.out << Words::tr("%1: %n page(s)", nullptr, done.pages).arg(QDir::toNativeSeparators(done.path)) << ", "
                << Words::tr("%n quotation(s) checked against their sources", nullptr, done.checked) << '\n';
    return Done;
}

} // namespace volets
