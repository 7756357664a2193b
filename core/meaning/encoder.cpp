// SPDX-License-Identifier: GPL-3.0-or-later
#include "meaning/encoder.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QPluginLoader>

#include <cmath>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Meaning)
};

/// False for what has no direction.
bool normalise(MeaningVector &vector)
{
    double square = 0;
    for (const float value : vector)
        square += double(value) * double(value);
    if (!std::isfinite(square) || square <= 0)
        return false;
    const double length = std::sqrt(square);
    for (float &value : vector)
        value = float(double(value) / length);
    return true;
}

std::unexpected<Error> unusable(const QString &file, const QString &why)
{
    return fail(Words::tr("The model %1 cannot be used (%2); choose another export.")
                    .arg(QDir::toNativeSeparators(file), why.simplified()));
}

/// The object of the plugin `name` in one of `folders`, which stays loaded.
Result<QObject *> pluginObject(const QString &name, const QStringList &folders)
{
    for (const QString &folder : folders) {
        for (const QString &file : QDir(folder).entryList({QString(name + u".*")}, QDir::Files)) {
            const QString path = QDir(folder).filePath(file);
            if (!QLibrary::isLibrary(path))
                continue;
            QPluginLoader loader(path);
            if (QObject *object = loader.instance())
                return object;
            return fail(Words::tr("The part of Volets that reads models of meaning does not load (%1); install Volets "
                                  "anew.")
                            .arg(loader.errorString()));
        }
    }
    return fail(Words::tr("This Volets was built without the part that reads models of meaning; build it where ONNX "
                          "Runtime and SentencePiece are installed."));
}

/// What the plugin `name` makes of `file`.
template <typename Plugin>
Result<typename Plugin::Loaded::value_type> loadPart(const QString &name, const QStringList &folders,
                                                     const QString &file)
{
    const Result<QObject *> object = pluginObject(name, folders);
    if (!object)
        return std::unexpected(object.error());
    auto *plugin = qobject_cast<Plugin *>(*object);
    if (!plugin)
        return fail(Words::tr("The part of Volets that reads models of meaning does not load (%1); install Volets "
                              "anew.")
                        .arg(name));
    auto loaded = plugin->load(file);
    if (!loaded)
        return unusable(file, loaded.error());
    return *std::move(loaded);
}

} // namespace

std::vector<std::int64_t> Encoder::numbersOf(const QString &text) const
{
    constexpr std::size_t longest = 512; // with the signs at both ends; what is beyond is not read
    // Fairseq's own: 0 begins, 1 fills, 2 ends, 3 is unknown; so a piece of SentencePiece comes one later
    const bool fairseq = m_files.numbering == ModelFiles::Numbering::Fairseq;
    const int first = fairseq ? 0 : m_tokenizer->begin();
    const int last = fairseq ? 2 : m_tokenizer->end();
    std::vector<std::int64_t> numbers;
    if (first >= 0)
        numbers.push_back(first);
    for (const int piece : m_tokenizer->pieces(QString(m_files.prefix + text))) {
        if (numbers.size() + 1 == longest)
            break;
        numbers.push_back(!fairseq ? piece : piece == m_tokenizer->unknown() ? 3 : piece + 1);
    }
    if (last >= 0)
        numbers.push_back(last);
    return numbers;
}

std::variant<std::vector<MeaningVector>, StopReason, Error> Encoder::encode(std::span<const QString> texts,
                                                                            const Stop &stop) const
{
    std::vector<MeaningVector> vectors;
    vectors.reserve(texts.size());
    for (const QString &text : texts) {
        if (const auto reason = stop.reason())
            return *reason;
        auto vector = m_network->vector(numbersOf(text));
        if (!vector)
            return unusable(m_files.network, vector.error()).error();
        if (!normalise(*vector))
            return unusable(m_files.network, Words::tr("its answer is no direction")).error();
        vectors.push_back(*std::move(vector));
        stop.progress(double(vectors.size()) / double(texts.size()));
    }
    return vectors;
}

Result<Encoder> loadEncoder(const ModelFiles &files, const QStringList &folders)
{
    auto tokenizer = loadPart<TokenizerPlugin>(QStringLiteral("volets_sentencepiece"), folders, files.tokenizer);
    if (!tokenizer)
        return std::unexpected(tokenizer.error());
    auto network = loadPart<NetworkPlugin>(QStringLiteral("volets_onnx"), folders, files.network);
    if (!network)
        return std::unexpected(network.error());
    return Encoder(files, *std::move(tokenizer), *std::move(network));
}

} // namespace volets
