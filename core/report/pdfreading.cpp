// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfreading.h"

#include "report/pdfscanner.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace volets {

namespace {

using Object = QPDFObjectHandle;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PdfReading)
};

QString toText(const std::string &bigEndian)
{
    return QStringDecoder(QStringDecoder::Utf16BE, QStringDecoder::Flag::ConvertInitialBom)(
        QByteArrayView(bigEndian.data(), qsizetype(bigEndian.size())));
}

unsigned code(std::string_view bytes)
{
    unsigned value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

/// A font's way from codes to letters, as its ToUnicode table says.
class Font
{
public:
    explicit Font(Object font)
        : m_width(font.getKey("/Subtype").isNameAndEquals("/Type0") ? 2 : 1)
    {
        if (const Object table = font.getKey("/ToUnicode"); table.isStream())
            readTable(table);
    }

    [[nodiscard]] QString decode(const std::string &bytes) const
    {
        QString text;
        for (std::size_t i = 0; i + m_width <= bytes.size(); i += m_width) {
            const unsigned read = code(std::string_view(bytes).substr(i, m_width));
            if (read < m_letters.size() && !m_letters[read].isEmpty())
                text += m_letters[read];
            else
                text += QChar::ReplacementCharacter;
        }
        return text;
    }

private:
    static constexpr unsigned mostCodes = 0x10000; // of two bytes

    void readTable(Object stream)
    {
        class Entries : public Object::ParserCallbacks
        {
        public:
            explicit Entries(std::vector<QString> &letters)
                : m_letters(letters)
            {}
            void handleObject(Object object) override
            {
                if (!object.isOperator()) {
                    m_operands.push_back(object);
                    return;
                }
                const std::string op = object.getOperatorValue();
                if (op == "endbfchar")
                    for (std::size_t i = 0; i + 1 < m_operands.size(); i += 2)
                        set(code(m_operands[i].getStringValue()), toText(m_operands[i + 1].getStringValue()));
                else if (op == "endbfrange")
                    for (std::size_t i = 0; i + 2 < m_operands.size(); i += 3)
                        addRange(m_operands[i], m_operands[i + 1], m_operands[i + 2]);
                m_operands.clear();
            }
            void handleEOF() override {}

        private:
            void addRange(Object first, Object last, Object to)
            {
                const unsigned from = code(first.getStringValue());
                for (unsigned c = from; c <= std::min(code(last.getStringValue()), mostCodes - 1); ++c) {
                    if (to.isArray()) {
                        set(c, toText(to.getArrayItem(int(c - from)).getStringValue()));
                        continue;
                    }
                    QString text = toText(to.getStringValue());
                    if (!text.isEmpty())
                        text.back() = QChar(char16_t(text.back().unicode() + (c - from)));
                    set(c, text);
                }
            }
            void set(unsigned read, const QString &letters)
            {
                if (read >= mostCodes)
                    return;
                if (read >= m_letters.size())
                    m_letters.resize(read + 1);
                m_letters[read] = letters;
            }

            std::vector<QString> &m_letters;
            std::vector<Object> m_operands;
        } entries(m_letters);
        Object::parseContentStream(stream, &entries);
    }

    std::size_t m_width;
    std::vector<QString> m_letters; ///< by code; empty: none
};

/// Follows one page's content and gathers the words of each stretch of marked content.
class PageWords
{
public:
    PageWords(Object fonts, std::map<QPDFObjGen, std::shared_ptr<const Font>> &known)
        : m_fonts(std::move(fonts))
        , m_known(known)
    {}

    std::map<int, QString> words; ///< by MCID
    QString loose;

    void read(std::string_view content)
    {
        PdfScanner scanner(content);
        for (PdfToken token; scanner.next(token);) {
            if (token.kind != Kind::Operator) {
                m_operands.push_back(token);
                continue;
            }
            handle(token.raw);
            m_operands.clear();
        }
    }

private:
    using Kind = PdfToken::Kind;
    struct Mark
    {
        int mcid = -1;
        bool artifact = false;
        bool spelt = false; ///< its words were given by ActualText
    };

    void handle(std::string_view op)
    {
        if (op == "Tf" && m_operands.size() == 2)
            m_font = font(nameValue(m_operands[0]));
        else if (op == "BMC" || op == "BDC")
            begin();
        else if (op == "EMC" && !m_marks.empty())
            m_marks.pop_back();
        else if (op == "Tj" || op == "'" || op == "\"" || op == "TJ")
            for (const PdfToken &operand : m_operands)
                if (operand.kind == Kind::String)
                    show(operand);
    }
    void begin()
    {
        Mark mark = m_marks.empty() ? Mark{} : m_marks.back();
        if (!m_operands.empty() && m_operands[0].raw == "/Artifact")
            mark.artifact = true;
        int depth = 0;
        for (std::size_t i = 0; i + 1 < m_operands.size(); ++i) {
            depth += m_operands[i].kind == Kind::DictOpen ? 1 : m_operands[i].kind == Kind::DictClose ? -1 : 0;
            if (depth != 1 || m_operands[i].kind != Kind::Name)
                continue;
            const PdfToken &value = m_operands[i + 1];
            const std::string key = nameValue(m_operands[i]);
            if (key == "/MCID" && value.kind == Kind::Number) {
                mark.mcid = QByteArrayView(value.raw).toInt();
            } else if (key == "/ActualText" && value.kind == Kind::String && !mark.spelt) {
                add(mark, QString::fromStdString(Object::newString(stringValue(value)).getUTF8Value()));
                mark.spelt = true;
            }
        }
        m_marks.push_back(mark);
    }
    void show(const PdfToken &string)
    {
        const Mark mark = m_marks.empty() ? Mark{} : m_marks.back();
        if (m_font && !mark.spelt && !mark.artifact)
            add(mark, m_font->decode(stringValue(string)));
    }
    void add(const Mark &mark, const QString &text)
    {
        if (mark.artifact)
            return;
        (mark.mcid >= 0 ? words[mark.mcid] : loose) += text;
    }
    const Font *font(const std::string &name)
    {
        Object object = m_fonts.isDictionary() ? m_fonts.getKey(name) : Object::newNull();
        if (!object.isDictionary())
            return nullptr;
        std::shared_ptr<const Font> &font = m_known[object.getObjGen()];
        if (!font)
            font = std::make_shared<const Font>(object);
        return font.get();
    }

    Object m_fonts;
    std::map<QPDFObjGen, std::shared_ptr<const Font>> &m_known;
    const Font *m_font = nullptr;
    std::vector<PdfToken> m_operands;
    std::vector<Mark> m_marks;
};

/// The words of all pages by their stretch of marked content. A page is decoded when its first words are asked for.
class MarkedWords
{
public:
    explicit MarkedWords(QPDF &pdf)
    {
        for (const QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            const QPDFObjGen object = page.getObjectHandle().getObjGen();
            m_pages.emplace(object, Page{.page = page, .number = pages() + 1});
        }
    }
    [[nodiscard]] int pages() const { return int(m_pages.size()); }

    /// The page, from 1, or 0 where the object is none.
    [[nodiscard]] int number(const Object &page) const
    {
        const auto found = m_pages.find(page.getObjGen());
        return found == m_pages.end() ? 0 : found->second.number;
    }
    /// The words of a stretch once: a second reference to them would quote them twice.
    [[nodiscard]] std::optional<QString> take(const Object &page, int mcid)
    {
        const auto found = m_pages.find(page.getObjGen());
        if (found == m_pages.end())
            return std::nullopt;
        read(found->second);
        auto words = found->second.words.extract(mcid);
        return words ? std::optional(std::move(words.mapped())) : std::nullopt;
    }
    /// What nobody took, and what is not marked.
    [[nodiscard]] QString rest()
    {
        for (auto &[object, page] : m_pages) {
            read(page);
            for (const auto &[mcid, words] : page.words)
                m_loose += words;
        }
        return m_loose;
    }

private:
    struct Page
    {
        QPDFPageObjectHelper page;
        int number = 0;
        bool isRead = false;
        std::map<int, QString> words = {};
    };

    void read(Page &page)
    {
        if (std::exchange(page.isRead, true))
            return;
        const Object resources = page.page.getAttribute("/Resources", false);
        PageWords words(resources.isDictionary() ? resources.getKey("/Font") : Object::newNull(), m_fonts);
        std::string content;
        Pl_String pipe("content", nullptr, content);
        page.page.pipeContents(&pipe);
        words.read(content);
        m_loose += words.loose;
        page.words = std::move(words.words);
    }

    std::map<QPDFObjGen, Page> m_pages;
    std::map<QPDFObjGen, std::shared_ptr<const Font>> m_fonts;
    QString m_loose;
};

QString utf8(Object object) { return object.isString() ? QString::fromStdString(object.getUTF8Value()) : QString(); }

/// Whether an element only holds others, which are parts of their own where a file is read part by part.
bool holdsParts(Object element)
{
    static const std::set<std::string> tags{"/Document", "/Part", "/Art", "/Sect", "/Div", "/Table", "/TBody", "/L"};
    return !element.hasKey("/S") || (element.getKey("/S").isName() && tags.contains(element.getKey("/S").getName()));
}

/// Walks the structure tree; a tree that bites its own tail ends where it does. What was read is dropped.
class TreeReader
{
public:
    TreeReader(QPDF &pdf, MarkedWords &words)
        : m_pdf(pdf)
        , m_words(words)
    {}

    /// An element with all that is in it. Elements are read from a list of what is still to do rather than by
    /// recursion: a file may nest without end.
    [[nodiscard]] ReadElements read(const Object &top)
    {
        m_read.elements.clear();
        std::vector<std::pair<Object, int>> waiting{{top, addElement(top, -1)}};
        while (!waiting.empty()) {
            const auto [object, index] = waiting.back();
            waiting.pop_back();
            if (!isNew(object))
                continue;
            readParts(object, index, waiting);
            drop(object);
        }
        return std::move(m_read);
    }
    void readInParts(const Object &root, const std::function<void(const ReadElements &part)> &take)
    {
        std::vector<Object> waiting{root};
        while (!waiting.empty()) {
            Object object = waiting.back();
            waiting.pop_back();
            if (!object.isDictionary()) // asked only now: all rows of a table would be in memory together
                continue;
            if (!holdsParts(object)) {
                take(read(object));
                continue;
            }
            if (!isNew(object))
                continue;
            const std::vector<Object> kids = kidsOf(object);
            waiting.insert(waiting.end(), kids.rbegin(), kids.rend());
            drop(object);
        }
    }

private:
    [[nodiscard]] bool isNew(const Object &object) { return m_seen.insert(object.getObjGen()).second; }
    void drop(const Object &object)
    {
        if (object.isIndirect())
            m_pdf.replaceObject(object.getObjGen(), Object::newNull());
    }
    [[nodiscard]] static bool isElement(Object &object)
    {
        return object.isDictionary() && object.getKey("/S").isName();
    }
    [[nodiscard]] static std::vector<Object> kidsOf(Object object)
    {
        const Object kids = object.getKey("/K");
        return kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
    }

    void readParts(Object object, int index, std::vector<std::pair<Object, int>> &waiting)
    {
        for (Object &kid : kidsOf(object)) {
            if (kid.isInteger())
                addWords(index, object.getKey("/Pg"), kid.getIntValueAsInt());
            else if (kid.isDictionary() && kid.getKey("/MCID").isInteger())
                addWords(index, kid.hasKey("/Pg") ? kid.getKey("/Pg") : object.getKey("/Pg"),
                         kid.getKey("/MCID").getIntValueAsInt());
            else if (isElement(kid))
                waiting.emplace_back(kid, addElement(kid, index));
        }
    }
    int addElement(Object object, int parent)
    {
        const int index = int(m_read.elements.size());
        const Object tag = object.getKey(object.hasKey("/S") ? "/S" : "/Type");
        ReadElement element{.tag = tag.isName() ? QByteArray::fromStdString(tag.getName().substr(1)) : QByteArray(),
                            .parent = parent,
                            .page = 0,
                            .spoken = utf8(object.getKey("/ActualText")),
                            .language = utf8(object.getKey("/Lang")),
                            .properties = {},
                            .parts = {}};
        const Object attributes = object.getKey("/A");
        for (const Object &attribute :
             attributes.isArray() ? attributes.getArrayAsVector() : std::vector<Object>{attributes})
            if (attribute.isDictionary() && attribute.getKey("/O").isNameAndEquals("/UserProperties") &&
                attribute.getKey("/P").isArray())
                for (const Object &property : attribute.getKey("/P").getArrayAsVector())
                    if (property.isDictionary())
                        element.properties.insert(utf8(property.getKey("/N")), utf8(property.getKey("/V")));
        m_read.elements.push_back(std::move(element));
        if (parent >= 0)
            m_read.elements[std::size_t(parent)].parts.emplace_back(index);
        return index;
    }
    void addWords(int index, const Object &page, int mcid)
    {
        ReadElement &element = m_read.elements[std::size_t(index)];
        if (element.page == 0)
            element.page = m_words.number(page);
        if (std::optional<QString> words = m_words.take(page, mcid))
            element.parts.emplace_back(*std::move(words));
    }

    QPDF &m_pdf;
    MarkedWords &m_words;
    ReadElements m_read;
    std::set<QPDFObjGen> m_seen;
};

/// Reads what a file says of itself, and its tree with `read`.
Result<PdfReading> reading(const QByteArray &bytes, const QString &name,
                           const std::function<void(TreeReader &tree, const Object &root, PdfReading &reading)> &read)
try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("", bytes.constData(), std::size_t(bytes.size()));
    Object root = pdf.getRoot();
    const Object tree = root.getKey("/StructTreeRoot");
    if (!tree.isDictionary())
        return fail(
            Words::tr("%1 has no tags, so its quotations cannot be found. Choose a PDF that Volets wrote.").arg(name));

    PdfReading reading;
    reading.language = utf8(root.getKey("/Lang"));
    if (const Object info = pdf.getTrailer().getKey("/Info"); info.isDictionary())
        reading.title = utf8(info.getKey("/Title"));
    MarkedWords words(pdf);
    reading.pages = words.pages();
    TreeReader reader(pdf, words);
    read(reader, tree, reading);
    reading.loose = words.rest();
    return reading;
} catch (const std::exception &error) {
    return fail(Words::tr("%1 cannot be read as a PDF: %2. Choose a PDF that Volets wrote.")
                    .arg(name, QString::fromUtf8(error.what()).trimmed()));
}

} // namespace

QString ReadElements::text(int element) const
{
    QString text;
    for (const auto &part : elements[std::size_t(element)].parts)
        text += std::holds_alternative<QString>(part) ? std::get<QString>(part) : this->text(std::get<int>(part));
    return text;
}

Result<PdfReading> readPdf(const QByteArray &bytes, const QString &name)
{
    return reading(bytes, name, [](TreeReader &tree, const Object &root, PdfReading &reading) {
        reading.elements = tree.read(root).elements;
    });
}

Result<PdfReading> readPdf(const QByteArray &bytes, const QString &name,
                           const std::function<void(const ReadElements &part)> &take)
{
    return reading(bytes, name,
                   [&](TreeReader &tree, const Object &root, PdfReading &) { tree.readInParts(root, take); });
}

} // namespace volets
