// SPDX-License-Identifier: GPL-3.0-or-later
// Fits what resources/align/model.json holds, and says how far it can be trusted.
//
//   alignfit_bench [--model MODEL.json] [--write] [--ridge NUMBER] [--apart LINKS.tsv]… [--silver OLD NEW]…
//                  [--silver-weight NUMBER] LINKS.tsv… FILES…
//
// LINKS.tsv: docA unitA docB unitB relation (same, partial, kin), as readers judged them; other pairs of the documents
// it names count as not linked. Those given with --apart are measured and never fitted. Pairs of documents are told
// apart by regime (one genre, or two). For each regime are printed, in one table: baselines, the model in use, and fits
// that have not seen what they are measured on, with clauses held out in five parts and with each pair of documents
// held out (where there are two); then what each feature adds; then how far confidence means what it says. A fit is
// drawn towards the weights that MODEL.json calls `prior`, or, for comparison, towards equal shares. With --write the
// fit to all examples, its calibration and the rule that does best on scores held out are stored in MODEL.json.
//
// --silver names two versions or translations of one text, whose units correspond where their numbers are equal. They
// calibrate drafts and translations, and say how many of these are linked right by number, whether the numbers are
// shown, hidden or shifted. A table says what they are worth as further examples for texts drafted afresh, by weight;
// with --silver-weight they enter the fit (by default they do not). The last table has all links said, of judged pairs
// and of silver ones, by their confidence, each from a calibration that has not seen its clause.
#include "align/linker.h"
#include "align/similarity.h"
#include "facts/facts.h"
#include "ingest/reader.h"
#include "support/logistic.h"
#include "support/silver.h"
#include "themes/assigner.h"
#include "themes/codebookjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>

using namespace volets;
using fitting::Example;
using fitting::Logistic;

namespace {

using Mask = std::array<bool, featureCount>;

struct Sample
{
    Example example;
    int pair = 0; ///< index of the pair of documents
    int a = 0;
    int b = 0;
    int fold = 0; ///< of the later clause
    bool right = false;
    bool known = true; ///< whether anything says if it is right
    float jaccard = 0;
    float inUse = 0; ///< score of the model in use
};

struct Data
{
    std::vector<Sample> samples;
    QStringList pairs;
    int expected = 0; ///< links of the reference
};

/// Pairs of documents of one kind: those that are fitted, by regime, and those kept apart to measure with.
struct Everything
{
    std::map<Regime, Data> fitted;
    std::map<Regime, Data> apart;
};

using Scores = std::vector<double>;

/// A pair is linked where its score is high enough, the best of one of its clauses and near the best of the other.
struct Rule
{
    double strong = 0;
    double close = 0;
};

/// For each sample, how far its score lies below the best of its clauses; beyond all bounds where it is the best of
/// neither.
Scores behind(const std::vector<Sample> &samples, const Scores &scores)
{
    std::map<std::tuple<int, int, bool>, double> best;
    const auto keep = [&](std::tuple<int, int, bool> key, double score) {
        double &known = best.try_emplace(key, score).first->second;
        known = std::max(known, score);
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        keep({samples[i].pair, samples[i].a, true}, scores[i]);
        keep({samples[i].pair, samples[i].b, false}, scores[i]);
    }
    Scores gaps(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto [less, more] =
            std::minmax(best[{samples[i].pair, samples[i].a, true}], best[{samples[i].pair, samples[i].b, false}]);
        constexpr double beyond = 1000;
        gaps[i] = scores[i] >= less ? more - scores[i] : beyond;
    }
    return gaps;
}

struct Figures
{
    double averagePrecision = 0;
    double first = 0; ///< how often the first suggestion is right
    double three = 0; ///< … one of the first three
    double precision = 0;
    double recall = 0;

    [[nodiscard]] double f1() const
    {
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }
    [[nodiscard]] QString text() const
    {
        return QStringLiteral("AP %1  first %2  three %3  P %4 R %5 F1 %6")
            .arg(averagePrecision, 0, 'f', 3)
            .arg(first, 0, 'f', 3)
            .arg(three, 0, 'f', 3)
            .arg(precision, 0, 'f', 3)
            .arg(recall, 0, 'f', 3)
            .arg(f1(), 0, 'f', 3);
    }
};

/// What `chosen` and the ranking by `scores` are worth.
Figures measure(const std::vector<Sample> &samples, const Scores &scores, const std::vector<char> &chosen, int expected)
{
    Figures figures;
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return scores[i]; });
    std::map<std::tuple<int, int, bool>, int> seen;
    int hits = 0;
    int rank = 0;
    int said = 0;
    int saidRight = 0;
    for (const std::size_t i : order) {
        const Sample &s = samples[i];
        ++rank;
        const int before = seen[{s.pair, s.a, true}]++;
        const int beforeB = seen[{s.pair, s.b, false}]++;
        said += chosen[i];
        if (!s.right)
            continue;
        saidRight += chosen[i];
        figures.averagePrecision += double(++hits) / rank;
        figures.first += (before < 1) + (beforeB < 1);
        figures.three += (before < 3) + (beforeB < 3);
    }
    figures.averagePrecision /= expected;
    figures.first /= 2.0 * expected;
    figures.three /= 2.0 * expected;
    figures.precision = said > 0 ? double(saidRight) / said : 0;
    figures.recall = double(saidRight) / expected;
    return figures;
}

/// The rule that does best, with those around it, on the samples that `use` admits: few links make peaks that mean
/// nothing, where a rule a little stricter or looser does worse.
Rule bestRule(const std::vector<Sample> &samples, const Scores &scores, const auto &use)
{
    constexpr std::array closes{0.15, 0.3, 0.5, 0.75, 1.0, 1.5, 2.5};
    constexpr std::size_t mostSaid = 240;
    constexpr std::size_t pace = 4;
    const Scores gaps = behind(samples, scores);
    std::vector<double> sorted;
    int expected = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (use(samples[i])) {
            sorted.push_back(scores[i]);
            expected += samples[i].right;
        }
    std::ranges::sort(sorted, std::greater());
    const std::size_t steps = std::min(sorted.size(), mostSaid) / pace;
    std::array<std::vector<double>, closes.size()> f1;
    for (std::size_t c = 0; c < closes.size(); ++c)
        for (std::size_t step = 0; step < steps; ++step) {
            int said = 0;
            int right = 0;
            for (std::size_t i = 0; i < samples.size(); ++i)
                if (scores[i] >= sorted[step * pace] && gaps[i] <= closes[c] && use(samples[i])) {
                    ++said;
                    right += samples[i].right;
                }
            f1[c].push_back(2.0 * right / (said + expected));
        }
    Rule best;
    double bestMean = 0;
    constexpr std::size_t around = 2;
    constexpr double equal = 0.03; // where it costs no more, the looser rule keeps the parts of splits and merges
    for (std::size_t c = 1; c + 1 < closes.size(); ++c) {
        Rule own{.strong = 0, .close = closes[c]};
        double ownMean = 0;
        for (std::size_t step = around; step + around < steps; ++step) {
            double sum = 0;
            for (std::size_t i = c - 1; i <= c + 1; ++i)
                for (std::size_t k = step - around; k <= step + around; ++k)
                    sum += f1[i][k];
            const double mean = sum / (3 * (2 * around + 1));
            if (mean > ownMean) {
                ownMean = mean;
                own.strong = sorted[step * pace];
            }
        }
        if (ownMean >= bestMean - equal) {
            bestMean = std::max(bestMean, ownMean);
            best = own;
        }
    }
    return best;
}

std::vector<Example> examples(const Data &data, const auto &use)
{
    std::vector<Example> result;
    for (const Sample &s : data.samples)
        if (use(s))
            result.push_back(s.example);
    return result;
}

/// How a fit is made: what its features are, how strongly it is drawn, and what it is drawn to.
struct Recipe
{
    Mask mask{};
    double ridge = 30;
    const Logistic *knowledge = nullptr; ///< drawn towards these weights; else towards equal shares, then all regimes
    std::span<const Example> silver = {};
    double silverWeight = 0; ///< what a silver pair counts beside a judged one
};

/// What a fit sees of one regime.
std::vector<Example> examplesFor(const Data &data, const Recipe &recipe, const auto &use)
{
    std::vector<Example> result = examples(data, use);
    if (recipe.silverWeight > 0)
        for (Example one : recipe.silver) {
            one.weight = recipe.silverWeight;
            result.push_back(one);
        }
    return result;
}

Logistic masked(Logistic weights, const Mask &mask)
{
    for (std::size_t f = 0; f < featureCount; ++f)
        weights.weights[f] *= mask[f] ? 1 : 0;
    return weights;
}

/// Fits to other regimes and to this one together, then to this one alone, drawn towards the first: few examples of one
/// regime lean on those of the others.
Logistic fitRegime(const std::map<Regime, Data> &all, Regime regime, const Recipe &recipe, const auto &use)
{
    if (recipe.knowledge)
        return fitting::fit(examplesFor(all.at(regime), recipe, use), recipe.mask,
                            masked(*recipe.knowledge, recipe.mask), recipe.ridge);
    std::vector<Example> everything;
    for (const auto &[other, data] : all)
        if (other == regime)
            std::ranges::copy(examples(data, use), std::back_inserter(everything));
        else
            std::ranges::copy(examples(data, [](const Sample &) { return true; }), std::back_inserter(everything));
    const Logistic equal = fitting::equalShares(everything, recipe.mask);
    const Logistic common = fitting::fit(everything, recipe.mask, equal, recipe.ridge);
    return fitting::fit(examplesFor(all.at(regime), recipe, use), recipe.mask, common, recipe.ridge);
}

struct Held
{
    Scores scores;
    std::vector<char> chosen;
};

/// Scores and choices for each sample by a fit, with its rule, that has seen nothing of the sample's part.
Held crossValidated(const std::map<Regime, Data> &all, Regime regime, const Recipe &recipe, int parts,
                    const auto &partOf)
{
    const Data &data = all.at(regime);
    Held held{Scores(data.samples.size()), std::vector<char>(data.samples.size())};
    for (int part = 0; part < parts; ++part) {
        const auto other = [&](const Sample &s) { return partOf(s) != part; };
        const Logistic model = fitRegime(all, regime, recipe, other);
        Scores scores;
        for (const Sample &s : data.samples)
            scores.push_back(model.score(s.example.features));
        const Rule rule = bestRule(data.samples, scores, other);
        const Scores gaps = behind(data.samples, scores);
        for (std::size_t i = 0; i < data.samples.size(); ++i)
            if (partOf(data.samples[i]) == part) {
                held.scores[i] = scores[i];
                held.chosen[i] = scores[i] >= rule.strong && gaps[i] <= rule.close;
            }
    }
    return held;
}

float jaccard(const Passage &a, const Passage &b)
{
    SparseVector shared;
    std::ranges::set_intersection(a.stems, b.stems, std::back_inserter(shared), std::ranges::less(), &Term::id,
                                  &Term::id);
    return float(shared.size()) / float(std::max<std::size_t>(1, a.stems.size() + b.stems.size() - shared.size()));
}

/// A feature as the floor that it is when it stands alone.
QString floorName(Feature feature)
{
    switch (feature) {
    case Feature::Stems:
        return QStringLiteral("TF-IDF of stems");
    case Feature::Grams:
        return QStringLiteral("character n-grams");
    default:
        return name(feature);
    }
}

constexpr int folds = 5;

Mask allFeatures()
{
    Mask mask;
    mask.fill(true);
    // Numbers of clauses are no evidence between texts that are drafted afresh.
    mask[std::size_t(Feature::Number)] = false;
    return mask;
}

/// Score → share of right ones, for the model: half the isotonic steps, half a logistic curve through the same points
/// (Platt 1999). Few points make few steps, on which many scores would mean the same.
std::vector<std::pair<float, float>> calibrated(const std::vector<std::pair<double, double>> &points,
                                                const std::vector<std::pair<float, float>> &steps)
{
    std::vector<Example> examples;
    for (const auto &[score, right] : points) {
        Example one{.features = {}, .label = right, .weight = 1};
        one.features[0] = float(score);
        examples.push_back(one);
    }
    Mask first{};
    first[0] = true;
    const Logistic curve = fitting::fit(examples, first, {}, 1);
    const auto isotonic = [&](float score) {
        if (score <= steps.front().first)
            return steps.front().second;
        for (std::size_t i = 1; i < steps.size(); ++i)
            if (score <= steps[i].first) {
                const float part = (score - steps[i - 1].first) / (steps[i].first - steps[i - 1].first);
                return steps[i - 1].second + part * (steps[i].second - steps[i - 1].second);
            }
        return steps.back().second;
    };
    std::vector<std::pair<float, float>> result;
    constexpr float beyond = 4;
    constexpr float pace = 0.5F;
    for (float score = std::floor(steps.front().first - beyond); score <= steps.back().first + beyond; score += pace) {
        const double logistic = 1 / (1 + std::exp(-curve.weights[0] * double(score) - curve.bias));
        result.emplace_back(score, (isotonic(score) + float(logistic)) / 2);
    }
    return result;
}

/// A calibrated model of points (score, right), some left out.
Model calibratedModel(const std::vector<std::pair<double, double>> &points)
{
    constexpr std::size_t leastInAStep = 10;
    Model model;
    model.calibration = calibrated(points, fitting::isotonic(points, leastInAStep));
    return model;
}

/// Pairs of which a confidence is told: those near the best of both clauses.
std::vector<char> nearBest(const std::vector<Sample> &samples, const Scores &scores)
{
    constexpr double near = 1;
    const Scores gaps = behind(samples, scores);
    std::vector<char> found(samples.size());
    std::ranges::transform(gaps, found.begin(), [](double gap) { return gap <= near; });
    return found;
}

/// … those among the three best of a clause, as readers are shown them. Where each clause has one counterpart the pairs
/// near the best are right but for few, and would say nothing of those that are shown beside them.
std::vector<char> amongThree(const std::vector<Sample> &samples, const Scores &scores)
{
    constexpr int three = 3;
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return scores[i]; });
    std::map<std::tuple<int, int, bool>, int> seen;
    std::vector<char> found(samples.size());
    for (const std::size_t i : order) {
        const int before = seen[{samples[i].pair, samples[i].a, true}]++;
        const int beforeB = seen[{samples[i].pair, samples[i].b, false}]++;
        found[i] = before < three || beforeB < three;
    }
    return found;
}

/// Score and rightness of the pairs of `among` that `use` admits.
std::vector<std::pair<double, double>> calibrationPoints(const std::vector<Sample> &samples, const Scores &scores,
                                                         const std::vector<char> &among, const auto &use)
{
    std::vector<std::pair<double, double>> points;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].known && among[i] && use(samples[i]))
            points.emplace_back(scores[i], samples[i].right);
    return points;
}

/// How sure a model said it was of a pair, and whether it was right.
struct Told
{
    double confidence = 0;
    bool right = false;
    bool linked = false;
};

/// The pairs of `among` and all links, each by a calibration that has not seen its clause.
std::vector<Told> told(const std::vector<Sample> &samples, const Scores &scores, const std::vector<char> &among,
                       const std::vector<char> &linked)
{
    std::vector<Told> result;
    for (int fold = 0; fold < folds; ++fold) {
        const Model model =
            calibratedModel(calibrationPoints(samples, scores, among, [&](const Sample &s) { return s.fold != fold; }));
        for (std::size_t i = 0; i < samples.size(); ++i)
            if (samples[i].fold == fold && samples[i].known && (among[i] || linked[i]))
                result.push_back({double(model.confidence(float(scores[i]))), samples[i].right, linked[i] != 0});
    }
    return result;
}

void printReliability(const QString &title, const std::vector<Told> &all, QTextStream &out)
{
    struct Bin
    {
        int count = 0;
        int right = 0;
        double said = 0;
        [[nodiscard]] QString text() const
        {
            const auto mean = [&](double sum) {
                return count > 0 ? QString::number(sum / count, 'f', 3) : QStringLiteral("    –");
            };
            return QString::number(count).rightJustified(7) + u"  " + mean(said) + u"  " + mean(right);
        }
    };
    constexpr std::size_t parts = 10;
    std::array<Bin, parts> pairs;
    std::array<Bin, parts> links;
    double brier = 0;
    for (const Told &one : all) {
        const std::size_t part = std::min(parts - 1, std::size_t(one.confidence * double(parts)));
        for (Bin *bin : {&pairs[part], one.linked ? &links[part] : nullptr})
            if (bin) {
                ++bin->count;
                bin->right += one.right;
                bin->said += one.confidence;
            }
        brier += (one.confidence - one.right) * (one.confidence - one.right);
    }
    out << "  confidence held out, " << title
        << "\n               pairs told: number, mean confidence, share right; of these links said: the "
           "same\n";
    for (std::size_t part = 0; part < parts; ++part)
        if (pairs[part].count > 0)
            out << "    " << QString::number(double(part) / parts, 'f', 1) << " to "
                << QString::number(double(part + 1) / parts, 'f', 1) << pairs[part].text() << "   "
                << links[part].text() << '\n';
    out << "    Brier score " << QString::number(brier / double(std::max<std::size_t>(1, all.size())), 'f', 4) << '\n';
}

QJsonArray toJson(const std::vector<std::pair<float, float>> &points)
{
    const auto rounded = [](float value) { return std::round(double(value) * 10000) / 10000; };
    QJsonArray array;
    for (const auto &[score, share] : points)
        array.append(QJsonArray{rounded(score), rounded(share)});
    return array;
}

/// Pairs of one regime that silver says, as samples and as they were linked.
struct Silver
{
    Data data;
    Scores scores;
    std::vector<char> linked;
};

/// What silver pairs give: by regime, and as examples for fits of another one, with their numbers hidden.
struct SilverPairs
{
    std::map<Regime, Silver> byRegime;
    std::vector<Example> examples;
};

/// Adds two texts of which units of equal number correspond, and prints how many links of the program's are so.
void addSilver(const DocumentProfile &a, const DocumentProfile &b, const Thesaurus &thesaurus,
               const FeatureVocabulary &vocabulary, SilverPairs &all, QTextStream &out)
{
    const auto compared = similarity(a, b, thesaurus, Rarity(a, b, thesaurus, vocabulary), {});
    Silver &silver = all.byRegime[compared->regime];
    const fitting::SameByNumber same(*a.document, *b.document);
    int expected = 0;
    for (const int x : a.order)
        expected += int(std::ranges::count_if(b.order, [&](int y) { return same(x, y).value_or(false); }));
    out << "\nsilver, " << name(compared->regime) << ": " << a.document->key << " -> " << b.document->key << "; "
        << compared->candidates.size() << " candidates, " << expected << " pairs of one number\n";
    using fitting::Numbers;
    for (const auto &[numbers, shown] : {std::pair{Numbers::Kept, "kept"}, std::pair{Numbers::Hidden, "hidden"},
                                         std::pair{Numbers::Shifted, "shifted"}}) {
        Similarity seen{compared->regime, fitting::withNumbers(*compared, a, b, numbers)};
        std::vector<char> linked(seen.candidates.size());
        for (const ChosenLink &link : chooseLinks(seen, a, b))
            linked[link.candidate] = link.relation != Relation::Kin;
        int said = 0;
        int right = 0;
        const int pair = int(silver.data.pairs.size());
        for (std::size_t i = 0; i < seen.candidates.size(); ++i) {
            const Candidate &c = seen.candidates[i];
            const auto label = same(c.a, c.b);
            Sample sample;
            sample.known = label.has_value();
            sample.right = label.value_or(false);
            sample.example = {c.features, sample.right ? 1.0 : 0.0, 1};
            sample.pair = pair;
            sample.a = c.a;
            sample.b = c.b;
            sample.fold = c.a % folds;
            sample.inUse = c.score;
            silver.data.samples.push_back(sample);
            silver.scores.push_back(double(c.score));
            silver.linked.push_back(linked[i]);
            said += label && linked[i];
            right += sample.right && linked[i];
            constexpr double nearEnough = 3; // pairs that no one would take for links teach nothing
            if (numbers == Numbers::Hidden && label && (sample.right || c.score > -nearEnough))
                all.examples.push_back(sample.example);
        }
        silver.data.pairs.append(a.document->key + u" -> " + b.document->key + u", numbers " +
                                 QLatin1StringView(shown));
        const double precision = double(right) / std::max(1, said);
        const double recall = double(right) / std::max(1, expected);
        out << "  numbers " << QString::fromLatin1(shown).leftJustified(8) << "  linked " << said << ", right " << right
            << "; P " << QString::number(precision, 'f', 3) << " R " << QString::number(recall, 'f', 3) << '\n';
    }
}

/// Calibrates what was set by hand for drafts and translations: the confidences from silver pairs, and the thresholds
/// moved so that they mean the same scores.
QJsonObject calibratedBySilver(const Silver &silver, Regime regime, QJsonObject entry)
{
    const Model before = model(regime);
    const Model after = calibratedModel(calibrationPoints(silver.data.samples, silver.scores,
                                                          amongThree(silver.data.samples, silver.scores),
                                                          [](const Sample &) { return true; }));
    const auto moved = [&](float threshold) {
        // the score that had this confidence
        float low = -100;
        float high = 100;
        constexpr int halvings = 60;
        for (int i = 0; i < halvings; ++i) {
            const float middle = (low + high) / 2;
            (before.confidence(middle) < threshold ? low : high) = middle;
        }
        return std::round(double(after.confidence(high)) * 1000) / 1000;
    };
    entry[u"calibration"] = toJson(after.calibration);
    entry[u"strong"] = moved(before.strong);
    entry[u"kin"] = moved(before.kin);
    entry[u"compatible"] = moved(before.compatible);
    return entry;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList references;
    QStringList apart;
    QStringList files;
    QString modelFile;
    bool write = false;
    double ridge = 3000;
    double silverWeight = 0;
    std::vector<std::pair<QString, QString>> silverFiles;
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == u"--write")
            write = true;
        else if (arguments[i] == u"--model")
            modelFile = arguments.value(++i);
        else if (arguments[i] == u"--apart")
            apart.append(arguments.value(++i));
        else if (arguments[i] == u"--silver") {
            const QString old = arguments.value(++i);
            silverFiles.emplace_back(old, arguments.value(++i));
        } else if (arguments[i] == u"--silver-weight")
            silverWeight = arguments.value(++i).toDouble();
        else if (arguments[i] == u"--ridge")
            ridge = arguments.value(++i).toDouble();
        else
            (arguments[i].endsWith(u".tsv") ? references : files).append(arguments[i]);
    }
    std::map<std::pair<QString, QString>, QString> judged;
    std::set<std::pair<QString, QString>> covered;
    std::set<std::pair<QString, QString>> coveredApart;
    for (const QString &path : references + apart) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList f = line.split(u'\t');
            if (f.size() < 5 || f[0].startsWith(u'#'))
                continue;
            judged[{f[0] + u':' + f[1], f[2] + u':' + f[3]}] = f[4];
            judged[{f[2] + u':' + f[3], f[0] + u':' + f[1]}] = f[4];
            (apart.contains(path) ? coveredApart : covered).insert(std::minmax(f[0], f[2]));
        }
    }
    const auto documents = readFiles(files);
    if (judged.empty() || !documents) {
        out << "usage: alignfit_bench [--model MODEL.json] [--write] [--ridge NUMBER] [--apart LINKS.tsv]... "
               "[--silver OLD NEW]... [--silver-weight NUMBER] LINKS.tsv... FILES...\n";
        return 2;
    }

    const auto thesaurus = Thesaurus::standard();
    FeatureVocabulary vocabulary;
    Assigner themes(*defaultCodebook());
    std::vector<DocumentProfile> profiles;
    for (const DocumentPtr &document : *documents)
        profiles.push_back(profile(document, facts(*document), themes.assign({document}), *thesaurus, vocabulary));
    Everything everything;
    for (const DocumentProfile &a : profiles) {
        for (const DocumentProfile &b : profiles) {
            const std::pair<QString, QString> keys = std::minmax(a.document->key, b.document->key);
            const bool isApart = coveredApart.contains(keys);
            if (a.document->date <= b.document->date || !(isApart || covered.contains(keys)))
                continue;
            const auto compared = similarity(a, b, *thesaurus, Rarity(a, b, *thesaurus, vocabulary), {});
            Data &data = (isApart ? everything.apart : everything.fitted)[compared->regime];
            for (const Candidate &c : compared->candidates) {
                const QString x = a.document->key + u':' + a.document->units[std::size_t(c.a)].id;
                const QString y = b.document->key + u':' + b.document->units[std::size_t(c.b)].id;
                const auto known = judged.find({x, y});
                const QString relation = known == judged.end() ? QString() : known->second;
                constexpr double echo = 0.35;
                Sample sample;
                sample.right = relation == u"same" || relation == u"partial";
                sample.example = {c.features, sample.right ? 1 : relation == u"kin" ? echo : 0, 1};
                sample.pair = int(data.pairs.size());
                sample.a = c.a;
                sample.b = c.b;
                sample.fold = c.a % folds;
                sample.jaccard = jaccard(a.passages[std::size_t(c.passageA)], b.passages[std::size_t(c.passageB)]);
                sample.inUse = c.score;
                data.samples.push_back(sample);
            }
            for (const auto &[pair, relation] : judged)
                data.expected += (relation == u"same" || relation == u"partial") &&
                                 pair.first.section(u':', 0, 0) == a.document->key &&
                                 pair.second.section(u':', 0, 0) == b.document->key;
            data.pairs.push_back(a.document->key + u" -> " + b.document->key);
        }
    }

    SilverPairs silver;
    for (const auto &[old, new_] : silverFiles) {
        const auto pair = readFiles({old, new_});
        if (!pair || pair->size() != 2) {
            out << old << " and " << new_ << " cannot both be read\n";
            return 2;
        }
        const auto profiled = [&](const DocumentPtr &document) {
            return profile(document, facts(*document), themes.assign({document}), *thesaurus, vocabulary);
        };
        addSilver(profiled((*pair)[1]), profiled((*pair)[0]), *thesaurus, vocabulary, silver, out);
    }
    std::vector<Told> allTold;

    QJsonObject stored;
    if (QFile file(modelFile); file.open(QIODevice::ReadOnly))
        stored = QJsonDocument::fromJson(file.readAll()).object();
    const std::map<Regime, Data> &all = everything.fitted;
    for (const auto &[regime, data] : all) {
        out << "\n"
            << name(regime) << ": " << data.pairs.join(QStringLiteral(", ")) << "; " << data.samples.size()
            << " candidates, " << data.expected << " links\n";
        const auto print = [&](const QString &what, const Figures &figures) {
            out << "  " << what.leftJustified(40) << figures.text() << '\n';
        };
        const auto byClause = [](const Sample &s) { return s.fold; };
        const auto byPair = [](const Sample &s) { return s.pair; };
        // Baselines and the model in use have their rule chosen in the same folds as a fit.
        const auto fixed = [&](const Scores &scores) {
            std::vector<char> chosen(data.samples.size());
            const Scores gaps = behind(data.samples, scores);
            for (int fold = 0; fold < folds; ++fold) {
                const Rule rule = bestRule(data.samples, scores, [&](const Sample &s) { return s.fold != fold; });
                for (std::size_t i = 0; i < data.samples.size(); ++i)
                    if (data.samples[i].fold == fold)
                        chosen[i] = scores[i] >= rule.strong && gaps[i] <= rule.close;
            }
            return measure(data.samples, scores, chosen, data.expected);
        };
        const auto scoresOf = [&](const auto &score) {
            Scores scores;
            for (const Sample &s : data.samples)
                scores.push_back(score(s));
            return scores;
        };
        constexpr double scale = 8; // brings cosines to the spread of a logistic score, for the rule's steps
        print(QStringLiteral("Jaccard of stems"),
              fixed(scoresOf([](const Sample &s) { return scale * double(s.jaccard); })));
        for (const Feature only : {Feature::Stems, Feature::Grams, Feature::Concepts, Feature::Coverage})
            print(QStringLiteral("only ") + floorName(only),
                  fixed(scoresOf([&](const Sample &s) { return scale * double(of(s.example.features, only)); })));
        print(QStringLiteral("model in use"), fixed(scoresOf([](const Sample &s) { return double(s.inUse); })));

        Logistic knowledge;
        for (std::size_t f = 0; f < featureCount; ++f)
            knowledge.weights[f] = stored[name(regime)][u"prior"][name(Feature(f))].toDouble();
        knowledge.bias = stored[name(regime)][u"bias"].toDouble();
        const Recipe recipe{allFeatures(), ridge, &knowledge, silver.examples, silverWeight};
        if (const auto found = everything.apart.find(regime); found != everything.apart.end()) {
            const Data &test = found->second;
            out << "  kept apart: " << test.pairs.join(QStringLiteral(", ")) << "; " << test.expected << " links\n";
            // Rule and weights come from the fitted pairs only.
            const auto apply = [&](const QString &what, const auto &score) {
                Scores known;
                for (const Sample &s : data.samples)
                    known.push_back(score(s));
                const Rule rule = bestRule(data.samples, known, [](const Sample &) { return true; });
                Scores scores;
                for (const Sample &s : test.samples)
                    scores.push_back(score(s));
                const Scores gaps = behind(test.samples, scores);
                std::vector<char> chosen;
                for (std::size_t i = 0; i < scores.size(); ++i)
                    chosen.push_back(scores[i] >= rule.strong && gaps[i] <= rule.close);
                print(QStringLiteral("  ") + what, measure(test.samples, scores, chosen, test.expected));
            };
            apply(QStringLiteral("Jaccard"), [](const Sample &s) { return 8 * double(s.jaccard); });
            for (const Feature only :
                 {Feature::Stems, Feature::Grams, Feature::Concepts, Feature::Coverage, Feature::Heart})
                apply(QStringLiteral("only ") + floorName(only),
                      [&](const Sample &s) { return 8 * double(of(s.example.features, only)); });
            apply(QStringLiteral("model in use"), [](const Sample &s) { return double(s.inUse); });
            for (const Logistic *centre : {static_cast<const Logistic *>(nullptr), &std::as_const(knowledge)})
                for (const double other : {3.0, 30.0, 300.0, 3000.0, 1e6}) {
                    const Logistic model =
                        fitRegime(all, regime, {recipe.mask, other, centre}, [](const Sample &) { return true; });
                    apply(QStringLiteral("fit, %1 %2").arg(centre ? u"knowledge" : u"equal").arg(other),
                          [&](const Sample &s) { return model.score(s.example.features); });
                }
            for (std::size_t f = 0; f < featureCount; ++f) {
                Recipe without = recipe;
                if (!without.mask[f])
                    continue;
                without.mask[f] = false;
                const Logistic model = fitRegime(all, regime, without, [](const Sample &) { return true; });
                apply(QStringLiteral("without ") + name(Feature(f)),
                      [&](const Sample &s) { return model.score(s.example.features); });
            }
        }
        const auto held = [&](const Recipe &how, int parts, const auto &partOf) {
            const Held result = crossValidated(all, regime, how, parts, partOf);
            return measure(data.samples, result.scores, result.chosen, data.expected);
        };
        for (const Logistic *centre : {static_cast<const Logistic *>(nullptr), &std::as_const(knowledge)})
            for (const double other : {3.0, 30.0, 300.0, 3000.0, 1e6})
                print(QStringLiteral("fit, clauses held out, %1 %2").arg(centre ? u"knowledge" : u"equal").arg(other),
                      held({allFeatures(), other, centre}, folds, byClause));
        if (data.pairs.size() > 1)
            for (const Logistic *centre : {static_cast<const Logistic *>(nullptr), &std::as_const(knowledge)})
                for (const double other : {3.0, 30.0, 300.0, 3000.0, 1e6})
                    print(QStringLiteral("fit, texts held out, %1 %2").arg(centre ? u"knowledge" : u"equal").arg(other),
                          held({allFeatures(), other, centre}, int(data.pairs.size()), byPair));
        for (std::size_t f = 0; f < featureCount; ++f) {
            Recipe without = recipe;
            if (!without.mask[f])
                continue;
            without.mask[f] = false;
            print(QStringLiteral("  without ") + name(Feature(f)), held(without, folds, byClause));
        }

        if (!silver.examples.empty()) {
            out << "  silver pairs as examples (" << silver.examples.size()
                << "), F1 by their weight: drawn to knowledge with " << ridge << ", with 30; clauses held out";
            if (data.pairs.size() > 1)
                out << ", texts held out";
            out << '\n';
            for (const double weight : {0.0, 0.01, 0.03, 0.1, 0.3, 1.0}) {
                out << "    " << QString::number(weight).leftJustified(6);
                for (const double drawn : {ridge, 30.0}) {
                    const Recipe with{allFeatures(), drawn, &knowledge, silver.examples, weight};
                    out << "  " << QString::number(held(with, folds, byClause).f1(), 'f', 3);
                    if (data.pairs.size() > 1)
                        out << ' ' << QString::number(held(with, int(data.pairs.size()), byPair).f1(), 'f', 3);
                }
                out << '\n';
            }
        }

        // Calibration on scores that have not seen their clause, of pairs near the best of both.
        const Held unseen = crossValidated(all, regime, recipe, folds, byClause);
        const std::vector<char> near = nearBest(data.samples, unseen.scores);
        const auto points = calibrationPoints(data.samples, unseen.scores, near, [](const Sample &) { return true; });
        const std::vector<Told> ofRegime = told(data.samples, unseen.scores, near, unseen.chosen);
        printReliability(name(regime), ofRegime, out);
        std::ranges::copy(ofRegime, std::back_inserter(allTold));
        const Rule rule = bestRule(data.samples, unseen.scores, [](const Sample &) { return true; });
        const Model calibratedOnAll = calibratedModel(points);
        out << "  rule that does best on scores held out: confidence from "
            << QString::number(calibratedOnAll.confidence(float(rule.strong)), 'f', 3) << ", at most "
            << QString::number(rule.close, 'f', 2) << " below the best\n";

        const Logistic fitted = fitRegime(all, regime, recipe, [](const Sample &) { return true; });
        out << "  fit to all: bias " << QString::number(fitted.bias, 'f', 2);
        QJsonObject weights;
        for (std::size_t f = 0; f < featureCount; ++f) {
            if (std::abs(fitted.weights[f]) < 0.005)
                continue;
            out << ", " << name(Feature(f)) << ' ' << QString::number(fitted.weights[f], 'f', 2);
            weights[name(Feature(f))] = std::round(fitted.weights[f] * 100) / 100;
        }
        out << '\n';
        QJsonObject entry = stored[name(regime)].toObject();
        entry[u"weights"] = weights;
        entry[u"bias"] = std::round(fitted.bias * 100) / 100;
        entry[u"calibration"] = toJson(calibratedOnAll.calibration);
        entry[u"strong"] = std::round(double(calibratedOnAll.confidence(float(rule.strong))) * 1000) / 1000;
        entry[u"closeToBest"] = rule.close;
        stored[name(regime)] = entry;
    }
    for (const auto &[regime, pairs] : silver.byRegime) {
        if (all.contains(regime))
            continue;
        const std::vector<Told> ofRegime =
            told(pairs.data.samples, pairs.scores, amongThree(pairs.data.samples, pairs.scores), pairs.linked);
        out << '\n' << name(regime) << ", silver pairs\n";
        printReliability(name(regime), ofRegime, out);
        std::ranges::copy(ofRegime, std::back_inserter(allTold));
        stored[name(regime)] = calibratedBySilver(pairs, regime, stored[name(regime)].toObject());
    }
    out << "\nall regimes\n";
    printReliability(QStringLiteral("judged and silver"), allTold, out);
    if (QFile file(modelFile); write && file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(stored).toJson());
    return 0;
}
