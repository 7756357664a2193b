// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/codebook.h"

namespace volets {

// What a reader does to a code book. Each takes a value and gives the new one, checked; the old book is untouched, so
// an undo command keeps it. Decisions follow a changed code by Theme::formerly.

/// A code for a theme called `name` that the book does not have yet: the first letters of its words.
[[nodiscard]] QString codeFor(const QString &name, const Codebook &book);

/// A theme at the end of the book. Without a sign or colour it gets the first that no other theme has.
[[nodiscard]] Result<Codebook> withTheme(Codebook book, Theme theme);
[[nodiscard]] Result<Codebook> withoutTheme(Codebook book, const QString &code);

/// Another theme in the place of `code`; themes below it follow where its code is another.
[[nodiscard]] Result<Codebook> withEdited(Codebook book, const QString &code, Theme theme);

/// Another code; themes below it follow.
[[nodiscard]] Result<Codebook> withCode(Codebook book, const QString &code, const QString &newCode);
[[nodiscard]] Result<Codebook> withName(Codebook book, const QString &code, const QString &language,
                                        const QString &name);

/// `code` becomes part of `into`: its rules, exclusions and examples join those of `into`, themes below it move there.
[[nodiscard]] Result<Codebook> merged(Codebook book, const QString &code, const QString &into);

/// Splits `terms` off `code` into a new theme right after it, with the weights they had.
[[nodiscard]] Result<Codebook> split(Codebook book, const QString &code, Theme newTheme, const QStringList &terms);

/// Moves a theme to place `index` of the book.
[[nodiscard]] Result<Codebook> moved(Codebook book, const QString &code, int index);

/// The same book under another name, for another dossier.
[[nodiscard]] Codebook duplicated(Codebook book, const QString &language, const QString &name);

/// A term taken by the reader, with the rules of that weight and language where there are some.
[[nodiscard]] Result<Codebook> withTerm(Codebook book, const QString &code, const QString &language,
                                        const QString &term, double weight = 1);

} // namespace volets
