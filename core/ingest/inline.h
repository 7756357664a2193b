// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace volets {

/// Words without mark-up, with what was repaired to get there (Repair::unit is empty: the grammar fills it in).
struct PlainWords
{
    QString text;
    std::vector<Repair> repairs;
};

/// The words of a paragraph as a reader sees them. Give it the whole paragraph, lines joined: emphasis may run over
/// a line's end. Rules, each named in its repair:
/// - "emphasis": `**x**`, `*x*`, `***x***`, `__x__`, `_x_`; a lone `**` left by a cut paragraph is dropped, a lone `*`
///   is a note mark and stays;
/// - "escape": `\*`, `\(`;
/// - "link": `[x](target)`, also `[\*x\*](target)`, `[x]{.class}`; "image": `![x](target)` has no words;
/// - "autolink": `<https://…>`, `<name@host>`;
/// - "superscript": `17<sup>e</sup>`, `17^e`, `n^{os}`, `17^e^` become plain letters; digits become raised figures
/// (¹²),
///   as do footnote marks `[^12]`;
/// - "html": tags and comments; "entity": `&eacute;`, `&#233;`, `&#xE9;`.
/// Runs of white space become one space (no-break spaces stay); nothing else is changed.
[[nodiscard]] PlainWords plainWords(QStringView source);
[[nodiscard]] PlainWords plainWords(const QString &source); ///< shares the letters of a text without mark-up

/// The same for a heading, without what stands for an icon before its words («[Building] Rights», «🏛 Rights»): "icon".
[[nodiscard]] PlainWords plainHeading(QStringView source);

/// What stands for an icon at the start of a text, white space included: a bracketed word or two, or pictographs.
/// Empty where there is none. A link is no icon.
[[nodiscard]] QStringView leadingIcon(QStringView source);

/// Figures as they stand above the line: «12» as «¹²». Other characters stay.
[[nodiscard]] QString raisedFigures(QStringView digits);

/// True where the whole text is set in bold: `**x**`, `***x***`, `__x__`.
[[nodiscard]] bool isBold(QStringView source);

/// True where the whole text is set in italics only: `*x*`, `_x_`.
[[nodiscard]] bool isItalic(QStringView source);

} // namespace volets
