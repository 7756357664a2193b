// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/preset.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace volets {

/// A reader's own presets: a folder with a small JSON file for each, which can be handed on as it is.
struct OwnPresets
{
    std::vector<Preset> presets; ///< by name
    QStringList broken;          ///< a sentence for each file that cannot be read as a preset
};

[[nodiscard]] QString ownPresetFolder(); ///< of the reader who runs the program

[[nodiscard]] OwnPresets ownPresets(const QString &folder);

/// Keeps a preset under a name; one that had the name before is replaced. Fails where the name is empty or is that of
/// a preset that comes with the program. The preset as kept, with an id made from its name.
[[nodiscard]] Result<Preset> keepPreset(const QString &folder, Preset preset, const QString &name);

/// Takes in a preset that somebody handed on; a file that is none changes nothing.
[[nodiscard]] Result<Preset> importPreset(const QString &folder, const QString &file);

[[nodiscard]] Result<void> removePreset(const QString &folder, const Preset &preset);

} // namespace volets
