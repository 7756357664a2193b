// SPDX-License-Identifier: GPL-3.0-or-later
// The main job's stages on the five texts, from raw bytes; run with --benchmark_repetitions=9 for medians.
#include "compare/cells.h"
#include "compare/pipeline.h"
#include "ingest/reader.h"
#include "support/shared.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <benchmark/benchmark.h>

#include <numeric>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

struct Source
{
    QString name;
    QByteArray bytes;
};

std::vector<Source> sources()
{
    std::vector<Source> found;
    const QDir folder(test::sharedFolder() + u"/corpus"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            found.push_back({name, file.readAll()});
    }
    return found;
}

std::vector<DocumentPtr> documents()
{
    std::vector<DocumentPtr> read;
    for (const Source &source : sources())
        if (const Result<DocumentPtr> document = readDocument(source.bytes, source.name))
            read.push_back(*document);
    return read;
}

ComparisonPtr comparison() { return std::get<ComparisonPtr>(compare(documents())); }

void readingTheTexts(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(documents());
}

/// Budget: 200 ms of CPU.
void rawTextsToRows(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(comparison());
}

/// Budget: 16 ms for all rows of the five texts.
void wordMarksOfAllRows(benchmark::State &state)
{
    const ComparisonPtr result = comparison();
    ColumnSetup setup;
    setup.columns.resize(result->documents.size());
    std::iota(setup.columns.begin(), setup.columns.end(), 0);
    for (auto _ : state) {
        const CellReader reader(*result);
        for (const Row &row : result->alignment.rows)
            for (std::size_t column = 0; column < setup.columns.size(); ++column)
                benchmark::DoNotOptimize(reader.cell(row, setup, column));
    }
}

BENCHMARK(readingTheTexts)->Unit(benchmark::kMillisecond);
BENCHMARK(rawTextsToRows)->Unit(benchmark::kMillisecond);
BENCHMARK(wordMarksOfAllRows)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (sources().empty()) {
        qWarning("the shared texts are not beside the checkout");
        return 2;
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
