// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/savefile.h"
#include "compare/pipeline.h"
#include "export/exportcomparison.h"
#include "ingest/reader.h"
#include "report/pdf.h"
#include "report/pdfproperties.h"
#include "report/pdfreading.h"
#include "report/verify.h"
#include "support/qpdfcheck.h"
#include "support/rivers.h"
#include "support/shared.h"
#include "support/tagcheck.h"
#include "themes/codebookjson.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <clocale>
#include <ctime>

using namespace volets;
using namespace volets::test;

namespace {

ReportTable riverTable()
{
    ReportOptions options = riverOptions();
    options.language = QStringLiteral("fr");
    options.date = QStringLiteral("2025-11-03");
    return buildReport(rivers(), options);
}

QByteArray pdfOf(const ReportTable &table)
{
    const auto written = writePdf(table, builtInPresets().front());
    if (const auto *error = std::get_if<Error>(&written))
        qWarning("%s", qPrintable(error->sentence));
    const auto *file = std::get_if<PdfFile>(&written);
    return file ? file->bytes : QByteArray();
}

/// Turns the letters of every string on a page round.
class TurnRound : public QPDFObjectHandle::TokenFilter
{
public:
    void handleToken(const QPDFTokenizer::Token &token) override
    {
        if (token.getType() != QPDFTokenizer::tt_string)
            return writeToken(token);
        std::string letters = token.getValue();
        std::ranges::reverse(letters);
        writeToken(QPDFTokenizer::Token(QPDFTokenizer::tt_string, letters));
    }
};

/// The file with its pages changed.
QByteArray doctored(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("", pdf.constData(), std::size_t(pdf.size()));
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages())
        page.addContentTokenFilter(std::make_shared<TurnRound>());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

/// The file with its first quotation taken out of the structure.
QByteArray withoutAQuotation(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("", pdf.constData(), std::size_t(pdf.size()));
    const auto isQuote = [](QPDFObjectHandle object) {
        return object.isDictionary() && object.getKey("/S").isNameAndEquals("/Quote");
    };
    for (QPDFObjectHandle object : file.getAllObjects()) {
        if (!isQuote(object))
            continue;
        QPDFObjectHandle kids = object.getKey("/P").getKey("/K");
        for (int k = 0; k < kids.getArrayNItems(); ++k)
            if (isQuote(kids.getArrayItem(k)))
                kids.eraseItem(k);
        break;
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

/// The documents of `comparison`, the one of index 0 changed by `change`.
std::vector<DocumentPtr> changed(const Comparison &comparison, const std::function<void(Document &)> &change)
{
    std::vector<DocumentPtr> documents = comparison.documents;
    auto copy = std::make_shared<Document>(*documents[0]);
    change(*copy);
    documents[0] = copy;
    return documents;
}

QStringList faults(const QByteArray &pdf, const std::vector<DocumentPtr> &documents)
{
    const Result<Verification> verification = compareWithSources(pdf, QStringLiteral("rivers.pdf"), documents);
    return verification ? verification->faults : QStringList{verification.error().sentence};
}

} // namespace

class ReportVerifyTest : public QObject
{
    Q_OBJECT
private slots:
    void aFaithfulFileHasNoFaults()
    {
        const ReportTable table = riverTable();
        const Result<Verification> verification =
            compareWithSources(pdfOf(table), QStringLiteral("rivers.pdf"), rivers().documents);
        VERIFY_RESULT(verification);
        QCOMPARE(verification->faults, QStringList());
        QCOMPARE(verification->checked, table.quotations());
    }
    void qpdfFindsNothingToSay()
    {
        const QByteArray pdf = pdfOf(riverTable());
        QCOMPARE(qpdfVerdict(pdf), QString());
        QVERIFY(!qpdfVerdict(pdf.left(pdf.size() / 2)).isEmpty());
    }
    void aDoctoredPageIsCaught()
    {
        const QByteArray pdf = doctored(pdfOf(riverTable()));
        QVERIFY(!faults(pdf, rivers().documents).isEmpty());
        const Result<Verification> verification = compareWithTable(pdf, riverTable());
        VERIFY_RESULT(verification);
        QVERIFY(!verification->faults.isEmpty());
    }
    void whatIsLeftOutIsOwnedUpTo()
    {
        const Comparison comparison = echoingRivers();
        ReportOptions options = riverOptions();
        options.language = QStringLiteral("fr");
        ReportTable table = buildReport(comparison, options);
        Extract &echo = table.sections[0].rows[0].cells[1].extracts[0];
        QVERIFY(echo.isAbridged());
        const QByteArray pdf = pdfOf(table);
        QCOMPARE(checkTags(pdf).faults, QStringList());
        QCOMPARE(faults(pdf, comparison.documents), QStringList());
        // a word of what is quoted
        ReportTable other = table;
        other.sections[0].rows[0].cells[1].extracts[0].runs[1].text.replace(QStringLiteral("berges"),
                                                                            QStringLiteral("rives"));
        QCOMPARE(faults(pdfOf(other), comparison.documents).size(), 1);
        // half a sentence
        other = table;
        QString &words = other.sections[0].rows[0].cells[1].extracts[0].runs[1].text;
        words = words.sliced(words.indexOf(u' ') + 1);
        QCOMPARE(faults(pdfOf(other), comparison.documents).size(), 1);
        // sentences missing where no mark says so
        other = table;
        other.sections[0].rows[0].cells[1].extracts[0].runs.pop_back();
        QCOMPARE(faults(pdfOf(other), comparison.documents).size(), 1);
        // a gap that nobody sees
        other = table;
        other.sections[0].rows[0].cells[1].extracts[0].runs[0].text = QStringLiteral(" ");
        QCOMPARE(faults(pdfOf(other), comparison.documents).size(), 1);
    }
    void aSwappedAddressIsCaught()
    {
        ReportTable table = riverTable();
        std::vector<ReportRow> &rows = table.sections[1].rows;
        std::swap(rows[0].cells[0].extracts[0].place, rows[1].cells[0].extracts[0].place);
        const QStringList found = faults(pdfOf(table), rivers().documents);
        QCOMPARE(found.size(), 2);
        const Result<Verification> verification = compareWithTable(pdfOf(table), riverTable());
        VERIFY_RESULT(verification);
        QCOMPARE(verification->faults.size(), 2);
    }
    void aNotesLetterIsNoOtherAddress()
    {
        ReportOptions options = riverOptions();
        options.notes = {{.unit = {1, 0}, .text = QStringLiteral("à suivre")}};
        const QByteArray pdf = pdfOf(buildReport(rivers(), options));
        QCOMPARE(faults(pdf, rivers().documents), QStringList());
    }
    void aRemovedQuotationIsCaught()
    {
        const QByteArray pdf = withoutAQuotation(pdfOf(riverTable()));
        QVERIFY(!faults(pdf, rivers().documents).isEmpty());
        const Result<Verification> verification = compareWithTable(pdf, riverTable());
        VERIFY_RESULT(verification);
        QVERIFY(!verification->faults.isEmpty());
    }
    void aConcordanceIsHeldAgainstItsSources()
    {
        ReportOptions options = riverOptions();
        options.kind = ReportKind::Concordance;
        ReportTable table = buildReport(rivers(), options);
        const QByteArray pdf = pdfOf(table);
        QCOMPARE(checkTags(pdf).faults, QStringList());
        QCOMPARE(faults(pdf, rivers().documents), QStringList());
        table.sections[0].rows[1].cells[0].extracts[0].place = QStringLiteral("Par. 9");
        QCOMPARE(faults(pdfOf(table), rivers().documents).size(), 1);
    }
    void aSourceOfOtherWordsIsCaught()
    {
        const QByteArray pdf = pdfOf(riverTable());
        const QStringList found =
            faults(pdf, changed(rivers(), [](Document &document) { document.units[1].text.replace(u'g', u'q'); }));
        QVERIFY(!found.isEmpty());
        QVERIFY2(found.constFirst().contains(QStringLiteral("2020:2")), qPrintable(found.constFirst()));
    }
    void aSourceOfOtherBytesIsCaught()
    {
        const QByteArray pdf = pdfOf(riverTable());
        QCOMPARE(faults(pdf, changed(rivers(), [](Document &document) { document.sha256[0] = 'b'; })).size(), 1);
        QVERIFY(!faults(pdf, {rivers().documents[0]}).isEmpty());
    }
    void whatIsNoPdfOfOursSaysSo()
    {
        QVERIFY(!readPdf("no PDF", QStringLiteral("x.pdf")));
        QPDF plain;
        plain.emptyPDF();
        QPDFWriter writer(plain);
        writer.setOutputMemory();
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        QVERIFY(!readPdf({reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())},
                         QStringLiteral("x.pdf")));
    }
    void changesAreSaidInWords()
    {
        const Result<PdfReading> reading = readPdf(pdfOf(riverTable()), QStringLiteral("rivers.pdf"));
        VERIFY_RESULT(reading);
        QCOMPARE(reading->language, QStringLiteral("fr"));
        int marked = 0;
        for (int e = 0; e < int(reading->elements.size()); ++e) {
            const ReadElement &element = reading->elements[std::size_t(e)];
            if (element.spoken.isEmpty())
                continue;
            ++marked;
            QVERIFY(element.spoken.contains(reading->text(e).trimmed()));
            QVERIFY(element.spoken.size() > reading->text(e).trimmed().size());
        }
        QVERIFY(marked > 0);
        // in reading order: the title, then the texts, the themes, the sources
        const QString text = reading->text(0);
        QVERIFY(text.startsWith(riverTable().title));
        QVERIFY(text.indexOf(QStringLiteral("Berges")) < text.indexOf(QStringLiteral("rives")));
        QVERIFY(text.indexOf(QStringLiteral("rives")) < text.lastIndexOf(QStringLiteral("2020.txt")));
    }
    void sameProjectSameBytes()
    {
        const QByteArray expected = pdfOf(riverTable());
        QVERIFY(!expected.isEmpty());
        const QLocale before;
        for (const char *zone : {"Pacific/Auckland", "America/Lima"})
            for (const char *locale : {"C", "fr_FR.UTF-8", "ar_EG.UTF-8"}) {
                qputenv("TZ", zone);
                tzset();
                qputenv("LANG", locale);
                std::setlocale(LC_ALL, locale); // where the system has it
                QLocale::setDefault(QLocale(QLatin1String(locale)));
                QVERIFY2(pdfOf(riverTable()) == expected, locale);
            }
        QLocale::setDefault(before);
        std::setlocale(LC_ALL, "C.UTF-8");
    }
    void arabicStaysArabic()
    {
        ReportTable table = riverTable();
        table.columns[1].language = QStringLiteral("ar");
        Extract &extract = table.sections[0].rows[0].cells[1].extracts[0];
        extract.runs = {
            {.text = QStringLiteral("نطلب صيانة ضفاف النهر 2021 والجسر القديم، لأنَّ الأهالي لا يعودون إلا به"),
             .instead = {}}};
        const Result<PdfReading> reading = readPdf(pdfOf(table), QStringLiteral("rivers.pdf"));
        VERIFY_RESULT(reading);
        QVERIFY(reading->text(0).contains(QStringLiteral("ضفاف النهر 2021 والجسر")));
        QVERIFY(reading->text(0).contains(QStringLiteral("لأنَّ الأهالي لا يعودون إلا به")));
    }
    void aStoppedExportLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rivers.pdf"));
        QVERIFY(saveFile(path, QByteArray("old")).has_value());
        ExportOptions options = usualExport(*defaultCodebook(), QStringLiteral("fr"));
        options.report.themes = riverOptions().themes;
        std::stop_source source;
        const Stop stop = Stop(source.get_token()).withProgress([&](double part) {
            if (part > 0.4)
                source.request_stop();
        });
        QVERIFY(std::holds_alternative<StopReason>(exportComparison(rivers(), options, path, stop)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }
    void whereNothingCanBeWrittenOneSentenceSaysSo()
    {
        const QTemporaryDir folder;
        ExportOptions options = usualExport(*defaultCodebook(), QStringLiteral("fr"));
        const QString path = folder.filePath(QStringLiteral("missing/rivers.pdf"));
        const auto outcome = exportComparison(rivers(), options, path);
        const auto *error = std::get_if<Error>(&outcome);
        QVERIFY(error);
        QVERIFY(error->sentence.contains(QStringLiteral("rivers.pdf")));
    }
    void theFiveTextsInAllPresets()
    {
        VOLETS_NEED_SHARED(shared)
        Result<std::vector<DocumentPtr>> documents = readFiles({shared + QStringLiteral("/corpus")});
        VERIFY_RESULT(documents);
        const auto compared = compare(*documents);
        QVERIFY(std::holds_alternative<ComparisonPtr>(compared));
        ExportOptions options = usualExport(*defaultCodebook(), QStringLiteral("fr"));
        if (!qEnvironmentVariableIsSet("VOLETS_WHOLE")) // every theme takes minutes
            options.report.onlyThemes = QStringList{QStringLiteral("INST"), QStringLiteral("IA")};
        const ReportTable table = buildReport(*std::get<ComparisonPtr>(compared), options.report);
        QVERIFY(table.quotations() > 0);
        for (const Preset &preset : builtInPresets()) {
            const auto written = writePdf(table, preset);
            if (const auto *error = std::get_if<Error>(&written))
                QFAIL(qPrintable(error->sentence));
            const PdfFile &file = std::get<PdfFile>(written);
            QCOMPARE(checkTags(file.bytes).faults, QStringList());
            QCOMPARE(qpdfVerdict(file.bytes), QString());
            QCOMPARE(faults(file.bytes, *documents), QStringList());
            QVERIFY2(file.bytes.size() < 2'000'000 / 60 * (file.pages + 5), "more than 2 MB for 60 pages");
        }
    }
};

QTEST_GUILESS_MAIN(ReportVerifyTest)
#include "report_verify_test.moc"
