// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotate/apply.h"
#include "appearance/language.h"
#include "cli/arguments.h"
#include "cli/subcommands.h"
#include "compare/pipeline.h"
#include "export/exportcomparison.h"
#include "ingest/reader.h"
#include "jobs/dossier.h"
#include "settings.h"
#include "themes/codebookjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include <array>

namespace volets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&](const QStringList &names, const QString &value) {
        parser.addOption(QCommandLineOption(names, {}, value));
    };
    add({u"o"_s, u"output"_s}, u"OUT"_s);
    add({u"format"_s}, u"FORMAT"_s);
    add({u"kind"_s}, u"KIND"_s);
    add({u"line"_s}, u"WORDS"_s);
    add({u"question"_s}, u"WORDS"_s);
    add({u"library"_s}, u"LIBRARY"_s);
    add({u"preset"_s}, u"PRESET"_s);
    add({u"themes"_s}, u"CODES"_s);
    add({u"lang"_s}, u"LANGUAGE"_s);
    add({u"title"_s}, u"TITLE"_s);
    add({u"date"_s}, u"DATE"_s);
    add({u"columns"_s}, u"KEYS"_s);
    add({u"base"_s}, u"KEY"_s);
    add({u"mode"_s}, u"MODE"_s);
    add({u"embeddings"_s}, u"DIR"_s);
    parser.addOption(QCommandLineOption(u"changed"_s));
    parser.addOption(QCommandLineOption(u"tracked"_s));
    parser.addOption(QCommandLineOption(u"one-section"_s));
}

QString usage()
{
    return Words::tr(
        "export needs files and where to write: volets export FILES… [--format pdf|docx|odt|html|xlsx|csv|md] "
        "[--kind table|concordance|themes|notes|sheet] [--line WORDS]… [--question WORDS]… [--library LIBRARY] "
        "[--preset senat|conseil|neutre|FILE] [--themes CODES] "
        "[--columns KEYS] [--base KEY] "
        "[--mode distinct|versions] [--embeddings DIR] [--changed] [--one-section] [--tracked] [--title TITLE] [--date "
        "DATE] "
        "[--lang fr|en] -o OUT");
}

Result<ReportFormat> chosenFormat(const QCommandLineParser &parser, const QString &output)
{
    const QString named = parser.isSet(u"format"_s) ? parser.value(u"format"_s) : QFileInfo(output).suffix();
    if (const auto format = reportFormat(named))
        return *format;
    QStringList known;
    for (const ReportFormat format : reportFormats())
        known += suffix(format);
    return fail(
        Words::tr("export knows no format “%1”. Choose one of %2 with --format.").arg(named, known.join(u", "_s)));
}

Result<QStringList> chosenThemes(const QCommandLineParser &parser, const std::vector<ReportTheme> &themes)
{
    const QStringList codes = parser.value(u"themes"_s).split(u',', Qt::SkipEmptyParts);
    QStringList known;
    for (const ReportTheme &theme : themes)
        known += theme.code;
    for (const QString &code : codes)
        if (!known.contains(code))
            return fail(
                Words::tr("The code book has no theme “%1”. Its themes are %2.").arg(code, known.join(u", "_s)));
    return codes;
}

Result<int> columnOf(const Comparison &comparison, const QString &key)
{
    QStringList keys;
    for (std::size_t d = 0; d < comparison.documents.size(); ++d) {
        if (comparison.documents[d]->key == key)
            return int(d);
        keys += comparison.documents[d]->key;
    }
    return fail(Words::tr("No text has the key “%1”. The keys are %2.").arg(key, keys.join(u", "_s)));
}

Result<ColumnSetup> chosenColumns(const QCommandLineParser &parser, const Comparison &comparison)
{
    ColumnSetup setup;
    QStringList keys = parser.value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    if (keys.isEmpty())
        for (const DocumentPtr &document : comparison.documents)
            keys += document->key;
    for (const QString &key : keys) {
        const Result<int> column = columnOf(comparison, key);
        if (!column)
            return std::unexpected(column.error());
        setup.columns.push_back(*column);
    }
    if (parser.isSet(u"base"_s)) {
        const Result<int> base = columnOf(comparison, parser.value(u"base"_s));
        if (!base)
            return std::unexpected(base.error());
        setup.reference = Reference::Star;
        setup.base = *base;
    }
    return setup;
}

Result<ReportKind> chosenKind(const QCommandLineParser &parser)
{
    static const std::array kinds{
        std::pair{u"table"_s, ReportKind::Comparison}, std::pair{u"concordance"_s, ReportKind::Concordance},
        std::pair{u"themes"_s, ReportKind::Themes},    std::pair{u"notes"_s, ReportKind::Notes},
        std::pair{u"sheet"_s, ReportKind::Sheet},
    };
    if (!parser.isSet(u"kind"_s))
        return ReportKind::Comparison;
    const QString wanted = parser.value(u"kind"_s);
    QStringList known;
    for (const auto &[name, kind] : kinds) {
        if (name == wanted)
            return kind;
        known += name;
    }
    return fail(
        Words::tr("export knows no document “%1”. Choose one of %2 with --kind.").arg(wanted, known.join(u", "_s)));
}

/// What the library holds, its code book, mode, decisions and notes among it; files that are named as well are the
/// texts in place of the library's own.
Result<Dossier> chosenDossier(const QStringList &files, const QString &path, const QString &model)
{
    Dossier dossier;
    dossier.book.book = defaultCodebook();
    if (!path.isEmpty()) {
        Result<Library> library = openLibrary(path, {.access = DatabaseOptions::Access::ReadOnly});
        if (!library)
            return std::unexpected(library.error());
        Result<Dossier> kept = readDossier(library->database, sharedBookFile(), model);
        if (!kept)
            return kept;
        dossier = *std::move(kept);
        if (files.isEmpty() && dossier.documents.empty())
            return fail(Words::tr("The library %1 holds no texts. Import some, or name files.")
                            .arg(QDir::toNativeSeparators(path)));
    }
    if (!files.isEmpty()) {
        Result<std::vector<DocumentPtr>> documents = readFiles(files);
        if (!documents)
            return std::unexpected(documents.error());
        dossier.documents = *std::move(documents);
        dossier.comparison = nullptr;
    }
    return dossier;
}

/// The folder of the model of meaning: the one named, or for a library the one that the window uses.
QString chosenModel(const QCommandLineParser &parser)
{
    if (parser.isSet(u"embeddings"_s) || !parser.isSet(u"library"_s))
        return parser.value(u"embeddings"_s);
    return Settings().value(setting::meaningModel).toString();
}

/// The comparison that the library keeps, or one made now.
Result<ComparisonPtr> comparisonOf(const Dossier &dossier, DossierMode mode, const QString &model, QTextStream &err)
{
    if (dossier.comparison && dossier.comparison->mode == mode)
        return dossier.comparison;
    std::vector<DocumentPtr> documents = chronological(dossier.documents);
    PipelineOptions options{
        .mode = mode, .codebook = dossier.book.book, .constraints = constraintsFrom(dossier.decisions, documents)};
    addMeanings(documents, model, options, err);
    const auto compared = compare(std::move(documents), options);
    if (const auto *error = std::get_if<Error>(&compared))
        return std::unexpected(*error);
    return asDecided(std::get<ComparisonPtr>(compared), dossier.decisions); // nobody can stop it here
}

/// Everything but the reading of the arguments; the sentence of an error is for the reader.
Result<Exported> run(const QCommandLineParser &parser, QTextStream &err)
{
    const QString model = chosenModel(parser);
    const Result<Dossier> dossier = chosenDossier(parser.positionalArguments(), parser.value(u"library"_s), model);
    if (!dossier)
        return std::unexpected(dossier.error());
    for (const QString &notice : {dossier->book.notice, dossier->notice})
        if (!notice.isEmpty())
            err << notice << '\n';
    const QString language = parser.isSet(u"lang"_s) ? parser.value(u"lang"_s) : languageOfTexts(dossier->documents);
    useLanguage(language);

    const QString output = parser.value(u"o"_s);
    ExportOptions options = usualExport(*dossier->book.book, language);
    const Result<ReportFormat> format = chosenFormat(parser, output);
    if (!format)
        return std::unexpected(format.error());
    options.format = *format;
    options.trackedChanges = parser.isSet(u"tracked"_s);
    if (options.trackedChanges && !canTrackChanges(options.format))
        return fail(
            Words::tr("A file of format “%1” has no tracked changes. Choose docx or odt with --format, or leave "
                      "out --tracked.")
                .arg(suffix(options.format)));
    if (parser.isSet(u"preset"_s)) {
        Result<Preset> preset = findPreset(parser.value(u"preset"_s));
        if (!preset)
            return std::unexpected(preset.error());
        options.preset = *std::move(preset);
    }
    const Result<QStringList> themes = chosenThemes(parser, options.report.themes);
    if (!themes)
        return std::unexpected(themes.error());
    options.report.onlyThemes = *themes;
    options.report.title = parser.value(u"title"_s);
    if (parser.isSet(u"date"_s))
        options.report.date = parser.value(u"date"_s);
    options.report.onlyChanged = parser.isSet(u"changed"_s);
    options.report.byTheme = !parser.isSet(u"one-section"_s);

    const Result<ReportKind> kind = chosenKind(parser);
    if (!kind)
        return std::unexpected(kind.error());
    options.report.kind = *kind;
    options.report.sheet = {.lines = parser.values(u"line"_s), .questions = parser.values(u"question"_s)};

    DossierMode mode = dossier->mode;
    if (const QString wanted = parser.value(u"mode"_s); wanted == u"versions")
        mode = DossierMode::VersionsOfOneText;
    else if (wanted == u"distinct")
        mode = DossierMode::DistinctTexts;
    else if (!wanted.isEmpty())
        return fail(Words::tr("export knows no mode “%1”. Choose distinct or versions.").arg(wanted));
    const Result<ComparisonPtr> compared = comparisonOf(*dossier, mode, model, err);
    if (!compared)
        return std::unexpected(compared.error());
    const Comparison &comparison = **compared;
    const Result<ColumnSetup> setup = chosenColumns(parser, comparison);
    if (!setup)
        return std::unexpected(setup.error());
    options.report.setup = *setup;
    takeNotes(dossier->notes, comparison.documents, options.report);

    const auto exported = exportComparison(comparison, options, output);
    if (const auto *error = std::get_if<Error>(&exported))
        return std::unexpected(*error);
    return std::get<Exported>(exported);
}

} // namespace

int exportCommand(const QStringList &arguments, Streams &streams)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"export"_s} + arguments)) {
        streams.err << parser.errorText() << '\n' << usage() << '\n';
        return Trouble;
    }
    const bool hasTexts = !parser.positionalArguments().isEmpty() || parser.isSet(u"library"_s);
    if (!hasTexts || !parser.isSet(u"o"_s)) {
        streams.err << usage() << '\n';
        return Trouble;
    }
    const Result<Exported> exported = run(parser, streams.err);
    if (!exported) {
        streams.err << exported.error().sentence << '\n';
        return Trouble;
    }
    streams.err << Words::tr("Written: %1").arg(QDir::toNativeSeparators(exported->path));
    if (exported->pages > 0)
        streams.err << Words::tr(" (%n page(s)", nullptr, exported->pages)
                    << Words::tr(", %n quotation(s) checked)", nullptr, exported->checked);
    streams.err << '\n';
    return Done;
}

} // namespace volets
