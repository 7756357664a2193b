// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/meanings.h"

#include "store/vectorstore.h"

#include <algorithm>
#include <set>

namespace volets {

namespace {

/// The texts that `vectors` lack, each once, in an order of their own.
std::vector<QString> missing(const std::vector<DocumentPtr> &documents, const VectorsByText &vectors)
{
    std::set<QString> texts;
    for (const DocumentPtr &document : documents)
        for (const Unit &unit : document->units)
            if (!unit.text.trimmed().isEmpty() && !vectors.contains(vectorKey(unit.text)))
                texts.insert(unit.text);
    return {texts.begin(), texts.end()};
}

void take(const std::vector<DocumentPtr> &documents, const ModelFiles &files, const VectorsByText &vectors,
          PipelineOptions &options)
{
    Meanings meanings(documents.size());
    for (std::size_t d = 0; d < documents.size(); ++d)
        for (const Unit &unit : documents[d]->units)
            meanings[d].push_back(vectors.value(vectorKey(unit.text)));
    options.meanings = std::make_shared<const Meanings>(std::move(meanings));
    options.meaningModel = files.fingerprint;
}

} // namespace

Result<Encoder> loadModel(const ModelFiles &files) { return loadEncoder(files); }

Result<bool> takeKeptMeanings(const Database &library, const std::vector<DocumentPtr> &documents, const QString &folder,
                              PipelineOptions &options)
{
    const Result<ModelFiles> files = findModel(folder);
    if (!files)
        return std::unexpected(files.error());
    const Result<VectorsByText> vectors = keptVectors(library, files->fingerprint);
    if (!vectors)
        return std::unexpected(vectors.error());
    if (!missing(documents, *vectors).empty())
        return false;
    take(documents, *files, *vectors, options);
    return true;
}

std::variant<std::monostate, StopReason, Error> takeMeanings(Database *library,
                                                             const std::vector<DocumentPtr> &documents,
                                                             const QString &folder, PipelineOptions &options,
                                                             const LoadModel &load, const Stop &stop)
{
    const Result<ModelFiles> files = findModel(folder);
    if (!files)
        return files.error();
    Result<VectorsByText> vectors = library ? keptVectors(*library, files->fingerprint) : VectorsByText();
    if (!vectors)
        return vectors.error();
    const std::vector<QString> texts = missing(documents, *vectors);
    if (!texts.empty()) {
        const Result<Encoder> encoder = load(*files);
        if (!encoder)
            return encoder.error();
        const bool keeps = library && library->isWritable();
        constexpr std::size_t batch = 64; // what is read is kept, though the rest is stopped
        for (std::size_t first = 0; first < texts.size(); first += batch) {
            const std::span some = std::span(texts).subspan(first, std::min(batch, texts.size() - first));
            const auto outcome = encoder->encode(some, stop.withProgress([&](double part) {
                stop.progress((double(first) + part * double(some.size())) / double(texts.size()));
            }));
            if (const auto *problem = std::get_if<Error>(&outcome))
                return *problem;
            if (const auto *reason = std::get_if<StopReason>(&outcome))
                return *reason;
            const auto &read = std::get<std::vector<MeaningVector>>(outcome);
            VectorsByText fresh;
            for (std::size_t i = 0; i < some.size(); ++i)
                fresh.insert(vectorKey(some[i]), read[i]);
            if (keeps)
                if (const Result<void> kept = keepVectors(*library, files->fingerprint, fresh); !kept)
                    return kept.error();
            vectors->insert(fresh);
        }
    }
    take(documents, *files, *vectors, options);
    return {};
}

bool heedsMeaning(const QString &folder, const PipelineOptions &options)
{
    return !folder.isEmpty() && options.mode == DossierMode::DistinctTexts;
}

std::optional<StopReason> addMeanings(Database *library, const std::vector<DocumentPtr> &documents,
                                      const QString &folder, PipelineOptions &options, QString &notice,
                                      const Stop &stop)
{
    if (!heedsMeaning(folder, options))
        return std::nullopt;
    const auto outcome = takeMeanings(library, documents, folder, options, loadModel, stop);
    if (const auto *problem = std::get_if<Error>(&outcome))
        notice = problem->sentence;
    const auto *reason = std::get_if<StopReason>(&outcome);
    return reason ? std::optional(*reason) : std::nullopt;
}

} // namespace volets
