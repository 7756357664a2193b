// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/marker.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

bool isBulletSign(QChar character)
{
    static constexpr QStringView signs = u"-*+•◦▪■●‣⁃–—\u00B7\uF0B7\uF0A7";
    return signs.contains(character);
}

/// A capital and a small letter, as most lines begin: no label has them side by side.
bool opensWithWord(QStringView words)
{
    return words.size() > 1 && words[0] >= u'A' && words[0] <= u'Z' && words[1] >= u'a' && words[1] <= u'z';
}

bool isEmphasis(QChar character) { return character == u'*' || character == u'_'; }

qsizetype skipSpaces(QStringView line, qsizetype at)
{
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

/// What closes a label, escaped or not: «.», «)», «\.», «°», «.-»; 0 where nothing does.
struct Closing
{
    qsizetype length = 0;
    QChar sign;
    bool firm = false;
};

Closing closingAt(QStringView line, qsizetype at)
{
    qsizetype end = at;
    if (end < line.size() && line[end] == u'\\')
        ++end;
    if (end >= line.size())
        return {};
    if (line[end] == u')' || line[end] == u'°' || line[end] == u'º')
        return {end + 1 - at, line[end], true};
    if (line[end] == u'.')
        return {end + 1 - at, line[end], false};
    return {};
}

/// After a label its words follow at a distance, emphasis signs apart: «1. », «**1.** ».
qsizetype afterLabel(QStringView line, qsizetype at)
{
    while (at < line.size() && isEmphasis(line[at]))
        ++at;
    if (at < line.size() && !line[at].isSpace())
        return -1;
    return skipSpaces(line, at);
}

/// Where the words of a label begin that lost the space before them, as web pages drop a tab: «1.Reaffirms», «a)Les
/// membres»; -1 where no word follows. After a full stop a capital must, after a bracket that was opened too: «(s)he».
qsizetype gluedWords(QStringView line, qsizetype at, bool capital)
{
    while (at < line.size() && isEmphasis(line[at]))
        ++at;
    if (at + 1 >= line.size() || !line[at].isLetter() || (capital && !line[at].isUpper()))
        return -1;
    const QChar next = line[at + 1];
    return next.isLower() || next == u'’' || next == u'\'' || next.isSpace() ? at : -1;
}

bool isDigit(QStringView line, qsizetype at) { return at < line.size() && line[at] >= u'0' && line[at] <= u'9'; }

/// What a paragraph put between two others is numbered with, the space before it included: «bis», « ter»; or 0.
qsizetype insertionLength(QStringView line, qsizetype at)
{
    static constexpr std::array words{u"bis", u"ter", u"quater", u"quinquies", u"sexies", u"septies", u"octies"};
    const qsizetype start = at < line.size() && line[at].isSpace() ? at + 1 : at;
    for (const auto *const word : words) {
        const QStringView insertion(word);
        const qsizetype end = start + insertion.size();
        if (line.sliced(std::min(start, line.size())).startsWith(insertion, Qt::CaseInsensitive) &&
            (end >= line.size() || !line[end].isLetterOrNumber()))
            return end - at;
    }
    return 0;
}

/// The label of a draft resolution's paragraph: «PP3», «PP 3 bis.», «OP3 alt:»; a sign after it may stand or not.
Marker draftLabelAt(QStringView line, qsizetype start)
{
    qsizetype at = start;
    while (at < line.size() && isEmphasis(line[at]))
        ++at;
    const QStringView part = line.sliced(at).first(std::min<qsizetype>(2, line.size() - at));
    if (part != u"OP" && part != u"PP")
        return {};
    at += part.size();
    if (at < line.size() && line[at].isSpace())
        ++at;
    const qsizetype number = at;
    while (isDigit(line, at))
        ++at;
    if (at == number || at - number > 3)
        return {};
    QString label =
        part == u"PP" ? QString(part + line.sliced(number, at - number)) : line.sliced(number, at - number).toString();
    const qsizetype insertion = insertionLength(line, at);
    label += line.sliced(at, insertion).trimmed().toString().toLower();
    at += insertion;
    while (at < line.size() && (isEmphasis(line[at]) || QStringView(u".:)").contains(line[at])))
        ++at;
    if (at >= line.size() || !line[at].isSpace())
        return {};
    at = skipSpaces(line, at);
    if (at >= line.size())
        return {};
    return {.kind = MarkerKind::Number, .label = label, .length = at, .sign = u'.'};
}

Marker labelAt(QStringView line, qsizetype start)
{
    if (Marker draft = draftLabelAt(line, start))
        return draft;
    qsizetype at = start;
    while (at < line.size() && isEmphasis(line[at]))
        ++at;
    const bool opened = at < line.size() && line[at] == u'(';
    if (opened)
        ++at;
    while (at < line.size() && isEmphasis(line[at]))
        ++at;
    const qsizetype labelStart = at;
    MarkerKind kind = MarkerKind::None;
    if (at < line.size() && line[at] >= u'0' && line[at] <= u'9') {
        kind = MarkerKind::Number;
        while (isDigit(line, at) || (at < line.size() && line[at] == u'.' && isDigit(line, at + 1)))
            ++at;
        if (at - labelStart > 7)
            return {};
        at += insertionLength(line, at);
    } else if (at < line.size() && line[at] >= u'A' && line[at] <= u'Z') {
        kind = MarkerKind::Capital;
        while (at < line.size() && line[at] >= u'A' && line[at] <= u'Z' && at - labelStart < 7)
            ++at;
        if (at - labelStart > 1 && romanValue(line.sliced(labelStart, at - labelStart).toString().toLower()) == 0)
            return {};
    } else {
        while (at < line.size() && line[at].isLower() && line[at] < u'{' && at - labelStart < 6)
            ++at;
        const QStringView label = line.sliced(labelStart, at - labelStart);
        if (label.size() == 1)
            kind = MarkerKind::Letter;
        else if (romanValue(label) > 0)
            kind = MarkerKind::Roman;
        else if (label.size() == 2 && label[0] == label[1])
            kind = MarkerKind::Letter; // «aa)», after «z)»
        else
            return {};
    }
    const QStringView written = line.sliced(labelStart, at - labelStart);
    while (at < line.size() && isEmphasis(line[at]))
        ++at;
    Closing closing = closingAt(line, at);
    if (kind == MarkerKind::Number && closing.length == 0 && at < line.size() && line[at].isSpace()) {
        closing = closingAt(line, at + 1); // «12 .», as some converters leave it
        if (closing.length > 0)
            ++at;
    }
    const bool severalNumbers = kind == MarkerKind::Number && written.contains(u'.');
    if (closing.length == 0 && !severalNumbers)
        return {};
    QString label = written.toString();
    if (kind == MarkerKind::Number)
        label = label.remove(u' ').toLower();
    if (kind == MarkerKind::Number && !severalNumbers && label.size() > 4)
        return {}; // «201551.»: a year and the call to a note
    const bool bracket = closing.length > 0 && closing.firm;
    if (opened && !bracket)
        return {};
    const qsizetype labelEnd = at + closing.length;
    at = afterLabel(line, labelEnd);
    const bool mayBeGlued = kind == MarkerKind::Number ? closing.length > 0 && !severalNumbers : bracket;
    if (at < 0 && mayBeGlued && kind != MarkerKind::Capital)
        at = gluedWords(line, labelEnd, opened || kind == MarkerKind::Number);
    if (at < 0 || at >= line.size())
        return {};
    // «I. – », «1° – »: the dash belongs to the number
    if ((line[at] == u'–' || line[at] == u'—' || line[at] == u'-') && at + 1 < line.size() && line[at + 1].isSpace())
        at = skipSpaces(line, at + 1);
    if (at >= line.size())
        return {};
    return {.kind = kind, .label = label, .length = at, .sign = opened ? QChar(u'(') : closing.sign, .closed = bracket};
}

} // namespace

int leadingNumber(QStringView label)
{
    qsizetype end = 0;
    while (isDigit(label, end))
        ++end;
    return label.first(end).toInt();
}

int romanValue(QStringView label)
{
    if (label.isEmpty() || label.size() > 6)
        return 0;
    static constexpr std::array<std::pair<char16_t, int>, 5> values{
        {{u'i', 1}, {u'v', 5}, {u'x', 10}, {u'l', 50}, {u'c', 100}}};
    const auto valueOf = [](QChar letter) {
        const auto *const found = std::ranges::find(values, letter.unicode(), &std::pair<char16_t, int>::first);
        return found == values.end() ? 0 : found->second;
    };
    int total = 0;
    for (qsizetype i = 0; i < label.size(); ++i) {
        const int value = valueOf(label[i]);
        if (value == 0)
            return 0;
        const int next = i + 1 < label.size() ? valueOf(label[i + 1]) : 0;
        total += value < next ? -value : value;
    }
    return total > 0 && total < 60 ? total : 0;
}

Marker markerOf(QStringView line)
{
    const qsizetype start = skipSpaces(line, 0);
    if (start >= line.size() || opensWithWord(line.sliced(start)))
        return {};
    if (line[start] == u'#') {
        qsizetype end = start;
        while (end < line.size() && line[end] == u'#')
            ++end;
        const qsizetype words = skipSpaces(line, end);
        if (end - start <= 6 && words > end)
            return {.kind = MarkerKind::Heading, .label = {}, .length = words, .depth = int(end - start)};
        return {};
    }
    if (isBulletSign(line[start]) && start + 1 < line.size() && line[start + 1].isSpace()) {
        const qsizetype words = skipSpaces(line, start + 1);
        if (words >= line.size())
            return {};
        if (Marker inner = labelAt(line, words)) {
            inner.bulleted = true;
            return inner;
        }
        return {.kind = MarkerKind::Bullet, .label = {}, .length = words, .bulleted = true};
    }
    return labelAt(line, start);
}

} // namespace volets
