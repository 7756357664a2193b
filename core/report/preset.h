// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace volets {

enum class Paper { A4, A3 };
enum class Orientation { Portrait, Landscape };

/// How words that came, went or moved look. Each tells them apart without colour.
enum class MarkScheme {
    UnderlineStrike, ///< added underlined, removed struck through
    BoldItalicBar,   ///< added bold italic, removed between bars ▌…▐
    BoldStrike,      ///< added bold, removed struck through
};

/// How a comparison document looks: read from a small JSON file, so that readers can keep and share their own.
/// Lengths are in points.
struct Preset
{
    QString id;   ///< "senat"
    QString name; ///< as shown; a proper name, not translated
    Paper paper = Paper::A4;
    bool growPaper = true; ///< A3 where the columns would be too narrow to read
    bool portraitForTwo = true;
    Orientation orientation = Orientation::Landscape;
    double margin = 42;
    QString family = QStringLiteral("Noto Serif");
    double size = 9;
    bool justified = false;
    bool capitals = true;    ///< section titles in capitals
    bool rowRules = false;   ///< a hairline between rows
    bool numberOnTop = true; ///< «– 4 –» above the page
    bool changeBars = true;
    double observations = 0.2; ///< part of the width
    MarkScheme marks = MarkScheme::UnderlineStrike;

    bool operator==(const Preset &) const = default;
};

/// Reads a preset; fails with a sentence that names `where` and the field that is wrong.
[[nodiscard]] Result<Preset> readPreset(const QByteArray &json, const QString &where);

/// What readPreset() reads: every field, one a line.
[[nodiscard]] QByteArray toJson(const Preset &preset);

/// The presets that come with the program, the default first.
[[nodiscard]] const std::vector<Preset> &builtInPresets();

/// A built-in preset by its id, or the file of that name.
[[nodiscard]] Result<Preset> findPreset(const QString &idOrFile);

} // namespace volets
