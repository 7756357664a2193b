// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/anchor.h"
#include "base/ids.h"

#include <QDateTime>

namespace volets {

/// What a reader wrote about words, a clause or a row.
struct Note
{
    enum class Subject { Words, Unit, Row };
    enum class Audience {
        Internal,  ///< «interne»: never leaves the library
        ToPublish, ///< «à publier»: printed in the observations
    };

    NoteId id;     ///< 0 until stored
    Anchor anchor; ///< for a row, one of its units
    Subject subject = Subject::Unit;
    Audience audience = Audience::Internal;
    QString text;
    QString who;
    QDateTime written; ///< UTC
    QDateTime changed; ///< UTC

    bool operator==(const Note &) const = default;
};

} // namespace volets
