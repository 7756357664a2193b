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

/// The structure tree, from the layout's nodes.
class Tree
{
public:
    Tree(QPDF &pdf, const LaidOut &laidOut)
        : m_pdf(pdf)
        , m_laidOut(laidOut)
        , m_nodes(laidOut.structure)
        , m_root(pdf.makeIndirectObject(Object::newDictionary()))
        , m_parts(m_nodes.size())
        , m_elements(m_nodes.size(), Object::newNull())
        , m_firstPage(m_nodes.size(), -1)
    {}

    void add(const MarkedContent &content, const std::vector<QPDFPageObjectHelper> &pages)
    {
        for (std::size_t n = 0; n < m_nodes.size(); ++n)
            makeElement(n);
        Object parents = Object::newArray();
        for (std::size_t p = 0; p < pages.size(); ++p)
            addPage(content[p], pages[p].getObjectHandle(), int(p), parents);
        int next = int(pages.size());
        for (const LinkArea &area : m_laidOut.links)
            addLink(area, pages, next, parents);
        for (std::size_t n = 0; n < m_nodes.size(); ++n)
            attach(n);

        m_root.replaceKey("/Type", name("StructTreeRoot"));
        m_root.replaceKey("/K", m_elements.front());
        Object parentTree = Object::newDictionary();
        parentTree.replaceKey("/Nums", parents);
        m_root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parentTree));
        m_root.replaceKey("/ParentTreeNextKey", Object::newInteger(next));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
    }

private:
    /// The node whose element holds the words of `node`: itself, or its parent where it has no tag.
    [[nodiscard]] std::size_t holder(std::size_t node) const
    {
        return std::size_t(m_nodes[node].tag.isEmpty() ? m_nodes[node].parent : int(node));
    }
    void makeElement(std::size_t n)
    {
        const TagNode &node = m_nodes[n];
        if (node.tag.isEmpty())
            return;
        Object element = Object::newDictionary();
        element.replaceKey("/Type", name("StructElem"));
        element.replaceKey("/S", name(node.tag.toStdString()));
        if (!node.spoken.isEmpty())
            element.replaceKey("/ActualText", text(node.spoken));
        if (!node.language.isEmpty())
            element.replaceKey("/Lang", text(node.language));
        const Object attributes = attributesOf(node);
        if (attributes.getArrayNItems() > 0)
            element.replaceKey("/A", attributes);
        m_elements[n] = m_pdf.makeIndirectObject(element);
    }
    [[nodiscard]] static Object attributesOf(const TagNode &node)
    {
        Object list = Object::newArray();
        if (node.tag == "TH" || node.columns > 1) {
            Object cell = Object::newDictionary();
            cell.replaceKey("/O", name("Table"));
            if (node.tag == "TH")
                cell.replaceKey("/Scope", name(node.headsRow ? "Row" : "Column"));
            if (node.columns > 1)
                cell.replaceKey("/ColSpan", Object::newInteger(node.columns));
            list.appendItem(cell);
        }
        if (!node.properties.empty()) {
            Object properties = Object::newArray();
            for (const auto &[key, value] : node.properties) {
                Object property = Object::newDictionary();
                property.replaceKey("/N", text(QString::fromLatin1(key)));
                property.replaceKey("/V", text(value));
                properties.appendItem(property);
            }
            Object user = Object::newDictionary();
            user.replaceKey("/O", name("UserProperties"));
            user.replaceKey("/P", properties);
            list.appendItem(user);
        }
        return list;
    }
    /// Gives each stretch of marked content to its node, and the page its entry in the parent tree.
    void addPage(const std::vector<int> &nodes, Object page, int index, Object &parents)
    {
        Object owners = Object::newArray();
        int number = 0;
        for (const int n : nodes) {
            if (n < 0)
                continue;
            const std::size_t owner = holder(std::size_t(n));
            if (m_firstPage[owner] < 0) {
                m_firstPage[owner] = index;
                m_elements[owner].replaceKey("/Pg", page);
            }
            m_parts[std::size_t(n)].push_back(reference(page, number++, index == m_firstPage[owner]));
            owners.appendItem(m_elements[owner]);
        }
        page.replaceKey("/StructParents", Object::newInteger(index));
        page.replaceKey("/Tabs", name("S"));
        parents.appendItem(Object::newInteger(index));
        parents.appendItem(m_pdf.makeIndirectObject(owners));
    }
    /// A stretch of marked content: its number says enough on the page that the element names as its own.
    static Object reference(const Object &page, int number, bool onOwnPage)
    {
        if (onOwnPage)
            return Object::newInteger(number);
        Object dictionary = Object::newDictionary();
        dictionary.replaceKey("/Type", name("MCR"));
        dictionary.replaceKey("/Pg", page);
        dictionary.replaceKey("/MCID", Object::newInteger(number));
        return dictionary;
    }
    /// What a click on a stretch of a page does, tied to its Link; a link over two lines has two stretches.
    void addLink(const LinkArea &area, const std::vector<QPDFPageObjectHelper> &pages, int &next, Object &parents)
    {
        const TagNode &node = m_nodes[std::size_t(area.node)];
        const auto target = m_laidOut.targets.find(node.target);
        if (target == m_laidOut.targets.end())
            return;
        Object page = pages[std::size_t(area.page)].getObjectHandle();
        Object targetPage = pages[std::size_t(target->second.page)].getObjectHandle();
        const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();

        Object destination = Object::newArray();
        destination.appendItem(targetPage);
        destination.appendItem(name("XYZ"));
        destination.appendItem(Object::newNull());
        destination.appendItem(Object::newReal(height - target->second.y, 1));
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
        link.replaceKey("/Contents",
                        text(QCoreApplication::translate("Report", "To page %1").arg(target->second.page + 1)));
        link.replaceKey("/StructParent", Object::newInteger(next));
        link = m_pdf.makeIndirectObject(link);
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(link);

        Object reference = Object::newDictionary();
        reference.replaceKey("/Type", name("OBJR"));
        reference.replaceKey("/Pg", page);
        reference.replaceKey("/Obj", link);
        m_parts[std::size_t(area.node)].push_back(reference);
        parents.appendItem(Object::newInteger(next++));
        parents.appendItem(m_elements[std::size_t(area.node)]);
    }
    /// Nodes come in reading order, parents first, so appending in their order gives every parent its parts in order.
    void attach(std::size_t n)
    {
        const TagNode &node = m_nodes[n];
        if (!node.tag.isEmpty()) {
            Object parent = node.parent < 0 ? m_root : m_elements[std::size_t(node.parent)];
            m_elements[n].replaceKey("/P", parent);
            if (node.parent >= 0)
                append(parent, m_elements[n]);
        }
        Object element = m_elements[holder(n)];
        for (const Object &part : m_parts[n])
            append(element, part);
    }
    static void append(Object &parent, const Object &kid)
    {
        if (!parent.hasKey("/K"))
            parent.replaceKey("/K", Object::newArray());
        parent.getKey("/K").appendItem(kid);
    }

    QPDF &m_pdf;
    const LaidOut &m_laidOut;
    const std::vector<TagNode> &m_nodes;
    Object m_root;
    std::vector<std::vector<Object>> m_parts; ///< marked content of each node
    std::vector<Object> m_elements;           ///< null for nodes without a tag
    std::vector<int> m_firstPage;             ///< that has words of an element, or -1
};

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

    Tree(file, laidOut).add(content, pages);
    bool right = true;
    for (std::size_t p = 0; p < pages.size(); ++p)
        markAnew(file, pages[p], content[p], right);

    Object root = file.getRoot();
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
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setMinimumPDFVersion("1.7");
    writer.write();
    if (!right)
        throw std::runtime_error("the marked content of a page is not what was drawn");
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace volets
