// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"
#include "text/span.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace volets {

/// What a page shows where sentences of a quotation are left out.
[[nodiscard]] QString leftOutMark();

/// The sentences of a text as `language` (BCP 47) ends them; each has the blanks that follow it, so that together they
/// are the text.
[[nodiscard]] std::vector<Span> sentencesOf(const QString &text, const QString &language);

/// A long clause quoted by the sentences that say why it is quoted: those that share most words with `others`, and
/// those with `evidence` (spans of the text) of what the row is about. «[…]» owns up to each gap. Whole where it is
/// short, where little would be left out, or where no sentence says more than the others. All texts are of `language`.
[[nodiscard]] std::vector<MarkedRun> abridged(const QString &text, const QString &language,
                                              std::span<const QString> others, std::span<const Span> evidence);

/// Whether `pieces`, between each two of which something was left out, are `text` without some of its sentences. The
/// first piece is empty where the beginning was left out, the last where the end was.
[[nodiscard]] bool isAbridgementOf(const QString &text, const QString &language, const QStringList &pieces);

} // namespace volets
