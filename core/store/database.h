// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

class QSqlQuery;

namespace volets {

/// One row of an answer, valid while it is visited. Columns count from 0.
class Record
{
public:
    explicit Record(const QSqlQuery &query)
        : m_query(query)
    {}
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    const QSqlQuery &m_query;
};

struct DatabaseOptions
{
    enum class Access { ReadWrite, ReadOnly };
    Access access = Access::ReadWrite;
    int patience = 3000; ///< milliseconds to wait for another program that writes
};

/// One connection to one SQLite file, for the thread that opened it; another thread opens its own.
/// Foreign keys hold, every commit is on the disk when it returns (synchronous=FULL), and the journal is a write-ahead
/// log only where the file lies on a local disk, since shared memory does not work across a network.
class Database
{
public:
    /// Opens `path`, made with its folders if access is ReadWrite and there is none. A file that cannot be written
    /// opens for reading. Fails with a sentence on a file that is no SQLite database.
    [[nodiscard]] static Result<Database> open(const QString &path, const DatabaseOptions &options = {});
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    [[nodiscard]] QString path() const;
    /// Runs one statement. Null strings are stored as empty ones; NULL is an invalid QVariant.
    Result<void> execute(const QString &sql, const QVariantList &values = {});
    /// Runs one question and hands over its rows one by one.
    [[nodiscard]] Result<void> read(const QString &sql, const QVariantList &values,
                                    const std::function<void(const Record &)> &visit) const;
    /// The first column of the only row of an answer; 0 where there is none.
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {}) const;
    [[nodiscard]] qint64 lastInsertId() const;
    /// From now on this connection writes nothing.
    Result<void> forbidWriting();
    /// False where the file, its disk or forbidWriting() keeps us from writing.
    [[nodiscard]] bool isWritable() const;

private:
    friend class Transaction;
    friend bool isInUse(const QString &path);
    struct Private;
    explicit Database(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

/// Several changes that happen together or not at all: rolled back unless commit() succeeded.
/// The first failure is remembered, what follows it does nothing, and commit() reports it; so code that writes reads
/// from top to bottom.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void execute(const QString &sql, const QVariantList &values = {});
    /// Takes over the failure of a step that is not SQL.
    void check(const Result<void> &step);
    [[nodiscard]] qint64 lastInsertId() const { return m_database.lastInsertId(); }
    [[nodiscard]] bool failed() const { return !m_state.has_value(); }
    [[nodiscard]] Result<void> commit();

private:
    Database &m_database;
    Result<void> m_state;
    bool m_open = false;
};

/// True where another connection, of this program or another, has the library at `path` open.
[[nodiscard]] bool isInUse(const QString &path);

/// True where `path` (or its nearest existing folder) lies on a disk of this machine.
[[nodiscard]] bool isOnLocalDisk(const QString &path);

} // namespace volets
