// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace volets {

/// A theme as a report names it.
struct ReportTheme
{
    QString code;
    QString title;
};

} // namespace volets
