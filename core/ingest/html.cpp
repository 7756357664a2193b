// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/html.h"

#include "ingest/decode.h"
#include "ingest/htmlcost.h"
#include "ingest/inline.h"
#include "ingest/rich.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <gumbo.h>

#include <memory>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

constexpr int deepest = 400; ///< elements within elements; browsers stop at 512

std::unexpected<Error> tooDeep(const QString &shown)
{
    return fail(
        Words::tr("%1 is nested deeper than any text is: save it as plain text and open that file.").arg(shown));
}

struct Destroy
{
    void operator()(GumboOutput *page) const { gumbo_destroy_output(&kGumboDefaultOptions, page); }
};
using Page = std::unique_ptr<GumboOutput, Destroy>;

QString attribute(const GumboElement &element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

/// What a reader of the page does not see, or sees as its frame.
bool isLeftOut(const GumboElement &element)
{
    switch (element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
        return true;
    default:
        break;
    }
    if (gumbo_get_attribute(&element.attributes, "hidden") || attribute(element, "role") == u"navigation")
        return true;
    static const QRegularExpression unseen(QStringLiteral(R"(\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b)"));
    return unseen.match(attribute(element, "style")).hasMatch();
}

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_CENTER:
        return true;
    default:
        return false;
    }
}

int headingLevel(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0; }

/// How an ordered list counts: one of "1aAiI".
QChar counting(const GumboElement &list)
{
    static const QRegularExpression style(
        QStringLiteral(R"(list-style(?:-type)?\s*:[^;]*\b(lower|upper)-(alpha|latin|roman))"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = style.match(attribute(list, "style")); match.hasMatch()) {
        const bool upper = match.captured(1).compare(u"upper", Qt::CaseInsensitive) == 0;
        const bool roman = match.captured(2).compare(u"roman", Qt::CaseInsensitive) == 0;
        return roman ? (upper ? u'I' : u'i') : (upper ? u'A' : u'a');
    }
    const QString type = attribute(list, "type");
    return type.size() == 1 && QStringView(u"1aAiI").contains(type.front()) ? type.front() : QChar(u'1');
}

/// The number of the note that an element holds by its id («fn12», «_ftn3», «cite_note-7»), or empty.
QString noteNumber(const GumboElement &element)
{
    static const QRegularExpression id(
        QStringLiteral(R"(^_?(?:fn|ftn|edn|footnote|endnote|note|cite_note)[-_:.]?(\d{1,4})$)"),
        QRegularExpression::CaseInsensitiveOption);
    return id.match(attribute(element, "id")).captured(1);
}

/// A link from a note back to its call.
bool leadsBack(const GumboElement &element)
{
    static const QRegularExpression target(QStringLiteral(R"(^#_?(?:fnref|ftnref|ednref|footnote-?ref|cite_ref))"),
                                           QRegularExpression::CaseInsensitiveOption);
    return element.tag == GUMBO_TAG_A &&
           (attribute(element, "role") == u"doc-backlink" || target.match(attribute(element, "href")).hasMatch());
}

/// Goes through a page's elements.
class PageReader
{
public:
    void readChildren(const GumboElement &element)
    {
        if (++m_depth > deepest)
            m_tooDeep = true;
        else
            for (unsigned i = 0; i < element.children.length; ++i)
                read(*static_cast<const GumboNode *>(element.children.data[i]));
        --m_depth;
    }
    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }
    [[nodiscard]] Result<SourceText> finish(const QString &shown) { return m_text.finish(shown); }

private:
    void read(const GumboNode &node)
    {
        switch (node.type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            m_breaks = node.type == GUMBO_NODE_WHITESPACE ? m_breaks : 0;
            m_text.write(QString::fromUtf8(node.v.text.text), m_look);
            break;
        case GUMBO_NODE_ELEMENT:
            if (!isLeftOut(node.v.element))
                readElement(node.v.element);
            break;
        default:
            break;
        }
    }

    void readElement(const GumboElement &element)
    {
        const RichLook before = m_look;
        switch (element.tag) {
        case GUMBO_TAG_BR:
            // two in a row part paragraphs
            if (++m_breaks > 1)
                m_text.endParagraph();
            else
                m_text.write(u" ", m_look);
            return;
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
            readList(element);
            return;
        case GUMBO_TAG_TABLE:
            m_text.beginTable();
            readChildren(element);
            m_text.endTable();
            return;
        case GUMBO_TAG_TR:
            m_text.beginRow();
            readChildren(element);
            return;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
            m_text.beginCell();
            readChildren(element);
            m_text.endCell();
            return;
        case GUMBO_TAG_A:
            if (leadsBack(element))
                return;
            break;
        case GUMBO_TAG_B:
        case GUMBO_TAG_STRONG:
            m_look.bold = true;
            break;
        case GUMBO_TAG_SUP:
            m_look.raised = true;
            break;
        case GUMBO_TAG_Q:
            m_text.write(u"“", m_look);
            break;
        default:
            break;
        }
        const int level = headingLevel(element.tag);
        const QString note = level == 0 && isBlock(element.tag) ? noteNumber(element) : QString();
        if (level > 0)
            m_text.beHeading(level);
        else if (!note.isEmpty())
            m_text.beItem(raisedFigures(note), 0);
        else if (isBlock(element.tag))
            m_text.endParagraph();
        readChildren(element);
        if (level > 0 || !note.isEmpty())
            m_text.beParagraph();
        else if (isBlock(element.tag))
            m_text.endParagraph();
        if (element.tag == GUMBO_TAG_Q)
            m_text.write(u"”", m_look);
        m_look = before;
    }

    void readList(const GumboElement &list)
    {
        m_text.endParagraph();
        const bool ordered = list.tag == GUMBO_TAG_OL;
        const QChar format = counting(list);
        bool hasStart = false;
        const int start = attribute(list, "start").toInt(&hasStart);
        int number = hasStart ? start : 1;
        const int depth = m_listDepth++;
        for (unsigned i = 0; i < list.children.length; ++i) {
            const auto &child = *static_cast<const GumboNode *>(list.children.data[i]);
            if (child.type != GUMBO_NODE_ELEMENT || isLeftOut(child.v.element))
                continue;
            const GumboElement &item = child.v.element;
            if (item.tag != GUMBO_TAG_LI) {
                readElement(item);
                continue;
            }
            bool hasValue = false;
            if (const int value = attribute(item, "value").toInt(&hasValue); hasValue)
                number = value;
            const QString note = noteNumber(item);
            if (!note.isEmpty())
                m_text.beItem(raisedFigures(note), 0);
            else if (ordered)
                m_text.beItem(countedLabel(number, format) +
                                  (format == u'1' || format == u'A' || format == u'I' ? u'.' : u')'),
                              depth);
            else
                m_text.beItem(QStringLiteral("-"), depth);
            ++number;
            readChildren(item);
            m_text.beParagraph();
        }
        --m_listDepth;
    }

    RichText m_text;
    RichLook m_look;
    int m_depth = 0;
    int m_listDepth = 0;
    int m_breaks = 0; ///< line breaks with nothing between
    bool m_tooDeep = false;
};

/// The part of the page that it names as its main one, or nothing; `depth` is bounded by the caller's check.
const GumboElement *mainPart(const GumboNode &node, int depth)
{
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest)
        return nullptr;
    const GumboElement &element = node.v.element;
    if ((element.tag == GUMBO_TAG_MAIN || attribute(element, "role") == u"main") && element.children.length > 0)
        return &element;
    for (unsigned i = 0; i < element.children.length; ++i)
        if (const GumboElement *found = mainPart(*static_cast<const GumboNode *>(element.children.data[i]), depth + 1))
            return found;
    return nullptr;
}

/// The page's letters: by its byte order mark or what it says of itself near its start, else as a plain text's.
std::optional<QString> letters(const QByteArray &bytes)
{
    static const QRegularExpression declared(
        QStringLiteral(
            R"(<meta[^>]*charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)|<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9_.:-]+))"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = declared.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 2048))));
    const QString name = match.captured(1) + match.captured(2);
    const bool marked =
        bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    // pages that say Latin-1 mean Windows-1252, and UTF-8 is better checked than believed
    static const QRegularExpression usual(QStringLiteral("^(?:utf-?8|iso-?8859-?1|latin-?1|us-ascii|windows-1252)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (!marked && !name.isEmpty() && !usual.match(name).hasMatch()) {
        QStringDecoder decoder(name.toLatin1().constData(), QStringConverter::Flag::Stateless);
        if (decoder.isValid()) {
            const QString text = decoder.decode(bytes);
            if (!decoder.hasError())
                return text;
        }
    }
    std::optional<DecodedText> decoded = decodeText(bytes);
    return decoded ? std::optional(std::move(decoded->text)) : std::nullopt;
}

} // namespace

bool looksLikeHtml(QByteArrayView bytes)
{
    constexpr qsizetype enough = 4096;
    const QByteArray start = bytes.first(std::min(bytes.size(), enough)).toByteArray();
    // letters only matter where they are ASCII, in UTF-16 too
    QString text = start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF")
                       ? QString(QStringDecoder(QStringDecoder::Utf16).decode(start))
                       : QString::fromUtf8(start);
    text.remove(QChar::ByteOrderMark);
    if (!QStringView(text).trimmed().startsWith(u'<'))
        return false;
    static const QString before = QStringLiteral(R"(^\s*(?:(?:<!--(?:(?!-->)[\s\S])*-->|<\?xml[^>]*\?>)\s*)*)");
    static const QRegularExpression page(before + QStringLiteral(R"(<(?:!doctype\s+html|html|head|body)\b)"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (page.match(text).hasMatch())
        return true;
    // a part of a page is one element; a text that only begins with mark-up ends otherwise
    static const QRegularExpression part(before + QStringLiteral(R"(<(article|section|main|div)\b[^>]*>)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QString element = part.match(text).captured(1).toLower();
    const QByteArray end = bytes.last(std::min<qsizetype>(bytes.size(), 100)).toByteArray().trimmed().toLower();
    return !element.isEmpty() && end.endsWith(QByteArray("</" + element.toLatin1() + ">"));
}

Result<SourceText> readHtml(const QByteArray &bytes, const QString &shown)
{
    const std::optional<QString> text = letters(bytes);
    if (!text)
        return fail(
            Words::tr("%1 has letters of no known encoding: save the page as UTF-8 and open that file.").arg(shown));
    const QByteArray utf8 = text->toUtf8();
    if (!isBearableHtml(utf8))
        return tooDeep(shown);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const Page page(gumbo_parse_with_options(&options, utf8.constData(), std::size_t(utf8.size())));
    if (!page || !page->root || page->root->type != GUMBO_NODE_ELEMENT)
        return fail(Words::tr("%1 has no words: choose a file that has a text.").arg(shown));
    const GumboElement *main = mainPart(*page->root, 0);
    PageReader reader;
    reader.readChildren(main ? *main : page->root->v.element);
    if (reader.isTooDeep())
        return tooDeep(shown);
    return reader.finish(shown);
}

} // namespace volets
