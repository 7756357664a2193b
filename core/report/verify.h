// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "report/table.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace volets {

/// What re-reading a comparison document found.
struct Verification
{
    int checked = 0;    ///< quotations compared
    QStringList faults; ///< a sentence for each thing that differs
};

/// Holds the quotations on a PDF's pages against the table it was written from: all there, in order, to the letter.
/// Kinds of blank where a line ends are the only thing a page may change.
[[nodiscard]] Result<Verification> compareWithTable(const QByteArray &pdf, const ReportTable &table);

/// Holds the quotations on a PDF's pages against their sources, character by character: own words against the clause
/// they are said to be from, removed words against the clause they are said to be removed from, the place printed
/// before them against that clause's (in the language that tr() speaks: the document's own), sources by SHA-256, and
/// the number of quotations against the one that the document gives itself.
[[nodiscard]] Result<Verification> compareWithSources(const QByteArray &pdf, const QString &name,
                                                      const std::vector<DocumentPtr> &documents);

} // namespace volets
