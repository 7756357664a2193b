// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/xmlwalk.h"

#include <QCoreApplication>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

constexpr int deepest = 400; ///< elements within elements

} // namespace

Result<void> walkXml(const QByteArray &bytes, const QString &shown, const XmlVisitor &visitor)
{
    QXmlStreamReader xml(bytes);
    int depth = 0;
    int passedOver = 0; ///< depth of the element that is, or 0
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth > deepest)
                return fail(Words::tr("%1 is nested deeper than any text is: save it as plain text and open that file.")
                                .arg(shown));
            if (passedOver == 0 && !visitor.start(xml))
                passedOver = depth;
            break;
        case QXmlStreamReader::EndElement:
            if (passedOver == 0 && visitor.end)
                visitor.end(xml.namespaceUri(), xml.name());
            if (passedOver == depth)
                passedOver = 0;
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (passedOver == 0 && visitor.words)
                visitor.words(xml.text());
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        return fail(Words::tr("%1 is damaged (%2): open it in the program that made it and save it again.")
                        .arg(shown, xml.errorString()));
    return {};
}

QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes())
        if (attribute.name() == name)
            return attribute.value().toString();
    return {};
}

} // namespace volets
