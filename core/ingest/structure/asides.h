// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/softwrap.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace volets {

/// What stands between the lines of a text without being its text: a footnote, or a row of a figure's cells.
struct Aside
{
    QString footnote; ///< its number, empty for a row of cells
    Paragraph paragraph;
};

/// True for a line that opens a footnote («¹² », «<sup>3</sup> », «[^4]: », «5/ ») or holds cells of a table.
[[nodiscard]] bool isAside(QStringView line);

/// Takes asides out before lines are joined, so that the halves of a paragraph meet over them. A line after a footnote
/// is marked as coming after a page.
[[nodiscard]] std::vector<Aside> takeOutAsides(std::vector<BodyLine> &lines);

/// A page's note («12 See …», Paragraph::isNote) without its number.
[[nodiscard]] Aside pageNote(Paragraph paragraph);

/// The cells of a table's row, whatever a converter made of it: paragraphs of HTML, columns of a pipe table.
[[nodiscard]] QStringList cellsOf(const QString &row);

} // namespace volets
