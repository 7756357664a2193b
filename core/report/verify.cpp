// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verify.h"

#include "document/citation.h"
#include "report/abridge.h"
#include "report/pdfproperties.h"
#include "report/pdfreading.h"
#include "text/visible.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// A quotation as the pages show it.
struct Quotation
{
    QString unit;        ///< «key:address»
    QString against;     ///< the same, for the words that are not own
    QString own;         ///< with the marks of what is left out
    QStringList pieces;  ///< of `own`, between those marks
    QStringList foreign; ///< each stretch of words that are not own
    int page = 0;
    QString placeUnit; ///< «key:address» of the place printed before it; empty: there is none
    QString place;     ///< as printed
};

/// A place as the pages name it.
struct ShownPlace
{
    QString unit; ///< «key:address» that it is said to name
    QString words;
    int page = 0;
    int paragraph = -1; ///< the element that holds it
};

struct Shown
{
    std::vector<Quotation> quotations;
    std::vector<ShownPlace> places;
};

QString propertyOf(const ReadElement &element, QByteArrayView name)
{
    return element.properties.isEmpty() ? QString() : element.properties.value(QString::fromLatin1(name));
}

void gather(const ReadElements &reading, int index, Quotation &quotation)
{
    const ReadElement &element = reading.elements[std::size_t(index)];
    if (quotation.page == 0)
        quotation.page = element.page;
    const QString mark = propertyOf(element, property::mark);
    if (mark == property::leftOut) {
        // only what a reader sees as a gap is one
        const QString words = reading.text(index);
        quotation.own += words;
        if (words.trimmed() == leftOutMark())
            quotation.pieces += QString();
        else
            quotation.pieces.back() += words;
        return;
    }
    if (!mark.isEmpty()) {
        quotation.foreign += reading.text(index);
        return;
    }
    for (const auto &part : element.parts)
        if (std::holds_alternative<QString>(part)) {
            quotation.own += std::get<QString>(part);
            quotation.pieces.back() += std::get<QString>(part);
        } else {
            gather(reading, std::get<int>(part), quotation);
        }
}

/// All quotations and places in reading order.
Shown shownIn(const ReadElements &reading)
{
    Shown shown;
    std::vector<int> waiting{0};
    while (!waiting.empty()) {
        const int index = waiting.back();
        waiting.pop_back();
        const ReadElement &element = reading.elements[std::size_t(index)];
        if (const QString unit = propertyOf(element, property::place); !unit.isEmpty())
            shown.places.push_back({unit, reading.text(index), element.page, element.parent});
        if (element.tag == "Quote") {
            Quotation quotation{.unit = propertyOf(element, property::unit),
                                .against = propertyOf(element, property::against),
                                .own = {},
                                .pieces = {QString()},
                                .foreign = {},
                                .page = 0,
                                .placeUnit = {},
                                .place = {}};
            if (!shown.places.empty() && shown.places.back().paragraph == element.parent) {
                quotation.placeUnit = shown.places.back().unit;
                quotation.place = shown.places.back().words;
            }
            gather(reading, index, quotation);
            shown.quotations.push_back(std::move(quotation));
            continue;
        }
        for (auto part = element.parts.rbegin(); part != element.parts.rend(); ++part)
            if (std::holds_alternative<int>(*part))
                waiting.push_back(std::get<int>(*part));
    }
    return shown;
}

/// A line's end makes one blank of what the source has there, and «◌» stands for what does not show; every other
/// character must be the same.
QString asCompared(const QString &text)
{
    QString compared;
    const QString shown = withPlaceholders(text);
    for (const QChar c : shown) {
        const bool blank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!blank)
            compared += c;
        else if (!compared.isEmpty() && compared.back() != u' ')
            compared += u' ';
    }
    while (compared.endsWith(u' '))
        compared.chop(1);
    return compared;
}

/// The stretch of `text` around the first place where it differs from `other`.
QString around(const QString &text, const QString &other)
{
    const auto [here, there] = std::ranges::mismatch(text, other);
    const qsizetype at = here - text.begin();
    const qsizetype from = std::max<qsizetype>(0, at - 25);
    QString excerpt = text.sliced(from, std::min<qsizetype>(60, text.size() - from));
    if (from > 0)
        excerpt.prepend(u'…');
    if (from + 60 < text.size())
        excerpt.append(u'…');
    return excerpt;
}

QString differs(const Quotation &quotation, const QString &shown, const QString &source)
{
    return Words::tr("Page %1, %2: the page has “%3”, the source “%4”.")
        .arg(QString::number(quotation.page), quotation.unit, around(shown, source), around(source, shown));
}

void checkLoose(const PdfReading &reading, Verification &result)
{
    if (const QString loose = asCompared(reading.loose); !loose.isEmpty())
        result.faults += Words::tr("Words on the pages belong to nothing: “%1”.").arg(loose.left(60));
}

const Document *find(const std::vector<DocumentPtr> &documents, const QString &key)
{
    const auto found = std::ranges::find_if(documents, [&](const DocumentPtr &each) { return each->key == key; });
    return found == documents.end() ? nullptr : found->get();
}

/// The document and the unit that «key:address» names, or nothing.
std::optional<std::pair<const Document *, const Unit *>> findUnit(const std::vector<DocumentPtr> &documents,
                                                                  const QString &named)
{
    const qsizetype colon = named.indexOf(u':');
    const Document *document = colon < 0 ? nullptr : find(documents, named.first(colon));
    const int unit = document ? document->indexOf(QStringView(named).sliced(colon + 1)) : -1;
    if (unit < 0)
        return std::nullopt;
    return std::pair{document, &document->units[std::size_t(unit)]};
}

/// Whether the words are the clause's: all of them, or without sentences where the page shows that it left some out.
bool isFaithful(const Quotation &quotation, const Document &document, const Unit &unit)
{
    const QString source = asCompared(unit.text);
    if (quotation.pieces.size() == 1)
        return asCompared(quotation.own) == source;
    QStringList pieces;
    for (const QString &piece : quotation.pieces)
        pieces += asCompared(piece);
    return isAbridgementOf(source, document.language, pieces);
}

/// The text of the unit that «key:address» names, or those of several, «key:address+address».
std::optional<QString> unitText(const std::vector<DocumentPtr> &documents, const QString &named)
{
    const qsizetype colon = named.indexOf(u':') + 1;
    QStringList texts;
    for (const QString &address : named.sliced(colon).split(joinsAddresses)) {
        const auto found = findUnit(documents, named.first(colon) + address);
        if (!found)
            return std::nullopt;
        texts += found->second->text;
    }
    return texts.join(u' ');
}

/// Whether the words printed are the place, with or without the letters of notes: «Par. 8 b) (obs. A).».
bool names(const QString &words, const QString &place)
{
    static const QRegularExpression rest(QStringLiteral("^( \\([^()0-9]+\\))?\\.$"));
    return words.startsWith(place, Qt::CaseInsensitive) && rest.match(words.sliced(place.size())).hasMatch();
}

void checkPlaces(const Shown &shown, const std::vector<DocumentPtr> &documents, Verification &result)
{
    for (const ShownPlace &place : shown.places) {
        const auto found = findUnit(documents, place.unit);
        // the page may have been made in another style than the one in use
        const auto isNamed = [&](CitationStyle style) {
            return names(asCompared(place.words), asCompared(shortPlace(*found->first, *found->second, style)));
        };
        const QString expected = found ? asCompared(shortPlace(*found->first, *found->second)) : QString();
        if (!found ||
            std::ranges::none_of(std::array{CitationStyle::UN, CitationStyle::France, CitationStyle::EU}, isNamed))
            result.faults +=
                Words::tr("Page %1: the page names “%2” where the clause is “%3”.")
                    .arg(QString::number(place.page), place.words.trimmed(), found ? expected : place.unit);
    }
    for (const Quotation &quotation : shown.quotations)
        if (quotation.placeUnit != quotation.unit)
            result.faults += Words::tr("Page %1: before the words of “%2” stands the place of “%3”.")
                                 .arg(QString::number(quotation.page), quotation.unit, quotation.placeUnit);
}

void checkSources(const ReadElements &reading, const std::vector<DocumentPtr> &documents, Verification &result)
{
    for (const ReadElement &element : reading.elements) {
        const QString key = propertyOf(element, property::source);
        if (key.isEmpty())
            continue;
        const Document *document = find(documents, key);
        if (!document)
            result.faults += Words::tr("The source “%1” is not among the files given.").arg(key);
        else if (QString::fromLatin1(document->sha256) != propertyOf(element, property::sha256))
            result.faults += Words::tr("%1 is not, byte for byte, the file that the document was made from (SHA-256).")
                                 .arg(document->sourceName);
    }
}

void checkForeign(const Quotation &quotation, const QString &source, Verification &result)
{
    const QString compared = asCompared(source);
    qsizetype from = 0;
    for (const QString &words : quotation.foreign) {
        const QString shown = asCompared(words);
        const qsizetype at = compared.indexOf(shown, from);
        if (at < 0) {
            result.faults +=
                Words::tr("Page %1, %2: the words “%3”, shown as those of %4, do not stand there.")
                    .arg(QString::number(quotation.page), quotation.unit, shown.left(60), quotation.against);
            return;
        }
        from = at + shown.size();
    }
}

/// A quotation of a table and the column it stands in.
struct Expected
{
    const Extract &extract;
    const ReportColumn &column;
};

std::vector<Expected> quotationsOf(const ReportTable &table)
{
    std::vector<Expected> list;
    const auto add = [&](const Extract &extract, std::size_t column) {
        if (extract.isQuoted())
            list.push_back({extract, table.columns[column]});
    };
    for (const ReportSection &section : table.sections) {
        for (const ReportLine &line : section.lines)
            if (line.column >= 0)
                add(line.extract, std::size_t(line.column));
        for (const ReportRow &row : section.rows)
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                for (const Extract &extract : row.cells[c].extracts)
                    add(extract, c);
    }
    return list;
}

QStringList asCompared(const QStringList &list)
{
    QStringList compared;
    for (const QString &words : list)
        compared += asCompared(words);
    return compared;
}

void checkAgainstTable(const Quotation &quotation, const Expected &expected, Verification &result)
{
    const auto &[extract, column] = expected;
    QStringList foreign;
    for (const MarkedRun &run : extract.runs)
        if (!isOwn(run.mark))
            foreign += asCompared(run.text);
    const QStringList shownForeign = asCompared(quotation.foreign);
    const QString own = asCompared(extract.ownText());
    const QString shownOwn = asCompared(quotation.own);
    const QString place = asCompared(extract.place + u'.');
    const QString shownPlace = asCompared(quotation.place);
    if (quotation.unit != column.key + u':' + extract.unit || shownOwn != own)
        result.faults += differs(quotation, shownOwn, own);
    else if (shownPlace != place)
        result.faults += differs(quotation, shownPlace, place);
    else if (shownForeign != foreign)
        result.faults += differs(quotation, shownForeign.join(u' '), foreign.join(u' '));
}

void checkAgainstSources(const Quotation &quotation, const std::vector<DocumentPtr> &documents, Verification &result)
{
    const auto source = findUnit(documents, quotation.unit);
    if (!source) {
        result.faults += Words::tr("Page %1: the clause “%2” is in none of the files given.")
                             .arg(QString::number(quotation.page), quotation.unit);
        return;
    }
    if (!isFaithful(quotation, *source->first, *source->second))
        result.faults += differs(quotation, asCompared(quotation.own), asCompared(source->second->text));
    if (quotation.foreign.isEmpty())
        return;
    if (const std::optional<QString> against = unitText(documents, quotation.against))
        checkForeign(quotation, *against, result);
    else
        result.faults += Words::tr("Page %1, %2: the clause “%3” it is compared with is in none of the files given.")
                             .arg(QString::number(quotation.page), quotation.unit, quotation.against);
}

/// The number of quotations that the document gives itself, where it stands in this part.
QString saidNumber(const ReadElements &part)
{
    for (const ReadElement &element : part.elements)
        if (QString number = propertyOf(element, property::checked); !number.isEmpty())
            return number;
    return {};
}

} // namespace

Result<Verification> compareWithTable(const QByteArray &pdf, const ReportTable &table)
{
    Verification result;
    const std::vector<Expected> expected = quotationsOf(table);
    std::size_t shown = 0;
    const Result<PdfReading> reading = readPdf(pdf, table.title, [&](const ReadElements &part) {
        for (const Quotation &quotation : shownIn(part).quotations) {
            if (shown < expected.size())
                checkAgainstTable(quotation, expected[shown], result);
            ++shown;
        }
    });
    if (!reading)
        return std::unexpected(reading.error());
    checkLoose(*reading, result);
    result.checked = int(std::min(shown, expected.size()));
    if (shown != expected.size() || result.checked != table.quotations())
        result.faults +=
            Words::tr("%1 quotations should be on the pages, there are %2.").arg(table.quotations()).arg(shown);
    return result;
}

Result<Verification> compareWithSources(const QByteArray &pdf, const QString &name,
                                        const std::vector<DocumentPtr> &documents)
{
    Verification result;
    QString said;
    const Result<PdfReading> reading = readPdf(pdf, name, [&](const ReadElements &part) {
        const Shown shown = shownIn(part);
        checkSources(part, documents, result);
        checkPlaces(shown, documents, result);
        for (const Quotation &quotation : shown.quotations)
            checkAgainstSources(quotation, documents, result);
        result.checked += int(shown.quotations.size());
        if (said.isEmpty())
            said = saidNumber(part);
    });
    if (!reading)
        return std::unexpected(reading.error());
    checkLoose(*reading, result);
    if (said.isEmpty())
        result.faults += Words::tr("The document does not say how many quotations it holds.");
    else if (said.toInt() != result.checked)
        result.faults +=
            Words::tr("The document says that it holds %1 quotations, and holds %2.").arg(said).arg(result.checked);
    return result;
}

} // namespace volets
