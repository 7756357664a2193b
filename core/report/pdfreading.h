// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <variant>
#include <vector>

namespace volets {

/// An element of a PDF's structure tree, with the words that the pages show for it.
struct ReadElement
{
    QByteArray tag;
    int parent = -1;
    int page = 0;   ///< from 1, of its first words; 0: it has none of its own
    QString spoken; ///< ActualText
    QString language;
    QHash<QString, QString> properties;
    std::vector<std::variant<QString, int>> parts; ///< words on the pages and elements, in reading order
};

/// A tagged PDF as read back: the words are decoded from what the pages paint, not from any other copy of them.
struct PdfReading
{
    std::vector<ReadElement> elements; ///< the first is the root; parents before their parts
    QString language;
    QString title;
    int pages = 0;
    QString loose; ///< words painted that belong to no element and are no artifact

    /// All words of an element and its parts, in reading order.
    [[nodiscard]] QString text(int element) const;
};

/// Reads a tagged PDF; fails with a sentence where it is no PDF or has no tags.
[[nodiscard]] Result<PdfReading> readPdf(const QByteArray &bytes, const QString &name);

} // namespace volets
