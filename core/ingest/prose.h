// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace volets {

/// True where a text, mark-up aside, ends with a colon, so that what follows belongs to it.
[[nodiscard]] bool introduces(QStringView text);

/// True where `next` can only be the rest of `previous`: a page's furniture or its footnotes stood between them.
[[nodiscard]] bool continues(QStringView previous, QStringView next);

/// True for a line of a table of contents: words, a leader or a tab, a page number.
[[nodiscard]] bool isContentsLine(QStringView source);

/// True for the heading of a table of contents, French or English.
[[nodiscard]] bool isContentsHeading(QStringView words);

/// True for a line that only rules off: «---», «* * *», «____».
[[nodiscard]] bool isRuler(QStringView line);

/// The last day of the first stretch of days a text names («du 23 au 27 juin 2025», «June 23–27, 2025»), as ISO 8601;
/// empty where there is none.
[[nodiscard]] QString findClosingDay(QStringView text);

} // namespace volets
