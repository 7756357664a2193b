// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"

#include "ingest/marker.h"
#include "text/glance.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

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
    static const QRegularExpression first(QStringLiteral("^(?:premi(?:er|ère)|first|1(?:er|re))(?=$|bis|ter|qua)"),
                                          options);
    return label.replace(first, QStringLiteral("1"));
}

/// The words of a line, after marks of headings and emphasis.
QStringView wordsOf(QStringView line)
{
    const auto *const first = std::ranges::find_if_not(
        line, [](QChar sign) { return sign == u'#' || sign == u'*' || sign == u'_' || sign.isSpace(); });
    return {first, line.end()};
}

/// The first letter of a line in lower case, after marks.
QChar firstLetter(QStringView line)
{
    const QStringView words = wordsOf(line);
    return words.isEmpty() ? QChar() : words.front().toLower();
}

/// Whether a line begins with one of these, in any case. The patterns below are dear: most lines do not begin as they
/// must.
bool opensWithOne(std::span<const QStringView> openings, QStringView line)
{
    const QStringView words = wordsOf(line);
    return std::ranges::any_of(openings,
                               [&](QStringView opening) { return words.startsWith(opening, Qt::CaseInsensitive); });
}

std::optional<ArticleHead> sectionHead(QStringView line)
{
    static const QRegularExpression head(
        QStringLiteral(
            R"(^\s*(#{1,6}\s+)?[*_\s]*(?:sec(?:tion|\.)\s+|§\s?)(\d{1,4}[A-Z]{0,2}(?:-\d{1,3})?)([*_\s]*[.:–—-]+)?[*_\s]*(.*)$)"),
        options);
    constexpr qsizetype longestTitle = 120;
    const QRegularExpressionMatch match = head.matchView(line);
    if (!match.hasMatch())
        return std::nullopt;
    ArticleHead section{addressLabel(match.capturedView(2)), match.captured(4).trimmed()};
    const bool separated = !match.capturedView(3).isEmpty();
    const bool title = !section.rest.isEmpty() && section.rest.front().isUpper() && section.rest.size() < longestTitle;
    if (!section.rest.isEmpty() && !separated && (!title || section.rest.endsWith(u'.')))
        return std::nullopt; // prose that names a section
    // in capitals, or marked as a heading, it is a title, though a full stop ends it
    if (title && (!match.capturedView(1).isEmpty() || section.rest == section.rest.toUpper()) &&
        section.rest.endsWith(u'.'))
        section.rest.chop(1);
    return section;
}

std::optional<ArticleHead> numberHead(QStringView line)
{
    static const QRegularExpression head(
        QStringLiteral(R"(^\s*[*_]*(\d{1,3}[A-Z]{0,2})[*_]*\s+(?=[\p{Lu}(“‘"«])(.*)$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = head.matchView(line);
    if (!match.hasMatch())
        return std::nullopt;
    return ArticleHead{match.captured(1), match.captured(2).trimmed()};
}

} // namespace

namespace {

std::optional<ArticleHead> namedHead(QStringView line)
{
    static const QRegularExpression head(
        QStringLiteral(
            R"(^(\s*#{1,6}\s+)?[*_\s]*(?:articles?|art\.|artículo|artigo|artikel|المادة)\s+)"
            R"((premier|première|unique|liminaire|préliminaire|first|préambule|(?:[LRDA]\.?\s?\*?\s?)?\d{1,4}(?:<sup>er</sup>|\^?er\b)?(?:-\d{1,3}|‑\d{1,3})*)"
            R"((?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?(?:\s[A-Z]\b)?|[IVXLC]+\b)(?:\s*\((?:nouveau|nouvelle|new)\))?)"
            R"([*_\s]*(?:$|([.:)°–—-]+(?:\s*[.–—-])?)?[*_\s]*(.*)$))"),
        options);
    static constexpr std::array openings{QStringView(u"art"), QStringView(u"\u0627")};
    if (!opensWithOne(openings, line))
        return std::nullopt;
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

} // namespace

std::optional<ArticleHead> articleHead(QStringView line, ArticleForm form)
{
    switch (form) {
    case ArticleForm::Section:
        return sectionHead(line);
    case ArticleForm::Number:
        return numberHead(line);
    case ArticleForm::Article:
        break;
    }
    return namedHead(line);
}

ArticleForm articleFormOf(const SourceText &source)
{
    constexpr int enough = 2;
    int articles = 0;
    int sections = 0; // that count up
    int numbers = 0;  // that do since the words that enact
    bool enacted = false;
    const auto goesOn = [](const std::optional<ArticleHead> &head, int last) {
        return head && leadingNumber(head->label) == last + 1;
    };
    for (const SourceLine &line : source.lines) {
        articles += namedHead(line.text).has_value();
        sections += goesOn(sectionHead(line.text), sections);
        numbers += enacted && goesOn(numberHead(line.text), numbers);
        enacted |= enactsLaw(line.text);
    }
    if (articles > 0 && articles * 2 >= sections)
        return ArticleForm::Article;
    if (sections >= enough)
        return ArticleForm::Section;
    return numbers >= enough ? ArticleForm::Number : ArticleForm::Article;
}

bool namesLaw(QStringView line)
{
    constexpr qsizetype longest = 300;
    static const QRegularExpression name(
        QStringLiteral(
            R"(^[#*_\s]*(?:(?:proposition|projet|avant-projet) de loi\b|loi n[°o]|a bill(?:\s+to|\s+for)?[*_\s]*$|)"
            R"(an act (?:to|respecting|for|relating)\b))"),
        options);
    static constexpr std::array openings{QStringView(u"pro"), QStringView(u"avant-"), QStringView(u"loi"),
                                         QStringView(u"a bill"), QStringView(u"an act")};
    return line.size() < longest && opensWithOne(openings, line) && name.matchView(line).hasMatch();
}

bool enactsLaw(QStringView text)
{
    constexpr qsizetype longest = 600;
    static const QRegularExpression within(QStringLiteral(R"(\benacts as follows\b)"), options);
    static const QRegularExpression opening(
        QStringLiteral(
            R"(^[*_\s]*(?:be it (?:therefore )?enacted\b|ha(?:ve|s) adopted this (?:regulation|directive|decision)|)"
            R"((?:ont|a) (?:adopté|arrêté) l[ea] présente? (?:règlement|directive|décision|loi)|)"
            R"((?:l[’']assemblée nationale|le sénat|le parlement)\b.{0,80}\ba(?:dopté| adopté)\b.{0,80}:))"),
        options);
    if (text.size() >= longest)
        return false;
    static constexpr std::array openings{QStringView(u"be it"), QStringView(u"ha"),   QStringView(u"ont "),
                                         QStringView(u"a "),    QStringView(u"l'as"), QStringView(u"l’as"),
                                         QStringView(u"le s"),  QStringView(u"le p")};
    const bool mayOpen = QStringView(u"bhoal").contains(firstLetter(text));
    const auto either = mayOpen ? Qt::CaseInsensitive : Qt::CaseSensitive;
    const bool mayHold = hasAny<UnitRange{u'w', u'w'}, UnitRange{u'W', u'W'}>(text) &&
                         ((text.contains(u'w') && text.contains(u"nacts as", either)) ||
                          (text.contains(u'W') && text.contains(u"NACTS AS", either)));
    return (mayOpen && opensWithOne(openings, text) && opening.matchView(text).hasMatch()) ||
           (mayHold && within.matchView(text).hasMatch());
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
