// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/softwrap.h"

#include <QString>
#include <QStringView>

namespace volets {

// What a paragraph of a law says that it is, looked at alone.

/// The subject of a declaration, also where no comma follows it: «L’Assemblée générale» on a line of its own.
[[nodiscard]] bool isSubjectLine(const Paragraph &paragraph);

/// «Whereas:», «considérant ce qui suit :», after which numbered recitals stand.
[[nodiscard]] bool announcesRecitals(const Paragraph &paragraph);

/// The place, the day and the names under a law: «Done at Bellerive, 14 July 2041», «Fait à …».
[[nodiscard]] bool opensSignatures(const Paragraph &paragraph);

/// A note to the official journal, under the text: «(1) OJ C 286, …».
[[nodiscard]] bool isJournalNote(const Paragraph &paragraph);

/// An alinéa of what a bill inserts elsewhere: each begins with a quotation mark.
[[nodiscard]] bool beginsQuotedAlinea(QStringView line);

/// «II. – La charge …»
[[nodiscard]] bool beginsRomanPart(QStringView line);

/// A paragraph with its heading signs, as the patterns of heads expect it.
[[nodiscard]] QString headLine(const Paragraph &paragraph);

/// «Préambule», alone.
[[nodiscard]] bool isPreambleHeading(const Paragraph &paragraph);

/// An item of a list or a numbered paragraph: any marker but a heading’s.
[[nodiscard]] bool isMarkedItem(const Paragraph &paragraph);

/// The level of a division that a paragraph heads, or 0.
[[nodiscard]] int divisionOf(const Paragraph &paragraph);

/// «Annexe I», «SCHEDULE 2».
[[nodiscard]] bool isAnnexDivision(const Paragraph &paragraph);

/// Heads what a bill’s authors say for it, before its articles.
[[nodiscard]] bool isMotivesHeading(const Paragraph &paragraph);

/// A short line that looks like a heading, unmarked.
[[nodiscard]] bool isTitleLine(const Paragraph &paragraph);

} // namespace volets
