// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/furniture.h"
#include "ingest/marker.h"

#include <QString>

#include <functional>
#include <vector>

namespace volets {

/// Lines joined to what their author wrote as one paragraph; mark-up is still in it.
struct Paragraph
{
    QString source; ///< without its marker
    Marker marker;  ///< of its first line
    QString lead;   ///< the marker as written
    int line = 0;   ///< in the source, from 1
    int gap = 0;    ///< blank lines before it
    int indent = 0;
    bool afterPage = false;
    bool isNote = false;         ///< stands below the rule above a page's notes
    std::vector<Repair> repairs; ///< "soft-wrap", "page-break", "hyphenation"
};

/// How a text's lines stand to its paragraphs.
struct Layout
{
    bool wrapped = false;   ///< lines are cut at a width; otherwise a line is a paragraph
    int width = 0;          ///< of a full line, in characters
    int gap = 0;            ///< blank lines between two lines of one paragraph
    int slack = 0;          ///< how much shorter lines are that surely go on, where the right edge is ragged
    bool separated = false; ///< paragraphs stand further apart than lines
    bool apart = false;     ///< where lines are paragraphs: all but a few stand apart by blank lines, so those go on
};

[[nodiscard]] Layout layoutOf(const std::vector<BodyLine> &lines);

/// True where a line can only begin a paragraph, by its genre: «Rappelant …», «Article 3».
using StartsParagraph = std::function<bool(QStringView line)>;

/// Joins soft wraps, also those with blank lines between, and the two halves of a paragraph that a page break cut.
/// A line goes on with the paragraph before unless something says that it begins another: a marker in its order, more
/// distance than between two lines, a line before it that ends although the next word had room in it.
[[nodiscard]] std::vector<Paragraph> joinLines(const Body &body, const StartsParagraph &startsParagraph);

/// True where a text breaks off: no punctuation closes it, not even a comma.
[[nodiscard]] bool isUnfinished(QStringView text);

/// True where a text, mark-up, closing quotes and note marks aside, ends with a full stop, «?», «!» or «…».
[[nodiscard]] bool endsSentence(QStringView text);

/// True where a text, mark-up aside, begins in lower case, as a sentence that goes on does.
[[nodiscard]] bool beginsInLowerCase(QStringView text);

/// True where a line's end cut a symbol: «A/CONF.301/ | 5», «A/CONF. | 301/5».
[[nodiscard]] bool cutsSymbol(QStringView text, QStringView rest);

/// Text that a page break had cut in two, put together again; the repair "page-break" tells where.
void appendAfterBreak(Paragraph &paragraph, QStringView rest);

} // namespace volets
