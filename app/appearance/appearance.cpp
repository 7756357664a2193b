// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/appearance.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QStyle>
#include <QStyleHints>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace volets {

namespace {

bool systemIsDark() { return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark; }

constexpr qreal labelPixels = 12;
constexpr qreal smallPixels = 11;

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_palette(paletteOf(m_look.scheme, systemIsDark()))
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_look.scheme == Scheme::System) {
            repaint();
            emit changed();
        }
    });
    m_definitions = std::async(std::launch::async, [this] {
        auto highlighter = std::make_unique<GenreHighlighter>();
        highlighter->load();
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_highlighter = m_definitions.get();
                emit coloured();
            },
            Qt::QueuedConnection);
        return highlighter;
    });
}

Appearance::~Appearance() = default;

HighlightTheme Appearance::highlightTheme() const
{
    // by the ground, not by the scheme: our high contrast is black on white, that of the highlighting is made for black
    return m_palette.dark ? HighlightTheme::Dark : HighlightTheme::Light;
}

void Appearance::repaint()
{
    m_palette = paletteOf(m_look.scheme, systemIsDark());
    if (m_look.colours != ChangeColours::Standard)
        m_palette = withHues(m_palette, m_look.colours == ChangeColours::Own ? m_look.own : classicHues());
    QApplication::setPalette(widgetPalette(m_palette));
}

void Appearance::setLook(Look look)
{
    look.zoom = std::clamp(look.zoom, smallestZoom, largestZoom);
    look.size = std::clamp(look.size, smallestSize, largestSize);
    look.lineLength = std::clamp(look.lineLength, shortestLine, longestLine);
    const bool other = look != m_look;
    m_look = std::move(look);
    repaint();
    if (other)
        emit changed();
}

void Appearance::setScheme(Scheme scheme)
{
    m_look.scheme = scheme;
    repaint();
    emit changed();
}

void Appearance::setZoom(int percent)
{
    const int bounded = std::clamp(percent, smallestZoom, largestZoom);
    if (bounded == m_look.zoom)
        return;
    m_look.zoom = bounded;
    emit changed();
}

void Appearance::stepZoom(int steps)
{
    static constexpr std::array stops{80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400};
    const auto nearest =
        steps > 0 ? std::ranges::upper_bound(stops, m_look.zoom) : std::ranges::lower_bound(stops, m_look.zoom);
    const auto at = (nearest - stops.begin()) + (steps > 0 ? steps - 1 : steps);
    setZoom(stops[std::size_t(std::clamp<std::ptrdiff_t>(at, 0, std::ptrdiff_t(stops.size()) - 1))]);
}

void Appearance::setSigns(bool shown)
{
    if (m_look.signs == shown)
        return;
    m_look.signs = shown;
    emit changed();
}

qreal Appearance::lineWidth() const { return QFontMetricsF(reading()).averageCharWidth() * m_look.lineLength; }

QFont Appearance::reading() const
{
    QFont font;
    QStringList families{QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")};
    if (!m_look.family.isEmpty())
        families.prepend(m_look.family);
    font.setFamilies(families);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(int(std::lround(scaled(m_look.size))));
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
