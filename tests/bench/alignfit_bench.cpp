// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and fits what resources/align/model.json holds.
//
//   alignfit_bench LINKS.tsv FILES…
//
// LINKS.tsv: docA unitA docB unitB relation (same, partial, kin), as readers judged them; other pairs of the documents
// it names count as not linked. Prints, for each pair of documents and for single features, for the model in use, for
// the model without each feature and for a fit that has not seen that pair of documents: average precision, how often
// the first suggestion is right and how often it is among three, and the best F1 of any threshold. Then a fit to all of
// it and the share of right links at each score, for "weights" and "calibration".
#include "align/similarity.h"
#include "facts/facts.h"
#include "ingest/reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

using namespace volets;

namespace {

struct Sample
{
    Candidate candidate;
    QString a;
    QString b;
    int documents = 0; ///< index of the pair of documents
    double jaccard = 0;
    double label = 0; ///< 1 same or partial, 0.35 kin, 0 not linked
};

using Weights = std::array<double, featureCount>;
using Scores = std::vector<double>;

Scores scores(const std::vector<Sample> &samples, const Weights &weights)
{
    Scores result;
    for (const Sample &s : samples)
        result.push_back(std::inner_product(weights.begin(), weights.end(), s.candidate.features.begin(), 0.0));
    return result;
}

/// Average precision, first right, among three, best F1 of a threshold among pairs close to the best of both clauses.
QString measure(const std::vector<Sample> &samples, const Scores &scores, int documents, int expected)
{
    std::vector<std::size_t> order;
    std::map<std::pair<QString, bool>, std::vector<std::size_t>> ofUnit;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].documents == documents)
            order.push_back(i);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return scores[i]; });
    double precision = 0;
    double bestF1 = 0;
    int hits = 0;
    int seen = 0;
    int chosen = 0;
    int chosenHits = 0;
    for (const std::size_t i : order) {
        auto &a = ofUnit[{samples[i].a, true}];
        auto &b = ofUnit[{samples[i].b, false}];
        a.push_back(i);
        b.push_back(i);
        ++seen;
        const bool right = samples[i].label == 1;
        if (right) {
            ++hits;
            precision += double(hits) / seen;
        }
        if (scores[i] >= std::max(scores[a.front()], scores[b.front()]) - 1) {
            ++chosen;
            chosenHits += right;
            bestF1 = std::max(bestF1, 2.0 * chosenHits / (chosen + expected));
        }
    }
    int first = 0;
    int three = 0;
    for (const std::size_t i : order) {
        if (samples[i].label != 1)
            continue;
        for (const auto &mine : {ofUnit[{samples[i].a, true}], ofUnit[{samples[i].b, false}]}) {
            const auto rank = std::ranges::find(mine, i) - mine.begin();
            first += rank < 1;
            three += rank < 3;
        }
    }
    return QStringLiteral("AP %1 first %2 three %3 F1 %4")
        .arg(precision / expected, 0, 'f', 2)
        .arg(first / (2.0 * expected), 0, 'f', 2)
        .arg(three / (2.0 * expected), 0, 'f', 2)
        .arg(bestF1, 0, 'f', 2);
}

/// Logistic regression on the samples that `use` admits, drawn towards `prior`; signs are kept, so that no feature that
/// should speak for a pair speaks against it by chance of few examples.
Weights fit(const std::vector<Sample> &samples, const auto &use, const Weights &prior, double &bias)
{
    constexpr int rounds = 2000;
    constexpr double rate = 0.02;
    constexpr double pull = 0.3;
    constexpr double positives = 3;
    Weights weights = prior;
    for (int round = 0; round < rounds; ++round) {
        Weights gradient{};
        double biasGradient = 0;
        for (const Sample &s : samples) {
            if (!use(s))
                continue;
            const double z =
                bias + std::inner_product(weights.begin(), weights.end(), s.candidate.features.begin(), 0.0);
            const double error = (1 / (1 + std::exp(-z)) - s.label) * (s.label > 0 ? positives : 1);
            for (std::size_t f = 0; f < featureCount; ++f)
                gradient[f] += error * double(s.candidate.features[f]);
            biasGradient += error;
        }
        for (std::size_t f = 0; f < featureCount; ++f) {
            if (prior[f] == 0)
                continue;
            weights[f] -= rate * (gradient[f] / 20 + pull * (weights[f] - prior[f]));
            weights[f] = prior[f] > 0 ? std::max(weights[f], 0.0) : std::min(weights[f], 0.0);
        }
        bias -= rate * biasGradient / 20;
    }
    return weights;
}

double jaccard(const Passage &a, const Passage &b)
{
    SparseVector shared;
    std::ranges::set_intersection(a.stems, b.stems, std::back_inserter(shared), std::ranges::less(), &Term::id,
                                  &Term::id);
    return double(shared.size()) / double(std::max<std::size_t>(1, a.stems.size() + b.stems.size() - shared.size()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    QFile file(arguments.value(1));
    const auto documents = readFiles(arguments.sliced(std::min<qsizetype>(2, arguments.size())));
    if (!file.open(QIODevice::ReadOnly) || !documents) {
        out << "usage: alignfit_bench LINKS.tsv FILES...\n";
        return 2;
    }
    std::map<std::pair<QString, QString>, double> judged;
    std::map<std::pair<QString, QString>, int> expected;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList f = line.split(u'\t');
        if (f.size() < 5 || f[0].startsWith(u'#'))
            continue;
        const double label = f[4] == u"kin" ? 0.35 : 1;
        const QString a = f[0] + u':' + f[1];
        const QString b = f[2] + u':' + f[3];
        judged[{a, b}] = judged[{b, a}] = label;
        expected[{std::max(f[0], f[2]), std::min(f[0], f[2])}] += label == 1;
    }

    const auto thesaurus = Thesaurus::standard();
    Vocabulary vocabulary;
    std::vector<DocumentProfile> profiles;
    for (const DocumentPtr &document : *documents)
        profiles.push_back(profile(document, facts(*document), *thesaurus, vocabulary));
    std::vector<Sample> samples;
    std::vector<std::pair<QString, int>> pairs;
    Regime regime = Regime::Distinct;
    for (const DocumentProfile &a : profiles) {
        for (const DocumentProfile &b : profiles) {
            const auto keys =
                std::pair{std::max(a.document->key, b.document->key), std::min(a.document->key, b.document->key)};
            if (a.document->date <= b.document->date || !expected.contains(keys))
                continue;
            const auto compared = similarity(a, b, *thesaurus, Rarity(a, b, *thesaurus, vocabulary), {});
            regime = compared->regime;
            for (const Candidate &c : compared->candidates) {
                const QString x = a.document->key + u':' + a.document->units[std::size_t(c.a)].id;
                const QString y = b.document->key + u':' + b.document->units[std::size_t(c.b)].id;
                samples.push_back({c, x, y, int(pairs.size()),
                                   jaccard(a.passages[std::size_t(c.passageA)], b.passages[std::size_t(c.passageB)]),
                                   judged[{x, y}]});
            }
            pairs.emplace_back(QString(a.document->key + u" -> " + b.document->key), expected[keys]);
        }
    }

    const auto print = [&](const QString &name, const Scores &values) {
        out << name.leftJustified(22);
        for (int p = 0; p < int(pairs.size()); ++p)
            out << " | " << measure(samples, values, p, pairs[std::size_t(p)].second);
        out << '\n';
    };
    out << QString().leftJustified(22);
    for (const auto &[name, count] : pairs)
        out << " | " << name << " (" << count << ")";
    out << '\n';
    Weights weights;
    std::ranges::copy(model(regime).weights, weights.begin());
    Scores words;
    for (const Sample &s : samples)
        words.push_back(s.jaccard);
    print(QStringLiteral("Jaccard of stems"), words);
    for (const Feature only : {Feature::Stems, Feature::Grams, Feature::Concepts, Feature::Coverage}) {
        Weights one{};
        one[std::size_t(only)] = 1;
        print(QStringLiteral("only ") + name(only), scores(samples, one));
    }
    print(QStringLiteral("model"), scores(samples, weights));
    for (std::size_t f = 0; f < featureCount; ++f) {
        if (weights[f] == 0)
            continue;
        Weights without = weights;
        without[f] = 0;
        print(QStringLiteral("without ") + name(Feature(f)), scores(samples, without));
    }
    Scores held(samples.size());
    for (int p = 0; p < int(pairs.size()) && pairs.size() > 1; ++p) {
        double bias = double(model(regime).bias);
        const Scores all =
            scores(samples, fit(samples, [&](const Sample &s) { return s.documents != p; }, weights, bias));
        for (std::size_t i = 0; i < samples.size(); ++i)
            if (samples[i].documents == p)
                held[i] = all[i];
    }
    if (pairs.size() > 1)
        print(QStringLiteral("fit, pair held out"), held);
    double bias = double(model(regime).bias);
    const Weights fitted = fit(samples, [](const Sample &) { return true; }, weights, bias);
    print(QStringLiteral("fit to all"), scores(samples, fitted));
    out << "fit to all: bias " << bias;
    for (std::size_t f = 0; f < featureCount; ++f)
        if (fitted[f] != 0)
            out << ", " << name(Feature(f)) << ' ' << QString::number(fitted[f], 'f', 2);

    // Isotonic regression by pooling adjacent violators, on the pairs that come close to the best of both clauses.
    std::map<QString, float> best;
    for (const Sample &s : samples)
        for (const QString &unit :
             {QString(QString::number(s.documents) + s.a), QString(QString::number(s.documents) + s.b)})
            best[unit] = std::max(best.try_emplace(unit, s.candidate.score).first->second, s.candidate.score);
    std::vector<std::pair<float, double>> points;
    for (const Sample &s : samples)
        if (s.candidate.score >=
            std::max(best[QString::number(s.documents) + s.a], best[QString::number(s.documents) + s.b]) - 1)
            points.emplace_back(s.candidate.score, s.label == 1);
    std::ranges::sort(points);
    struct Block
    {
        double score, right, count;
    };
    std::vector<Block> blocks;
    for (const auto &[score, right] : points) {
        blocks.push_back({double(score), right, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].right / blocks[blocks.size() - 2].count >=
                                        blocks.back().right / blocks.back().count) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().score += last.score;
            blocks.back().right += last.right;
            blocks.back().count += last.count;
        }
    }
    out << "\nshare of right links at a score (isotonic):";
    for (const Block &block : blocks)
        out << "  " << QString::number(block.score / block.count, 'f', 2) << ' '
            << QString::number(block.right / block.count, 'f', 2) << " (" << block.count << ")";
    out << '\n';
    return 0;
}
