// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/htmlcost.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QSet>

#include <algorithm>
#include <cctype>
#include <vector>

namespace volets {

namespace {

constexpr qsizetype deepest = 2'000;        ///< open elements
constexpr qint64 mostLooks = 100'000'000;   ///< at open elements
constexpr qint64 mostCopies = 2'000'000;    ///< of open formatting
constexpr qsizetype mostAttributes = 1'000; ///< of one tag: each is compared with all

using Names = QSet<QByteArray>;

Names namesOf(const char *list)
{
    const QByteArrayList names = QByteArray(list).split(' ');
    return {names.begin(), names.end()};
}

/// Elements that have no end, or that end by themselves where the next of their kind begins.
bool neverNests(const QByteArray &name)
{
    static const Names names =
        namesOf("area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup rp rt "
                "colgroup tbody thead tfoot tr html head body !doctype");
    return names.contains(name);
}
bool isFormatting(const QByteArray &name)
{
    static const Names names = namesOf("a b big code em font i nobr s small strike strong tt u");
    return names.contains(name);
}
/// An end tag within one of these does not close what was opened outside.
bool isBoundary(const QByteArray &name)
{
    static const Names names = namesOf("table td th caption object marquee applet");
    return names.contains(name);
}
/// What is within is no tags: passed over up to the end tag.
bool isOpaque(const QByteArray &name)
{
    static const Names names = namesOf("script style textarea title xmp iframe noembed");
    return names.contains(name);
}

struct Tag
{
    QByteArray name; ///< in lower case
    bool closes = false;
    bool isEmpty = false;     ///< «/>», which counts in drawings and formulas only
    qsizetype attributes = 0; ///< at most so many
    qsizetype end = 0;        ///< behind it
};

/// The tag at a «<», or one without a name where there is none.
Tag tagAt(QByteArrayView page, qsizetype at)
{
    Tag tag;
    qsizetype i = at + 1;
    if (i < page.size() && page[i] == '/') {
        tag.closes = true;
        ++i;
    }
    const qsizetype from = i;
    while (i < page.size() && i - from < 40 && (std::isalnum(static_cast<unsigned char>(page[i])) || page[i] == '!'))
        ++i;
    tag.name = page.sliced(from, i - from).toByteArray().toLower();
    char quote = 0;
    for (; i < page.size() && (quote != 0 || page[i] != '>'); ++i) {
        const char c = page[i];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && page[i - 1] == '=')
            quote = c;
        else if (c == '=' || c == '/' || std::isspace(static_cast<unsigned char>(c)))
            ++tag.attributes;
    }
    tag.isEmpty = i > at && i < page.size() && page[i - 1] == '/';
    tag.end = std::min(i + 1, page.size());
    return tag;
}

class Cost
{
public:
    /// False where the page costs too much.
    bool add(const Tag &tag)
    {
        m_looks += qint64(m_open.size());
        m_copies += m_formatting;
        if (tag.closes)
            close(tag.name);
        else if (!tag.isEmpty || !isInDrawing())
            open(tag.name);
        return tag.attributes <= mostAttributes && m_looks <= mostLooks && m_copies <= mostCopies &&
               qsizetype(m_open.size()) <= deepest;
    }
    /// Within SVG and MathML the rules are those of XML.
    [[nodiscard]] bool isInDrawing() const
    {
        static const Names names = namesOf("svg math foreignobject");
        const auto found =
            std::find_if(m_open.rbegin(), m_open.rend(), [](const QByteArray &each) { return names.contains(each); });
        return found != m_open.rend() && *found != "foreignobject";
    }

private:
    void open(const QByteArray &name)
    {
        if (name == "td" || name == "th" || name == "tr")
            popInside("table");
        if (neverNests(name) && !isInDrawing())
            return;
        m_formatting += isFormatting(name) ? 1 : 0;
        m_open.push_back(name);
    }
    void close(const QByteArray &name)
    {
        for (std::size_t i = m_open.size(); i-- > 0;) {
            ++m_looks;
            if (m_open[i] == name) {
                m_open.resize(i);
                m_formatting -= isFormatting(name) && m_formatting > 0 ? 1 : 0;
                return;
            }
            if (isBoundary(m_open[i]) && name != "table")
                return;
        }
    }
    /// Closes what was opened within the last element of the name.
    void popInside(const QByteArray &name)
    {
        const auto last = std::find(m_open.rbegin(), m_open.rend(), name);
        if (last != m_open.rend())
            m_open.erase(last.base(), m_open.end());
    }

    std::vector<QByteArray> m_open;
    qint64 m_looks = 0;
    qint64 m_copies = 0;
    qint64 m_formatting = 0; ///< elements whose looks go on in the next paragraph
};

} // namespace

bool isBearableHtml(QByteArrayView page)
{
    Cost cost;
    const QByteArray lower = page.toByteArray().toLower();
    for (qsizetype at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
        if (QByteArrayView(lower).sliced(at).startsWith("<!--")) {
            const qsizetype plain = lower.indexOf("-->", at + 2);
            const qsizetype odd = lower.indexOf("--!>", at + 4);
            const qsizetype end = plain < 0 || (odd >= 0 && odd < plain) ? odd : plain;
            if (end < 0)
                return true;
            at = lower.indexOf('>', end) + 1;
            continue;
        }
        const Tag tag = tagAt(lower, at);
        at = std::max(tag.end, at + 1);
        if (tag.name.isEmpty())
            continue;
        if (!tag.closes && isOpaque(tag.name) && !cost.isInDrawing()) {
            const qsizetype end = lower.indexOf(QByteArray("</" + tag.name), at);
            if (end < 0)
                return true;
            at = tagAt(lower, end).end;
            continue;
        }
        if (!cost.add(tag))
            return false;
    }
    return true;
}

} // namespace volets
