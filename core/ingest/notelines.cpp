// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/notelines.h"

#include "ingest/marker.h"

#include <algorithm>

namespace volets {

bool isBlank(const SourceLine &line) { return QStringView(line.text).trimmed().isEmpty(); }

bool isFigure(QChar sign) { return sign >= u'0' && sign <= u'9'; }

int loneFigure(const SourceLine &line)
{
    constexpr qsizetype longest = 3;
    const QStringView text = QStringView(line.text).trimmed();
    return std::ranges::all_of(text, isFigure) && text.size() <= longest ? text.toInt() : 0;
}

bool hasMarker(Lines lines)
{
    return std::ranges::any_of(lines,
                               [](const SourceLine &line) { return markerOf(line.text).kind != MarkerKind::None; });
}

} // namespace volets
