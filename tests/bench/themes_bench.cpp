// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"
#include "support/shared.h"
#include "themes/assigner.h"
#include "themes/bookedits.h"
#include "themes/codebookjson.h"

#include <benchmark/benchmark.h>

using namespace volets;

namespace {

/// Clauses of the genre's length and vocabulary, put together from words of the book, so that matches are as frequent
/// as in a real text.
DocumentPtr invented(int clauses)
{
    static const QStringList words =
        QStringLiteral(
            "appelons les parlements à renforcer la coopération et le dialogue afin de protéger les droits des enfants "
            "en "
            "ligne et de soutenir la formation des enseignants dans toutes les régions avec le concours des "
            "universités tout "
            "en veillant à la sécurité des réseaux et au suivi régulier des engagements pris en matière de climat")
            .split(u' ');
    auto document = std::make_shared<Document>();
    document->key = QStringLiteral("bench");
    document->language = QStringLiteral("fr");
    std::uint32_t seed = 12345;
    for (int k = 0; k < clauses; ++k) {
        QStringList text;
        for (int w = 0; w < 40; ++w) {
            seed = seed * 1664525U + 1013904223U;
            text << words[int(seed >> 16U) % words.size()];
        }
        document->units.push_back({.id = QString::number(k + 1),
                                   .kind = UnitKind::Item,
                                   .headings = {},
                                   .text = text.join(u' '),
                                   .parent = k % 8 == 0 ? -1 : k - k % 8});
    }
    return document;
}

void manyClauses(benchmark::State &state)
{
    const std::vector<DocumentPtr> documents{invented(int(state.range(0)))};
    const CodebookPtr book = defaultCodebook();
    for (auto round : state)
        benchmark::DoNotOptimize(assign(documents, *book));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(manyClauses)->Arg(1000)->Arg(100'000)->Unit(benchmark::kMillisecond)->MinTime(1);

/// A term taken by the reader, and the five texts read again with it.
void changedTerm(benchmark::State &state)
{
    const QString shared = test::sharedFolder();
    const auto documents = shared.isEmpty() ? Result<std::vector<DocumentPtr>>(fail({}))
                                            : readFiles({QString(shared + QStringLiteral("/corpus"))});
    if (!documents) {
        state.SkipWithError("the shared texts are not beside the checkout");
        return;
    }
    const CodebookPtr book = defaultCodebook();
    for (auto round : state) {
        const Result<Codebook> changed =
            withTerm(*book, QStringLiteral("RC"), QStringLiteral("fr"), QStringLiteral("atelier"));
        benchmark::DoNotOptimize(assign(*documents, *changed));
    }
}
BENCHMARK(changedTerm)->Unit(benchmark::kMillisecond);

void readTheBook(benchmark::State &state)
{
    const QByteArray json = writeCodebook(*defaultCodebook());
    for (auto round : state)
        benchmark::DoNotOptimize(readCodebook(json, QStringLiteral("book.json")));
}
BENCHMARK(readTheBook)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
