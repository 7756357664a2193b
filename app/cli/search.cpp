// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/subcommands.h"
#include "ingest/reader.h"
#include "jobs/importtexts.h"
#include "jobs/labels.h"
#include "store/searchindex.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTextStream>

#include <limits>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SearchCommand)
};

struct SearchArguments
{
    SearchQuery query;
    QStringList files;
    bool json = false;
};

Result<SearchArguments> parse(const QStringList &arguments)
{
    SearchArguments parsed;
    QStringList plain;
    for (const QString &argument : arguments) {
        if (argument == u"--json")
            parsed.json = true;
        else if (argument.startsWith(u"--"))
            return fail(Words::tr("search knows no option %1: only --json.").arg(argument));
        else
            plain += argument;
    }
    if (plain.size() < 2)
        return fail(Words::tr("search needs what to look for and where: volets search QUERY FILES… [--json]"));
    Result<SearchQuery> query = parseQuery(plain.takeFirst());
    if (!query)
        return std::unexpected(query.error());
    if (query->isEmpty())
        return fail(Words::tr("search needs a word to look for: volets search QUERY FILES… [--json]"));
    parsed.query = *std::move(query);
    parsed.files = plain;
    return parsed;
}

/// The texts and hits of a search in files: the same index as a library's, made for the occasion.
struct Answer
{
    std::vector<DocumentPtr> documents;
    std::vector<SearchHit> hits;
};

Result<Answer> answer(const SearchArguments &arguments)
{
    const QTemporaryDir folder;
    Result<Library> library = openLibrary(folder.filePath(QStringLiteral("search.volets")));
    if (!library)
        return std::unexpected(library.error());
    const auto outcome = importTexts(library->database, {.paths = arguments.files, .pasted = {}},
                                     QDateTime::currentDateTimeUtc(), readDocument);
    if (const auto *error = std::get_if<Error>(&outcome))
        return std::unexpected(*error);
    if (const QStringList problems = std::get<ImportReport>(outcome).problems; !problems.isEmpty())
        return fail(problems.join(u'\n'));
    Result<std::vector<DocumentPtr>> documents = LibraryStore(library->database).documents();
    if (!documents)
        return std::unexpected(documents.error());
    SearchIndex index(library->database);
    const std::vector<Assignment> assignments = assign(*documents, *defaultCodebook());
    for (std::size_t i = 0; i < documents->size(); ++i) {
        const Document &document = *documents->at(i);
        if (const Result<void> set = index.setLabels(document.key, labelsOf(document, int(i), assignments)); !set)
            return std::unexpected(set.error());
    }
    const SearchOptions all{.limit = std::numeric_limits<int>::max()};
    return index.find(arguments.query, all).transform([&](std::vector<SearchHit> &&hits) {
        return Answer{*std::move(documents), std::move(hits)};
    });
}

const Document &documentOf(const Answer &found, const SearchHit &hit)
{
    return **std::ranges::find(found.documents, hit.document,
                               [](const DocumentPtr &document) { return document->key; });
}

QJsonObject toJson(const Document &document, const SearchHit &hit)
{
    QJsonArray spans;
    for (const Span span : hit.spans)
        spans.append(QJsonObject{{QStringLiteral("start"), span.start}, {QStringLiteral("length"), span.length}});
    return {{QStringLiteral("unit"), unitName(document, hit.unit)},
            {QStringLiteral("text"), document.units[std::size_t(hit.unit)].text},
            {QStringLiteral("spans"), spans}};
}

/// A line for each place, lined up on the words found.
void print(const Document &document, const SearchHit &hit, QTextStream &out)
{
    constexpr qsizetype side = 36;
    const QString &text = document.units[std::size_t(hit.unit)].text;
    std::vector<Span> spans = hit.spans;
    if (spans.empty())
        spans.emplace_back();
    for (const Span span : spans)
        out << unitName(document, hit.unit).leftJustified(20) << "  "
            << text.first(span.start).last(std::min(side, span.start)).rightJustified(side) << '[' << span.of(text)
            << ']' << text.sliced(span.end()).left(side) << '\n';
}

} // namespace

int searchCommand(const QStringList &arguments, Streams &streams)
{
    const Result<SearchArguments> parsed = parse(arguments);
    const Result<Answer> found = parsed.and_then(answer);
    if (!found) {
        streams.err << found.error().sentence << '\n';
        return Trouble;
    }
    QJsonArray list;
    for (const SearchHit &hit : found->hits) {
        if (parsed->json)
            list.append(toJson(documentOf(*found, hit), hit));
        else
            print(documentOf(*found, hit), hit, streams.out);
    }
    if (parsed->json)
        streams.out << QJsonDocument(QJsonObject{{QStringLiteral("hits"), list}}).toJson();
    return Done;
}

} // namespace volets
