// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace volets::test {

/// Dresses the application so that its pictures look the same on every machine: style, fonts, no hinting. Says what is
/// missing where the fonts are not there, otherwise nothing.
[[nodiscard]] QString dressForPictures();

/// Holds a picture against tests/data/golden/NAME.png and says what is wrong, or nothing. What differs by less than
/// what two font rasterisers make of the same letters passes. Where it fails, the picture and one of the differences
/// are written beside each other in the folder for temporary files. VOLETS_BLESS=1 takes the picture over: look at it.
[[nodiscard]] QString heldAgainst(const QString &name, const QImage &shown);

} // namespace volets::test
