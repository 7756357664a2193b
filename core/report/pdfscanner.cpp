// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfscanner.h"

#include <algorithm>

namespace volets {

namespace {

using namespace std::string_view_literals;

bool isBlank(char c) { return "\0\t\n\f\r "sv.contains(c); }
bool isDelimiter(char c) { return "()<>[]{}/%"sv.contains(c); }
bool isRegular(char c) { return !isBlank(c) && !isDelimiter(c); }

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string hexadecimal(std::string_view digits)
{
    std::string bytes;
    int half = -1;
    for (const char c : digits) {
        const int digit = hexDigit(c);
        if (digit < 0)
            continue;
        if (half < 0) {
            half = digit;
            continue;
        }
        bytes += char(half * 16 + digit);
        half = -1;
    }
    if (half >= 0)
        bytes += char(half * 16);
    return bytes;
}

/// What a backslash at `at` stands for; moves `at` to the last byte of it.
std::string escaped(std::string_view text, std::size_t &at)
{
    if (++at >= text.size())
        return {};
    const char c = text[at];
    if (c >= '0' && c <= '7') {
        int value = 0;
        std::size_t end = at;
        for (; end < text.size() && end < at + 3 && text[end] >= '0' && text[end] <= '7'; ++end)
            value = value * 8 + (text[end] - '0');
        at = end - 1;
        return {char(value & 0xFF)};
    }
    switch (c) {
    case 'n':
        return "\n";
    case 'r':
        return "\r";
    case 't':
        return "\t";
    case 'b':
        return "\b";
    case 'f':
        return "\f";
    case '\r': // a line that goes on
        if (at + 1 < text.size() && text[at + 1] == '\n')
            ++at;
        return {};
    case '\n':
        return {};
    default:
        return {c};
    }
}

} // namespace

bool PdfScanner::next(PdfToken &token)
{
    skipBlanks();
    if (m_at >= m_content.size())
        return false;
    const std::size_t start = m_at;
    const char c = m_content[m_at++];
    const bool doubled = m_at < m_content.size() && m_content[m_at] == c;
    switch (c) {
    case '(':
        skipLiteral();
        token.kind = PdfToken::Kind::String;
        break;
    case '<':
        if (doubled) {
            ++m_at;
            token.kind = PdfToken::Kind::DictOpen;
        } else {
            m_at = std::min(m_content.find('>', m_at), m_content.size() - 1) + 1;
            token.kind = PdfToken::Kind::String;
        }
        break;
    case '>':
        m_at += doubled ? 1 : 0;
        token.kind = PdfToken::Kind::DictClose;
        break;
    case '[':
        token.kind = PdfToken::Kind::ArrayOpen;
        break;
    case ']':
        token.kind = PdfToken::Kind::ArrayClose;
        break;
    default:
        while (m_at < m_content.size() && isRegular(m_content[m_at]))
            ++m_at;
        if (c == '/')
            token.kind = PdfToken::Kind::Name;
        else
            token.kind = "+-.0123456789"sv.contains(c) ? PdfToken::Kind::Number : PdfToken::Kind::Operator;
    }
    token.raw = m_content.substr(start, m_at - start);
    if (token.kind == PdfToken::Kind::Operator && token.raw == "ID")
        skipImage();
    return true;
}

void PdfScanner::skipBlanks()
{
    for (; m_at < m_content.size(); ++m_at) {
        if (m_content[m_at] == '%')
            m_at = std::min(m_content.find_first_of("\r\n", m_at), m_content.size() - 1);
        else if (!isBlank(m_content[m_at]))
            return;
    }
}

/// To behind the parenthesis that closes a string; those within are in pairs or escaped.
void PdfScanner::skipLiteral()
{
    for (int depth = 1; m_at < m_content.size() && depth > 0; ++m_at) {
        const char c = m_content[m_at];
        if (c == '\\')
            ++m_at;
        else if (c == '(')
            ++depth;
        else if (c == ')')
            --depth;
    }
    m_at = std::min(m_at, m_content.size());
}

/// To the «EI» that stands alone behind an inline image's data.
void PdfScanner::skipImage()
{
    for (std::size_t at = m_content.find("EI", m_at); at != std::string_view::npos; at = m_content.find("EI", at + 1))
        if (at > m_at && isBlank(m_content[at - 1]) && (at + 2 == m_content.size() || !isRegular(m_content[at + 2]))) {
            m_at = at;
            return;
        }
    m_at = m_content.size();
}

std::string stringValue(const PdfToken &token)
{
    std::string_view text = token.raw;
    const bool isLiteral = text.starts_with('(');
    text.remove_prefix(1);
    if (text.ends_with(isLiteral ? ')' : '>'))
        text.remove_suffix(1);
    if (!isLiteral)
        return hexadecimal(text);
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\')
            bytes += escaped(text, at);
        else
            bytes += text[at];
    }
    return bytes;
}

std::string nameValue(const PdfToken &token)
{
    const std::string_view text = token.raw;
    std::string name;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isEscape =
            text[at] == '#' && at + 2 < text.size() && hexDigit(text[at + 1]) >= 0 && hexDigit(text[at + 2]) >= 0;
        if (!isEscape) {
            name += text[at];
            continue;
        }
        name += char(hexDigit(text[at + 1]) * 16 + hexDigit(text[at + 2]));
        at += 2;
    }
    return name;
}

} // namespace volets
