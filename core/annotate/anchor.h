// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"
#include "text/span.h"

#include <QString>

namespace volets {

/// Where a decision or a note holds on: words of a unit, or all of it. It quotes the words, so that it finds them again
/// when the text comes back under another address.
struct Anchor
{
    QString document; ///< the document's key
    QString unit;     ///< the unit's address; empty: no anchor
    Span span;        ///< words within the unit; empty: the whole unit
    QString quote;    ///< these words, or the whole unit's

    [[nodiscard]] bool isValid() const { return !unit.isEmpty(); }
    /// "2031:4.c": the unit, whatever the words.
    [[nodiscard]] QString place() const { return document + QStringLiteral(":") + unit; }
    bool operator==(const Anchor &) const = default;
};

/// Anchors to `span` of a unit of `document`, or to the whole unit where it is empty.
[[nodiscard]] Anchor anchorTo(const Document &document, int unit, Span span = {});

/// Where an anchor holds in a document as it is now.
struct Attachment
{
    enum class Hold {
        Exact,   ///< the same words at the same place
        Moved,   ///< the same words at another place
        Changed, ///< other words in what is most likely the same unit: to be looked at by the reader
        Lost,    ///< nothing alike
    };
    Hold hold = Hold::Lost;
    int unit = -1; ///< -1 where lost
    Span span;     ///< empty: the whole unit
};

/// Finds an anchor's words in another reading of its document (or in a newer version of the text).
[[nodiscard]] Attachment attach(const Anchor &anchor, const Document &document);

} // namespace volets
