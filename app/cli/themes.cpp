// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/subcommands.h"
#include "compare/briefingrows.h"
#include "compare/pipeline.h"
#include "ingest/reader.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"
#include "themes/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTextStream>

#include <algorithm>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Themes)
};

struct Arguments
{
    bool json = false;
    QString codebook;      ///< a file; empty: the program's own book
    QString briefing;      ///< a theme whose rows are asked for
    bool wordings = false; ///< the names of concepts are asked for; otherwise, and without a briefing, assignments
    QStringList files;
};

Result<Arguments> parse(const QStringList &arguments)
{
    Arguments parsed;
    for (qsizetype k = 0; k < arguments.size(); ++k) {
        const QString &argument = arguments[k];
        if (argument == u"--json") {
            parsed.json = true;
        } else if (argument == u"--codebook") {
            if (++k == arguments.size())
                return fail(Words::tr("--codebook needs a file: volets themes FILES… --codebook FILE."));
            parsed.codebook = arguments[k];
        } else if (argument == u"--briefing") {
            if (++k == arguments.size())
                return fail(Words::tr("--briefing needs a theme: volets themes FILES… --briefing CODE."));
            parsed.briefing = arguments[k];
        } else if (argument == u"--wordings") {
            parsed.wordings = true;
        } else if (argument.size() > 1 && argument.startsWith(u'-')) {
            return fail(Words::tr("themes knows no option %1: only --codebook FILE, --briefing CODE, --wordings and "
                                  "--json.")
                            .arg(argument));
        } else {
            parsed.files += argument;
        }
    }
    if (parsed.files.isEmpty())
        return fail(Words::tr(
            "themes needs files or folders: volets themes FILES… [--codebook FILE] [--briefing CODE | --wordings] "
            "[--json]"));
    return parsed;
}

QString addressOf(const Document &document, const Assignment &assignment)
{
    return document.key + u':' + document.units[std::size_t(assignment.unit.unit)].id;
}

QJsonObject toJson(const Document &document, const Assignment &assignment)
{
    QJsonArray evidence;
    for (const Span span : assignment.evidence)
        evidence.append(QJsonObject{{QStringLiteral("start"), span.start}, {QStringLiteral("length"), span.length}});
    return {{QStringLiteral("unit"), addressOf(document, assignment)},
            {QStringLiteral("theme"), assignment.theme},
            {QStringLiteral("confidence"), assignment.confidence},
            {QStringLiteral("evidence"), evidence}};
}

/// Documents that no rule of the book can read: said, never silently absent.
QJsonArray skipped(const std::vector<DocumentPtr> &documents, const Codebook &book)
{
    QJsonArray list;
    for (const DocumentPtr &document : documents) {
        if (!speaks(book, document->language))
            list.append(QJsonObject{
                {QStringLiteral("what"), document->key},
                {QStringLiteral("why"),
                 Words::tr("The code book has no terms in the language of this text (%1).").arg(document->language)}});
    }
    return list;
}

void print(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &assignments, const Codebook &book,
           QTextStream &out)
{
    const QString language = QLocale().bcp47Name().section(u'-', 0, 0);
    for (const Theme &theme : book.themes) {
        out << theme.code << "  " << wordingIn(theme.name, language) << '\n';
        for (const Assignment &assignment : assignments) {
            if (assignment.theme != theme.code)
                continue;
            const Document &document = *documents[std::size_t(assignment.unit.document)];
            QStringList words;
            for (const Span span : assignment.evidence)
                words << span.of(document.units[std::size_t(assignment.unit.unit)].text).toString();
            out << "    " << addressOf(document, assignment).leftJustified(18) << "  "
                << (words.isEmpty() ? Words::tr("(by its chapeau or heading)") : words.join(QStringLiteral(" · ")))
                << '\n';
        }
        out << '\n';
    }
}

/// The clauses of one theme in rows, each of which asks for one thing.
int briefing(const std::vector<DocumentPtr> &documents, const CodebookPtr &book, const Arguments &asked,
             Streams &streams)
{
    if (!book->theme(asked.briefing)) {
        streams.err << Words::tr("The code book has no theme %1; name one of: %2.").arg(asked.briefing, [&] {
            QStringList codes;
            for (const Theme &theme : book->themes)
                codes << theme.code;
            return codes.join(QStringLiteral(", "));
        }()) << '\n';
        return Trouble;
    }
    const auto compared = compare(documents, {.mode = {}, .codebook = book, .constraints = {}});
    const auto *comparison = std::get_if<ComparisonPtr>(&compared);
    if (!comparison) {
        const auto *error = std::get_if<Error>(&compared);
        streams.err << (error ? error->sentence : Words::tr("The comparison was stopped.")) << '\n';
        return Trouble;
    }
    QJsonArray list;
    for (const Row &row : briefingRows(**comparison, asked.briefing)) {
        QJsonObject cells;
        QStringList shown;
        for (std::size_t d = 0; d < row.cells.size(); ++d) {
            const Document &document = *(*comparison)->documents[d];
            QStringList addresses;
            for (const int unit : row.cells[d])
                addresses << document.units[std::size_t(unit)].id;
            if (addresses.isEmpty())
                continue;
            cells.insert(document.key, QJsonArray::fromStringList(addresses));
            shown << QString(document.key + u':' + addresses.join(u' '));
        }
        list.append(QJsonObject{{QStringLiteral("title"), row.title}, {QStringLiteral("cells"), cells}});
        if (!asked.json)
            streams.out << row.title << "\n    " << shown.join(QStringLiteral(" | ")) << '\n';
    }
    if (asked.json)
        streams.out << QJsonDocument(
                           QJsonObject{{QStringLiteral("theme"), asked.briefing}, {QStringLiteral("rows"), list}})
                           .toJson();
    return Done;
}

/// Concepts under several names: which one each text uses, in the order of time, and where the usual one changes.
int printWordings(const std::vector<DocumentPtr> &documents, const Codebook &book, bool json, QTextStream &out)
{
    const QString language = QLocale().bcp47Name().section(u'-', 0, 0);
    QJsonArray list;
    for (const ConceptHistory &history : wordings(documents, book)) {
        const NamedConcept &named = book.concepts[std::size_t(history.index)];
        const QString title = wordingIn(named.name, language);
        QJsonArray texts;
        if (!json)
            out << title << '\n';
        for (const ConceptUse &use : history.uses) {
            const Document &document = *documents[std::size_t(use.document)];
            const std::vector<UsedName> names = usedNames(named, document, use);
            if (names.empty())
                continue;
            const bool changes = std::ranges::contains(history.changes, use.document);
            QJsonArray used;
            QStringList shown;
            for (const auto &[name, count] : names) {
                used.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("count"), count}});
                shown << QStringLiteral("%1 (%2)").arg(name).arg(count);
            }
            texts.append(QJsonObject{{QStringLiteral("text"), document.key},
                                     {QStringLiteral("names"), used},
                                     {QStringLiteral("changes"), changes}});
            if (!json)
                out << (changes ? "  ± " : "    ") << document.key.leftJustified(18) << "  "
                    << shown.join(QStringLiteral(", ")) << '\n';
        }
        list.append(QJsonObject{{QStringLiteral("concept"), title}, {QStringLiteral("texts"), texts}});
    }
    if (json)
        out << QJsonDocument(QJsonObject{{QStringLiteral("wordings"), list}}).toJson();
    return Done;
}

} // namespace

int themesCommand(const QStringList &arguments, Streams &streams)
{
    const auto trouble = [&](const Error &error) {
        streams.err << error.sentence << '\n';
        return Trouble;
    };
    const Result<Arguments> parsed = parse(arguments);
    if (!parsed)
        return trouble(parsed.error());
    CodebookPtr book = defaultCodebook();
    if (!parsed->codebook.isEmpty()) {
        Result<Codebook> read = readCodebookFile(parsed->codebook);
        if (!read)
            return trouble(read.error());
        book = std::make_shared<const Codebook>(*std::move(read));
    }
    const Result<std::vector<DocumentPtr>> documents = readFiles(parsed->files);
    if (!documents)
        return trouble(documents.error());

    if (!parsed->briefing.isEmpty())
        return briefing(*documents, book, *parsed, streams);
    if (parsed->wordings)
        return printWordings(chronological(*documents), *book, parsed->json, streams.out);

    const std::vector<Assignment> assignments = assign(*documents, *book);
    const QJsonArray unread = skipped(*documents, *book);
    if (!parsed->json) {
        print(*documents, assignments, *book, streams.out);
        for (const auto &document : unread)
            streams.err << document[u"what"].toString() << ": " << document[u"why"].toString() << '\n';
        return Done;
    }
    QJsonArray list;
    for (const Assignment &assignment : assignments)
        list.append(toJson(*(*documents)[std::size_t(assignment.unit.document)], assignment));
    QJsonObject root{{QStringLiteral("assignments"), list}};
    if (!unread.isEmpty())
        root.insert(QStringLiteral("skipped"), unread);
    streams.out << QJsonDocument(root).toJson();
    return Done;
}

} // namespace volets
