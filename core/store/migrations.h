// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QStringList>

#include <vector>

namespace volets {

/// What became of a library's schema when it was opened.
enum class SchemaOutcome {
    UpToDate,
    Upgraded,         ///< a new file, or one of an older program: brought up to date
    NewerButReadable, ///< of a newer program, and it says that we may read it; writing is forbidden
    TooNew,           ///< of a newer program, and it says that we must not read it
    Failed,           ///< damaged, in use, full, or not a library
};

/// One step of the schema's history. Steps are data and never edited once published; a new idea is a new step.
struct Migration
{
    int version = 0;      ///< from 1, without gaps
    int oldestReader = 0; ///< a program that knows this version or a later one may read the file after this step
    QString description;  ///< one line
    QStringList statements;
};

/// A migration from its file: the name begins with the version ("0001_initial.sql"); comment lines
/// "-- description: …" and "-- oldest-reader: N" come first; a statement ends with a semicolon at the end of a line.
[[nodiscard]] Result<Migration> parseMigration(const QString &fileName, const QString &sql);

/// The program's own, in order.
[[nodiscard]] Result<std::vector<Migration>> libraryMigrations();

struct Schema
{
    SchemaOutcome outcome = SchemaOutcome::Failed;
    QString sentence; ///< for the reader; empty for UpToDate and Upgraded
};

/// Brings a database from whatever version it has to the last of `migrations`, one transaction for each.
[[nodiscard]] Schema migrate(Database &database, const std::vector<Migration> &migrations);

} // namespace volets
