// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verify.h"

#include "report/pdfproperties.h"
#include "report/pdfreading.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// A quotation as the pages show it.
struct Quotation
{
    QString unit;    ///< «key:address»
    QString against; ///< the same, for the words that are not own
    QString own;
    QStringList foreign; ///< each stretch of words that are not own
    int page = 0;
};

QString propertyOf(const ReadElement &element, QByteArrayView name)
{
    return element.properties.value(QString::fromLatin1(name));
}

void gather(const PdfReading &reading, int index, Quotation &quotation)
{
    const ReadElement &element = reading.elements[std::size_t(index)];
    if (quotation.page == 0)
        quotation.page = element.page;
    if (!propertyOf(element, property::mark).isEmpty()) {
        quotation.foreign += reading.text(index);
        return;
    }
    for (const auto &part : element.parts)
        if (std::holds_alternative<QString>(part))
            quotation.own += std::get<QString>(part);
        else
            gather(reading, std::get<int>(part), quotation);
}

/// All quotations in reading order.
std::vector<Quotation> quotations(const PdfReading &reading)
{
    std::vector<Quotation> list;
    std::vector<int> waiting{0};
    while (!waiting.empty()) {
        const int index = waiting.back();
        waiting.pop_back();
        const ReadElement &element = reading.elements[std::size_t(index)];
        if (element.tag == "Quote") {
            Quotation quotation{.unit = propertyOf(element, property::unit),
                                .against = propertyOf(element, property::against),
                                .own = {},
                                .foreign = {},
                                .page = 0};
            gather(reading, index, quotation);
            list.push_back(std::move(quotation));
            continue;
        }
        for (auto part = element.parts.rbegin(); part != element.parts.rend(); ++part)
            if (std::holds_alternative<int>(*part))
                waiting.push_back(std::get<int>(*part));
    }
    return list;
}

/// A line's end makes one blank of what the source has there; every other character must be the same.
QString asCompared(const QString &text)
{
    QString compared;
    for (const QChar c : text) {
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

/// The words of the unit that «key:address» names, or nothing.
std::optional<QString> unitText(const std::vector<DocumentPtr> &documents, const QString &named)
{
    const qsizetype colon = named.indexOf(u':');
    const Document *document = colon < 0 ? nullptr : find(documents, named.first(colon));
    const int unit = document ? document->indexOf(QStringView(named).sliced(colon + 1)) : -1;
    if (unit < 0)
        return std::nullopt;
    return document->units[std::size_t(unit)].text;
}

void checkSources(const PdfReading &reading, const std::vector<DocumentPtr> &documents, Verification &result)
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

} // namespace

Result<Verification> compareWithTable(const QByteArray &pdf, const ReportTable &table)
{
    const Result<PdfReading> reading = readPdf(pdf, table.title);
    if (!reading)
        return std::unexpected(reading.error());
    Verification result;
    checkLoose(*reading, result);
    const std::vector<Quotation> shown = quotations(*reading);
    std::size_t next = 0;
    const auto compare = [&](const Extract &extract, const ReportColumn &column) {
        if (next == shown.size())
            return;
        const Quotation &quotation = shown[next++];
        ++result.checked;
        QStringList foreign;
        for (const MarkedRun &run : extract.runs)
            if (!isOwn(run.mark))
                foreign += asCompared(run.text);
        QStringList shownForeign;
        for (const QString &words : quotation.foreign)
            shownForeign += asCompared(words);
        const QString own = asCompared(extract.ownText());
        const QString shownOwn = asCompared(quotation.own);
        if (quotation.unit != column.key + u':' + extract.unit || shownOwn != own)
            result.faults += differs(quotation, shownOwn, own);
        else if (shownForeign != foreign)
            result.faults += differs(quotation, shownForeign.join(u' '), foreign.join(u' '));
    };
    for (const ReportSection &section : table.sections)
        for (const ReportRow &row : section.rows)
            for (std::size_t c = 0; c < row.cells.size(); ++c)
                for (const Extract &extract : row.cells[c].extracts)
                    compare(extract, table.columns[c]);
    if (result.checked != table.quotations() || next != shown.size())
        result.faults +=
            Words::tr("%1 quotations should be on the pages, there are %2.").arg(table.quotations()).arg(shown.size());
    return result;
}

Result<Verification> compareWithSources(const QByteArray &pdf, const QString &name,
                                        const std::vector<DocumentPtr> &documents)
{
    const Result<PdfReading> reading = readPdf(pdf, name);
    if (!reading)
        return std::unexpected(reading.error());
    Verification result;
    checkLoose(*reading, result);
    checkSources(*reading, documents, result);
    for (const Quotation &quotation : quotations(*reading)) {
        ++result.checked;
        const std::optional<QString> source = unitText(documents, quotation.unit);
        if (!source) {
            result.faults += Words::tr("Page %1: the clause “%2” is in none of the files given.")
                                 .arg(QString::number(quotation.page), quotation.unit);
            continue;
        }
        const QString own = asCompared(quotation.own);
        if (const QString compared = asCompared(*source); own != compared)
            result.faults += differs(quotation, own, compared);
        if (quotation.foreign.isEmpty())
            continue;
        if (const std::optional<QString> against = unitText(documents, quotation.against))
            checkForeign(quotation, *against, result);
        else
            result.faults +=
                Words::tr("Page %1, %2: the clause “%3” it is compared with is in none of the files given.")
                    .arg(QString::number(quotation.page), quotation.unit, quotation.against);
    }
    const auto said = std::ranges::find_if(reading->elements, [](const ReadElement &element) {
        return !propertyOf(element, property::checked).isEmpty();
    });
    if (said == reading->elements.end())
        result.faults += Words::tr("The document does not say how many quotations it holds.");
    else if (propertyOf(*said, property::checked).toInt() != result.checked)
        result.faults += Words::tr("The document says that it holds %1 quotations, and holds %2.")
                             .arg(propertyOf(*said, property::checked))
                             .arg(result.checked);
    return result;
}

} // namespace volets
