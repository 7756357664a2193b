// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notesmodel.h"

#include "document/citation.h"
#include "models/inspection.h"
#include "models/roles.h"

#include <algorithm>
#include <tuple>

namespace volets {

using namespace Qt::StringLiterals;

QString placeWords(const Anchor &anchor, UnitRef found, const std::vector<DocumentPtr> &documents)
{
    if (!found.isValid() || found.document >= int(documents.size()))
        return NotesModel::tr("%1 (not found)").arg(anchor.place());
    const Document &document = *documents[std::size_t(found.document)];
    return citation(document, document.units[std::size_t(found.unit)]);
}

QString audienceWords(Note::Audience audience)
{
    return audience == Note::Audience::ToPublish ? NotesModel::tr("to publish") : NotesModel::tr("internal");
}

void NotesModel::setNotes(const std::vector<PlacedNote> &notes, std::vector<DocumentPtr> documents)
{
    beginResetModel();
    m_notes = notes;
    m_documents = std::move(documents);
    std::ranges::stable_sort(m_notes, {}, [](const PlacedNote &one) {
        return std::tuple(!one.isPlaced(), one.unit, one.span.start, one.note.id);
    });
    endResetModel();
}

int NotesModel::rowOf(NoteId note) const
{
    const auto found = std::ranges::find(m_notes, note, [](const PlacedNote &one) { return one.note.id; });
    return found == m_notes.end() ? -1 : int(found - m_notes.begin());
}

QVariant NotesModel::value(int row, int column, int role) const
{
    const PlacedNote &one = noteAt(row);
    if (role == UnitRole)
        return QVariant::fromValue(one.unit);
    if (role == Qt::ToolTipRole)
        return one.note.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Place: {
        const QString place = placeWords(one.note.anchor, one.unit, m_documents);
        if (one.note.subject == Note::Subject::Row)
            return tr("%1, its row").arg(place);
        return one.note.subject == Note::Subject::Words ? tr("%1, “%2”").arg(place, one.note.anchor.quote) : place;
    }
    case Text:
        return one.note.text.simplified();
    case Audience:
        return audienceWords(one.note.audience);
    case By:
        return saidBy(one.note.who, one.note.changed);
    default:
        return {};
    }
}

QVariant NotesModel::columnHead(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Place:
        return tr("Place");
    case Text:
        return tr("Note");
    case Audience:
        return tr("For");
    case By:
        return tr("Written by");
    default:
        return {};
    }
}

} // namespace volets
