// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/model.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace volets {

using namespace Qt::Literals::StringLiterals;

QLatin1StringView name(Regime regime)
{
    switch (regime) {
    case Regime::Distinct:
        return "distinct"_L1;
    case Regime::Across:
        return "across"_L1;
    case Regime::Versions:
        return "versions"_L1;
    case Regime::Language:
        return "language"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

namespace {

Model read(const QJsonObject &json)
{
    Model model;
    const auto number = [&](QLatin1StringView key, float fallback) { return float(json[key].toDouble(fallback)); };
    for (std::size_t i = 0; i < featureCount; ++i)
        model.weights[i] = float(json["weights"_L1][name(Feature(i))].toDouble());
    for (const QJsonValue &point : json["calibration"_L1].toArray())
        model.calibration.emplace_back(float(point[0].toDouble()), float(point[1].toDouble()));
    model.bias = number("bias"_L1, model.bias);
    model.strong = number("strong"_L1, model.strong);
    model.kin = number("kin"_L1, model.kin);
    model.compatible = number("compatible"_L1, model.compatible);
    model.closeToBest = number("closeToBest"_L1, model.closeToBest);
    model.same = number("same"_L1, model.same);
    return model;
}

} // namespace

float Model::confidence(float score) const
{
    if (calibration.empty())
        return 1 / (1 + std::exp(-score));
    if (score <= calibration.front().first)
        return calibration.front().second;
    const auto above = std::ranges::upper_bound(calibration, score, {}, &std::pair<float, float>::first);
    if (above == calibration.end())
        return calibration.back().second;
    const auto below = above - 1;
    const float part = (score - below->first) / (above->first - below->first);
    return below->second + part * (above->second - below->second);
}

const Model &model(Regime regime)
{
    static const auto models = [] {
        std::array<Model, regimes.size()> read_;
        QFile file(u":/volets/align/model.json"_s);
        const QJsonObject json =
            file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        for (std::size_t i = 0; i < regimes.size(); ++i)
            read_[i] = read(json[name(regimes[i])].toObject());
        return read_;
    }();
    return models[std::size_t(regime)];
}

} // namespace volets
