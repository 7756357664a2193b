// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/footnotemark.h"

#include <QRegularExpression>

namespace volets {

std::optional<FootnoteMark> footnoteMark(QStringView line)
{
    static const QRegularExpression mark(
        QStringLiteral(R"(^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|<sup>\s*(\d{1,3})\s*</sup>|\[\^(\d{1,3})\]:?|)"
                       R"(\^\{?(\d{1,3})\}?\^?|(\d{1,3})/(?=\s))\s*(?=\S))"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = mark.matchView(line);
    if (!match.hasMatch())
        return std::nullopt;
    QString number;
    for (const QChar figure : match.capturedView(match.lastCapturedIndex()))
        number += QString::number(figure.digitValue());
    return FootnoteMark{.number = number, .length = match.capturedLength()};
}

} // namespace volets
