// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/palette.h"

#include <algorithm>
#include <cmath>

namespace volets {

namespace {

// Grounds and inks of the marks were measured for contrast and for colour-blind readers.
const Palette &light()
{
    static const Palette palette{
        .dark = false,
        .paper = 0xFFFFFF,
        .ink = 0x1A1A1A,
        .soft = 0x5F6368,
        .line = 0xDCDFE3,
        .rule = 0x7C8189,
        .band = 0xF3F5F7,
        .group = 0xE6EBF0,
        .accent = 0x2F5D8A,
        .onAccent = 0xFFFFFF,
        .current = 0xF5F9FD,
        .selection = 0x2F5D8A,
        .onSelection = 0xFFFFFF,
        .chip = 0x7C8189,
        .added = {0xD3E6FA, 0x0B4A8F},
        .removed = {0xFBDDC2, 0x8A3A00},
        .changed = {0xFFF3B8, 0x6B5300},
        .moved = {0xE9DFF5, 0x5B2A86},
        .note = 0x9C1B4B,
        .themes = {QColor(0x2F5D8A), 0x8A3A00, 0x5B2A86, 0x6B5300, 0x00695C, 0x9C1B4B, 0x3F5E1E, 0x4A4A4A},
    };
    return palette;
}

const Palette &dark()
{
    static const Palette palette{
        .dark = true,
        .paper = 0x1B1D20,
        .ink = 0xE7E9EC,
        .soft = 0xA9AFB7,
        .line = 0x3A3E44,
        .rule = 0x7F868F,
        .band = 0x25282C,
        .group = 0x2D3238,
        .accent = 0x8CB8E8,
        .onAccent = 0x10202F,
        .current = 0x20272F,
        .selection = 0x8CB8E8,
        .onSelection = 0x10202F,
        .chip = 0x7F868F,
        .added = {0x10365C, 0x8CC4FF},
        .removed = {0x5A2E08, 0xFFB27A},
        .changed = {0x4A4000, 0xF2DC6B},
        .moved = {0x3D2A52, 0xD3B4F2},
        .note = 0xFF9EBF,
        .themes = {QColor(0x8CB8E8), 0xFFB27A, 0xD3B4F2, 0xF2DC6B, 0x6FD3C4, 0xFF9EBF, 0xB4DA8C, 0xC4C8CE},
    };
    return palette;
}

const Palette &highContrast()
{
    static const Palette palette{
        .dark = false,
        .paper = 0xFFFFFF,
        .ink = QColor(Qt::black),
        .soft = 0x2B2B2B,
        .line = QColor(Qt::black),
        .rule = QColor(Qt::black),
        .band = 0xFFFFFF,
        .group = 0xFFFFFF,
        .accent = 0x00277A,
        .onAccent = 0xFFFFFF,
        .current = 0xFFFFFF,
        .selection = 0x00277A,
        .onSelection = 0xFFFFFF,
        .chip = QColor(Qt::black),
        .added = {0xFFFFFF, 0x00277A},
        .removed = {0xFFFFFF, 0x6E2200},
        .changed = {0xFFFFFF, 0x4A3A00},
        .moved = {0xFFFFFF, 0x431868},
        .note = 0x6E0A32,
        .themes = {QColor(0x00277A), 0x6E2200, 0x431868, 0x4A3A00, 0x004A40, 0x6E0A32, 0x2A4210, QColor(Qt::black)},
    };
    return palette;
}

constexpr double textContrast = 4.5;

QColor mix(const QColor &one, const QColor &other, double part)
{
    const auto channel = [&](float a, float b) { return float(a + (b - a) * part); };
    return QColor::fromRgbF(channel(one.redF(), other.redF()), channel(one.greenF(), other.greenF()),
                            channel(one.blueF(), other.blueF()));
}

double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

} // namespace

const Palette &paletteOf(Scheme scheme, bool systemIsDark)
{
    switch (scheme) {
    case Scheme::Light:
        return light();
    case Scheme::Dark:
        return dark();
    case Scheme::HighContrast:
        return highContrast();
    case Scheme::System:
        return systemIsDark ? dark() : light();
    }
    Q_UNREACHABLE_RETURN(light());
}

const ChangeHues &classicHues()
{
    static const ChangeHues hues{
        .added = QColor(0x1F7A33), .removed = QColor(0xB3261E), .changed = QColor(0x8A6D00), .moved = QColor(0x5B2A86)};
    return hues;
}

MarkColours coloursOf(const QColor &hue, const Palette &palette)
{
    const bool plain = palette.line == palette.ink; // high contrast has no tinted grounds
    MarkColours colours{plain ? palette.paper : mix(palette.paper, hue, palette.dark ? 0.3 : 0.2), hue};
    while (contrast(palette.ink, colours.ground) < textContrast)
        colours.ground = mix(colours.ground, palette.paper, 0.2);
    // towards the page's own ink, which can be read on both
    for (int step = 0; step < 40 && std::min(contrast(colours.ink, colours.ground),
                                             contrast(colours.ink, palette.paper)) < textContrast;
         ++step)
        colours.ink = mix(colours.ink, palette.ink, 0.12);
    return colours;
}

Palette withHues(Palette palette, const ChangeHues &hues)
{
    palette.added = coloursOf(hues.added, palette);
    palette.removed = coloursOf(hues.removed, palette);
    palette.changed = coloursOf(hues.changed, palette);
    palette.moved = coloursOf(hues.moved, palette);
    return palette;
}

QPalette widgetPalette(const Palette &palette)
{
    const QColor window = palette.dark                  ? QColor(0x232629)
                          : palette.line == palette.ink ? palette.paper
                                                        : QColor(0xF6F7F8);
    const QColor button = palette.dark ? QColor(0x2F3338) : QColor(0xFBFBFC);
    QPalette widgets(button, window);
    widgets.setColor(QPalette::WindowText, palette.ink);
    widgets.setColor(QPalette::Text, palette.ink);
    widgets.setColor(QPalette::ButtonText, palette.ink);
    widgets.setColor(QPalette::Base, palette.paper);
    widgets.setColor(QPalette::AlternateBase, palette.band);
    widgets.setColor(QPalette::ToolTipBase, palette.group);
    widgets.setColor(QPalette::ToolTipText, palette.ink);
    widgets.setColor(QPalette::PlaceholderText, palette.soft);
    widgets.setColor(QPalette::Highlight, palette.accent);
    widgets.setColor(QPalette::HighlightedText, palette.onAccent);
    widgets.setColor(QPalette::Accent, palette.accent);
    widgets.setColor(QPalette::Link, palette.accent);
    widgets.setColor(QPalette::LinkVisited, palette.accent);
    const QColor faded = palette.dark ? QColor(0x7A8088) : QColor(0x8D9298);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        widgets.setColor(QPalette::Disabled, role, faded);
    return widgets;
}

QColor legible(const QColor &colour, const QColor &ground, double least)
{
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    const float step = luminance(ground) < 0.2 ? 0.03F : -0.03F;
    QColor shown = colour;
    // as far as black or white, which a chosen colour may be, too
    for (float left = 1; contrast(shown, ground) < least && left > 0; left -= std::abs(step)) {
        lightness = std::clamp(lightness + step, 0.F, 1.F);
        shown = QColor::fromHslF(std::max(hue, 0.F), saturation, lightness);
    }
    return shown;
}

QColor drawn(const std::optional<Colour> &ofBook) { return ofBook ? QColor::fromRgb(ofBook->rgb) : QColor(); }

QColor themeInk(const Palette &palette, const QColor &ofBook, int place)
{
    QColor ink = ofBook.isValid() ? legible(ofBook, palette.paper, textContrast) : palette.theme(place);
    for (const QColor &ground : {palette.current, palette.group, palette.added.ground, palette.removed.ground,
                                 palette.changed.ground, palette.moved.ground})
        ink = legible(ink, ground);
    return ink;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace volets
