// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/colour.h"

#include <algorithm>
#include <cctype>

namespace volets {

std::optional<Colour> colourFrom(QStringView words)
{
    const auto isDigit = [](QChar c) { return c.unicode() < 128 && std::isxdigit(c.unicode()) != 0; };
    const QStringView digits = words.sliced(words.startsWith(u'#') ? 1 : 0);
    if (digits.size() == words.size() || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    switch (digits.size()) {
    case 3: {
        QString doubled;
        for (const QChar digit : digits)
            doubled += QString(2, digit);
        return Colour{.rgb = doubled.toUInt(nullptr, 16)};
    }
    case 6:
        return Colour{.rgb = digits.toUInt(nullptr, 16)};
    default:
        return std::nullopt;
    }
}

QString name(Colour colour) { return QStringLiteral("#%1").arg(colour.rgb, 6, 16, QLatin1Char('0')); }

} // namespace volets
