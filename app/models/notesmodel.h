// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"
#include "models/rowmodel.h"

#include <vector>

namespace volets {

/// All notes of a dossier in the order of its texts; those whose place was lost come last, and say so.
class NotesModel final : public RowModel
{
    Q_OBJECT
public:
    enum Column { Place, Text, Audience, By, ColumnCount };

    using RowModel::RowModel;

    void setNotes(const std::vector<PlacedNote> &notes, std::vector<DocumentPtr> documents);
    [[nodiscard]] const PlacedNote &noteAt(int row) const { return m_notes[std::size_t(row)]; }
    [[nodiscard]] int rowOf(NoteId note) const; ///< or -1

protected:
    [[nodiscard]] int rows() const override { return int(m_notes.size()); }
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QVariant value(int row, int column, int role) const override;
    [[nodiscard]] QVariant columnHead(int column, int role) const override;

private:
    std::vector<PlacedNote> m_notes;
    std::vector<DocumentPtr> m_documents;
};

/// Where an anchor holds, as a reader cites it; its last address where the place was lost.
[[nodiscard]] QString placeWords(const Anchor &anchor, UnitRef found, const std::vector<DocumentPtr> &documents);

/// «interne», «à publier».
[[nodiscard]] QString audienceWords(Note::Audience audience);

} // namespace volets
