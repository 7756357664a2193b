// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "ingest/lines.h"

#include <QString>

#include <functional>
#include <vector>

namespace volets {

/// A line that carries the document's own words, and what stood between it and the one before.
struct BodyLine
{
    QString text;
    int number = 0;         ///< in the source, from 1
    int gap = 0;            ///< blank lines before it
    bool isNote = false;    ///< the first line below the rule above a page's notes
    bool afterPage = false; ///< a page ended before it: furniture was taken out there, or a form feed stood there

    [[nodiscard]] int indent() const; ///< white space at its start, a tab counted as four
};

/// A text without what each page carries for itself, and one repair "page-furniture" for each stretch taken out.
struct Body
{
    std::vector<BodyLine> lines;
    std::vector<Repair> repairs;
};

/// True for a line that no text has as its own: a page's number, a job number, a document symbol, a running head with a
/// symbol at one margin, what printers add.
[[nodiscard]] bool isPageMark(QStringView line);

/// True for the line drawn above the notes of a page: «______».
[[nodiscard]] bool isNoteRule(QStringView line);

/// Takes out running headers and footers, page numbers and document symbols. A line is furniture by what it is
/// («2/15», «24-12345 (F)», «A/RES/79/1» alone on a line) or because it recurs the way furniture does: short, more than
/// once, in a stretch of several such lines or in the middle of a sentence. Headings and markers never are.
/// In a source without pages nothing is furniture for recurring.
/// `isKept` names lines that recur as part of the text, such as the labels under each theme.
[[nodiscard]] Body takeOutFurniture(const SourceText &source, const std::function<bool(QStringView line)> &isKept = {});

} // namespace volets
