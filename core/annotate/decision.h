// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "align/link.h"
#include "annotate/anchor.h"
#include "base/ids.h"

#include <QDateTime>

#include <optional>

namespace volets {

/// What a reader decided about a proposal, or without one.
enum class DecisionKind {
    ConfirmLink,
    RejectLink,
    MakeLink,       ///< by hand: the program had proposed none
    ChangeRelation, ///< the link holds, as another relation
    ConfirmTheme,
    AddTheme,
    RejectTheme,
    RenameRow, ///< `text` is the name
    MergeRows, ///< the rows of a and b are one
    SplitRow,  ///< a leaves the row where it stands with b
    OrderRow,  ///< the row of a comes right after that of b, or first where b is no anchor
};

[[nodiscard]] QString name(DecisionKind kind); ///< "confirm-link", as stored
[[nodiscard]] std::optional<DecisionKind> decisionKindFromName(QStringView name);

struct Decision
{
    DecisionId id; ///< 0 until stored
    DecisionKind kind = DecisionKind::ConfirmLink;
    Anchor a;                         ///< for an added theme, perhaps the words that carry it
    Anchor b;                         ///< for links and rows
    std::optional<Relation> relation; ///< for links that hold
    QString theme; ///< for rows: the theme whose briefing they stand in; empty: those of the synopsis
    QString text;  ///< a row's name; a remark on a theme
    QString who;
    QDateTime when; ///< UTC

    bool operator==(const Decision &) const = default;
};

/// Whether words of a clause are coded, not all of it.
[[nodiscard]] bool isCodedPassage(const Decision &decision);

/// What a decision is about: a pair of units, a unit's theme, words coded with a theme, a row's name. Two decisions
/// about one subject exclude each other, and the later one takes the place of the earlier.
[[nodiscard]] QString subject(const Decision &decision);

} // namespace volets
