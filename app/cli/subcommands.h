// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace volets {

int importCommand(const QStringList &arguments, Streams &streams);
int inspect(const QStringList &arguments, Streams &streams);
int alignCommand(const QStringList &arguments, Streams &streams);
int factsCommand(const QStringList &arguments, Streams &streams);
int themesCommand(const QStringList &arguments, Streams &streams);
int libraryCommand(const QStringList &arguments, Streams &streams);
int searchCommand(const QStringList &arguments, Streams &streams);
int diffCommand(const QStringList &arguments, Streams &streams);
int exportCommand(const QStringList &arguments, Streams &streams);
int verifyCommand(const QStringList &arguments, Streams &streams);

} // namespace volets
