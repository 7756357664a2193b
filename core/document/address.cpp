// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/address.h"

#include <array>
#include <utility>

namespace volets {

Address parseAddress(QStringView id)
{
    QStringList parts = id.toString().split(u'.');
    Address address{parts.takeFirst(), {}};
    address.steps = std::move(parts);
    return address;
}

QString romanNumber(int number)
{
    static constexpr std::array<std::pair<int, QLatin1StringView>, 13> values{{
        {1000, QLatin1StringView("M")},
        {900, QLatin1StringView("CM")},
        {500, QLatin1StringView("D")},
        {400, QLatin1StringView("CD")},
        {100, QLatin1StringView("C")},
        {90, QLatin1StringView("XC")},
        {50, QLatin1StringView("L")},
        {40, QLatin1StringView("XL")},
        {10, QLatin1StringView("X")},
        {9, QLatin1StringView("IX")},
        {5, QLatin1StringView("V")},
        {4, QLatin1StringView("IV")},
        {1, QLatin1StringView("I")},
    }};
    QString roman;
    if (number < 1 || number > 3999)
        return roman;
    for (const auto &[value, letters] : values) {
        for (; number >= value; number -= value)
            roman += letters;
    }
    return roman;
}

} // namespace volets
