// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vectorstore.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <map>

namespace volets {

namespace {

QByteArray bytesOf(const MeaningVector &vector)
{
    QByteArray bytes(qsizetype(vector.size() * sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(vector.data(), qsizetype(vector.size()), bytes.data());
    return bytes;
}

/// Empty where the bytes are none that bytesOf() made of a vector of length 1.
MeaningVector vectorOf(const QByteArray &bytes)
{
    if (bytes.isEmpty() || std::size_t(bytes.size()) % sizeof(float) != 0)
        return {};
    MeaningVector vector(std::size_t(bytes.size()) / sizeof(float));
    qFromLittleEndian<float>(bytes.constData(), qsizetype(vector.size()), vector.data());
    double square = 0;
    for (const float value : vector)
        square += double(value) * double(value);
    constexpr double rounding = 1e-3;
    return std::abs(square - 1) < rounding ? vector : MeaningVector(); // false where it is not finite
}

} // namespace

QByteArray vectorKey(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
}

Result<VectorsByText> keptVectors(const Database &library, const QByteArray &model)
{
    VectorsByText vectors;
    std::map<std::size_t, int> dimensions;
    const Result<void> state =
        library.read(QStringLiteral("SELECT text, vector FROM vectors WHERE model = ?"), {QString::fromLatin1(model)},
                     [&](const Record &record) {
                         if (const MeaningVector vector = vectorOf(record.bytes(1)); !vector.empty()) {
                             ++dimensions[vector.size()];
                             vectors.insert(record.text(0).toLatin1(), vector);
                         }
                     });
    if (!state)
        return std::unexpected(state.error());
    if (dimensions.size() > 1) {
        const std::size_t most =
            std::ranges::max_element(dimensions, {}, [](const auto &one) { return one.second; })->first;
        vectors.removeIf([&](const auto &entry) { return entry.value().size() != most; });
    }
    return vectors;
}

Result<void> keepVectors(Database &library, const QByteArray &model, const VectorsByText &vectors)
{
    Transaction change(library);
    const QString name = QString::fromLatin1(model);
    change.execute(QStringLiteral("DELETE FROM vectors WHERE model <> ?"), {name});
    for (auto one = vectors.cbegin(); one != vectors.cend(); ++one)
        change.execute(QStringLiteral("INSERT OR REPLACE INTO vectors (model, text, vector) VALUES (?, ?, ?)"),
                       {name, QString::fromLatin1(one.key()), bytesOf(one.value())});
    return change.commit();
}

} // namespace volets
