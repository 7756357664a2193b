// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/proposalstore.h"

#include "store/json.h"

#include <QHash>

namespace volets {

namespace {

/// Units as the library numbers them, and as a comparison does.
class UnitNumbers
{
public:
    static Result<UnitNumbers> of(const Database &database, const std::vector<DocumentPtr> &documents)
    {
        UnitNumbers numbers;
        numbers.m_ids.resize(documents.size());
        QHash<QString, int> indexes;
        for (std::size_t d = 0; d < documents.size(); ++d) {
            indexes.insert(QString::fromLatin1(documents[d]->sha256), int(d));
            numbers.m_ids[d].resize(documents[d]->units.size());
        }
        std::vector<std::pair<qint64, int>> texts;
        Result<void> state =
            database.read(QStringLiteral("SELECT id, sha256 FROM documents"), {}, [&](const Record &record) {
                if (const int d = indexes.value(record.text(1), -1); d >= 0)
                    texts.emplace_back(record.integer(0), d);
            });
        for (const auto &[text, d] : texts) {
            std::vector<qint64> &ids = numbers.m_ids[std::size_t(d)];
            if (state)
                state = database.read(QStringLiteral("SELECT id, position FROM units WHERE document = ?"), {text},
                                      [&](const Record &record) {
                                          const auto position = std::size_t(record.integer(1));
                                          if (position >= ids.size())
                                              return;
                                          ids[position] = record.integer(0);
                                          numbers.m_refs.insert(record.integer(0), {d, int(position)});
                                      });
        }
        return state.transform([&] { return std::move(numbers); });
    }

    /// True where every unit of every document is in the library.
    [[nodiscard]] bool complete() const
    {
        return std::ranges::none_of(m_ids, [](const auto &ids) { return std::ranges::contains(ids, 0); });
    }
    [[nodiscard]] qint64 id(UnitRef unit) const { return m_ids[std::size_t(unit.document)][std::size_t(unit.unit)]; }
    [[nodiscard]] UnitRef ref(qint64 id) const { return m_refs.value(id); }

private:
    std::vector<std::vector<qint64>> m_ids;
    QHash<qint64, UnitRef> m_refs;
};

QString whyToJson(const std::vector<Reason> &why)
{
    QJsonArray all;
    for (const Reason &reason : why)
        all.append(QJsonArray{reason.feature, reason.weight, QJsonArray::fromStringList(reason.words)});
    return toJson(all);
}

std::vector<Reason> whyFromJson(const QString &json)
{
    std::vector<Reason> why;
    for (const QJsonValue &value : arrayFromJson(json)) {
        const QJsonArray reason = value.toArray();
        why.push_back({reason[0].toString(), reason[1].toDouble(), strings(reason[2].toArray())});
    }
    return why;
}

QString cellsToJson(const Row &row, const UnitNumbers &numbers)
{
    QJsonArray units;
    for (const auto &[document, some] : row.cells.filled())
        for (const int unit : some)
            units.append(numbers.id({document, unit}));
    return toJson(units);
}

RowCells cellsFromJson(const QString &json, const UnitNumbers &numbers, std::size_t documents)
{
    RowCells cells(documents);
    for (const QJsonValue &value : arrayFromJson(json))
        if (const UnitRef unit = numbers.ref(value.toInteger()); unit.isValid())
            cells.add(unit);
    return cells;
}

QString skippedToJson(const std::vector<Skipped> &skipped)
{
    QJsonArray all;
    for (const Skipped &one : skipped)
        all.append(QJsonArray{one.what, one.why});
    return toJson(all);
}

QString evidenceToJson(const std::vector<Span> &evidence)
{
    QJsonArray all;
    for (const Span &span : evidence)
        all.append(QJsonArray{qint64(span.start), qint64(span.length)});
    return toJson(all);
}

} // namespace

Result<std::optional<Proposals>> ProposalStore::read(const QByteArray &fingerprint,
                                                     const std::vector<DocumentPtr> &documents) const
{
    QVariantList kept;
    Proposals proposals;
    auto &[alignment, assignments] = proposals;
    Result<void> state =
        m_database.read(QStringLiteral("SELECT id, skipped FROM comparisons WHERE fingerprint = ?"),
                        {QString::fromLatin1(fingerprint)}, [&](const Record &record) {
                            kept = {record.integer(0)};
                            for (const QJsonValue &value : arrayFromJson(record.text(1)))
                                alignment.skipped.push_back({value[0].toString(), value[1].toString()});
                        });
    if (!state)
        return std::unexpected(state.error());
    if (kept.isEmpty())
        return std::nullopt;
    const Result<UnitNumbers> numbers = UnitNumbers::of(m_database, documents);
    if (!numbers)
        return std::unexpected(numbers.error());
    if (!numbers->complete())
        return std::nullopt;
    bool whole = true;
    const auto unit = [&](const Record &record, int column) {
        const UnitRef found = numbers->ref(record.integer(column));
        whole = whole && found.isValid();
        return found;
    };
    state = m_database.read(QStringLiteral("SELECT a, b, relation, confidence, change, why, decided FROM links "
                                           "WHERE comparison = ? ORDER BY position"),
                            kept, [&](const Record &record) {
                                const auto relation = relationFromName(record.text(2));
                                whole = whole && relation;
                                alignment.links.push_back({.a = unit(record, 0),
                                                           .b = unit(record, 1),
                                                           .relation = relation.value_or(Relation::Kin),
                                                           .confidence = record.real(3),
                                                           .change = record.text(4),
                                                           .why = whyFromJson(record.text(5)),
                                                           .decided = record.integer(6) != 0});
                            });
    if (state)
        state = m_database.read(
            QStringLiteral("SELECT a, b, confidence FROM alternatives WHERE comparison = ? ORDER BY position"), kept,
            [&](const Record &record) {
                alignment.alternatives.push_back({unit(record, 0), unit(record, 1), record.real(2)});
            });
    if (state)
        state = m_database.read(
            QStringLiteral("SELECT title, themes, cells, weakest FROM rows WHERE comparison = ? ORDER BY position"),
            kept, [&](const Record &record) {
                alignment.rows.push_back({.cells = cellsFromJson(record.text(2), *numbers, documents.size()),
                                          .themes = stringsFromJson(record.text(1)),
                                          .title = record.text(0),
                                          .weakest = record.real(3)});
            });
    if (state)
        state = m_database.read(
            QStringLiteral("SELECT unit, theme, confidence, evidence FROM themes WHERE comparison = ? "
                           "ORDER BY position"),
            kept, [&](const Record &record) {
                Assignment assignment{
                    .unit = unit(record, 0), .theme = record.text(1), .confidence = record.real(2), .evidence = {}};
                for (const QJsonValue &span : arrayFromJson(record.text(3)))
                    assignment.evidence.push_back({qsizetype(span[0].toInteger()), qsizetype(span[1].toInteger())});
                assignments.push_back(std::move(assignment));
            });
    if (!state)
        return std::unexpected(state.error());
    return whole ? std::optional(std::move(proposals)) : std::nullopt;
}

Result<void> ProposalStore::write(const QByteArray &fingerprint, const std::vector<DocumentPtr> &documents,
                                  const Proposals &proposals)
{
    const auto &[alignment, assignments] = proposals;
    Transaction change(m_database);
    const Result<UnitNumbers> numbers = UnitNumbers::of(m_database, documents);
    if (!numbers)
        return std::unexpected(numbers.error());
    if (!numbers->complete()) // a text was taken out while it was compared
        return {};
    change.execute(QStringLiteral("DELETE FROM comparisons"));
    change.execute(QStringLiteral("INSERT INTO comparisons (fingerprint, skipped) VALUES (?, ?)"),
                   {QString::fromLatin1(fingerprint), skippedToJson(alignment.skipped)});
    const qint64 id = change.lastInsertId();
    for (std::size_t i = 0; i < alignment.links.size(); ++i) {
        const Link &link = alignment.links[i];
        change.execute(QStringLiteral("INSERT INTO links (comparison, position, a, b, relation, confidence, change, "
                                      "why, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                       {id, qint64(i), numbers->id(link.a), numbers->id(link.b), name(link.relation), link.confidence,
                        link.change, whyToJson(link.why), link.decided});
    }
    for (std::size_t i = 0; i < alignment.alternatives.size(); ++i) {
        const Alternative &alternative = alignment.alternatives[i];
        change.execute(QStringLiteral("INSERT INTO alternatives (comparison, position, a, b, confidence) "
                                      "VALUES (?, ?, ?, ?, ?)"),
                       {id, qint64(i), numbers->id(alternative.a), numbers->id(alternative.b), alternative.confidence});
    }
    for (std::size_t i = 0; i < alignment.rows.size(); ++i) {
        const Row &row = alignment.rows[i];
        change.execute(QStringLiteral("INSERT INTO rows (comparison, position, title, themes, cells, weakest) "
                                      "VALUES (?, ?, ?, ?, ?, ?)"),
                       {id, qint64(i), row.title, toJson(row.themes), cellsToJson(row, *numbers), row.weakest});
    }
    for (std::size_t i = 0; i < assignments.size(); ++i) {
        const Assignment &assignment = assignments[i];
        change.execute(QStringLiteral("INSERT INTO themes (comparison, position, unit, theme, confidence, evidence) "
                                      "VALUES (?, ?, ?, ?, ?, ?)"),
                       {id, qint64(i), numbers->id(assignment.unit), assignment.theme, assignment.confidence,
                        evidenceToJson(assignment.evidence)});
    }
    return change.commit();
}

} // namespace volets
