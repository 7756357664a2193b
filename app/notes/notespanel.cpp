// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/notespanel.h"

#include "appearance/emptywords.h"
#include "models/decisionsmodel.h"
#include "models/inspection.h"
#include "models/notesmodel.h"
#include "notes/annotations.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace volets {

namespace {

using namespace std::chrono_literals;

QTreeView *makeList(QAbstractItemModel *model, const QString &name, const QString &whenEmpty, QWidget *parent)
{
    auto *list = new QTreeView(parent);
    list->setAccessibleName(name);
    list->setModel(model);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setTextElideMode(Qt::ElideRight);
    new EmptyWords(list, whenEmpty);
    return list;
}

} // namespace

NotesPanel::NotesPanel(Annotations &annotations, QWidget *parent)
    : QWidget(parent)
    , m_annotations(annotations)
    , m_notes(new NotesModel(this))
    , m_decisions(new DecisionsModel(this))
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeNotesPage(), tr("&Notes"));
    m_tabs->addTab(makeDecisionsPage(), tr("De&cisions"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_pause.setSingleShot(true);
    m_pause.setInterval(500ms);
    connect(&m_pause, &QTimer::timeout, this, &NotesPanel::save);
    connect(&annotations, &Annotations::placesChanged, this, &NotesPanel::refresh);
    refresh();
}

QWidget *NotesPanel::makeNotesPage()
{
    auto *page = new QSplitter(Qt::Horizontal, this);
    m_list = makeList(m_notes, tr("All notes"), tr("Notes on words, clauses and rows are listed here."), page);
    m_list->setObjectName(QStringLiteral("allNotes"));
    auto *side = new QWidget(page);
    m_about = new QLabel(side);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_editor = new QPlainTextEdit(side);
    m_editor->setAccessibleName(tr("Words of the note"));
    m_editor->setTabChangesFocus(true);
    m_editor->setUndoRedoEnabled(false); // undo is that of all decisions and notes
    m_editor->installEventFilter(this);
    m_editor->setMinimumHeight(3 * fontMetrics().lineSpacing()); // the texts want the room more
    m_audience = new QComboBox(side);
    m_audience->setAccessibleName(tr("For whom the note is"));
    for (const Note::Audience audience : {Note::Audience::Internal, Note::Audience::ToPublish})
        m_audience->addItem(audienceWords(audience), int(audience));
    m_remove = new QPushButton(tr("&Remove"), side);
    m_reattach = new QPushButton(tr("It &Belongs Here"), side);
    m_reattach->setToolTip(tr("The words changed since the note was written; this is most likely its clause."));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_audience);
    buttons->addWidget(m_reattach);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_about);
    layout->addWidget(m_editor, 1);
    layout->addLayout(buttons);
    page->addWidget(m_list);
    page->addWidget(side);
    page->setStretchFactor(0, 3);
    page->setStretchFactor(1, 2);
    page->setChildrenCollapsible(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(10 * fontMetrics().averageCharWidth());
    m_list->header()->setSectionResizeMode(NotesModel::Text, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(NotesModel::Audience, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(NotesModel::By, QHeaderView::ResizeToContents);
    m_list->header()->resizeSection(NotesModel::Place, 30 * fontMetrics().averageCharWidth());

    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!m_refreshing && index.isValid())
            show(m_notes->noteAt(index.row()).note.id);
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const UnitRef unit = m_notes->noteAt(index.row()).unit; unit.isValid())
            emit unitActivated(unit);
    });
    connect(m_editor, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_audience, &QComboBox::activated, this, [this] {
        save();
        m_annotations.setAudience(m_current, Note::Audience(m_audience->currentData().toInt()));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_pause.stop();
        m_annotations.removeNote(std::exchange(m_current, {}));
        show({});
    });
    connect(m_reattach, &QPushButton::clicked, this, [this] {
        save();
        if (const PlacedNote *note = current(); note && note->isPlaced())
            m_annotations.reattach(note->note.id, anchorTo(*m_annotations.documents()[std::size_t(note->unit.document)],
                                                           note->unit.unit, note->span));
    });
    return page;
}

QWidget *NotesPanel::makeDecisionsPage()
{
    auto *page = new QWidget(this);
    m_decisionList = makeList(m_decisions, tr("All decisions"),
                              tr("What you decide on links, themes and rows is listed here."), page);
    m_decisionList->setObjectName(QStringLiteral("allDecisions"));
    m_goToDecision = new QPushButton(tr("&Go to"), page);
    m_withdraw = new QPushButton(tr("&Withdraw"), page);
    m_withdraw->setToolTip(tr("Take the decision back; what the program proposes holds again"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 0, 8, 6);
    buttons->addWidget(m_goToDecision);
    buttons->addWidget(m_withdraw);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_decisionList, 1);
    layout->addLayout(buttons);
    m_decisionList->header()->setStretchLastSection(false);
    m_decisionList->header()->resizeSection(DecisionsModel::What, 40 * fontMetrics().averageCharWidth());
    m_decisionList->header()->setSectionResizeMode(DecisionsModel::Where, QHeaderView::Stretch);
    m_decisionList->header()->setSectionResizeMode(DecisionsModel::By, QHeaderView::ResizeToContents);
    const auto go = [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        const PlacedDecision &decision = m_decisions->decisionAt(index.row());
        if (const UnitRef unit = decision.a.isValid() ? decision.a : decision.b; unit.isValid())
            emit unitActivated(unit);
    };
    connect(m_decisionList, &QTreeView::activated, this, go);
    connect(m_goToDecision, &QPushButton::clicked, this, [this, go] { go(m_decisionList->currentIndex()); });
    const auto withdraw = [this] {
        if (const QModelIndex index = m_decisionList->currentIndex(); index.isValid())
            m_annotations.withdraw(m_decisions->decisionAt(index.row()).decision.id);
    };
    connect(m_withdraw, &QPushButton::clicked, this, withdraw);
    m_decisionList->installEventFilter(this); // the key that deletes
    connect(m_decisionList->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                m_goToDecision->setEnabled(index.isValid());
                m_withdraw->setEnabled(index.isValid());
            });
    return page;
}

void NotesPanel::hideEvent(QHideEvent *event)
{
    save();
    QWidget::hideEvent(event);
}

bool NotesPanel::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress
                          ? static_cast<QKeyEvent *>(event)
                          : nullptr;
    if (watched == m_editor && event->type() == QEvent::ShortcutOverride &&
        (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
        save();
        event->ignore(); // the window's undo, not one of the editor's own
        return true;
    }
    if (watched == m_editor && event->type() == QEvent::FocusOut) {
        save();
        m_annotations.endTyping();
    }
    if (watched == m_decisionList && event->type() == QEvent::KeyPress && key->matches(QKeySequence::Delete)) {
        m_withdraw->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPanel::write(const Anchor &anchor, Note::Subject subject)
{
    save();
    m_annotations.endTyping();
    m_current = {};
    m_draft = Draft{anchor, subject};
    m_tabs->setCurrentIndex(0);
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex({});
    }
    {
        const QSignalBlocker quiet(m_editor);
        m_editor->clear();
    }
    m_audience->setCurrentIndex(0);
    refreshEditor();
    m_editor->setFocus();
}

void NotesPanel::edit(NoteId note)
{
    m_tabs->setCurrentIndex(0);
    show(note);
    const int row = m_notes->rowOf(note);
    if (row >= 0)
        m_list->setCurrentIndex(m_notes->index(row, 0));
    m_editor->setFocus();
}

void NotesPanel::showNotes()
{
    m_tabs->setCurrentIndex(0);
    m_list->setFocus();
}

void NotesPanel::showDecisions()
{
    m_tabs->setCurrentIndex(1);
    m_decisionList->setFocus();
}

void NotesPanel::show(NoteId note)
{
    if (note == m_current && note.isValid())
        return;
    save();
    m_annotations.endTyping();
    m_current = note;
    m_draft.reset();
    refreshEditor();
}

void NotesPanel::save()
{
    m_pause.stop();
    const QString text = m_editor->toPlainText();
    if (m_current.isValid()) {
        m_annotations.editNote(m_current, text);
    } else if (m_draft && !text.trimmed().isEmpty()) {
        const Draft draft = *m_draft; // where it cannot be saved, it stays a draft and its words are still there
        const auto audience = Note::Audience(m_audience->currentData().toInt());
        const NoteId made = m_annotations.addNote(draft.anchor, draft.subject, text, audience);
        if (!made.isValid())
            return;
        m_draft.reset();
        m_current = made;
        refresh();
    }
}

const PlacedNote *NotesPanel::current() const
{
    const int row = m_current.isValid() ? m_notes->rowOf(m_current) : -1;
    return row < 0 ? nullptr : &m_notes->noteAt(row);
}

void NotesPanel::refresh()
{
    m_refreshing = true;
    const QModelIndex decision = m_decisionList->currentIndex();
    m_notes->setNotes(m_annotations.placedNotes(), m_annotations.documents());
    m_decisions->setDecisions(m_annotations.placedDecisions(), m_annotations.documents());
    if (const int row = m_current.isValid() ? m_notes->rowOf(m_current) : -1; row >= 0)
        m_list->setCurrentIndex(m_notes->index(row, 0));
    if (decision.isValid() || m_decisionList->hasFocus())
        m_decisionList->setCurrentIndex(
            m_decisions->index(std::min(std::max(0, decision.row()), m_decisions->rowCount() - 1), 0));
    m_goToDecision->setEnabled(m_decisionList->currentIndex().isValid());
    m_withdraw->setEnabled(m_decisionList->currentIndex().isValid());
    m_refreshing = false;
    if (m_current.isValid() && !current()) // undone, or another dossier
        m_current = {};
    // what is being typed is newer than what is stored
    if (!m_pause.isActive())
        refreshEditor();
}

void NotesPanel::refreshEditor()
{
    const PlacedNote *note = current();
    const bool writable = note || m_draft;
    if (note)
        m_about->setText(tr("%1 · %2", "a place, and who wrote when")
                             .arg(placeWords(note->note.anchor, note->unit, m_annotations.documents()),
                                  saidBy(note->note.who, note->note.changed)));
    else if (m_draft)
        m_about->setText(tr("New note on %1").arg(m_draft->anchor.quote.left(80)));
    else
        m_about->setText(tr("Choose a note to read and change it, or write one on the clause in hand."));
    if (const QString text = note ? note->note.text : QString(); !m_draft && m_editor->toPlainText() != text) {
        const QSignalBlocker quiet(m_editor);
        m_editor->setPlainText(text);
        m_editor->moveCursor(QTextCursor::End);
    }
    m_editor->setEnabled(writable);
    m_audience->setEnabled(writable);
    if (!m_draft)
        m_audience->setCurrentIndex(note ? m_audience->findData(int(note->note.audience)) : 0);
    m_remove->setEnabled(note != nullptr);
    m_reattach->setVisible(note && note->hold == Attachment::Hold::Changed);
}

} // namespace volets
