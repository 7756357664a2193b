// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx.h"

#include "report/csv.h"
#include "report/openpackage.h"
#include "report/xmlpart.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QString spreadsheet2006 = QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
constexpr qsizetype cellLimit = 32'767; ///< UTF-16 units that a cell may hold
constexpr int rowColumn = 1;            ///< of the clause records: the row's number

/// Indexes into the cell formats of stylesPart().
enum CellFormat { Ordinary, Head, Text, Number };

/// "A", "B", … "AA".
QString columnName(qsizetype column)
{
    QString name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.prepend(QChar(char16_t(u'A' + (column - 1) % 26)));
    return name;
}

/// The format reads «_x0041_» as a character: such words get their underscore in the same way.
QString escaped(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    return QString(text).replace(escape, QStringLiteral("_x005F_"));
}

/// A record whose longest words fill several cells, as that many records with the same short words.
std::vector<QStringList> cutToCells(const QStringList &record)
{
    std::vector<QStringList> records;
    QStringList rest = record;
    for (bool more = true; more;) {
        more = false;
        QStringList cells = record;
        for (qsizetype i = 0; i < record.size(); ++i) {
            if (record[i].size() <= cellLimit)
                continue;
            qsizetype length = std::min(cellLimit, rest[i].size());
            if (length < rest[i].size() && rest[i][length - 1].isHighSurrogate())
                --length;
            cells[i] = rest[i].first(length);
            rest[i].remove(0, length);
            more = more || !rest[i].isEmpty();
        }
        records.push_back(std::move(cells));
    }
    return records;
}

/// One sheet, written row by row.
class Sheet
{
public:
    /// `widths` in characters.
    Sheet(const std::vector<int> &widths, bool frozenHead)
    {
        m_xml.open("worksheet", {{"xmlns", spreadsheet2006}});
        m_xml.open("sheetPr");
        m_xml.leaf("pageSetUpPr", {{"fitToPage", QStringLiteral("1")}});
        m_xml.close();
        m_xml.open("sheetViews");
        m_xml.open("sheetView", {{"workbookViewId", QStringLiteral("0")}});
        if (frozenHead)
            m_xml.leaf("pane", {{"ySplit", QStringLiteral("1")},
                                {"topLeftCell", QStringLiteral("A2")},
                                {"activePane", QStringLiteral("bottomLeft")},
                                {"state", QStringLiteral("frozen")}});
        m_xml.close();
        m_xml.close();
        m_xml.open("cols");
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const QString column = QString::number(c + 1);
            m_xml.leaf("col", {{"min", column},
                               {"max", column},
                               {"width", QString::number(widths[c])},
                               {"customWidth", QStringLiteral("1")}});
        }
        m_xml.close();
        m_xml.open("sheetData");
    }

    void addRow(const QStringList &cells, CellFormat format, int numberColumn = -1)
    {
        ++m_row;
        m_xml.open("row", {{"r", QString::number(m_row)}});
        for (qsizetype c = 0; c < cells.size(); ++c) {
            if (cells[c].isEmpty())
                continue;
            const QString reference = columnName(c) + QString::number(m_row);
            if (c == numberColumn) {
                m_xml.open("c", {{"r", reference}, {"s", QString::number(Number)}});
                m_xml.leaf("v", {}, cells[c]);
            } else {
                m_xml.open("c", {{"r", reference}, {"s", QString::number(format)}, {"t", QStringLiteral("inlineStr")}});
                m_xml.open("is");
                m_xml.leaf("t", {{"xml:space", QStringLiteral("preserve")}}, escaped(cells[c]));
                m_xml.close();
            }
            m_xml.close();
        }
        m_xml.close();
        m_columns = std::max(m_columns, cells.size());
    }
    /// "$A$1:$I$12".
    [[nodiscard]] QString range() const
    {
        return QStringLiteral("$A$1:$%1$%2").arg(columnName(m_columns - 1)).arg(m_row);
    }
    [[nodiscard]] QByteArray finish(bool filter)
    {
        m_xml.close();
        if (filter)
            m_xml.leaf("autoFilter", {{"ref", range().remove(u'$')}});
        m_xml.leaf("pageSetup", {{"paperSize", QStringLiteral("9")}, // A4
                                 {"orientation", QStringLiteral("landscape")},
                                 {"fitToHeight", QStringLiteral("0")}});
        return m_xml.finish();
    }

private:
    XmlPart m_xml;
    qsizetype m_row = 0;
    qsizetype m_columns = 1;
};

QByteArray stylesPart()
{
    XmlPart xml;
    const QString zero = QStringLiteral("0");
    const QString one = QStringLiteral("1");
    xml.open("styleSheet", {{"xmlns", spreadsheet2006}});
    xml.open("fonts", {{"count", QStringLiteral("2")}});
    for (const bool bold : {false, true}) {
        xml.open("font");
        if (bold)
            xml.leaf("b");
        xml.leaf("sz", {{"val", QStringLiteral("10")}});
        xml.leaf("name", {{"val", QStringLiteral("Calibri")}});
        xml.close();
    }
    xml.close();
    xml.open("fills", {{"count", QStringLiteral("2")}}); // the first two are the format's own
    for (const char *pattern : {"none", "gray125"}) {
        xml.open("fill");
        xml.leaf("patternFill", {{"patternType", QString::fromLatin1(pattern)}});
        xml.close();
    }
    xml.close();
    xml.open("borders", {{"count", QStringLiteral("2")}});
    for (const bool ruled : {false, true}) {
        xml.open("border");
        for (const char *side : {"left", "right", "top"})
            xml.leaf(side);
        if (ruled)
            xml.leaf("bottom", {{"style", QStringLiteral("thin")}});
        else
            xml.leaf("bottom");
        xml.leaf("diagonal");
        xml.close();
    }
    xml.close();
    xml.open("cellStyleXfs", {{"count", one}});
    xml.leaf("xf", {{"numFmtId", zero}, {"fontId", zero}, {"fillId", zero}, {"borderId", zero}});
    xml.close();
    const auto format = [&](const QString &number, const QString &font, const QString &border, bool wrapped) {
        xml.open("xf", {{"numFmtId", number},
                        {"fontId", font},
                        {"fillId", zero},
                        {"borderId", border},
                        {"xfId", zero},
                        {"applyNumberFormat", one},
                        {"applyFont", one},
                        {"applyBorder", one},
                        {"applyAlignment", one}});
        xml.leaf("alignment", {{"vertical", QStringLiteral("top")}, {"wrapText", wrapped ? one : zero}});
        xml.close();
    };
    const QString text = QStringLiteral("49"); // «@»: stays text when the reader edits the cell
    xml.open("cellXfs", {{"count", QStringLiteral("4")}});
    format(zero, zero, zero, false);
    format(text, one, one, true);
    format(text, zero, zero, true);
    format(one, zero, zero, false); // «0»
    xml.close();
    xml.open("cellStyles", {{"count", one}});
    xml.leaf("cellStyle", {{"name", QStringLiteral("Normal")}, {"xfId", zero}, {"builtinId", zero}});
    xml.close();
    return xml.finish();
}

/// What a sheet may be called: 31 characters at most, without those of references.
QString sheetName(QString words)
{
    static const QRegularExpression reserved(QStringLiteral(R"([\[\]:*?/\\'])"));
    return words.replace(reserved, QStringLiteral(" ")).left(31);
}

QByteArray workbookPart(const QString &clauses, const QString &clauseRange, const QString &about)
{
    XmlPart xml;
    xml.open("workbook",
             {{"xmlns", spreadsheet2006},
              {"xmlns:r", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships")}});
    xml.open("sheets");
    const auto sheet = [&](const QString &name, const char *id, const char *relation) {
        xml.leaf("sheet",
                 {{"name", name}, {"sheetId", QString::fromLatin1(id)}, {"r:id", QString::fromLatin1(relation)}});
    };
    sheet(clauses, "1", "clauses");
    sheet(about, "2", "about");
    xml.close();
    xml.open("definedNames");
    const QString first = QStringLiteral("0");
    xml.leaf(
        "definedName",
        {{"name", QStringLiteral("_xlnm._FilterDatabase")}, {"localSheetId", first}, {"hidden", QStringLiteral("1")}},
        QString(u'\'' + clauses + QStringLiteral("'!") + clauseRange));
    xml.leaf("definedName", {{"name", QStringLiteral("_xlnm.Print_Titles")}, {"localSheetId", first}},
             QString(u'\'' + clauses + QStringLiteral("'!$1:$1")));
    xml.close();
    return xml.finish();
}

QByteArray aboutSheet(const ReportTable &table)
{
    Sheet sheet({28, 60, 32, 68}, false);
    sheet.addRow({table.title}, Head);
    sheet.addRow({table.subtitle}, Text);
    sheet.addRow({}, Ordinary);
    sheet.addRow({Words::tr("Column"), Words::tr("Text"), Words::tr("File"), QStringLiteral("SHA-256")}, Head);
    for (const ReportColumn &column : table.columns)
        sheet.addRow({column.head, column.title, column.sourceName, QString::fromLatin1(column.sha256)}, Text);
    const auto facts = [&](const QString &title, const std::vector<Statement> &statements) {
        sheet.addRow({}, Ordinary);
        sheet.addRow({title}, Head);
        for (const Statement &statement : statements)
            sheet.addRow({statement.label, statement.words}, Text);
    };
    facts(Words::tr("Conditions of the comparison"), table.conditions);
    std::vector<Statement> marks;
    marks.reserve(table.legend.size());
    for (const LegendEntry &entry : table.legend)
        if (!entry.isBar)
            marks.push_back({markedText(entry.sample), entry.meaning});
    if (!marks.empty())
        facts(Words::tr("Marks"), marks);
    facts(Words::tr("About this document"), table.colophon);
    return sheet.finish(false);
}

} // namespace

Result<QByteArray> toXlsx(const ReportTable &table)
{
    // in the order of the clause records
    Sheet clauses({24, 6, 18, 14, 16, 70, 70, 24, 40}, true);
    const std::vector<QStringList> records = clauseRecords(table);
    clauses.addRow(records.front(), Head);
    for (std::size_t r = 1; r < records.size(); ++r)
        for (const QStringList &cells : cutToCells(records[r]))
            clauses.addRow(cells, Text, rowColumn);

    const QString workbook = QStringLiteral("xl/workbook.xml");
    std::vector<PackagePart> parts;
    const auto add = [&](const QString &name, const QString &type, const QString &relation, const QString &id,
                         const QString &from, const QByteArray &bytes) {
        parts.push_back({.name = name,
                         .type = QStringLiteral("spreadsheetml.%1+xml").arg(type),
                         .relation = relation,
                         .id = id,
                         .from = from,
                         .bytes = bytes});
    };
    add(workbook, QStringLiteral("sheet.main"), QStringLiteral("officeDocument"), QStringLiteral("workbook"), {},
        workbookPart(sheetName(Words::tr("Clauses")), clauses.range(), sheetName(Words::tr("About this document"))));
    const QString sheet = QStringLiteral("worksheet");
    add(QStringLiteral("xl/worksheets/sheet1.xml"), sheet, sheet, QStringLiteral("clauses"), workbook,
        clauses.finish(true));
    add(QStringLiteral("xl/worksheets/sheet2.xml"), sheet, sheet, QStringLiteral("about"), workbook, aboutSheet(table));
    add(QStringLiteral("xl/styles.xml"), QStringLiteral("styles"), QStringLiteral("styles"), QStringLiteral("styles"),
        workbook, stylesPart());
    return packOpenXml(parts, table);
}

} // namespace volets
