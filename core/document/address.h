// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace volets {

/// A unit's id in its parts: "3.b.i" is the paragraph "3" with the steps "b" and "i".
struct Address
{
    QString root;
    QStringList steps;

    bool operator==(const Address &) const = default;
};

[[nodiscard]] Address parseAddress(QStringView id);

/// A number in roman capitals: 4 → "IV". Empty for what is not in 1 to 3999.
[[nodiscard]] QString romanNumber(int number);

} // namespace volets
