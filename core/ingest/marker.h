// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace volets {

/// What a line begins with, before its own words: a bullet, a number, a letter.
enum class MarkerKind {
    None,
    Bullet,  ///< «- », «• », «– »
    Number,  ///< «3. », «3) », «(3) », «3° », «3.1 », «3 bis. », and as drafts have it «OP3 »; «PP3 » is labelled "PP3"
    Letter,  ///< «a) », «(a) », «a. »; `label` is in lower case
    Roman,   ///< «ii) », «(iv) »: more than one letter, so it can be nothing else
    Capital, ///< «A. », «III. »: a chapter, a recital, or a person's initial
    Heading, ///< «## »: `depth` is the number of signs
};

struct Marker
{
    MarkerKind kind = MarkerKind::None;
    QString label;         ///< "3", "3.1", "3bis", "PP3", "a", "iv"; empty for a bullet or a heading
    qsizetype length = 0;  ///< of all that precedes the words, white space and emphasis signs included
    int depth = 0;         ///< of a heading
    bool bulleted = false; ///< a bullet stood before the number or letter: «- a) »
    QChar sign{};          ///< that closes the label: «.», «)», «°»; «(» for «(a)»; null where none does
    bool closed = false;   ///< closed by a bracket or a degree sign, as no sentence begins: «3) », «(a) »

    [[nodiscard]] explicit operator bool() const { return kind != MarkerKind::None; }
};

/// The marker at the start of a line. A single letter that could be a roman number («i) », «v) ») is a Letter: only its
/// neighbours can tell.
[[nodiscard]] Marker markerOf(QStringView line);

/// The number that a Number's label begins with: 3 for "3", "3.1" and "3bis".
[[nodiscard]] int leadingNumber(QStringView label);

/// The value of a roman number in lower case, 0 where it is none.
[[nodiscard]] int romanValue(QStringView label);

} // namespace volets
