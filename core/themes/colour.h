// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace volets {

/// A theme's colour, opaque, of the sRGB space. A value of our own, since Qt's belongs to the library that draws
/// windows, which takes longer to load than a few texts to compare.
struct Colour
{
    std::uint32_t rgb = 0; ///< 0xRRGGBB

    bool operator==(const Colour &) const = default;
};

/// "#RRGGBB", or "#RGB" for it; nothing for any other words.
[[nodiscard]] std::optional<Colour> colourFrom(QStringView words);

/// "#rrggbb".
[[nodiscard]] QString name(Colour colour);

} // namespace volets
