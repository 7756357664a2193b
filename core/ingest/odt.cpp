// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/odt.h"

#include "base/archive.h"
#include "ingest/rich.h"
#include "ingest/xmlwalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

constexpr int levels = 10; ///< of lists and headings

/// The part of the format that a name belongs to: "text", "table", "style", or empty for others'.
QStringView family(QStringView space)
{
    constexpr QLatin1StringView oasis("urn:oasis:names:tc:opendocument:xmlns:");
    if (!space.startsWith(oasis))
        return {};
    const QStringView rest = space.sliced(oasis.size());
    return rest.first(std::max<qsizetype>(rest.indexOf(u':'), 0));
}

struct TextStyle
{
    QString base;
    QString list; ///< the style of the list that paragraphs of the style are items of
    int outline = 0;
    bool isTitle = false;
    bool bold = false;
    bool raised = false;
    bool hidden = false;
};

/// How one level of a list, or of the headings, is numbered.
struct ListLevel
{
    bool bullet = false;
    QString format; ///< "1", "a", "A", "i", "I"; empty: no number
    QString prefix;
    QString suffix;
    int start = 1;
    int shown = 1; ///< how many levels' numbers it shows
};

using ListLevels = std::array<ListLevel, levels>;
using Counts = std::array<int, levels>; ///< 0: the level has not begun

class Styles
{
public:
    Result<void> read(const QByteArray &part, const QString &shown)
    {
        TextStyle *style = nullptr;
        ListLevels *list = nullptr;
        return walkXml(
            part, shown,
            {.start =
                 [&](const QXmlStreamReader &xml) {
                     const auto name = xml.name();
                     const auto kind = family(xml.namespaceUri());
                     if (kind == u"office" && name == u"body")
                         return false;
                     if (kind == u"style" && name == u"style") {
                         const QString id = attributeOf(xml, QLatin1StringView("name"));
                         style = &m_styles[attributeOf(xml, QLatin1StringView("family")) + u'/' + id];
                         style->base = attributeOf(xml, QLatin1StringView("parent-style-name"));
                         style->list = attributeOf(xml, QLatin1StringView("list-style-name"));
                         style->outline = attributeOf(xml, QLatin1StringView("default-outline-level")).toInt();
                         style->isTitle = id == u"Title";
                     } else if (kind == u"style" && name == u"text-properties" && style) {
                         style->bold = attributeOf(xml, QLatin1StringView("font-weight")) == u"bold";
                         const QString position = attributeOf(xml, QLatin1StringView("text-position"));
                         style->raised = position.startsWith(QLatin1StringView("super")) ||
                                         position.section(u'%', 0, 0).toInt() > 0;
                         style->hidden = attributeOf(xml, QLatin1StringView("display")) == u"none";
                     } else if (kind == u"text" && name == u"list-style") {
                         list = &m_lists[attributeOf(xml, QLatin1StringView("name"))];
                         style = nullptr;
                     } else if (kind == u"text" && name == u"outline-style") {
                         list = &m_outline;
                         style = nullptr;
                     } else if (kind == u"text" && list && name.contains(QLatin1StringView("level-style"))) {
                         readLevel(xml, *list);
                     }
                     return true;
                 },
             .end =
                 [&](QStringView space, QStringView name) {
                     if (family(space) == u"style" && name == u"style")
                         style = nullptr;
                     else if (family(space) == u"text" && (name == u"list-style" || name == u"outline-style"))
                         list = nullptr;
                 },
             .words = {}});
    }

    /// Whether a paragraph's style, or one that it is based on, is that of titles.
    [[nodiscard]] bool isTitle(const QString &id) const
    {
        return find(id, [](const TextStyle &style) { return style.isTitle; }) != nullptr;
    }
    [[nodiscard]] bool isHidden(const QString &id) const
    {
        return find(id, [](const TextStyle &style) { return style.hidden; }) != nullptr;
    }
    [[nodiscard]] bool isBold(const QString &id) const
    {
        const TextStyle *style = find(id, [](const TextStyle &) { return true; });
        return style && style->bold;
    }
    [[nodiscard]] const TextStyle *span(const QString &id) const
    {
        const auto found = m_styles.find(QStringLiteral("text/") + id);
        return found == m_styles.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const ListLevels *list(const QString &id) const
    {
        const auto found = m_lists.find(id);
        return found == m_lists.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const ListLevels &outline() const { return m_outline; }

private:
    static void readLevel(const QXmlStreamReader &xml, ListLevels &list)
    {
        const int level = attributeOf(xml, QLatin1StringView("level")).toInt();
        if (level < 1 || level > levels)
            return;
        const QString start = attributeOf(xml, QLatin1StringView("start-value"));
        const QString shown = attributeOf(xml, QLatin1StringView("display-levels"));
        list[std::size_t(level - 1)] = {.bullet = xml.name().contains(QLatin1StringView("bullet")) ||
                                                  xml.name().contains(QLatin1StringView("image")),
                                        .format = attributeOf(xml, QLatin1StringView("num-format")),
                                        .prefix = attributeOf(xml, QLatin1StringView("num-prefix")),
                                        .suffix = attributeOf(xml, QLatin1StringView("num-suffix")),
                                        .start = start.isEmpty() ? 1 : start.toInt(),
                                        .shown = shown.isEmpty() ? 1 : shown.toInt()};
    }
    /// The first of a paragraph style and those that it is based on of which `wanted` holds, or nothing.
    template <typename Wanted> const TextStyle *find(QString id, const Wanted &wanted) const
    {
        for (int steps = 0; steps < 20; ++steps) { // styles may be based on each other in a circle
            const auto found = m_styles.find(QStringLiteral("paragraph/") + id);
            if (found == m_styles.end())
                return nullptr;
            if (wanted(found->second))
                return &found->second;
            id = found->second.base;
        }
        return nullptr;
    }

    std::map<QString, TextStyle> m_styles; ///< by family and name
    std::map<QString, ListLevels> m_lists;
    ListLevels m_outline;
};

/// Counts on at `level` (from 0), and gives the label: «3.», «c)», «-»; empty where there is none.
QString countOn(const ListLevels &list, Counts &counts, int level, std::optional<int> number = {})
{
    const auto at = std::size_t(std::clamp(level, 0, levels - 1));
    const ListLevel &look = list[at];
    counts[at] = number ? *number : counts[at] == 0 ? look.start : counts[at] + 1;
    std::fill(counts.begin() + std::ptrdiff_t(at) + 1, counts.end(), 0);
    if (look.bullet)
        return QStringLiteral("-");
    if (look.format.isEmpty())
        return {};
    QStringList numbers;
    for (int l = std::max(0, int(at) - look.shown + 1); l <= int(at); ++l) {
        const ListLevel &each = list[std::size_t(l)];
        if (!each.format.isEmpty())
            numbers += countedLabel(std::max(counts[std::size_t(l)], 1), each.format.front());
    }
    return QString(look.prefix + numbers.join(u'.') + look.suffix).trimmed();
}

/// Goes through the text itself.
class BodyReader
{
public:
    explicit BodyReader(const Styles &styles)
        : m_styles(styles)
    {}

    Result<SourceText> read(const QByteArray &part, const QString &shown)
    {
        const Result<void> walked =
            walkXml(part, shown,
                    {.start = [&](const QXmlStreamReader &xml) { return start(xml); },
                     .end = [&](QStringView space, QStringView name) { end(space, name); },
                     .words =
                         [&](QStringView words) {
                             if (!m_paragraphs.empty())
                                 m_text.write(words, m_looks.empty() ? RichLook() : m_looks.back());
                         }});
        if (!walked)
            return std::unexpected(walked.error());
        return m_text.finish(shown);
    }

private:
    struct List
    {
        QString style;
        Counts counts{}; ///< of the outermost list; inner ones count there too
        QString id;
        std::optional<int> number; ///< that the item names itself
        bool itemWaits = false;    ///< its first paragraph is yet to come
    };

    static bool isPassedOver(QStringView kind, QStringView name)
    {
        static const std::set<QString> names{QStringLiteral("office/font-face-decls"),
                                             QStringLiteral("office/automatic-styles"),
                                             QStringLiteral("office/forms"),
                                             QStringLiteral("office/annotation"),
                                             QStringLiteral("office/scripts"),
                                             QStringLiteral("text/tracked-changes"),
                                             QStringLiteral("text/sequence-decls"),
                                             QStringLiteral("text/note-citation"),
                                             QStringLiteral("text/table-of-content"),
                                             QStringLiteral("text/illustration-index"),
                                             QStringLiteral("text/table-index"),
                                             QStringLiteral("text/object-index"),
                                             QStringLiteral("text/user-index"),
                                             QStringLiteral("text/alphabetical-index"),
                                             QStringLiteral("text/hidden-text"),
                                             QStringLiteral("text/ruby-text"),
                                             QStringLiteral("text/number"),
                                             QStringLiteral("svg-compatible/title"),
                                             QStringLiteral("svg-compatible/desc"),
                                             QStringLiteral("table/title"),
                                             QStringLiteral("table/desc")};
        return names.contains(kind + u'/' + name);
    }

    bool start(const QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        const auto kind = family(xml.namespaceUri());
        if (isPassedOver(kind, name))
            return false;
        if (kind == u"text")
            return startText(xml, name);
        if (kind == u"table") {
            if (name == u"table")
                m_text.beginTable();
            else if (name == u"table-row")
                m_text.beginRow();
            else if (name == u"table-cell")
                m_text.beginCell();
        }
        return true;
    }

    bool startText(const QXmlStreamReader &xml, QStringView name)
    {
        const QString style = attributeOf(xml, QLatin1StringView("style-name"));
        if (name == u"p" || name == u"h") {
            if (m_styles.isHidden(style))
                return false;
            beginParagraph(xml, name == u"h", style);
        } else if (name == u"span") {
            const TextStyle *look = m_styles.span(style);
            if (look && look->hidden)
                return false;
            RichLook next = m_looks.empty() ? RichLook() : m_looks.back();
            if (look) {
                next.bold = next.bold || look->bold;
                next.raised = next.raised || look->raised;
            }
            m_looks.push_back(next);
        } else if (name == u"s") {
            m_text.write(u" ");
        } else if (name == u"tab" || name == u"line-break") {
            m_text.write(u" ");
        } else if (name == u"list") {
            beginList(xml, style);
        } else if (name == u"list-item" && !m_lists.empty()) {
            const QString number = attributeOf(xml, QLatin1StringView("start-value"));
            m_lists.back().itemWaits = true;
            m_lists.back().number = number.isEmpty() ? std::nullopt : std::optional(number.toInt());
        } else if (name == u"section" && attributeOf(xml, QLatin1StringView("display")) == u"none") {
            return false;
        } else if (name == u"note") {
            m_text.beginNote();
            m_outside.push_back(std::exchange(m_paragraphs, {}));
        }
        return true;
    }

    void beginParagraph(const QXmlStreamReader &xml, bool heading, const QString &style)
    {
        // a paragraph within a paragraph stands in a box that is anchored there
        const bool boxed = !m_paragraphs.empty();
        if (boxed)
            m_text.beginBox();
        m_paragraphs.push_back(boxed);
        m_looks.push_back({.bold = m_styles.isBold(style), .raised = false});
        const bool item = !m_lists.empty() && m_lists.back().itemWaits;
        const int depth = int(m_lists.size()) - 1;
        QString label;
        if (item) {
            m_lists.back().itemWaits = false;
            if (const ListLevels *list = m_styles.list(m_lists.back().style))
                label = countOn(*list, m_lists.front().counts, depth, m_lists.back().number);
        }
        if (heading || m_styles.isTitle(style)) {
            const int level = heading ? std::max(attributeOf(xml, QLatin1StringView("outline-level")).toInt(), 1) : 1;
            if (heading && !item && attributeOf(xml, QLatin1StringView("is-list-header")) != u"true")
                label = countOn(m_styles.outline(), m_headings, level - 1);
            m_text.beHeading(level);
            if (!label.isEmpty() && label != u"-")
                m_text.write(QString(label + u' '));
        } else if (item && !label.isEmpty() && label.size() <= 12 && !label.contains(u' ')) {
            m_text.beItem(label, depth);
        } else {
            m_text.beParagraph();
            if (!label.isEmpty())
                m_text.write(QString(label + u' '));
        }
    }

    void beginList(const QXmlStreamReader &xml, const QString &style)
    {
        List list{.style = style, .id = attributeOf(xml, QLatin1StringView("id")), .number = {}};
        if (!m_lists.empty()) {
            if (list.style.isEmpty())
                list.style = m_lists.back().style;
        } else if (const auto continued = m_countsOfList.find(attributeOf(xml, QLatin1StringView("continue-list")));
                   continued != m_countsOfList.end()) {
            list.counts = continued->second;
        } else if (attributeOf(xml, QLatin1StringView("continue-numbering")) == u"true") {
            list.counts = m_countsOfStyle[style];
        }
        m_lists.push_back(std::move(list));
    }

    void end(QStringView space, QStringView name)
    {
        const auto kind = family(space);
        if (kind == u"table") {
            if (name == u"table")
                m_text.endTable();
            else if (name == u"table-cell")
                m_text.endCell();
            return;
        }
        if (kind != u"text")
            return;
        if ((name == u"p" || name == u"h") && !m_paragraphs.empty()) {
            const bool boxed = m_paragraphs.back();
            m_paragraphs.pop_back();
            m_looks.pop_back();
            if (boxed)
                m_text.endApart();
            else
                m_text.beParagraph();
        } else if (name == u"span" && !m_looks.empty()) {
            m_looks.pop_back();
        } else if (name == u"list" && !m_lists.empty()) {
            if (m_lists.size() == 1) {
                m_countsOfStyle[m_lists.front().style] = m_lists.front().counts;
                if (!m_lists.front().id.isEmpty())
                    m_countsOfList[m_lists.front().id] = m_lists.front().counts;
            }
            m_lists.pop_back();
        } else if (name == u"note" && !m_outside.empty()) {
            m_text.endApart();
            m_paragraphs = std::move(m_outside.back());
            m_outside.pop_back();
        }
    }

    const Styles &m_styles;
    RichText m_text;
    std::vector<bool> m_paragraphs;           ///< that are open; whether each stands in a box
    std::vector<std::vector<bool>> m_outside; ///< the same, around the notes that are open
    std::vector<RichLook> m_looks;
    std::vector<List> m_lists; ///< that are open, outermost first
    std::map<QString, Counts> m_countsOfStyle;
    std::map<QString, Counts> m_countsOfList;
    Counts m_headings{};
};

} // namespace

bool looksLikeOdt(const QByteArray &bytes)
{
    // the first entry is not compressed, so that the type stands at a fixed place
    const QByteArrayView start = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 200));
    return start.startsWith("PK\x03\x04") && start.contains("application/vnd.oasis.opendocument.text") &&
           !start.contains("opendocument.text-web");
}

Result<SourceText> readOdt(const QByteArray &bytes, const QString &shown)
{
    const QString content = QStringLiteral("content.xml");
    const QString stylesName = QStringLiteral("styles.xml");
    const auto parts = unpackArchive(bytes, {content, stylesName}, shown);
    if (!parts)
        return std::unexpected(parts.error());
    const auto text = parts->find(content);
    if (text == parts->end())
        return fail(Words::tr("%1 has no words: choose a file that has a text.").arg(shown));
    Styles styles;
    if (const auto named = parts->find(stylesName); named != parts->end())
        if (const Result<void> read = styles.read(named->second, shown); !read)
            return std::unexpected(read.error());
    if (const Result<void> read = styles.read(text->second, shown); !read)
        return std::unexpected(read.error());
    return BodyReader(styles).read(text->second, shown);
}

} // namespace volets
