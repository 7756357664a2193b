// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/elisions.h"

#include "text/glance.h"

#include <QRegularExpression>

namespace volets {

std::vector<Repair> closeElisions(SourceText &source)
{
    static const QRegularExpression elision(
        QStringLiteral(
            R"((?<![\p{L}\p{N}])([cdjlmnst]|(?:jus|lors|puis|quoi)?qu)(?:\s+(['’])\s*|(['’])\s+)(?=(\p{L}[\p{L}-]*)))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Repair> repairs;
    for (SourceLine &line : source.lines) {
        if (!hasAny<UnitRange{u'’', u'’'}, UnitRange{u'\'', u'\''}>(line.text))
            continue;
        QString closed;
        qsizetype taken = 0;
        for (auto matches = elision.globalMatch(line.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QString word = match.captured(4);
            const QString made = match.captured(1) + match.captured(2) + match.captured(3);
            repairs.push_back({QStringLiteral("elision"), {}, match.captured() + word, made + word});
            closed += QStringView(line.text).sliced(taken, match.capturedStart() - taken) + made;
            taken = match.capturedEnd();
        }
        if (taken > 0)
            line.text = closed + QStringView(line.text).sliced(taken);
    }
    return repairs;
}

} // namespace volets
