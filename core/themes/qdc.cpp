// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/qdc.h"

#include "themes/bookedits.h"

#include <QCoreApplication>
#include <QUuid>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace volets {

namespace {

const QString schema = QStringLiteral("urn:QDA-XML:codebook:1.0");
constexpr int deepest = 32;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Codebook)
};

/// What the theme is called in `language`; with its code where another theme is called the same, for programs that tell
/// codes by their names.
QString codeName(const Codebook &book, const Theme &theme, const QString &language)
{
    const QString name = wordingIn(theme.name, language);
    if (name.isEmpty())
        return theme.code;
    const auto isNamesake = [&](const Theme &other) { return wordingIn(other.name, language) == name; };
    return std::ranges::count_if(book.themes, isNamesake) > 1 ? QString(name + u" (" + theme.code + u')') : name;
}

void write(QXmlStreamWriter &xml, const Codebook &book, const Theme &theme, const QString &language)
{
    xml.writeStartElement(QStringLiteral("Code"));
    xml.writeAttribute(QStringLiteral("guid"), qdaGuid(theme.code));
    xml.writeAttribute(QStringLiteral("name"), codeName(book, theme, language));
    xml.writeAttribute(QStringLiteral("isCodable"), QStringLiteral("true"));
    xml.writeAttribute(QStringLiteral("color"), name(theme.color.value_or(Colour())).toUpper());
    if (const QString definition = wordingIn(theme.definition, language); !definition.isEmpty())
        xml.writeTextElement(QStringLiteral("Description"), definition);
    for (const Theme &below : book.themes) {
        if (below.parent == theme.code)
            write(xml, book, below, language);
    }
    xml.writeEndElement();
}

struct QdcReader
{
    QXmlStreamReader xml;
    const QString language;
    const Codebook &known;
    Codebook book;

    /// Reads a <Code> and those below it; a depth beyond reason ends in an error instead of a full stack.
    void readCode(const QString &parent, int depth)
    {
        const QXmlStreamAttributes attributes = xml.attributes();
        const QString guid = attributes.value(u"guid").toString().toUpper();
        const auto old =
            std::ranges::find_if(known.themes, [&](const Theme &theme) { return qdaGuid(theme.code) == guid; });
        Theme theme;
        if (old != known.themes.end() && book.indexOf(old->code) < 0)
            theme = *old;
        const QString name = attributes.value(u"name").toString().simplified();
        theme.name.insert_or_assign(language, name);
        if (theme.code.isEmpty())
            theme.code = codeFor(name, book);
        if (const auto color = colourFrom(attributes.value(u"color")))
            theme.color = color;
        theme.parent = parent;
        const QString code = theme.code;
        book.themes.push_back(std::move(theme));
        const std::size_t place = book.themes.size() - 1;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"Description")
                book.themes[place].definition.insert_or_assign(language, xml.readElementText().simplified());
            else if (xml.name() == u"Code" && depth < deepest)
                readCode(code, depth + 1);
            else if (xml.name() == u"Code")
                xml.raiseError(Words::tr("themes lie more than %1 deep").arg(deepest));
            else
                xml.skipCurrentElement();
        }
    }

    void readBook()
    {
        if (!xml.readNextStartElement() || xml.name() != u"CodeBook") {
            xml.raiseError(Words::tr("it is no REFI-QDA codebook"));
            return;
        }
        while (xml.readNextStartElement()) {
            if (xml.name() != u"Codes") {
                xml.skipCurrentElement();
                continue;
            }
            while (xml.readNextStartElement()) {
                if (xml.name() == u"Code")
                    readCode({}, 0);
                else
                    xml.skipCurrentElement();
            }
        }
    }
};

} // namespace

QString qdaGuid(const QString &name)
{
    static const QUuid space = QUuid::fromString(QStringLiteral("6d1f27d0-7a1c-4f6b-9b34-2f6d0c8f1a55"));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces).toUpper();
}

void writeQdcCodes(QXmlStreamWriter &xml, const Codebook &book, const QString &language)
{
    xml.writeStartElement(QStringLiteral("Codes"));
    for (const Theme &theme : book.themes) {
        if (theme.parent.isEmpty())
            write(xml, book, theme, language);
    }
    xml.writeEndElement();
}

QByteArray writeQdc(const Codebook &book, const QString &language)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("CodeBook"));
    xml.writeDefaultNamespace(schema);
    xml.writeAttribute(QStringLiteral("origin"), QStringLiteral("Volets"));
    writeQdcCodes(xml, book, language);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

Result<Codebook> readQdc(const QByteArray &bytes, const QString &source, const QString &language, const Codebook &known)
{
    QdcReader reader{.xml = QXmlStreamReader(bytes), .language = language, .known = known, .book = {}};
    reader.readBook();
    if (reader.xml.hasError())
        return fail(Words::tr("%1, line %2: %3. Choose a codebook (.qdc) that a coding program has written.")
                        .arg(source)
                        .arg(reader.xml.lineNumber())
                        .arg(reader.xml.errorString()));
    if (reader.book.themes.empty())
        return fail(Words::tr("%1 has no codes; choose another codebook.").arg(source));
    Codebook book;
    book.groups = known.groups;
    book.passing = known.passing;
    book.resuming = known.resuming;
    book.concepts = known.concepts;
    book.reading = known.reading;
    book.name = known.name;
    for (Theme &theme : reader.book.themes) {
        Result<Codebook> longer = withTheme(std::move(book), std::move(theme));
        if (!longer)
            return longer;
        book = *std::move(longer);
    }
    return book;
}

} // namespace volets
