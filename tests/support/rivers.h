// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "report/buildreport.h"

namespace volets::test {

/// A small comparison of our own invention: two texts in French; a row redrafted under two themes, a row that only the
/// first has, one without a theme.
[[nodiscard]] Comparison rivers();

/// The same with the first row no more than an echo, and a long clause of several sentences in the second text.
[[nodiscard]] Comparison echoingRivers();

/// Its two themes.
[[nodiscard]] ReportOptions riverOptions();

} // namespace volets::test
