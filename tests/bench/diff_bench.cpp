// SPDX-License-Identifier: GPL-3.0-or-later
// Words compared: ten thousand reworded clauses, two versions of a long text,
// and texts of repeated lines. With the shared texts: how many lone function
// words a reworded pair keeps between two changes.
#include "compare/versions.h"
#include "diff/differ.h"
#include "support/lonewords.h"
#include "support/shared.h"

#include <QStringList>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>

using namespace volets;

namespace {

/// Invented clauses and the same with one to four edits each; always the same
/// ones.
struct Clauses
{
    QStringList before;
    QStringList after;
};

Clauses clauses(int count, int length)
{
    std::mt19937 random(7);
    const auto upTo = [&](int limit) { return int(random() % unsigned(limit)); };
    QStringList words;
    constexpr int vocabulary = 3'000;
    for (int i = 0; i < vocabulary; ++i) {
        QString word;
        for (int k = 2 + upTo(8); k > 0; --k)
            word += QChar(char16_t(u'a' + upTo(26)));
        words += word;
    }
    const QStringList common{QStringLiteral("de"), QStringLiteral("la"), QStringLiteral("et"), QStringLiteral("les"),
                             QStringLiteral("à")};
    const auto word = [&] { return upTo(5) < 2 ? common[upTo(int(common.size()))] : words[upTo(vocabulary)]; };
    Clauses made;
    for (int i = 0; i < count; ++i) {
        QStringList clause;
        for (int k = 0; k < length; ++k)
            clause += word();
        made.before += clause.join(u' ');
        for (int edits = 1 + upTo(4); edits > 0; --edits) {
            const int at = upTo(int(clause.size()));
            switch (upTo(3)) {
            case 0:
                clause[at] = word();
                break;
            case 1:
                clause.insert(at, word());
                break;
            default:
                clause.removeAt(at);
            }
        }
        made.after += clause.join(u' ');
    }
    return made;
}

Document document(const QStringList &texts)
{
    Document made;
    made.language = QStringLiteral("fr");
    for (const QString &text : texts) {
        Unit unit;
        unit.id = QString::number(made.units.size() + 1);
        unit.text = text;
        made.units.push_back(std::move(unit));
    }
    return made;
}

void tenThousandClausePairs(benchmark::State &state)
{
    const Clauses pairs = clauses(10'000, 45);
    for (auto _ : state) {
        Differ differ;
        for (qsizetype i = 0; i < pairs.before.size(); ++i)
            benchmark::DoNotOptimize(differ.diff(pairs.before[i], pairs.after[i]));
    }
}
BENCHMARK(tenThousandClausePairs)->Unit(benchmark::kMillisecond);

void versionsOfTenThousandClauses(benchmark::State &state)
{
    const Clauses pairs = clauses(10'000, 45);
    const Document before = document(pairs.before);
    const Document after = document(pairs.after);
    for (auto _ : state)
        benchmark::DoNotOptimize(compareVersions(before, after));
}
BENCHMARK(versionsOfTenThousandClauses)->Unit(benchmark::kMillisecond);

void oneTextOfAHundredThousandWords(benchmark::State &state)
{
    const Clauses pairs = clauses(250, 400);
    const QString before = pairs.before.join(u'\n');
    const QString after = pairs.after.join(u'\n');
    for (auto _ : state)
        benchmark::DoNotOptimize(diff(before, after));
}
BENCHMARK(oneTextOfAHundredThousandWords)->Unit(benchmark::kMillisecond);

void tenMegabytesOfRepeatedLines(benchmark::State &state)
{
    constexpr int lines = 215'000;
    const QString line = QStringLiteral("the same line of words repeated again and again\n");
    QString before;
    QString after;
    for (int i = 0; i < lines; ++i) {
        before += line;
        after += i % 1'000 == 0 ? QStringLiteral("another line of words\n") : line;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(diff(before, after));
}
BENCHMARK(tenMegabytesOfRepeatedLines)->Unit(benchmark::kMillisecond);

void loneFunctionWords(benchmark::State &state)
{
    Result<test::LoneWords> counted = test::LoneWords();
    for (auto _ : state)
        counted = test::countLoneWords(test::sharedFolder());
    if (!counted) {
        state.SkipWithError(counted.error().sentence.toStdString());
        return;
    }
    state.counters["pairs"] = counted->pairs;
    state.counters["lone words a pair"] = double(counted->lone) / std::max(counted->pairs, 1);
}
BENCHMARK(loneFunctionWords)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
