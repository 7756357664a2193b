// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace volets {

/// The languages that the interface speaks, those of translations/: "en" (its plurals) and "fr".
[[nodiscard]] QStringList interfaceLanguages();

/// The interface language that fits the reader's system, or "en".
[[nodiscard]] QString systemLanguage();

/// Makes tr() speak `language` ("fr", "en", …) from now on, Qt's own dialogs included. May be called again: the last
/// call holds. An unknown language means English.
void useLanguage(const QString &language);

} // namespace volets
