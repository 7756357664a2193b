// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/rowcells.h"
#include "document/document.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace volets {

/// How two units correspond; see the glossary in core/README.md.
enum class Relation {
    Same,    ///< the same demand or consideration restated («reprise»)
    Partial, ///< one takes over a substantial part of the other («reprise remaniée»)
    Kin,     ///< not the same demand, the nearest ancestor a reader would want beside it («écho»)
};

[[nodiscard]] QString name(Relation relation); ///< "same", "partial", "kin", as in the interchange format
[[nodiscard]] std::optional<Relation> relationFromName(QStringView name);

/// One feature's share in a link, in words that the inspector can show.
struct Reason
{
    QString feature;   ///< "stems", "addressee", "act", "section", …
    double weight = 0; ///< its part of the score; negative where it speaks against
    QStringList words; ///< the words, or pairs «a ~ b», that carried it

    bool operator==(const Reason &) const = default;
};

/// A correspondence between units of two documents. `a` is of the later document.
struct Link
{
    UnitRef a;
    UnitRef b;
    Relation relation = Relation::Kin;
    double confidence = 0; ///< 0 to 1: of the links at 0.8, 0.8 should be right
    QString change;        ///< for partial: "extended", "narrowed", "split", "merged", "addressee", or empty
    std::vector<Reason> why;
    bool decided = false; ///< a reader confirmed or made it; otherwise a proposal

    bool operator==(const Link &) const = default;
};

/// A candidate kept for the reader whether or not a link is asserted.
struct Alternative
{
    UnitRef a;
    UnitRef b;
    double confidence = 0;

    bool operator==(const Alternative &) const = default;
};

/// Units of N documents that belong side by side. A unit may stand in two rows.
struct Row
{
    RowCells cells;       ///< for each document, indexes of its units in order; empty: none
    QStringList themes;   ///< codes of the themes of its units, in the code book's order
    QString title;        ///< proposed or given by a reader; may be empty
    double weakest = 1;   ///< confidence of its weakest pair; 1 for a row of one unit
    bool decided = false; ///< a reader named, merged, split or placed it
    bool placed = false;  ///< a reader put it right after the row before it, or first: sorts keep it there

    bool operator==(const Row &) const = default;
};

/// A pair of documents that was not compared, and why: it is never silently absent.
struct Skipped
{
    QString what;
    QString why;

    bool operator==(const Skipped &) const = default;
};

/// What the alignment of N documents gives. Independent of the order in which the documents were listed.
struct Alignment
{
    std::vector<Link> links;
    std::vector<Alternative> alternatives; ///< the three best of each unit towards each other document
    std::vector<Row> rows;                 ///< every unit stands in at least one row; in order of the documents' dates
    std::vector<Skipped> skipped;

    bool operator==(const Alignment &) const = default;
};

} // namespace volets
