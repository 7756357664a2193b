// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tagcheck.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <vector>

namespace volets::test {

namespace {

class TagCheck
{
public:
    explicit TagCheck(const QByteArray &bytes)
    {
        m_pdf.processMemoryFile("", bytes.constData(), std::size_t(bytes.size()));
        QPDFObjectHandle root = m_pdf.getRoot();
        check(isTrue(root.getKey("/MarkInfo"), "/Marked"), "MarkInfo/Marked");
        check(root.getKey("/Lang").isString(), "catalogue's language");
        check(isTrue(root.getKey("/ViewerPreferences"), "/DisplayDocTitle"), "DisplayDocTitle");
        check(root.getKey("/Metadata").isStream(), "XMP");
        check(root.getKey("/Outlines").isDictionary(), "outline");
        QPDFObjectHandle tree = root.getKey("/StructTreeRoot");
        check(tree.getKey("/ParentTree").isDictionary(), "ParentTree");
        walk(tree, "", {});
        check(m_heading > 0, "a heading");
        QPDFObjectHandle numbers = tree.getKey("/ParentTree").getKey("/Nums");
        int page = 0;
        for (QPDFPageObjectHelper &helper : QPDFPageDocumentHelper(m_pdf).getAllPages())
            checkPage(helper, numbers, page++);
    }

    TagFindings findings;

private:
    /// Follows marked content; counts what is painted outside it.
    class Content : public QPDFObjectHandle::ParserCallbacks
    {
    public:
        void handleObject(QPDFObjectHandle object) override
        {
            if (!object.isOperator()) {
                m_operands.push_back(object);
                return;
            }
            static const std::set<std::string> painting{"f", "F",  "f*", "B",  "B*", "b", "b*", "S",
                                                        "s", "sh", "Do", "Tj", "TJ", "'", "\""};
            const std::string op = object.getOperatorValue();
            const bool covered = !m_marks.empty() && m_marks.back();
            if (op == "BMC" || op == "BDC") {
                bool mine = m_operands.at(0).isNameAndEquals("/Artifact");
                if (op == "BDC" && m_operands.at(1).isDictionary() && m_operands.at(1).hasKey("/MCID")) {
                    nested += covered ? 1 : 0;
                    numbers.insert(m_operands.at(1).getKey("/MCID").getIntValueAsInt());
                    mine = true;
                }
                m_marks.push_back(mine || covered);
            } else if (op == "EMC") {
                if (m_marks.empty())
                    ++outside;
                else
                    m_marks.pop_back();
            } else if (painting.contains(op) && !covered) {
                ++outside;
            }
            m_operands.clear();
        }
        void handleEOF() override { open = int(m_marks.size()); }

        std::set<int> numbers;
        int outside = 0;
        int nested = 0;
        int open = 0;

    private:
        std::vector<QPDFObjectHandle> m_operands;
        std::vector<bool> m_marks;
    };

    void check(bool right, const QString &what)
    {
        if (right)
            ++findings.passed;
        else
            findings.faults += what;
    }
    static bool isTrue(QPDFObjectHandle dictionary, const char *key)
    {
        return dictionary.isDictionary() && dictionary.getKey(key).isBool() && dictionary.getKey(key).getBoolValue();
    }
    static bool hasScope(QPDFObjectHandle attributes)
    {
        if (!attributes.isArray())
            return attributes.isDictionary() && attributes.hasKey("/Scope");
        return std::ranges::any_of(attributes.getArrayAsVector(), hasScope);
    }
    void walk(QPDFObjectHandle element, const std::string &parent, QPDFObjGen page)
    {
        static const std::set<std::string> standard{"/Document", "/Part",  "/Sect",      "/Div",  "/Caption",   "/P",
                                                    "/H1",       "/H2",    "/H3",        "/L",    "/LI",        "/Lbl",
                                                    "/LBody",    "/Table", "/TR",        "/TH",   "/TD",        "/Span",
                                                    "/Quote",    "/Note",  "/Reference", "/Link", "/BlockQuote"};
        const std::string type = element.getKey("/S").isName() ? element.getKey("/S").getName() : "";
        const QString name = QString::fromStdString(type);
        check(type.empty() || standard.contains(type), name + QStringLiteral(" is no standard type"));
        if (type.size() == 3 && type[1] == 'H' && std::isdigit(static_cast<unsigned char>(type[2]))) {
            check(type[2] - '0' <= m_heading + 1, QStringLiteral("heading level jumps to ") + name);
            m_heading = type[2] - '0';
        }
        findings.tables += type == "/Table" ? 1 : 0;
        if (type == "/TR")
            check(parent == "/Table", QStringLiteral("TR outside a table"));
        if (type == "/TH" || type == "/TD")
            check(parent == "/TR", name + QStringLiteral(" outside a TR"));
        if (type == "/TH")
            check(hasScope(element.getKey("/A")), QStringLiteral("TH without a scope"));
        if (element.hasKey("/Pg"))
            page = element.getKey("/Pg").getObjGen();
        QPDFObjectHandle kids = element.getKey("/K");
        for (QPDFObjectHandle kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids}) {
            if (kid.isInteger())
                m_numbers[page].insert(kid.getIntValueAsInt());
            else if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR"))
                m_numbers[kid.hasKey("/Pg") ? kid.getKey("/Pg").getObjGen() : page].insert(
                    kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && kid.hasKey("/S")) {
                check(kid.getKey("/P").getObjGen() == element.getObjGen(),
                      QStringLiteral("a part knows another parent"));
                walk(kid, type, page);
            }
        }
    }
    void checkPage(QPDFPageObjectHelper &page, QPDFObjectHandle numbers, int index)
    {
        const QString where = QStringLiteral(" on page %1").arg(index + 1);
        Content content;
        page.parseContents(&content);
        check(content.outside == 0, QStringLiteral("painting outside marked content") + where);
        check(content.open == 0, QStringLiteral("marked content left open") + where);
        check(content.nested == 0, QStringLiteral("marked content within marked content") + where);
        QPDFObjectHandle object = page.getObjectHandle();
        check(content.numbers == m_numbers[object.getObjGen()],
              QStringLiteral("numbers of content and tree differ") + where);
        check(object.getKey("/StructParents").isInteger() &&
                  numbers.getArrayItem(2 * object.getKey("/StructParents").getIntValueAsInt() + 1).getArrayNItems() ==
                      int(content.numbers.size()),
              QStringLiteral("StructParents") + where);
        QPDFObjectHandle fonts = page.getAttribute("/Resources", false).getKey("/Font");
        for (const std::string &name : fonts.getKeys()) {
            QPDFObjectHandle font = fonts.getKey(name);
            QPDFObjectHandle real = font.getKey("/Subtype").isNameAndEquals("/Type0")
                                        ? font.getKey("/DescendantFonts").getArrayItem(0)
                                        : font;
            QPDFObjectHandle descriptor = real.getKey("/FontDescriptor");
            check(descriptor.isDictionary() && (descriptor.hasKey("/FontFile") || descriptor.hasKey("/FontFile2") ||
                                                descriptor.hasKey("/FontFile3")),
                  QStringLiteral("a font is not embedded") + where);
            check(font.hasKey("/ToUnicode"), QStringLiteral("a font without ToUnicode") + where);
        }
    }

    QPDF m_pdf;
    int m_heading = 0;
    std::map<QPDFObjGen, std::set<int>> m_numbers;
};

} // namespace

TagFindings checkTags(const QByteArray &pdf) { return TagCheck(pdf).findings; }

} // namespace volets::test
