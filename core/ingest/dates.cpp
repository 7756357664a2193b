// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dates.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace volets {

namespace {

constexpr std::array<std::pair<QStringView, int>, 45> months{{
    {u"janvier", 1},   {u"février", 2},   {u"mars", 3},    {u"avril", 4},     {u"mai", 5},       {u"juin", 6},
    {u"juillet", 7},   {u"août", 8},      {u"aout", 8},    {u"septembre", 9}, {u"octobre", 10},  {u"novembre", 11},
    {u"décembre", 12}, {u"fevrier", 2},   {u"january", 1}, {u"february", 2},  {u"march", 3},     {u"april", 4},
    {u"may", 5},       {u"june", 6},      {u"july", 7},    {u"august", 8},    {u"september", 9}, {u"october", 10},
    {u"november", 11}, {u"december", 12}, {u"janv", 1},    {u"févr", 2},      {u"fév", 2},       {u"avr", 4},
    {u"juil", 7},      {u"sept", 9},      {u"oct", 10},    {u"nov", 11},      {u"déc", 12},      {u"jan", 1},
    {u"feb", 2},       {u"mar", 3},       {u"apr", 4},     {u"jun", 6},       {u"jul", 7},       {u"aug", 8},
    {u"sep", 9},       {u"dec", 12},      {u"fevr", 2},
}};

int monthNumber(QStringView name)
{
    const QString lower = name.toString().toLower();
    for (const auto &[month, number] : months) {
        if (month == lower)
            return number;
    }
    return 0;
}

const QRegularExpression &dayMonthYear()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"((?:(?<![\d/.-])(\d{1,2})(?:\^?(?:er|st|nd|rd|th)\^?|<sup>(?:er|st|nd|rd|th)</sup>)?\s+)?\b(\p{L}{3,9})\.?\s+(\d{4})\b)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &monthDayYear()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})\b)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &digitsOnly()
{
    static const QRegularExpression pattern(
        QStringLiteral(R"((?<![\d/.-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))(?![\d/]))"));
    return pattern;
}

QString iso(int year, int month, int day)
{
    const QString yearAndMonth = QStringLiteral("%1-%2").arg(year).arg(month, 2, 10, QLatin1Char('0'));
    return QDate::isValid(year, month, day) ? yearAndMonth + QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'))
                                            : yearAndMonth;
}

struct Found
{
    QString date;
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Whether four figures stand side by side, as in every date.
bool hasYear(QStringView text)
{
    constexpr int figures = 4;
    int run = 0;
    return std::ranges::any_of(text, [&](QChar sign) {
        run = sign.isDigit() ? run + 1 : 0;
        return run == figures;
    });
}

Found find(QStringView text)
{
    Found best;
    if (!hasYear(text)) // most lines: the patterns are dear
        return best;
    const auto offer = [&](const QRegularExpressionMatch &match, const QString &date) {
        if (best.date.isEmpty() || match.capturedStart() < best.start)
            best = {date, match.capturedStart(), match.capturedLength()};
    };
    for (auto matches = dayMonthYear().globalMatchView(text); matches.hasNext();) {
        const auto match = matches.next();
        if (const int month = monthNumber(match.capturedView(2))) {
            offer(match, iso(match.capturedView(3).toInt(), month, match.capturedView(1).toInt()));
            break;
        }
    }
    for (auto matches = monthDayYear().globalMatchView(text); matches.hasNext();) {
        const auto match = matches.next();
        if (const int month = monthNumber(match.capturedView(1))) {
            offer(match, iso(match.capturedView(3).toInt(), month, match.capturedView(2).toInt()));
            break;
        }
    }
    if (const auto match = digitsOnly().matchView(text); match.hasMatch()) {
        const bool yearFirst = match.hasCaptured(1) && !match.capturedView(1).isEmpty();
        const int year = match.capturedView(yearFirst ? 1 : 6).toInt();
        const int month = match.capturedView(yearFirst ? 2 : 5).toInt();
        const int day = match.capturedView(yearFirst ? 3 : 4).toInt();
        if (QDate::isValid(year, month, day))
            offer(match, iso(year, month, day));
    }
    return best;
}

} // namespace

QString findDate(QStringView text) { return find(text).date; }

bool isDateLine(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > 60)
        return false;
    const Found found = find(trimmed);
    return !found.date.isEmpty() && trimmed.size() - found.length <= 24;
}

} // namespace volets
