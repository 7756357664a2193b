// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/docx.h"

#include "report/flow.h"
#include "report/openpackage.h"
#include "report/xmlpart.h"

#include <QCoreApplication>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// Lengths are in twentieths of a point.
constexpr int pageWidth = 16838;
constexpr int pageHeight = 11906;
constexpr int margin = 850;
constexpr int textWidth = pageWidth - 2 * margin;

const QString main2006 = QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
const QString relations2006 = QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

QString number(int value) { return QString::number(value); }

QString halfPoints(double points) { return QString::number(qRound(points * 2)); }

QString twips(double points) { return QString::number(qRound(points * 20)); }

QByteArray stylesPart(const QString &language)
{
    XmlPart xml;
    xml.open("w:styles", {{"xmlns:w", main2006}});
    xml.open("w:docDefaults");
    xml.open("w:rPrDefault");
    xml.open("w:rPr");
    const QString serif = QStringLiteral("Times New Roman");
    xml.leaf("w:rFonts", {{"w:ascii", serif}, {"w:hAnsi", serif}, {"w:eastAsia", serif}, {"w:cs", serif}});
    xml.leaf("w:sz", {{"w:val", number(18)}});
    xml.leaf("w:szCs", {{"w:val", number(18)}});
    const QString country = languageWithCountry(language);
    xml.leaf("w:lang", {{"w:val", country}, {"w:eastAsia", country}, {"w:bidi", country}});
    xml.close();
    xml.close();
    xml.leaf("w:pPrDefault");
    xml.close();

    xml.open(
        "w:style",
        {{"w:type", QStringLiteral("paragraph")}, {"w:default", number(1)}, {"w:styleId", QStringLiteral("Normal")}});
    xml.leaf("w:name", {{"w:val", QStringLiteral("Normal")}});
    xml.leaf("w:qFormat");
    xml.close();
    for (const FlowLook &look : flowLooks()) {
        xml.open("w:style", {{"w:type", QStringLiteral("paragraph")}, {"w:styleId", look.id}});
        xml.leaf("w:name", {{"w:val", look.name}});
        xml.leaf("w:basedOn", {{"w:val", QStringLiteral("Normal")}});
        xml.leaf("w:qFormat");
        xml.open("w:pPr");
        if (look.keepNext)
            xml.leaf("w:keepNext");
        xml.leaf("w:spacing", {{"w:before", twips(look.before)}, {"w:after", twips(look.after)}});
        if (look.centred)
            xml.leaf("w:jc", {{"w:val", QStringLiteral("center")}});
        if (look.outline > 0)
            xml.leaf("w:outlineLvl", {{"w:val", number(look.outline - 1)}});
        xml.close();
        xml.open("w:rPr");
        if (look.bold) {
            xml.leaf("w:b");
            xml.leaf("w:bCs");
        }
        if (look.italic) {
            xml.leaf("w:i");
            xml.leaf("w:iCs");
        }
        xml.leaf("w:sz", {{"w:val", halfPoints(look.size)}});
        xml.leaf("w:szCs", {{"w:val", halfPoints(look.size)}});
        xml.close();
        xml.close();
    }
    const auto face = [&](const QString &id, const QString &name, const auto &properties) {
        xml.open("w:style", {{"w:type", QStringLiteral("character")}, {"w:customStyle", number(1)}, {"w:styleId", id}});
        xml.leaf("w:name", {{"w:val", name}});
        xml.leaf("w:qFormat");
        xml.open("w:rPr");
        properties();
        xml.close();
        xml.close();
    };
    face(QStringLiteral("VoletsPlace"), Words::tr("Place"), [&] {
        xml.leaf("w:b");
        xml.leaf("w:bCs");
    });
    face(QStringLiteral("VoletsCode"), Words::tr("Code"), [&] {
        const QString mono = QStringLiteral("Courier New");
        xml.leaf("w:rFonts", {{"w:ascii", mono}, {"w:hAnsi", mono}, {"w:cs", mono}});
        xml.leaf("w:sz", {{"w:val", number(15)}});
    });
    for (const FlowMark &mark : flowMarks())
        face(mark.id, mark.name, [&] {
            const bool doubled = mark.mark == MarkKind::MovedAway || mark.mark == MarkKind::MovedHere;
            if (mark.strike)
                xml.leaf(doubled ? "w:dstrike" : "w:strike");
            xml.leaf("w:color", {{"w:val", QString::fromLatin1(mark.ink)}});
            if (!mark.strike)
                xml.leaf("w:u", {{"w:val", QString::fromLatin1(mark.line)}});
        });
    const auto tableStyle = [&](const QString &id, const QString &name, const QStringList &lines) {
        xml.open("w:style", {{"w:type", QStringLiteral("table")}, {"w:customStyle", number(1)}, {"w:styleId", id}});
        xml.leaf("w:name", {{"w:val", name}});
        xml.open("w:tblPr");
        xml.open("w:tblBorders");
        for (const QString &line : lines)
            xml.leaf(QString(u"w:" + line), {{"w:val", QStringLiteral("single")},
                                             {"w:sz", number(4)},
                                             {"w:space", number(0)},
                                             {"w:color", QStringLiteral("999999")}});
        xml.close();
        xml.open("w:tblCellMar");
        for (const auto &[side, distance] :
             {std::pair{"w:top", 2.0}, {"w:left", 6.0}, {"w:bottom", 2.0}, {"w:right", 6.0}})
            xml.leaf(side, {{"w:w", twips(distance)}, {"w:type", QStringLiteral("dxa")}});
        xml.close();
        xml.close();
        xml.close();
    };
    tableStyle(QStringLiteral("VoletsComparison"), Words::tr("Comparison table"),
               {QStringLiteral("top"), QStringLiteral("bottom"), QStringLiteral("insideV")});
    tableStyle(QStringLiteral("VoletsFacts"), Words::tr("Table of facts"),
               {QStringLiteral("top"), QStringLiteral("bottom"), QStringLiteral("insideH")});
    xml.close();
    return xml.finish();
}

/// The text itself, and what its notes say.
class DocxBody
{
public:
    DocxBody(const ReportTable &table, bool trackedChanges)
        : m_table(table)
        , m_tracked(trackedChanges)
    {
        m_comments.open("w:comments", {{"xmlns:w", main2006}});
    }

    [[nodiscard]] QByteArray text()
    {
        m_xml.open("w:document", {{"xmlns:w", main2006}, {"xmlns:r", relations2006}});
        m_xml.open("w:body");
        for (const FlowBlock &block : flowOf(m_table, m_tracked)) {
            if (const auto *paragraph = std::get_if<FlowParagraph>(&block))
                write(*paragraph, false);
            else
                write(std::get<FlowTable>(block));
        }
        m_xml.leaf("w:p"); // the last table may not be the last of all
        m_xml.open("w:sectPr");
        m_xml.leaf("w:footerReference", {{"w:type", QStringLiteral("default")}, {"r:id", QStringLiteral("footer")}});
        m_xml.leaf(
            "w:pgSz",
            {{"w:w", number(pageWidth)}, {"w:h", number(pageHeight)}, {"w:orient", QStringLiteral("landscape")}});
        m_xml.leaf("w:pgMar", {{"w:top", number(margin)},
                               {"w:right", number(margin)},
                               {"w:bottom", number(margin)},
                               {"w:left", number(margin)},
                               {"w:header", number(margin / 2)},
                               {"w:footer", number(margin / 2)},
                               {"w:gutter", number(0)}});
        m_xml.close();
        return m_xml.finish();
    }
    [[nodiscard]] bool hasComments() const { return m_comment > 0; }
    [[nodiscard]] QByteArray comments() { return m_comments.finish(); }

private:
    void write(const FlowTable &table)
    {
        m_xml.open("w:tbl");
        m_xml.open("w:tblPr");
        m_xml.leaf("w:tblStyle",
                   {{"w:val", table.ruled ? QStringLiteral("VoletsComparison") : QStringLiteral("VoletsFacts")}});
        m_xml.leaf("w:tblW", {{"w:w", number(textWidth)}, {"w:type", QStringLiteral("dxa")}});
        m_xml.leaf("w:tblLayout", {{"w:type", QStringLiteral("fixed")}});
        m_xml.leaf("w:tblLook", {{"w:val", table.heads > 0 ? QStringLiteral("0020") : QStringLiteral("0080")}});
        if (!table.title.isEmpty())
            m_xml.leaf("w:tblCaption", {{"w:val", table.title}});
        m_xml.close();
        std::vector<int> widths;
        widths.reserve(table.widths.size());
        m_xml.open("w:tblGrid");
        for (const int width : table.widths) {
            widths.push_back(textWidth * width / 1000);
            m_xml.leaf("w:gridCol", {{"w:w", number(widths.back())}});
        }
        m_xml.close();
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            m_xml.open("w:tr");
            const bool head = int(r) < table.heads;
            if (head) {
                m_xml.open("w:trPr");
                m_xml.leaf("w:cantSplit");
                m_xml.leaf("w:tblHeader");
                m_xml.close();
            }
            std::size_t column = 0;
            for (const FlowCell &cell : table.rows[r]) {
                int width = 0;
                for (int spanned = 0; spanned < cell.span && column < widths.size(); ++spanned)
                    width += widths[column++];
                write(cell, width, head);
            }
            m_xml.close();
        }
        m_xml.close();
    }
    void write(const FlowCell &cell, int width, bool head)
    {
        m_xml.open("w:tc");
        m_xml.open("w:tcPr");
        m_xml.leaf("w:tcW", {{"w:w", number(width)}, {"w:type", QStringLiteral("dxa")}});
        if (cell.span > 1)
            m_xml.leaf("w:gridSpan", {{"w:val", number(cell.span)}});
        if (cell.changed || head) {
            m_xml.open("w:tcBorders");
            if (cell.changed)
                m_xml.leaf("w:left", {{"w:val", QStringLiteral("single")},
                                      {"w:sz", number(18)},
                                      {"w:space", number(0)},
                                      {"w:color", QStringLiteral("111111")}});
            if (head)
                m_xml.leaf("w:bottom", {{"w:val", QStringLiteral("single")},
                                        {"w:sz", number(8)},
                                        {"w:space", number(0)},
                                        {"w:color", QStringLiteral("111111")}});
            m_xml.close();
        }
        m_xml.close();
        for (const FlowParagraph &paragraph : cell.paragraphs)
            write(paragraph, head);
        m_xml.close();
    }
    void write(const FlowParagraph &paragraph, bool head)
    {
        m_xml.open("w:p");
        m_xml.open("w:pPr");
        m_xml.leaf("w:pStyle", {{"w:val", m_looks[std::size_t(paragraph.style)].id}});
        if (head)
            m_xml.leaf("w:keepNext");
        if (paragraph.rightToLeft)
            m_xml.leaf("w:bidi");
        m_xml.close();
        const int firstComment = m_comment;
        for (const ReportNote &note : paragraph.notes) {
            m_xml.leaf("w:commentRangeStart", {{"w:id", number(m_comment)}});
            writeComment(note);
        }
        for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
            write(paragraph.runs[i]);
            if (i > 0)
                continue;
            for (int comment = firstComment; comment < m_comment; ++comment) {
                m_xml.leaf("w:commentRangeEnd", {{"w:id", number(comment)}});
                m_xml.open("w:r");
                m_xml.leaf("w:commentReference", {{"w:id", number(comment)}});
                m_xml.close();
            }
        }
        m_xml.close();
    }
    void write(const FlowRun &run)
    {
        if (!m_tracked) {
            write(run.text, "w:t", styleOf(run, m_marks), run.language);
            return;
        }
        const QString style = run.face == FlowFace::Text ? QString() : styleOf(run, m_marks);
        for (const TrackedRun &part : trackedRuns(run)) {
            if (part.change == TrackedRun::Change::None) {
                write(part.text, "w:t", style, run.language);
                continue;
            }
            const bool deleted = part.change == TrackedRun::Change::Deleted;
            writeChangeStart(deleted ? "w:del" : "w:ins");
            write(part.text, deleted ? "w:delText" : "w:t", style, run.language);
            m_xml.close();
        }
    }
    void writeChangeStart(const char *element)
    {
        const QString id = number(++m_change);
        const QString author = QStringLiteral("Volets");
        if (const QDateTime day = dayOf(m_table); day.isValid())
            m_xml.open(element, {{"w:id", id}, {"w:author", author}, {"w:date", day.toString(Qt::ISODate)}});
        else
            m_xml.open(element, {{"w:id", id}, {"w:author", author}});
    }
    void write(const QString &text, const char *element, const QString &style, const QString &language)
    {
        if (text.isEmpty())
            return;
        m_xml.open("w:r");
        const bool rightToLeft = !language.isEmpty() && isRightToLeft(language);
        if (!style.isEmpty() || !language.isEmpty()) {
            m_xml.open("w:rPr");
            if (!style.isEmpty())
                m_xml.leaf("w:rStyle", {{"w:val", style}});
            if (rightToLeft)
                m_xml.leaf("w:rtl");
            if (!language.isEmpty()) {
                const QString country = languageWithCountry(language);
                if (rightToLeft)
                    m_xml.leaf("w:lang", {{"w:bidi", country}});
                else
                    m_xml.leaf("w:lang", {{"w:val", country}});
            }
            m_xml.close();
        }
        qsizetype from = 0;
        for (qsizetype i = 0; i <= text.size(); ++i) {
            if (i < text.size() && text[i] != u'\n' && text[i] != u'\t')
                continue;
            if (i > from)
                m_xml.leaf(element, {{"xml:space", QStringLiteral("preserve")}},
                           QStringView(text).sliced(from, i - from));
            if (i < text.size())
                m_xml.leaf(text[i] == u'\n' ? "w:br" : "w:tab");
            from = i + 1;
        }
        m_xml.close();
    }
    void writeComment(const ReportNote &note)
    {
        m_comments.open("w:comment", {{"w:id", number(m_comment++)},
                                      {"w:author", Words::tr("Note %1").arg(note.letter)},
                                      {"w:initials", note.letter}});
        for (const QString &line : note.text.split(u'\n')) {
            m_comments.open("w:p");
            m_comments.open("w:r");
            m_comments.leaf("w:t", {{"xml:space", QStringLiteral("preserve")}}, line);
            m_comments.close();
            m_comments.close();
        }
        m_comments.close();
    }

    const ReportTable &m_table;
    bool m_tracked;
    const std::vector<FlowLook> m_looks = flowLooks();
    const std::vector<FlowMark> m_marks = flowMarks();
    XmlPart m_xml;
    XmlPart m_comments;
    int m_comment = 0;
    int m_change = 0;
};

QByteArray footerPart(const QString &words)
{
    XmlPart xml;
    xml.open("w:ftr", {{"xmlns:w", main2006}});
    xml.open("w:p");
    xml.open("w:pPr");
    xml.open("w:tabs");
    xml.leaf("w:tab", {{"w:val", QStringLiteral("right")}, {"w:pos", number(textWidth)}});
    xml.close();
    xml.close();
    const auto run = [&](const QString &text) {
        xml.open("w:r");
        xml.leaf("w:t", {{"xml:space", QStringLiteral("preserve")}}, text);
        xml.close();
    };
    const auto field = [&](const QString &code) {
        xml.open("w:fldSimple", {{"w:instr", code}});
        run(QStringLiteral("1"));
        xml.close();
    };
    run(words);
    xml.open("w:r");
    xml.leaf("w:tab");
    xml.close();
    field(QStringLiteral("PAGE"));
    run(QStringLiteral("/"));
    field(QStringLiteral("NUMPAGES"));
    xml.close();
    return xml.finish();
}

QByteArray settingsPart()
{
    XmlPart xml;
    xml.open("w:settings", {{"xmlns:w", main2006}});
    xml.open("w:compat");
    xml.leaf("w:compatSetting", {{"w:name", QStringLiteral("compatibilityMode")},
                                 {"w:uri", QStringLiteral("http://schemas.microsoft.com/office/word")},
                                 {"w:val", QStringLiteral("15")}});
    xml.close();
    return xml.finish();
}

} // namespace

Result<QByteArray> toDocx(const ReportTable &table, bool trackedChanges)
{
    DocxBody body(table, trackedChanges);
    const QString document = QStringLiteral("word/document.xml");
    std::vector<PackagePart> parts{{.name = document,
                                    .type = QStringLiteral("wordprocessingml.document.main+xml"),
                                    .relation = QStringLiteral("officeDocument"),
                                    .id = QStringLiteral("document"),
                                    .from = {},
                                    .bytes = body.text()}};
    const auto add = [&](const QString &name, const QByteArray &bytes) {
        parts.push_back({.name = QStringLiteral("word/%1.xml").arg(name),
                         .type = QStringLiteral("wordprocessingml.%1+xml").arg(name),
                         .relation = name,
                         .id = name,
                         .from = document,
                         .bytes = bytes});
    };
    add(QStringLiteral("styles"), stylesPart(table.language));
    add(QStringLiteral("settings"), settingsPart());
    add(QStringLiteral("footer"), footerPart(table.footer));
    if (body.hasComments())
        add(QStringLiteral("comments"), body.comments());
    return packOpenXml(parts, table);
}

} // namespace volets
