// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/qdpx.h"

#include "base/archive.h"
#include "themes/qdc.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace volets {

namespace {

int codePoints(QStringView text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

/// A text as the project holds it, and where each unit begins in it, in code points as REFI-QDA counts.
struct PlainText
{
    QString words;
    std::vector<int> starts; ///< by unit: code points before the unit's own words
};

PlainText plainText(const Document &document)
{
    PlainText plain;
    int before = 0;
    for (const Unit &unit : document.units) {
        const QString address = u'[' + unit.id + QStringLiteral("] ");
        plain.words += QString(address + unit.text + u'\n');
        before += codePoints(address);
        plain.starts.push_back(before);
        before += codePoints(unit.text) + 1;
    }
    return plain;
}

/// Who coded: the program's proposals are Volets', a reader's codings are the reader's.
struct Coder
{
    QString guid;
    QString name;
};

Coder program() { return {.guid = qdaGuid(QStringLiteral("user")), .name = QStringLiteral("Volets")}; }

Coder reader(const QString &who)
{
    return {.guid = qdaGuid(QStringLiteral("user:") + who), .name = who.isEmpty() ? QStringLiteral("Reader") : who};
}

/// Everybody who coded, the program first.
std::vector<Coder> coders(const std::vector<Assignment> &assignments)
{
    std::vector<Coder> all{program()};
    for (const Assignment &assignment : assignments) {
        for (const CodedPassage &passage : assignment.coded) {
            const Coder coder = reader(passage.who);
            if (!std::ranges::contains(all, coder.guid, &Coder::guid))
                all.push_back(coder);
        }
    }
    return all;
}

/// A title for each text that no other text has, and that can name a file: programs store sources under it.
QStringList sourceNames(const std::vector<DocumentPtr> &documents)
{
    QStringList names;
    for (const DocumentPtr &document : documents) {
        QString name = document->title.simplified();
        for (QChar &c : name)
            if (QStringView(u"/\\:*?\"<>|").contains(c))
                c = u'-';
        if (name.isEmpty() || names.contains(name))
            name = QString(name + u" (" + document->key + u')').trimmed();
        names << name;
    }
    return names;
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
        , m_when(when)
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
        for (const Coder &coder : coders(assignments)) {
            m_xml.writeEmptyElement(QStringLiteral("User"));
            m_xml.writeAttribute(QStringLiteral("guid"), coder.guid);
            m_xml.writeAttribute(QStringLiteral("name"), coder.name);
        }
        m_xml.writeEndElement();
        if (!m_book.themes.empty()) { // the standard wants no empty lists
            m_xml.writeStartElement(QStringLiteral("CodeBook"));
            writeQdcCodes(m_xml, m_book, m_language);
            m_xml.writeEndElement();
        }
        if (!documents.empty()) {
            m_xml.writeStartElement(QStringLiteral("Sources"));
            const QStringList names = sourceNames(documents);
            for (int d = 0; d < int(documents.size()); ++d)
                writeSource(*documents[std::size_t(d)], d, names[d], assignments);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void writeMade(const Coder &coder, const QDateTime &when)
    {
        m_xml.writeAttribute(QStringLiteral("creatingUser"), coder.guid);
        m_xml.writeAttribute(QStringLiteral("creationDateTime"), when.toUTC().toString(Qt::ISODate));
    }
    void writeSource(const Document &document, int index, const QString &name,
                     const std::vector<Assignment> &assignments)
    {
        const PlainText plain = plainText(document);
        m_xml.writeStartElement(QStringLiteral("TextSource"));
        m_xml.writeAttribute(QStringLiteral("guid"), qdaGuid(QStringLiteral("source:") + document.key));
        m_xml.writeAttribute(QStringLiteral("name"), name);
        m_xml.writeAttribute(QStringLiteral("plainTextPath"), QStringLiteral("internal://") + internalName(document));
        writeMade(program(), m_when);
        for (const Assignment &assignment : assignments) {
            if (assignment.unit.document != index || !m_book.theme(assignment.theme))
                continue;
            for (const CodedPassage &passage : assignment.coded)
                writePassage(document, assignment, passage, reader(passage.who), plain);
            for (const Span words : assignment.evidence)
                if (!std::ranges::contains(assignment.coded, words, &CodedPassage::span))
                    writePassage(document, assignment, {.span = words, .remark = {}, .who = {}, .when = m_when},
                                 program(), plain);
            if (assignment.evidence.empty() && assignment.coded.empty())
                writePassage(document, assignment, {.span = {}, .remark = {}, .who = {}, .when = m_when}, program(),
                             plain);
        }
        m_xml.writeEndElement();
    }
    void writePassage(const Document &document, const Assignment &assignment, const CodedPassage &passage,
                      const Coder &coder, const PlainText &plain)
    {
        const Unit &unit = document.units[std::size_t(assignment.unit.unit)];
        const Span span = passage.span.isEmpty() ? Span{.start = 0, .length = unit.text.size()} : passage.span;
        const QString what = QStringLiteral("%1:%2:%3:%4-%5:%6")
                                 .arg(document.key, unit.id, assignment.theme)
                                 .arg(span.start)
                                 .arg(span.length)
                                 .arg(coder.guid);
        const int unitStart = plain.starts[std::size_t(assignment.unit.unit)];
        const int start = unitStart + codePoints(QStringView(unit.text).first(span.start));
        const int length = codePoints(span.of(unit.text));
        m_xml.writeStartElement(QStringLiteral("PlainTextSelection"));
        m_xml.writeAttribute(QStringLiteral("guid"), qdaGuid(QStringLiteral("passage:") + what));
        m_xml.writeAttribute(QStringLiteral("name"), unit.id);
        m_xml.writeAttribute(QStringLiteral("startPosition"), QString::number(start));
        m_xml.writeAttribute(QStringLiteral("endPosition"), QString::number(start + length));
        writeMade(coder, passage.when);
        if (!passage.remark.isEmpty())
            m_xml.writeTextElement(QStringLiteral("Description"), passage.remark);
        m_xml.writeStartElement(QStringLiteral("Coding"));
        m_xml.writeAttribute(QStringLiteral("guid"), qdaGuid(QStringLiteral("coding:") + what));
        writeMade(coder, passage.when);
        m_xml.writeEmptyElement(QStringLiteral("CodeRef"));
        m_xml.writeAttribute(QStringLiteral("targetGUID"), qdaGuid(assignment.theme));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const Codebook &m_book;
    const QString m_language;
    const QDateTime m_when;
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
