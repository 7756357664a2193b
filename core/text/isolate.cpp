// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/isolate.h"

#include <algorithm>

namespace volets {

QString isolated(const QString &text)
{
    const auto goesLeft = [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; };
    if (std::ranges::none_of(text, goesLeft))
        return text;
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace volets
