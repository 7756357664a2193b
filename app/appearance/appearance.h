// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appearance/palette.h"
#include "highlight/genrehighlighter.h"
#include "report/preset.h"

#include <QFont>
#include <QObject>

#include <future>
#include <memory>

namespace volets {

/// What a reader chose of the look, as it is kept in the settings.
struct Look
{
    Scheme scheme = Scheme::System;
    int zoom = 100;    ///< per cent
    bool signs = true; ///< «+», «−» before marked words
    MarkScheme marks = MarkScheme::UnderlineStrike;
    ChangeColours colours = ChangeColours::Standard;
    ChangeHues own = classicHues(); ///< for ChangeColours::Own
    QString family;                 ///< of the sources' words; empty: Noto Serif, or the nearest there is
    int size = 15;                  ///< of the sources' words at 100 %, in pixels
    int lineLength = 80;            ///< of running text, in characters

    bool operator==(const Look &) const = default;
};

/// How the reader wants pages to look: colours, the sources' words, marks. One for each window; views listen to
/// changed().
class Appearance final : public QObject
{
    Q_OBJECT
public:
    static constexpr int smallestZoom = 80;
    static constexpr int largestZoom = 400;
    static constexpr int smallestSize = 10;
    static constexpr int largestSize = 28;
    static constexpr int shortestLine = 40;
    static constexpr int longestLine = 140;

    explicit Appearance(QObject *parent = nullptr);
    ~Appearance() override;

    void setLook(Look look); ///< figures are kept within their bounds; also dresses Qt's own widgets
    [[nodiscard]] const Look &look() const { return m_look; }

    [[nodiscard]] Scheme scheme() const { return m_look.scheme; }
    void setScheme(Scheme scheme); ///< also dresses Qt's own widgets
    [[nodiscard]] const Palette &palette() const { return m_palette; }

    [[nodiscard]] int zoom() const { return m_look.zoom; } ///< per cent
    void setZoom(int percent);                             ///< kept within the bounds
    void stepZoom(int steps);                              ///< to the next round figures
    [[nodiscard]] qreal scaled(qreal pixels) const { return pixels * m_look.zoom / 100.0; }

    [[nodiscard]] bool signs() const { return m_look.signs; } ///< «+», «−» before marked words
    void setSigns(bool shown);
    [[nodiscard]] MarkScheme marks() const { return m_look.marks; }
    [[nodiscard]] qreal lineWidth() const; ///< that running text should not exceed, in pixels

    [[nodiscard]] QFont reading() const; ///< the sources' words
    [[nodiscard]] QFont label() const;   ///< addresses, chips, heads: ours, at the size of the view
    [[nodiscard]] QFont smallLabel() const;

    /// The genre's own colouring, and the theme it wears; null until its definitions are read, which happens on another
    /// thread: see coloured().
    [[nodiscard]] const GenreHighlighter *highlighter() const { return m_highlighter.get(); }
    [[nodiscard]] HighlightTheme highlightTheme() const;

signals:
    void changed();
    void coloured(); ///< highlighter() is there from now on

private:
    void repaint(); ///< the palette from the look

    Look m_look;
    Palette m_palette;
    std::unique_ptr<GenreHighlighter> m_highlighter;
    std::future<std::unique_ptr<GenreHighlighter>> m_definitions; ///< last: ends before what it would publish to
};

} // namespace volets
