// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace volets {

/// A file that was found, and what reading it gave: a text, or a sentence on why there is none.
struct FoundText
{
    QString path;
    DocumentPtr document;
    QString problem;
};

/// Files that the program found and offers: by name until they are read, then by title with their state. One that is no
/// text is disabled, and says why.
class FoundTextsModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum FoundRole {
        StateRole = Qt::UserRole + 100, ///< the second line: date, number of units, status
    };

    using QAbstractListModel::QAbstractListModel;

    void setPaths(const QStringList &paths);
    void setTexts(std::vector<FoundText> texts); ///< in the order of their dates
    [[nodiscard]] int readable() const;          ///< texts that can be opened, as far as that is known

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<FoundText> m_texts;
};

} // namespace volets
