// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/stop.h"
#include "diff/editscript.h"
#include "diff/enumeration.h"
#include "diff/sequence.h"
#include "text/abbreviations.h"
#include "text/normalizer.h"

#include <QStringView>

#include <memory>
#include <span>
#include <vector>

namespace volets {

struct DiffOptions
{
    QString language = QStringLiteral("fr");
    Folds folds = standardFolds;
    bool moves = true;
    bool inflections = true;                      ///< tell Inflect from Delete + Insert
    std::vector<Abbreviation> abbreviations = {}; ///< what Fold::Abbreviations folds

    bool operator==(const DiffOptions &) const = default;
};

/// The words that changed from `before` to `after`, as a good clerk would mark them: an affine-gap alignment of tokens,
/// then tidied for readers. Never a false Keep. Deterministic; `ratio` is symmetric.
/// When `stop` says so, the rest is given as one Delete and one Insert: coarser, and true.
[[nodiscard]] EditScript diff(QStringView before, QStringView after, const DiffOptions &options = {},
                              const Stop &stop = {});

/// The same for many pairs of texts of one language: what was learnt of their words is kept between them.
/// Not thread-safe: one for each thread.
class Differ
{
public:
    explicit Differ(const DiffOptions &options = {});
    ~Differ();
    Differ(Differ &&) noexcept;
    Differ &operator=(Differ &&) noexcept;

    [[nodiscard]] EditScript diff(QStringView before, QStringView after, const Stop &stop = {});

    /// A text made ready for any number of comparisons by this differ; `text` must outlive it.
    [[nodiscard]] Sequence read(QStringView text);
    [[nodiscard]] EditScript diff(Sequence &before, Sequence &after, const Stop &stop = {});

    /// Another differ that knows what this one knows, for use on another thread. What either of them reads from then
    /// on is its own.
    [[nodiscard]] Differ twin() const;
    /// Makes sequences which `other`, a differ of the same options, has read and not compared yet this one's own.
    void adopt(const Differ &other, std::span<Sequence *const> sequences);

    /// The lists that stand in both texts, term by term.
    [[nodiscard]] std::vector<Enumeration> enumerations(QStringView before, QStringView after);

    [[nodiscard]] int keyCount() const;   ///< the keys of all sequences read lie in [0, keyCount())
    [[nodiscard]] int tokenCount() const; ///< how many distinct tokens were learnt

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The new text rebuilt from the old one and the script: equals `after` for every input of diff() with no folds.
/// Under folds, what was kept is taken from `after`, whose spelling is shown.
[[nodiscard]] QString apply(const EditScript &script, QStringView before, QStringView after);

} // namespace volets
