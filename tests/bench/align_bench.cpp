// SPDX-License-Identifier: GPL-3.0-or-later
// How long alignment takes: the five shared texts, and many synthetic ones, each against its neighbours in time.
#include "align/align.h"
#include "ingest/reader.h"
#include "support/shared.h"

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <stop_token>

using namespace volets;

namespace {

std::vector<std::vector<UnitFacts>> factsOf(const std::vector<DocumentPtr> &documents)
{
    std::vector<std::vector<UnitFacts>> found;
    for (const DocumentPtr &document : documents)
        found.push_back(facts(*document));
    return found;
}

/// Texts of `clauses` clauses of thirty words drawn from a vocabulary with Zipf's frequencies.
std::vector<DocumentPtr> syntheticTexts(int count, int clauses)
{
    constexpr int words = 4000;
    constexpr int length = 30;
    std::mt19937 random(7);
    std::vector<double> frequencies;
    for (int i = 1; i <= words; ++i)
        frequencies.push_back(1.0 / i);
    std::discrete_distribution<int> zipf(frequencies.begin(), frequencies.end());
    std::vector<DocumentPtr> texts;
    for (int t = 0; t < count; ++t) {
        auto document = std::make_shared<Document>();
        document->key = document->title = QString::number(t);
        document->date = QString::number(1000 + t);
        document->language = QStringLiteral("fr");
        document->genre = Genre::Outcome;
        for (int c = 0; c < clauses; ++c) {
            Unit unit;
            unit.id = QString::number(c + 1);
            unit.kind = UnitKind::Operative;
            unit.text = QStringLiteral("demandons au FGI de");
            for (int w = 0; w < length; ++w)
                unit.text += QStringLiteral(" mot") + QString::number(zipf(random), 26).replace(u'0', u'z');
            document->units.push_back(unit);
        }
        texts.push_back(document);
    }
    return texts;
}

void fiveTexts(benchmark::State &state)
{
    const QString shared = test::sharedFolder();
    const auto documents = shared.isEmpty() ? Result<std::vector<DocumentPtr>>() : readFiles({shared + u"/corpus"});
    if (!documents || documents->empty()) {
        state.SkipWithError("the shared texts are not beside the checkout");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(align(*documents, factsOf(*documents)));
}
BENCHMARK(fiveTexts)->Unit(benchmark::kMillisecond);

void manyTexts(benchmark::State &state)
{
    const auto documents = syntheticTexts(int(state.range(0)), 100);
    const auto found = factsOf(documents);
    for (auto _ : state)
        benchmark::DoNotOptimize(align(documents, found));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    constexpr double kilobytesInAMegabyte = 1024;
    state.counters["peak_MB"] = double(usage.ru_maxrss) / kilobytesInAMegabyte;
}
BENCHMARK(manyTexts)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond)->Iterations(1);

/// From the request to stop until the answer, the request coming at different moments of a run: the longest counts.
void answerToCancel(benchmark::State &state)
{
    const auto documents = syntheticTexts(100, 100);
    const auto found = factsOf(documents);
    using Clock = std::chrono::steady_clock;
    double longest = 0;
    for (auto _ : state) {
        for (int tenth = 0; tenth <= 10; ++tenth) {
            std::stop_source source;
            Clock::time_point asked;
            const Stop stop = Stop(source.get_token()).withProgress([&](double done) {
                if (done * 10 >= tenth && !source.stop_requested()) {
                    asked = Clock::now();
                    source.request_stop();
                }
            });
            benchmark::DoNotOptimize(align(documents, found, {}, stop));
            longest = std::max(longest, std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
        }
    }
    state.counters["longest_ms"] = longest;
}
BENCHMARK(answerToCancel)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
