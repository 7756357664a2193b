// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/archive.h"
#include "report/csv.h"
#include "report/docx.h"
#include "report/odt.h"
#include "report/writer.h"
#include "report/xlsx.h"
#include "support/rivers.h"
#include "support/shared.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <ctime>

using namespace volets;
using namespace volets::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A paragraph as a file has it, read without the program's own writers.
struct Read
{
    QString style;
    bool inHead = false;
    QString place;    ///< the words in the style of places
    QString own;      ///< the others, without those that are removed
    QString foreign;  ///< those that are removed
    QString accepted; ///< all but places, changes accepted
    QString rejected;
    QStringList languages;
};

struct ReadFile
{
    std::vector<Read> paragraphs;
    QStringList comments;
    QString error;
};

bool isForeign(const QString &style) { return style == u"VoletsRemoved" || style == u"VoletsMovedAway"; }

std::map<QString, QByteArray> partsOf(const QByteArray &file, const QStringList &names)
{
    const auto parts = unpackArchive(file, names, u"test"_s);
    return parts ? *parts : std::map<QString, QByteArray>{};
}

void take(Read &paragraph, const QString &text, const QString &style, bool inserted, bool deleted)
{
    if (style == u"VoletsPlace") {
        paragraph.place += text;
        return;
    }
    (isForeign(style) || deleted ? paragraph.foreign : paragraph.own) += text;
    if (!deleted)
        paragraph.accepted += text;
    if (!inserted)
        paragraph.rejected += text;
}

ReadFile readDocx(const QByteArray &file)
{
    const auto parts = partsOf(file, {u"word/document.xml"_s, u"word/comments.xml"_s});
    ReadFile read;
    QXmlStreamReader xml(parts.contains(u"word/document.xml"_s) ? parts.at(u"word/document.xml"_s) : QByteArray());
    QString style;
    bool inserted = false;
    bool deleted = false;
    bool inHead = false;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto name = xml.qualifiedName();
        if (xml.isStartElement()) {
            const QString value = xml.attributes().value("w:val"_L1).toString();
            if (name == u"w:p")
                read.paragraphs.emplace_back().inHead = inHead;
            else if (name == u"w:pStyle")
                read.paragraphs.back().style = value;
            else if (name == u"w:tblHeader")
                inHead = true;
            else if (name == u"w:rStyle")
                style = value;
            else if (name == u"w:lang")
                read.paragraphs.back().languages += value + xml.attributes().value("w:bidi"_L1);
            else if (name == u"w:ins")
                inserted = true;
            else if (name == u"w:del")
                deleted = true;
            else if (name == u"w:br")
                take(read.paragraphs.back(), u"\n"_s, style, inserted, deleted);
            else if (name == u"w:t" || name == u"w:delText")
                take(read.paragraphs.back(), xml.readElementText(), style, inserted, deleted);
        } else if (xml.isEndElement()) {
            if (name == u"w:r")
                style.clear();
            else if (name == u"w:ins")
                inserted = false;
            else if (name == u"w:del")
                deleted = false;
            else if (name == u"w:tr")
                inHead = false;
        }
    }
    read.error = xml.errorString();
    if (parts.contains(u"word/comments.xml"_s)) {
        QXmlStreamReader comments(parts.at(u"word/comments.xml"_s));
        while (!comments.atEnd())
            if (comments.readNext() == QXmlStreamReader::StartElement && comments.qualifiedName() == u"w:t")
                read.comments += comments.readElementText();
    }
    return read;
}

ReadFile readOdt(const QByteArray &file)
{
    const auto parts = partsOf(file, {u"content.xml"_s});
    ReadFile read;
    QXmlStreamReader xml(parts.contains(u"content.xml"_s) ? parts.at(u"content.xml"_s) : QByteArray());
    QStringList styles;                 // of open spans
    std::map<QString, QString> deleted; // words by the id of their change
    std::map<QString, bool> insertions;
    QString region;
    bool inserted = false;
    int heads = 0;
    const auto put = [&](const QString &text) {
        if (!region.isEmpty())
            deleted[region] += text;
        else if (!read.paragraphs.empty())
            take(read.paragraphs.back(), text, styles.isEmpty() ? QString() : styles.last(), inserted, false);
    };
    while (!xml.atEnd()) {
        xml.readNext();
        const auto name = xml.qualifiedName();
        const auto value = [&](const char *attribute) {
            return xml.attributes().value(QLatin1String(attribute)).toString();
        };
        if (xml.isStartElement()) {
            if (name == u"text:changed-region") {
                region = value("xml:id");
            } else if (name == u"office:change-info") {
                xml.skipCurrentElement();
            } else if (name == u"office:annotation") {
                while (xml.readNextStartElement())
                    if (xml.qualifiedName() == u"text:p")
                        read.comments += xml.readElementText();
                    else
                        xml.skipCurrentElement();
            } else if (name == u"table:title") {
                xml.skipCurrentElement();
            } else if (name == u"table:table-header-rows") {
                ++heads;
            } else if (region.isEmpty() && (name == u"text:p" || name == u"text:h")) {
                read.paragraphs.emplace_back().style = value("text:style-name");
                read.paragraphs.back().inHead = heads > 0;
            } else if (name == u"text:span") {
                const QString style = value("text:style-name");
                styles += style;
                if (style.startsWith(u"Language_"_s) && !read.paragraphs.empty())
                    read.paragraphs.back().languages += style.sliced(9);
            } else if (name == u"text:s") {
                put(u" "_s);
            } else if (name == u"text:line-break") {
                put(u"\n"_s);
            } else if (name == u"text:change-start") {
                inserted = true;
            } else if (name == u"text:change-end") {
                inserted = false;
            } else if (name == u"text:change") {
                take(read.paragraphs.back(), deleted[value("text:change-id")], {}, false, true);
            }
        } else if (xml.isEndElement()) {
            if (name == u"text:changed-region")
                region.clear();
            else if (name == u"text:span")
                styles.removeLast();
            else if (name == u"table:table-header-rows")
                --heads;
        } else if (xml.isCharacters()) {
            put(xml.text().toString());
        }
    }
    read.error = xml.errorString();
    return read;
}

/// The cells of a sheet, row by row; formulas show as «=…».
std::vector<QStringList> readSheet(const QByteArray &xml, int columns)
{
    std::vector<QStringList> rows;
    QXmlStreamReader reader(xml);
    qsizetype column = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = reader.qualifiedName();
        if (name == u"row")
            rows.emplace_back(columns, QString());
        else if (name == u"c")
            column = reader.attributes().value("r"_L1).at(0).unicode() - u'A';
        else if (name == u"f")
            rows.back()[column] = u"formula"_s;
        else if (name == u"t" || name == u"v")
            rows.back()[column] += reader.readElementText();
    }
    return reader.hasError() ? std::vector<QStringList>{} : rows;
}

/// «place|own|mention» of everything that stands in cells, as the table has it.
QStringList expectedCells(const ReportTable &table)
{
    QStringList cells;
    for (const ReportSection &section : table.sections)
        for (const ReportRow &row : section.rows)
            for (const ReportCell &cell : row.cells) {
                for (const Extract &extract : cell.extracts)
                    cells += extract.place + u".| "_s + extract.ownText();
                if (!cell.mention.isEmpty())
                    cells += u'|' + cell.mention;
            }
    return cells;
}

QStringList cellsOf(const ReadFile &file)
{
    QStringList cells;
    for (const Read &paragraph : file.paragraphs)
        if (paragraph.style == u"VoletsQuotation" || paragraph.style == u"VoletsQuotation_rtl" ||
            paragraph.style == u"VoletsMention")
            cells += QString(paragraph.place + u'|' + paragraph.own);
    return cells;
}

ReportTable riverTable()
{
    ReportOptions options = riverOptions();
    options.language = u"fr"_s;
    options.date = u"2025-11-03"_s;
    options.notes = {{.unit = {1, 0}, .text = u"à suivre\nen 2026"_s}};
    return buildReport(rivers(), options);
}

/// The words without the blanks that keep words of two texts apart.
QString bare(QString text) { return text.remove(QRegularExpression(u"\\s"_s)); }

#define WRITE(bytes, written)                                                                                          \
    const Result<QByteArray> bytes##Result = (written);                                                                \
    VERIFY_RESULT(bytes##Result);                                                                                      \
    const QByteArray &bytes = *bytes##Result;

} // namespace

class ReportOfficeTest : public QObject
{
    Q_OBJECT
private slots:
    void textFilesHoldTheCellsOfTheTable_data()
    {
        QTest::addColumn<bool>("odt");
        QTest::newRow("docx") << false;
        QTest::newRow("odt") << true;
    }
    void textFilesHoldTheCellsOfTheTable()
    {
        QFETCH(bool, odt);
        const ReportTable table = riverTable();
        WRITE(bytes, odt ? toOdt(table) : toDocx(table))
        const ReadFile file = odt ? readOdt(bytes) : readDocx(bytes);
        QVERIFY2(file.error.isEmpty(), qPrintable(file.error));
        QCOMPARE(cellsOf(file), expectedCells(table));
        QStringList heads;
        QStringList removed;
        for (const Read &paragraph : file.paragraphs) {
            if (paragraph.inHead && paragraph.style == u"VoletsColumnHead")
                heads += paragraph.own;
            if (paragraph.style == u"VoletsQuotation" && !paragraph.foreign.isEmpty())
                removed += paragraph.foreign.trimmed();
        }
        // every section repeats its heads
        QCOMPARE(heads.size(), qsizetype(table.sections.size() * table.columns.size()));
        QVERIFY(removed.join(u' ').contains(u"berges"_s));
        // once in each of the two themes of the clause
        QCOMPARE(file.comments, (QStringList{u"à suivre"_s, u"en 2026"_s, u"à suivre"_s, u"en 2026"_s}));
        QCOMPARE(file.paragraphs.front().own, table.title);
        QVERIFY(std::ranges::any_of(file.paragraphs, [](const Read &paragraph) {
            return paragraph.style == u"Heading1" || paragraph.style == u"Heading_20_1";
        }));
    }
    void trackedChangesGiveEitherText_data() { textFilesHoldTheCellsOfTheTable_data(); }
    void trackedChangesGiveEitherText()
    {
        QFETCH(bool, odt);
        const ReportTable table = riverTable();
        WRITE(bytes, odt ? toOdt(table, true) : toDocx(table, true))
        const ReadFile file = odt ? readOdt(bytes) : readDocx(bytes);
        QVERIFY2(file.error.isEmpty(), qPrintable(file.error));
        QCOMPARE(cellsOf(file), expectedCells(table));
        const Comparison comparison = rivers();
        const QString before = comparison.unit({0, 0}).text;
        const QString after = comparison.unit({1, 0}).text;
        int found = 0;
        for (const Read &paragraph : file.paragraphs) {
            if (paragraph.foreign.isEmpty() || paragraph.style != u"VoletsQuotation")
                continue;
            QCOMPARE(paragraph.accepted.trimmed(), after);
            QCOMPARE(bare(paragraph.rejected), bare(before));
            ++found;
        }
        QCOMPARE(found, 2);
    }
    void runsNameTheirLanguage_data() { textFilesHoldTheCellsOfTheTable_data(); }
    void runsNameTheirLanguage()
    {
        QFETCH(bool, odt);
        ReportTable table = riverTable();
        table.columns[1].language = u"ar"_s;
        Extract &extract = table.sections[0].rows[0].cells[1].extracts[0];
        extract.runs = {{.text = u"نطلب صيانة ضفاف النهر"_s, .instead = {}}};
        WRITE(bytes, odt ? toOdt(table) : toDocx(table))
        const ReadFile file = odt ? readOdt(bytes) : readDocx(bytes);
        QCOMPARE(cellsOf(file), expectedCells(table));
        const auto found = std::ranges::find_if(
            file.paragraphs, [](const Read &paragraph) { return paragraph.own.contains(u"ضفاف"_s); });
        QVERIFY(found != file.paragraphs.end());
        QVERIFY2(found->languages.join(u' ').contains(u"ar"_s), qPrintable(found->languages.join(u' ')));
        QCOMPARE(found->style, odt ? u"VoletsQuotation_rtl"_s : u"VoletsQuotation"_s);
    }
    void whatXmlCannotHoldDoesNotBreakTheFile_data() { textFilesHoldTheCellsOfTheTable_data(); }
    void whatXmlCannotHoldDoesNotBreakTheFile()
    {
        QFETCH(bool, odt);
        ReportTable table = riverTable();
        Extract &extract = table.sections[0].rows[0].cells[0].extracts[0];
        const QString odd = QString(u"  deux  blancs\tun trait\nune ligne \U0001F30A "_s) + QChar(0x01) + QChar(0xD800);
        extract.runs = {{.text = odd, .instead = {}}};
        WRITE(bytes, odt ? toOdt(table) : toDocx(table))
        const ReadFile file = odt ? readOdt(bytes) : readDocx(bytes);
        QVERIFY2(file.error.isEmpty(), qPrintable(file.error));
        QVERIFY(std::ranges::any_of(file.paragraphs, [](const Read &paragraph) {
            return paragraph.own.contains(u"  deux  blancs"_s) &&
                   paragraph.own.contains(u"\nune ligne \U0001F30A ◌◌"_s);
        }));
    }
    void spreadsheetHoldsTheClauseRecords()
    {
        ReportTable table = riverTable();
        Extract &extract = table.sections[0].rows[0].cells[0].extracts[0];
        extract.runs.front().text.prepend(u"_x0041_ "_s);
        WRITE(bytes, toXlsx(table))
        const auto parts = partsOf(bytes, {u"xl/worksheets/sheet1.xml"_s, u"xl/worksheets/sheet2.xml"_s});
        QCOMPARE(parts.size(), std::size_t(2));
        const QByteArray &sheet = parts.at(u"xl/worksheets/sheet1.xml"_s);
        std::vector<QStringList> rows = readSheet(sheet, 9);
        for (QStringList &row : rows)
            row.replaceInStrings(u"_x005F_"_s, u"_"_s);
        QVERIFY(rows == clauseRecords(table));
        QVERIFY(!sheet.contains("<f>"));
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(parts.at(u"xl/worksheets/sheet2.xml"_s).contains("2020.txt"));
    }
    void wordsBeyondACellGoOn()
    {
        ReportTable table = riverTable();
        const QString length = QString(40'000, u'a') + u"fin"_s;
        table.sections[0].rows[0].cells[0].extracts[0].runs = {{.text = length, .instead = {}}};
        WRITE(bytes, toXlsx(table))
        const auto parts = partsOf(bytes, {u"xl/worksheets/sheet1.xml"_s});
        const std::vector<QStringList> rows = readSheet(parts.at(u"xl/worksheets/sheet1.xml"_s), 9);
        QCOMPARE(rows.size(), clauseRecords(table).size() + 1);
        QCOMPARE(rows[1][4], rows[2][4]); // the same address
        QCOMPARE(QString(rows[1][5] + rows[2][5]), length);
    }
    void sameProjectSameBytes()
    {
        const ReportTable table = riverTable();
        std::vector<QByteArray> expected;
        const QLocale before;
        for (const char *zone : {"UTC", "Pacific/Auckland", "America/Lima"}) {
            qputenv("TZ", zone);
            tzset();
            QLocale::setDefault(QLocale(QLocale::Arabic));
            std::vector<QByteArray> files;
            for (const ReportFormat format : reportFormats()) {
                if (format == ReportFormat::Pdf)
                    continue;
                const auto written = writeReport(table, {.format = format, .preset = {}, .trackedChanges = true});
                QVERIFY(std::holds_alternative<WrittenReport>(written));
                files.push_back(std::get<WrittenReport>(written).bytes);
            }
            if (expected.empty())
                expected = files;
            QVERIFY(files == expected);
        }
        QLocale::setDefault(before);
        qunsetenv("TZ");
        tzset();
    }
    void archivesAreBounded()
    {
        WRITE(bytes, packArchive({{.name = u"a.xml"_s, .bytes = QByteArray(3'000'000, '0')}}, {}))
        QVERIFY(bytes.size() < 10'000);
        QVERIFY(unpackArchive(bytes, {u"a.xml"_s}, u"bomb.odt"_s).has_value());
        const auto bomb = unpackArchive(bytes, {u"a.xml"_s}, u"bomb.odt"_s, {.unpacked = 1'000'000});
        QVERIFY(!bomb);
        QVERIFY(bomb.error().sentence.startsWith(u"bomb.odt"_s));
        QByteArray broken = bytes;
        broken[broken.size() / 2] = char(broken[broken.size() / 2] ^ 0x55);
        QVERIFY(!unpackArchive(broken, {u"a.xml"_s}, u"broken.odt"_s));
        QVERIFY(!unpackArchive(bytes.first(bytes.size() / 2), {u"a.xml"_s}, u"cut.odt"_s));
        const auto absent = unpackArchive(bytes, {u"b.xml"_s}, u"x.odt"_s);
        VERIFY_RESULT(absent);
        QVERIFY(absent->empty());
    }
};

QTEST_GUILESS_MAIN(ReportOfficeTest)
#include "report_office_test.moc"
