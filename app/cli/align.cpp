// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/subcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <cmath>

namespace volets {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Align)
};

double rounded(double value) { return std::round(value * 10000) / 10000; }

QString unitName(const Comparison &comparison, UnitRef ref)
{
    return unitName(comparison.document(ref.document), ref.unit);
}

QJsonObject toJson(const Comparison &comparison, const Link &link)
{
    QJsonArray why;
    for (const Reason &reason : link.why)
        why.append(QJsonObject{{u"feature"_s, reason.feature},
                               {u"weight"_s, rounded(reason.weight)},
                               {u"words"_s, QJsonArray::fromStringList(reason.words)}});
    QJsonObject json{{u"a"_s, unitName(comparison, link.a)},
                     {u"b"_s, unitName(comparison, link.b)},
                     {u"relation"_s, name(link.relation)},
                     {u"confidence"_s, rounded(link.confidence)},
                     {u"why"_s, why}};
    if (!link.change.isEmpty())
        json.insert(u"change"_s, link.change);
    return json;
}

QJsonObject toJson(const Comparison &comparison, const Row &row)
{
    QJsonObject cells;
    for (std::size_t d = 0; d < row.cells.size(); ++d) {
        QJsonArray ids;
        for (const int unit : row.cells[d])
            ids.append(comparison.unit({int(d), unit}).id);
        if (!ids.isEmpty())
            cells.insert(comparison.documents[d]->key, ids);
    }
    return {{u"cells"_s, cells},
            {u"themes"_s, QJsonArray::fromStringList(row.themes)},
            {u"title"_s, row.title},
            {u"weakest"_s, rounded(row.weakest)}};
}

QJsonObject toJson(const Comparison &comparison)
{
    QJsonArray documents;
    for (const DocumentPtr &document : comparison.documents)
        documents.append(QJsonObject{{u"key"_s, document->key}, {u"title"_s, document->title}});
    QJsonArray links;
    for (const Link &link : comparison.alignment.links)
        links.append(toJson(comparison, link));
    QJsonArray alternatives;
    for (const Alternative &one : comparison.alignment.alternatives)
        alternatives.append(QJsonObject{{u"a"_s, unitName(comparison, one.a)},
                                        {u"b"_s, unitName(comparison, one.b)},
                                        {u"confidence"_s, rounded(one.confidence)}});
    QJsonArray rows;
    for (const Row &row : comparison.alignment.rows)
        rows.append(toJson(comparison, row));
    QJsonObject json{
        {u"documents"_s, documents}, {u"links"_s, links}, {u"alternatives"_s, alternatives}, {u"rows"_s, rows}};
    if (!comparison.alignment.skipped.empty()) {
        QJsonArray skipped;
        for (const Skipped &one : comparison.alignment.skipped)
            skipped.append(QJsonObject{{u"what"_s, one.what}, {u"why"_s, one.why}});
        json.insert(u"skipped"_s, skipped);
    }
    return json;
}

/// A row on one line: "2022:10 | 2024:4.c | 2025:7.e".
void print(const Comparison &comparison, const Row &row, QTextStream &out)
{
    QStringList cells;
    for (std::size_t d = 0; d < row.cells.size(); ++d) {
        QStringList ids;
        for (const int unit : row.cells[d])
            ids.append(comparison.unit({int(d), unit}).id);
        if (!ids.isEmpty())
            cells.append(comparison.documents[d]->key + u':' + ids.join(u' '));
    }
    out << cells.join(u" | "_s);
    if (!row.themes.isEmpty())
        out << "  [" << row.themes.join(u' ') << ']';
    out << '\n';
}

} // namespace

int alignCommand(const QStringList &arguments, Streams &streams)
{
    auto named = readNamed(u"align"_s, arguments, streams, u"--embeddings"_s);
    if (!named)
        return named.error();
    std::vector<DocumentPtr> documents = chronological(std::move(named->documents));
    PipelineOptions options;
    addMeanings(documents, named->folder, options, streams.err);
    const auto compared = compare(std::move(documents), options);
    if (const auto *error = std::get_if<Error>(&compared)) {
        streams.err << error->sentence << '\n';
        return Trouble;
    }
    const auto *comparison = std::get_if<ComparisonPtr>(&compared);
    if (!comparison) {
        streams.err << Words::tr("The comparison was stopped.") << '\n';
        return Trouble;
    }
    if (named->json) {
        streams.out << QJsonDocument(toJson(**comparison)).toJson();
        return Done;
    }
    for (const Row &row : (*comparison)->alignment.rows)
        print(**comparison, row, streams.out);
    for (const Skipped &one : (*comparison)->alignment.skipped)
        streams.err << one.what << ": " << one.why << '\n';
    return Done;
}

} // namespace volets
