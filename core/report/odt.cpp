// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/odt.h"

#include "base/archive.h"
#include "report/flow.h"
#include "report/xmlpart.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

const QString textType = QStringLiteral("application/vnd.oasis.opendocument.text");
const QString version = QStringLiteral("1.3");
constexpr double textWidth = 267; // mm: A4 on its long side without margins of 15

/// Titles and headings have the names by which the format knows them.
QString odtId(const FlowLook &look)
{
    return look.outline > 0 ? QStringLiteral("Heading_20_%1").arg(look.outline) : look.id;
}

QString points(double value) { return QString::number(value) + QStringLiteral("pt"); }
QString millimetres(double value) { return QString::number(value, 'f', 2) + QStringLiteral("mm"); }

const XmlPart::Attributes &namespaces()
{
    static const QString oasis = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:");
    static const XmlPart::Attributes list{
        {"xmlns:office", oasis + QStringLiteral("office:1.0")},
        {"xmlns:style", oasis + QStringLiteral("style:1.0")},
        {"xmlns:text", oasis + QStringLiteral("text:1.0")},
        {"xmlns:table", oasis + QStringLiteral("table:1.0")},
        {"xmlns:fo", oasis + QStringLiteral("xsl-fo-compatible:1.0")},
        {"xmlns:svg", oasis + QStringLiteral("svg-compatible:1.0")},
        {"xmlns:meta", oasis + QStringLiteral("meta:1.0")},
        {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
        {"office:version", version},
    };
    return list;
}

/// «fo:language» and «fo:country», or those of scripts that join or run from right to left.
void writeLanguage(XmlPart &xml, const QString &language)
{
    const QStringList parts = languageWithCountry(language).split(u'-');
    const QString country = parts.size() > 1 ? parts.last() : QStringLiteral("none");
    if (isRightToLeft(language))
        xml.leaf("style:text-properties",
                 {{"style:language-complex", parts.first()}, {"style:country-complex", country}});
    else
        xml.leaf("style:text-properties", {{"fo:language", parts.first()}, {"fo:country", country}});
}

void writeParagraphStyle(XmlPart &xml, const FlowLook &look)
{
    xml.open("style:style",
             {{"style:name", odtId(look)},
              {"style:display-name", look.outline > 0 ? QStringLiteral("Heading %1").arg(look.outline) : look.name},
              {"style:family", QStringLiteral("paragraph")},
              {"style:parent-style-name", QStringLiteral("Standard")}});
    const QString align = look.centred ? QStringLiteral("center") : QStringLiteral("start");
    xml.leaf("style:paragraph-properties",
             {{"fo:margin-top", points(look.before)},
              {"fo:margin-bottom", points(look.after)},
              {"fo:text-align", align},
              {"fo:keep-with-next", look.keepNext ? QStringLiteral("always") : QStringLiteral("auto")}});
    const QString weight = look.bold ? QStringLiteral("bold") : QStringLiteral("normal");
    const QString slope = look.italic ? QStringLiteral("italic") : QStringLiteral("normal");
    xml.leaf("style:text-properties", {{"fo:font-size", points(look.size)},
                                       {"style:font-size-complex", points(look.size)},
                                       {"fo:font-weight", weight},
                                       {"style:font-weight-complex", weight},
                                       {"fo:font-style", slope},
                                       {"style:font-style-complex", slope}});
    xml.close();
}

void writeFaces(XmlPart &xml)
{
    const auto face = [&](const QString &id, const QString &name, XmlPart::Attributes properties) {
        xml.open("style:style",
                 {{"style:name", id}, {"style:display-name", name}, {"style:family", QStringLiteral("text")}});
        xml.leaf("style:text-properties", properties);
        xml.close();
    };
    const QString bold = QStringLiteral("bold");
    face(QStringLiteral("VoletsPlace"), Words::tr("Place"),
         {{"fo:font-weight", bold}, {"style:font-weight-complex", bold}});
    face(QStringLiteral("VoletsCode"), Words::tr("Code"),
         {{"style:font-name", QStringLiteral("Courier New")}, {"fo:font-size", points(7.5)}});
    for (const FlowMark &mark : flowMarks()) {
        const QString ink = QStringLiteral("#") + QLatin1String(mark.ink);
        const bool doubled = qstrcmp(mark.line, "double") == 0;
        const QString type = doubled ? QStringLiteral("double") : QStringLiteral("single");
        const QString line = doubled                             ? QStringLiteral("solid")
                             : qstrcmp(mark.line, "single") == 0 ? QStringLiteral("solid")
                                                                 : QString::fromLatin1(mark.line);
        if (mark.strike)
            face(mark.id, mark.name,
                 {{"fo:color", ink}, {"style:text-line-through-style", line}, {"style:text-line-through-type", type}});
        else
            face(mark.id, mark.name,
                 {{"fo:color", ink},
                  {"style:text-underline-style", line},
                  {"style:text-underline-type", type},
                  {"style:text-underline-width", QStringLiteral("auto")},
                  {"style:text-underline-color", QStringLiteral("font-color")}});
    }
}

void writeFonts(XmlPart &xml)
{
    xml.open("office:font-face-decls");
    for (const QString &font : {QStringLiteral("Times New Roman"), QStringLiteral("Courier New")})
        xml.leaf("style:font-face", {{"style:name", font}, {"svg:font-family", u'\'' + font + u'\''}});
    xml.close();
}

QByteArray stylesFile(const ReportTable &table)
{
    XmlPart xml;
    xml.open("office:document-styles", namespaces());
    writeFonts(xml);
    xml.open("office:styles");
    const QString serif = QStringLiteral("Times New Roman");
    const QStringList language = languageWithCountry(table.language).split(u'-');
    xml.open("style:default-style", {{"style:family", QStringLiteral("paragraph")}});
    xml.leaf(
        "style:paragraph-properties",
        {{"style:writing-mode", isRightToLeft(table.language) ? QStringLiteral("rl-tb") : QStringLiteral("lr-tb")}});
    xml.leaf("style:text-properties", {{"style:font-name", serif},
                                       {"style:font-name-complex", serif},
                                       {"fo:font-size", points(9)},
                                       {"fo:language", language.first()},
                                       {"fo:country", language.size() > 1 ? language.last() : QStringLiteral("none")}});
    xml.close();
    xml.leaf("style:style",
             {{"style:name", QStringLiteral("Standard")}, {"style:family", QStringLiteral("paragraph")}});
    for (const FlowLook &look : flowLooks())
        writeParagraphStyle(xml, look);
    writeFaces(xml);
    xml.close();

    xml.open("office:automatic-styles");
    xml.open("style:page-layout", {{"style:name", QStringLiteral("Landscape")}});
    const QString margin = QStringLiteral("15mm");
    xml.open("style:page-layout-properties", {{"fo:page-width", QStringLiteral("297mm")},
                                              {"fo:page-height", QStringLiteral("210mm")},
                                              {"style:print-orientation", QStringLiteral("landscape")},
                                              {"fo:margin-top", margin},
                                              {"fo:margin-bottom", QStringLiteral("10mm")},
                                              {"fo:margin-left", margin},
                                              {"fo:margin-right", margin}});
    xml.close();
    xml.open("style:footer-style");
    xml.leaf("style:header-footer-properties",
             {{"fo:min-height", QStringLiteral("8mm")}, {"fo:margin-top", QStringLiteral("3mm")}});
    xml.close();
    xml.close();
    xml.open("style:style", {{"style:name", QStringLiteral("Foot")},
                             {"style:family", QStringLiteral("paragraph")},
                             {"style:parent-style-name", QStringLiteral("VoletsWords")}});
    xml.open("style:paragraph-properties");
    xml.open("style:tab-stops");
    xml.leaf("style:tab-stop", {{"style:position", millimetres(textWidth)}, {"style:type", QStringLiteral("right")}});
    xml.close();
    xml.close();
    xml.close();
    xml.close();

    xml.open("office:master-styles");
    xml.open("style:master-page",
             {{"style:name", QStringLiteral("Standard")}, {"style:page-layout-name", QStringLiteral("Landscape")}});
    xml.open("style:footer");
    xml.open("text:p", {{"text:style-name", QStringLiteral("Foot")}});
    xml.text(table.footer);
    xml.leaf("text:tab");
    xml.leaf("text:page-number", {{"text:select-page", QStringLiteral("current")}}, u"1");
    xml.text(u"/");
    xml.leaf("text:page-count", {}, u"1");
    return xml.finish();
}

/// The text itself. What it needs of styles without a name, and of changes, stands before it: so it is written first.
class OdtBody
{
public:
    OdtBody(const ReportTable &table, bool trackedChanges)
        : m_table(table)
        , m_tracked(trackedChanges)
        , m_blocks(flowOf(table, trackedChanges))
    {}

    [[nodiscard]] QByteArray file()
    {
        m_xml.open("office:document-content", namespaces());
        writeFonts(m_xml);
        writeAutomaticStyles();
        m_xml.open("office:body");
        m_xml.open("office:text");
        if (m_tracked)
            writeChanges();
        for (const FlowBlock &block : m_blocks) {
            if (const auto *paragraph = std::get_if<FlowParagraph>(&block))
                write(*paragraph);
            else
                write(std::get<FlowTable>(block));
        }
        return m_xml.finish();
    }

private:
    /// Calls `visit` with every paragraph in the text's order.
    template <typename Visit> void forEachParagraph(const Visit &visit) const
    {
        for (const FlowBlock &block : m_blocks) {
            if (const auto *paragraph = std::get_if<FlowParagraph>(&block)) {
                visit(*paragraph);
                continue;
            }
            for (const std::vector<FlowCell> &row : std::get<FlowTable>(block).rows)
                for (const FlowCell &cell : row)
                    for (const FlowParagraph &paragraph : cell.paragraphs)
                        visit(paragraph);
        }
    }

    // --- styles without a name of their own
    static QString tableId(std::size_t table) { return QStringLiteral("Table%1").arg(table + 1); }
    static QString columnId(std::size_t table, std::size_t column)
    {
        return tableId(table) + u'.' + QString::number(column + 1);
    }
    static QString languageId(const QString &language) { return QStringLiteral("Language_") + language; }
    static QString turnedId(const QString &style) { return style + QStringLiteral("_rtl"); }
    [[nodiscard]] QString styleId(FlowStyle style) const { return odtId(m_looks[std::size_t(style)]); }

    void writeAutomaticStyles()
    {
        m_xml.open("office:automatic-styles");
        QStringList languages;
        std::vector<FlowStyle> turned;
        forEachParagraph([&](const FlowParagraph &paragraph) {
            if (paragraph.rightToLeft && !std::ranges::contains(turned, paragraph.style))
                turned.push_back(paragraph.style);
            for (const FlowRun &run : paragraph.runs)
                if (!run.language.isEmpty() && !languages.contains(run.language))
                    languages += run.language;
        });
        for (const QString &language : languages) {
            m_xml.open("style:style", {{"style:name", languageId(language)}, {"style:family", QStringLiteral("text")}});
            writeLanguage(m_xml, language);
            m_xml.close();
        }
        for (const FlowStyle style : turned) {
            m_xml.open("style:style", {{"style:name", turnedId(styleId(style))},
                                       {"style:family", QStringLiteral("paragraph")},
                                       {"style:parent-style-name", styleId(style)}});
            m_xml.leaf("style:paragraph-properties",
                       {{"style:writing-mode", QStringLiteral("rl-tb")}, {"fo:text-align", QStringLiteral("start")}});
            m_xml.close();
        }
        std::size_t count = 0;
        for (const FlowBlock &block : m_blocks)
            if (const auto *table = std::get_if<FlowTable>(&block))
                writeTableStyles(*table, count++);
        writeCellStyles();
        m_xml.close();
    }
    void writeTableStyles(const FlowTable &table, std::size_t index)
    {
        m_xml.open("style:style", {{"style:name", tableId(index)}, {"style:family", QStringLiteral("table")}});
        m_xml.leaf("style:table-properties", {{"style:width", millimetres(textWidth)},
                                              {"table:align", QStringLiteral("left")},
                                              {"table:border-model", QStringLiteral("collapsing")}});
        m_xml.close();
        for (std::size_t c = 0; c < table.widths.size(); ++c) {
            m_xml.open("style:style",
                       {{"style:name", columnId(index, c)}, {"style:family", QStringLiteral("table-column")}});
            m_xml.leaf("style:table-column-properties",
                       {{"style:column-width", millimetres(textWidth * table.widths[c] / 1000)}});
            m_xml.close();
        }
    }
    /// Cells of comparisons have lines between columns, a bar where words changed; those of facts lines below.
    void writeCellStyles()
    {
        const QString none = QStringLiteral("none");
        const QString hair = QStringLiteral("0.5pt solid #999999");
        const QString rule = QStringLiteral("1pt solid #111111");
        const QString bar = QStringLiteral("2.25pt solid #111111");
        const auto style = [&](const char *name, const QString &left, const QString &bottom) {
            m_xml.open("style:style",
                       {{"style:name", QString::fromLatin1(name)}, {"style:family", QStringLiteral("table-cell")}});
            m_xml.leaf("style:table-cell-properties", {{"fo:padding-left", points(6)},
                                                       {"fo:padding-right", points(6)},
                                                       {"fo:padding-top", points(2)},
                                                       {"fo:padding-bottom", points(2)},
                                                       {"fo:border-left", left},
                                                       {"fo:border-bottom", bottom},
                                                       {"fo:border-top", none},
                                                       {"fo:border-right", none}});
            m_xml.close();
        };
        style("First", none, none);
        style("Next", hair, none);
        style("Changed", bar, none);
        style("FirstHead", none, rule);
        style("NextHead", hair, rule);
        style("Fact", none, hair);
        style("FactHead", none, rule);
    }
    static QString cellStyle(const FlowTable &table, const FlowCell &cell, std::size_t column, bool head)
    {
        const QString name = !table.ruled   ? QStringLiteral("Fact")
                             : cell.changed ? QStringLiteral("Changed")
                             : column == 0  ? QStringLiteral("First")
                                            : QStringLiteral("Next");
        return head ? QString(name + QStringLiteral("Head")) : name;
    }

    // --- changes to accept or reject
    [[nodiscard]] static QString changeId(int change) { return QStringLiteral("c%1").arg(change); }
    void writeChanges()
    {
        m_xml.open("text:tracked-changes", {{"text:track-changes", QStringLiteral("false")}});
        int change = 0;
        forEachParagraph([&](const FlowParagraph &paragraph) {
            for (const FlowRun &run : paragraph.runs)
                for (const TrackedRun &part : trackedRuns(run)) {
                    if (part.change == TrackedRun::Change::None || part.text.isEmpty())
                        continue;
                    const bool deleted = part.change == TrackedRun::Change::Deleted;
                    m_xml.open("text:changed-region", {{"xml:id", changeId(++change)}, {"text:id", changeId(change)}});
                    m_xml.open(deleted ? "text:deletion" : "text:insertion");
                    m_xml.open("office:change-info");
                    m_xml.leaf("dc:creator", {}, u"Volets");
                    m_xml.leaf("dc:date", {}, changeDate());
                    m_xml.close();
                    if (deleted) {
                        m_xml.open("text:p", {{"text:style-name", styleId(paragraph.style)}});
                        writeRun(part.text, {}, run.language);
                        m_xml.close();
                    }
                    m_xml.close();
                    m_xml.close();
                }
        });
        m_xml.close();
    }
    /// The format wants a date; the first one that it can name stands for none.
    [[nodiscard]] QString changeDate() const
    {
        const QDateTime day = dayOf(m_table);
        return day.isValid() ? day.date().toString(Qt::ISODate) + QStringLiteral("T12:00:00")
                             : QStringLiteral("1970-01-01T00:00:00");
    }

    // --- the text
    void write(const FlowTable &table)
    {
        const std::size_t index = m_tables++;
        m_xml.open("table:table", {{"table:name", tableId(index)}, {"table:style-name", tableId(index)}});
        if (!table.title.isEmpty())
            m_xml.leaf("table:title", {}, table.title);
        for (std::size_t c = 0; c < table.widths.size(); ++c)
            m_xml.leaf("table:table-column", {{"table:style-name", columnId(index, c)}});
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const bool head = int(r) < table.heads;
            if (head && r == 0)
                m_xml.open("table:table-header-rows");
            m_xml.open("table:table-row");
            for (std::size_t c = 0; c < table.rows[r].size(); ++c) {
                const FlowCell &cell = table.rows[r][c];
                const QString style = cellStyle(table, cell, c, head);
                const QString type = QStringLiteral("string");
                if (cell.span > 1)
                    m_xml.open("table:table-cell", {{"table:style-name", style},
                                                    {"office:value-type", type},
                                                    {"table:number-columns-spanned", QString::number(cell.span)}});
                else
                    m_xml.open("table:table-cell", {{"table:style-name", style}, {"office:value-type", type}});
                for (const FlowParagraph &paragraph : cell.paragraphs)
                    write(paragraph);
                m_xml.close();
                for (int covered = 1; covered < cell.span; ++covered)
                    m_xml.leaf("table:covered-table-cell");
            }
            m_xml.close();
            if (head && int(r) == table.heads - 1)
                m_xml.close();
        }
        m_xml.close();
    }
    void write(const FlowParagraph &paragraph)
    {
        const int outline = m_looks[std::size_t(paragraph.style)].outline;
        const QString style = styleId(paragraph.style);
        const QString name = paragraph.rightToLeft ? turnedId(style) : style;
        if (outline > 0)
            m_xml.open("text:h", {{"text:style-name", name}, {"text:outline-level", QString::number(outline)}});
        else
            m_xml.open("text:p", {{"text:style-name", name}});
        for (const ReportNote &note : paragraph.notes)
            write(note);
        for (const FlowRun &run : paragraph.runs)
            write(run);
        m_xml.close();
    }
    void write(const ReportNote &note)
    {
        m_xml.open("office:annotation");
        m_xml.leaf("dc:creator", {}, Words::tr("Note %1").arg(note.letter));
        for (const QString &line : note.text.split(u'\n'))
            m_xml.leaf("text:p", {}, line);
        m_xml.close();
    }
    void write(const FlowRun &run)
    {
        if (!m_tracked) {
            writeRun(run.text, styleOf(run, m_marks), run.language);
            return;
        }
        const QString style = run.face == FlowFace::Text ? QString() : styleOf(run, m_marks);
        for (const TrackedRun &part : trackedRuns(run)) {
            if (part.text.isEmpty())
                continue;
            switch (part.change) {
            case TrackedRun::Change::None:
                writeRun(part.text, style, run.language);
                break;
            case TrackedRun::Change::Deleted:
                m_xml.leaf("text:change", {{"text:change-id", changeId(++m_change)}});
                break;
            case TrackedRun::Change::Inserted:
                m_xml.leaf("text:change-start", {{"text:change-id", changeId(++m_change)}});
                writeRun(part.text, style, run.language);
                m_xml.leaf("text:change-end", {{"text:change-id", changeId(m_change)}});
                break;
            }
        }
    }
    void writeRun(const QString &text, const QString &style, const QString &language)
    {
        if (text.isEmpty())
            return;
        if (!language.isEmpty())
            m_xml.open("text:span", {{"text:style-name", languageId(language)}});
        if (!style.isEmpty())
            m_xml.open("text:span", {{"text:style-name", style}});
        writeWords(text);
        if (!style.isEmpty())
            m_xml.close();
        if (!language.isEmpty())
            m_xml.close();
    }
    /// The format joins blanks to one and drops them where a paragraph begins: those that count have an element.
    void writeWords(QStringView text)
    {
        qsizetype from = 0;
        const auto flush = [&](qsizetype to) {
            if (to > from)
                m_xml.text(text.sliced(from, to - from));
            from = to + 1;
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            const bool blank = c == u' ' && (i == 0 || text[i - 1] == u' ' || i + 1 == text.size());
            if (c != u'\n' && c != u'\t' && !blank)
                continue;
            flush(i);
            m_xml.leaf(c == u'\n' ? "text:line-break" : c == u'\t' ? "text:tab" : "text:s");
        }
        flush(text.size());
    }

    const ReportTable &m_table;
    bool m_tracked;
    const std::vector<FlowBlock> m_blocks;
    const std::vector<FlowLook> m_looks = flowLooks();
    const std::vector<FlowMark> m_marks = flowMarks();
    XmlPart m_xml;
    std::size_t m_tables = 0;
    int m_change = 0;
};

QByteArray metaFile(const ReportTable &table)
{
    XmlPart xml;
    xml.open("office:document-meta", namespaces());
    xml.open("office:meta");
    xml.leaf("meta:generator", {}, u"Volets/" VOLETS_VERSION);
    xml.leaf("dc:title", {}, table.title);
    if (!table.subtitle.isEmpty())
        xml.leaf("dc:subject", {}, table.subtitle);
    xml.leaf("dc:language", {}, languageWithCountry(table.language));
    if (const QDateTime day = dayOf(table); day.isValid())
        xml.leaf("meta:creation-date", {}, QString(day.date().toString(Qt::ISODate) + QStringLiteral("T12:00:00")));
    return xml.finish();
}

QByteArray manifest(const QStringList &files)
{
    XmlPart xml;
    xml.open("manifest:manifest",
             {{"xmlns:manifest", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")},
              {"manifest:version", version}});
    xml.leaf("manifest:file-entry", {{"manifest:full-path", QStringLiteral("/")},
                                     {"manifest:version", version},
                                     {"manifest:media-type", textType}});
    for (const QString &file : files)
        xml.leaf("manifest:file-entry",
                 {{"manifest:full-path", file}, {"manifest:media-type", QStringLiteral("text/xml")}});
    return xml.finish();
}

} // namespace

Result<QByteArray> toOdt(const ReportTable &table, bool trackedChanges)
{
    std::vector<ArchivedFile> files{
        {.name = QStringLiteral("mimetype"), .bytes = textType.toLatin1(), .compressed = false},
        {.name = QStringLiteral("content.xml"), .bytes = OdtBody(table, trackedChanges).file()},
        {.name = QStringLiteral("styles.xml"), .bytes = stylesFile(table)},
        {.name = QStringLiteral("meta.xml"), .bytes = metaFile(table)}};
    QStringList names;
    for (std::size_t i = 1; i < files.size(); ++i)
        names += files[i].name;
    files.push_back({.name = QStringLiteral("META-INF/manifest.xml"), .bytes = manifest(names)});
    return packArchive(files, dayOf(table));
}

} // namespace volets
