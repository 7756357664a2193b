// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html.h"
#include "report/layout.h"
#include "report/pagesize.h"
#include "report/pdf.h"
#include "report/pdfreading.h"
#include "report/pdfscanner.h"
#include "report/pdfupdate.h"
#include "report/verify.h"
#include "support/shared.h"
#include "support/tagcheck.h"

#include <QFile>
#include <QTest>
#include <qpdf/QPDF.hh>

using namespace volets;
using namespace volets::test;
using namespace Qt::StringLiterals;

namespace {

/// Words of no meaning, so many of them, always the same.
QString words(int count, int seed = 1)
{
    static const QStringList list{QStringLiteral("rivière"),  QStringLiteral("pont"),   QStringLiteral("d’œuvre"),
                                  QStringLiteral("affluent"), QStringLiteral("où"),     QStringLiteral("naïf"),
                                  QStringLiteral("office"),   QStringLiteral("12 500"), QStringLiteral("« été »")};
    QStringList text;
    for (int i = 0; i < count; ++i)
        text += list[(i * 7 + seed * 3 + i * i * seed) % list.size()];
    return text.join(u' ');
}

Extract plain(const QString &unit, const QString &text)
{
    return {.unit = unit,
            .place = QStringLiteral("Par. ") + unit,
            .runs = {{.text = text, .instead = {}}},
            .againstUnit = {}};
}

/// A table of `columns` texts and `rows` rows of some `length` words, with every kind of mark.
ReportTable sample(int columns, int rows, int length)
{
    ReportTable table;
    table.title = QStringLiteral("Comparaison des textes de l’Assemblée des rivières");
    table.subtitle = QStringLiteral("Trois éditions");
    table.language = QStringLiteral("fr");
    table.date = QStringLiteral("2025-11-03");
    table.footer = QStringLiteral("Volets · Assemblée des rivières");
    for (int c = 0; c < columns; ++c)
        table.columns.push_back({.key = QString::number(2020 + c),
                                 .head = QStringLiteral("Déclaration %1").arg(2020 + c),
                                 .title = QStringLiteral("Déclaration de l’Assemblée des rivières"),
                                 .date = QStringLiteral("1er mars %1").arg(2020 + c),
                                 .status = QStringLiteral("adoptée"),
                                 .language = QStringLiteral("fr"),
                                 .languageName = QStringLiteral("français"),
                                 .comparedWith = c == 0 ? QString() : QStringLiteral("comparé à la colonne de gauche"),
                                 .sourceName = QStringLiteral("declaration-%1.txt").arg(2020 + c),
                                 .sha256 = QByteArray(64, char('0' + c))});
    table.legend = {{.sample = {{.text = QStringLiteral("mot"), .mark = MarkKind::Added, .instead = {}}},
                     .meaning = QStringLiteral("ajouté")},
                    {.sample = {{.text = QStringLiteral("mot"), .mark = MarkKind::Removed, .instead = {}}},
                     .meaning = QStringLiteral("supprimé")}};
    table.conditions = {{.label = QStringLiteral("Mode"), .words = QStringLiteral("textes distincts")}};
    table.colophon = {{.label = QStringLiteral("Lignes masquées"), .words = QStringLiteral("3")}};
    for (int s = 0; s < 2; ++s) {
        ReportSection section{.title = s == 0 ? QStringLiteral("Entretien des berges") : QStringLiteral("Péages"),
                              .rows = {}};
        for (int r = 0; r < rows; ++r) {
            ReportRow row{.title = r % 3 == 0 ? QStringLiteral("Objet %1").arg(r) : QString(),
                          .label = QStringLiteral("par. %1").arg(r),
                          .cells = {},
                          .notes = {}};
            for (int c = 0; c < columns; ++c) {
                ReportCell cell;
                if ((r + c) % 5 == 4) {
                    cell.mention = QStringLiteral("sans équivalent en %1").arg(2020 + c);
                } else {
                    const QString unit = QStringLiteral("%1.%2").arg(s).arg(r);
                    cell.extracts = {plain(unit, words(length + (r * 5 + c) % 17, r + c))};
                    if (c > 0) {
                        Extract &extract = cell.extracts.front();
                        extract.againstColumn = c - 1;
                        extract.againstUnit = unit;
                        extract.runs = {
                            {.text = words(5, c), .instead = {}},
                            {.text = QStringLiteral(" l’ancien pont"), .mark = MarkKind::Removed, .instead = {}},
                            {.text = QStringLiteral(" "), .instead = {}},
                            {.text = QStringLiteral("le nouveau quai"), .mark = MarkKind::Added, .instead = {}},
                            {.text = QStringLiteral(" "), .instead = {}},
                            {.text = QStringLiteral("passages"),
                             .mark = MarkKind::Changed,
                             .instead = QStringLiteral("passage")},
                            {.text = QStringLiteral(" ") + words(length, r + c), .instead = {}},
                            {.text = QStringLiteral(" ailleurs"), .mark = MarkKind::MovedAway, .instead = {}},
                            {.text = QStringLiteral(" ici"), .mark = MarkKind::MovedHere, .instead = {}},
                            {.text = QStringLiteral(" ;"), .instead = {}}};
                        cell.changed = true;
                        cell.mention = QStringLiteral("reprise remaniée");
                    }
                }
                row.cells.push_back(cell);
            }
            section.rows.push_back(row);
        }
        table.sections.push_back(section);
    }
    return table;
}

const Preset &preset(int index) { return builtInPresets()[std::size_t(index)]; }

/// For the eye: VOLETS_KEEP names a folder where the PDFs of the tests stay.
void keep(const PdfFile &file, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("VOLETS_KEEP"); !folder.isEmpty()) {
        QFile out(folder + u'/' + name);
        if (out.open(QIODevice::WriteOnly))
            out.write(file.bytes);
    }
}

#define WRITE_PDF(file, table, preset)                                                                                 \
    const auto file##Written = writePdf(table, preset);                                                                \
    if (const auto *error = std::get_if<Error>(&file##Written))                                                        \
        QFAIL(qPrintable(error->sentence));                                                                            \
    const PdfFile &file = std::get<PdfFile>(file##Written);

} // namespace

class ReportPdfTest : public QObject
{
    Q_OBJECT
private slots:
    void presetsAreThere()
    {
        QCOMPARE(builtInPresets().size(), std::size_t(3));
        QCOMPARE(preset(0).id, QStringLiteral("senat"));
    }
    void writesAndReadsBack_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("length");
        QTest::newRow("two columns") << 2 << 6 << 20;
        QTest::newRow("five columns") << 5 << 8 << 30;
        QTest::newRow("eight columns") << 8 << 3 << 40;
        QTest::newRow("a clause of three pages") << 3 << 1 << 1500;
    }
    void writesAndReadsBack()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        QFETCH(int, length);
        const ReportTable table = sample(columns, rows, length);
        for (int p = 0; p < 3; ++p) {
            WRITE_PDF(file, table, preset(p));
            keep(file, QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-') + u'-' + preset(p).id +
                           QStringLiteral(".pdf"));
            QCOMPARE(file.checked, table.quotations());
            const TagFindings tags = checkTags(file.bytes);
            QCOMPARE(tags.faults, QStringList());
            QVERIFY(tags.tables >= 4); // texts, marks, themes, sources
        }
    }
    void whatDoesNotShowIsASign()
    {
        ReportTable table = sample(2, 1, 20);
        table.sections[0].rows[0].cells[0].extracts[0].runs = {
            {.text = u"the harbour\u202E is open\u200B all \u2066year\u2069"_s, .instead = {}}};
        WRITE_PDF(file, table, preset(0));
        QCOMPARE(file.checked, table.quotations());
        const Result<PdfReading> reading = readPdf(file.bytes, u"table"_s);
        VERIFY_RESULT(reading);
        QVERIFY(reading->text(0).simplified().contains(u"harbour◌ is open◌ all ◌year◌"));
        QVERIFY(toHtml(table).contains(QStringLiteral("harbour◌ is open◌").toUtf8()));
    }
    /// More objects than one packed stream holds, and one in place of another.
    void anUpdateAddsObjectsAndReplacesThem()
    {
        WRITE_PDF(file, sample(2, 1, 5), preset(0))
        std::string bytes = file.bytes.toStdString();
        constexpr int many = 450;
        PdfUpdate update(bytes);
        const int first = update.reserve(many);
        for (int i = 0; i < many; ++i)
            update.add(first + i, std::to_string(i));
        update.finish();
        PdfUpdate again(bytes);
        QVERIFY(again.reserve(1) >= first + many);
        again.add(first + 7, "(seven)");
        again.finish();

        QPDF read;
        read.processMemoryFile("updated", bytes.data(), bytes.size());
        QCOMPARE(read.getObject(first + many - 1, 0).getIntValue(), many - 1);
        QCOMPARE(read.getObject(first + 7, 0).getStringValue(), std::string("seven"));
        QVERIFY(read.getWarnings().empty());
        QCOMPARE(int(read.getAllPages().size()), file.pages);

        std::string none = "no PDF";
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, PdfUpdate{none});
    }
    void pagesAreTheSameInOneGoOrTwo()
    {
        const ReportTable table = sample(3, 6, 30);
        std::vector<std::size_t> linesOfPages;
        const auto counted = layOut(table, preset(0), 0, [](ReportPage &&) {});
        QVERIFY(counted);
        QVERIFY(layOut(table, preset(0), counted->pages,
                       [&](ReportPage &&page) { linesOfPages.push_back(page.lines.size()); }));
        const auto whole = layOutWhole(table, preset(0), 100);
        QVERIFY(whole);
        QCOMPARE(whole->pages.size(), linesOfPages.size());
        for (std::size_t p = 0; p < whole->pages.size(); ++p)
            QCOMPARE(whole->pages[p].lines.size(), linesOfPages[p]);
        QCOMPARE(whole->laidOut.pages, counted->pages);
        const auto counting = layOutWhole(table, preset(0), 1);
        QVERIFY(counting);
        QVERIFY(counting->pages.empty());
        QCOMPARE(counting->laidOut.pages, counted->pages);
    }
    void contentIsReadTokenByToken()
    {
        const std::string content = "/F#31 9 Tf [(a\\(b\\051) -120.5 <4a4B5>] TJ % (no)\n(one (two) \\r\\101) '\n"
                                    "/Span <</MCID 3>> BDC BI /W 2 ID x (EI y EI Q";
        PdfScanner scanner(content);
        using Kind = PdfToken::Kind;
        std::vector<Kind> kinds;
        std::vector<std::string> strings;
        std::string name;
        std::string operators;
        for (PdfToken token; scanner.next(token);) {
            kinds.push_back(token.kind);
            if (token.kind == Kind::String)
                strings.push_back(stringValue(token));
            else if (token.kind == Kind::Operator)
                operators += std::string(token.raw) + ' ';
            else if (token.kind == Kind::Name && name.empty())
                name = nameValue(token);
        }
        QCOMPARE(name, std::string("/F1"));
        QCOMPARE(strings, (std::vector<std::string>{"a(b)", "JKP", "one (two) \rA"}));
        QCOMPARE(operators, std::string("Tf TJ ' BDC BI ID EI Q "));
        QCOMPARE(kinds.size(), std::size_t(23));
        for (const char *broken : {"(", "<", "(\\", "<<", "/", "%", "[", "ID", ">", "]", "<4", ""}) {
            PdfScanner rest(broken);
            int count = 0;
            for (PdfToken token; rest.next(token) && count < 9;)
                count += (token.kind == Kind::String ? stringValue(token) : nameValue(token)).size() < 9 ? 1 : 9;
            QVERIFY2(count < 9, broken);
        }
    }
    void noPageHoldsALoneLineOfTheFirst()
    {
        ReportTable table = sample(5, 4, 20);
        for (int more = 0; more < 8; ++more) {
            for (int i = 0; i < 3; ++i)
                table.conditions.push_back({QStringLiteral("Condition"), QStringLiteral("aucune")});
            std::vector<std::size_t> lines;
            QVERIFY(layOut(table, preset(0), 0, [&](ReportPage &&page) { lines.push_back(page.lines.size()); }));
            QVERIFY2(lines[1] > 12, qPrintable(QString::number(more))); // the table goes on below what the first left
        }
    }
    void whatTheComparisonRestsOnStandsOnTheFirstPage()
    {
        for (const int columns : {2, 5, 8}) {
            ReportTable table = sample(columns, 1, 20);
            for (int i = 0; i < 14; ++i)
                table.legend.push_back(
                    {.sample = {{.text = QStringLiteral("repris"), .instead = {}}},
                     .meaning = QStringLiteral("la même demande ou considération ; les mots qui diffèrent")});
            for (const QString &label :
                 {QStringLiteral("Référence"), QStringLiteral("Filtre"), QStringLiteral("Lignes")})
                table.conditions.push_back({label, QStringLiteral("fin des conditions")});
            for (int p = 0; p < 3; ++p) {
                WRITE_PDF(file, table, preset(p));
                QCOMPARE(checkTags(file.bytes).faults, QStringList());
                const Result<PdfReading> reading = readPdf(file.bytes, QStringLiteral("x.pdf"));
                VERIFY_RESULT(reading);
                int found = 0;
                for (int e = 0; e < int(reading->elements.size()); ++e)
                    if (reading->elements[std::size_t(e)].tag == "P" &&
                        reading->text(e) == QStringLiteral("fin des conditions")) {
                        QCOMPARE(reading->elements[std::size_t(e)].page, 1);
                        ++found;
                    }
                QCOMPARE(found, 3);
            }
        }
    }
    void columnsAreWideEnoughForWords()
    {
        const double a4 = 841.89, a3 = 1190.551;
        QCOMPARE(pageSize(sample(5, 1, 20), preset(0)).first, a4);
        QCOMPARE(pageSize(sample(8, 1, 20), preset(0)).first, a3);
        Preset small = preset(0);
        small.growPaper = false;
        QCOMPARE(pageSize(sample(8, 1, 20), small).first, a4);
        // the same words in letters that fit
        std::vector<std::size_t> pages;
        const ReportTable table = sample(8, 3, 40);
        QVERIFY(layOut(table, small, 0, [&](ReportPage &&page) { pages.push_back(page.lines.size()); }));
        small.size = 12;
        std::vector<std::size_t> same;
        QVERIFY(layOut(table, small, 0, [&](ReportPage &&page) { same.push_back(page.lines.size()); }));
        QCOMPARE(pages, same);
    }
    void justifiedLinesKeepTheirLetters()
    {
        const Typesetter type(QStringLiteral("Noto Serif"), QStringLiteral("fr"));
        const std::vector<StyledText> text{{.text = QStringLiteral("institutionnalisation"), .node = 1},
                                           {.text = QStringLiteral(" davantage"), .node = 2}};
        const auto widthOf = [&](bool justified) {
            const SetParagraph paragraph = type.set(text, {.size = 9, .justified = justified}, 120);
            const std::vector<Stretch> stretches = paragraph.stretches(0, {1});
            return stretches.empty() ? -1.0 : stretches.front().to - stretches.front().from;
        };
        QVERIFY(widthOf(false) > 0);
        QCOMPARE(widthOf(true), widthOf(false));
    }
};

QTEST_GUILESS_MAIN(ReportPdfTest)
#include "report_pdf_test.moc"
