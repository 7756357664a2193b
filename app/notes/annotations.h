// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"
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
    /// The same where its decisions and notes were read already, off this thread: the library itself is opened when
    /// something is first changed.
    void open(const QString &path, std::vector<Decision> decisions, std::vector<Note> notes);
    void close() { open({}, {}, {}); }

    [[nodiscard]] bool isOpen() const { return !m_path.isEmpty(); }
    [[nodiscard]] const QString &path() const { return m_path; } ///< empty: none is open

    /// The texts in which decisions and notes are to be found again; numbers of texts in what follows are those of this
    /// list.
    void setDocuments(std::vector<DocumentPtr> documents);
    [[nodiscard]] const std::vector<DocumentPtr> &documents() const { return m_documents; }
    [[nodiscard]] const std::vector<PlacedDecision> &placedDecisions() const { return m_placedDecisions; }
    [[nodiscard]] const std::vector<PlacedNote> &placedNotes() const { return m_placedNotes; }

    [[nodiscard]] const std::vector<Decision> &decisions() const { return m_decisions; }
    [[nodiscard]] const std::vector<Note> &notes() const { return m_notes; }
    [[nodiscard]] const Decision *decisionAbout(const Decision &other) const; ///< of the same subject, or null
    [[nodiscard]] const Note *note(NoteId id) const;                          ///< or null
    [[nodiscard]] QUndoStack &steps() { return m_steps; }

    /// Decides; an earlier decision about the same subject gives way, also where the text was renumbered since. Id, who
    /// and when are filled in here.
    void decide(Decision decision);
    /// Several decisions that are one step, named `step`.
    void decide(const std::vector<Decision> &decisions, const QString &step);
    void withdraw(DecisionId id);

    /// Returns the new note's id, or 0 where it could not be saved. What is typed next is part of this step.
    NoteId addNote(const Anchor &anchor, Note::Subject subject, const QString &text,
                   Note::Audience audience = Note::Audience::Internal);
    /// Successive calls for one note are one step until endTyping().
    void editNote(NoteId id, const QString &text);
    void endTyping() { ++m_typing; }
    /// Ties a note to where it was found, for a text that changed since it was written.
    void reattach(NoteId id, const Anchor &anchor);
    void setAudience(NoteId id, Note::Audience audience);
    void removeNote(NoteId id);

signals:
    void decisionsChanged(); ///< compare anew
    void notesChanged();
    void placesChanged();                 ///< placedDecisions() or placedNotes() are others
    void failed(const QString &sentence); ///< nothing was changed

private:
    template <typename Item> friend class ReplaceCommand;
    Result<DecisionId> store(const std::optional<Decision> &before, const std::optional<Decision> &after);
    Result<NoteId> store(const std::optional<Note> &before, const std::optional<Note> &after);
    /// In the library, and in `all`, which is what was read of it.
    template <typename Item>
    auto exchangeIn(std::vector<Item> &all, const std::optional<Item> &before, const std::optional<Item> &after)
        -> Result<decltype(Item::id)>;

    void place();
    [[nodiscard]] Result<Database *> database(); ///< of the library, opened where it is not yet
    /// `decision` as it is stored, and what it takes the place of.
    [[nodiscard]] std::pair<std::optional<Decision>, Decision> prepared(Decision decision) const;

    std::function<QDateTime()> m_now;
    std::function<QString()> m_who;
    QString m_path;
    std::unique_ptr<Library> m_library; ///< null until it is needed
    std::vector<Decision> m_decisions;
    std::vector<Note> m_notes;
    std::vector<DocumentPtr> m_documents;
    std::vector<PlacedDecision> m_placedDecisions;
    std::vector<PlacedNote> m_placedNotes;
    QUndoStack m_steps;
    int m_typing = 0;
};

} // namespace volets
