// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/actionlist.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace volets {

/// A chapter of the handbook that comes with the program.
struct Chapter
{
    QString name;  ///< "search": of its file, and what links say
    QString title; ///< its first heading
    QString text;  ///< Markdown; keys and menus are filled in
};

/// The languages of the handbook.
[[nodiscard]] QStringList handbookLanguages();

/// Every chapter in reading order. `{key:NAME}` in a chapter becomes the key of the action of that name, or where to
/// find it if it has none; `{menu:NAME}` its place in the menus: so the handbook follows the reader's own keys. An
/// action that does not exist is left as it is written, for a test to find. A language without a handbook gives the
/// English one.
[[nodiscard]] QList<Chapter> handbook(const QString &language, const QList<ListedAction> &actions);

/// All actions with their keys, as a last chapter.
[[nodiscard]] Chapter shortcutSheet(const QList<ListedAction> &actions);

} // namespace volets
