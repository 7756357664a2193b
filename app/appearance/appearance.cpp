// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <cmath>

namespace volets {

namespace {

bool systemIsDark() { return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark; }

constexpr qreal readingPixels = 15;
constexpr qreal labelPixels = 12;
constexpr qreal smallPixels = 11;

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_palette(&paletteOf(m_scheme, systemIsDark()))
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_scheme == Scheme::System)
            setScheme(m_scheme);
    });
}

void Appearance::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    m_palette = &paletteOf(scheme, systemIsDark());
    QApplication::setPalette(widgetPalette(*m_palette));
    emit changed();
}

void Appearance::setZoom(int percent)
{
    const int bounded = std::clamp(percent, smallestZoom, largestZoom);
    if (bounded == m_zoom)
        return;
    m_zoom = bounded;
    emit changed();
}

void Appearance::stepZoom(int steps)
{
    static constexpr std::array stops{80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400};
    const auto nearest = steps > 0 ? std::ranges::upper_bound(stops, m_zoom) : std::ranges::lower_bound(stops, m_zoom);
    const auto at = (nearest - stops.begin()) + (steps > 0 ? steps - 1 : steps);
    setZoom(stops[std::size_t(std::clamp<std::ptrdiff_t>(at, 0, std::ptrdiff_t(stops.size()) - 1))]);
}

void Appearance::setSigns(bool shown)
{
    if (m_signs == shown)
        return;
    m_signs = shown;
    emit changed();
}

QFont Appearance::reading() const
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(int(std::lround(scaled(readingPixels))));
    return font;
}

QFont Appearance::label() const
{
    QFont font = QApplication::font();
    font.setPixelSize(int(std::lround(scaled(labelPixels))));
    return font;
}

QFont Appearance::smallLabel() const
{
    QFont font = QApplication::font();
    font.setPixelSize(int(std::lround(scaled(smallPixels))));
    return font;
}

} // namespace volets
