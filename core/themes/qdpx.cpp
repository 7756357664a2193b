// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/qdpx.h"

#include "base/archive.h"
#include "themes/qdc.h"

#include <QXmlStreamWriter>

#include <map>

namespace volets {

namespace {

/// A text as the project holds it, and where each unit begins in it, in code points as REFI-QDA counts.
struct PlainText
{
    QString words;
    std::vector<int> starts; ///< UTF-16, by unit: of the unit's own words
};

PlainText plainText(const Document &document)
{
    PlainText plain;
    for (const Unit &unit : document.units) {
        plain.words += QString(u'[' + unit.id + QStringLiteral("] "));
        plain.starts.push_back(int(plain.words.size()));
        plain.words += QString(unit.text + u'\n');
    }
    return plain;
}

int codePoints(QStringView text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

QString internalName(const Document &document)
{
    return qdaGuid(QStringLiteral("text:") + document.key) + QStringLiteral(".txt");
}

class ProjectWriter
{
public:
    ProjectWriter(const Codebook &book, const QString &language, const QDateTime &when)
        : m_book(book)
        , m_language(language)
        , m_when(when.toUTC().toString(Qt::ISODate))
        , m_user(qdaGuid(QStringLiteral("user")))
        , m_xml(&m_bytes)
    {}

    [[nodiscard]] QByteArray write(const std::vector<DocumentPtr> &documents,
                                   const std::vector<Assignment> &assignments)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("Project"));
        m_xml.writeDefaultNamespace(QStringLiteral("urn:QDA-XML:project:1.0"));
        const QString name = wordingIn(m_book.name, m_language);
        m_xml.writeAttribute(QStringLiteral("name"), name.isEmpty() ? QStringLiteral("Volets") : name);
        m_xml.writeAttribute(QStringLiteral("origin"), QStringLiteral("Volets"));
        m_xml.writeStartElement(QStringLiteral("Users"));
        m_xml.writeEmptyElement(QStringLiteral("User"));
        m_xml.writeAttribute(QStringLiteral("guid"), m_user);
        m_xml.writeAttribute(QStringLiteral("name"), QStringLiteral("Volets"));
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("CodeBook"));
        writeQdcCodes(m_xml, m_book, m_language);
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("Sources"));
        for (int d = 0; d < int(documents.size()); ++d)
            writeSource(*documents[std::size_t(d)], d, assignments);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void writeMade()
    {
        m_xml.writeAttribute(QStringLiteral("creatingUser"), m_user);
        m_xml.writeAttribute(QStringLiteral("creationDateTime"), m_when);
    }
    void writeSource(const Document &document, int index, const std::vector<Assignment> &assignments)
    {
        const PlainText plain = plainText(document);
        m_xml.writeStartElement(QStringLiteral("TextSource"));
        m_xml.writeAttribute(QStringLiteral("guid"), qdaGuid(QStringLiteral("source:") + document.key));
        m_xml.writeAttribute(QStringLiteral("name"), document.title);
        m_xml.writeAttribute(QStringLiteral("plainTextPath"), QStringLiteral("internal://") + internalName(document));
        writeMade();
        for (const Assignment &assignment : assignments) {
            if (assignment.unit.document != index || !m_book.theme(assignment.theme))
                continue;
            const Unit &unit = document.units[std::size_t(assignment.unit.unit)];
            std::vector<Span> passages = assignment.evidence;
            if (passages.empty())
                passages.push_back({.start = 0, .length = unit.text.size()});
            for (const Span passage : passages)
                writePassage(document, unit, assignment.theme, passage, plain.starts[std::size_t(assignment.unit.unit)],
                             plain.words);
        }
        m_xml.writeEndElement();
    }
    void writePassage(const Document &document, const Unit &unit, const QString &theme, Span passage, int unitStart,
                      const QString &words)
    {
        const QString what =
            QStringLiteral("%1:%2:%3:%4-%5").arg(document.key, unit.id, theme).arg(passage.start).arg(passage.length);
        const int start = codePoints(QStringView(words).first(unitStart + passage.start));
        const int length = codePoints(passage.of(unit.text));
        m_xml.writeStartElement(QStringLiteral("PlainTextSelection"));
        m_xml.writeAttribute(QStringLiteral("guid"), qdaGuid(QStringLiteral("passage:") + what));
        m_xml.writeAttribute(QStringLiteral("name"), unit.id);
        m_xml.writeAttribute(QStringLiteral("startPosition"), QString::number(start));
        m_xml.writeAttribute(QStringLiteral("endPosition"), QString::number(start + length));
        writeMade();
        m_xml.writeStartElement(QStringLiteral("Coding"));
        m_xml.writeAttribute(QStringLiteral("guid"), qdaGuid(QStringLiteral("coding:") + what));
        writeMade();
        m_xml.writeEmptyElement(QStringLiteral("CodeRef"));
        m_xml.writeAttribute(QStringLiteral("targetGUID"), qdaGuid(theme));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const Codebook &m_book;
    const QString m_language;
    const QString m_when;
    const QString m_user;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

Result<QByteArray> writeQdpx(const std::vector<DocumentPtr> &documents, const std::vector<Assignment> &assignments,
                             const Codebook &book, const QString &language, const QDateTime &when)
{
    std::vector<ArchivedFile> files{{.name = QStringLiteral("project.qde"),
                                     .bytes = ProjectWriter(book, language, when).write(documents, assignments)}};
    for (const DocumentPtr &document : documents)
        files.push_back({.name = QStringLiteral("sources/") + internalName(*document),
                         .bytes = plainText(*document).words.toUtf8()});
    return packArchive(files, when);
}

} // namespace volets
