// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"
#include "ingest/clauses.h"
#include "ingest/furniture.h"
#include "ingest/marker.h"
#include "ingest/reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

/// What a text shows of each genre's grammar.
struct Signs
{
    int considerations = 0; ///< lines that open as a consideration does, before the first operative paragraph
    int operatives = 0;     ///< numbered lines that open with a verb of decision
    bool subject = false;   ///< «Nous, …», «The General Assembly,»
    int articles = 0;       ///< lines that head an article
    int numbered = 0;       ///< numbered paragraphs of prose, counted up
    int footnotes = 0;      ///< lines that open with a raised figure
    int chapters = 0;       ///< «II. …», «A. …»
    int bullets = 0;
    int titles = 0; ///< headings by mark-up
    bool calledMessages = false;
};

Signs signsOf(const SourceText &source)
{
    static const QRegularExpression messages(QStringLiteral(R"(\bmessages?\b)"),
                                             QRegularExpression::CaseInsensitiveOption);
    static constexpr QStringView raised = u"¹²³⁴⁵⁶⁷⁸⁹";
    Signs signs;
    for (const SourceLine &line : source.lines) {
        const QStringView text = QStringView(line.text).trimmed();
        if (text.isEmpty())
            continue;
        if (articleHead(text))
            ++signs.articles;
        signs.footnotes += raised.contains(text.front());
        const Marker marker = markerOf(text);
        const QStringView words = text.sliced(marker.length);
        switch (marker.kind) {
        case MarkerKind::Number:
            signs.numbered += marker.label.toInt() == signs.numbered + 1;
            signs.operatives += openingOf(words) == Opening::Operative;
            break;
        case MarkerKind::Heading:
            ++signs.titles;
            signs.calledMessages |= messages.matchView(words).hasMatch();
            break;
        case MarkerKind::Bullet:
            ++signs.bullets;
            break;
        case MarkerKind::Capital:
            signs.chapters += words.size() < 160 && !words.endsWith(u'.');
            break;
        default:
            break;
        }
        if (marker.kind == MarkerKind::Letter || marker.kind == MarkerKind::Roman || marker.kind == MarkerKind::Heading)
            continue;
        signs.subject |= marker.kind == MarkerKind::None && signs.operatives == 0 && isEnactingLine(words);
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
    if (signs.considerations >= 2 && (signs.subject || signs.operatives >= 1) && signs.operatives * 4 >= signs.numbered)
        return Genre::Outcome;
    if (signs.calledMessages && signs.titles >= 4 && signs.bullets >= 6 && signs.numbered < 8)
        return Genre::Messages;
    if (signs.numbered >= 8 && (signs.footnotes >= 2 || signs.chapters >= 3))
        return Genre::Brief;
    if (signs.operatives >= 3 && signs.considerations >= 1)
        return Genre::Outcome;
    return Genre::Other;
}

} // namespace volets
