// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
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

/// Elements of a structure tree: the first holds the others, parents before their parts.
struct ReadElements
{
    std::vector<ReadElement> elements;

    /// All words of an element and its parts, in reading order.
    [[nodiscard]] QString text(int element) const;
};

/// A tagged PDF as read back: the words are decoded from what the pages paint, not from any other copy of them.
struct PdfReading : ReadElements
{
    QString language;
    QString title;
    int pages = 0;
    QString loose; ///< words painted that belong to no element and are no artifact
};

/// Reads a tagged PDF; fails with a sentence where it is no PDF or has no tags.
[[nodiscard]] Result<PdfReading> readPdf(const QByteArray &bytes, const QString &name);

/// The same part by part, so that a file of a thousand pages is never in memory as elements: `take` gets each paragraph
/// and each row of a table with all that is in it, in reading order. The reading itself has no elements.
[[nodiscard]] Result<PdfReading> readPdf(const QByteArray &bytes, const QString &name,
                                         const std::function<void(const ReadElements &part)> &take);

} // namespace volets
