// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/brieflines.h"

#include "ingest/inline.h"
#include "ingest/prose.h"

#include <QRegularExpression>

namespace volets {

namespace {

std::optional<NamedPart> namedPart(const QRegularExpression &names, const QString &words)
{
    constexpr qsizetype longest = 200;
    const QRegularExpressionMatch match = names.match(words);
    if (!match.hasMatch() || words.size() > longest)
        return std::nullopt;
    return NamedPart{match.captured(1), match.captured(2).trimmed()};
}

} // namespace

std::optional<NamedPart> figureIn(const QString &words)
{
    static const QRegularExpression names(
        QStringLiteral(
            R"(^(?:figure|fig\.|graphique|tableau|table|chart|schéma|diagramme?|carte|map)\s+([IVXLC]+|\d+|[A-Z])\s*)"
            R"((?:[.:–—-]\s*(.*))?$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return namedPart(names, words);
}

std::optional<NamedPart> boxIn(const QString &words)
{
    static const QRegularExpression names(
        QStringLiteral(R"(^(?:encadré|box)(?:\s+([IVXLC]+|\d+|[A-Z]))?\s*(?:[.:–—-]\s*(.*))?$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return namedPart(names, words);
}

std::optional<NamedPart> annexIn(const QString &words)
{
    static const QRegularExpression names(
        QStringLiteral(R"(^(?:annexe?|appendi(?:ce|x))(?:\s+([IVXLC]+|\d+|[A-Z]))?\s*(?:[.:–—-]\s*(.*))?$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return namedPart(names, words);
}

bool isSummaryHeading(const QString &words)
{
    static const QRegularExpression names(
        QStringLiteral(
            R"(^(?:résumé|synthèse|sommaire exécutif|note de synthèse|(?:executive )?summary|abstract|en bref)\s*:?$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return names.match(words).hasMatch();
}

bool headsChapter(QStringView line)
{
    constexpr qsizetype longest = 120;
    const QStringView text = line.trimmed();
    return markerOf(text).kind == MarkerKind::Capital && text.size() <= longest && isUnfinished(text);
}

QString figureRemark(const QString &words)
{
    static const QRegularExpression names(QStringLiteral(R"(^(sources?|notes?)\s*:)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = names.match(words);
    if (!match.hasMatch())
        return {};
    return match.capturedView(1).startsWith(u's', Qt::CaseInsensitive) ? QStringLiteral("src") : QStringLiteral("note");
}

bool isNumbered(const Paragraph &paragraph)
{
    return paragraph.marker.kind == MarkerKind::Number && !paragraph.marker.bulleted &&
           paragraph.marker.label.size() <= 7;
}

bool isItem(const Paragraph &paragraph)
{
    return paragraph.marker.kind == MarkerKind::Bullet || paragraph.marker.bulleted ||
           paragraph.marker.kind == MarkerKind::Letter || paragraph.marker.kind == MarkerKind::Roman;
}

QString wordsOf(const Paragraph &paragraph)
{
    const bool numbered = paragraph.marker.kind == MarkerKind::Number || paragraph.marker.kind == MarkerKind::Capital;
    return plainHeading(numbered ? QString(paragraph.lead + u' ' + paragraph.source) : paragraph.source).text;
}

int numberOf(const QString &label)
{
    bool digits = false;
    const int number = label.toInt(&digits);
    if (digits)
        return number;
    if (const int roman = romanValue(label.toLower()); roman > 0)
        return roman;
    return label.size() == 1 ? label.front().toUpper().unicode() - u'A' + 1 : 0;
}

} // namespace volets
