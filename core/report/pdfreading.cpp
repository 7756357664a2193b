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
#include <set>

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

/// Walks the structure tree; a tree that bites its own tail ends where it does.
class TreeReader
{
public:
    struct PageText
    {
        int number = 0;
        std::map<int, QString> words;
    };

    TreeReader(PdfReading &reading, std::map<QPDFObjGen, PageText> &pages)
        : m_reading(reading)
        , m_pages(pages)
    {}

    /// Elements are read from a list of what is still to do rather than by recursion: a file may nest without end.
    void read(const Object &root)
    {
        m_reading.elements.push_back({.tag = "StructTreeRoot",
                                      .parent = -1,
                                      .page = 0,
                                      .spoken = {},
                                      .language = {},
                                      .properties = {},
                                      .parts = {}});
        std::vector<std::pair<Object, int>> waiting{{root, 0}};
        while (!waiting.empty()) {
            const auto [object, index] = waiting.back();
            waiting.pop_back();
            if (!m_seen.insert(object.getObjGen()).second)
                continue;
            readParts(object, index, waiting);
        }
    }

private:
    void readParts(Object object, int index, std::vector<std::pair<Object, int>> &waiting)
    {
        const Object kids = object.getKey("/K");
        for (const Object &kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids}) {
            if (kid.isInteger())
                addWords(index, object.getKey("/Pg"), kid.getIntValueAsInt());
            else if (kid.isDictionary() && kid.getKey("/MCID").isInteger())
                addWords(index, kid.hasKey("/Pg") ? kid.getKey("/Pg") : object.getKey("/Pg"),
                         kid.getKey("/MCID").getIntValueAsInt());
            else if (kid.isDictionary() && kid.getKey("/S").isName())
                waiting.emplace_back(kid, addElement(kid, index));
        }
    }
    int addElement(Object object, int parent)
    {
        const int index = int(m_reading.elements.size());
        ReadElement element{.tag = QByteArray::fromStdString(object.getKey("/S").getName().substr(1)),
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
        m_reading.elements.push_back(std::move(element));
        m_reading.elements[std::size_t(parent)].parts.emplace_back(index);
        return index;
    }
    void addWords(int index, const Object &page, int mcid)
    {
        const auto found = m_pages.find(page.getObjGen());
        if (found == m_pages.end())
            return;
        ReadElement &element = m_reading.elements[std::size_t(index)];
        if (element.page == 0)
            element.page = found->second.number;
        // each stretch once: a second reference to the same words would quote them twice
        if (auto words = found->second.words.extract(mcid))
            element.parts.emplace_back(words.mapped());
    }
    static QString utf8(Object object)
    {
        return object.isString() ? QString::fromStdString(object.getUTF8Value()) : QString();
    }

    PdfReading &m_reading;
    std::map<QPDFObjGen, PageText> &m_pages;
    std::set<QPDFObjGen> m_seen;
};

} // namespace

QString PdfReading::text(int element) const
{
    QString text;
    for (const auto &part : elements[std::size_t(element)].parts)
        text += std::holds_alternative<QString>(part) ? std::get<QString>(part) : this->text(std::get<int>(part));
    return text;
}

Result<PdfReading> readPdf(const QByteArray &bytes, const QString &name)
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
    if (root.getKey("/Lang").isString())
        reading.language = QString::fromStdString(root.getKey("/Lang").getUTF8Value());
    if (const Object info = pdf.getTrailer().getKey("/Info"); info.isDictionary() && info.getKey("/Title").isString())
        reading.title = QString::fromStdString(info.getKey("/Title").getUTF8Value());

    std::map<QPDFObjGen, TreeReader::PageText> pages;
    std::map<QPDFObjGen, std::shared_ptr<const Font>> fonts;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const Object resources = page.getAttribute("/Resources", false);
        PageWords words(resources.isDictionary() ? resources.getKey("/Font") : Object::newNull(), fonts);
        std::string content;
        Pl_String pipe("content", nullptr, content);
        page.pipeContents(&pipe);
        words.read(content);
        reading.loose += words.loose;
        pages[page.getObjectHandle().getObjGen()] = {++reading.pages, std::move(words.words)};
    }
    TreeReader(reading, pages).read(tree);
    for (const auto &[object, page] : pages)
        for (const auto &[mcid, words] : page.words)
            reading.loose += words; // marked, but the tree does not know it
    return reading;
} catch (const std::exception &error) {
    return fail(Words::tr("%1 cannot be read as a PDF: %2. Choose a PDF that Volets wrote.")
                    .arg(name, QString::fromUtf8(error.what()).trimmed()));
}

} // namespace volets
