// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QByteArray>
#include <QStringView>

#include <utility>

namespace volets {

/// JSON written as it comes: ten thousand pairs need no tree in memory.
class JsonWriter
{
public:
    void string(QStringView text);
    void span(const char *name, Span span); ///< as a further member: [start, length]
    void raw(const char *text) { m_bytes += text; }
    void raw(const QByteArray &text) { m_bytes += text; }
    /// What was written since the last call.
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

} // namespace volets
