// SPDX-License-Identifier: GPL-3.0-or-later
//
// volets_pdf layout|raw: the text of the PDF on standard input, pages ended by form feeds, in UTF-8 on standard output.
// A process of its own, within limits: a file that is made to break its reader breaks only this. Its ends are in
// exit.h.
#include "ingest/pdf/exit.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

void limit(decltype(RLIMIT_CPU) resource, rlim_t most)
{
    const rlimit limits{.rlim_cur = most, .rlim_max = most};
    setrlimit(resource, &limits); // where it cannot be set, the parent's patience is the limit
}

void keepWithinLimits()
{
    limit(RLIMIT_CPU, 60);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0); // no file is written
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, rlim_t(2) << 30);
#endif
}

poppler::byte_array readInput()
{
    poppler::byte_array bytes;
    std::array<char, 1 << 16> piece{};
    while (const std::size_t read = std::fread(piece.data(), 1, piece.size(), stdin))
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + std::ptrdiff_t(read));
    return bytes;
}

/// Out at once: what the library still holds is the system's to take back.
[[noreturn]] void leave(volets::PdfExit code)
{
    std::fflush(stdout);
    std::_Exit(int(code));
}

} // namespace

int main(int argc, char *argv[])
{
    using volets::PdfExit;
    keepWithinLimits();
    const auto layout = argc > 1 && std::string_view(argv[1]) == "raw" ? poppler::page::raw_order_layout
                                                                       : poppler::page::physical_layout;
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    poppler::byte_array bytes = readInput();
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
    if (!document)
        leave(PdfExit::Broken);
    if (document->is_locked())
        leave(PdfExit::Locked);
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            leave(PdfExit::Broken);
        const poppler::byte_array text = page->text({}, layout).to_utf8();
        std::fwrite(text.data(), 1, text.size(), stdout);
        std::fputc('\f', stdout);
    }
    leave(PdfExit::Read);
}
