// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"

#include <QRegularExpression>

#include <array>

namespace volets {

namespace {

constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

QString addressLabel(QStringView written)
{
    QString label;
    for (const QChar character : written) {
        if (character.isLetterOrNumber() || character == u'-')
            label += character;
        else if (character == QChar(0x2011) || character == QChar(0x2010))
            label += u'-';
    }
    const QString lower = label.toLower();
    if (lower == u"premier" || lower == u"première" || lower == u"1er" || lower == u"1re" || lower == u"first")
        return QStringLiteral("1");
    return label;
}

} // namespace

std::optional<ArticleHead> articleHead(QStringView line)
{
    static const QRegularExpression head(
        QStringLiteral(
            R"(^(\s*#{1,6}\s+)?[*_\s]*(?:articles?|art\.|artículo|artigo|artikel|المادة)\s+)"
            R"((premier|première|unique|liminaire|préliminaire|first|préambule|(?:[LRDA]\.?\s?\*?\s?)?\d{1,4}(?:<sup>er</sup>|\^?er\b)?(?:-\d{1,3}|‑\d{1,3})*)"
            R"((?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?(?:\s[A-Z]\b)?|[IVXLC]+\b)(?:\s*\((?:nouveau|nouvelle|new)\))?)"
            R"([*_\s]*(?:$|([.:)°–—-]+(?:\s*[.–—-])?)?[*_\s]*(.*)$))"),
        options);
    if (line.size() > 2 && line.size() < 100'000) {
        // the pattern is dear: look first whether the line begins as it must
        qsizetype start = 0;
        while (start < line.size() &&
               (line[start] == u'#' || line[start] == u'*' || line[start] == u'_' || line[start].isSpace()))
            ++start;
        const QChar first = start < line.size() ? line[start].toLower() : QChar();
        if (first != u'a' && first != QChar(0x0627))
            return std::nullopt;
    }
    const QRegularExpressionMatch match = head.matchView(line);
    if (!match.hasMatch())
        return std::nullopt;
    QString label = match.captured(2);
    label.remove(QLatin1String("<sup>")).remove(QLatin1String("</sup>")).remove(u'^');
    ArticleHead article{addressLabel(label), match.captured(4).trimmed()};
    const bool markedUp = match.hasCaptured(1) && !match.capturedView(1).isEmpty();
    const bool separated = match.hasCaptured(3) && !match.capturedView(3).isEmpty();
    if (article.rest.isEmpty() || markedUp || separated)
        return article;
    // without a sign between them, what follows can only be the article's title
    const QChar first = article.rest.front();
    const bool title = (first.isUpper() || first == u'(') && article.rest.size() < 120 &&
                       !QStringView(u".;,:").contains(article.rest.back());
    return title ? std::optional(article) : std::nullopt;
}

int divisionLevel(QStringView line)
{
    static const QRegularExpression division(
        QStringLiteral(
            R"(^[#*_\s]*(?:(livre|book|partie|part|(?:première|deuxième|troisième|quatrième|cinquième) partie|annexe?|annex|schedule)|(titre|title)|)"
            R"((chapitre|chapter)|(section|sec\.)|(sous-section|subsection)|(paragraphe))\b)"
            R"((?=\s*(?:$|[*_:.–—-]|préliminaire|premi|unique|prelim|first|1er|[IVXLC]+\b|[IVXLC]+er\b|\d|[A-Z]\b)))"),
        options);
    if (line.size() > 240)
        return 0;
    const QRegularExpressionMatch match = division.matchView(line);
    if (!match.hasMatch())
        return 0;
    for (int level = 1; level <= 6; ++level) {
        if (match.hasCaptured(level) && !match.capturedView(level).isEmpty())
            return level;
    }
    return 1; // the ordinal stands before the word: «Deuxième partie»
}

} // namespace volets
