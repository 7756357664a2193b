// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/spacedhyphens.h"

#include "ingest/furniture.h"
#include "text/glance.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace volets {

namespace {

/// True for text that came out of pages: elsewhere a space before a hyphen is the author's («commit -s»).
bool isOfPages(const SourceText &source)
{
    return std::ranges::any_of(source.lines,
                               [](const SourceLine &line) { return line.startsPage || isPageMark(line.text); });
}

} // namespace

std::vector<Repair> closeHyphens(SourceText &source)
{
    static const QRegularExpression spaced(
        QStringLiteral(R"((?<=\p{L}) ([-\x{2010}\x{2011}])(?=\p{L}{2}[\p{L}’'-]*(?![\p{L}’'-]|\s*-\s)))"),
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Repair> repairs;
    std::optional<bool> ofPages; // asked only where a hyphen stands behind a space
    for (SourceLine &line : source.lines) {
        const bool hyphened = hasAny<UnitRange{u'-', u'-'}, UnitRange{0x2010, 0x2011}>(line.text);
        if (!hyphened || (!line.text.contains(QLatin1String(" -")) && !line.text.contains(QStringLiteral(" \u2010")) &&
                          !line.text.contains(QStringLiteral(" \u2011"))))
            continue;
        if (!ofPages)
            ofPages = isOfPages(source);
        if (!*ofPages)
            break;
        QString closed;
        qsizetype taken = 0;
        for (auto matches = spaced.globalMatch(line.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const qsizetype from = line.text.lastIndexOf(u' ', match.capturedStart() - 1) + 1;
            qsizetype to = line.text.indexOf(u' ', match.capturedEnd());
            to = to < 0 ? line.text.size() : to;
            QString word = line.text.sliced(from, to - from);
            const QString before = word;
            word.remove(match.capturedStart() - from, 1);
            repairs.push_back({QStringLiteral("spaced-hyphen"), {}, before, word});
            closed += QStringView(line.text).sliced(taken, match.capturedStart() - taken) + match.capturedView(1);
            taken = match.capturedEnd();
        }
        if (taken > 0)
            line.text = closed + QStringView(line.text).sliced(taken);
    }
    return repairs;
}

} // namespace volets
