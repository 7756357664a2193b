// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/lawlines.h"

#include "ingest/articles.h"
#include "ingest/clauses.h"
#include "ingest/inline.h"
#include "ingest/prose.h"
#include "ingest/structure/builder.h"

#include <QRegularExpression>

namespace volets {

bool isSubjectLine(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 120;
    return paragraph.marker.kind == MarkerKind::None && paragraph.source.size() < longest &&
           (isEnactingLine(paragraph.source) || isEnactingLine(QString(paragraph.source + u',')));
}

bool announcesRecitals(const Paragraph &paragraph)
{
    static const QRegularExpression words(QStringLiteral(R"(^[*_\s]*(?:whereas|considérant ce qui suit)\s*:)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return words.matchView(paragraph.source).hasMatch();
}

bool opensSignatures(const Paragraph &paragraph)
{
    static const QRegularExpression words(
        QStringLiteral(R"(^[*_\s]*(?:Done at|Fait à|Délibéré en séance)\b.{0,120}$)"));
    return paragraph.marker.kind == MarkerKind::None && words.matchView(paragraph.source).hasMatch();
}

bool isJournalNote(const Paragraph &paragraph)
{
    static const QRegularExpression words(QStringLiteral(R"(^(?:OJ|JO)\s[A-Z]{0,2}\s?\d)"));
    return paragraph.marker.kind == MarkerKind::Number && paragraph.marker.closed &&
           words.matchView(paragraph.source).hasMatch();
}

bool beginsQuotedAlinea(QStringView line) { return line.trimmed().startsWith(u'«'); }

bool beginsRomanPart(QStringView line)
{
    const Marker marker = markerOf(line);
    return marker.kind == MarkerKind::Capital && romanValue(marker.label.toLower()) > 0 &&
           line.first(marker.length).trimmed().size() > marker.label.size() + 1;
}

QString headLine(const Paragraph &paragraph)
{
    return paragraph.marker.kind == MarkerKind::Heading ? QString(paragraph.lead + u' ' + paragraph.source)
                                                        : paragraph.source;
}

bool isPreambleHeading(const Paragraph &paragraph)
{
    const QString words = plainHeading(paragraph.source).text.toLower();
    return words == u"préambule" || words == u"preamble" || words == u"الديباجة";
}

bool isMarkedItem(const Paragraph &paragraph)
{
    return paragraph.marker.kind != MarkerKind::None && paragraph.marker.kind != MarkerKind::Heading;
}

int divisionOf(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 200;
    const QString words = paragraph.source.trimmed();
    const bool heads =
        paragraph.marker.kind == MarkerKind::Heading ||
        (words.size() < longest && !words.endsWith(u'.') && !words.endsWith(u';') && !words.endsWith(u','));
    return heads && !isMarkedItem(paragraph) ? divisionLevel(headLine(paragraph)) : 0;
}

bool isAnnexDivision(const Paragraph &paragraph)
{
    static const QRegularExpression name(QStringLiteral(R"(^[#*_\s]*(?:annexe?|schedule)\b)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name.matchView(paragraph.source).hasMatch();
}

bool isMotivesHeading(const Paragraph &paragraph)
{
    static const QRegularExpression name(
        QStringLiteral(R"(^[#*_\s]*(?:exposé des motifs|explanatory (?:statement|memorandum)|summary)[*_\s]*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return name.matchView(paragraph.source).hasMatch();
}

bool isTitleLine(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 120;
    return paragraph.marker.kind == MarkerKind::None && looksLikeHeading(paragraph) &&
           paragraph.source.size() < longest;
}

} // namespace volets
