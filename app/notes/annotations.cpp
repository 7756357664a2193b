// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/annotations.h"

#include "notes/commands.h"
#include "store/annotationstore.h"

#include <algorithm>

namespace volets {

namespace {

QString stepName(DecisionKind kind)
{
    switch (kind) {
    case DecisionKind::ConfirmLink:
        return Annotations::tr("Confirm Link");
    case DecisionKind::RejectLink:
        return Annotations::tr("Reject Link");
    case DecisionKind::MakeLink:
        return Annotations::tr("Make Link");
    case DecisionKind::ChangeRelation:
        return Annotations::tr("Change Relation");
    case DecisionKind::ConfirmTheme:
        return Annotations::tr("Confirm Theme");
    case DecisionKind::AddTheme:
        return Annotations::tr("Add Theme");
    case DecisionKind::RejectTheme:
        return Annotations::tr("Reject Theme");
    case DecisionKind::RenameRow:
        return Annotations::tr("Rename Row");
    case DecisionKind::MergeRows:
        return Annotations::tr("Merge Rows");
    case DecisionKind::SplitRow:
        return Annotations::tr("Split Row");
    case DecisionKind::OrderRow:
        return Annotations::tr("Move Row");
    }
    Q_UNREACHABLE_RETURN(QString());
}

/// The list as it is once `before` gave way to `after`; ordered by id, as the library gives it.
template <typename Item>
void exchange(std::vector<Item> &items, const std::optional<Item> &before, const std::optional<Item> &after)
{
    if (before)
        std::erase_if(items, [&](const Item &item) { return item.id == before->id; });
    if (after)
        items.insert(std::ranges::upper_bound(items, after->id, {}, &Item::id), *after);
}

/// A decision on the same theme of the same clause, or of the same words of it, that was made under another address.
const PlacedDecision *sayingTheSame(const std::vector<PlacedDecision> &placed, UnitRef unit, const Decision &decision)
{
    const Span words = isCodedPassage(decision) ? decision.a.span : Span();
    const auto found = std::ranges::find_if(placed, [&](const PlacedDecision &one) {
        return isAboutTheme(one.decision.kind) && one.isPlaced() && one.a == unit &&
               one.decision.theme == decision.theme && isCodedPassage(one.decision) == isCodedPassage(decision) &&
               (words.isEmpty() || one.span == words);
    });
    return found == placed.end() ? nullptr : &*found;
}

} // namespace

Annotations::Annotations(std::function<QDateTime()> now, std::function<QString()> who, QObject *parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_who(std::move(who))
{}

Annotations::~Annotations() = default;

Result<void> Annotations::open(const QString &path)
{
    close();
    if (path.isEmpty())
        return {};
    Result<Library> library = openLibrary(path);
    if (!library)
        return std::unexpected(library.error());
    const AnnotationStore store(library->database);
    Result<std::vector<Decision>> decisions = store.decisions();
    if (!decisions)
        return std::unexpected(decisions.error());
    Result<std::vector<Note>> notes = store.notes();
    if (!notes)
        return std::unexpected(notes.error());
    open(path, *std::move(decisions), *std::move(notes));
    return {};
}

void Annotations::open(const QString &path, std::vector<Decision> decisions, std::vector<Note> notes)
{
    // read again as it was left, after a text was added for instance: the reader's steps can still be taken back
    if (path != m_path || decisions != m_decisions || notes != m_notes)
        m_steps.clear();
    m_library.reset();
    m_path = path;
    m_decisions = std::move(decisions);
    m_notes = std::move(notes);
    place();
    emit decisionsChanged();
    emit notesChanged();
}

Result<Database *> Annotations::database()
{
    if (!m_library) {
        Result<Library> library = openLibrary(m_path);
        if (!library)
            return std::unexpected(library.error());
        m_library = std::make_unique<Library>(*std::move(library));
    }
    return &m_library->database;
}

void Annotations::setDocuments(std::vector<DocumentPtr> documents)
{
    m_documents = std::move(documents);
    place();
}

void Annotations::place()
{
    m_placedDecisions = placed(m_decisions, m_documents);
    m_placedNotes = placed(m_notes, m_documents);
    emit placesChanged();
}

const Decision *Annotations::decisionAbout(const Decision &other) const
{
    const auto found = std::ranges::find(m_decisions, subject(other), &subject);
    return found == m_decisions.end() ? nullptr : &*found;
}

const Note *Annotations::note(NoteId id) const
{
    const auto found = std::ranges::find(m_notes, id, &Note::id);
    return found == m_notes.end() ? nullptr : &*found;
}

std::pair<std::optional<Decision>, Decision> Annotations::prepared(Decision decision) const
{
    const auto found = [&](const Anchor &anchor) -> UnitRef {
        for (std::size_t i = 0; i < m_documents.size(); ++i)
            if (m_documents[i]->key == anchor.document)
                return {int(i), m_documents[i]->indexOf(anchor.unit)};
        return {};
    };
    std::optional<Decision> before;
    if (const Decision *earlier = decisionAbout(decision)) {
        before = *earlier;
    } else {
        const UnitRef a = found(decision.a);
        const PlacedDecision *renumbered = nullptr;
        if (isAboutLink(decision.kind))
            renumbered = aboutLink(m_placedDecisions, a, found(decision.b));
        else if (isAboutTheme(decision.kind))
            renumbered = sayingTheSame(m_placedDecisions, a, decision);
        if (renumbered && a.isValid())
            before = renumbered->decision;
    }
    decision.id = before ? before->id : DecisionId{};
    decision.who = m_who();
    decision.when = m_now().toUTC();
    return {std::move(before), std::move(decision)};
}

void Annotations::decide(Decision decision)
{
    const QString step = stepName(decision.kind);
    auto [before, after] = prepared(std::move(decision));
    m_steps.push(new ChangeDecision(*this, step, std::move(before), std::move(after)));
}

void Annotations::decide(const std::vector<Decision> &decisions, const QString &step)
{
    m_steps.beginMacro(step);
    for (const Decision &decision : decisions)
        decide(decision);
    m_steps.endMacro();
}

void Annotations::withdraw(DecisionId id)
{
    const auto found = std::ranges::find(m_decisions, id, &Decision::id);
    if (found != m_decisions.end())
        m_steps.push(new ChangeDecision(*this, tr("Withdraw Decision"), *found, std::nullopt));
}

NoteId Annotations::addNote(const Anchor &anchor, Note::Subject subject, const QString &text, Note::Audience audience)
{
    const QDateTime when = m_now().toUTC();
    const std::size_t count = m_notes.size();
    endTyping();
    m_steps.push(new ChangeNote(*this, tr("Add Note"), std::nullopt,
                                Note{.id = {},
                                     .anchor = anchor,
                                     .subject = subject,
                                     .audience = audience,
                                     .text = text,
                                     .who = m_who(),
                                     .written = when,
                                     .changed = when},
                                m_typing));
    return m_notes.size() > count ? m_notes.back().id : NoteId{};
}

void Annotations::editNote(NoteId id, const QString &text)
{
    const Note *before = note(id);
    if (!before || before->text == text)
        return;
    Note after = *before;
    after.text = text;
    after.changed = m_now().toUTC();
    m_steps.push(new ChangeNote(*this, tr("Edit Note"), *before, after, m_typing));
}

void Annotations::setAudience(NoteId id, Note::Audience audience)
{
    const Note *before = note(id);
    if (!before || before->audience == audience)
        return;
    Note after = *before;
    after.audience = audience;
    after.changed = m_now().toUTC();
    m_steps.push(new ChangeNote(
        *this, audience == Note::Audience::ToPublish ? tr("Publish Note") : tr("Keep Note Internal"), *before, after));
}

void Annotations::reattach(NoteId id, const Anchor &anchor)
{
    const Note *before = note(id);
    if (!before || before->anchor == anchor)
        return;
    Note after = *before;
    after.anchor = anchor;
    after.changed = m_now().toUTC();
    m_steps.push(new ChangeNote(*this, tr("Reattach Note"), *before, after));
}

void Annotations::removeNote(NoteId id)
{
    if (const Note *before = note(id))
        m_steps.push(new ChangeNote(*this, tr("Remove Note"), *before, std::nullopt));
}

template <typename Item>
auto Annotations::exchangeIn(std::vector<Item> &all, const std::optional<Item> &before,
                             const std::optional<Item> &after) -> Result<decltype(Item::id)>
{
    const auto id =
        database().and_then([&](Database *database) { return AnnotationStore(*database).replace(before, after); });
    if (!id) {
        emit failed(id.error().sentence);
        return id;
    }
    std::optional<Item> now = after;
    if (now)
        now->id = *id;
    exchange(all, before, now);
    place();
    return id;
}

Result<DecisionId> Annotations::store(const std::optional<Decision> &before, const std::optional<Decision> &after)
{
    if (!isOpen())
        return fail(tr("No dossier is open; open one to decide."));
    const Result<DecisionId> id = exchangeIn(m_decisions, before, after);
    if (id)
        emit decisionsChanged();
    return id;
}

Result<NoteId> Annotations::store(const std::optional<Note> &before, const std::optional<Note> &after)
{
    if (!isOpen())
        return fail(tr("No dossier is open; open one to write notes."));
    const Result<NoteId> id = exchangeIn(m_notes, before, after);
    if (id)
        emit notesChanged();
    return id;
}

} // namespace volets
