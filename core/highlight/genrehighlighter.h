// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QColor>
#include <QString>
#include <QStringView>

#include <memory>
#include <vector>

namespace volets {

/// What the genre's own colouring tells apart, in the order of a clause.
enum class GenreStyle {
    Preambular, ///< the participle that opens a consideration: «rappelant»
    Operative,  ///< the verb that asks: «demandons», «devraient»
    Addressee,  ///< who is asked: «les parlements»
    Instrument, ///< texts referred to by name: «la Charte des Nations Unies»
    Symbol,     ///< texts referred to by symbol: «A/RES/79/1», «résolution 76/307»
    Date,       ///< days, months, years, deadlines
    ThemeTerm,  ///< the words of the subjects that run through these texts
};

/// A theme of KSyntaxHighlighting; not a reader's theme.
enum class HighlightTheme { Light, Dark, HighContrast, Paper };

/// A stretch of a text in a style. What it means comes first; how it looks is the theme's.
struct StyledSpan
{
    Span span;
    GenreStyle style = GenreStyle::Preambular;
    QColor colour;
    bool bold = false;
    bool italic = false;

    bool operator==(const StyledSpan &) const = default;
};

/// The name of a style in the language of the interface, for legends and menus.
[[nodiscard]] QString displayName(GenreStyle style);

/// The genre's own highlighting, from definitions ("Volets (français)", "Volets (English)") and themes of
/// KSyntaxHighlighting that lie in the resources; the same on screen and in exports.
/// Not thread-safe: one thread at a time; loads its definitions at first use.
class GenreHighlighter
{
public:
    explicit GenreHighlighter();
    ~GenreHighlighter();
    GenreHighlighter(GenreHighlighter &&) noexcept;
    GenreHighlighter &operator=(GenreHighlighter &&) noexcept;

    /// Loads the definitions now, where first use should not wait for them.
    void load() const;

    /// Spans in order, never overlapping. `language` is BCP 47; one without a definition has no spans.
    [[nodiscard]] std::vector<StyledSpan> highlight(QStringView text, QStringView language, HighlightTheme theme) const;

    [[nodiscard]] QColor ground(HighlightTheme theme) const; ///< what the inks are made for
    [[nodiscard]] QColor ink(HighlightTheme theme) const;    ///< of text without a style

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace volets
