// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <set>
#include <vector>

// NOLINTNEXTLINE(bugprone-reserved-identifier): the name that cairo.h gives its own type
using cairo_t = struct _cairo;

namespace volets {

/// A line drawn under or through words.
enum class Stroke { None, Single, Double, Dotted };

/// A stretch of a paragraph: its words, how they look, and the part of the document's structure they belong to.
struct StyledText
{
    QString text = {};
    bool bold = false;
    bool italic = false;
    Stroke under = Stroke::None;
    Stroke through = Stroke::None;
    int node = -1;         ///< for Ink::belongsTo; -1: an artifact, nothing that a screen reader should say
    QString language = {}; ///< BCP 47; empty: that of the report
};

enum class Align { Start, Center, End };

struct ParagraphStyle
{
    double size = 9; ///< points
    Align align = Align::Start;
    bool justified = false;
};

/// Where a page is drawn, and who hears what the next words belong to.
struct Ink
{
    cairo_t *cr = nullptr;
    std::function<void(int node)> belongsTo; ///< called before anything is drawn; may be empty
};

/// Where on a line the words of a node stand, from the paragraph's left edge.
struct Stretch
{
    int node = -1;
    double from = 0;
    double to = 0;
};

/// A paragraph broken into lines for a width; lengths in points. Cheap to copy, immutable.
class SetParagraph
{
public:
    [[nodiscard]] int lines() const;
    [[nodiscard]] double height(int line) const;
    [[nodiscard]] double height() const; ///< of all lines
    /// Draws one line with its top left corner at (x, y). Words that wrap keep the blank at the line's end, so that
    /// what is extracted from a page is the text.
    void drawLine(int line, const Ink &ink, double x, double y) const;
    /// Where the words of those nodes stand on a line.
    [[nodiscard]] std::vector<Stretch> stretches(int line, const std::set<int> &nodes) const;

private:
    friend class Typesetter;
    struct Data;
    std::shared_ptr<const Data> m_data;
    std::shared_ptr<const std::vector<int>> m_nodes; ///< of each stretch; the same words may be set once for many nodes
};

/// Sets paragraphs with Pango as a printer would: no rounding to pixels, no hyphens of its own, fonts by family with
/// fallback. One thread at a time.
class Typesetter
{
public:
    /// `family` is a list of font families that are preferred to the shipped ones; `language` is that of the report.
    Typesetter(const QString &family, const QString &language);
    ~Typesetter();
    Typesetter(const Typesetter &) = delete;
    Typesetter &operator=(const Typesetter &) = delete;

    [[nodiscard]] SetParagraph set(const std::vector<StyledText> &texts, const ParagraphStyle &style,
                                   double width) const;

    /// Characters met so far that no installed font can draw.
    [[nodiscard]] const std::set<char32_t> &missing() const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace volets
