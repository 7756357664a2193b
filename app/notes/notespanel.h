// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotate/placement.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace volets {

class Annotations;
class DecisionsModel;
class NotesModel;

/// All notes with an editor, and all decisions. What is typed is saved as it is typed; a stretch of typing is one step.
class NotesPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit NotesPanel(Annotations &annotations, QWidget *parent = nullptr);

    void write(const Anchor &anchor, Note::Subject subject); ///< a new note: stored once there are words
    void edit(NoteId note);
    void showNotes();
    void showDecisions();
    void save();    ///< what was typed in the last moment
    void refresh(); ///< places are found, or cited, otherwise than before

    [[nodiscard]] QSize sizeHint() const override { return {800, 160}; }

signals:
    void unitActivated(volets::UnitRef unit);

protected:
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeNotesPage();
    [[nodiscard]] QWidget *makeDecisionsPage();
    void show(NoteId note); ///< in the editor
    void refreshEditor();
    [[nodiscard]] const PlacedNote *current() const;

    /// A note that has no words yet.
    struct Draft
    {
        Anchor anchor;
        Note::Subject subject = Note::Subject::Unit;
    };

    Annotations &m_annotations;
    NotesModel *m_notes;
    DecisionsModel *m_decisions;
    QTabWidget *m_tabs;
    QTreeView *m_list = nullptr;
    QTreeView *m_decisionList = nullptr;
    QLabel *m_about = nullptr;
    QPlainTextEdit *m_editor = nullptr;
    QComboBox *m_audience = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_reattach = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_goToDecision = nullptr;
    NoteId m_current;
    std::optional<Draft> m_draft;
    QTimer m_pause; ///< between the last key and the library
    bool m_refreshing = false;
};

} // namespace volets
