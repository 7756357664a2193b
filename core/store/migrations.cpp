// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace volets {

namespace {

/// "Volt" in SQLite's application_id: tells a library from any other program's database.
constexpr qint64 applicationId = 0x566F6C74;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

struct Versions
{
    qint64 version = 0;
    qint64 oldestReader = 0;
};

/// What the file says of itself; 0 for a file without tables.
Result<Versions> versionsOf(const Database &database)
{
    const auto tables = database.number(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    const auto id = database.number(QStringLiteral("PRAGMA application_id"));
    if (!tables)
        return std::unexpected(tables.error());
    if (*tables == 0)
        return Versions{};
    if (!id || *id != applicationId)
        return fail(Words::tr("%1 is a database of another program; name another file.")
                        .arg(QDir::toNativeSeparators(database.path())));
    Versions versions;
    return database
        .read(QStringLiteral("SELECT version, oldest_reader FROM schema_history ORDER BY version DESC LIMIT 1"), {},
              [&](const Record &record) { versions = {record.integer(0), record.integer(1)}; })
        .transform([&] { return versions; });
}

Result<void> apply(Database &database, const Migration &migration)
{
    Transaction change(database);
    // another connection may have come first while this one waited for its turn to write
    const Result<Versions> now = versionsOf(database);
    change.check(now.transform([](const Versions &) {}));
    if (now && now->version >= migration.version)
        return {};
    if (migration.version == 1) {
        change.execute(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
        change.execute(QStringLiteral("CREATE TABLE schema_history (version INTEGER PRIMARY KEY, "
                                      "oldest_reader INTEGER NOT NULL, description TEXT NOT NULL)"));
    }
    for (const QString &statement : migration.statements)
        change.execute(statement);
    change.execute(QStringLiteral("INSERT INTO schema_history VALUES (?, ?, ?)"),
                   {migration.version, migration.oldestReader, migration.description});
    return change.commit();
}

} // namespace

Result<Migration> parseMigration(const QString &fileName, const QString &sql)
{
    Migration migration;
    migration.version = fileName.section(u'_', 0, 0).toInt();
    QString statement;
    for (const QString &line : sql.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(QLatin1String("-- description:")))
            migration.description = trimmed.section(u':', 1).trimmed();
        else if (trimmed.startsWith(QLatin1String("-- oldest-reader:")))
            migration.oldestReader = trimmed.section(u':', 1).toInt();
        if (trimmed.startsWith(QLatin1String("--")) || trimmed.isEmpty())
            continue;
        statement += line + u'\n';
        if (trimmed.endsWith(u';')) {
            migration.statements.append(statement);
            statement.clear();
        }
    }
    if (migration.version < 1 || migration.oldestReader < 1 || migration.description.isEmpty() ||
        migration.statements.isEmpty() || !statement.isEmpty())
        return fail(Words::tr("%1 is not a complete migration; Volets is not installed properly.").arg(fileName));
    return migration;
}

Result<std::vector<Migration>> libraryMigrations()
{
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/volets/schema"));
    for (const QFileInfo &entry : folder.entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return fail(Words::tr("%1 cannot be read; Volets is not installed properly.").arg(entry.fileName()));
        Result<Migration> migration = parseMigration(entry.fileName(), QString::fromUtf8(file.readAll()));
        if (!migration)
            return std::unexpected(migration.error());
        migrations.push_back(*std::move(migration));
    }
    return migrations;
}

Schema migrate(Database &database, const std::vector<Migration> &migrations)
{
    const Result<Versions> found = versionsOf(database);
    if (!found)
        return {SchemaOutcome::Failed, found.error().sentence};
    const QString file = QDir::toNativeSeparators(database.path());
    const qint64 known = migrations.empty() ? 0 : migrations.back().version;
    if (found->version > known && found->oldestReader > known)
        return {
            SchemaOutcome::TooNew,
            Words::tr("%1 was written by a newer Volets that this one cannot read; install the newer one. The file is "
                      "unchanged.")
                .arg(file)};
    if (found->version > known) {
        if (const Result<void> forbidden = database.forbidWriting(); !forbidden)
            return {SchemaOutcome::Failed, forbidden.error().sentence};
        return {
            SchemaOutcome::NewerButReadable,
            Words::tr(
                "%1 was written by a newer Volets and is open for reading only; install the newer one to change it.")
                .arg(file)};
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= found->version)
            continue;
        if (const Result<void> applied = apply(database, migration); !applied)
            return {SchemaOutcome::Failed, applied.error().sentence};
    }
    return {found->version == known ? SchemaOutcome::UpToDate : SchemaOutcome::Upgraded, {}};
}

} // namespace volets
