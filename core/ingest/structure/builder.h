// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/reader.h"
#include "ingest/softwrap.h"

#include <QHash>
#include <QStringList>

namespace volets {

/// What the grammars have in common: the path of headings, unique addresses, and a record of what was repaired.
class StructureBuilder
{
public:
    /// Adds a unit with the words of a paragraph, mark-up taken out. An address that is taken gets the number of its
    /// repetition: «3», then «3~2». Returns its index.
    int add(const QString &id, UnitKind kind, const Paragraph &paragraph, int parent = -1);
    /// The same under the headings that were open when the unit began, for a grammar that learns its end later.
    int add(const QString &id, UnitKind kind, const Paragraph &paragraph, const QStringList &headings, int parent);

    /// Adds a page's note («12 See …», Paragraph::isNote) as the footnote that its number names.
    int addPageNote(const Paragraph &paragraph);

    /// Opens a heading; `level` counts from 1, and closes those of its own level and below.
    void openHeading(int level, const Paragraph &paragraph);
    /// Closes the headings of this level and below.
    void closeHeadings(int level = 1);
    [[nodiscard]] QStringList headings(); ///< the open path, which has text under it from now on

    /// Lines that are no unit and no heading: kept on record under `rule`.
    void drop(const QString &rule, const Paragraph &paragraph);
    /// A line before the first clause that is neither its title nor one of its units: "front-matter".
    void dropFront(const Paragraph &paragraph);
    void record(std::vector<Repair> repairs, const QString &unit = {});

    [[nodiscard]] bool hasId(const QString &id) const { return m_repetitions.contains(id); }
    [[nodiscard]] const std::vector<Unit> &units() const { return m_structure.units; }
    [[nodiscard]] Structure &structure() { return m_structure; }
    /// The whole; nothing may be added after it.
    [[nodiscard]] Structure finish();

private:
    struct Heading
    {
        int level = 1;
        QString text;
        bool used = false; ///< a unit stands under it
    };

    Structure m_structure;
    std::vector<Heading> m_headings;
    QHash<QString, int> m_repetitions;
};

/// A title looks like one: short, closed by no sign of a sentence, beginning with a capital or a figure.
[[nodiscard]] bool looksLikeHeading(const Paragraph &paragraph);

/// Title, date and status from the paragraphs before the first clause.
void readFront(const std::vector<Paragraph> &front, StructureBuilder &builder);

} // namespace volets
