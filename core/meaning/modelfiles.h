// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace volets {

/// A sentence-embedding model as its folder holds it, and how it is to be used.
struct ModelFiles
{
    /// How the pieces of the tokenizer become the numbers that the network was trained with.
    enum class Numbering {
        SentencePiece, ///< as the tokenizer numbers them
        Fairseq,       ///< as XLM-RoBERTa does: four signs of its own come first
    };

    QString network;   ///< model.onnx
    QString tokenizer; ///< sentencepiece.bpe.model, spiece.model or tokenizer.model
    Numbering numbering = Numbering::SentencePiece;
    QString prefix; ///< before each text: models of the E5 family were trained with «query: »
    /// Stands for the network, its tokenizer and how they are used; hexadecimal digits. Of large files parts are read
    /// that are spread over the whole, since training changes all of it: so a model is known again at any place, and
    /// asking takes milliseconds.
    QByteArray fingerprint;
};

/// What `folder` holds: model.onnx, in it or in its folder «onnx» as exports are published, and a SentencePiece
/// tokenizer. Reads nothing else, and nothing from the network.
[[nodiscard]] Result<ModelFiles> findModel(const QString &folder);

} // namespace volets
