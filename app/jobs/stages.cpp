// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/reader.h"
#include "jobs/comparisoncontroller.h"

namespace volets {

Stages Stages::standard() { return {.read = readDocument, .compare = volets::compare}; }

} // namespace volets
