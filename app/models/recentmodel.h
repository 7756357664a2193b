// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <functional>

namespace volets {

/// Library files that were open; a missing one is disabled, which greys it, and says so.
class RecentModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum RecentRole {
        PathRole = Qt::UserRole + 100,
        FolderRole, ///< the second line: where it lies
    };

    using QAbstractListModel::QAbstractListModel;

    /// Looks once whether each is there; `nameOf` says what the dossier at a path is called.
    void setPaths(const QStringList &paths, const std::function<QString(const QString &)> &nameOf);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry
    {
        QString path;
        QString name;
        bool exists = false;
    };
    QList<Entry> m_entries;
};

} // namespace volets
