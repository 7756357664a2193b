// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/codebook.h"

#include <QByteArray>

class QXmlStreamWriter;

namespace volets {

/// The identifier that REFI-QDA files carry for a thing of ours: the same for the same name, always.
[[nodiscard]] QString qdaGuid(const QString &name);

/// The element <Codes> with every theme, as codebooks and projects hold it.
void writeQdcCodes(QXmlStreamWriter &xml, const Codebook &book, const QString &language);

/// The book as a REFI-QDA codebook (QDC, version 1.0), which QualCoder and other tools read: names, definitions,
/// colours and the order above and below. A QDC has no place for rules, signs and a second language; they stay behind.
[[nodiscard]] QByteArray writeQdc(const Codebook &book, const QString &language);

/// A book from a QDC file. A theme that `known` has (by its identifier, which writeQdc() derives from the code) keeps
/// its code, rules and sign; another gets a code from its name. The sentence of an error names `source` and the line.
[[nodiscard]] Result<Codebook> readQdc(const QByteArray &xml, const QString &source, const QString &language,
                                       const Codebook &known = {});

} // namespace volets
