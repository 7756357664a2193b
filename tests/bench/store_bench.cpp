// SPDX-License-Identifier: GPL-3.0-or-later
// The library: opening a dossier, and searching many clauses (VOLETS_BENCH_CLAUSES, 200,000 unless told).
#include "ingest/reader.h"
#include "jobs/importtexts.h"
#include "store/searchindex.h"
#include "support/documents.h"
#include "support/shared.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <random>

using namespace volets;
using namespace Qt::StringLiterals;

namespace {

const QDateTime someDay(QDate(2026, 3, 4), QTime(5, 6), QTimeZone::UTC);

QString path(const QString &name)
{
    static const QTemporaryDir folder;
    return folder.filePath(name);
}

/// Budget: 1 s.
void openingFiveTexts(benchmark::State &state)
{
    const QString file = path(u"five.volets"_s);
    if (Result<Library> library = openLibrary(file))
        benchmark::DoNotOptimize(importTexts(
            library->database, {.paths = {test::sharedFolder() + u"/corpus"_s}, .pasted = {}}, someDay, readDocument));
    for (auto _ : state) {
        Result<Library> library = openLibrary(file);
        const auto documents = LibraryStore(library->database).documents();
        if (!documents || documents->size() != 5) {
            state.SkipWithError("the five texts are not there");
            return;
        }
    }
}

/// A library of clauses of ten to forty words, the first ones of the vocabulary frequent, as in prose.
Result<Library> makeLargeLibrary()
{
    Result<Library> library = openLibrary(path(u"large.volets"_s));
    constexpr int unitsInText = 1000;
    const int clauses = qEnvironmentVariableIntValue("VOLETS_BENCH_CLAUSES");
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same texts each time
    std::geometric_distribution<int> word(0.004);
    std::uniform_int_distribution<int> length(10, 40);
    for (int text = 0; library && text < (clauses > 0 ? clauses : 200'000) / unitsInText; ++text) {
        QString lines;
        for (int unit = 1; unit <= unitsInText; ++unit) {
            lines += u"%1:"_s.arg(unit);
            for (int i = length(random); i > 0; --i)
                lines += u" mot%1"_s.arg(word(random));
            lines += u'\n';
        }
        const QString key = u"text%1"_s.arg(text);
        const auto added = LibraryStore(library->database)
                               .add(*test::documentFromLines(key, key, lines), test::sourceOf(lines), someDay);
        if (!added)
            library = std::unexpected(added.error());
    }
    return library;
}

void search(benchmark::State &state, const QString &text, int limit)
{
    static auto *library = new Result<Library>(makeLargeLibrary()); // outlives main() on purpose: its file goes with it
    const Result<SearchQuery> query = parseQuery(text);
    if (!*library || !query) {
        state.SkipWithError("the library could not be made");
        return;
    }
    Database &database = (*library)->database;
    for (auto _ : state)
        benchmark::DoNotOptimize(SearchIndex(database).find(*query, {.limit = limit}));
    const auto hits = SearchIndex(database).find(*query, {.limit = limit});
    state.counters["hits"] = hits ? double(hits->size()) : -1;
    state.counters["clauses"] = double(database.number(u"SELECT count(*) FROM units"_s).value_or(-1));
}

/// Budget: 50 ms. A rare word, a frequent one, two together, a phrase.
void firstHit(benchmark::State &state, const QString &text) { search(state, text, 1); }
void screenOfHits(benchmark::State &state, const QString &text) { search(state, text, 200); }

BENCHMARK(openingFiveTexts)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstHit, rare, u"mot2200"_s)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstHit, frequent, u"mot3"_s)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstHit, two, u"mot3 mot400"_s)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(firstHit, phrase, u"\"mot3 mot7\""_s)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(screenOfHits, frequent, u"mot3"_s)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
