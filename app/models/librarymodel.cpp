// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/librarymodel.h"

#include <QDate>
#include <QLocale>
#include <QSet>

namespace volets {

namespace {

QString statusWords(const QString &status)
{
    if (status == u"adopted")
        return LibraryModel::tr("adopted");
    if (status == u"draft")
        return LibraryModel::tr("draft");
    return status;
}

} // namespace

QString dateWords(const QString &isoDate)
{
    const QLocale locale;
    if (const QDate day = QDate::fromString(isoDate, Qt::ISODate); day.isValid()) {
        QString words = locale.toString(day, QLocale::LongFormat);
        // Qt's long format names the day of the week, which says nothing of a text
        words.remove(locale.dayName(day.dayOfWeek()), Qt::CaseInsensitive);
        while (!words.isEmpty() && !words.front().isLetterOrNumber())
            words.remove(0, 1);
        if (locale.language() == QLocale::French && day.day() == 1)
            words.replace(0, 1, QStringLiteral("1er"));
        return words;
    }
    if (const QDate month = QDate::fromString(isoDate, QStringLiteral("yyyy-MM")); month.isValid())
        return locale.standaloneMonthName(month.month()) + u' ' + QString::number(month.year());
    return isoDate;
}

QString textState(const Document &document)
{
    QStringList parts{dateWords(document.date), LibraryModel::tr("%n unit(s)", nullptr, int(document.units.size())),
                      statusWords(document.status)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void LibraryModel::setTexts(std::vector<DocumentPtr> texts)
{
    QSet<QString> hidden;
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        if (!m_shown[i])
            hidden.insert(m_texts[i]->key);
    beginResetModel();
    m_texts = std::move(texts);
    m_shown.clear();
    for (const DocumentPtr &text : m_texts)
        m_shown.push_back(!hidden.contains(text->key));
    endResetModel();
}

void LibraryModel::setShown(const std::vector<bool> &shown)
{
    if (shown.size() != m_shown.size() || shown == m_shown)
        return;
    m_shown = shown;
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

int LibraryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_texts.size()); }

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Document &text = *m_texts[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text.shortTitle;
    case Qt::ToolTipRole:
        return QString(text.title + u'\n' + textState(text));
    case Qt::AccessibleTextRole:
        return QString(text.shortTitle + QStringLiteral(", ") + textState(text));
    case DetailRole:
        return textState(text);
    case Qt::CheckStateRole:
        return m_shown[std::size_t(index.row())] ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool LibraryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const bool shown = value.toInt() == Qt::Checked;
    if (m_shown[std::size_t(index.row())] == shown)
        return true;
    m_shown[std::size_t(index.row())] = shown;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit shownChanged(index.row(), shown);
    return true;
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
                           : QAbstractListModel::flags(index);
}

} // namespace volets
