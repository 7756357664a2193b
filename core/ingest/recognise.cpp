// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"
#include "ingest/clauses.h"
#include "ingest/furniture.h"
#include "ingest/marker.h"
#include "ingest/mendlines.h"
#include "ingest/reader.h"
#include "ingest/softwrap.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

constexpr qsizetype longestTitle = 160;

/// What a text shows of each genre's grammar.
struct Signs
{
    int considerations = 0; ///< lines that open as a consideration does, before the first operative paragraph
    int operatives = 0;     ///< numbered lines that open with a verb of decision
    int pledges = 0;        ///< numbered lines that open with «We» and no verb of decision
    bool subject = false;   ///< «Nous, …», «The General Assembly,»
    bool adopts = false;    ///< the line below the subject opens with a verb of decision
    int articles = 0;       ///< lines that head an article
    bool law = false;       ///< lines that name or enact a law
    int numbered = 0;       ///< numbered paragraphs of prose, counted up
    int footnotes = 0;      ///< lines that open with a raised figure
    int chapters = 0;       ///< «II. …», «A. …», «## 2. …»
    int bullets = 0;
    int titles = 0;   ///< headings by mark-up, and numbered titles with bullets below them
    int messages = 0; ///< short lines that name messages: the title, and a label under each theme
    int parts = 0;    ///< lines that head a summary, a figure, a box or an annex
};

/// «Messages of …», «Key messages», as a title or a label and not in a sentence.
bool namesMessages(QStringView line)
{
    constexpr qsizetype longest = 90;
    static const QRegularExpression name(QStringLiteral(R"(\bmessages?\b)"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::UseUnicodePropertiesOption);
    return line.size() <= longest && !line.endsWith(u'.') && !line.endsWith(u',') && !beginsInLowerCase(line) &&
           name.matchView(line).hasMatch();
}

bool opensFootnote(QStringView line)
{
    if (line.front().isLetter())
        return false;
    static const QRegularExpression mark(QStringLiteral(R"(^(?:[¹²³⁴⁵⁶⁷⁸⁹]|<sup>\d{1,3}</sup>\s|\[\^\d{1,3}\]:))"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return mark.matchView(line).hasMatch();
}

bool headsPart(QStringView line)
{
    constexpr qsizetype longest = 120;
    if (line.size() > longest)
        return false;
    static const QRegularExpression name(
        QStringLiteral(
            R"(^[#*_\s]*(?:(?:figure|tableau|table|encadré|box|annexe?|appendix)\s+(?:[IVX]+|\d+|[A-Z])\b[^.]{0,90}$|)"
            R"((?:résumé|synthèse|(?:executive )?summary|abstract)[*_\s]*$))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return name.matchView(line).hasMatch();
}

/// The lines that have words, trimmed; markers alone on their lines, as they come out of a PDF, stand before the words
/// of the next.
QStringList wordLines(const SourceText &source)
{
    QStringList lines;
    lines.reserve(qsizetype(source.lines.size()));
    bool open = false; // the last line is a marker alone
    for (const SourceLine &line : source.lines) {
        const QStringView text = QStringView(line.text).trimmed();
        if (text.isEmpty())
            continue;
        const bool marker = isLoneMarker(text);
        if (!lines.isEmpty() && isElision(lines.back(), text))
            lines.back() += text;
        else if (open && !marker)
            lines.back() += u' ' + text;
        else
            lines += line.text.trimmed();
        open = marker;
    }
    return lines;
}

bool opensWithWe(QStringView words)
{
    return words.startsWith(QLatin1StringView("We ")) || words.startsWith(QLatin1StringView("Nous "));
}

Signs signsOf(const SourceText &source)
{
    Signs signs;
    bool belowSubject = false;
    bool belowTitle = false; // a numbered one
    for (const QString &line : wordLines(source)) {
        const QStringView text = line;
        if (articleHead(text))
            ++signs.articles;
        signs.law |= namesLaw(text) || enactsLaw(text);
        signs.footnotes += opensFootnote(text);
        signs.parts += headsPart(text);
        const Marker marker = markerOf(text);
        const QStringView words = text.sliced(marker.length);
        signs.titles += belowTitle && marker.kind == MarkerKind::Bullet;
        belowTitle = marker.kind == MarkerKind::Number && words.size() < longestTitle && isUnfinished(words) &&
                     !beginsInLowerCase(words);
        switch (marker.kind) {
        case MarkerKind::Number:
            signs.numbered += leadingNumber(marker.label) == signs.numbered + 1;
            if (openingOf(words) == Opening::Operative)
                ++signs.operatives;
            else
                signs.pledges += opensWithWe(words);
            break;
        case MarkerKind::Heading:
            ++signs.titles;
            signs.messages += namesMessages(words);
            signs.chapters += markerOf(words).kind == MarkerKind::Number || markerOf(words).kind == MarkerKind::Capital;
            break;
        case MarkerKind::Bullet:
            ++signs.bullets;
            break;
        case MarkerKind::Capital:
            signs.chapters += words.size() < longestTitle && !words.endsWith(u'.');
            break;
        default:
            break;
        }
        if (marker.kind == MarkerKind::Letter || marker.kind == MarkerKind::Roman || marker.kind == MarkerKind::Heading)
            continue;
        signs.messages += marker.kind == MarkerKind::None && namesMessages(words);
        signs.adopts |= belowSubject && openingOf(words) == Opening::Operative && !beginsInLowerCase(words);
        const bool mayBeSubject = marker.kind == MarkerKind::None && signs.operatives == 0;
        signs.subject |= mayBeSubject && isEnactingLine(words);
        belowSubject = mayBeSubject && (isEnactingLine(words) || isBareSubject(words));
        if (signs.operatives == 0)
            signs.considerations += openingOf(words) == Opening::Preambular;
    }
    return signs;
}

} // namespace

Genre recogniseGenre(const SourceText &source)
{
    const Signs signs = signsOf(source);
    // the strongest grammar first: articles are never seen in the others, a brief's numbers are seen in all
    if (signs.articles >= 3 && signs.articles * 3 > signs.operatives)
        return Genre::Law;
    if (signs.law &&
        (signs.articles > 0 ? signs.articles * 3 > signs.operatives : articleFormOf(source) != ArticleForm::Article))
        return Genre::Law;
    if (signs.considerations >= 2 && (signs.subject || signs.operatives >= 1) && signs.operatives * 4 >= signs.numbered)
        return Genre::Outcome;
    if (signs.adopts)
        return Genre::Outcome;
    const int decisions = signs.operatives + signs.pledges;
    if (signs.subject && decisions >= (signs.considerations > 0 ? 1 : 2) && decisions * 2 >= signs.numbered)
        return Genre::Outcome;
    if (signs.messages >= 1 && signs.bullets >= 4 && signs.numbered < 8 && (signs.titles >= 3 || signs.messages >= 3))
        return Genre::Messages;
    if (signs.numbered >= 8 && (signs.footnotes >= 2 || signs.chapters >= 3 || signs.parts >= 2))
        return Genre::Brief;
    // a short one shows more than one of its signs
    if (signs.numbered >= 4 && (signs.footnotes >= 2) + (signs.chapters >= 2) + (signs.parts >= 1) >= 2)
        return Genre::Brief;
    if (signs.operatives >= 3 && signs.considerations >= 1)
        return Genre::Outcome;
    return Genre::Other;
}

} // namespace volets
