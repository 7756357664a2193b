// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace volets {

/// A line that heads an article: «Article 34-1», «Art. 3. – Toute …», «##### Article premier», «المادة 2».
struct ArticleHead
{
    QString label; ///< as in addresses: "1", "34-1", "12bis", "L111-1", "IV"
    QString rest;  ///< what follows on the line: the article's title or its first words
};

/// Reads the head of an article. Prose that names one («Article 5 of the Charter provides …») is none.
[[nodiscard]] std::optional<ArticleHead> articleHead(QStringView line);

/// The level of a division of a law, 1 for a book or part down to 6, or 0: «TITRE II», «Chapitre premier», «Section 3».
[[nodiscard]] int divisionLevel(QStringView line);

} // namespace volets
