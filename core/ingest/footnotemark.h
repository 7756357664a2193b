// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace volets {

/// The mark of a footnote that a line begins with.
struct FootnoteMark
{
    QString number;
    qsizetype length = 0; ///< of the mark and the spaces about it, in UTF-16 code units
};

/// Reads the mark of a footnote as conversions leave it: «¹²», «<sup>12</sup>», «[^12]:», «^12^», «12/».
[[nodiscard]] std::optional<FootnoteMark> footnoteMark(QStringView line);

} // namespace volets
