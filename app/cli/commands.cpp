// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/subcommands.h"

#include <array>

namespace volets {

std::span<const Command> commands()
{
    static constexpr std::array table{
        Command{"inspect", inspect},        Command{"align", alignCommand},   Command{"facts", factsCommand},
        Command{"themes", themesCommand},   Command{"import", importCommand}, Command{"search", searchCommand},
        Command{"library", libraryCommand}, Command{"diff", diffCommand},     Command{"export", exportCommand},
        Command{"verify", verifyCommand},
    };
    return table;
}

} // namespace volets
