// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/docx.h"

#include "base/archive.h"
#include "ingest/rich.h"
#include "ingest/xmlwalk.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

constexpr int depths = 9; ///< of lists and headings

/// Strict and transitional files differ in the beginning of the name only.
bool isWord(QStringView space) { return space.contains(QLatin1StringView("wordprocessingml")); }

/// «w:val», which most properties have.
QString value(const QXmlStreamReader &xml) { return attributeOf(xml, QLatin1StringView("val")); }

/// A property such as `<w:b/>`, which `w:val="0"` takes back.
bool isOn(const QXmlStreamReader &xml)
{
    const QString set = value(xml);
    return set != u"0" && set != u"false" && set != u"off" && set != u"none";
}

/// A paragraph's place in a list.
struct ListPlace
{
    QString list; ///< `numId`; "0" takes a style's place back
    int level = 0;
};

struct ParagraphStyle
{
    QString name;
    QString base;
    int outline = -1; ///< level from 0
    std::optional<QString> list;
    std::optional<int> level;
};

/// What a paragraph says of itself, and its style with those it is based on.
struct ParagraphProperties
{
    QString style;
    int outline = -1;
    std::optional<QString> list;
    std::optional<int> level;
};

class Styles
{
public:
    Result<void> read(const QByteArray &part, const QString &shown)
    {
        ParagraphStyle *style = nullptr;
        return walkXml(part, shown,
                       {.start =
                            [&](const QXmlStreamReader &xml) {
                                const auto name = xml.name();
                                if (name == u"style") {
                                    const QString id = attributeOf(xml, QLatin1StringView("styleId"));
                                    style = &m_styles[id];
                                    if (attributeOf(xml, QLatin1StringView("default")) == u"1" &&
                                        attributeOf(xml, QLatin1StringView("type")) == u"paragraph")
                                        m_default = id;
                                } else if (!style) {
                                    return true;
                                } else if (name == u"name") {
                                    style->name = value(xml).toLower();
                                } else if (name == u"basedOn") {
                                    style->base = value(xml);
                                } else if (name == u"outlineLvl") {
                                    style->outline = value(xml).toInt();
                                } else if (name == u"numId") {
                                    style->list = value(xml);
                                } else if (name == u"ilvl") {
                                    style->level = value(xml).toInt();
                                }
                                return true;
                            },
                        .end = {},
                        .words = {}});
    }

    /// The level of a heading from 1, or 0.
    [[nodiscard]] int headingOf(const ParagraphProperties &paragraph) const
    {
        if (paragraph.outline >= 0)
            return paragraph.outline < depths ? paragraph.outline + 1 : 0;
        int found = 0;
        forEach(paragraph.style, [&](const ParagraphStyle &style) {
            if (style.outline >= 0)
                found = style.outline < depths ? style.outline + 1 : 0;
            else if (style.name == u"title")
                found = 1;
            else if (style.name.startsWith(QLatin1StringView("heading ")))
                found = style.name.sliced(8).toInt();
            else
                return false;
            return true;
        });
        return found;
    }
    /// Lines of a table of contents repeat the headings with the numbers of pages.
    [[nodiscard]] bool isContents(const ParagraphProperties &paragraph) const
    {
        bool found = false;
        forEach(paragraph.style, [&](const ParagraphStyle &style) {
            found = style.name.startsWith(QLatin1StringView("toc ")) || style.name == u"table of figures";
            return found;
        });
        return found;
    }
    [[nodiscard]] std::optional<ListPlace> listOf(const ParagraphProperties &paragraph) const
    {
        std::optional<QString> list = paragraph.list;
        std::optional<int> level = paragraph.level;
        forEach(paragraph.style, [&](const ParagraphStyle &style) {
            if (!list)
                list = style.list;
            if (!level)
                level = style.level;
            return list && level;
        });
        if (!list || *list == u"0")
            return std::nullopt;
        return ListPlace{*list, std::clamp(level.value_or(0), 0, depths - 1)};
    }

private:
    /// Calls `visit` with a style and those that it is based on, until it answers true.
    template <typename Visit> void forEach(QString id, const Visit &visit) const
    {
        if (id.isEmpty())
            id = m_default;
        for (int steps = 0; steps < 20; ++steps) { // styles may be based on each other in a circle
            const auto found = m_styles.find(id);
            if (found == m_styles.end() || visit(found->second))
                return;
            id = found->second.base;
        }
    }

    std::map<QString, ParagraphStyle> m_styles;
    QString m_default;
};

/// The lists and how far each has counted.
class Numbering
{
public:
    Result<void> read(const QByteArray &part, const QString &shown)
    {
        QString id;
        bool isList = false;
        int level = 0;
        return walkXml(part, shown,
                       {.start =
                            [&](const QXmlStreamReader &xml) {
                                const auto name = xml.name();
                                if (name == u"abstractNum" || name == u"num") {
                                    isList = name == u"num";
                                    id = attributeOf(xml, isList ? QLatin1StringView("numId")
                                                                 : QLatin1StringView("abstractNumId"));
                                } else if (name == u"abstractNumId") {
                                    m_lists[id].kind = value(xml);
                                } else if (name == u"lvl" || name == u"lvlOverride") {
                                    level =
                                        std::clamp(attributeOf(xml, QLatin1StringView("ilvl")).toInt(), 0, depths - 1);
                                } else if (name == u"startOverride") {
                                    m_lists[id].starts[level] = value(xml).toInt();
                                } else if (!isList && name == u"start") {
                                    m_kinds[id].levels[std::size_t(level)].start = value(xml).toInt();
                                } else if (!isList && name == u"numFmt") {
                                    m_kinds[id].levels[std::size_t(level)].format = value(xml);
                                } else if (!isList && name == u"lvlText") {
                                    m_kinds[id].levels[std::size_t(level)].text = value(xml);
                                }
                                return true;
                            },
                        .end = {},
                        .words = {}});
    }

    /// Counts on, and gives the label of the paragraph: «3.», «c)», «-»; empty where its list shows none.
    QString next(const ListPlace &place)
    {
        const auto list = m_lists.find(place.list);
        if (list == m_lists.end())
            return {};
        Kind &kind = m_kinds[list->second.kind];
        const auto at = std::size_t(place.level);
        if (const auto start = list->second.starts.find(place.level); start != list->second.starts.end()) {
            kind.counts[at] = start->second - 1;
            list->second.starts.erase(start);
        } else if (kind.counts[at] == unused) {
            kind.counts[at] = kind.levels[at].start - 1;
        }
        ++kind.counts[at];
        for (std::size_t deeper = at + 1; deeper < depths; ++deeper)
            kind.counts[deeper] = unused;
        if (kind.levels[at].format == u"bullet")
            return QStringLiteral("-");
        QString label = kind.levels[at].text;
        for (std::size_t l = 0; l < depths; ++l) {
            const int count = kind.counts[l] == unused ? kind.levels[l].start : kind.counts[l];
            label.replace(QStringLiteral("%%1").arg(l + 1), inFormat(count, kind.levels[l].format));
        }
        return label.trimmed();
    }

private:
    static constexpr int unused = -1'000'000;
    struct Level
    {
        int start = 1;
        QString format;
        QString text;
    };
    struct Kind
    {
        std::array<Level, depths> levels;
        std::array<int, depths> counts = filled();
    };
    struct List
    {
        QString kind;
        std::map<int, int> starts; ///< by level, for the first paragraph of the list there
    };

    static std::array<int, depths> filled()
    {
        std::array<int, depths> counts{};
        counts.fill(unused);
        return counts;
    }
    static QString inFormat(int count, const QString &format)
    {
        const QChar sign = format == u"lowerLetter"   ? u'a'
                           : format == u"upperLetter" ? u'A'
                           : format == u"lowerRoman"  ? u'i'
                           : format == u"upperRoman"  ? u'I'
                                                      : u'1';
        return format == u"none" ? QString() : countedLabel(count, sign);
    }

    std::map<QString, Kind> m_kinds;
    std::map<QString, List> m_lists;
};

/// The words of footnotes or endnotes, by their id.
Result<void> readNotes(const QByteArray &part, const QString &shown, std::map<QString, QString> &notes)
{
    QString id;
    bool inWords = false;
    return walkXml(part, shown,
                   {.start =
                        [&](const QXmlStreamReader &xml) {
                            const auto name = xml.name();
                            if (name == u"footnote" || name == u"endnote")
                                id = attributeOf(xml, QLatin1StringView("id"));
                            inWords = name == u"t" && isWord(xml.namespaceUri());
                            return name != u"Fallback" && name != u"del" && name != u"moveFrom";
                        },
                    .end =
                        [&](QStringView, QStringView name) {
                            if (name == u"p" || name == u"tab" || name == u"br")
                                notes[id] += u' ';
                            inWords = false;
                        },
                    .words =
                        [&](QStringView words) {
                            if (inWords)
                                notes[id] += words;
                        }});
}

/// Goes through the text itself.
class BodyReader
{
public:
    BodyReader(const Styles &styles, Numbering &numbering, const std::map<QString, QString> &footnotes,
               const std::map<QString, QString> &endnotes)
        : m_styles(styles)
        , m_numbering(numbering)
        , m_footnotes(footnotes)
        , m_endnotes(endnotes)
    {}

    Result<SourceText> read(const QByteArray &part, const QString &shown)
    {
        const Result<void> walked = walkXml(part, shown,
                                            {.start = [&](const QXmlStreamReader &xml) { return start(xml); },
                                             .end = [&](QStringView space, QStringView name) { end(space, name); },
                                             .words =
                                                 [&](QStringView words) {
                                                     if (m_inWords && !m_run.hidden && !m_paragraph.isContents)
                                                         m_text.write(words, m_run.look);
                                                 }});
        if (!walked)
            return std::unexpected(walked.error());
        return m_text.finish(shown);
    }

private:
    struct Run
    {
        RichLook look;
        bool hidden = false;
    };
    struct Open
    {
        ParagraphProperties properties;
        bool isContents = false;
        bool begun = false; ///< its properties count
    };

    /// What is no text, or no longer: deleted words, earlier properties, the second telling of a drawing.
    static bool isPassedOver(QStringView name)
    {
        static const std::set<QString> names{
            QStringLiteral("del"),       QStringLiteral("moveFrom"),  QStringLiteral("Fallback"),
            QStringLiteral("pPrChange"), QStringLiteral("rPrChange"), QStringLiteral("sectPr"),
            QStringLiteral("tblPr"),     QStringLiteral("trPr"),      QStringLiteral("tcPr"),
            QStringLiteral("tabs"),      QStringLiteral("sdtPr"),     QStringLiteral("instrText"),
            QStringLiteral("tblGrid"),   QStringLiteral("framePr"),   QStringLiteral("pBdr")};
        return names.contains(name.toString());
    }

    bool start(const QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        if (isPassedOver(name))
            return false;
        if (!isWord(xml.namespaceUri()))
            return true;
        if (name == u"pPr")
            m_inProperties = true;
        if (m_inProperties)
            return readProperty(xml);
        if (name == u"p") {
            m_paragraph = {};
            m_text.beParagraph();
        } else if (name == u"r") {
            begin();
            m_run = {};
        } else if (name == u"t") {
            m_inWords = true;
        } else if (name == u"tab" || name == u"br" || name == u"cr" || name == u"ptab") {
            m_text.write(u" ", m_run.look);
        } else if (name == u"noBreakHyphen") {
            m_text.write(u"\u2011", m_run.look);
        } else if (name == u"b") {
            m_run.look.bold = isOn(xml);
        } else if (name == u"vanish") {
            m_run.hidden = isOn(xml);
        } else if (name == u"vertAlign") {
            m_run.look.raised = value(xml) == u"superscript";
        } else if (name == u"footnoteReference" || name == u"endnoteReference") {
            const auto &notes = name == u"footnoteReference" ? m_footnotes : m_endnotes;
            if (const auto note = notes.find(attributeOf(xml, QLatin1StringView("id"))); note != notes.end()) {
                m_text.beginNote();
                m_text.write(note->second);
                m_text.endApart();
            }
        } else if (name == u"tbl") {
            m_text.beginTable();
        } else if (name == u"tr") {
            m_text.beginRow();
        } else if (name == u"tc") {
            m_text.beginCell();
        } else if (name == u"txbxContent") {
            m_outside.emplace_back(m_paragraph, m_run);
            m_text.beginBox();
        }
        return true;
    }

    bool readProperty(const QXmlStreamReader &xml)
    {
        const auto name = xml.name();
        if (name == u"pStyle")
            m_paragraph.properties.style = value(xml);
        else if (name == u"outlineLvl")
            m_paragraph.properties.outline = value(xml).toInt();
        else if (name == u"numId")
            m_paragraph.properties.list = value(xml);
        else if (name == u"ilvl")
            m_paragraph.properties.level = value(xml).toInt();
        return name != u"rPr"; // how the paragraph's mark looks
    }

    /// The paragraph's first run comes: only now is it sure that the paragraph has properties or none.
    void begin()
    {
        if (m_paragraph.begun)
            return;
        m_paragraph.begun = true;
        const ParagraphProperties &properties = m_paragraph.properties;
        m_paragraph.isContents = m_styles.isContents(properties);
        const int heading = m_styles.headingOf(properties);
        const std::optional<ListPlace> place = m_styles.listOf(properties);
        const QString label = place ? m_numbering.next(*place) : QString();
        if (heading > 0)
            m_text.beHeading(heading);
        if (label.isEmpty())
            return;
        if (heading > 0 || !isMarker(label))
            m_text.write(QString(label + u' '));
        else
            m_text.beItem(label, place->level);
    }

    /// «3.», «(a)», «-», not «Article 3».
    static bool isMarker(const QString &label) { return label.size() <= 12 && !label.contains(u' '); }

    void end(QStringView space, QStringView name)
    {
        if (!isWord(space))
            return;
        if (name == u"pPr") {
            m_inProperties = false;
        } else if (name == u"t") {
            m_inWords = false;
        } else if (name == u"p") {
            begin(); // a list counts its empty paragraphs too
            m_text.beParagraph();
            m_paragraph = {};
        } else if (name == u"tbl") {
            m_text.endTable();
        } else if (name == u"tc") {
            m_text.endCell();
        } else if (name == u"txbxContent" && !m_outside.empty()) {
            m_text.endApart();
            std::tie(m_paragraph, m_run) = m_outside.back();
            m_outside.pop_back();
        }
    }

    const Styles &m_styles;
    Numbering &m_numbering;
    const std::map<QString, QString> &m_footnotes;
    const std::map<QString, QString> &m_endnotes;
    RichText m_text;
    Open m_paragraph;
    Run m_run;
    std::vector<std::pair<Open, Run>> m_outside; ///< around the text boxes that are open
    bool m_inProperties = false;
    bool m_inWords = false;
};

/// The name of the part that holds the text, from the package's own relations.
QString mainPart(const QByteArray &relations)
{
    const QString usual = QStringLiteral("word/document.xml");
    QString name = usual;
    const Result<void> walked =
        walkXml(relations, {},
                {.start =
                     [&](const QXmlStreamReader &xml) {
                         if (attributeOf(xml, QLatin1StringView("Type")).endsWith(QLatin1StringView("/officeDocument")))
                             name = attributeOf(xml, QLatin1StringView("Target"));
                         return true;
                     },
                 .end = {},
                 .words = {}});
    if (!walked) // a list that cannot be read names nothing
        return usual;
    return name.startsWith(u'/') ? name.sliced(1) : name;
}

} // namespace

bool looksLikeDocx(const QByteArray &bytes)
{
    if (!bytes.startsWith("PK\x03\x04"))
        return false;
    const QString relations = QStringLiteral("_rels/.rels");
    const auto parts = unpackArchive(bytes, {relations}, {});
    // spreadsheets and slides are such packages too
    return parts && parts->contains(relations) && mainPart(parts->at(relations)).startsWith(QLatin1StringView("word/"));
}

Result<SourceText> readDocx(const QByteArray &bytes, const QString &shown)
{
    const QString relations = QStringLiteral("_rels/.rels");
    const auto start = unpackArchive(bytes, {relations}, shown);
    if (!start)
        return std::unexpected(start.error());
    const QString text = mainPart(start->contains(relations) ? start->at(relations) : QByteArray());
    const QString folder = text.first(text.lastIndexOf(u'/') + 1);
    const auto named = [&](const char *part) { return QString(folder + QLatin1StringView(part)); };
    const auto parts = unpackArchive(
        bytes, {text, named("styles.xml"), named("numbering.xml"), named("footnotes.xml"), named("endnotes.xml")},
        shown);
    if (!parts)
        return std::unexpected(parts.error());
    if (!parts->contains(text))
        return fail(Words::tr("%1 has no words: choose a file that has a text.").arg(shown));

    Styles styles;
    Numbering numbering;
    std::map<QString, QString> footnotes;
    std::map<QString, QString> endnotes;
    const auto readPart = [&](const char *part, const auto &read) -> Result<void> {
        const auto found = parts->find(named(part));
        return found == parts->end() ? Result<void>() : read(found->second);
    };
    Result<void> read = readPart("styles.xml", [&](const QByteArray &part) { return styles.read(part, shown); });
    if (read)
        read = readPart("numbering.xml", [&](const QByteArray &part) { return numbering.read(part, shown); });
    if (read)
        read = readPart("footnotes.xml", [&](const QByteArray &part) { return readNotes(part, shown, footnotes); });
    if (read)
        read = readPart("endnotes.xml", [&](const QByteArray &part) { return readNotes(part, shown, endnotes); });
    if (!read)
        return std::unexpected(read.error());
    return BodyReader(styles, numbering, footnotes, endnotes).read(parts->at(text), shown);
}

} // namespace volets
