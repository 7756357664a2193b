// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace volets {

/// Whether a page can be parsed in bearable time and memory. A parser of HTML looks through its open elements at each
/// tag and copies open formatting into each paragraph, so that a small page of nested tags may cost minutes or
/// gigabytes. One pass over the tags counts what it would cost, an upper bound for what pages are really like.
[[nodiscard]] bool isBearableHtml(QByteArrayView page);

} // namespace volets
