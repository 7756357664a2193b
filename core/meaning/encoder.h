// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/parts.h"
#include "base/stop.h"
#include "meaning/encoderplugin.h"
#include "meaning/modelfiles.h"

#include <QStringList>

#include <span>
#include <variant>

namespace volets {

/// A sentence-embedding model that a reader supplied, ready to work.
class Encoder
{
public:
    Encoder(ModelFiles files, std::unique_ptr<Tokenizer> tokenizer, std::unique_ptr<Network> network)
        : m_files(std::move(files))
        , m_tokenizer(std::move(tokenizer))
        , m_network(std::move(network))
    {}

    /// The vectors of `texts`, in their order. Asks `stop` before each text and tells it how far it is.
    [[nodiscard]] std::variant<std::vector<MeaningVector>, StopReason, Error> encode(std::span<const QString> texts,
                                                                                     const Stop &stop = {}) const;

private:
    [[nodiscard]] std::vector<std::int64_t> numbersOf(const QString &text) const;

    ModelFiles m_files;
    std::unique_ptr<Tokenizer> m_tokenizer;
    std::unique_ptr<Network> m_network;
};

/// Loads the model that findModel() found, by the plugins in one of `folders`.
[[nodiscard]] Result<Encoder> loadEncoder(const ModelFiles &files, const QStringList &folders = partFolders());

} // namespace volets
