// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/foundtextsmodel.h"

#include "models/librarymodel.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace volets {

void FoundTextsModel::setPaths(const QStringList &paths)
{
    beginResetModel();
    m_texts.clear();
    for (const QString &path : paths)
        m_texts.push_back({path, nullptr, {}});
    endResetModel();
}

void FoundTextsModel::setTexts(std::vector<FoundText> texts)
{
    beginResetModel();
    m_texts = std::move(texts);
    std::ranges::stable_sort(m_texts, {}, [](const FoundText &text) {
        return std::pair(text.document == nullptr, text.document ? text.document->date : QString());
    });
    endResetModel();
}

int FoundTextsModel::readable() const
{
    return int(std::ranges::count_if(m_texts, [](const FoundText &text) { return text.problem.isEmpty(); }));
}

int FoundTextsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_texts.size()); }

QVariant FoundTextsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoundText &text = m_texts[std::size_t(index.row())];
    const QString name = QFileInfo(text.path).fileName();
    const auto state = [&] {
        if (!text.problem.isEmpty())
            return text.problem;
        return text.document ? textState(*text.document) : tr("being read…");
    };
    switch (role) {
    case Qt::DisplayRole:
        return text.document ? text.document->shortTitle : name;
    case Qt::ToolTipRole:
        return text.document ? QString(text.document->title + u'\n' + QDir::toNativeSeparators(text.path))
                             : QDir::toNativeSeparators(text.path);
    case StateRole:
        return state();
    case Qt::AccessibleTextRole:
        return QString((text.document ? text.document->shortTitle : name) + QStringLiteral(", ") + state());
    default:
        return {};
    }
}

Qt::ItemFlags FoundTextsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool read = m_texts[std::size_t(index.row())].problem.isEmpty();
    return read ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

} // namespace volets
