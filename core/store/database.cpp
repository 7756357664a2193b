// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUrl>

#include <algorithm>
#include <array>

namespace volets {

using Access = DatabaseOptions::Access;

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

/// SQLite's primary result codes (sqlite.org/rescode.html) for which a reader can do something.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

int primaryCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

bool isBusy(const QSqlError &error) { return primaryCode(error) == Busy || primaryCode(error) == Locked; }

QString sentence(const QString &path, const QSqlError &error)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return Words::tr(
                   "%1 is in use by another program, and nothing was changed; close that program or wait, then try "
                   "again.")
            .arg(file);
    case ReadOnlyFile:
        return Words::tr(
                   "%1 can only be read, and nothing was changed; work on a copy or ask for the right to write it.")
            .arg(file);
    case InputOutput:
        return Words::tr(
                   "%1: the disk did not answer, and nothing was changed; check the disk or the connection to it (%2).")
            .arg(file, error.databaseText());
    case Corrupt:
        return Words::tr("%1 is damaged; restore a backup with “volets library restore” (%2).")
            .arg(file, error.databaseText());
    case Full:
        return Words::tr("%1: the disk is full, and nothing was changed; free some space, then try again.").arg(file);
    case CannotOpen:
        return Words::tr("%1 cannot be opened; check that its folder exists and that you may write there.").arg(file);
    case NotADatabase:
        return Words::tr("%1 is not a library of Volets; name another file.").arg(file);
    default:
        return Words::tr("%1: the library could not do what was asked, and nothing was changed (%2).")
            .arg(file, error.databaseText());
    }
}

/// The first question that touches the file: what it cannot read shows here.
QSqlError readSchema(const QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    return query.exec(QStringLiteral("SELECT count(*) FROM sqlite_schema")) ? QSqlError() : query.lastError();
}

/// True where the file begins as SQLite files do, or has nothing in it yet.
bool mayBeDatabase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true; // SQLite's own answer says why it cannot be opened
    const QByteArray head = file.read(16);
    return head.isEmpty() || head == QByteArrayView("SQLite format 3\0", 16);
}

QString nextConnectionName()
{
    static QAtomicInteger<int> count = 0;
    return QStringLiteral("volets-%1").arg(++count);
}

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values[i];
        // the driver would store a null string as NULL; here an empty text is an empty text
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.bindValue(int(i), nullText ? QVariant(QStringLiteral("")) : value);
    }
}

} // namespace

QString Record::text(int column) const { return m_query.value(column).toString(); }
QByteArray Record::bytes(int column) const { return m_query.value(column).toByteArray(); }
qint64 Record::integer(int column) const { return m_query.value(column).toLongLong(); }
double Record::real(int column) const { return m_query.value(column).toDouble(); }
bool Record::isNull(int column) const { return m_query.isNull(column); }

struct Database::Private
{
    QString path;
    QSqlDatabase connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> statements; ///< what was written once is likely to be written again

    ~Private()
    {
        const QString name = connection.connectionName();
        statements.clear();
        connection.close();
        connection = {};
        QSqlDatabase::removeDatabase(name);
    }
    [[nodiscard]] std::unexpected<Error> error(const QSqlError &error) const { return fail(sentence(path, error)); }
};

Database::Database(std::unique_ptr<Private> p)
    : d(std::move(p))
{}
Database::Database(Database &&other) noexcept = default;
Database &Database::operator=(Database &&other) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &path, const DatabaseOptions &options)
{
    const QFileInfo file(path);
    const bool reading = options.access == Access::ReadOnly;
    if (file.isDir())
        return fail(Words::tr("%1 is a folder; name a library file.").arg(QDir::toNativeSeparators(path)));
    if (reading && !file.exists())
        return fail(Words::tr("%1 does not exist; name another library file.").arg(QDir::toNativeSeparators(path)));
    if (reading && file.size() == 0) // what an import leaves that ended before its first write
        return fail(Words::tr("%1 is empty; import texts into it, or name another library file.")
                        .arg(QDir::toNativeSeparators(path)));
    if (!reading && !QDir().mkpath(file.absolutePath()))
        return fail(Words::tr("The folder %1 cannot be made; name a library file elsewhere.")
                        .arg(QDir::toNativeSeparators(file.absolutePath())));
    if (file.exists() && !mayBeDatabase(path))
        return fail(Words::tr("%1 is not a library of Volets; name another file.").arg(QDir::toNativeSeparators(path)));

    auto p = std::make_unique<Private>();
    p->path = file.absoluteFilePath();
    p->connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), nextConnectionName());
    if (!p->connection.isValid())
        return fail(Words::tr("Qt’s SQLite driver is missing; install it (Debian: libqt6sql6-sqlite)."));
    p->connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.patience));
    p->connection.setDatabaseName(p->path);
    if (!p->connection.open())
        return p->error(p->connection.lastError());

    Database database(std::move(p));
    const QSqlError unread = readSchema(database.d->connection);
    const bool wantsLog = primaryCode(unread) == CannotOpen || primaryCode(unread) == ReadOnlyFile;
    if (wantsLog && !QFileInfo::exists(database.path() + QStringLiteral("-wal"))) {
        // a write-ahead log wants a file beside the library even to read it; where the folder cannot be written and
        // no log is there, the library is complete in itself
        QSqlDatabase &connection = database.d->connection;
        connection.close();
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        connection.setDatabaseName(QUrl::fromLocalFile(database.path()).toString(QUrl::FullyEncoded) +
                                   QStringLiteral("?immutable=1"));
        if (connection.open() && !readSchema(connection).isValid())
            return database;
    }
    if (unread.isValid())
        return database.d->error(unread);
    for (const QString &pragma :
         {QStringLiteral("PRAGMA foreign_keys = ON"), QStringLiteral("PRAGMA synchronous = FULL")})
        if (const Result<void> set = database.execute(pragma); !set)
            return std::unexpected(set.error());
    if (reading) {
        if (const Result<void> forbidden = database.forbidWriting(); !forbidden)
            return std::unexpected(forbidden.error());
    } else if (database.isWritable()) {
        const QString journal = isOnLocalDisk(database.path()) ? QStringLiteral("WAL") : QStringLiteral("DELETE");
        QSqlQuery set(database.d->connection);
        // in use: whoever uses it has chosen the journal
        if (!set.exec(QStringLiteral("PRAGMA journal_mode = ") + journal) && !isBusy(set.lastError()))
            return database.d->error(set.lastError());
    }
    return database;
}

QString Database::path() const { return d->path; }

Result<void> Database::execute(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = d->statements[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(d->connection);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            d->statements.remove(sql);
            return d->error(fresh->lastError());
        }
        query = std::move(fresh);
    }
    bind(*query, values);
    const bool done = query->exec();
    const QSqlError error = query->lastError();
    query->finish();
    if (!done)
        return d->error(error);
    return {};
}

Result<void> Database::read(const QString &sql, const QVariantList &values,
                            const std::function<void(const Record &)> &visit) const
{
    QSqlQuery query(d->connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return d->error(query.lastError());
    bind(query, values);
    if (!query.exec())
        return d->error(query.lastError());
    const Record record(query);
    while (query.next())
        visit(record);
    if (query.lastError().isValid())
        return d->error(query.lastError());
    return {};
}

Result<qint64> Database::number(const QString &sql, const QVariantList &values) const
{
    qint64 answer = 0;
    return read(sql, values, [&](const Record &record) { answer = record.integer(0); }).transform([&] {
        return answer;
    });
}

qint64 Database::lastInsertId() const { return number(QStringLiteral("SELECT last_insert_rowid()")).value_or(0); }

Result<void> Database::forbidWriting() { return execute(QStringLiteral("PRAGMA query_only = ON")); }

bool Database::isWritable() const
{
    if (number(QStringLiteral("PRAGMA query_only")).value_or(1) == 1)
        return false;
    // a database open for reading begins a transaction all the same, and refuses the first change in it
    QSqlQuery query(d->connection);
    const bool begun = query.exec(QStringLiteral("BEGIN IMMEDIATE"));
    const bool written = begun && query.exec(QStringLiteral("PRAGMA user_version = 0"));
    const bool busy = isBusy(query.lastError());
    if (begun)
        query.exec(QStringLiteral("ROLLBACK"));
    return written || busy; // another program writes: so can we, later
}

Transaction::Transaction(Database &database)
    : m_database(database)
{
    // IMMEDIATE: another writer shows here, not half-way through
    m_state = m_database.execute(QStringLiteral("BEGIN IMMEDIATE"));
    m_open = m_state.has_value();
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some failures; then there is nothing left to do and nothing to report
    if (m_open) [[maybe_unused]]
        const Result<void> undone = m_database.execute(QStringLiteral("ROLLBACK"));
}

void Transaction::execute(const QString &sql, const QVariantList &values)
{
    if (m_state)
        m_state = m_database.execute(sql, values);
}

void Transaction::check(const Result<void> &step)
{
    if (m_state)
        m_state = step;
}

Result<void> Transaction::commit()
{
    execute(QStringLiteral("COMMIT"));
    if (m_state)
        m_open = false;
    return m_state;
}

bool isInUse(const QString &path)
{
    DatabaseOptions options;
    options.patience = 0;
    Result<Database> database = Database::open(path, options);
    if (!database)
        return QFileInfo::exists(path + QStringLiteral("-shm"));
    QSqlQuery query(database->d->connection);
    query.exec(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"));
    const bool alone = query.exec(QStringLiteral("BEGIN EXCLUSIVE"));
    const bool busy = isBusy(query.lastError());
    if (alone)
        query.exec(QStringLiteral("ROLLBACK"));
    return !alone && busy;
}

bool isOnLocalDisk(const QString &path)
{
    QFileInfo file(path);
    while (!file.exists() && !file.isRoot())
        file = QFileInfo(file.absolutePath());
    // those that are known to share memory between processes; anything else (NFS, SMB, FUSE, 9p, …) is taken as remote
    static constexpr std::array local{"apfs",    "bcachefs", "btrfs", "ext2", "ext3",  "ext4",
                                      "f2fs",    "hfs",      "jfs",   "ntfs", "ntfs3", "NTFS",
                                      "overlay", "reiserfs", "tmpfs", "ufs",  "xfs",   "zfs"};
    const QByteArray type = QStorageInfo(file.absoluteFilePath()).fileSystemType();
    return std::ranges::any_of(local, [&](const char *name) { return type == name; });
}

} // namespace volets
