// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/sequence.h"

namespace volets {

Sequence::Sequence(QStringView words, std::size_t size)
    : text(words)
    , m_memory(std::make_unique_for_overwrite<std::byte[]>(size * (sizeof(Lexeme) + 3 * sizeof(int))))
{
    static_assert(alignof(Lexeme) == alignof(int) && sizeof(Lexeme) % sizeof(int) == 0);
    auto *const lexemes = reinterpret_cast<Lexeme *>(m_memory.get());
    auto *const numbers = reinterpret_cast<int *>(lexemes + size);
    tokens = {lexemes, size};
    keys = {numbers, size};
    lemmas = {numbers + size, size};
    weights = {numbers + 2 * size, size};
}

} // namespace volets
