// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace volets {

/// How a clause of a resolution opens, in French or English, mark-up aside. By grammar, not by meaning: a participle or
/// an adjective of the authors' mind opens a consideration, a verb of the present an operative paragraph.
enum class Opening {
    None,
    Preambular, ///< «Rappelant», «Deeply concerned», «Considérant que», «Whereas»
    Operative,  ///< «Décide», «appelons», «Calls upon»
};

[[nodiscard]] Opening openingOf(QStringView text);

/// True where a text is the subject of a whole resolution: «Nous, parlementaires …,», «The General Assembly,».
[[nodiscard]] bool isEnactingLine(QStringView text);

/// True for such a subject without its comma, alone on a line: «The General Assembly», as stands above the one thing
/// that it does («Adopts the following …»). So may a title look; what follows decides.
[[nodiscard]] bool isBareSubject(QStringView text);

/// True where a line heads an annex: «Annexe», «ANNEX II».
[[nodiscard]] bool isAnnexHeading(QStringView text);

/// True where a line opens as the title of a numbered part does: «Action 12. …», «Objectif 3 : …».
[[nodiscard]] bool opensNumberedPart(QStringView text);

} // namespace volets
