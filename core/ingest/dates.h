// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace volets {

/// The first date written in a text, as ISO 8601: «1er décembre 2022» and «24 June 2025» give a day, «June 2025» a
/// month; empty where there is none. French and English month names; digits as «2025-06-24» or «24/06/2025».
[[nodiscard]] QString findDate(QStringView text);

/// True where a text is a date and next to nothing else («Le 24 juin 2025», «Genève, 18 décembre 2024»).
[[nodiscard]] bool isDateLine(QStringView text);

} // namespace volets
