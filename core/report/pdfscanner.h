// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace volets {

/// A token of a page's content, as it stands in the bytes.
struct PdfToken
{
    enum class Kind { Number, Name, String, ArrayOpen, ArrayClose, DictOpen, DictClose, Operator };
    Kind kind = Kind::Operator;
    std::string_view raw;
};

/// Reads the content of a PDF's page token by token (ISO 32000-1, 7.2 and 7.8.2), without making an object of each as
/// libqpdf does: the pages of a comparison are read twice for each file. The data of inline images are passed over.
/// Bytes that are no PDF give some tokens and an end, never an error. Points into `content`, which must outlive it.
class PdfScanner
{
public:
    explicit PdfScanner(std::string_view content)
        : m_content(content)
    {}

    /// The next token; false at the end.
    [[nodiscard]] bool next(PdfToken &token);
    [[nodiscard]] std::size_t position() const { return m_at; } ///< behind the last token

private:
    void skipBlanks();
    void skipLiteral();
    void skipImage();

    std::string_view m_content;
    std::size_t m_at = 0;
};

/// The bytes of a string token, literal or hexadecimal.
[[nodiscard]] std::string stringValue(const PdfToken &token);

/// A name with its slash, escapes («#20») resolved.
[[nodiscard]] std::string nameValue(const PdfToken &token);

} // namespace volets
