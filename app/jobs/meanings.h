// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/pipeline.h"
#include "meaning/encoder.h"
#include "store/database.h"

#include <functional>
#include <optional>

namespace volets {

/// loadEncoder(), or what a test puts in its place.
using LoadModel = std::function<Result<Encoder>(const ModelFiles &)>;

[[nodiscard]] Result<Encoder> loadModel(const ModelFiles &files);

/// Puts into `options` the meanings of `documents`, in their order, where the library keeps all of them for the model
/// in `folder`; false where one is missing.
[[nodiscard]] Result<bool> takeKeptMeanings(const Database &library, const std::vector<DocumentPtr> &documents,
                                            const QString &folder, PipelineOptions &options);

/// Puts into `options` the meanings of `documents`, in their order, by the model in `folder`. Texts that the library
/// (null: there is none) has no vector of are read by the model, and kept there where it may be written. Where that
/// fails or `stop` ends it, `options` stay as they were.
[[nodiscard]] std::variant<std::monostate, StopReason, Error>
takeMeanings(Database *library, const std::vector<DocumentPtr> &documents, const QString &folder,
             PipelineOptions &options, const LoadModel &load = loadModel, const Stop &stop = {});

/// True where the model in `folder` has a say: drafts of one text are paired by their words.
[[nodiscard]] bool heedsMeaning(const QString &folder, const PipelineOptions &options);

/// takeMeanings() where the model has a say. Where it cannot be used, `notice` says so, and a comparison does without.
[[nodiscard]] std::optional<StopReason> addMeanings(Database *library, const std::vector<DocumentPtr> &documents,
                                                    const QString &folder, PipelineOptions &options, QString &notice,
                                                    const Stop &stop = {});

} // namespace volets
