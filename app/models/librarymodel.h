// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QAbstractListModel>

#include <vector>

namespace volets {

/// The texts of a dossier by date. The check box of an item says whether its column is shown.
class LibraryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum LibraryRole {
        DetailRole = Qt::UserRole + 100, ///< the second line: date, number of units, status
    };

    using QAbstractListModel::QAbstractListModel;

    /// What was hidden stays hidden where its key is still there.
    void setTexts(std::vector<DocumentPtr> texts);
    [[nodiscard]] const std::vector<DocumentPtr> &texts() const { return m_texts; }
    /// Shows these columns and no others; shownChanged() is not emitted, since the asker knows.
    void setShown(const std::vector<bool> &shown);
    [[nodiscard]] bool isShown(int text) const { return m_shown[std::size_t(text)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void shownChanged(int text, bool shown);

private:
    std::vector<DocumentPtr> m_texts;
    std::vector<bool> m_shown;
};

/// A date as precise as the text tells, in the reader's language: «1er décembre 2022», “April 2023”, “2023”.
[[nodiscard]] QString dateWords(const QString &isoDate);

/// How a text stands, in a line: «24 juin 2025 · 85 unités · adopté»; without what the text does not tell.
[[nodiscard]] QString textState(const Document &document);

} // namespace volets
