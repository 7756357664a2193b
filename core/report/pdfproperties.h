// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

/// Names of the facts that a PDF's structure carries as user properties, so that the file can be held against its
/// sources later. They name; the words compared are those on the pages.
namespace volets::property {

inline constexpr QByteArrayView unit = "unit";       ///< of a Quote: «key:address» it is taken from
inline constexpr QByteArrayView place = "place";     ///< of a Span that is a printed place: «key:address» it names
inline constexpr QByteArrayView against = "against"; ///< of a Quote: «key:address» its words that are not own are from
inline constexpr QByteArrayView mark = "mark";       ///< of a Span in a Quote: `foreign` or `leftOut`
inline constexpr QLatin1StringView foreign("foreign");  ///< words that are not the column's own
inline constexpr QLatin1StringView leftOut("left out"); ///< «[…]» in place of sentences
inline constexpr QByteArrayView source = "source";      ///< of a source's row: its key
inline constexpr QByteArrayView sha256 = "sha256";      ///< of a source's row: of its bytes
inline constexpr QByteArrayView checked = "checked";    ///< of the line that says how many quotations were checked

} // namespace volets::property
