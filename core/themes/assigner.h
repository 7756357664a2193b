// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "document/document.h"
#include "themes/assignment.h"
#include "themes/codebook.h"

#include <memory>
#include <vector>

namespace volets {

/// Whether a unit can be about something: references, cells of figures, the enacting words cannot.
[[nodiscard]] bool carriesThemes(const Document &document, const Unit &unit);

/// Whether the book has rules for texts in `language` (BCP 47).
[[nodiscard]] bool speaks(const Codebook &book, const QString &language);

/// What each unit is about, as the book's rules tell.
///
/// A theme's score in a unit is the sum of its rules' matches, those that overlap counted once, those that only give
/// an instance less; in a long unit each weighs less. A chapeau's score and the headings' pass on in part. From the
/// book's threshold on the theme is assigned, with the words that carried it. The confidence is a logistic of the
/// score's distance from the threshold.
///
/// Ordered by document, unit, then the book's order. Independent of the other documents. A unit in a language for which
/// a theme has no rules gets none. A stopped run gives what it had: ask `stop`.
[[nodiscard]] std::vector<Assignment> assign(const std::vector<DocumentPtr> &documents, const Codebook &book,
                                             const Stop &stop = {});

/// assign() for documents that come one after another: the book's terms are made ready once for each language. The book
/// must outlive it. Not for several threads at once.
class Assigner
{
public:
    explicit Assigner(const Codebook &book);
    ~Assigner();
    Q_DISABLE_COPY_MOVE(Assigner)

    [[nodiscard]] std::vector<Assignment> assign(const std::vector<DocumentPtr> &documents, const Stop &stop = {});

private:
    struct Lexicons;
    const Codebook &m_book;
    std::unique_ptr<Lexicons> m_lexicons;
};

} // namespace volets
