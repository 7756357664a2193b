// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notes/annotations.h"

#include <QUndoCommand>

#include <optional>

namespace volets {

/// Puts one decision or note in the place of another; an absent one before is a new one, an absent one after a removal.
template <typename Item> class ReplaceCommand : public QUndoCommand
{
public:
    ReplaceCommand(Annotations &annotations, const QString &text, std::optional<Item> before, std::optional<Item> after)
        : QUndoCommand(text)
        , m_annotations(annotations)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {}

    void redo() override { turn(m_before, m_after); }
    void undo() override { turn(m_after, m_before); }

protected:
    /// A change that cannot be saved is no step; the reader is told by Annotations::failed().
    void turn(const std::optional<Item> &from, std::optional<Item> &to);

    Annotations &m_annotations;
    std::optional<Item> m_before;
    std::optional<Item> m_after;
};

class ChangeDecision final : public ReplaceCommand<Decision>
{
public:
    using ReplaceCommand::ReplaceCommand;
};

class ChangeNote final : public ReplaceCommand<Note>
{
public:
    /// Changes with the same `typing` number and note, one after the other, are one step (named as the first); -1
    /// stands alone.
    ChangeNote(Annotations &annotations, const QString &text, std::optional<Note> before, std::optional<Note> after,
               int typing = -1)
        : ReplaceCommand(annotations, text, std::move(before), std::move(after))
        , m_typing(typing)
    {}

    [[nodiscard]] int id() const override { return m_typing < 0 ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    int m_typing;
};

} // namespace volets
