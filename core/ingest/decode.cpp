// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/decode.h"

#include "ingest/reader.h"
#include "text/glance.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace volets {

namespace {

/// No paragraph is this long; a longer line is data, and would freeze whatever lays it out.
constexpr qsizetype longestLine = 1'000'000;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Decode)
};

/// The bytes 0x80 to 0x9F of Windows-1252, which are all that sets it apart from Latin-1; 0 where it has none.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

std::optional<QString> decodeStrictly(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// UTF-16 without a byte order mark shows itself by zero bytes in every second place of its spaces and line ends.
std::optional<QStringConverter::Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1));
    qsizetype littleEndian = 0;
    qsizetype bigEndian = 0;
    for (qsizetype i = 0; i < sample.size(); i += 2) {
        littleEndian += sample[i] != '\0' && sample[i + 1] == '\0';
        bigEndian += sample[i] == '\0' && sample[i + 1] != '\0';
    }
    if (littleEndian * 10 > sample.size() && bigEndian == 0)
        return QStringConverter::Utf16LE;
    if (bigEndian * 10 > sample.size() && littleEndian == 0)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

std::optional<DecodedText> decodeSingleBytes(QByteArrayView bytes)
{
    DecodedText decoded{QString::fromLatin1(bytes), QStringLiteral("ISO-8859-1")};
    for (QChar &character : decoded.text) {
        const char16_t code = character.unicode();
        if (code < 0x80 || code > 0x9F)
            continue;
        const char16_t meant = windows1252.at(code - 0x80);
        if (meant == 0)
            return std::nullopt;
        character = QChar(meant);
        decoded.encoding = QStringLiteral("windows-1252");
    }
    return decoded;
}

/// Text has next to no control characters but tabs and boundaries of lines and pages.
bool looksBinary(const QString &text)
{
    if (!hasAny<UnitRange{0, 0x08}, UnitRange{0x0E, 0x1F}, UnitRange{0x7F, 0x7F}, UnitRange{0xFFFE, 0xFFFF}>(text))
        return false;
    const auto controls = std::ranges::count_if(text, [](QChar character) {
        const char16_t code = character.unicode();
        return (code < 0x20 && (code < 0x09 || code > 0x0D)) || code == 0x7F || code == 0xFFFE || code == 0xFFFF;
    });
    return controls * 500 > text.size();
}

/// What a file is that is known by its first bytes, as a reader would call it; empty for text.
QString knownFormat(QByteArrayView bytes)
{
    struct Format
    {
        QByteArrayView magic;
        const char *name;
    };
    static constexpr std::array formats{
        Format{"PK\x03\x04", QT_TRANSLATE_NOOP("Decode", "a compressed file (ZIP, EPUB or a spreadsheet)")},
        Format{"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("Decode", "an old Office file")},
        Format{"{\\rtf", QT_TRANSLATE_NOOP("Decode", "an RTF file")},
        Format{"\x89PNG", QT_TRANSLATE_NOOP("Decode", "a picture")},
        Format{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Decode", "a picture")},
        Format{"GIF8", QT_TRANSLATE_NOOP("Decode", "a picture")},
        Format{"SQLite format 3", QT_TRANSLATE_NOOP("Decode", "a database")},
    };
    const auto *const found =
        std::ranges::find_if(formats, [&](const Format &format) { return bytes.startsWith(format.magic); });
    return found == formats.end() ? QString() : Words::tr(found->name);
}

bool isLineEnd(char16_t code)
{
    return (code >= u'\n' && code <= u'\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

std::vector<SourceLine> splitLines(const QString &text)
{
    std::vector<SourceLine> lines;
    // most texts have one kind of line end, which is found by its letter
    const bool onlyNewlines = !hasAny<UnitRange{0x0B, 0x0D}, UnitRange{0x85, 0x85}, UnitRange{0x2028, 0x2029}>(text);
    const auto lineEnd = [&](qsizetype from) {
        if (onlyNewlines) {
            const qsizetype end = text.indexOf(u'\n', from);
            return end < 0 ? text.size() : end;
        }
        while (from < text.size() && !isLineEnd(text.at(from).unicode()))
            ++from;
        return from;
    };
    qsizetype start = 0;
    bool startsPage = false;
    const auto close = [&](qsizetype end) {
        lines.push_back({text.sliced(start, end - start), int(lines.size()) + 1, startsPage});
        startsPage = false;
    };
    for (qsizetype i = lineEnd(0); i < text.size(); i = lineEnd(i + 1)) {
        const char16_t code = text.at(i).unicode();
        close(i);
        if (code == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            ++i;
        startsPage = code == u'\f';
        start = i + 1;
    }
    if (start < text.size())
        close(text.size());
    return lines;
}

} // namespace

std::optional<DecodedText> decodeText(QByteArrayView bytes)
{
    const auto as = [&](QByteArrayView content, QStringConverter::Encoding encoding) -> std::optional<DecodedText> {
        std::optional<QString> text = decodeStrictly(content, encoding);
        if (!text)
            return std::nullopt;
        return DecodedText{*std::move(text), QString::fromLatin1(QStringConverter::nameForEncoding(encoding))};
    };
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return as(bytes.sliced(3), QStringConverter::Utf8);
    if (bytes.startsWith("\xFF\xFE"))
        return as(bytes.sliced(2), QStringConverter::Utf16LE);
    if (bytes.startsWith("\xFE\xFF"))
        return as(bytes.sliced(2), QStringConverter::Utf16BE);
    if (bytes.contains('\0')) {
        const auto encoding = unmarkedUtf16(bytes);
        return encoding && bytes.size() % 2 == 0 ? as(bytes, *encoding) : std::nullopt;
    }
    if (std::optional<DecodedText> utf8 = as(bytes, QStringConverter::Utf8))
        return utf8;
    return decodeSingleBytes(bytes);
}

Result<SourceText> decode(const QByteArray &bytes, const QString &sourceName)
{
    if (bytes.isEmpty())
        return fail(Words::tr("%1 is empty: choose a file that has a text.").arg(sourceName));
    if (const QString format = knownFormat(bytes); !format.isEmpty())
        return fail(Words::tr("%1 is %2, which cannot be read here: save it as plain text and open that file.")
                        .arg(sourceName, format));
    std::optional<DecodedText> decoded = decodeText(bytes);
    if (!decoded || looksBinary(decoded->text))
        return fail(
            Words::tr("%1 is not a text: it has bytes of no known encoding; save it as UTF-8 text and open that file.")
                .arg(sourceName));
    decoded->text.remove(QChar(0xFEFF));
    if (QStringView(decoded->text).trimmed().isEmpty())
        return fail(Words::tr("%1 has no words: choose a file that has a text.").arg(sourceName));

    SourceText source{splitLines(decoded->text), decoded->encoding};
    const auto tooLong =
        std::ranges::find_if(source.lines, [](const SourceLine &line) { return line.text.size() > longestLine; });
    if (tooLong != source.lines.end())
        return fail(
            Words::tr("%1 has a line of more than %2 characters (line %3), which is no text to read: break it into "
                      "paragraphs and open it again.")
                .arg(sourceName, QLocale().toString(longestLine), QString::number(tooLong->number)));
    return source;
}

} // namespace volets
