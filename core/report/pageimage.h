// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/layout.h"

#include <QImage>

namespace volets {

/// A page as pixels on white paper, `scale` pixels to the point: what a PDF viewer would show of the same page.
[[nodiscard]] QImage paintPage(const ReportPage &page, double scale);

} // namespace volets
