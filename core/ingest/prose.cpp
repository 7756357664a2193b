// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/prose.h"

#include "ingest/dates.h"
#include "ingest/softwrap.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

bool introduces(QStringView text)
{
    QStringView words = text.trimmed();
    while (!words.isEmpty() && (words.back() == u'*' || words.back() == u'_'))
        words.chop(1);
    return words.endsWith(u':');
}

bool continues(QStringView previous, QStringView next)
{
    if (previous.trimmed().isEmpty() || next.trimmed().isEmpty())
        return false;
    if (beginsInLowerCase(next))
        return true;
    // a name or a figure may begin the second half, where the first one ends with a word that ends no sentence
    static const QRegularExpression dangling(
        QStringLiteral(
            R"((?:,|[’']|(?<![\p{L}\p{N}])(?:à|au|aux|avec|ce|ces|cette|dans|de|des|du|en|entre|et|la|le|les|leur|leurs|)"
            R"(notre|nos|ou|par|pour|que|qui|sa|ses|son|sur|un|une|vers|an|and|as|at|by|for|from|in|of|on|or|our|)"
            R"(that|the|their|to|which|with))$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return dangling.matchView(previous.trimmed()).hasMatch();
}

bool isContentsLine(QStringView source)
{
    constexpr qsizetype longest = 250;
    static const QRegularExpression pattern(
        QStringLiteral(R"(\S.*(?:\t|\.{3,}|…|(?:\s\.){3,}| {3,})\s*(?:\d{1,3}|[ivxlc]{1,6})\s*$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return source.size() < longest && pattern.matchView(source).hasMatch();
}

bool isContentsHeading(QStringView words)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^[\s*_#]*(?:table des mati[eè]res|sommaire|(?:table of )?contents)[\s*_:]*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.matchView(words).hasMatch();
}

bool isRuler(QStringView line)
{
    const QStringView text = line.trimmed();
    return text.size() >= 3 && std::ranges::all_of(text, [](QChar c) { return QStringView(u"-–—_*=~ ").contains(c); });
}

QString findClosingDay(QStringView text)
{
    // «23 (juin (2025)) au | 27 juin 2025», «June 23–(June )27, 2025»
    static const QRegularExpression daysFirst(
        QStringLiteral(
            R"(\b\d{1,2}(?:er|st|nd|rd|th)?(?:\s+\p{L}+)?(?:\s+\d{4})?\s*(?:-|–|—|\bau|\bto|\buntil|\bet|\band)\s*(?:le\s+|the\s+)?)"
            R"((\d{1,2}(?:er|st|nd|rd|th)?\s+\p{L}+\s+\d{4}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression monthFirst(
        QStringLiteral(R"(\b(\p{L}{3,9})\s+\d{1,2}\s*(?:-|–|—|\bto)\s*(\p{L}{3,9}\s+)?(\d{1,2}),\s*(\d{4}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto matches = daysFirst.globalMatchView(text); matches.hasNext();) {
        if (const QString day = findDate(matches.next().capturedView(1)); day.size() == 10)
            return day;
    }
    for (auto matches = monthFirst.globalMatchView(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString month = match.captured(2).trimmed().isEmpty() ? match.captured(1) : match.captured(2).trimmed();
        const QString day = findDate(QString(match.captured(3) + u' ' + month + u' ' + match.captured(4)));
        if (day.size() == 10)
            return day;
    }
    return {};
}

} // namespace volets
