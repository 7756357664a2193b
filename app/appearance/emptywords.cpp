// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/emptywords.h"

#include <QAbstractItemView>
#include <QEvent>

namespace volets {

EmptyWords::EmptyWords(QAbstractItemView *view, const QString &words)
    : QLabel(words, view->viewport())
    , m_view(view)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setMargin(8);
    setForegroundRole(QPalette::PlaceholderText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view->viewport()->installEventFilter(this);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyWords::refresh);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyWords::refresh);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyWords::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyWords::refresh);
    refresh();
}

bool EmptyWords::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        refresh();
    return QLabel::eventFilter(watched, event);
}

void EmptyWords::refresh()
{
    setGeometry(m_view->viewport()->rect());
    setVisible(m_view->model()->rowCount(m_view->rootIndex()) == 0);
}

} // namespace volets
