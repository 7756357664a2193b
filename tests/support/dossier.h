// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace volets::test {

/// A small invented comparison, built from lines of text:
///
///     Dossier dossier;
///     dossier.text("2022", {"# Access", "1 Invites every parliament to act;", "2 Asks for a report;"});
///     dossier.text("2024", {"1 Asks every parliament to act soon;"});
///     dossier.rows("1|1 2|");            // rows between spaces, columns between '|', units joined by '+'
///     dossier.links("2024:1~2022:1");    // '=' same, '~' partial, '?' kin; the later document first
///     dossier.themes("2022:1 RC,INST");  // between ';'
///
/// Units that no row names get rows of their own.
class Dossier
{
public:
    /// A line is "address words…"; "# words" is the heading of the lines below it. The kind follows the address as in
    /// the interchange format: P… preambular, with a dot an item, otherwise operative. `date` defaults to the key.
    Dossier &text(const QString &key, const QStringList &lines, const QString &date = {});
    Dossier &language(const QString &code); ///< of the text named last; English where nothing is said
    Dossier &rows(const QString &notation);
    Dossier &links(const QString &notation);
    Dossier &themes(const QString &notation);
    /// The title of the row at `index` among those that rows() names.
    Dossier &title(int index, const QString &words);

    Dossier &mode(DossierMode mode);

    [[nodiscard]] ComparisonPtr build() const;
    [[nodiscard]] const std::vector<DocumentPtr> &documents() const { return m_documents; }

private:
    [[nodiscard]] UnitRef ref(QStringView notation) const;

    std::vector<DocumentPtr> m_documents;
    DossierMode m_mode = DossierMode::DistinctTexts;
    QString m_rows;
    QString m_links;
    QString m_themes;
    QMap<int, QString> m_titles;
};

/// Three texts of invented clauses with every kind of row: kept, redrafted, echoed, split, absent.
[[nodiscard]] ComparisonPtr sampleComparison();

/// `documents` texts of `units` clauses each, all in rows across; for tests of size.
[[nodiscard]] ComparisonPtr largeComparison(int documents, int units);

} // namespace volets::test
