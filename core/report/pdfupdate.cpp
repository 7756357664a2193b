// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfupdate.h"

#include "report/pdfscanner.h"

#include <QCryptographicHash>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace volets {

namespace {

constexpr std::size_t mostPacked = 200; // objects in a stream

/// What stands behind a key of the first dictionary in `file`: a number, a reference or an array, as it is written.
std::string_view valueOf(std::string_view file, std::string_view key)
{
    PdfScanner scanner(file);
    for (PdfToken token; scanner.next(token) && token.raw != "stream";) {
        if (token.raw != key)
            continue;
        const std::size_t from = scanner.position();
        std::size_t to = from;
        while (scanner.next(token) && token.kind != PdfToken::Kind::Name && token.kind != PdfToken::Kind::DictClose)
            to = scanner.position();
        return file.substr(from, to - from);
    }
    throw std::runtime_error("the file has no cross-reference stream");
}

std::size_t numberIn(std::string_view text)
{
    const std::size_t from = text.find_first_of("0123456789");
    std::size_t number = 0;
    if (from == std::string_view::npos ||
        std::from_chars(text.data() + from, text.data() + text.size(), number).ec != std::errc())
        throw std::runtime_error("the file’s end has no number where one must be");
    return number;
}

std::string packed(std::string_view content)
{
    std::string bytes;
    Pl_String end("packed", nullptr, bytes);
    Pl_Flate pack("pack", &end, Pl_Flate::a_deflate);
    pack.write(reinterpret_cast<const unsigned char *>(content.data()), content.size());
    pack.finish();
    return bytes;
}

void appendBytes(std::string &bytes, std::uint32_t value, int width)
{
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8)
        bytes += char(value >> shift & 0xFF);
}

std::string hexadecimal(const QByteArray &bytes) { return '<' + bytes.toHex().toStdString() + '>'; }

} // namespace

PdfUpdate::PdfUpdate(std::string &pdf)
    : m_pdf(pdf)
{
    const std::size_t end = pdf.rfind("startxref");
    if (end == std::string::npos)
        throw std::runtime_error("the file has no end");
    m_previous = numberIn(std::string_view(pdf).substr(end));
    const std::string_view last = std::string_view(pdf).substr(std::min(m_previous, pdf.size()));
    m_next = int(numberIn(valueOf(last, "/Size")));
    for (const char *key : {"/Root", "/Info"})
        m_trailer.append(key).append(valueOf(last, key));
    m_id = valueOf(last, "/ID");
    m_id = m_id.substr(0, m_id.find('>') + 1); // the first of two, which tells what file was updated
}

int PdfUpdate::reserve(int count)
{
    const int first = m_next;
    m_next += count;
    return first;
}

void PdfUpdate::add(int number, std::string_view object)
{
    m_waiting.push_back(number);
    m_offsets += std::to_string(number) + ' ' + std::to_string(m_objects.size()) + ' ';
    m_objects.append(object) += '\n';
    if (m_waiting.size() == mostPacked)
        flush();
}

void PdfUpdate::flush()
{
    if (m_waiting.empty())
        return;
    const int stream = reserve(1);
    for (std::size_t i = 0; i < m_waiting.size(); ++i)
        m_entries.push_back({.number = m_waiting[i], .where = std::uint32_t(stream), .index = std::uint8_t(i)});
    m_entries.push_back({.number = stream, .packed = false, .where = std::uint32_t(m_pdf.size())});
    writeStream(stream,
                "/Type/ObjStm/N " + std::to_string(m_waiting.size()) + "/First " + std::to_string(m_offsets.size()),
                m_offsets + m_objects);
    m_waiting.clear();
    m_offsets.clear();
    m_objects.clear();
}

void PdfUpdate::writeStream(int number, const std::string &entries, std::string_view content)
{
    const std::string bytes = packed(content);
    m_pdf += std::to_string(number) + " 0 obj\n<<" + entries + "/Filter/FlateDecode/Length " +
             std::to_string(bytes.size()) + ">>\nstream\n";
    m_pdf += bytes;
    m_pdf += "\nendstream\nendobj\n";
}

void PdfUpdate::finish()
{
    flush();
    const int number = reserve(1);
    const std::size_t offset = m_pdf.size();
    m_entries.push_back({.number = number, .packed = false, .where = std::uint32_t(offset)});
    std::ranges::sort(m_entries, {}, &Entry::number);

    std::string table, index;
    for (auto first = m_entries.begin(); first != m_entries.end();) {
        auto last = first;
        for (; last != m_entries.end() && last->number - first->number == last - first; ++last) {
            table += char(last->packed ? 2 : 1);
            appendBytes(table, last->where, 4);
            appendBytes(table, last->index, 1);
        }
        index += std::to_string(first->number) + ' ' + std::to_string(last - first) + ' ';
        first = last;
    }
    const QByteArray all =
        QCryptographicHash::hash(QByteArrayView(m_pdf.data(), qsizetype(m_pdf.size())), QCryptographicHash::Md5);
    writeStream(number,
                "/Type/XRef/W[1 4 1]/Index[" + index + "]/Size " + std::to_string(m_next) + "/Prev " +
                    std::to_string(m_previous) + m_trailer + "/ID" + m_id + hexadecimal(all) + ']',
                table);
    m_pdf += "startxref\n" + std::to_string(offset) + "\n%%EOF\n";
}

} // namespace volets
