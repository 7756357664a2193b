// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace volets {

struct DecodedText
{
    QString text;
    QString encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", …
};

/// Bytes as text, by byte order mark, by zero bytes, by whether they are UTF-8, else as Windows-1252 or Latin-1;
/// nothing where they are in none of these.
[[nodiscard]] std::optional<DecodedText> decodeText(QByteArrayView bytes);

} // namespace volets
