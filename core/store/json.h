// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace volets {

// Small lists that are read whole or not at all stand in one column, as JSON.

[[nodiscard]] inline QString toJson(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}
[[nodiscard]] inline QString toJson(const QStringList &strings) { return toJson(QJsonArray::fromStringList(strings)); }

[[nodiscard]] inline QJsonArray arrayFromJson(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}
[[nodiscard]] inline QStringList strings(const QJsonArray &array)
{
    QStringList strings;
    for (const QJsonValue &value : array)
        strings.append(value.toString());
    return strings;
}
[[nodiscard]] inline QStringList stringsFromJson(const QString &json) { return strings(arrayFromJson(json)); }

} // namespace volets
