// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace volets {

/// Adds objects to a finished PDF as an update of it (ISO 32000-1, 7.5.6): they go to the file's end packed by the
/// hundred (7.5.7), so that what is written is not in memory as objects. Only for files with a cross-reference stream.
class PdfUpdate
{
public:
    /// Throws std::runtime_error where `pdf` does not end as such a file does. It must outlive the update.
    explicit PdfUpdate(std::string &pdf);

    /// The first of `count` numbers that no object has yet.
    [[nodiscard]] int reserve(int count);
    /// An object as it is written in a file, without «obj»: of a reserved number, or in place of one that the file has.
    void add(int number, std::string_view object);
    /// The end of the file. The second part of its id is that of all bytes before.
    void finish();

private:
    struct Entry
    {
        int number = 0;
        bool packed = true;
        std::uint32_t where = 0; ///< number of the stream that it is packed in, or its offset in the file
        std::uint8_t index = 0;  ///< in that stream
    };

    void flush();
    void writeStream(int number, const std::string &entries, std::string_view content);

    std::string &m_pdf;
    std::size_t m_previous = 0; ///< offset of the cross-reference stream that the file has
    int m_next = 0;
    std::string m_trailer; ///< what the new trailer takes over from the old
    std::string m_id;
    std::vector<Entry> m_entries;
    std::vector<int> m_waiting; ///< numbers of the objects in `m_objects`
    std::string m_offsets;      ///< of those objects, as a packed stream begins with them
    std::string m_objects;
};

} // namespace volets
