// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/lines.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace volets {

/// What the articles of a law are called.
enum class ArticleForm {
    Article, ///< «Article 34-1», «Art. 3. – Toute …», «##### Article premier», «المادة 2»
    Section, ///< «SEC. 2. DEFINITIONS.», «Section 4», «§ 3»
    Number,  ///< «2 Meaning of “landing”», «4 (1) This Act …»: a bare number, known only by its order
};

/// A line that heads an article.
struct ArticleHead
{
    QString label; ///< as in addresses: "1", "34-1", "12bis", "L111-1", "IV"
    QString rest;  ///< what follows on the line: the article's title or its first words
};

/// Reads the head of an article. Prose that names one («Article 5 of the Charter provides …») is none. A Number is told
/// from any line that a figure begins by its order only, which is the caller's to look at.
[[nodiscard]] std::optional<ArticleHead> articleHead(QStringView line, ArticleForm form = ArticleForm::Article);

/// What a text's articles are called, from what counts up in it. Bare numbers count from the words that enact a law.
[[nodiscard]] ArticleForm articleFormOf(const SourceText &source);

/// True where a line calls the text a law or a bill: «PROPOSITION DE LOI», «A BILL TO», «An Act respecting …».
[[nodiscard]] bool namesLaw(QStringView line);

/// True where a text enacts a law: «Be it enacted by …», «ONT ADOPTÉ LE PRÉSENT RÈGLEMENT :», «… enacts as follows:».
[[nodiscard]] bool enactsLaw(QStringView text);

/// The level of a division of a law, 1 for a book or part down to 6, or 0: «TITRE II», «Chapitre premier», «Section 3».
[[nodiscard]] int divisionLevel(QStringView line);

} // namespace volets
