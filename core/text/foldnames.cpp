// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/foldnames.h"

namespace volets {

QString name(Fold fold)
{
    switch (fold) {
    case Fold::Case:
        return QStringLiteral("case");
    case Fold::Apostrophes:
        return QStringLiteral("apostrophes");
    case Fold::Spaces:
        return QStringLiteral("spaces");
    case Fold::Hyphens:
        return QStringLiteral("hyphens");
    case Fold::Ligatures:
        return QStringLiteral("ligatures");
    case Fold::FootnoteMarks:
        return QStringLiteral("footnote-marks");
    case Fold::Numbering:
        return QStringLiteral("numbering");
    case Fold::Figures:
        return QStringLiteral("figures");
    case Fold::Abbreviations:
        return QStringLiteral("abbreviations");
    }
    Q_UNREACHABLE_RETURN(QString());
}

} // namespace volets
