// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdffinish.h"

#include "report/pdfscanner.h"

#include <QCoreApplication>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <optional>
#include <stdexcept>

namespace volets {

namespace {

using Object = QPDFObjectHandle;

Object text(const QString &words) { return Object::newUnicodeString(words.toStdString()); }
Object name(const std::string &value) { return Object::newName("/" + value); }

/// Gives cairo's marked content its final form: artifacts where the layout says so, numbers without gaps for the rest,
/// and an artifact around strokes that stand outside. What cairo wrote inside (the spelling of ligatures) stays.
class MarkContent
{
public:
    explicit MarkContent(const std::vector<int> &nodes)
        : m_nodes(nodes)
    {}

    /// The content marked anew; nothing where what is marked is not what was drawn.
    [[nodiscard]] std::optional<std::string> of(std::string_view content)
    {
        m_made.reserve(content.size() + content.size() / 4);
        PdfScanner scanner(content);
        std::size_t from = 0; // of what is not yet written: an operator and its operands
        for (PdfToken token; scanner.next(token);) {
            if (token.kind == PdfToken::Kind::Name)
                m_isNumbered = m_isNumbered || token.raw == "/MCID";
            if (token.kind != PdfToken::Kind::Operator)
                continue;
            if (handle(token.raw))
                m_made += content.substr(from, scanner.position() - from);
            from = scanner.position();
            m_isNumbered = false;
        }
        endStrokes();
        m_made += content.substr(from);
        if (!m_right || m_next != m_nodes.size())
            return std::nullopt;
        return std::move(m_made);
    }

private:
    /// Writes what goes before an operator; whether the operator itself is still to be written.
    bool handle(std::string_view op)
    {
        const bool begins = op == "BDC" && m_isNumbered;
        if (begins) {
            endStrokes();
            writeBegin();
        } else if (m_marks == 0 && (op == "m" || op == "re") && !m_strokes) {
            m_made += "\n/Artifact BMC\n";
            m_strokes = true;
        } else if (op == "q" || op == "Q") {
            endStrokes();
        }
        if (op == "BDC" || op == "BMC")
            ++m_marks;
        else if (op == "EMC")
            --m_marks;
        return !begins;
    }
    void writeBegin()
    {
        if (m_next == m_nodes.size()) {
            m_right = false;
            return;
        }
        if (m_nodes[m_next++] < 0)
            m_made += "\n/Artifact << /Type /Pagination >> BDC";
        else
            m_made += "\n/Span << /MCID " + std::to_string(m_number++) + " >> BDC";
    }
    void endStrokes()
    {
        if (m_strokes)
            m_made += "\nEMC\n";
        m_strokes = false;
    }

    const std::vector<int> &m_nodes;
    std::string m_made;
    std::size_t m_next = 0;
    int m_number = 0;
    int m_marks = 0;
    bool m_isNumbered = false; ///< the operands that were read name a number
    bool m_strokes = false;
    bool m_right = true;
};

/// Has the page's content marked anew when the file is written, so that the pages are never in memory together.
/// `right` becomes false where that cannot be done: a stream that throws would only be left out.
void markAnew(QPDF &file, QPDFPageObjectHelper page, const std::vector<int> &nodes, bool &right)
{
    Object drawn = page.getObjectHandle().getKey("/Contents");
    Object marked = Object::newStream(&file);
    marked.replaceStreamData(
        [drawn, &nodes, &right](Pipeline *pipeline) mutable {
            std::string content;
            Pl_String pipe("content", nullptr, content);
            drawn.pipeStreamData(&pipe, 0, qpdf_dl_generalized);
            if (const auto made = MarkContent(nodes).of(content))
                pipeline->writeString(*made);
            else
                right = false;
            pipeline->finish();
        },
        Object::newNull(), Object::newNull());
    page.getObjectHandle().replaceKey("/Contents", marked);
}

/// What a click on a stretch of a page does; its key in the parent tree ties it to its Link.
Object clickable(const LinkArea &area, const PagePoint &target, const std::vector<QPDFPageObjectHelper> &pages, int key)
{
    Object page = pages[std::size_t(area.page)].getObjectHandle();
    const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();

    Object destination = Object::newArray();
    destination.appendItem(pages[std::size_t(target.page)].getObjectHandle());
    destination.appendItem(name("XYZ"));
    destination.appendItem(Object::newNull());
    destination.appendItem(Object::newReal(height - target.y, 1));
    destination.appendItem(Object::newNull());
    Object border = Object::newArray();
    for (int i = 0; i < 3; ++i)
        border.appendItem(Object::newInteger(0));
    Object box = Object::newArray();
    for (const double edge : {area.x, height - area.y - area.height, area.x + area.width, height - area.y})
        box.appendItem(Object::newReal(edge, 2));

    Object link = Object::newDictionary();
    link.replaceKey("/Type", name("Annot"));
    link.replaceKey("/Subtype", name("Link"));
    link.replaceKey("/Rect", box);
    link.replaceKey("/Border", border);
    link.replaceKey("/F", Object::newInteger(4)); // printed like the page
    link.replaceKey("/Dest", destination);
    link.replaceKey("/Contents", text(QCoreApplication::translate("Report", "To page %1").arg(target.page + 1)));
    link.replaceKey("/StructParent", Object::newInteger(key));
    return link;
}

/// Puts the links on their pages; nothing in place of those that lead nowhere.
std::vector<std::optional<Object>> addLinks(QPDF &file, const LaidOut &laidOut,
                                            const std::vector<QPDFPageObjectHelper> &pages)
{
    std::vector<std::optional<Object>> links(laidOut.links.size());
    for (std::size_t l = 0; l < links.size(); ++l) {
        const LinkArea &area = laidOut.links[l];
        const auto target = laidOut.targets.find(laidOut.structure[std::size_t(area.node)].target);
        if (target == laidOut.targets.end())
            continue;
        links[l] = file.makeIndirectObject(clickable(area, target->second, pages, int(pages.size() + l)));
        Object page = pages[std::size_t(area.page)].getObjectHandle();
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(*links[l]);
    }
    return links;
}

QString metadata(const ReportTable &table, const QString &producer)
{
    QString date;
    if (!table.date.isEmpty())
        date = QStringLiteral("<xmp:CreateDate>%1</xmp:CreateDate>").arg(table.date.toHtmlEscaped());
    // No pdfuaid:part: to a machine it claims that the file conforms to PDF/UA, which only a human check can tell.
    return QStringLiteral(
               "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
               "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
               "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
               "<dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>\n"
               "<pdf:Producer>%3</pdf:Producer>%4\n"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n")
        .arg(table.title.toHtmlEscaped(), table.language.toHtmlEscaped(), producer.toHtmlEscaped(), date);
}

} // namespace

std::string finishPdf(const std::string &pdf, const LaidOut &laidOut, const MarkedContent &content,
                      const ReportTable &table)
{
    QPDF file;
    file.processMemoryFile("comparison", pdf.data(), pdf.size());
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(file).getAllPages();
    if (pages.size() != content.size())
        throw std::runtime_error("the pages are not those that were drawn");

    bool right = true;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        markAnew(file, pages[p], content[p], right);
        Object page = pages[p].getObjectHandle();
        page.replaceKey("/StructParents", Object::newInteger(int(p)));
        page.replaceKey("/Tabs", name("S"));
    }
    const std::vector<std::optional<Object>> links = addLinks(file, laidOut, pages);

    Object root = file.getRoot();
    const Object tree = file.makeIndirectObject(Object::newDictionary());
    root.replaceKey("/StructTreeRoot", tree);
    root.replaceKey("/Lang", text(table.language));
    Object marked = Object::newDictionary();
    marked.replaceKey("/Marked", Object::newBool(true));
    marked.replaceKey("/UserProperties", Object::newBool(true));
    root.replaceKey("/MarkInfo", marked);
    Object preferences = Object::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);

    const QString producer = QStringLiteral("Volets " VOLETS_VERSION);
    Object info = file.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = file.makeIndirectObject(Object::newDictionary());
        file.getTrailer().replaceKey("/Info", info);
    }
    info.replaceKey("/Title", text(table.title));
    info.replaceKey("/Producer", text(producer));
    info.removeKey("/Creator");
    if (table.date.isEmpty())
        info.removeKey("/CreationDate"); // cairo puts the clock's
    Object xmp = Object::newStream(&file, metadata(table, producer).toStdString());
    xmp.getDict().replaceKey("/Type", name("Metadata"));
    xmp.getDict().replaceKey("/Subtype", name("XML"));
    root.replaceKey("/Metadata", xmp);

    // a tenth more bytes for half of the time that packing takes
    static const bool isQuick = (Pl_Flate::setCompressionLevel(3), true);
    static_cast<void>(isQuick);
    std::string finished;
    Pl_String end("finished", nullptr, finished);
    QPDFWriter writer(file);
    writer.setOutputPipeline(&end);
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    if (!right)
        throw std::runtime_error("the marked content of a page is not what was drawn");

    const auto number = [&](Object object) { return writer.getRenumberedObjGen(object.getObjGen()).getObj(); };
    PdfNumbers numbers{.tree = number(tree), .pages = {}, .links = {}};
    for (const QPDFPageObjectHelper &page : pages)
        numbers.pages.push_back(number(page.getObjectHandle()));
    for (const std::optional<Object> &link : links)
        numbers.links.push_back(link ? number(*link) : 0);
    appendStructure(finished, laidOut, content, numbers);
    return finished;
}

} // namespace volets
