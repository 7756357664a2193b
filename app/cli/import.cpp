// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"
#include "ingest/reader.h"
#include "jobs/importtexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTextStream>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

struct ImportOptions
{
    QStringList files;
    QString library;
};

Result<ImportOptions> parse(const QStringList &arguments)
{
    ImportOptions options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == u"--library" && i + 1 < arguments.size())
            options.library = arguments[++i];
        else if (argument.startsWith(u"--library="))
            options.library = argument.section(u'=', 1);
        else if (argument.size() > 1 && argument.startsWith(u'-'))
            return fail(Words::tr("import knows no option %1: only --library FILE.").arg(argument));
        else
            options.files += argument;
    }
    if (options.files.isEmpty() || options.library.isEmpty())
        return fail(Words::tr("import needs texts and a library: volets import FILES… --library LIBRARY"));
    return options;
}

} // namespace

int importCommand(const QStringList &arguments, Streams &streams)
{
    const auto trouble = [&](const Error &error) {
        streams.err << error.sentence << '\n';
        return Trouble;
    };
    const Result<ImportOptions> options = parse(arguments);
    if (!options)
        return trouble(options.error());
    Result<Library> library = openLibrary(options->library);
    if (!library)
        return trouble(library.error());
    const auto outcome = importTexts(library->database, {.paths = options->files, .pasted = {}},
                                     QDateTime::currentDateTimeUtc(), readDocument);
    if (const auto *error = std::get_if<Error>(&outcome))
        return trouble(*error);
    const auto &report = std::get<ImportReport>(outcome);
    for (const ImportedText &text : report.texts) {
        streams.out << text.added.key << "  " << text.document->title << "  ";
        if (text.added.wasThere)
            streams.out << Words::tr("was there already") << '\n';
        else
            streams.out << Words::tr("%n unit(s)", nullptr, int(text.document->units.size())) << '\n';
    }
    for (const QString &problem : report.problems)
        streams.err << problem << '\n';
    return report.problems.isEmpty() ? Done : Trouble;
}

} // namespace volets
