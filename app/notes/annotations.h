// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/decision.h"
#include "annotate/note.h"
#include "store/librarystore.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace volets {

/// What the reader of one dossier decided and wrote, as it stands in the library, and the steps that lead there: every
/// change is saved when it is made, and every change can be undone.
class Annotations final : public QObject
{
    Q_OBJECT
public:
    /// `now` and `who` are asked at each change.
    Annotations(std::function<QDateTime()> now, std::function<QString()> who, QObject *parent = nullptr);
    ~Annotations() override;

    /// Turns to the library at `path`; the steps taken in another one are forgotten. Empty: to none.
    [[nodiscard]] Result<void> open(const QString &path);

    [[nodiscard]] const std::vector<Decision> &decisions() const { return m_decisions; }
    [[nodiscard]] const std::vector<Note> &notes() const { return m_notes; }
    [[nodiscard]] const Decision *decisionAbout(const Decision &other) const; ///< of the same subject, or null
    [[nodiscard]] const Note *note(NoteId id) const;                          ///< or null
    [[nodiscard]] QUndoStack &steps() { return m_steps; }

    /// Decides; an earlier decision about the same subject gives way. Id, who and when are filled in here.
    void decide(Decision decision);
    void withdraw(DecisionId id);

    /// Returns the new note's id, or 0 where it could not be saved.
    NoteId addNote(const Anchor &anchor, Note::Subject subject, const QString &text);
    /// Successive calls for one note are one step until endTyping().
    void editNote(NoteId id, const QString &text);
    void endTyping() { ++m_typing; }
    void setAudience(NoteId id, Note::Audience audience);
    void removeNote(NoteId id);

signals:
    void decisionsChanged(); ///< compare anew
    void notesChanged();
    void failed(const QString &sentence); ///< nothing was changed

private:
    template <typename Item> friend class ReplaceCommand;
    Result<DecisionId> store(const std::optional<Decision> &before, const std::optional<Decision> &after);
    Result<NoteId> store(const std::optional<Note> &before, const std::optional<Note> &after);

    std::function<QDateTime()> m_now;
    std::function<QString()> m_who;
    std::unique_ptr<Library> m_library;
    std::vector<Decision> m_decisions;
    std::vector<Note> m_notes;
    QUndoStack m_steps;
    int m_typing = 0;
};

} // namespace volets
