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
    /// Where the process ends with the subcommand: ends it with this exit code, so that what a subcommand holds in
    /// memory need not be taken apart piece by piece. Null elsewhere.
    void (*leave)(Streams &streams, int code) = nullptr;
};

/// Writes a long text at once, without the copies that a stream of letters makes.
void writeUtf8(QTextStream &out, const QByteArray &text);

enum ExitCode { Done = 0, DifferencesFound = 1, Trouble = 2 };

/// A subcommand: works without a display and asks nothing.
struct Command
{
    const char *name;
    int (*run)(const QStringList &arguments, Streams &streams); ///< arguments after the subcommand's name
};

/// All subcommands, in the order in which help lists them.
[[nodiscard]] std::span<const Command> commands();

/// The one of `commands` that the program's first argument names; null where that is none of them.
[[nodiscard]] const Command *named(std::span<const Command> commands, int argc, char **argv);

/// Ends the writing to the standard streams: `code`, or Trouble with a sentence where not all could be written.
[[nodiscard]] int settled(Streams &streams, int code);

/// Runs a subcommand on the standard streams, in the system's language. Wants a QCoreApplication, and gives the exit
/// code.
[[nodiscard]] int runHere(const Command &command, void (*leave)(Streams &streams, int code) = nullptr);

} // namespace volets
