// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace volets {

/// A title as a key: its first words in lower case ASCII, joined by hyphens, at most 48 characters («Loi pour une
/// République numérique» → "loi-pour-une-republique-numerique"). Letters of other scripts stay. Never empty.
[[nodiscard]] QString slug(QStringView title);

} // namespace volets
