// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/annotationstore.h"

#include "store/json.h"

#include <QJsonObject>

namespace volets {

namespace {

QString toJson(const Anchor &anchor)
{
    if (!anchor.isValid())
        return QStringLiteral("{}");
    const QJsonObject object{{QStringLiteral("document"), anchor.document},
                             {QStringLiteral("unit"), anchor.unit},
                             {QStringLiteral("start"), anchor.span.start},
                             {QStringLiteral("length"), anchor.span.length},
                             {QStringLiteral("quote"), anchor.quote}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Anchor anchorFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    return {object[QStringLiteral("document")].toString(),
            object[QStringLiteral("unit")].toString(),
            {qsizetype(object[QStringLiteral("start")].toInteger()),
             qsizetype(object[QStringLiteral("length")].toInteger())},
            object[QStringLiteral("quote")].toString()};
}

QString toText(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QDateTime timeFrom(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs); }

QString toText(Note::Subject subject)
{
    switch (subject) {
    case Note::Subject::Words:
        return QStringLiteral("words");
    case Note::Subject::Unit:
        return QStringLiteral("unit");
    case Note::Subject::Row:
        return QStringLiteral("row");
    }
    Q_UNREACHABLE_RETURN(QString());
}

Note::Subject subjectFrom(const QString &text)
{
    return text == u"words" ? Note::Subject::Words : text == u"row" ? Note::Subject::Row : Note::Subject::Unit;
}

const QString publish = QStringLiteral("publish");
const QString internal = QStringLiteral("internal");

/// Takes `before` out and puts `after` in, in one transaction.
template <typename Item, typename Insert>
Result<decltype(Item::id)> exchange(Database &database, const QString &table, const std::optional<Item> &before,
                                    std::optional<Item> after, const Insert &insert)
{
    Transaction change(database);
    if (before)
        change.execute(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table), {before->id.value});
    decltype(Item::id) id;
    if (after) {
        if (!after->id.isValid()) {
            const Result<qint64> last = database.number(QStringLiteral("SELECT max(id) FROM %1").arg(table));
            change.check(last.transform([](qint64) {}));
            after->id.value = last.value_or(0) + 1;
        }
        id = after->id;
        insert(change, *after);
    }
    return change.commit().transform([&] { return id; });
}

} // namespace

Result<std::vector<Decision>> AnnotationStore::decisions() const
{
    std::vector<Decision> all;
    return m_database
        .read(
            QStringLiteral("SELECT id, kind, a, b, relation, theme, text, who, decided_at FROM decisions ORDER BY id"),
            {},
            [&](const Record &record) {
                const auto kind = decisionKindFromName(record.text(1));
                if (!kind)
                    return; // of a newer program: kept, and left to it
                all.push_back({.id = DecisionId{record.integer(0)},
                               .kind = *kind,
                               .a = anchorFromJson(record.text(2)),
                               .b = anchorFromJson(record.text(3)),
                               .relation = relationFromName(record.text(4)),
                               .theme = record.text(5),
                               .text = record.text(6),
                               .who = record.text(7),
                               .when = timeFrom(record.text(8))});
            })
        .transform([&] { return std::move(all); });
}

Result<std::vector<Note>> AnnotationStore::notes() const
{
    std::vector<Note> all;
    return m_database
        .read(QStringLiteral(
                  "SELECT id, anchor, subject, audience, text, who, written_at, changed_at FROM notes ORDER BY id"),
              {},
              [&](const Record &record) {
                  all.push_back(
                      {.id = NoteId{record.integer(0)},
                       .anchor = anchorFromJson(record.text(1)),
                       .subject = subjectFrom(record.text(2)),
                       .audience = record.text(3) == publish ? Note::Audience::ToPublish : Note::Audience::Internal,
                       .text = record.text(4),
                       .who = record.text(5),
                       .written = timeFrom(record.text(6)),
                       .changed = timeFrom(record.text(7))});
              })
        .transform([&] { return std::move(all); });
}

Result<DecisionId> AnnotationStore::replace(const std::optional<Decision> &before, std::optional<Decision> after)
{
    return exchange(m_database, QStringLiteral("decisions"), before, std::move(after),
                    [](Transaction &change, const Decision &decision) {
                        change.execute(
                            QStringLiteral("INSERT INTO decisions (id, kind, a, b, relation, theme, text, who, "
                                           "decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                            {decision.id.value, name(decision.kind), toJson(decision.a), toJson(decision.b),
                             decision.relation ? name(*decision.relation) : QString(), decision.theme, decision.text,
                             decision.who, toText(decision.when)});
                    });
}

Result<NoteId> AnnotationStore::replace(const std::optional<Note> &before, std::optional<Note> after)
{
    return exchange(m_database, QStringLiteral("notes"), before, std::move(after),
                    [](Transaction &change, const Note &note) {
                        change.execute(QStringLiteral("INSERT INTO notes (id, anchor, subject, audience, text, who, "
                                                      "written_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                                       {note.id.value, toJson(note.anchor), toText(note.subject),
                                        note.audience == Note::Audience::ToPublish ? publish : internal, note.text,
                                        note.who, toText(note.written), toText(note.changed)});
                    });
}

} // namespace volets
