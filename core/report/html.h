// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

namespace volets {

/// The report as one HTML file that asks for nothing outside itself: `ins` and `del` for marks, `th scope`, `lang` and
/// `dir` where a text's language is another.
[[nodiscard]] QByteArray toHtml(const ReportTable &table);

} // namespace volets
