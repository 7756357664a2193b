// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exportcomparison.h"
#include "export/ownpresets.h"
#include "report/html.h"
#include "report/layout.h"
#include "report/markdown.h"
#include "report/pdf.h"
#include "report/verify.h"
#include "support/dossier.h"
#include "support/shared.h"
#include "support/tagcheck.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

using namespace volets;
using namespace volets::test;

namespace {

/// Words of a clause that is long enough to be quoted once.
const QString longClause =
    QStringLiteral("Asks every town on the river to keep its banks in good repair, to publish each spring what was "
                   "done and what it cost, to hear those who live beside the water before anything is built there, "
                   "and to tell the towns below of every flood that it sees coming, by day and by night, without "
                   "waiting to be asked;");

/// Three texts in English about one theme; the first's long clause stands in two rows.
ComparisonPtr banks()
{
    Dossier dossier;
    dossier.text(QStringLiteral("2020"),
                 {QStringLiteral("1 ") + longClause, QStringLiteral("2 Encourages the towns to plant willows;")});
    dossier.text(QStringLiteral("2021"), {QStringLiteral("1 Asks the towns to keep the banks in repair;"),
                                          QStringLiteral("2 Calls upon the towns to tell of floods;")});
    dossier.text(QStringLiteral("2022"), {QStringLiteral("1 Demands that the towns plant willows;")});
    dossier.rows(QStringLiteral("1|1| 1|2| 2||1"));
    dossier.links(QStringLiteral("2021:1?2020:1 2021:2?2020:1 2022:1~2020:2"));
    dossier.themes(QStringLiteral("2020:1 RC; 2020:2 RC; 2021:1 RC; 2021:2 RC; 2022:1 RC"));
    return dossier.build();
}

ReportOptions optionsFor(ReportKind kind)
{
    ReportOptions options;
    options.kind = kind;
    options.themes = {{.code = QStringLiteral("RC"), .title = QStringLiteral("river care")}};
    options.onlyThemes = {QStringLiteral("RC")};
    return options;
}

PdfFile pdfOf(const ReportTable &table)
{
    auto written = writePdf(table, builtInPresets().front());
    if (const auto *error = std::get_if<Error>(&written))
        qWarning("%s", qPrintable(error->sentence));
    auto *file = std::get_if<PdfFile>(&written);
    return file ? std::move(*file) : PdfFile{};
}

/// The links of a file: from which page to which.
std::vector<std::pair<int, int>> linksOf(const QByteArray &pdf)
{
    QPDF file;
    file.processMemoryFile("", pdf.constData(), std::size_t(pdf.size()));
    std::map<QPDFObjGen, int> numbers;
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(file).getAllPages();
    for (std::size_t p = 0; p < pages.size(); ++p)
        numbers[pages[p].getObjectHandle().getObjGen()] = int(p);
    std::vector<std::pair<int, int>> links;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        QPDFObjectHandle annotations = pages[p].getObjectHandle().getKey("/Annots");
        if (!annotations.isArray())
            continue;
        for (QPDFObjectHandle annotation : annotations.getArrayAsVector())
            if (annotation.getKey("/Subtype").isNameAndEquals("/Link"))
                links.emplace_back(int(p), numbers.at(annotation.getKey("/Dest").getArrayItem(0).getObjGen()));
    }
    return links;
}

} // namespace

class ReportKindsTest : public QObject
{
    Q_OBJECT
private slots:
    void aLongClauseIsQuotedOnce()
    {
        const ReportTable table = buildReport(*banks(), optionsFor(ReportKind::Comparison));
        QCOMPARE(table.sections.size(), std::size_t(1));
        const std::vector<ReportRow> &rows = table.sections[0].rows;
        QCOMPARE(rows[0].number, 1);
        QCOMPARE(rows[0].cells[0].extracts[0].citedIn, 0);
        QCOMPARE(rows[1].cells[0].extracts[0].citedIn, 1);
        QVERIFY(!rows[1].cells[0].extracts[0].isQuoted());
        QCOMPARE(rows[2].cells[0].extracts[0].citedIn, 0); // short words are read twice

        const QString html = QString::fromUtf8(toHtml(table));
        QCOMPARE(html.count(longClause), 1);
        QVERIFY(html.contains(QStringLiteral("href=\"#row1\"")));
        QCOMPARE(QString::fromUtf8(toMarkdown(table)).count(longClause), 1);

        const PdfFile file = pdfOf(table);
        QCOMPARE(file.checked, table.quotations());
        QCOMPARE(linksOf(file.bytes).size(), std::size_t(1));
        QCOMPARE(checkTags(file.bytes).faults, QStringList());
        const Result<Verification> verification =
            compareWithSources(file.bytes, QStringLiteral("banks.pdf"), banks()->documents);
        VERIFY_RESULT(verification);
        QCOMPARE(verification->faults, QStringList());
    }
    void aNoteAndItsRowLeadToEachOther()
    {
        ReportOptions options = optionsFor(ReportKind::Comparison);
        options.notes = {{.unit = {1, 0}, .text = QStringLiteral("Banks were not named before.")}};
        const PdfFile file = pdfOf(buildReport(*banks(), options));
        QCOMPARE(linksOf(file.bytes).size(), std::size_t(3)); // to the note, back, and to the row that quotes
        QCOMPARE(checkTags(file.bytes).faults, QStringList());
    }
    void notesAloneKeepTheirRows()
    {
        ReportOptions options = optionsFor(ReportKind::Notes);
        QVERIFY(!checkReport(*banks(), options)); // there are none
        options.notes = {{.unit = {1, 1}, .text = QStringLiteral("Floods are new.")}};
        QVERIFY(checkReport(*banks(), options));
        const ReportTable table = buildReport(*banks(), options);
        QCOMPARE(table.sections.size(), std::size_t(1));
        QCOMPARE(table.sections[0].rows.size(), std::size_t(1));
        QCOMPARE(table.sections[0].rows[0].notes[0].text, QStringLiteral("Floods are new."));
    }
    void themesByTextsCountTheirClauses()
    {
        const ReportTable table = buildReport(*banks(), optionsFor(ReportKind::Themes));
        QCOMPARE(table.sections.size(), std::size_t(1));
        const ReportRow &row = table.sections[0].rows.at(0);
        QCOMPARE(row.title, QStringLiteral("River care"));
        QCOMPARE(row.cells[0].extracts.size(), std::size_t(2));
        QVERIFY(row.cells[0].mention.startsWith(u'2'));
        QCOMPARE(table.quotations(), 0);
        QCOMPARE(checkTags(pdfOf(table).bytes).faults, QStringList());
        for (const ReportFormat format : reportFormats()) {
            WritingOptions writing{.format = format, .preset = builtInPresets().front()};
            QVERIFY(std::holds_alternative<WrittenReport>(writeReport(table, writing)));
        }
    }
    void aSheetIsOnePageOfSources()
    {
        ReportOptions options = optionsFor(ReportKind::Sheet);
        options.sheet = {.lines = {QStringLiteral("The banks are for the towns.")},
                         .questions = {QStringLiteral("Who pays?")}};
        QVERIFY(checkReport(*banks(), options));
        const ReportTable table = buildReport(*banks(), options);
        QVERIFY(table.onePage);
        QCOMPARE(table.sections.size(), std::size_t(5));
        QCOMPARE(table.sections[0].lines.size(), std::size_t(3));
        QCOMPARE(table.sections[0].lines[0].words, QStringLiteral("The banks are for the towns."));
        QVERIFY(!table.sections[0].lines[2].words.isEmpty());     // says that it is to be written
        QCOMPARE(table.sections[1].lines.size(), std::size_t(3)); // one a text
        QCOMPARE(table.sections[4].lines.size(), std::size_t(2));
        const PdfFile file = pdfOf(table);
        QCOMPARE(file.pages, 1);
        QCOMPARE(file.checked, table.quotations());
        QCOMPARE(checkTags(file.bytes).faults, QStringList());
        const Result<Verification> verification =
            compareWithSources(file.bytes, QStringLiteral("sheet.pdf"), banks()->documents);
        VERIFY_RESULT(verification);
        QCOMPARE(verification->faults, QStringList());
        for (const ReportFormat format : reportFormats()) {
            WritingOptions writing{.format = format, .preset = builtInPresets().front()};
            QVERIFY(std::holds_alternative<WrittenReport>(writeReport(table, writing)));
        }
    }
    void aSheetRefusesAQuotationWithoutSource()
    {
        ReportOptions options = optionsFor(ReportKind::Sheet);
        options.sheet.lines = {QStringLiteral("It says “to plant willows” and no more.")};
        QVERIFY(checkReport(*banks(), options));
        options.sheet.lines = {QStringLiteral("It says “to plant seven oaks” and no more.")};
        const Result<void> refused = checkReport(*banks(), options);
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains(QStringLiteral("seven oaks")));
        options.sheet.lines.clear();
        options.onlyThemes.clear();
        QVERIFY(!checkReport(*banks(), options)); // one theme
    }
    void ownPresetsAreKeptAndHandedOn()
    {
        const QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("presets"));
        Preset preset = builtInPresets().front();
        preset.size = 11;
        preset.marks = MarkScheme::BoldItalicBar;
        const Result<Preset> kept = keepPreset(own, preset, QStringLiteral("  Comité d’été "));
        VERIFY_RESULT(kept);
        QCOMPARE(kept->name, QStringLiteral("Comité d’été"));
        QCOMPARE(ownPresets(own).presets, std::vector<Preset>{*kept});
        QVERIFY(!keepPreset(own, preset, QStringLiteral("Sénat"))); // comes with the program
        QVERIFY(!keepPreset(own, preset, QStringLiteral(" … ")));

        const QString other = folder.filePath(QStringLiteral("other"));
        const Result<Preset> taken = importPreset(other, own + u'/' + kept->id + QStringLiteral(".json"));
        VERIFY_RESULT(taken);
        QCOMPARE(*taken, *kept);
        VERIFY_RESULT(removePreset(other, *taken));
        QVERIFY(ownPresets(other).presets.empty());
    }
    void aBrokenPresetGetsASentence()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ \"id\": \"broken\", \"size\": 900 }");
        file.close();
        const OwnPresets own = ownPresets(folder.path());
        QVERIFY(own.presets.empty());
        QCOMPARE(own.broken.size(), 1);
        QVERIFY(own.broken[0].contains(QStringLiteral("broken.json")));
        QVERIFY(own.broken[0].contains(QStringLiteral("size")));
        QVERIFY(!importPreset(folder.filePath(QStringLiteral("other")), path));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("other"))));
    }
    void presetsReadWhatTheyWrite()
    {
        for (const Preset &preset : builtInPresets()) {
            const Result<Preset> read = readPreset(toJson(preset), QStringLiteral("here"));
            VERIFY_RESULT(read);
            QCOMPARE(*read, preset);
        }
    }
};

QTEST_GUILESS_MAIN(ReportKindsTest)
#include "report_kinds_test.moc"
