// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recentmodel.h"

#include <QDir>
#include <QFileInfo>

namespace volets {

void RecentModel::setPaths(const QStringList &paths, const std::function<QString(const QString &)> &nameOf)
{
    beginResetModel();
    m_entries.clear();
    for (const QString &path : paths)
        m_entries.append({path, nameOf(path), QFileInfo::exists(path)});
    endResetModel();
}

int RecentModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_entries.size()); }

QVariant RecentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[index.row()];
    const QFileInfo file(entry.path);
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
        return QDir::toNativeSeparators(entry.path);
    case PathRole:
        return entry.path;
    case FolderRole:
        return entry.exists ? QDir::toNativeSeparators(file.absolutePath())
                            : tr("not found in %1").arg(QDir::toNativeSeparators(file.absolutePath()));
    default:
        return {};
    }
}

Qt::ItemFlags RecentModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_entries[index.row()].exists ? Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                         : Qt::ItemNeverHasChildren;
}

} // namespace volets
