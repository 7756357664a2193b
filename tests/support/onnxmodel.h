// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace volets::test {

/// What a toy network gives: a vector for each token, or their mean.
enum class ToyOutput { Tokens, Sentence };

/// A tokenizer in the format of SentencePiece whose pieces are `words`, after its three signs: unknown, begin, end.
[[nodiscard]] QByteArray wordTokenizer(const QStringList &words);

/// A network in the ONNX format that only looks its tokens up in `table`, by the numbers in input_ids; attention_mask
/// is asked for and not used.
[[nodiscard]] QByteArray onnxTable(const std::vector<std::vector<float>> &table, ToyOutput output);

} // namespace volets::test
