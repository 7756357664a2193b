// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <utility>

namespace volets {

/// What went wrong, as one sentence for the reader: it names the file (or other object), what is wrong and what to do.
/// The sentence is translated; it ends with a full stop.
struct Error
{
    QString sentence;

    bool operator==(const Error &) const = default;
};

/// A value, or the reason why there is none. `bool` is kept for yes/no questions.
template <typename T> using Result = std::expected<T, Error>;

/// `return fail(tr("…"));` in a function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> fail(QString sentence)
{
    return std::unexpected(Error{std::move(sentence)});
}

} // namespace volets
