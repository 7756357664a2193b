// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/colour.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <optional>

namespace volets {

/// Which look the reader asked for; System follows the desktop.
enum class Scheme { System, Light, Dark, HighContrast };

struct MarkColours
{
    QColor ground;
    QColor ink;

    bool operator==(const MarkColours &) const = default;
};

/// Which colours tell changes apart; beside them each change has its sign and its stroke.
enum class ChangeColours {
    Standard, ///< blue and orange, measured for colour-blind readers
    Classic,  ///< green and red
    Own,      ///< the reader's own hues
};

/// One hue for each kind of change; grounds and inks are made from them.
struct ChangeHues
{
    QColor added;
    QColor removed;
    QColor changed;
    QColor moved;

    bool operator==(const ChangeHues &) const = default;
};

/// Those of ChangeColours::Classic, where a reader's own begin too.
[[nodiscard]] const ChangeHues &classicHues();

/// Every colour that the views draw with. No view names a colour of its own, so that a test can hold all pairs to their
/// contrast (4.5:1 for text, 3:1 for signs).
struct Palette
{
    bool dark = false;
    QColor paper;       ///< behind the sources' words
    QColor ink;         ///< the sources' words
    QColor soft;        ///< what is secondary
    QColor line;        ///< hairlines between columns and rows
    QColor rule;        ///< stronger rules: under column heads, beside echoes
    QColor band;        ///< behind the line that heads a row
    QColor group;       ///< behind the line that heads a group of rows
    QColor accent;      ///< the one accent colour
    QColor onAccent;    ///< words on it
    QColor current;     ///< behind the current clause
    QColor selection;   ///< behind selected words
    QColor onSelection; ///< selected words
    QColor chip;        ///< border of chips
    MarkColours added;
    MarkColours removed;
    MarkColours changed;
    MarkColours moved;
    QColor note;                  ///< brackets and signs of readers’ notes
    std::array<QColor, 8> themes; ///< by order in the code book, repeated beyond

    [[nodiscard]] const QColor &theme(int index) const { return themes[std::size_t(index) % themes.size()]; }
};

/// The colours of a scheme; System is resolved by `systemIsDark`.
[[nodiscard]] const Palette &paletteOf(Scheme scheme, bool systemIsDark);

/// `palette` with other colours for changes.
[[nodiscard]] Palette withHues(Palette palette, const ChangeHues &hues);

/// A ground and an ink of a hue that can be read on `palette`'s paper: the ink has 4.5:1 on the ground and on the
/// paper, the page's own ink 4.5:1 on the ground, whatever the hue.
[[nodiscard]] MarkColours coloursOf(const QColor &hue, const Palette &palette);

/// The same scheme for Qt's own widgets.
[[nodiscard]] QPalette widgetPalette(const Palette &palette);

/// `colour` as a reader chose it, lighter or darker where it would not stand out from `ground` by `least` (contrast).
[[nodiscard]] QColor legible(const QColor &colour, const QColor &ground, double least = 3);

/// A code book's colour as one to draw with; invalid where it has none.
[[nodiscard]] QColor drawn(const std::optional<Colour> &ofBook);

/// A theme's colour: the code book's, made legible as words on paper, so that signs and dots still have their contrast
/// on the palette's other grounds; where it has none, the palette's for the theme's place.
[[nodiscard]] QColor themeInk(const Palette &palette, const QColor &ofBook, int place);

/// Contrast of two colours as WCAG 2 reckons it, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace volets
