// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a document or a sentence that says why not; nothing else may happen.
#include "ingest/reader.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto document = volets::readDocument(bytes, QStringLiteral("input"));
    if (!document && document.error().sentence.isEmpty())
        __builtin_trap();
    return 0;
}
