// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace volets {

/// One XML file of an office document, written element by element. Names bear their prefix as written («w:p»); the
/// outermost element declares the prefixes as attributes.
class XmlPart
{
public:
    using Attributes = std::initializer_list<std::pair<QAnyStringView, QString>>;

    XmlPart() { m_xml.writeStartDocument(QStringLiteral("1.0"), true); }
    Q_DISABLE_COPY_MOVE(XmlPart)

    void open(QAnyStringView element, Attributes attributes = {})
    {
        m_xml.writeStartElement(element);
        write(attributes);
    }
    void leaf(QAnyStringView element, Attributes attributes = {})
    {
        m_xml.writeEmptyElement(element);
        write(attributes);
    }
    void leaf(QAnyStringView element, Attributes attributes, QStringView words)
    {
        open(element, attributes);
        text(words);
        close();
    }
    void text(QStringView words) { m_xml.writeCharacters(allowed(words)); }
    void close() { m_xml.writeEndElement(); }

    /// Closes what is open; nothing can be written afterwards.
    [[nodiscard]] QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void write(Attributes attributes)
    {
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(name, allowed(value));
    }
    /// XML has no way to write control characters and halves of surrogate pairs: the replacement character stands for
    /// them.
    static QString allowed(QStringView words)
    {
        QString text = words.toString();
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            const bool control = c < QChar(u' ') && c != u'\t' && c != u'\n' && c != u'\r';
            const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
            if (pair)
                ++i;
            else if (control || c.isSurrogate() || c == QChar(0xFFFE) || c == QChar(0xFFFF))
                text[i] = QChar::ReplacementCharacter;
        }
        return text;
    }

    QByteArray m_bytes;
    QXmlStreamWriter m_xml{&m_bytes};
};

} // namespace volets
