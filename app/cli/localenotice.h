// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace volets {

/// Names and texts are UTF-8 here whatever the locale says. Qt holds the same, and tells of it in four lines that
/// nobody wants to read who gave a wrong file name: from now on it does not. To be called before there is an
/// application.
void passOverLocaleNotice();

} // namespace volets
