// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

namespace volets {

/// What a comparison ignores; each is a switch that the legend names.
enum class Fold {
    Case = 1 << 0,
    Apostrophes = 1 << 1, ///< and quotation marks
    Spaces = 1 << 2,      ///< kinds of space
    Hyphens = 1 << 3,     ///< kinds of hyphen, soft hyphens
    Ligatures = 1 << 4,   ///< œ, ﬁ, and combining forms (NFC)
    FootnoteMarks = 1 << 5,
    Numbering = 1 << 6,     ///< numbers and bullets that begin a text
    Abbreviations = 1 << 7, ///< those that the text itself introduces: «intelligence artificielle (IA)»
    Figures = 1 << 8,       ///< what parts the thousands of a number, where the language leaves no doubt: «10 000»
};
Q_DECLARE_FLAGS(Folds, Fold)
Q_DECLARE_OPERATORS_FOR_FLAGS(Folds)

/// What a comparison ignores unless a reader says otherwise: all but case and abbreviations.
inline constexpr Folds standardFolds{Folds(Fold::Apostrophes) | Fold::Spaces | Fold::Hyphens | Fold::Ligatures |
                                     Fold::FootnoteMarks | Fold::Numbering | Fold::Figures};

/// The text as compared under `folds`. Not for display: its offsets are not the source's.
[[nodiscard]] QString fold(QStringView text, Folds folds);

/// One token's key under `folds`; those that drop whole tokens or join several (footnote marks, numbering,
/// abbreviations) or ask for the language (figures) have no part in it.
[[nodiscard]] QString foldToken(QStringView token, Folds folds);

/// True for nothing but letters of Latin alphabets that stand for themselves: no fold but that of case changes them.
/// Most tokens of most texts are such.
[[nodiscard]] bool isPlain(QStringView token);

/// For look-ups that forgive: lower case, no accents, ligatures spelt out («Œuvre» → «oeuvre», «forêt» → «foret»).
[[nodiscard]] QString foldForSearch(QStringView text);

} // namespace volets
