// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <array>

namespace volets {

std::span<const Command> commands()
{
    static constexpr std::array<Command, 0> table{};
    return table;
}

} // namespace volets
