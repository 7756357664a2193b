// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QRectF>

#include <vector>

class QTextLayout;

namespace volets {

/// Where `words` of a text laid out stand, a box a line, without the space that a line was broken at.
[[nodiscard]] std::vector<QRectF> wordBoxes(const QTextLayout &layout, Span words);

} // namespace volets
