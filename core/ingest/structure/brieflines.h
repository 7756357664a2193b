// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/softwrap.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace volets {

// What a paragraph of a brief or report says that it is, looked at alone. `words` are those of a line without mark-up.

/// A line that names a part by its kind and number: «Figure II», «Encadré 2 : Crues», «Annexe I».
struct NamedPart
{
    QString number; ///< as written, empty where there is none
    QString title;  ///< what stands on the same line
};

/// «Figure II», «Tableau 3 – Crues».
[[nodiscard]] std::optional<NamedPart> figureIn(const QString &words);

/// «Encadré 2 : Crues»; a box needs no number.
[[nodiscard]] std::optional<NamedPart> boxIn(const QString &words);

/// «Annexe I», «Appendix B: Sources»; an annex needs no number.
[[nodiscard]] std::optional<NamedPart> annexIn(const QString &words);

[[nodiscard]] bool isSummaryHeading(const QString &words);

/// «II. Findings», «B. Who decides»; a sentence may begin so too, with a person's initial.
[[nodiscard]] bool headsChapter(QStringView line);

/// "src" or "note" for «Source : …», «Note : …» below a figure, else empty.
[[nodiscard]] QString figureRemark(const QString &words);

/// A paragraph with a number of its own: «12.», «1.3».
[[nodiscard]] bool isNumbered(const Paragraph &paragraph);

/// An item of a list: a bullet or a letter.
[[nodiscard]] bool isItem(const Paragraph &paragraph);

/// The words of a paragraph without mark-up, its number with them.
[[nodiscard]] QString wordsOf(const Paragraph &paragraph);

/// The value of a part's number as written: «3», «IV», «C»; 0 where it is none.
[[nodiscard]] int numberOf(const QString &label);

} // namespace volets
