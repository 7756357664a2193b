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

/// True where a line heads an annex: «Annexe», «ANNEX II».
[[nodiscard]] bool isAnnexHeading(QStringView text);

/// True where a line opens as the title of a numbered part does: «Action 12. …», «Objectif 3 : …».
[[nodiscard]] bool opensNumberedPart(QStringView text);

} // namespace volets
