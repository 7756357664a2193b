// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/structuretree.h"

#include "report/pdfupdate.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>

namespace volets {

namespace {

/// A string as it is written in a file.
std::string text(const QString &words) { return QPDFObjectHandle::newUnicodeString(words.toStdString()).unparse(); }

std::string reference(int number) { return std::to_string(number) + " 0 R"; }

/// Facts about an element that are for machines: what a cell spans or heads, and the layout's own.
std::string attributesOf(const TagNode &node)
{
    std::string list;
    if (node.tag == "TH" || node.columns > 1) {
        list += "<</O/Table";
        if (node.tag == "TH")
            list += node.headsRow ? "/Scope/Row" : "/Scope/Column";
        if (node.columns > 1)
            list += "/ColSpan " + std::to_string(node.columns);
        list += ">>";
    }
    if (!node.properties.empty()) {
        list += "<</O/UserProperties/P[";
        for (const auto &[key, value] : node.properties)
            list += "<</N" + text(QString::fromLatin1(key)) + "/V" + text(value) + ">>";
        list += "]>>";
    }
    return list;
}

class StructureWriter
{
public:
    StructureWriter(std::string &pdf, const LaidOut &laidOut, const MarkedContent &content, const PdfNumbers &numbers)
        : m_update(pdf)
        , m_nodes(laidOut.structure)
        , m_laidOut(laidOut)
        , m_content(content)
        , m_numbers(numbers)
        , m_firstPage(m_nodes.size(), -1)
    {
        m_elements.reserve(m_nodes.size());
        for (const TagNode &node : m_nodes)
            m_elements.push_back(node.tag.empty() ? 0 : m_update.reserve(1));
    }

    void write()
    {
        findParts();
        writeElements();
        writeParents();
        m_update.finish();
    }

private:
    /// What an element holds: another element, a stretch of marked content on a page, or a link.
    struct Part
    {
        enum class Kind { Element, Marked, Link };
        int node = 0; ///< that has it; once all are found, the one whose element does
        Kind kind = Kind::Element;
        int page = 0;
        int value = 0; ///< node of the element, number of the stretch on its page, index of the link
    };

    /// The node whose element holds the words of `node`: itself, or its parent where it has no tag.
    [[nodiscard]] int holder(int node) const
    {
        const TagNode &at = m_nodes[std::size_t(node)];
        return at.tag.empty() ? at.parent : node;
    }

    /// All parts by the element that holds them, in reading order: nodes come in it, parents first.
    void findParts()
    {
        for (std::size_t n = 1; n < m_nodes.size(); ++n)
            if (m_elements[n] != 0)
                m_parts.push_back({.node = int(n), .kind = Part::Kind::Element, .value = int(n)});
        for (std::size_t p = 0; p < m_content.size(); ++p) {
            int number = 0;
            for (const int node : m_content[p]) {
                if (node < 0)
                    continue;
                if (int &first = m_firstPage[std::size_t(holder(node))]; first < 0)
                    first = int(p);
                m_parts.push_back({.node = node, .kind = Part::Kind::Marked, .page = int(p), .value = number++});
            }
        }
        for (std::size_t l = 0; l < m_numbers.links.size(); ++l)
            if (m_numbers.links[l] != 0)
                m_parts.push_back({.node = m_laidOut.links[l].node,
                                   .kind = Part::Kind::Link,
                                   .page = m_laidOut.links[l].page,
                                   .value = int(l)});
        std::ranges::stable_sort(m_parts, {}, &Part::node);
        for (Part &part : m_parts)
            part.node = part.kind == Part::Kind::Element ? m_nodes[std::size_t(part.node)].parent : holder(part.node);
        std::ranges::stable_sort(m_parts, {}, &Part::node);
    }

    void writeElements()
    {
        m_update.add(m_numbers.tree, "<</Type/StructTreeRoot/K " + reference(m_elements.front()) + "/ParentTree " +
                                         reference(m_parentTree) + "/ParentTreeNextKey " +
                                         std::to_string(m_content.size() + m_numbers.links.size()) + ">>");
        auto part = m_parts.cbegin();
        for (std::size_t n = 0; n < m_nodes.size(); ++n) {
            std::string parts;
            for (; part != m_parts.cend() && part->node == int(n); ++part)
                parts += written(*part) + ' ';
            if (m_elements[n] != 0)
                m_update.add(m_elements[n], element(n, parts));
        }
    }
    [[nodiscard]] std::string element(std::size_t n, const std::string &parts) const
    {
        const TagNode &node = m_nodes[n];
        std::string made = "<</Type/StructElem/S/" + std::string(node.tag) + "/P " +
                           reference(node.parent < 0 ? m_numbers.tree : m_elements[std::size_t(node.parent)]);
        if (m_firstPage[n] >= 0)
            made += "/Pg " + reference(m_numbers.pages[std::size_t(m_firstPage[n])]);
        if (!node.spoken.isEmpty())
            made += "/ActualText" + text(node.spoken);
        if (!node.language.isEmpty())
            made += "/Lang" + text(node.language);
        if (const std::string attributes = attributesOf(node); !attributes.empty())
            made += "/A[" + attributes + ']';
        if (!parts.empty())
            made += "/K[" + parts + ']';
        return made + ">>";
    }
    [[nodiscard]] std::string written(const Part &part) const
    {
        const std::string page = "/Pg " + reference(m_numbers.pages[std::size_t(part.page)]);
        switch (part.kind) {
        case Part::Kind::Element:
            return reference(m_elements[std::size_t(part.value)]);
        case Part::Kind::Link:
            return "<</Type/OBJR" + page + "/Obj " + reference(m_numbers.links[std::size_t(part.value)]) + ">>";
        case Part::Kind::Marked:
            break;
        }
        // its number says enough on the page that the element names as its own
        const std::string number = std::to_string(part.value);
        return part.page == m_firstPage[std::size_t(part.node)] ? number
                                                                : "<</Type/MCR" + page + "/MCID " + number + ">>";
    }

    /// The way back from pages and links to the elements.
    void writeParents()
    {
        const int first = m_update.reserve(int(m_content.size()));
        std::string list;
        for (std::size_t p = 0; p < m_content.size(); ++p) {
            std::string owners;
            for (const int node : m_content[p])
                if (node >= 0)
                    owners += reference(m_elements[std::size_t(holder(node))]) + ' ';
            m_update.add(first + int(p), '[' + owners + ']');
            list += std::to_string(p) + ' ' + reference(first + int(p)) + ' ';
        }
        for (std::size_t l = 0; l < m_numbers.links.size(); ++l)
            if (m_numbers.links[l] != 0)
                list += std::to_string(m_content.size() + l) + ' ' +
                        reference(m_elements[std::size_t(m_laidOut.links[l].node)]) + ' ';
        m_update.add(m_parentTree, "<</Nums[" + list + "]>>");
    }

    PdfUpdate m_update;
    const std::deque<TagNode> &m_nodes;
    const LaidOut &m_laidOut;
    const MarkedContent &m_content;
    const PdfNumbers &m_numbers;
    std::vector<int> m_elements;  ///< the number of each node's object; 0 for nodes without a tag
    std::vector<int> m_firstPage; ///< that has words of an element, or -1
    std::vector<Part> m_parts;
    int m_parentTree = m_update.reserve(1);
};

} // namespace

void appendStructure(std::string &pdf, const LaidOut &laidOut, const MarkedContent &content, const PdfNumbers &numbers)
{
    StructureWriter(pdf, laidOut, content, numbers).write();
}

} // namespace volets
