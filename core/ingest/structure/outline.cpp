// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/outline.h"

#include "ingest/inline.h"

#include <QRegularExpression>

namespace volets {

namespace {

/// What numbers a heading, also behind the name of its kind: «IV.», «Chapter 2», «Partie A – ».
QString headingNumber(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(?:(?:chapitre|chapter|partie|part|section|titre|title)\s+([IVXL]+|[A-Z]|\d+(?:\.\d+)*)\b|)"
                       R"(([IVXL]+|[A-Z]|\d+(?:\.\d+)*)\s*(?:[.):]|\s[–—-]\s|(?<=\.\d|\.\d\d)\s)))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = pattern.match(words);
    return match.captured(1) + match.captured(2);
}

int prominence(const Paragraph &heading, const QString &words)
{
    if (words == words.toUpper() && words != words.toLower())
        return 1;
    return isBold(heading.source) ? 2 : isItalic(heading.source) ? 4 : 3;
}

} // namespace

int Outline::levelOf(const Paragraph &heading, const QString &words)
{
    const QString number = headingNumber(words);
    if (!number.isEmpty() && number.front().isDigit()) {
        const int depth = int(number.count(u'.')) + 1;
        // «2.1» stands below the «2» of its own numbering, wherever that stands
        size_t at = m_open.size();
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].style == Style::Number && m_open[i].value >= depth)
                at = i;
        }
        while (at == m_open.size() && at > 0 && m_open[at - 1].style == Style::Plain)
            --at;
        return open(at, Style::Number, depth);
    }
    if (!number.isEmpty() && number == number.toUpper()) {
        const int roman = romanValue(number.toLower());
        const int letter = number.size() == 1 ? number.front().unicode() - u'A' + 1 : 0;
        const auto next = [&](Style style, int value) {
            for (const Entry &entry : m_open) {
                if (entry.style == style && entry.value + 1 == value)
                    return true;
            }
            return false;
        };
        const bool isLetter = roman == 0 || (letter > 0 && next(Style::Letter, letter) && !next(Style::Roman, roman)) ||
                              (letter > 0 && roman > 10);
        return isLetter ? continueSequence(Style::Letter, letter) : continueSequence(Style::Roman, roman);
    }
    if (heading.marker.kind == MarkerKind::Heading) {
        size_t at = m_open.size();
        for (size_t i = m_open.size(); i-- > 0;) {
            if ((m_open[i].style == Style::Marked && m_open[i].value >= heading.marker.depth) ||
                m_open[i].style == Style::Plain)
                at = i;
        }
        return open(at, Style::Marked, heading.marker.depth);
    }
    const int value = prominence(heading, words);
    size_t at = m_open.size();
    while (at > 0 && m_open[at - 1].style == Style::Plain && m_open[at - 1].value >= value)
        --at;
    return open(at, Style::Plain, value);
}

/// The innermost sequence that the number goes on with; where there is none, a first number opens a new level below,
/// and any other goes on with the innermost sequence it can (numbers may be missing).
int Outline::continueSequence(Style style, int value)
{
    for (size_t i = m_open.size(); i-- > 0;) {
        if (m_open[i].style == style && m_open[i].value + 1 == value)
            return open(i, style, value);
    }
    size_t at = m_open.size();
    if (value > 1) {
        for (size_t i = m_open.size(); i-- > 0 && at == m_open.size();) {
            if (m_open[i].style == style && m_open[i].value < value)
                at = i;
        }
    }
    if (style == Style::Roman && value == 1) {
        // chapters begin anew: nothing numbered by letters stands above them
        for (size_t i = m_open.size(); i-- > 0;) {
            if (m_open[i].style == Style::Plain || m_open[i].style == Style::Roman)
                at = i;
        }
    }
    while (at == m_open.size() && at > 0 && m_open[at - 1].style == Style::Plain)
        --at;
    return open(at, style, value);
}

int Outline::open(size_t at, Style style, int value)
{
    m_open.resize(at);
    m_open.push_back({style, value});
    return int(m_open.size());
}

} // namespace volets
