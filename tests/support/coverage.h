// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QByteArray>
#include <QStringList>

namespace volets::test {

/// The words of a plain text that stand nowhere in what was read from it: in no unit, heading or title, and in no
/// repair that says what was taken out. Markers, numbers and the names of articles, figures and boxes are in the
/// addresses and do not count. A word that stands three times in the source must be found three times, but for those of
/// the title and of headings.
[[nodiscard]] QStringList lostWords(const QByteArray &source, const Document &document);

} // namespace volets::test
