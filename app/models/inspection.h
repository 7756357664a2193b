// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace volets {

/// What there is to say of one clause beyond its words: the inspector's content, as words.
struct Inspection
{
    struct LinkWords
    {
        UnitRef other;
        QString citation;   ///< of the other clause
        QString relation;   ///< «reprise remaniée»
        QString confidence; ///< «assez sûre»
        bool decided = false;
        QStringList why; ///< a line for each reason, the weightiest first
    };
    struct Candidate
    {
        UnitRef other;
        QString citation;
        QString confidence;
    };
    struct ThemeWords
    {
        QString code;
        QStringList evidence; ///< the words that carry it
    };

    QString citation; ///< «Document final 2022, par. 10»
    QString kind;     ///< «operative paragraph»
    QStringList headings;
    std::vector<LinkWords> links;
    std::vector<Candidate> candidates; ///< not linked, the surest first
    std::vector<ThemeWords> themes;
};

[[nodiscard]] Inspection inspect(const Comparison &comparison, UnitRef unit);

/// What a unit is, in words.
[[nodiscard]] QString kindWords(UnitKind kind);

} // namespace volets
