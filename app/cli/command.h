// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <span>

class QTextStream;

namespace volets {

/// Where a subcommand writes: what was asked to `out`, everything else to `err`.
struct Streams
{
    QTextStream &out;
    QTextStream &err;
};

enum ExitCode { Done = 0, DifferencesFound = 1, Trouble = 2 };

/// A subcommand: works without a display and asks nothing.
struct Command
{
    const char *name;
    int (*run)(const QStringList &arguments, Streams &streams); ///< arguments after the subcommand's name
};

/// All subcommands, in the order in which help lists them.
[[nodiscard]] std::span<const Command> commands();

} // namespace volets
