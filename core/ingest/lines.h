// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace volets {

/// One line of a source as decoded: the words as the file has them, without the line end.
struct SourceLine
{
    QString text;
    int number = 0;           ///< from 1
    bool startsPage = false;  ///< a form feed stood before it
    bool startsNotes = false; ///< the first of a page's notes, where no rule tells it
};

/// A source's text in lines; form feeds and line ends of every kind are boundaries, nothing else is changed.
struct SourceText
{
    std::vector<SourceLine> lines;
    QString encoding;     ///< "UTF-8", "UTF-16LE", "windows-1252", …
    bool hasPages = true; ///< lines may be what each page carries for itself; false where the file keeps that apart
};

} // namespace volets
