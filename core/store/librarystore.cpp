// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/librarystore.h"

#include "store/json.h"
#include "store/searchindex.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QHash>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

const QString headColumns =
    QStringLiteral("id, key, sha256, title, short_title, date, language, status, genre, source_name");
const QString byDate = QStringLiteral(" ORDER BY date, title, key");

Document headFrom(const Record &record)
{
    Document head;
    head.key = record.text(1);
    head.sha256 = record.text(2).toLatin1();
    head.title = record.text(3);
    head.shortTitle = record.text(4);
    head.date = record.text(5);
    head.language = record.text(6);
    head.status = record.text(7);
    head.genre = genreFromName(record.text(8));
    head.sourceName = record.text(9);
    return head;
}

Result<QString> freeKey(const Database &database, const QString &wanted)
{
    QString key = wanted;
    for (int n = 2;; ++n) {
        const Result<qint64> taken =
            database.number(QStringLiteral("SELECT count(*) FROM documents WHERE key = ?"), {key});
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken == 0)
            return key;
        key = QStringLiteral("%1-%2").arg(wanted).arg(n);
    }
}

/// Units and repairs of a document whose row is there.
void writeContent(Database &database, Transaction &change, DocumentId id, const Document &document)
{
    for (std::size_t i = 0; i < document.units.size(); ++i) {
        const Unit &unit = document.units[i];
        change.execute(QStringLiteral("INSERT INTO units (document, position, address, kind, headings, text, parent) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                       {id.value, qint64(i), unit.id, name(unit.kind), toJson(unit.headings), unit.text,
                        unit.parent < 0 ? QVariant() : QVariant(unit.parent)});
    }
    for (std::size_t i = 0; i < document.repairs.size(); ++i) {
        const Repair &repair = document.repairs[i];
        change.execute(QStringLiteral("INSERT INTO repairs (document, position, rule, unit, before, after) "
                                      "VALUES (?, ?, ?, ?, ?, ?)"),
                       {id.value, qint64(i), repair.rule, repair.unit, repair.before, repair.after});
    }
    SearchIndex::add(database, change, id, document);
}

/// What was proposed for the texts as they were is of no use to them as they are.
void forgetProposals(Transaction &change) { change.execute(QStringLiteral("DELETE FROM comparisons")); }

/// Refuses to keep bytes under another text's name.
Result<void> checkSource(const Document &document, const QByteArray &source)
{
    if (QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex() == document.sha256)
        return {};
    return fail(Words::tr("%1 changed while it was read; add it again.").arg(document.sourceName));
}

QVariantList headValues(const Document &document, const QString &key, const QDateTime &when)
{
    return {key,
            QString::fromLatin1(document.sha256),
            document.title,
            document.shortTitle,
            document.date,
            document.language,
            document.status,
            name(document.genre),
            document.sourceName,
            when.toUTC().toString(Qt::ISODate)};
}

/// Adds one text within a transaction.
Result<Added> addOne(Database &database, Transaction &change, const Document &document, const QByteArray &source,
                     const QDateTime &when)
{
    const LibraryStore store(database);
    const auto there = store.find(document.sha256);
    if (!there)
        return std::unexpected(there.error());
    if (*there) {
        QString key;
        return database
            .read(QStringLiteral("SELECT key FROM documents WHERE id = ?"), {(*there)->value},
                  [&](const Record &record) { key = record.text(0); })
            .transform([&] { return Added{**there, true, key}; });
    }
    const Result<QString> key = freeKey(database, document.key);
    if (!key)
        return std::unexpected(key.error());
    change.check(checkSource(document, source));
    change.execute(
        QStringLiteral("INSERT INTO documents (key, sha256, title, short_title, date, language, status, genre, "
                       "source_name, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        headValues(document, *key, when));
    const DocumentId id{change.lastInsertId()};
    change.execute(QStringLiteral("INSERT INTO sources (document, bytes) VALUES (?, ?)"), {id.value, source});
    writeContent(database, change, id, document);
    forgetProposals(change);
    return Added{id, false, *key};
}

} // namespace

Result<Library> openLibrary(const QString &path, const DatabaseOptions &options)
{
    Result<Database> database = Database::open(path, options);
    if (!database)
        return std::unexpected(database.error());
    const Result<std::vector<Migration>> migrations = libraryMigrations();
    if (!migrations)
        return std::unexpected(migrations.error());
    const Schema schema = migrate(*database, *migrations);
    if (schema.outcome == SchemaOutcome::Failed && options.access == DatabaseOptions::Access::ReadOnly) {
        // an older library is brought up to date where it may be written, also by who only reads it
        const auto upgraded = openLibrary(path, {.patience = options.patience}).transform([](const Library &library) {
            return library.outcome;
        });
        if (upgraded == SchemaOutcome::Upgraded)
            return openLibrary(path, options);
    }
    switch (schema.outcome) {
    case SchemaOutcome::Failed:
    case SchemaOutcome::TooNew:
        return fail(schema.sentence);
    case SchemaOutcome::UpToDate:
    case SchemaOutcome::Upgraded:
    case SchemaOutcome::NewerButReadable:
        break;
    }
    return Library{*std::move(database), schema.outcome, schema.sentence};
}

Result<Added> LibraryStore::add(const Document &document, const QByteArray &source, const QDateTime &when)
{
    Transaction change(m_database);
    const Result<Added> added = addOne(m_database, change, document, source, when);
    if (!added)
        return added;
    return change.commit().transform([&] { return *added; });
}

Result<std::vector<Added>> LibraryStore::add(const std::vector<std::pair<DocumentPtr, QByteArray>> &texts,
                                             const QDateTime &when)
{
    Transaction change(m_database);
    std::vector<Added> all;
    for (const auto &[document, source] : texts) {
        const Result<Added> added = addOne(m_database, change, *document, source, when);
        if (!added)
            return std::unexpected(added.error());
        all.push_back(*added);
    }
    return change.commit().transform([&] { return all; });
}

Result<void> LibraryStore::replace(DocumentId old, const Document &document, const QByteArray &source,
                                   const QDateTime &when)
{
    QString key;
    const Result<void> found = m_database.read(QStringLiteral("SELECT key FROM documents WHERE id = ?"), {old.value},
                                               [&](const Record &record) { key = record.text(0); });
    if (!found)
        return found;
    Transaction change(m_database);
    change.check(checkSource(document, source));
    change.execute(QStringLiteral("UPDATE documents SET key = ?, sha256 = ?, title = ?, short_title = ?, date = ?, "
                                  "language = ?, status = ?, genre = ?, source_name = ?, added_at = ? WHERE id = ?"),
                   headValues(document, key, when) << old.value);
    change.execute(QStringLiteral("UPDATE sources SET bytes = ? WHERE document = ?"), {source, old.value});
    SearchIndex::remove(change, old);
    change.execute(QStringLiteral("DELETE FROM units WHERE document = ?"), {old.value});
    change.execute(QStringLiteral("DELETE FROM repairs WHERE document = ?"), {old.value});
    writeContent(m_database, change, old, document);
    forgetProposals(change);
    return change.commit();
}

Result<void> LibraryStore::remove(DocumentId id)
{
    Transaction change(m_database);
    SearchIndex::remove(change, id);
    change.execute(QStringLiteral("DELETE FROM documents WHERE id = ?"), {id.value});
    forgetProposals(change);
    return change.commit();
}

Result<std::vector<LibraryEntry>> LibraryStore::entries() const
{
    std::vector<LibraryEntry> entries;
    return m_database
        .read(QStringLiteral("SELECT ") + headColumns +
                  QStringLiteral(", added_at, (SELECT count(*) FROM units WHERE document = documents.id), "
                                 "(SELECT count(*) FROM repairs WHERE document = documents.id) FROM documents") +
                  byDate,
              {},
              [&](const Record &record) {
                  entries.push_back({DocumentId{record.integer(0)}, headFrom(record),
                                     QDateTime::fromString(record.text(10), Qt::ISODate), int(record.integer(11)),
                                     int(record.integer(12))});
              })
        .transform([&] { return std::move(entries); });
}

Result<DocumentPtr> LibraryStore::document(DocumentId id) const
{
    auto document = std::make_shared<Document>();
    bool found = false;
    const QVariantList which{id.value};
    Result<void> state =
        m_database.read(QStringLiteral("SELECT ") + headColumns + QStringLiteral(" FROM documents WHERE id = ?"), which,
                        [&](const Record &record) {
                            *document = headFrom(record);
                            found = true;
                        });
    if (state && !found)
        return fail(
            Words::tr("%1 no longer holds this text; look again.").arg(QDir::toNativeSeparators(m_database.path())));
    if (state)
        state =
            m_database.read(QStringLiteral("SELECT address, kind, headings, text, parent FROM units "
                                           "WHERE document = ? ORDER BY position"),
                            which, [&](const Record &record) {
                                document->units.push_back({.id = record.text(0),
                                                           .kind = unitKindFromName(record.text(1)),
                                                           .headings = stringsFromJson(record.text(2)),
                                                           .text = record.text(3),
                                                           .parent = record.isNull(4) ? -1 : int(record.integer(4))});
                            });
    if (state)
        state = m_database.read(
            QStringLiteral("SELECT rule, unit, before, after FROM repairs WHERE document = ? ORDER BY position"), which,
            [&](const Record &record) {
                document->repairs.push_back({record.text(0), record.text(1), record.text(2), record.text(3)});
            });
    return state.transform([&] { return DocumentPtr(document); });
}

Result<std::vector<DocumentPtr>> LibraryStore::documents() const
{
    std::vector<DocumentId> ids;
    if (const Result<void> listed =
            m_database.read(QStringLiteral("SELECT id FROM documents") + byDate, {},
                            [&](const Record &record) { ids.push_back(DocumentId{record.integer(0)}); });
        !listed)
        return std::unexpected(listed.error());
    std::vector<DocumentPtr> documents;
    for (const DocumentId id : ids) {
        Result<DocumentPtr> one = document(id);
        if (!one)
            return std::unexpected(one.error());
        documents.push_back(*std::move(one));
    }
    return documents;
}

Result<std::optional<DocumentId>> LibraryStore::find(const QByteArray &sha256) const
{
    std::optional<DocumentId> id;
    return m_database
        .read(QStringLiteral("SELECT id FROM documents WHERE sha256 = ?"), {QString::fromLatin1(sha256)},
              [&](const Record &record) { id = DocumentId{record.integer(0)}; })
        .transform([&] { return id; });
}

Result<QByteArray> LibraryStore::source(DocumentId id) const
{
    QByteArray bytes;
    return m_database
        .read(QStringLiteral("SELECT bytes FROM sources WHERE document = ?"), {id.value},
              [&](const Record &record) { bytes = record.bytes(0); })
        .transform([&] { return bytes; });
}

Result<QString> LibraryStore::setting(const QString &name) const
{
    QString value;
    return m_database
        .read(QStringLiteral("SELECT value FROM settings WHERE name = ?"), {name},
              [&](const Record &record) { value = record.text(0); })
        .transform([&] { return value; });
}

Result<void> LibraryStore::setSetting(const QString &name, const QString &value)
{
    return m_database.execute(QStringLiteral("INSERT INTO settings (name, value) VALUES (?, ?) "
                                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                              {name, value});
}

} // namespace volets
