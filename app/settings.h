// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>

namespace volets {

/// Where the window remembers itself: one file of the user's, readable and safe to delete.
class Settings : public QSettings
{
public:
    Settings()
        : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("volets"), QStringLiteral("volets"))
    {}
};

namespace setting {
inline const QString geometry = QStringLiteral("window/geometry");
inline const QString panels = QStringLiteral("window/panels");
inline const QString scheme = QStringLiteral("look/scheme");
inline const QString zoom = QStringLiteral("look/zoom");
inline const QString signs = QStringLiteral("look/signs");
inline const QString filterBar = QStringLiteral("window/filterBar");
inline const QString language = QStringLiteral("language"); ///< empty: the system's
inline const QString reader =
    QStringLiteral("reader/name"); ///< whose decisions and notes these are; none: the system's
inline const QString meaningModel = QStringLiteral("meaning/model"); ///< its folder; empty: none
inline const QString session = QStringLiteral("session");            ///< group: one for each set of texts
} // namespace setting

} // namespace volets
