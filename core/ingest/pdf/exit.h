// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace volets {

/// How the program that takes the words out of a PDF ends.
enum class PdfExit { Read = 0, Broken = 3, Locked = 4 };

} // namespace volets
