// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace volets {

/// What the program does where it has no arguments and no display: imports the first dossier, prints what it found, and
/// writes its comparison table, comparaison.pdf, into the current folder.
int runMainJob(Streams &streams);

} // namespace volets
