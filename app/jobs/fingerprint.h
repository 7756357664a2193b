// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/pipeline.h"

namespace volets {

/// Stands for all that the proposals for `documents` depend on: their bytes, whether they are drafts of one text, what
/// a reader decided of links, the code book, the model of meaning, and this program as it was built. SHA-256, as
/// hexadecimal digits.
[[nodiscard]] QByteArray fingerprintOf(const std::vector<DocumentPtr> &documents, const PipelineOptions &options);

} // namespace volets
